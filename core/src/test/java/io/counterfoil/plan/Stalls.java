package io.counterfoil.plan;

import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.Rounding;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** A house of one zone whose plan each test writes down. */
final class Stalls {
    static final Currency USD = Currency.getInstance("USD");
    static final PlanId PLAN = PlanId.of("concert");
    static final ZoneCode ZONE = ZoneCode.of("stalls");
    static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant FEBRUARY = Instant.parse("2026-02-01T00:00:00Z");
    static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");

    private Stalls() {}

    static Money usd(String amount) {
        return Money.of(USD, amount);
    }

    static PriceChange percent(String percent) {
        return PriceChange.of(Percent.of(percent));
    }

    static PriceStage stage(String code, Instant from, Instant until) {
        return PriceStage.of(StageCode.of(code), "Stage " + code, new StageWindow(from, until), PriceChange.NONE);
    }

    static PriceStage always(PriceChange change) {
        return PriceStage.of(StageCode.of("always"), "Always", StageWindow.ALWAYS, change);
    }

    static PricePlan.Builder plan(PriceStage... stages) {
        return PricePlan.builder(PLAN, "Concert")
                .zones(List.of(PlanZone.of(ZONE, "Stalls").withBase(usd("100"))))
                .stages(List.of(stages));
    }

    static PlanScope stalls(PricePlan plan) {
        return plan.scope(ZONE).orElseThrow();
    }

    static StagesLeft left(String stage, long units) {
        return StagesLeft.NONE.with(PLAN, StageCode.of(stage), units);
    }

    /** The runs as text, or the shortage. */
    static List<String> granted(PlanScope scope, Instant instant, long units, StagesLeft left) {
        return scope.grant(instant, units, left)
                .fold(
                        runs -> runs.stream().map(StageRun::toString).toList(),
                        shortage -> List.of(shortage.reason() + " " + shortage.stage() + " " + shortage.left()));
    }

    /** The code of the stage in force. */
    static String inForce(PlanScope scope, Instant instant, StagesLeft left) {
        return String.join(",", granted(scope, instant, 1, left)).replace("1 x ", "");
    }

    /** The price of one unit at its stage now. */
    static PlacePrice price(PricePlan plan, Money base, Place place) {
        PlanScope scope = plan.scope(place.zone()).orElseThrow();
        StageRun run = scope.grant(FEBRUARY, 1, StagesLeft.NONE)
                .<Stream<StageRun>>fold(List::stream, shortage -> Stream.empty())
                .findFirst()
                .orElseThrow();
        return scope.prices(place)
                .orElseThrow()
                .price(base, run, Rounding.HALF_UP_CENT)
                .price();
    }
}
