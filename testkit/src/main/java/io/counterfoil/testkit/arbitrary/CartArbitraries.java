package io.counterfoil.testkit.arbitrary;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.Situation;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Carts for an assortment. */
public final class CartArbitraries {
    /** Most lines of a cart that can be sold; more would find nothing that these do not. */
    public static final int MAX_LINES = 8;

    /** A number that reaches every one of many products, places or dates; a multiple of many small numbers. */
    private static final int MANY = 720_720;

    private CartArbitraries() {}

    /**
     * Carts that can be sold: 1 to {@value #MAX_LINES} lines of every product, whole units and fractions as fine as the unit
     * allows, at every zone, row and seat of the plans, on every route, on dates at either end of each period, with promotion codes
     * and the vouchers of the situation, with units on hold, with and without discounts on lines and on the whole. The attributes that a product requires are filled in.
     *
     * @param assortment what is sold; it has at least one product with a price
     * @param situation in which the carts are priced, which decides how much an amount may take off
     * @return carts, of which few are refused: those that come to too much money, or to more than a stage has left
     * @throws IllegalArgumentException if nothing has a price on any date
     */
    public static Arbitrary<Cart> of(Assortment assortment, Situation situation) {
        return visits(assortment, Arbitraries.just(situation)).map(Visit::cart);
    }

    /**
     * The same carts, each in a situation.
     *
     * @param assortment what is sold; it has at least one product with a price
     * @param situations such as {@link SituationArbitraries#of}
     * @return visits, of which few are refused
     * @throws IllegalArgumentException if nothing has a price on any date
     */
    public static Arbitrary<Visit> visits(Assortment assortment, Arbitrary<Situation> situations) {
        List<Occasion.Day> days = Occasion.days(assortment);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("assortment must have something to sell but was " + assortment);
        }
        return Combinators.combine(situations, wishes()).as((situation, wish) -> {
            Occasion.Day day = days.get(wish.occasion() % days.size());
            return new Visit(situation, wish.on(new Occasion(assortment, situation, day)));
        });
    }

    /**
     * Carts as people and broken clients type them: no lines, products and routes that do not exist, quantities of 0, below
     * 0, too large or too fine, places that there are not, discounts above 100 % and below 0, codes that nobody issued, another
     * currency, dates at the ends of time, false claims and attributes that nobody asked for.
     *
     * @param assortment what is sold
     * @return carts, most of which are refused
     */
    public static Arbitrary<Cart> mistyped(Assortment assortment) {
        return new Mistyped(assortment).carts().withoutEdgeCases();
    }

    private static Arbitrary<Wish> wishes() {
        return Combinators.combine(
                        numbers(), items().list().ofMinSize(1).ofMaxSize(MAX_LINES), numbers(), numbers(), reductions())
                .as(Wish::new)
                // There are too many to try; the frequencies above meet the ends of each range often enough.
                .withoutEdgeCases();
    }

    private static Arbitrary<Wish.Item> items() {
        Arbitrary<Long> units = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.longs().between(1, 12)),
                Tuple.of(1, Arbitraries.longs().between(1, 1_000_000)));
        Arbitrary<Long> thousandths = Arbitraries.longs().between(0, 999);
        return Combinators.combine(numbers(), units, thousandths, numbers(), numbers(), reductions())
                .as(Wish.Item::new);
    }

    /** Small numbers, and any. */
    private static Arbitrary<Integer> numbers() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, 9)),
                Tuple.of(
                        1, Arbitraries.integers().between(0, MANY - 1).withDistribution(RandomDistribution.uniform())));
    }

    /** Mostly none. */
    private static Arbitrary<Reduction> reductions() {
        Arbitrary<Reduction.Kind> kinds = Arbitraries.frequency(
                Tuple.of(7, Reduction.Kind.NONE),
                Tuple.of(2, Reduction.Kind.PERCENT),
                Tuple.of(1, Reduction.Kind.AMOUNT));
        return Combinators.combine(kinds, MoneyArbitraries.percents(0, 100)).as(Reduction::new);
    }
}
