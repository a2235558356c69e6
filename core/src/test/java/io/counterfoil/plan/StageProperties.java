package io.counterfoil.plan;

import static io.counterfoil.plan.Stalls.JANUARY;
import static io.counterfoil.plan.Stalls.PLAN;
import static io.counterfoil.plan.Stalls.ZONE;
import static io.counterfoil.plan.Stalls.granted;
import static io.counterfoil.plan.Stalls.plan;
import static io.counterfoil.plan.Stalls.stalls;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The stages that a request gets are those of the domain rules, said again as plainly as possible. */
class StageProperties {

    @Property
    void a_request_gets_the_stages_of_the_plain_reference(
            @ForAll Random chance, @ForAll @IntRange(min = -2, max = 40) int day, @ForAll StageExcess excess) {
        List<PriceStage> stages = stages(chance);
        Map<StageCode, Long> counts = counts(stages, chance);
        Instant now = JANUARY.plus(Duration.ofDays(day));
        int units = 1 + chance.nextInt(6);

        PlanScope scope =
                stalls(plan(stages.toArray(PriceStage[]::new)).excess(excess).build());

        assertThat(granted(scope, now, units, told(counts)))
                .as("%s at %s with %s, %s units", stages, now, counts, units)
                .isEqualTo(reference(stages, counts, now, new Request(units, excess)));
    }

    private static StagesLeft told(Map<StageCode, Long> counts) {
        StagesLeft left = StagesLeft.NONE;
        for (Map.Entry<StageCode, Long> count : counts.entrySet()) {
            left = left.with(PLAN, count.getKey(), count.getValue());
        }
        return left;
    }

    /** Unit by unit, as a person at the till would do it with a list of the stages in hand. */
    private static List<String> reference(
            List<PriceStage> stages, Map<StageCode, Long> counts, Instant now, Request request) {
        List<PriceStage> scope = started(ofZone(stages, Optional.of(ZONE)), now)
                .or(() -> started(ofZone(stages, Optional.empty()), now))
                .orElse(List.of());
        if (scope.isEmpty()) {
            return List.of(request.units() + " x base");
        }
        Map<StageCode, Long> left = new HashMap<>(counts);
        Map<String, Integer> sold = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (int unit = 0; unit < request.units(); unit++) {
            if (unit > 0 && request.excess() == StageExcess.REFUSE && isUsedUp(order.get(0), left)) {
                return List.of("EXCEEDED " + order.get(0) + " " + unit);
            }
            Optional<PriceStage> open = Optional.empty();
            for (PriceStage stage : scope) {
                if (stage.limit().isPresent() && !left.containsKey(stage.code())) {
                    return List.of("COUNT_MISSING " + stage.code() + " 0");
                }
                if (stage.limit().isEmpty() || left.get(stage.code()) > 0) {
                    open = Optional.of(stage);
                    break;
                }
            }
            String last = scope.get(scope.size() - 1).code().value();
            if (open.isEmpty()) {
                return List.of(unit == 0 ? "SOLD_OUT " + last + " 0" : "EXCEEDED " + last + " " + unit);
            }
            String code = open.get().code().value();
            left.computeIfPresent(open.get().code(), (stage, count) -> count - 1);
            if (sold.merge(code, 1, Integer::sum) == 1) {
                order.add(code);
            }
        }
        return order.stream().map(code -> sold.get(code) + " x " + code).toList();
    }

    private static boolean isUsedUp(String code, Map<StageCode, Long> left) {
        return Long.valueOf(0).equals(left.get(StageCode.of(code)));
    }

    /** What is sold in this scope from now on: the stage that started last and those after it, by their beginning. */
    private static Optional<List<PriceStage>> started(List<PriceStage> scope, Instant now) {
        for (int i = scope.size() - 1; i >= 0; i--) {
            if (!scope.get(i).window().from().isAfter(now)) {
                return Optional.of(scope.subList(i, scope.size()));
            }
        }
        return Optional.empty();
    }

    private static List<PriceStage> ofZone(List<PriceStage> stages, Optional<ZoneCode> zone) {
        List<PriceStage> scope = new ArrayList<>(
                stages.stream().filter(stage -> stage.zone().equals(zone)).toList());
        scope.sort((one, other) -> one.window().from().compareTo(other.window().from()));
        return scope;
    }

    /** Stages of two scopes, without overlaps, with gaps and limits here and there, in any order. */
    private static List<PriceStage> stages(Random chance) {
        List<PriceStage> stages = new ArrayList<>();
        for (int scope = 0; scope < 2; scope++) {
            Instant from = JANUARY.plus(Duration.ofDays(chance.nextInt(10)));
            int count = chance.nextInt(6);
            for (int i = 0; i < count; i++) {
                Instant until = from.plus(Duration.ofDays(1 + chance.nextInt(6)));
                PriceStage stage = Stalls.stage("s" + scope + "-" + i, from, until);
                PriceStage limited = chance.nextBoolean() ? stage.limitedTo(10) : stage;
                stages.add(scope == 0 ? limited : limited.inZone(ZONE));
                from = chance.nextBoolean() ? until : until.plus(Duration.ofDays(chance.nextInt(4)));
            }
        }
        Collections.shuffle(stages, chance);
        return stages;
    }

    private static Map<StageCode, Long> counts(List<PriceStage> stages, Random chance) {
        Map<StageCode, Long> counts = new HashMap<>();
        for (PriceStage stage : stages) {
            if (stage.limit().isPresent() && chance.nextInt(10) > 0) {
                counts.put(stage.code(), (long) chance.nextInt(4));
            }
        }
        return counts;
    }

    private record Request(int units, StageExcess excess) {}
}
