package io.counterfoil.plan;

import static io.counterfoil.plan.Stalls.USD;
import static io.counterfoil.plan.Stalls.ZONE;
import static io.counterfoil.plan.Stalls.always;
import static io.counterfoil.plan.Stalls.percent;
import static io.counterfoil.plan.Stalls.plan;
import static io.counterfoil.plan.Stalls.price;
import static io.counterfoil.plan.Stalls.stalls;
import static io.counterfoil.plan.Stalls.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.counterfoil.money.Money;
import io.counterfoil.money.MoneyOverflowException;
import io.counterfoil.money.Percent;
import io.counterfoil.money.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every number of the domain rules about base, stage, row and seat. */
class PlacePriceTest {
    private static final RowName ROW = RowName.of("A");
    private static final SeatName SEAT = SeatName.of("12");

    @ParameterizedTest(name = "{0}, stage {1} %, row {2} % is {3}")
    @CsvSource({"100, 15, 20, 138.00", "50, 10, 20, 66.00", "150, -20, 15, 138.00", "100, 15, 0, 115.00"})
    void percents_compound_in_the_order_stage_row(String base, String stage, String row, String expected) {
        PricePlan plan = plan(always(percent(stage))).zones(List.of(rows(row))).build();

        assertThat(price(plan, usd(base), inRow()).perUnit()).isEqualTo(usd(expected));
    }

    @ParameterizedTest(name = "{0}, stage {1} %, row {2} % is {3}")
    @CsvSource({"100, 15, 20, 135.00", "50, 10, 20, 65.00"})
    void percents_add_up_on_the_base_where_the_plan_says_additive(String base, String stage, String row, String sum) {
        PricePlan plan = plan(always(percent(stage)))
                .zones(List.of(rows(row)))
                .composition(Composition.ADDITIVE)
                .build();

        assertThat(price(plan, usd(base), inRow()).perUnit()).isEqualTo(usd(sum));
    }

    @ParameterizedTest(name = "seat {0} % of 100 is {1}")
    @CsvSource({"10, 110", "-25, 75", "0, 100", "-100, 0"})
    void a_seat_changes_the_price(String percent, String expected) {
        PricePlan plan = plan().zones(List.of(seats(percent))).build();

        assertThat(price(plan, usd("100"), Place.in(ZONE).seat(SEAT)).perUnit()).isEqualTo(usd(expected));
    }

    @Test
    void stage_row_and_seat_compound() {
        PlanZone zone = rows("20").withSeats(new PlanSeat(SEAT, Percent.of("10")));
        PricePlan plan = plan(always(percent("15"))).zones(List.of(zone)).build();

        assertThat(price(plan, usd("100"), inRow().seat(SEAT)).perUnit()).isEqualTo(usd("151.80"));
    }

    @Test
    void a_price_is_rounded_once_at_the_end() {
        PricePlan plan = plan(always(percent("15"))).zones(List.of(rows("15"))).build();

        // 0.10 x 1.15 would be 0.12 and that x 1.15 0.14; exactly it is 0.13225.
        assertThat(price(plan, usd("0.10"), inRow()).perUnit()).isEqualTo(usd("0.13"));
    }

    @Test
    void a_price_without_modifiers_is_rounded_as_one_of_0_percent_is() {
        PlanScope scope = stalls(plan(always(PriceChange.NONE)).build());
        Rounding toFive = Rounding.of(RoundingMode.HALF_UP, "0.05");

        assertThat(scope.prices()
                        .price(usd("10.03"), StageRun.atBase(1), toFive)
                        .price()
                        .perUnit())
                .isEqualTo(usd("10.05"));
    }

    @Test
    void a_place_asked_again_answers_for_what_is_asked_now() {
        PlacePrices places = stalls(plan(always(percent("15"))).build()).prices();
        StageRun none = StageRun.atBase(1);
        Rounding toFive = Rounding.of(RoundingMode.HALF_UP, "0.05");

        assertThat(perUnit(places, "100", none, Rounding.HALF_UP_CENT)).isEqualTo(usd("100"));
        assertThat(perUnit(places, "50.03", none, Rounding.HALF_UP_CENT)).isEqualTo(usd("50.03"));
        assertThat(perUnit(places, "50.03", none, toFive)).isEqualTo(usd("50.05"));
        assertThat(perUnit(places, "50.03", none, Rounding.HALF_UP_CENT)).isEqualTo(usd("50.03"));
    }

    @Test
    void a_place_asked_for_another_stage_answers_for_that() {
        StageCode early = StageCode.of("early");
        PlanScope scope =
                stalls(plan(always(percent("15")), PriceStage.of(early, "Early", StageWindow.ALWAYS, percent("-20")))
                        .build());
        PlacePrices places = scope.prices();

        assertThat(perUnit(places, "100", scope.held(StageCode.of("always"), 1).orElseThrow(), Rounding.HALF_UP_CENT))
                .isEqualTo(usd("115"));
        assertThat(perUnit(places, "100", scope.held(early, 1).orElseThrow(), Rounding.HALF_UP_CENT))
                .isEqualTo(usd("80"));
    }

    private static Money perUnit(PlacePrices places, String base, StageRun run, Rounding rounding) {
        return places.price(usd(base), run, rounding).price().perUnit();
    }

    @Test
    void a_row_of_0_percent_is_no_step_on_the_way_to_the_price() {
        PricePlan plan = plan(always(percent("15"))).zones(List.of(rows("0"))).build();

        assertThat(price(plan, usd("100"), inRow()).modifiers())
                .extracting(PriceModifier::kind)
                .containsExactly(ModifierKind.STAGE);
    }

    @Test
    void an_amount_is_added_to_the_base_before_the_row_factor() {
        PricePlan plan = plan(always(PriceChange.of(usd("10"))))
                .zones(List.of(rows("20")))
                .build();
        PricePlan additive = plan(always(PriceChange.of(usd("10"))))
                .zones(List.of(rows("20")))
                .composition(Composition.ADDITIVE)
                .build();

        assertThat(price(plan, usd("100"), inRow()).perUnit()).isEqualTo(usd("132"));
        assertThat(price(additive, usd("100"), inRow()).perUnit()).isEqualTo(usd("132"));
    }

    @Test
    void a_stage_that_takes_more_than_the_base_leaves_nothing_whatever_the_row() {
        PricePlan plan = plan(always(PriceChange.of(usd("-13.24"))))
                .zones(List.of(rows("-100")))
                .composition(Composition.ADDITIVE)
                .build();

        PlacePrice price = price(plan, usd("0.03"), inRow());

        assertThat(price.perUnit()).isEqualTo(usd("0"));
        assertThat(after(price)).startsWith("0");
    }

    @Test
    void no_price_is_below_zero() {
        PricePlan plan = plan(always(PriceChange.of(usd("-120")))).build();
        PricePlan additive = plan(always(percent("-60")))
                .zones(List.of(rows("-60")))
                .composition(Composition.ADDITIVE)
                .build();

        assertThat(price(plan, usd("100"), Place.in(ZONE)).perUnit()).isEqualTo(usd("0"));
        assertThat(price(additive, usd("100"), inRow()).perUnit()).isEqualTo(usd("0"));
    }

    @Test
    void no_price_is_below_the_floor_of_the_plan() {
        PricePlan plan = plan(always(percent("-97"))).floor(usd("5")).build();

        PlacePrice lifted = price(plan, usd("100"), Place.in(ZONE));
        assertThat(lifted.perUnit()).isEqualTo(usd("5"));
        assertThat(lifted.modifiers())
                .containsExactly(
                        new PriceModifier(ModifierKind.STAGE, "Always", percent("-97")),
                        new PriceModifier(ModifierKind.FLOOR, "", PriceChange.of(usd("5"))));
        assertThat(price(plan, usd("200"), Place.in(ZONE)).modifiers()).hasSize(1);
    }

    @Test
    void a_row_without_a_percent_has_that_of_its_zone() {
        PlanZone zone = PlanZone.of(ZONE, "Stalls")
                .withRowPercent(Percent.of("5"))
                .withRows(PlanRow.of(ROW, Percent.of("20")), PlanRow.of(RowName.of("B")));
        PricePlan plan = plan().zones(List.of(zone)).build();

        assertThat(price(plan, usd("100"), inRow()).perUnit()).isEqualTo(usd("120"));
        assertThat(price(plan, usd("100"), Place.in(ZONE).row(RowName.of("B"))).perUnit())
                .isEqualTo(usd("105"));
    }

    @Test
    void a_seat_of_a_row_may_differ_from_those_of_the_other_rows() {
        PlanZone zone = PlanZone.of(ZONE, "Stalls")
                .withRows(PlanRow.of(ROW).withSeats(new PlanSeat(SEAT, Percent.of("-25"))), PlanRow.of(RowName.of("B")))
                .withSeats(new PlanSeat(SEAT, Percent.of("10")));
        PricePlan plan = plan().zones(List.of(zone)).build();

        assertThat(price(plan, usd("100"), inRow().seat(SEAT)).perUnit()).isEqualTo(usd("75"));
        assertThat(price(plan, usd("100"), Place.in(ZONE).row(RowName.of("B")).seat(SEAT))
                        .perUnit())
                .isEqualTo(usd("110"));
    }

    @Test
    void each_modifier_is_told_by_name_and_those_that_change_nothing_are_not() {
        PlanZone zone = rows("20").withSeats(PlanSeat.of(SEAT));
        PricePlan plan = plan(always(percent("0"))).zones(List.of(zone)).build();

        PlacePrice price = price(plan, usd("100"), inRow().seat(SEAT));

        assertThat(price.modifiers())
                .containsExactly(
                        new PriceModifier(ModifierKind.STAGE, "Always", percent("0")),
                        new PriceModifier(ModifierKind.ROW, "A", percent("20")));
        assertThat(price.base()).isEqualTo(usd("100"));
        assertThat(price.composition()).isEqualTo(Composition.COMPOUND);
    }

    @Test
    void the_steps_lead_from_the_base_to_the_price() {
        PricePlan plan = plan(always(percent("15"))).zones(List.of(rows("20"))).build();
        PricePlan additive = plan(always(percent("15")))
                .zones(List.of(rows("20")))
                .composition(Composition.ADDITIVE)
                .build();

        assertThat(after(price(plan, usd("100"), inRow()))).containsExactly("115", "138");
        assertThat(after(price(additive, usd("100"), inRow()))).containsExactly("115", "135");
    }

    @Test
    void the_steps_of_an_amount_and_of_a_floor_are_amounts() {
        PricePlan plan = plan(always(PriceChange.of(usd("-99.90"))))
                .zones(List.of(rows("20")))
                .floor(usd("5"))
                .build();
        PricePlan additive = plan(always(PriceChange.of(usd("10"))))
                .zones(List.of(rows("20").withSeats(new PlanSeat(SEAT, Percent.of("10")))))
                .composition(Composition.ADDITIVE)
                .build();

        assertThat(after(price(plan, usd("100"), inRow()))).containsExactly("0.1", "0.12", "5");
        assertThat(after(price(additive, usd("100"), inRow().seat(SEAT)))).containsExactly("110", "132", "143");
    }

    @Test
    void a_step_down_to_nothing_is_0() {
        PricePlan plan = plan(always(percent("-100"))).build();

        assertThat(after(price(plan, usd("100"), Place.in(ZONE)))).containsExactly("0");
    }

    @Test
    void a_price_that_does_not_fit_is_an_overflow() {
        PricePlan plan = plan(always(percent("999999"))).build();

        assertThatExceptionOfType(MoneyOverflowException.class)
                .isThrownBy(() -> price(plan, Money.ofMinor(USD, Long.MAX_VALUE / 100), Place.in(ZONE)));
    }

    @Test
    void percents_are_exact_to_their_last_decimal() {
        PricePlan plan = plan(always(percent("0.00000001")))
                .zones(List.of(rows("0.00000001")))
                .build();

        // 1,000,000,000,000.00 x 1.0000000001 x 1.0000000001
        assertThat(price(plan, usd("1000000000000"), inRow()).perUnit()).isEqualTo(usd("1000000000200"));
    }

    @Test
    void the_event_has_prices_without_a_place() {
        PricePlan plan = plan(always(percent("-20"))).build();
        StageRun run = plan.event().held(StageCode.of("always"), 2).orElseThrow();

        assertThat(plan.event()
                        .prices()
                        .price(usd("100"), run, Rounding.HALF_UP_CENT)
                        .price()
                        .perUnit())
                .isEqualTo(usd("80"));
        assertThat(plan.event().zone()).isEmpty();
        assertThat(plan.event().faults(Place.in(ZONE))).isEmpty();
        assertThat(plan.event().held(StageCode.of("never"), 2)).isEmpty();
        assertThat(run).hasToString("2 x always");
    }

    private static List<String> after(PlacePrice price) {
        return price.steps().stream()
                .map(PriceStep::after)
                .map(BigDecimal::toPlainString)
                .toList();
    }

    private static Place inRow() {
        return Place.in(ZONE).row(ROW);
    }

    private static PlanZone rows(String percent) {
        return PlanZone.of(ZONE, "Stalls").withRows(PlanRow.of(ROW, Percent.of(percent)));
    }

    private static PlanZone seats(String percent) {
        return PlanZone.of(ZONE, "Stalls").withSeats(new PlanSeat(SEAT, Percent.of(percent)));
    }
}
