package io.counterfoil.testkit.arbitrary;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.AssortmentDraft;
import io.counterfoil.catalog.Letterhead;
import io.counterfoil.catalog.Price;
import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.RouteId;
import io.counterfoil.catalog.ShopProfile;
import io.counterfoil.catalog.ShopRounding;
import io.counterfoil.money.Money;
import io.counterfoil.money.QuantityUnit;
import io.counterfoil.plan.PlanId;
import io.counterfoil.tax.RoundingPlace;
import io.counterfoil.tax.TaxCode;
import io.counterfoil.tax.TaxProfile;
import io.counterfoil.tax.TaxRule;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Shops that sell anything at any price under any taxes. */
public final class AssortmentArbitraries {
    /** Most products of a shop. */
    public static final int MAX_PRODUCTS = 5;

    private static final PlanId PLAN = PlanId.of("event");
    private static final RouteId ROUTE = RouteId.of("here.there");

    private AssortmentArbitraries() {}

    /**
     * Shops of every currency in {@link MoneyArbitraries#currencies()}.
     *
     * @return assortments that passed every check
     */
    public static Arbitrary<Assortment> any() {
        return MoneyArbitraries.currencies().flatMap(AssortmentArbitraries::in);
    }

    /**
     * Shops of one currency: any tax profile and rounding, fixed prices, tariffs and price plans, pieces and
     * weighed goods, promotions.
     *
     * @param currency such as USD
     * @return assortments that passed every check; products are {@code p0}, {@code p1} and so on
     */
    public static Arbitrary<Assortment> in(Currency currency) {
        return TaxArbitraries.profiles(currency).flatMap(taxes -> under(taxes, currency));
    }

    /**
     * Shops under one tax profile.
     *
     * @param taxes such as 16 %, added
     * @param currency such as USD
     * @return assortments that passed every check
     */
    public static Arbitrary<Assortment> under(TaxProfile taxes, Currency currency) {
        return products(taxes, currency)
                .flatMap(products -> selling(products, taxes, currency))
                // Each part has so many that jqwik would be busy with listing them.
                .withoutEdgeCases();
    }

    private static Arbitrary<Assortment> selling(List<Product> products, TaxProfile taxes, Currency currency) {
        return Combinators.combine(
                        shops(currency),
                        TariffArbitraries.of(ROUTE, currency, products),
                        PlanArbitraries.of(PLAN, currency),
                        PromotionArbitraries.of(products, currency))
                .as((shop, tariff, plan, promotions) ->
                        new AssortmentDraft(1, shop, taxes, products, List.of(tariff), List.of(plan), promotions))
                .map(draft -> Assortment.of(draft).orThrow());
    }

    private static Arbitrary<ShopProfile> shops(Currency currency) {
        Letterhead letterhead = new Letterhead("Shop", List.of(), "");
        return Combinators.combine(
                        MoneyArbitraries.roundings(currency),
                        MoneyArbitraries.maybe(MoneyArbitraries.roundings(currency)))
                .as((prices, cash) -> new ShopProfile(
                        letterhead, currency, ZoneId.of("UTC"), Locale.ENGLISH, new ShopRounding(prices, cash)));
    }

    private static Arbitrary<List<Product>> products(TaxProfile taxes, Currency currency) {
        return Combinators.combine(prices(currency), units(taxes.method().place()), owed(taxes))
                .as((price, unit, codes) -> Product.of(ProductId.of("p"), "Product", price)
                        .withUnit(price.fold(fixed -> unit, () -> unit, byPlan -> QuantityUnit.PIECE))
                        .withTaxes(codes.toArray(TaxCode[]::new)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(MAX_PRODUCTS)
                .map(AssortmentArbitraries::numbered);
    }

    /** What is taxed by the unit is sold by the unit, as places are. */
    private static Arbitrary<QuantityUnit> units(RoundingPlace place) {
        return switch (place) {
            case PER_RATE, PER_LINE -> Arbitraries.of(QuantityUnit.PIECE, QuantityUnit.KILOGRAM);
            case PER_UNIT -> Arbitraries.just(QuantityUnit.PIECE);
        };
    }

    private static Arbitrary<Price> prices(Currency currency) {
        Arbitrary<Money> amounts = MoneyArbitraries.prices(currency);
        return Arbitraries.oneOf(
                amounts.map(Price::fixed),
                Arbitraries.just(Price.byTariff()),
                Arbitraries.just(Price.byPlan(PLAN)),
                amounts.map(base -> Price.byPlan(PLAN, base)));
    }

    /** Some of the taxes, in the order of the profile, as compound ones fall on those before them. */
    private static Arbitrary<List<TaxCode>> owed(TaxProfile taxes) {
        List<TaxCode> codes =
                taxes.rules().stream().map(TaxRule::code).distinct().toList();
        return codes.isEmpty()
                ? Arbitraries.just(List.of())
                : Arbitraries.of(codes)
                        .list()
                        .uniqueElements()
                        .ofMaxSize(codes.size())
                        .map(some -> some.stream()
                                .sorted(Comparator.comparing(codes::indexOf))
                                .toList());
    }

    private static List<Product> numbered(List<Product> products) {
        List<Product> numbered = new ArrayList<>(products.size());
        for (Product product : products) {
            numbered.add(Product.of(ProductId.of("p" + numbered.size()), product.name(), product.price())
                    .withUnit(product.unit())
                    .withTaxes(product.taxes().toArray(TaxCode[]::new)));
        }
        return numbered;
    }
}
