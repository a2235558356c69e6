package io.counterfoil.plan;

import static io.counterfoil.plan.Stalls.USD;
import static io.counterfoil.plan.Stalls.ZONE;
import static io.counterfoil.plan.Stalls.always;
import static io.counterfoil.plan.Stalls.plan;
import static io.counterfoil.plan.Stalls.price;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** The price of a place equals the formula of the domain rules in plain decimals, and follows its percents. */
class PlacePriceProperties {
    private static final RowName ROW = RowName.of("A");
    private static final SeatName SEAT = SeatName.of("1");

    @Property
    void a_price_is_the_formula_rounded_once(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long cents,
            @ForAll("percents") List<Percent> percents,
            @ForAll Composition composition) {
        Money base = Money.ofMinor(USD, cents);

        PlacePrice price = priceOf(base, percents, composition);

        BigDecimal exact = base.amount().multiply(factor(percents, composition)).max(BigDecimal.ZERO);
        assertThat(price.perUnit()).isEqualTo(Rounding.HALF_UP_CENT.round(exact, USD));
    }

    @Property
    void a_price_rises_with_each_of_its_percents(
            @ForAll @LongRange(min = 0, max = 1_000_000) long cents,
            @ForAll("percents") List<Percent> percents,
            @ForAll("percent") Percent more,
            @ForAll Composition composition) {
        Money base = Money.ofMinor(USD, cents);
        Money before = priceOf(base, percents, composition).perUnit();

        for (int i = 0; i < percents.size(); i++) {
            List<Percent> changed = new ArrayList<>(percents);
            changed.set(i, more);
            Money after = priceOf(base, changed, composition).perUnit();

            assertThat(Integer.signum(after.compareTo(before)))
                    .as("%s instead of %s", more, percents.get(i))
                    .isIn(0, Integer.signum(more.compareTo(percents.get(i))));
        }
    }

    @Property
    void the_last_step_is_the_price_but_for_the_rounding(
            @ForAll @LongRange(min = 0, max = 1_000_000) long cents,
            @ForAll("percents") List<Percent> percents,
            @ForAll Composition composition) {
        PlacePrice price = priceOf(Money.ofMinor(USD, cents), percents, composition);

        BigDecimal last = price.steps().get(price.steps().size() - 1).after();

        assertThat(Rounding.HALF_UP_CENT.round(last, USD)).isEqualTo(price.perUnit());
    }

    private static PlacePrice priceOf(Money base, List<Percent> percents, Composition composition) {
        PlanZone zone = PlanZone.of(ZONE, "Stalls")
                .withRows(PlanRow.of(ROW, percents.get(1)))
                .withSeats(new PlanSeat(SEAT, percents.get(2)));
        PricePlan plan = plan(always(PriceChange.of(percents.get(0))))
                .zones(List.of(zone))
                .composition(composition)
                .build();
        return price(plan, base, Place.in(ZONE).row(ROW).seat(SEAT));
    }

    private static BigDecimal factor(List<Percent> percents, Composition composition) {
        return switch (composition) {
            case COMPOUND ->
                percents.stream()
                        .map(percent -> BigDecimal.ONE.add(percent.fraction()))
                        .reduce(BigDecimal.ONE, BigDecimal::multiply);
            case ADDITIVE -> percents.stream().map(Percent::fraction).reduce(BigDecimal.ONE, BigDecimal::add);
        };
    }

    @Provide
    Arbitrary<List<Percent>> percents() {
        return percent().list().ofSize(3);
    }

    @Provide
    Arbitrary<Percent> percent() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-100), BigDecimal.valueOf(300))
                .ofScale(Percent.MAX_SCALE)
                .map(Percent::new);
    }
}
