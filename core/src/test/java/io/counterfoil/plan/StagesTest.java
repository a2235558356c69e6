package io.counterfoil.plan;

import static io.counterfoil.plan.Stalls.APRIL;
import static io.counterfoil.plan.Stalls.FEBRUARY;
import static io.counterfoil.plan.Stalls.JANUARY;
import static io.counterfoil.plan.Stalls.MARCH;
import static io.counterfoil.plan.Stalls.PLAN;
import static io.counterfoil.plan.Stalls.ZONE;
import static io.counterfoil.plan.Stalls.granted;
import static io.counterfoil.plan.Stalls.inForce;
import static io.counterfoil.plan.Stalls.left;
import static io.counterfoil.plan.Stalls.plan;
import static io.counterfoil.plan.Stalls.stage;
import static io.counterfoil.plan.Stalls.stalls;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.Refusal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which stage is in force, and what a request gets. */
class StagesTest {
    private static final PriceStage EARLY = stage("early", JANUARY, FEBRUARY);
    private static final PriceStage REGULAR = stage("regular", MARCH, APRIL);
    private static final StagesLeft NONE = StagesLeft.NONE;

    @Test
    void a_window_is_half_open() {
        PlanScope scope = stalls(plan(stage("early", JANUARY, FEBRUARY), stage("regular", FEBRUARY, APRIL))
                .build());

        assertThat(inForce(scope, JANUARY, NONE)).isEqualTo("early");
        assertThat(inForce(scope, FEBRUARY.minusNanos(1), NONE)).isEqualTo("early");
        assertThat(inForce(scope, FEBRUARY, NONE)).isEqualTo("regular");
    }

    @Test
    void before_the_first_stage_the_base_price_holds() {
        PlanScope scope = stalls(plan(EARLY, REGULAR).build());

        assertThat(inForce(scope, JANUARY.minusNanos(1), NONE)).isEqualTo("base");
        assertThat(inForce(stalls(plan().build()), JANUARY, NONE)).isEqualTo("base");
    }

    @Test
    void in_a_gap_the_most_recently_started_stage_holds() {
        assertThat(inForce(stalls(plan(REGULAR, EARLY).build()), FEBRUARY.plusSeconds(1), NONE))
                .isEqualTo("early");
    }

    @Test
    void the_last_stage_keeps_its_price_after_its_end() {
        assertThat(inForce(stalls(plan(EARLY, REGULAR).build()), APRIL.plusSeconds(1), NONE))
                .isEqualTo("regular");
    }

    @Test
    void a_used_up_stage_hands_over_at_once_though_the_next_begins_later() {
        PlanScope scope = stalls(plan(EARLY.limitedTo(200), REGULAR).build());

        assertThat(inForce(scope, JANUARY, left("early", 1))).isEqualTo("early");
        assertThat(inForce(scope, JANUARY, left("early", 0))).isEqualTo("regular");
    }

    @Test
    void a_stage_ends_by_date_though_some_are_left() {
        PlanScope scope = stalls(plan(EARLY.limitedTo(200), REGULAR).build());

        assertThat(inForce(scope, MARCH, left("early", 150))).isEqualTo("regular");
    }

    @Test
    void a_used_up_stage_hands_over_past_one_that_is_used_up_too() {
        PlanScope scope =
                stalls(plan(EARLY.limitedTo(1), stage("middle", FEBRUARY, MARCH).limitedTo(1), REGULAR)
                        .build());

        assertThat(inForce(scope, JANUARY, left("early", 0).with(PLAN, StageCode.of("middle"), 0)))
                .isEqualTo("regular");
    }

    @Test
    void what_was_given_back_is_sold_at_the_earlier_stage_again() {
        PlanScope scope = stalls(plan(EARLY.limitedTo(200), REGULAR).build());

        assertThat(inForce(scope, JANUARY, left("early", 0))).isEqualTo("regular");
        assertThat(inForce(scope, JANUARY, left("early", 2))).isEqualTo("early");
    }

    @Test
    void the_last_stage_is_sold_out_once_its_limit_is_used_up() {
        PlanScope scope = stalls(plan(EARLY, REGULAR.limitedTo(50)).build());

        assertThat(granted(scope, APRIL, 1, left("regular", 0))).containsExactly("SOLD_OUT regular 0");
        assertThat(granted(scope, APRIL, 1, left("regular", 1))).containsExactly("1 x regular");
    }

    @Test
    void a_zones_stage_beats_the_events() {
        PriceStage zones = stage("gala", FEBRUARY, MARCH).inZone(ZONE);
        PricePlan plan = plan(EARLY, REGULAR, zones)
                .zones(List.of(PlanZone.of(ZONE, "Stalls"), PlanZone.of(ZoneCode.of("lawn"), "Lawn")))
                .build();
        PlanScope lawn = plan.scope(ZoneCode.of("lawn")).orElseThrow();

        assertThat(inForce(stalls(plan), JANUARY, NONE)).isEqualTo("early");
        assertThat(inForce(stalls(plan), FEBRUARY, NONE)).isEqualTo("gala");
        assertThat(inForce(stalls(plan), APRIL, NONE)).isEqualTo("gala");
        assertThat(inForce(lawn, FEBRUARY, NONE)).isEqualTo("early");
        assertThat(inForce(plan.event(), APRIL, NONE)).isEqualTo("regular");
    }

    @Test
    void a_zones_used_up_stage_hands_over_within_the_zone_and_never_to_the_event() {
        PriceStage zones = stage("gala", FEBRUARY, MARCH).inZone(ZONE).limitedTo(10);
        PlanScope scope = stalls(plan(EARLY, REGULAR, zones).build());

        assertThat(granted(scope, FEBRUARY, 1, left("gala", 0))).containsExactly("SOLD_OUT gala 0");
    }

    @Test
    void a_request_larger_than_what_is_left_is_refused_with_the_number_left() {
        PlanScope scope = stalls(plan(EARLY.limitedTo(200), REGULAR).build());

        assertThat(granted(scope, JANUARY, 3, left("early", 2))).containsExactly("EXCEEDED early 2");
        assertThat(granted(scope, JANUARY, 2, left("early", 2))).containsExactly("2 x early");
        assertThat(granted(scope, JANUARY, 3, left("early", 0))).containsExactly("3 x regular");
    }

    @Test
    void with_split_the_rest_is_sold_at_the_next_stage() {
        PlanScope scope = stalls(
                plan(EARLY.limitedTo(200), REGULAR).excess(StageExcess.SPLIT).build());

        assertThat(granted(scope, JANUARY, 5, left("early", 2))).containsExactly("2 x early", "3 x regular");
    }

    @Test
    void with_split_too_more_than_all_stages_have_is_refused() {
        PlanScope scope = stalls(plan(EARLY.limitedTo(200), REGULAR.limitedTo(100))
                .excess(StageExcess.SPLIT)
                .build());
        StagesLeft few = left("early", 2).with(PLAN, StageCode.of("regular"), 3);

        assertThat(granted(scope, JANUARY, 5, few)).containsExactly("2 x early", "3 x regular");
        assertThat(granted(scope, JANUARY, 6, few)).containsExactly("EXCEEDED regular 5");
    }

    @Test
    void a_count_that_was_not_told_is_never_guessed() {
        PlanScope scope =
                stalls(plan(EARLY.limitedTo(200), REGULAR.limitedTo(100)).build());

        assertThat(granted(scope, JANUARY, 1, NONE)).containsExactly("COUNT_MISSING early 0");
        assertThat(granted(scope, JANUARY, 1, left("early", 1))).containsExactly("1 x early");
        assertThat(granted(scope, JANUARY, 1, left("early", 0))).containsExactly("COUNT_MISSING regular 0");
    }

    @Test
    void each_shortage_is_a_refusal_with_its_data() {
        PlanScope scope = stalls(plan(EARLY.limitedTo(200)).build());

        assertThat(refusal(scope, 3, left("early", 2)))
                .isEqualTo("STAGE_EXCEEDED lines[0].quantity: only 2 are left up to the stage early");
        assertThat(refusal(scope, 3, left("early", 0)))
                .isEqualTo("STAGE_SOLD_OUT lines[0].quantity: the stage early is sold out");
        assertThat(refusal(scope, 3, NONE))
                .isEqualTo("STAGE_COUNT_MISSING lines[0].quantity: how many units of the stage early are left must be"
                        + " known");
    }

    @Test
    void nothing_is_not_a_request() {
        PlanScope scope = stalls(plan(EARLY).build());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> scope.grant(JANUARY, 0, NONE))
                .withMessage("units must be 1 or more but was 0");
        assertThatIllegalArgumentException().isThrownBy(() -> scope.grant(JANUARY.minusSeconds(1), 0, NONE));
    }

    @Test
    void the_standing_says_what_holds_and_what_comes_next() {
        PlanScope scope = stalls(plan(EARLY.limitedTo(200), REGULAR).build());

        StageStanding standing = standing(scope, JANUARY, left("early", 12));

        assertThat(standing.stage()).contains(EARLY.limitedTo(200));
        assertThat(standing.left()).hasValue(12);
        assertThat(standing.nextByQuantity()).contains(REGULAR);
        assertThat(standing.changesAt()).contains(MARCH);
        assertThat(standing.nextByDate()).contains(REGULAR);
    }

    @Test
    void the_standing_of_the_last_stage_has_nothing_next() {
        PlanScope scope = stalls(plan(EARLY, REGULAR.limitedTo(5)).build());

        StageStanding standing = standing(scope, MARCH, left("regular", 5));

        assertThat(standing.left()).hasValue(5);
        assertThat(standing.nextByQuantity()).isEmpty();
        assertThat(standing.changesAt()).isEmpty();
        assertThat(standing.nextByDate()).isEmpty();
    }

    @Test
    void the_standing_before_the_first_stage_is_the_base_and_its_beginning() {
        StageStanding standing = standing(stalls(plan(EARLY, REGULAR).build()), JANUARY.minusSeconds(1), NONE);

        assertThat(standing.stage()).isEmpty();
        assertThat(standing.left()).isEmpty();
        assertThat(standing.nextByQuantity()).isEmpty();
        assertThat(standing.changesAt()).contains(JANUARY);
        assertThat(standing.nextByDate()).contains(EARLY);
    }

    @Test
    void the_standing_without_stages_never_changes() {
        StageStanding standing = standing(stalls(plan().build()), JANUARY, NONE);

        assertThat(standing.changesAt()).isEmpty();
        assertThat(standing.nextByDate()).isEmpty();
    }

    @Test
    void the_standing_of_an_events_stage_ends_where_a_stage_of_the_zone_begins() {
        PriceStage zones = stage("gala", FEBRUARY, MARCH).inZone(ZONE);

        StageStanding standing = standing(stalls(plan(EARLY, REGULAR, zones).build()), JANUARY, NONE);

        assertThat(standing.changesAt()).contains(FEBRUARY);
        assertThat(standing.nextByDate()).contains(zones);
        assertThat(standing.left()).isEmpty();
    }

    @Test
    void a_stage_that_took_over_early_ends_where_the_one_after_it_begins() {
        PriceStage last = stage("last", APRIL, Instant.MAX);
        PlanScope scope = stalls(plan(EARLY.limitedTo(1), REGULAR, last).build());

        StageStanding standing = standing(scope, JANUARY, left("early", 0));

        assertThat(standing.stage()).contains(REGULAR);
        assertThat(standing.changesAt()).contains(APRIL);
        assertThat(standing.nextByDate()).contains(last);
    }

    @Test
    void the_standing_looks_past_stages_that_are_used_up() {
        PriceStage middle = stage("middle", FEBRUARY, MARCH).limitedTo(1);
        PlanScope scope = stalls(plan(EARLY.limitedTo(9), middle, REGULAR).build());

        StageStanding standing = standing(scope, JANUARY, left("early", 4).with(PLAN, middle.code(), 0));

        assertThat(standing.nextByQuantity()).contains(REGULAR);
        assertThat(standing.changesAt()).contains(FEBRUARY);
        assertThat(standing.nextByDate()).contains(REGULAR);
    }

    @Test
    void there_is_no_standing_where_nothing_is_left_or_a_count_is_missing() {
        PlanScope scope = stalls(plan(EARLY.limitedTo(5)).build());

        assertThat(codes(scope.standing(JANUARY, left("early", 0)))).containsExactly("STAGE_SOLD_OUT");
        assertThat(codes(scope.standing(JANUARY, NONE))).containsExactly("STAGE_COUNT_MISSING");
    }

    private static StageStanding standing(PlanScope scope, Instant instant, StagesLeft left) {
        return scope.standing(instant, left).orThrow();
    }

    private static List<String> codes(Outcome<StageStanding> outcome) {
        return outcome.<List<Refusal>>fold(standing -> List.of(), refusals -> refusals).stream()
                .map(refusal -> refusal.code().name())
                .toList();
    }

    private static String refusal(PlanScope scope, long units, StagesLeft left) {
        FieldPath quantity = FieldPath.of("lines").index(0).at("quantity");
        return scope.grant(JANUARY, units, left)
                .fold(runs -> "granted", shortage -> shortage.at(quantity).toString());
    }
}
