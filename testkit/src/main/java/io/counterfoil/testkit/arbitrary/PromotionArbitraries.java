package io.counterfoil.testkit.arbitrary;

import io.counterfoil.catalog.Bundle;
import io.counterfoil.catalog.BundlePart;
import io.counterfoil.catalog.CheapestFree;
import io.counterfoil.catalog.Discount;
import io.counterfoil.catalog.DiscountReach;
import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.Promotion;
import io.counterfoil.catalog.PromotionCode;
import io.counterfoil.catalog.PromotionScope;
import io.counterfoil.catalog.PromotionTerms;
import io.counterfoil.catalog.PromotionTrigger;
import io.counterfoil.catalog.QuantityDiscount;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Reductions that no shop would offer, among some that shops do. */
public final class PromotionArbitraries {
    /** Most promotions of a shop. */
    public static final int MAX_PROMOTIONS = 2;

    private static final int MAX_UNITS = 4;

    private PromotionArbitraries() {}

    /**
     * Lists of promotions of every kind, some by themselves and some by code, on everything and on single products.
     *
     * @param products of the shop, at least one
     * @param currency of the shop
     * @return none, or such as 10 % from 3 units on, the cheapest of 3 free, 2 of {@code p0} for 5.00 each; codes are
     *     {@code PROMO-0} and so on
     */
    public static Arbitrary<List<Promotion>> of(List<Product> products, Currency currency) {
        return Combinators.combine(kinds(products, currency), Arbitraries.of(PromotionTrigger.class))
                .as(PromotionArbitraries::triggered)
                .list()
                .ofMaxSize(MAX_PROMOTIONS)
                .map(PromotionArbitraries::coded);
    }

    private static Arbitrary<Function<PromotionTerms, Promotion>> kinds(List<Product> products, Currency currency) {
        List<ProductId> counted = products.stream()
                .filter(product -> product.unit().scale() == 0)
                .map(Product::id)
                .toList();
        List<Arbitrary<Function<PromotionTerms, Promotion>>> kinds = Stream.concat(
                        Stream.of(fromQuantities(products), cheapestFree(products)),
                        counted.isEmpty() ? Stream.empty() : Stream.of(bundles(counted, currency)))
                .toList();
        return Arbitraries.oneOf(kinds);
    }

    private static Arbitrary<Function<PromotionTerms, Promotion>> fromQuantities(List<Product> products) {
        return Combinators.combine(
                        scopes(products),
                        Arbitraries.longs().between(1, MAX_UNITS),
                        MoneyArbitraries.percents(1, 100),
                        Arbitraries.of(DiscountReach.class))
                .as((scope, atLeast, percent, reach) ->
                        terms -> new QuantityDiscount(terms, scope, atLeast, Discount.of(percent), reach));
    }

    private static Arbitrary<Function<PromotionTerms, Promotion>> cheapestFree(List<Product> products) {
        return Combinators.combine(
                        scopes(products),
                        Arbitraries.longs().between(2, MAX_UNITS),
                        Arbitraries.longs().between(1, MAX_UNITS),
                        MoneyArbitraries.percents(1, 100))
                .as((scope, of, free, percent) ->
                        terms -> new CheapestFree(terms, scope, of, Math.min(free, of - 1), percent));
    }

    private static Arbitrary<Function<PromotionTerms, Promotion>> bundles(List<ProductId> counted, Currency currency) {
        Arbitrary<BundlePart> parts = Combinators.combine(
                        Arbitraries.of(counted),
                        Arbitraries.longs().between(1, MAX_UNITS),
                        MoneyArbitraries.prices(currency))
                .as(BundlePart::new);
        return parts.list()
                .uniqueElements(BundlePart::product)
                .ofMinSize(1)
                .ofMaxSize(Math.min(2, counted.size()))
                .map(some -> terms -> new Bundle(terms, some));
    }

    private static Function<PromotionTerms, Promotion> triggered(
            Function<PromotionTerms, Promotion> kind, PromotionTrigger trigger) {
        return switch (trigger) {
            case AUTOMATIC -> kind;
            case CODE -> terms -> kind.apply(terms.byCode());
        };
    }

    private static Arbitrary<PromotionScope> scopes(List<Product> products) {
        return MoneyArbitraries.maybe(Arbitraries.of(products).map(Product::id))
                .map(one -> one.map(PromotionScope::ofProducts).orElse(PromotionScope.EVERYTHING));
    }

    private static List<Promotion> coded(List<Function<PromotionTerms, Promotion>> kinds) {
        List<Promotion> coded = new ArrayList<>(kinds.size());
        for (Function<PromotionTerms, Promotion> kind : kinds) {
            PromotionCode code = PromotionCode.of("PROMO-" + coded.size());
            coded.add(kind.apply(PromotionTerms.of(code, "Promotion")));
        }
        return coded;
    }
}
