package io.counterfoil.catalog;

import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.tax.TaxProfile;
import io.counterfoil.tax.TaxRule;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that decides a price, checked as a whole and numbered. Every quote and every document names the version that it
 * was made under; a version is never changed, only followed by the next.
 */
public final class Assortment {
    /** Longest text for people, in UTF-16 units: names, labels, header lines. */
    public static final int MAX_TEXT_LENGTH = 200;

    /** Most products. */
    public static final int MAX_PRODUCTS = 10_000;

    /** Most routes. */
    public static final int MAX_TARIFFS = 1_000;

    /** Most price plans. */
    public static final int MAX_PLANS = 1_000;

    /** Most promotions. */
    public static final int MAX_PROMOTIONS = 1_000;

    /** Most rows of one tariff. */
    public static final int MAX_ROWS = 10_000;

    private final AssortmentDraft draft;
    /** The answers to who looks up a product. They stand ready: one is given for every line that is priced. */
    private final Map<ProductId, Optional<Listing>> listings = new HashMap<>();

    private final Map<RouteId, Tariff> tariffs = new HashMap<>();
    private final Map<PlanId, PricePlan> plans = new HashMap<>();
    private final Map<PromotionCode, Promotion> promotions = new HashMap<>();

    private Assortment(AssortmentDraft draft) {
        this.draft = draft;
        draft.tariffs().forEach(tariff -> tariffs.put(tariff.route(), tariff));
        draft.plans().forEach(plan -> plans.put(plan.id(), plan));
        draft.promotions().forEach(promotion -> promotions.put(promotion.code(), promotion));
        List<PromotionScope> scopes =
                draft.promotions().stream().map(Promotion::scope).toList();
        draft.products()
                .forEach(product -> listings.put(product.id(), Optional.of(new Listing(product, this, scopes))));
    }

    /**
     * Checks a draft.
     *
     * @param draft the whole
     * @return the assortment, or all faults, with paths such as {@code products[3].taxes[0]}
     */
    public static Outcome<Assortment> of(AssortmentDraft draft) {
        return of(draft, FieldPath.root());
    }

    /**
     * Checks a draft that stands inside a larger input.
     *
     * @param draft the whole
     * @param at where it stands, such as {@code shop}
     * @return the assortment, or all faults, with paths below that place
     */
    public static Outcome<Assortment> of(AssortmentDraft draft, FieldPath at) {
        return new AssortmentCheck(draft, at).run().orElse(() -> new Assortment(draft));
    }

    /**
     * Its number.
     *
     * @return 1 or more
     */
    public int version() {
        return draft.version();
    }

    /**
     * The shop.
     *
     * @return name, currency, zone and language
     */
    public ShopProfile shop() {
        return draft.shop();
    }

    /**
     * The tax profile.
     *
     * @return rules and method
     */
    public TaxProfile taxes() {
        return draft.taxes();
    }

    /**
     * All products.
     *
     * @return in the order of the draft, unmodifiable
     */
    public List<Product> products() {
        return draft.products();
    }

    /**
     * All tariffs.
     *
     * @return in the order of the draft, unmodifiable
     */
    public List<Tariff> tariffs() {
        return draft.tariffs();
    }

    /**
     * The product of an id.
     *
     * @param id such as {@code coffee}
     * @return the product, or nothing
     */
    public Optional<Product> product(ProductId id) {
        return listing(id).map(Listing::product);
    }

    /**
     * The product of an id with all that is said about it, found by one hash.
     *
     * @param id such as {@code coffee}
     * @return the listing, or nothing
     */
    public Optional<Listing> listing(ProductId id) {
        return listings.getOrDefault(id, Optional.empty());
    }

    /**
     * The tariff of a route.
     *
     * @param route such as {@code isla-a.isla-b}
     * @return the tariff, or nothing
     */
    public Optional<Tariff> tariff(RouteId route) {
        return Optional.ofNullable(tariffs.get(route));
    }

    /**
     * The tax rules of a product of this assortment that are in force on a date.
     *
     * @param product one of {@link #products()}
     * @param date a business date, such as 2026-11-20
     * @return in the product's order; fewer than the product has taxes where one of them is not in force
     */
    public List<TaxRule> taxRules(Product product, LocalDate date) {
        return listing(product.id()).orElseThrow().taxRules(date);
    }

    /**
     * All price plans.
     *
     * @return in the order of the draft, unmodifiable
     */
    public List<PricePlan> plans() {
        return draft.plans();
    }

    /**
     * The price plan of an id.
     *
     * @param id such as {@code concert-2026}
     * @return the plan, or nothing
     */
    public Optional<PricePlan> plan(PlanId id) {
        return Optional.ofNullable(plans.get(id));
    }

    /**
     * All promotions.
     *
     * @return in the order in which they are tried, unmodifiable
     */
    public List<Promotion> promotions() {
        return draft.promotions();
    }

    /**
     * The promotion of a code, whatever sets it off.
     *
     * @param code such as {@code SUMMER24}
     * @return the promotion, or nothing
     */
    public Optional<Promotion> promotion(PromotionCode code) {
        return Optional.ofNullable(promotions.get(code));
    }

    /**
     * What it was made of.
     *
     * @return the draft, for storing and for the next version
     */
    public AssortmentDraft draft() {
        return draft;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Assortment that && draft.equals(that.draft);
    }

    @Override
    public int hashCode() {
        return draft.hashCode();
    }

    /** The version and how much there is. */
    @Override
    public String toString() {
        return "Assortment[version " + version() + ", " + listings.size() + " products, " + tariffs.size()
                + " tariffs]";
    }
}
