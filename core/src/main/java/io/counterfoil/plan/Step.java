package io.counterfoil.plan;

import io.counterfoil.money.Factor;
import io.counterfoil.money.Percent;

/**
 * A modifier with what is computed from it: the share that it adds (3/20 for +15 %), and what it multiplies with (23/20). A
 * fixed amount is neither, and adds 0.
 */
record Step(PriceModifier modifier, Factor share, Factor growth) {

    static Step of(PriceModifier modifier) {
        Factor share = modifier.change().fold(Factor::of, amount -> Factor.ZERO);
        return new Step(modifier, share, Factor.ONE.plus(share));
    }

    static Step row(RowName name, Percent percent) {
        return of(new PriceModifier(ModifierKind.ROW, name.value(), PriceChange.of(percent)));
    }

    static Step seat(PlanSeat seat) {
        return of(new PriceModifier(ModifierKind.SEAT, seat.name().value(), PriceChange.of(seat.percent())));
    }

    boolean changesNothing() {
        return share.isZero();
    }
}
