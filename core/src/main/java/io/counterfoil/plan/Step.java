package io.counterfoil.plan;

import io.counterfoil.money.Percent;
import java.math.BigDecimal;

/** A modifier in percent with what is computed from it. */
record Step(PriceModifier modifier, BigDecimal fraction) {

    static Step row(RowName name, Percent percent) {
        return new Step(PriceModifier.row(name, percent), percent.fraction());
    }

    static Step seat(PlanSeat seat) {
        return new Step(
                PriceModifier.seat(seat.name(), seat.percent()), seat.percent().fraction());
    }

    boolean changesNothing() {
        return fraction.signum() == 0;
    }
}
