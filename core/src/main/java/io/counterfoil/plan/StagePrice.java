package io.counterfoil.plan;

import io.counterfoil.money.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A stage with what is computed from it. */
final class StagePrice {
    private final PriceStage stage;
    private final PriceModifier modifier;
    private final BigDecimal fraction;
    private final @Nullable Money amount;

    StagePrice(PriceStage stage) {
        this.stage = stage;
        this.modifier = new PriceModifier(ModifierKind.STAGE, stage.name(), stage.change());
        this.fraction = stage.change().fold(percent -> percent.fraction(), fixed -> BigDecimal.ZERO);
        this.amount = stage.change().<@Nullable Money>fold(percent -> null, fixed -> fixed);
    }

    PriceStage stage() {
        return stage;
    }

    PriceModifier modifier() {
        return modifier;
    }

    /** 0 for a fixed amount. */
    BigDecimal fraction() {
        return fraction;
    }

    Money on(Money base) {
        return amount == null ? base : base.plus(amount);
    }

    boolean isLimited() {
        return stage.limit().isPresent();
    }
}
