package io.counterfoil.catalog;

import io.counterfoil.plan.PricePlan;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.tax.TaxProfile;
import java.util.List;
import java.util.Objects;

/**
 * An assortment before it was checked, as it stands in a shop file.
 *
 * @param version 1 for the first, then one more each time
 * @param shop the shop
 * @param taxes its tax profile
 * @param products what it sells
 * @param tariffs one per route
 * @param plans one per event, or per kind of event
 * @param promotions in the order in which they are tried
 */
public record AssortmentDraft(
        int version,
        ShopProfile shop,
        TaxProfile taxes,
        List<Product> products,
        List<Tariff> tariffs,
        List<PricePlan> plans,
        List<Promotion> promotions) {

    /**
     * Checks the version.
     *
     * @throws IllegalArgumentException if the version is below 1
     */
    public AssortmentDraft {
        if (version < 1) {
            throw new IllegalArgumentException("version must be 1 or more but was " + version);
        }
        Objects.requireNonNull(shop, "shop");
        Objects.requireNonNull(taxes, "taxes");
        products = List.copyOf(products);
        tariffs = List.copyOf(tariffs);
        plans = List.copyOf(plans);
        promotions = List.copyOf(promotions);
    }

    /**
     * An assortment without plans and promotions.
     *
     * @param version 1 for the first, then one more each time
     * @param shop the shop
     * @param taxes its tax profile
     * @param products what it sells
     * @param tariffs one per route
     */
    public AssortmentDraft(
            int version, ShopProfile shop, TaxProfile taxes, List<Product> products, List<Tariff> tariffs) {
        this(version, shop, taxes, products, tariffs, List.of(), List.of());
    }

    /**
     * Checks vouchers against this draft, whatever else is wrong with it: names, values, scopes, and that no id or code stands
     * twice.
     *
     * @param vouchers as they stand in an input
     * @param at where they stand, such as {@code vouchers}
     * @return the vouchers, or all faults, with paths such as {@code vouchers[1].discount.percent}
     */
    public Outcome<List<Voucher>> checked(List<Voucher> vouchers, FieldPath at) {
        Findings findings = new Findings(shop.currency());
        new VoucherCheck(this, findings).run(vouchers, at);
        return findings.refusals().orElse(() -> List.copyOf(vouchers));
    }

    /**
     * The same under another version.
     *
     * @param other such as 2
     * @return a changed copy
     */
    public AssortmentDraft withVersion(int other) {
        return new AssortmentDraft(other, shop, taxes, products, tariffs, plans, promotions);
    }

    /**
     * The same with other plans.
     *
     * @param others one per event
     * @return a changed copy
     */
    public AssortmentDraft withPlans(PricePlan... others) {
        return new AssortmentDraft(version, shop, taxes, products, tariffs, List.of(others), promotions);
    }

    /**
     * The same with other promotions.
     *
     * @param others in the order in which they are tried
     * @return a changed copy
     */
    public AssortmentDraft withPromotions(Promotion... others) {
        return new AssortmentDraft(version, shop, taxes, products, tariffs, plans, List.of(others));
    }
}
