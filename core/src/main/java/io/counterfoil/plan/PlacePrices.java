package io.counterfoil.plan;

import io.counterfoil.money.Factor;
import io.counterfoil.money.Money;
import io.counterfoil.money.Rounding;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The prices of one place at all stages, for whoever has found it by its names: of the stalls, row B; of seat 12 there; of a
 * zone without rows, or of the whole event.
 *
 * <p>It keeps the price that was worked out last: mostly the next ticket is sold at the same stage, and then nothing is
 * computed again. Threads may overwrite each other's price without harm, since each is complete and immutable, and is used only
 * where everything that it was made of is the same.
 */
public final class PlacePrices {
    private final PlanScope scope;
    private final @Nullable Place place;
    /** What the row or seat does to the price; nothing where that is nothing. */
    private final @Nullable Step step;
    /** The prices of the row of a seat. */
    private final @Nullable PlacePrices row;

    private @Nullable PricedPlace last;

    private PlacePrices(PlanScope scope, @Nullable Place place, @Nullable Step step, @Nullable PlacePrices row) {
        this.scope = scope;
        this.place = place;
        this.step = step == null || step.changesNothing() ? null : step;
        this.row = row;
    }

    /** Anywhere in a zone, or in the event. */
    static PlacePrices anywhere(PlanScope scope) {
        return new PlacePrices(
                scope, scope.zone().map(PlanZone::code).map(Place::in).orElse(null), null, null);
    }

    /** In a row of the zone. */
    static PlacePrices inRow(PlanScope scope, Place place, Step row) {
        return new PlacePrices(scope, place, row, null);
    }

    /** On a seat of this row, or of this zone without rows. */
    PlacePrices on(Place place, Step seat) {
        return new PlacePrices(scope, place, seat, this);
    }

    /**
     * The scope whose place it is.
     *
     * @return that of the zone, or of the event
     */
    public PlanScope scope() {
        return scope;
    }

    /**
     * The price of one unit.
     *
     * @param base before stage, row and seat
     * @param run at which stage
     * @param rounding of the result, once
     * @return the price with its modifiers, and what of the event is sold for it
     * @throws io.counterfoil.money.MoneyOverflowException if it does not fit
     */
    public PricedPlace price(Money base, StageRun run, Rounding rounding) {
        PricedPlace known = last;
        if (known != null && known.isOf(base, run.price(), rounding)) {
            return known;
        }
        PricedPlace priced = new PricedPlace(sold(run), placePrice(base, run, rounding), run.price(), rounding);
        last = priced;
        return priced;
    }

    private SoldPlace sold(StageRun run) {
        PricePlan plan = scope.plan();
        return new SoldPlace(
                plan.id(),
                plan.name(),
                run.stage().map(PriceStage::code),
                Optional.ofNullable(place),
                scope.zone().map(PlanZone::name).orElse(""));
    }

    private PlacePrice placePrice(Money base, StageRun run, Rounding rounding) {
        if (row == null) {
            return placePrice(base, run.price(), step, null, rounding);
        }
        return step == null
                ? row.price(base, run, rounding).price()
                : placePrice(base, run.price(), row.step, step, rounding);
    }

    private PlacePrice placePrice(
            Money base, @Nullable StagePrice stage, @Nullable Step ofRow, @Nullable Step ofSeat, Rounding rounding) {
        PricePlan plan = scope.plan();
        Money staged = stage == null ? base : stage.on(base);
        Step first = stage == null ? null : stage.step();
        Money rounded = staged.times(
                switch (plan.composition()) {
                    case COMPOUND -> growth(growth(growth(Factor.ONE, first), ofRow), ofSeat);
                    case ADDITIVE -> share(share(share(Factor.ONE, first), ofRow), ofSeat);
                },
                rounding);
        List<PriceModifier> modifiers = modifiers(stage, ofRow, ofSeat);
        if (plan.isAboveFloor(rounded)) {
            return new PlacePrice(base, plan.composition(), modifiers, rounded);
        }
        Money floor = plan.floorOf(base.currency());
        return new PlacePrice(base, plan.composition(), and(modifiers, PriceModifier.floor(floor)), floor);
    }

    private static Factor growth(Factor before, @Nullable Step step) {
        return step == null ? before : before.times(step.growth());
    }

    private static Factor share(Factor before, @Nullable Step step) {
        return step == null ? before : before.plus(step.share());
    }

    private static List<PriceModifier> modifiers(
            @Nullable StagePrice stage, @Nullable Step ofRow, @Nullable Step ofSeat) {
        List<PriceModifier> modifiers = stage == null ? List.of() : stage.alone();
        modifiers = ofRow == null ? modifiers : and(modifiers, ofRow.modifier());
        return ofSeat == null ? modifiers : and(modifiers, ofSeat.modifier());
    }

    private static List<PriceModifier> and(List<PriceModifier> before, PriceModifier next) {
        return switch (before.size()) {
            case 0 -> List.of(next);
            case 1 -> List.of(before.get(0), next);
            case 2 -> List.of(before.get(0), before.get(1), next);
            default -> List.of(before.get(0), before.get(1), before.get(2), next);
        };
    }

    /** The place, or the scope where it has none. */
    @Override
    public String toString() {
        return "PlacePrices[" + (place == null ? scope : place) + "]";
    }
}
