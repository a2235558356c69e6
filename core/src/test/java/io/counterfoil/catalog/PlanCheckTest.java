package io.counterfoil.catalog;

import static io.counterfoil.catalog.Offers.COFFEE;
import static io.counterfoil.catalog.Offers.CONCERT;
import static io.counterfoil.catalog.Offers.SEAT;
import static io.counterfoil.catalog.Offers.STALLS;
import static io.counterfoil.catalog.Offers.concert;
import static io.counterfoil.catalog.Offers.draft;
import static io.counterfoil.catalog.Offers.eur;
import static io.counterfoil.catalog.Offers.faults;
import static io.counterfoil.catalog.Offers.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.money.Percent;
import io.counterfoil.money.QuantityUnit;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.PlanRow;
import io.counterfoil.plan.PlanSeat;
import io.counterfoil.plan.PlanZone;
import io.counterfoil.plan.PriceChange;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.plan.PriceStage;
import io.counterfoil.plan.RowName;
import io.counterfoil.plan.SeatName;
import io.counterfoil.plan.StageCode;
import io.counterfoil.plan.StageWindow;
import io.counterfoil.plan.ZoneCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanCheckTest {
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");
    private static final PlanZone ZONE = PlanZone.of(STALLS, "Stalls").withBase(usd("100"));

    @Test
    void a_sound_plan_is_found_by_its_id_and_at_its_product() {
        Assortment assortment = Assortment.of(draft()).orThrow();

        assertThat(assortment.plan(CONCERT)).contains(concert().build());
        assertThat(assortment.plan(PlanId.of("opera"))).isEmpty();
        assertThat(assortment.plans()).containsExactly(concert().build());
        assertThat(assortment.listing(SEAT.id()).orElseThrow().plan())
                .contains(concert().build());
        assertThat(assortment.listing(COFFEE.id()).orElseThrow().plan()).isEmpty();
        assertThat(assortment.listing(SEAT.id()).orElseThrow()).hasToString("Listing[seat]");
    }

    @Test
    void stages_of_one_scope_that_overlap_are_refused_naming_both() {
        PriceStage early = stage("early", StageWindow.until(JULY));
        PriceStage late = stage("late", StageWindow.from(JUNE));

        assertThat(faults(staged(early, late)))
                .containsExactly(
                        "PERIODS_OVERLAP plans[0].stages[1].from: this period overlaps the one at plans[0].stages[0]");
        assertThat(faults(staged(early, late.inZone(STALLS)))).isEmpty();
        assertThat(faults(staged(early, stage("late", StageWindow.from(JULY))))).isEmpty();
    }

    @Test
    void a_stage_within_a_longer_one_overlaps_it_though_another_ended_in_between() {
        PriceStage all = stage("all", StageWindow.from(JUNE));
        PriceStage day = stage("day", new StageWindow(JUNE.plusSeconds(1), JUNE.plusSeconds(2)));
        PriceStage july = stage("july", StageWindow.from(JULY));

        assertThat(faults(staged(july, all, day)))
                .containsExactly(
                        "PERIODS_OVERLAP plans[0].stages[2].from: this period overlaps the one at plans[0].stages[1]",
                        "PERIODS_OVERLAP plans[0].stages[0].from: this period overlaps the one at plans[0].stages[1]");
    }

    @Test
    void all_faults_of_stages_are_reported_together() {
        PriceStage tooCheap = PriceStage.of(
                StageCode.of("a"), " ", StageWindow.until(JUNE), PriceChange.of(Percent.of("-100.00000001")));
        PriceStage foreign =
                PriceStage.of(StageCode.of("a"), "Foreign", StageWindow.from(JULY), PriceChange.of(eur("-5")));
        PriceStage lost =
                stage("b", StageWindow.ALWAYS).inZone(ZoneCode.of("moon")).limitedTo(0);

        assertThat(faults(staged(tooCheap, foreign, lost)))
                .containsExactly(
                        "DUPLICATE plans[0].stages[1].code: this stands at plans[0].stages[0].code already",
                        "VALUE_INVALID plans[0].stages[0].name: the value must be a text that is not blank",
                        "VALUE_INVALID plans[0].stages[0].percent: the value must be -100 or more",
                        "CURRENCY_MISMATCH plans[0].stages[1].amount: the currency must be USD but was EUR",
                        "VALUE_INVALID plans[0].stages[2].limit: the value must be 1 or more",
                        "UNKNOWN_ZONE plans[0].stages[2].zone: the price plan has no such zone");
    }

    @Test
    void a_stage_may_give_it_away_or_take_an_amount_off() {
        assertThat(faults(staged(PriceStage.of(
                        StageCode.of("free"), "Free", StageWindow.until(JUNE), PriceChange.of(Percent.of("-100"))))))
                .isEmpty();
        assertThat(faults(staged(PriceStage.of(
                        StageCode.of("less"), "Less", StageWindow.until(JUNE), PriceChange.of(usd("-5"))))))
                .isEmpty();
    }

    @Test
    void all_faults_of_zones_rows_and_seats_are_reported_together() {
        PlanSeat tooCheap = new PlanSeat(SeatName.of("1"), Percent.of("-101"));
        PlanRow row =
                PlanRow.of(RowName.of("A"), Percent.of("-101")).withSeats(tooCheap, PlanSeat.of(SeatName.of("9")));
        PlanZone zone = PlanZone.of(STALLS, "")
                .withBase(eur("-1"))
                .withRowPercent(Percent.of("-101"))
                .withRows(row, PlanRow.of(RowName.of("A")))
                .withSeats(tooCheap, PlanSeat.of(SeatName.of("1")));

        assertThat(faults(planned(concert().zones(List.of(zone, ZONE)).floor(usd("-1")))))
                .containsExactly(
                        "VALUE_INVALID plans[0].floor: the value must be 0 or more",
                        "DUPLICATE plans[0].zones[1].code: this stands at plans[0].zones[0].code already",
                        "VALUE_INVALID plans[0].zones[0].name: the value must be a text that is not blank",
                        "CURRENCY_MISMATCH plans[0].zones[0].base: the currency must be USD but was EUR",
                        "VALUE_INVALID plans[0].zones[0].base: the value must be 0 or more",
                        "VALUE_INVALID plans[0].zones[0].row_percent: the value must be -100 or more",
                        "DUPLICATE plans[0].zones[0].seats[1].name: this stands at plans[0].zones[0].seats[0].name"
                                + " already",
                        "VALUE_INVALID plans[0].zones[0].seats[0].percent: the value must be -100 or more",
                        "DUPLICATE plans[0].zones[0].rows[1].name: this stands at plans[0].zones[0].rows[0].name"
                                + " already",
                        "VALUE_INVALID plans[0].zones[0].rows[0].percent: the value must be -100 or more",
                        "VALUE_INVALID plans[0].zones[0].rows[0].seats[0].percent: the value must be -100 or more",
                        "UNKNOWN_SEAT plans[0].zones[0].rows[0].seats[1].name: the zone has no such seat");
    }

    @Test
    void plans_have_ids_of_their_own_and_names() {
        assertThat(faults(draft().withPlans(
                                concert().build(),
                                PricePlan.builder(CONCERT, " ")
                                        .zones(List.of(ZONE))
                                        .build())))
                .containsExactly(
                        "DUPLICATE plans[1].id: this stands at plans[0].id already",
                        "VALUE_INVALID plans[1].name: the value must be a text that is not blank");
    }

    @Test
    void a_product_is_priced_by_a_plan_that_there_is() {
        assertThat(faults(draft().withPlans()))
                .containsExactly("UNKNOWN_PLAN products[0].price.plan: the assortment has no such price plan");
    }

    @Test
    void a_product_without_a_base_is_priced_by_a_plan_whose_zones_have_one() {
        AssortmentDraft bare = planned(concert().zones(List.of(ZONE, PlanZone.of(ZoneCode.of("lawn"), "Lawn"))));
        AssortmentDraft empty = planned(concert().zones(List.of()));

        assertThat(faults(bare))
                .containsExactly(
                        "VALUE_INVALID products[0].price.plan: the value must be a plan whose zones have a base,"
                                + " as the product has none: plans[0].zones[1] has none");
        assertThat(faults(empty))
                .containsExactly("VALUE_INVALID products[0].price.plan: the value must be a plan with zones, as the"
                        + " product has no base of its own");
        assertThat(faults(product(empty, Price.byPlan(CONCERT, usd("50")), QuantityUnit.PIECE)))
                .isEmpty();
    }

    @Test
    void a_product_by_plan_is_sold_whole_and_its_base_is_an_amount_of_the_shop() {
        assertThat(faults(product(draft(), Price.byPlan(CONCERT, eur("-1")), QuantityUnit.KILOGRAM)))
                .containsExactly(
                        "VALUE_INVALID products[0].unit: the value must be a unit without decimals, as places are sold"
                                + " whole",
                        "CURRENCY_MISMATCH products[0].price.base: the currency must be USD but was EUR",
                        "VALUE_INVALID products[0].price.base: the value must be 0 or more");
    }

    @Test
    void a_plan_has_1000_stages_zones_rows_and_seats_at_most() {
        List<PriceStage> stages = IntStream.rangeClosed(0, PricePlan.MAX_STAGES)
                .mapToObj(i -> stage("s" + i, new StageWindow(JUNE.plusSeconds(i), JUNE.plusSeconds(i + 1))))
                .toList();
        PlanRow[] rows = IntStream.rangeClosed(0, PlanZone.MAX_ROWS)
                .mapToObj(i -> PlanRow.of(RowName.of("r" + i)))
                .toArray(PlanRow[]::new);
        PlanSeat[] seats = IntStream.rangeClosed(0, PlanZone.MAX_SEATS)
                .mapToObj(i -> PlanSeat.of(SeatName.of("s" + i)))
                .toArray(PlanSeat[]::new);
        List<PlanZone> zones = new ArrayList<>(IntStream.range(0, PricePlan.MAX_ZONES)
                .mapToObj(i -> PlanZone.of(ZoneCode.of("z" + i), "Zone").withBase(usd("1")))
                .toList());

        assertThat(faults(planned(concert().stages(stages.subList(1, stages.size())))))
                .isEmpty();
        assertThat(faults(planned(concert().zones(zones)))).isEmpty();
        zones.add(ZONE.withRows(rows).withSeats(seats));
        assertThat(faults(planned(concert().stages(stages).zones(zones))))
                .containsExactly(
                        "TOO_MANY plans[0].zones: at most 1000 are allowed but there are 1001",
                        "TOO_MANY plans[0].zones[1000].seats: at most 1000 are allowed but there are 1001",
                        "TOO_MANY plans[0].zones[1000].rows: at most 1000 are allowed but there are 1001",
                        "TOO_MANY plans[0].stages: at most 1000 are allowed but there are 1001");
    }

    @Test
    void an_assortment_has_1000_plans_at_most() {
        List<PricePlan> plans =
                Collections.nCopies(Assortment.MAX_PLANS + 1, concert().build());

        assertThat(faults(draft().withPlans(plans.toArray(PricePlan[]::new))))
                .first()
                .isEqualTo("TOO_MANY plans: at most 1000 are allowed but there are 1001");
    }

    private static PriceStage stage(String code, StageWindow window) {
        return PriceStage.of(StageCode.of(code), "Stage " + code, window, PriceChange.NONE);
    }

    private static AssortmentDraft staged(PriceStage... stages) {
        return planned(concert().stages(List.of(stages)));
    }

    private static AssortmentDraft planned(PricePlan.Builder plan) {
        return draft().withPlans(plan.build());
    }

    private static AssortmentDraft product(AssortmentDraft draft, Price price, QuantityUnit unit) {
        Product product = Product.of(SEAT.id(), "Seat", price).withUnit(unit);
        return new AssortmentDraft(1, draft.shop(), draft.taxes(), List.of(product), List.of())
                .withPlans(draft.plans().toArray(PricePlan[]::new));
    }
}
