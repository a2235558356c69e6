package io.counterfoil.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The stages of one scope in the order in which they are sold. By date the most recently started one holds, in a gap and
 * after the last as well; what is used up hands over to the next at once, whatever that one's beginning.
 */
final class StageLine {
    /** Before the first stage. */
    static final int BASE = -1;

    private final PlanId plan;
    private final List<StagePrice> stages;
    private final Instant[] beginnings;

    StageLine(PlanId plan, List<StagePrice> stages) {
        this.plan = plan;
        this.stages = stages.stream()
                .sorted(Comparator.comparing(price -> price.stage().window().from()))
                .toList();
        this.beginnings =
                this.stages.stream().map(price -> price.stage().window().from()).toArray(Instant[]::new);
    }

    /** The stage that started most recently, or {@link #BASE}. By halves: logarithmic in the number of stages. */
    int startedAt(Instant instant) {
        int low = 0;
        int high = beginnings.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (beginnings[middle].isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low - 1;
    }

    /** When the stage after that one begins. */
    Optional<Instant> nextFrom(int index) {
        return index + 1 < stages.size() ? Optional.of(beginnings[index + 1]) : Optional.empty();
    }

    /** The first stage that is not used up, that one or later; one whose count is not told is taken as open. */
    Optional<PriceStage> firstOpen(int index, StageCounts left) {
        for (int i = index; i < stages.size(); i++) {
            PriceStage stage = stages.get(i).stage();
            if (stage.limit().isEmpty() || left.left(plan, stage.code()).orElse(1) > 0) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }

    int indexOf(StagePrice price) {
        return stages.indexOf(price);
    }

    /** Fills the request from that stage on. */
    StageGrant grant(int index, long units, StageCounts left, StageExcess excess) {
        List<StageRun> runs = List.of();
        long wanted = units;
        for (int i = index; i < stages.size(); i++) {
            StagePrice price = stages.get(i);
            if (!price.isLimited()) {
                return granted(runs, price, wanted);
            }
            OptionalLong count = left.left(plan, price.stage().code());
            if (count.isEmpty()) {
                return denied(StageShortage.Reason.COUNT_MISSING, price, 0);
            }
            long open = count.getAsLong();
            if (open >= wanted) {
                return granted(runs, price, wanted);
            }
            if (open > 0 && excess == StageExcess.REFUSE) {
                return denied(StageShortage.Reason.EXCEEDED, price, open);
            }
            if (open > 0) {
                runs = and(runs, StageRun.of(price, open));
                wanted -= open;
            }
        }
        StagePrice last = stages.get(stages.size() - 1);
        return runs.isEmpty()
                ? denied(StageShortage.Reason.SOLD_OUT, last, 0)
                : denied(StageShortage.Reason.EXCEEDED, last, units - wanted);
    }

    private static StageGrant granted(List<StageRun> before, StagePrice last, long units) {
        return before.isEmpty() ? last.grant(units) : new StageGrant.Granted(and(before, StageRun.of(last, units)));
    }

    private static List<StageRun> and(List<StageRun> before, StageRun next) {
        if (before.isEmpty()) {
            return List.of(next);
        }
        List<StageRun> runs = new ArrayList<>(before);
        runs.add(next);
        return runs;
    }

    private static StageGrant denied(StageShortage.Reason reason, StagePrice price, long left) {
        return new StageGrant.Denied(new StageShortage(reason, price.stage().code(), left));
    }
}
