package io.counterfoil.catalog;

import io.counterfoil.money.Money;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.tax.TaxProfile;
import io.counterfoil.tax.TaxRule;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A product with all that its assortment says about it, found once when the assortment is made: its tax rules, its price plan,
 * and the promotions that it may be part of. Immutable.
 */
public final class Listing {
    private final Product product;
    private final SoldProduct sold;
    private final NavigableMap<LocalDate, List<TaxRule>> taxRules;

    /** Most rules have no dates, and then these are all. */
    private final List<TaxRule> fromTheBeginning;

    private final Planned planned;
    private final List<Promotion> promotions;

    /** The scopes are those of the assortment's promotions, one each. */
    Listing(Product product, Assortment assortment, List<PromotionScope> scopes) {
        this.product = product;
        this.sold = SoldProduct.of(product);
        this.taxRules = taxRules(product, assortment.taxes());
        this.fromTheBeginning = taxRules.firstEntry().getValue();
        this.planned = Planned.of(product.price(), assortment);
        this.promotions = IntStream.range(0, scopes.size())
                .filter(i -> scopes.get(i).contains(product))
                .mapToObj(assortment.promotions()::get)
                .toList();
    }

    /** By the date from which they are in force together; from the beginning where no rule has dates. */
    private static NavigableMap<LocalDate, List<TaxRule>> taxRules(Product product, TaxProfile taxes) {
        NavigableMap<LocalDate, List<TaxRule>> byDate = new TreeMap<>();
        Stream<LocalDate> changes = product.taxes().stream()
                .flatMap(code -> taxes.history(code).stream())
                .map(TaxRule::validity)
                .flatMap(validity -> Stream.of(validity.from(), validity.until()));
        Stream.concat(Stream.of(LocalDate.MIN), changes)
                .filter(date -> !date.equals(LocalDate.MAX))
                .distinct()
                .forEach(date -> byDate.put(date, inForce(product, taxes, date)));
        return byDate;
    }

    private static List<TaxRule> inForce(Product product, TaxProfile taxes, LocalDate date) {
        // Not toList(): what that returns may hold nulls, so List.copyOf would copy it for every line that is priced.
        return product.taxes().stream()
                .flatMap(code -> taxes.rule(code, date).stream())
                .collect(Collectors.toUnmodifiableList());
    }

    /**
     * The product.
     *
     * @return such as coffee
     */
    public Product product() {
        return product;
    }

    /**
     * What documents keep of the product.
     *
     * @return its snapshot
     */
    public SoldProduct sold() {
        return sold;
    }

    /**
     * The rules of its taxes that are in force on a date.
     *
     * @param date a business date, such as 2026-11-20
     * @return in the product's order, unmodifiable; fewer than the product has taxes where one of them is not in force
     */
    public List<TaxRule> taxRules(LocalDate date) {
        return taxRules.size() == 1
                ? fromTheBeginning
                : taxRules.floorEntry(date).getValue();
    }

    /**
     * The plan that prices it.
     *
     * @return nothing for a product with a fixed price or by tariff
     */
    public Optional<PricePlan> plan() {
        return planned.plan();
    }

    /**
     * The base that it brings to its plan.
     *
     * @return such as {@code USD 50.00}; nothing where the zone has the base, or no plan prices it
     */
    public Optional<Money> base() {
        return planned.base();
    }

    /**
     * The promotions that have it in their scope, whether or not they hold on a date.
     *
     * @return in the order of the assortment, unmodifiable
     */
    public List<Promotion> promotions() {
        return promotions;
    }

    /** The product's id. */
    @Override
    public String toString() {
        return "Listing[" + product.id() + "]";
    }

    /** How a plan prices it. */
    private record Planned(Optional<PricePlan> plan, Optional<Money> base) {
        static final Planned BY_NONE = new Planned(Optional.empty(), Optional.empty());

        static Planned of(Price price, Assortment assortment) {
            return price.<Planned>fold(
                    fixed -> BY_NONE, () -> BY_NONE, by -> new Planned(assortment.plan(by.plan()), by.base()));
        }
    }
}
