package io.counterfoil.testkit.arbitrary;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.plan.PriceStage;
import io.counterfoil.plan.StageCode;
import io.counterfoil.plan.StageWindow;
import io.counterfoil.plan.StagesLeft;
import io.counterfoil.pricing.Situation;
import io.counterfoil.pricing.VoucherStanding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What a pricer is told beside cart and assortment. */
public final class SituationArbitraries {
    private static final Instant ANY_TIME = Instant.parse("2026-01-02T12:00:00Z");
    private static final int PERCENT = 100;

    private SituationArbitraries() {}

    /**
     * Situations in which an assortment changes: the first and the last millisecond of each stage of its plans, each limited stage
     * with all, some or nothing left, with vouchers and without, paid in cash and otherwise.
     *
     * @param assortment what is sold
     * @return situations that know the count of every limited stage and the standing of every voucher
     */
    public static Arbitrary<Situation> of(Assortment assortment) {
        List<Limited> limited = limited(assortment);
        Arbitrary<List<Integer>> sold =
                Arbitraries.integers().between(0, PERCENT).list().ofSize(limited.size());
        return Combinators.combine(
                        Arbitraries.of(instants(assortment)),
                        sold,
                        VoucherArbitraries.of(assortment),
                        Arbitraries.of(false, true))
                .as((instant, percents, vouchers, inCash) -> {
                    Situation situation = Situation.at(instant)
                            .with(left(limited, percents))
                            .with(vouchers.toArray(VoucherStanding[]::new));
                    return inCash ? situation.payingCash() : situation;
                });
    }

    private static List<Instant> instants(Assortment assortment) {
        Set<Instant> instants = new TreeSet<>();
        for (PricePlan plan : assortment.plans()) {
            plan.stages().stream().map(PriceStage::window).forEach(window -> add(window, instants));
        }
        return instants.isEmpty() ? List.of(ANY_TIME) : List.copyOf(instants);
    }

    /** The instants on either side of a beginning and of an end. */
    private static void add(StageWindow window, Set<Instant> instants) {
        if (!window.from().equals(Instant.MIN)) {
            instants.add(window.from().minusMillis(1));
            instants.add(window.from());
        }
        if (!window.until().equals(Instant.MAX)) {
            instants.add(window.until().minusMillis(1));
            instants.add(window.until());
        }
    }

    private static List<Limited> limited(Assortment assortment) {
        List<Limited> limited = new ArrayList<>();
        for (PricePlan plan : assortment.plans()) {
            for (PriceStage stage : plan.stages()) {
                stage.limit().ifPresent(limit -> limited.add(new Limited(plan.id(), stage.code(), limit)));
            }
        }
        return limited;
    }

    private static StagesLeft left(List<Limited> limited, List<Integer> soldPercents) {
        StagesLeft left = StagesLeft.NONE;
        for (int i = 0; i < limited.size(); i++) {
            left = limited.get(i).after(soldPercents.get(i), left);
        }
        return left;
    }

    /** A stage that ends by quantity. */
    private record Limited(PlanId plan, StageCode stage, long limit) {
        StagesLeft after(int soldPercent, StagesLeft left) {
            return left.with(plan, stage, limit - limit * soldPercent / PERCENT);
        }
    }
}
