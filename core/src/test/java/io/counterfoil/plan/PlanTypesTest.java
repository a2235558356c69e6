package io.counterfoil.plan;

import static io.counterfoil.plan.Stalls.FEBRUARY;
import static io.counterfoil.plan.Stalls.JANUARY;
import static io.counterfoil.plan.Stalls.MARCH;
import static io.counterfoil.plan.Stalls.PLAN;
import static io.counterfoil.plan.Stalls.ZONE;
import static io.counterfoil.plan.Stalls.always;
import static io.counterfoil.plan.Stalls.plan;
import static io.counterfoil.plan.Stalls.stage;
import static io.counterfoil.plan.Stalls.stalls;
import static io.counterfoil.plan.Stalls.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.counterfoil.money.Percent;
import io.counterfoil.money.Rounding;
import io.counterfoil.refusal.FieldPath;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTypesTest {
    private static final RowName ROW_A = RowName.of("A");
    private static final SeatName SEAT_1 = SeatName.of("1");

    @ParameterizedTest
    @ValueSource(strings = {"", "Concert", "-a", "a b", "a/b"})
    void keys_are_lower_case_without_blanks(String key) {
        assertThat(PlanId.isValid(key)).isFalse();
        assertThat(ZoneCode.isValid(key)).isFalse();
        assertThat(StageCode.isValid(key)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> PlanId.of(key)).withMessageStartingWith("plan id must");
        assertThatIllegalArgumentException().isThrownBy(() -> ZoneCode.of(key)).withMessageStartingWith("zone code");
        assertThatIllegalArgumentException().isThrownBy(() -> StageCode.of(key)).withMessageStartingWith("stage code");
    }

    @Test
    void keys_have_63_characters_at_most() {
        assertThat(PlanId.isValid("a".repeat(63))).isTrue();
        assertThat(PlanId.isValid("a".repeat(64))).isFalse();
        assertThat(PlanId.of("a")).isLessThan(PlanId.of("b")).hasToString("a");
        assertThat(ZoneCode.of("a")).isLessThan(ZoneCode.of("b")).hasToString("a");
        assertThat(StageCode.of("a")).isLessThan(StageCode.of("b")).hasToString("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " A", "A ", "A\n", "123456789012345678901234567890123"})
    void what_stands_on_rows_and_seats_is_short_plain_text(String name) {
        assertThat(RowName.isValid(name)).isFalse();
        assertThat(SeatName.isValid(name)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> RowName.of(name)).withMessageStartingWith("row name");
        assertThatIllegalArgumentException().isThrownBy(() -> SeatName.of(name)).withMessageStartingWith("seat name");
    }

    @Test
    void row_and_seat_names_are_composed_so_that_equal_looking_ones_are_equal() {
        assertThat(RowName.of("E\u0301")).isEqualTo(RowName.of("\u00c9")).hasToString("\u00c9");
        assertThat(SeatName.of("1".repeat(SeatName.MAX_LENGTH))).isGreaterThan(SeatName.of("1"));
        assertThat(RowName.of("A")).isLessThan(RowName.of("B"));
    }

    @Test
    void a_place_reads_from_the_zone_to_the_seat() {
        assertThat(Place.in(ZONE)).hasToString("stalls");
        assertThat(Place.in(ZONE).row(ROW_A)).hasToString("stalls/A");
        assertThat(Place.in(ZONE).row(ROW_A).seat(SEAT_1)).hasToString("stalls/A/1");
    }

    @Test
    void a_numbered_zone_holds_rows_times_seats() {
        PlanZone zone = PlanZone.of(ZONE, "Stalls");
        PlanRow[] rows = {PlanRow.of(ROW_A), PlanRow.of(RowName.of("B")), PlanRow.of(RowName.of("C"))};
        PlanSeat[] seats = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> PlanSeat.of(SeatName.of(Integer.toString(i))))
                .toArray(PlanSeat[]::new);

        assertThat(zone.withRows(rows).withSeats(seats).capacity()).hasValue(30);
        assertThat(zone.withSeats(seats).capacity()).hasValue(10);
        assertThat(zone.withRows(rows).capacity()).isEmpty();
        assertThat(zone.capacity()).isEmpty();
    }

    @Test
    void a_place_names_the_row_and_the_seat_that_its_zone_has() {
        PlanZone zone = PlanZone.of(ZONE, "Stalls").withRows(PlanRow.of(ROW_A)).withSeats(PlanSeat.of(SEAT_1));
        PlanScope numbered = stalls(plan().zones(List.of(zone)).build());
        PlanScope free = stalls(plan().build());
        Place known = Place.in(ZONE).row(ROW_A).seat(SEAT_1);
        Place unknown = Place.in(ZONE).row(RowName.of("Z")).seat(SeatName.of("99"));

        assertThat(numbered.faults(known)).isEmpty();
        assertThat(numbered.faults(Place.in(ZONE))).containsExactly(PlaceFault.ROW_MISSING, PlaceFault.SEAT_MISSING);
        assertThat(numbered.faults(unknown)).containsExactly(PlaceFault.ROW_UNKNOWN, PlaceFault.SEAT_UNKNOWN);
        assertThat(free.faults(Place.in(ZONE))).isEmpty();
        assertThat(free.faults(known)).containsExactly(PlaceFault.ROW_UNKNOWN, PlaceFault.SEAT_UNKNOWN);
    }

    @Test
    void a_place_has_prices_exactly_where_it_has_no_faults() {
        PlanZone zone = PlanZone.of(ZONE, "Stalls");
        Place anywhere = Place.in(ZONE);
        Place otherRow = anywhere.row(RowName.of("Z"));
        Place inRow = anywhere.row(ROW_A);
        List<Place> places = List.of(
                anywhere,
                inRow,
                otherRow,
                anywhere.seat(SEAT_1),
                inRow.seat(SEAT_1),
                otherRow.seat(SEAT_1),
                anywhere.seat(SeatName.of("99")),
                inRow.seat(SeatName.of("99")));
        List<PlanZone> zones = List.of(
                zone,
                zone.withRows(PlanRow.of(ROW_A)),
                zone.withSeats(PlanSeat.of(SEAT_1)),
                zone.withRows(PlanRow.of(ROW_A)).withSeats(PlanSeat.of(SEAT_1)));

        for (PlanZone each : zones) {
            PlanScope scope = stalls(plan().zones(List.of(each)).build());
            assertThat(places)
                    .allSatisfy(place -> assertThat(scope.prices(place).isPresent())
                            .isEqualTo(scope.faults(place).isEmpty()));
        }
    }

    @Test
    void a_priced_place_tells_what_is_sold_by_its_names() {
        PlanZone zone = PlanZone.of(ZONE, "Stalls").withRows(PlanRow.of(ROW_A)).withSeats(PlanSeat.of(SEAT_1));
        PlanScope scope = stalls(plan().zones(List.of(zone)).build());
        Place seat = Place.in(ZONE).row(ROW_A).seat(SEAT_1);

        SoldPlace sold = scope.prices(seat)
                .orElseThrow()
                .price(usd("100"), StageRun.atBase(1), Rounding.HALF_UP_CENT)
                .sold();

        assertThat(sold).isEqualTo(new SoldPlace(PLAN, "Concert", Optional.empty(), Optional.of(seat), "Stalls"));
        assertThat(scope.plan()
                        .event()
                        .prices()
                        .price(usd("100"), StageRun.atBase(1), Rounding.HALF_UP_CENT)
                        .sold())
                .isEqualTo(new SoldPlace(PLAN, "Concert", Optional.empty(), Optional.empty(), ""));
    }

    @Test
    void a_fault_of_a_place_is_a_refusal_with_its_path() {
        FieldPath place = FieldPath.of("place");

        assertThat(List.of(PlaceFault.values()))
                .extracting(fault -> fault.at(place).toString())
                .containsExactly(
                        "PLACE_REQUIRED place.row: the row of the place is required",
                        "UNKNOWN_ROW place.row: the zone has no such row",
                        "PLACE_REQUIRED place.seat: the seat of the place is required",
                        "UNKNOWN_SEAT place.seat: the zone has no such seat");
    }

    @Test
    void windows_that_meet_do_not_overlap() {
        StageWindow january = new StageWindow(JANUARY, FEBRUARY);

        assertThat(january.overlaps(new StageWindow(FEBRUARY, MARCH))).isFalse();
        assertThat(january.overlaps(StageWindow.from(FEBRUARY.minusNanos(1)))).isTrue();
        assertThat(january.overlaps(StageWindow.until(JANUARY))).isFalse();
        assertThat(january.overlaps(StageWindow.ALWAYS)).isTrue();
        assertThat(january.contains(JANUARY)).isTrue();
        assertThat(january.contains(FEBRUARY)).isFalse();
        assertThat(StageWindow.ALWAYS.contains(Instant.MIN)).isTrue();
    }

    @Test
    void a_window_ends_after_it_begins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StageWindow(JANUARY, JANUARY))
                .withMessage("until must be after 2026-01-01T00:00:00Z but was 2026-01-01T00:00:00Z");
    }

    @Test
    void counts_are_kept_by_plan_and_stage() {
        StageCode early = StageCode.of("early");
        StagesLeft left = StagesLeft.NONE.with(PLAN, early, 5);

        assertThat(left.left(PLAN, early)).hasValue(5);
        assertThat(left.left(PlanId.of("other"), early)).isEmpty();
        assertThat(left.isEmpty()).isFalse();
        assertThat(StagesLeft.NONE.isEmpty()).isTrue();
        assertThat(left.with(PLAN, early, 7).left(PLAN, early)).hasValue(7);
        assertThat(left).isEqualTo(Stalls.left("early", 5)).hasSameHashCodeAs(Stalls.left("early", 5));
        assertThat(left).isNotEqualTo(StagesLeft.NONE).hasToString("StagesLeft[1 counts]");
    }

    @Test
    void no_count_is_below_zero() {
        StageCode early = StageCode.of("early");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> StagesLeft.NONE.with(PLAN, early, -1))
                .withMessage("units must be 0 or more but was -1");
    }

    @Test
    void plans_of_equal_parts_are_equal() {
        PricePlan plan = plan(stage("early", JANUARY, FEBRUARY)).build();
        PricePlan same = plan(stage("early", JANUARY, FEBRUARY)).build();

        assertThat(plan).isEqualTo(same).hasSameHashCodeAs(same).hasToString("PricePlan[concert, 1 zones, 1 stages]");
        assertThat(plan)
                .isNotEqualTo(plan().build())
                .isNotEqualTo(
                        plan(stage("early", JANUARY, FEBRUARY)).floor(usd("1")).build())
                .isNotEqualTo(plan(stage("early", JANUARY, FEBRUARY))
                        .composition(Composition.ADDITIVE)
                        .build())
                .isNotEqualTo(plan(stage("early", JANUARY, FEBRUARY))
                        .excess(StageExcess.SPLIT)
                        .build());
    }

    @Test
    void a_plan_tells_its_parts() {
        PricePlan plan = plan(stage("early", JANUARY, FEBRUARY)).floor(usd("5")).build();

        assertThat(plan.id()).isEqualTo(PLAN);
        assertThat(plan.name()).isEqualTo("Concert");
        assertThat(plan.floor()).contains(usd("5"));
        assertThat(plan.zones()).hasSize(1);
        assertThat(plan.stages()).hasSize(1);
        assertThat(plan.scope(ZoneCode.of("lawn"))).isEmpty();
        assertThat(stalls(plan).plan()).isSameAs(plan);
        assertThat(stalls(plan).zone()).contains(plan.zones().get(0));
        assertThat(stalls(plan)).hasToString("PlanScope[concert/stalls]");
        assertThat(plan.event()).hasToString("PlanScope[concert]");
    }

    @Test
    void a_change_is_a_percent_or_an_amount() {
        assertThat(PriceChange.of(Percent.of("-20")).<String>fold(Percent::toString, amount -> amount.toString()))
                .isEqualTo("-20 %");
        assertThat(PriceChange.of(usd("5")).<String>fold(Percent::toString, amount -> amount.toString()))
                .isEqualTo("USD 5.00");
    }

    @Test
    void of_two_equal_codes_in_an_unchecked_plan_the_first_counts() {
        PlanZone first = PlanZone.of(ZONE, "Stalls").withRows(PlanRow.of(ROW_A), PlanRow.of(ROW_A, Percent.of("50")));
        PricePlan plan =
                plan().zones(List.of(first, PlanZone.of(ZONE, "Again"))).build();

        assertThat(stalls(plan).zone()).contains(first);
        assertThat(Stalls.price(plan, usd("100"), Place.in(ZONE).row(ROW_A)).perUnit())
                .isEqualTo(usd("100"));
    }

    @Test
    void a_stage_of_one_zone_is_not_held_in_another() {
        ZoneCode balcony = ZoneCode.of("balcony");
        PriceStage early = always(PriceChange.NONE).inZone(ZONE);
        PricePlan plan = PricePlan.builder(PLAN, "Concert")
                .zones(List.of(PlanZone.of(ZONE, "Stalls"), PlanZone.of(balcony, "Balcony")))
                .stages(List.of(early))
                .build();

        assertThat(stalls(plan).held(early.code(), 2)).get().hasToString("2 x always");
        assertThat(plan.scope(balcony).orElseThrow().held(early.code(), 2)).isEmpty();
        assertThat(stalls(plan).held(StageCode.of("none"), 2)).isEmpty();
    }

    @Test
    void the_base_is_the_zones_own_where_it_has_one() {
        PricePlan plan = PricePlan.builder(PLAN, "Concert")
                .zones(List.of(PlanZone.of(ZONE, "Stalls")))
                .build();

        assertThat(stalls(plan().build()).base()).contains(usd("100"));
        assertThat(stalls(plan).base()).isEmpty();
    }

    @Test
    void runs_are_told_apart_by_stage_and_units() {
        PricePlan plan = plan(always(PriceChange.NONE)).build();
        StageRun two = stalls(plan).held(StageCode.of("always"), 2).orElseThrow();

        assertThat(two)
                .isEqualTo(stalls(plan).held(StageCode.of("always"), 2).orElseThrow())
                .hasSameHashCodeAs(stalls(plan).held(StageCode.of("always"), 2).orElseThrow())
                .isNotEqualTo(stalls(plan).held(StageCode.of("always"), 3).orElseThrow())
                .isNotEqualTo(StageRun.atBase(2))
                .isNotEqualTo("2 x always");
        assertThat(two.units()).isEqualTo(2);
        assertThat(two.hashCode()).isNotEqualTo(StageRun.atBase(2).hashCode());
    }
}
