package io.counterfoil.pricing;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.Listing;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.PlanScope;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.plan.PriceStage;
import io.counterfoil.plan.StageCode;
import io.counterfoil.plan.StageCounts;
import io.counterfoil.plan.StageExcess;
import io.counterfoil.plan.StageGrant;
import io.counterfoil.plan.StageRun;
import io.counterfoil.plan.StageShortage;
import io.counterfoil.plan.StagesLeft;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * At which stages the lines of one cart are sold. They draw on the same counts: two lines of 3 are a request for 6. Who comes
 * first is decided by what the lines are for, not by their order in the cart, so that the order changes no total. For one
 * pricing.
 */
final class StageSales {
    private static final Comparator<Request> BY_WHAT_THEY_ARE_FOR = Comparator.comparing(
                    (Request request) -> request.line().product())
            .thenComparing(
                    request -> request.line().place().map(Place::toString).orElse(""))
            .thenComparing(Request::units)
            .thenComparing(request -> request.line().discount().toString())
            .thenComparing(request -> request.line().held().toString());

    private final Cart cart;
    private final Assortment assortment;
    private final Situation situation;
    private @Nullable Map<Integer, StageGrant> grants;

    StageSales(Cart cart, Assortment assortment, Situation situation) {
        this.cart = cart;
        this.assortment = assortment;
        this.situation = situation;
    }

    /** At which stages so many units of a line are sold; without any counts each line can be answered for itself. */
    StageGrant grant(int index, PlanScope scope, long units) {
        if (situation.stagesLeft().isEmpty()) {
            return scope.grant(situation.instant(), units, StagesLeft.NONE);
        }
        if (grants == null) {
            grants = together();
        }
        return Objects.requireNonNull(grants.get(index));
    }

    private Map<Integer, StageGrant> together() {
        Map<Integer, StageGrant> all = new HashMap<>();
        Remaining remaining = new Remaining(situation.stagesLeft());
        for (Request request : requests()) {
            StageGrant grant = grant(request, remaining);
            all.put(request.index(), grant);
            remaining.take(request.scope().plan().id(), grant.runs());
        }
        return all;
    }

    /** All lines that want more than they hold, whatever else is wrong with them. */
    private List<Request> requests() {
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < cart.lines().size(); i++) {
            CartLine line = cart.lines().get(i);
            long units = unitsWanted(line);
            PlanScope scope = scope(line).orElse(null);
            if (scope != null && units > 0) {
                requests.add(new Request(i, line, scope, units));
            }
        }
        requests.sort(BY_WHAT_THEY_ARE_FOR);
        return requests;
    }

    private static long unitsWanted(CartLine line) {
        return line.wholeUnits()
                - line.held().stream().mapToLong(HeldUnits::units).sum();
    }

    private Optional<PlanScope> scope(CartLine line) {
        Optional<PricePlan> plan = assortment.listing(line.product()).flatMap(Listing::plan);
        return line.place().isPresent()
                ? plan.flatMap(known -> known.scope(line.place().get().zone()))
                : plan.map(PricePlan::event);
    }

    /** A cart that exceeds a stage is refused as one line would be: it does not go on to the next stage line by line. */
    private StageGrant grant(Request request, StageCounts left) {
        PlanScope scope = request.scope();
        StageGrant grant = scope.grant(situation.instant(), request.units(), left);
        if (scope.plan().excess() == StageExcess.SPLIT) {
            return grant;
        }
        Optional<PriceStage> found = stage(scope.grant(situation.instant(), 1, situation.stagesLeft()));
        Optional<PriceStage> reached = stage(grant);
        if (found.isEmpty() || reached.isEmpty() || found.equals(reached)) {
            return grant;
        }
        return new StageGrant.Denied(
                new StageShortage(StageShortage.Reason.EXCEEDED, found.get().code(), 0));
    }

    private static Optional<PriceStage> stage(StageGrant grant) {
        return grant.fold(runs -> runs.get(0).stage(), shortage -> Optional.empty());
    }

    /** What one line wants beyond what it holds. */
    private record Request(int index, CartLine line, PlanScope scope, long units) {}

    /** What the stages have left after the requests before took theirs. */
    private static final class Remaining implements StageCounts {
        private final StagesLeft told;
        private final Map<Stage, Long> taken = new HashMap<>();

        Remaining(StagesLeft told) {
            this.told = told;
        }

        @Override
        public OptionalLong left(PlanId plan, StageCode stage) {
            OptionalLong count = told.left(plan, stage);
            return count.isEmpty()
                    ? count
                    : OptionalLong.of(count.getAsLong() - taken.getOrDefault(new Stage(plan, stage), 0L));
        }

        void take(PlanId plan, List<StageRun> runs) {
            for (StageRun run : runs) {
                run.stage().ifPresent(stage -> taken.merge(new Stage(plan, stage.code()), run.units(), Long::sum));
            }
        }

        private record Stage(PlanId plan, StageCode code) {}
    }
}
