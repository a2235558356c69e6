package io.counterfoil.plan;

import io.counterfoil.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stage with what is computed from it. */
final class StagePrice {
    private final PriceStage stage;
    private final Step step;
    private final List<PriceModifier> alone;
    private final @Nullable Money amount;

    StagePrice(PriceStage stage) {
        this.stage = stage;
        this.step = Step.of(new PriceModifier(ModifierKind.STAGE, stage.name(), stage.change()));
        this.alone = List.of(step.modifier());
        this.amount = stage.change().<@Nullable Money>fold(percent -> null, fixed -> fixed);
    }

    PriceStage stage() {
        return stage;
    }

    Step step() {
        return step;
    }

    /** The modifiers of a price that only the stage changes. */
    List<PriceModifier> alone() {
        return alone;
    }

    /** The base with the fixed amount of the stage, where it has one. */
    Money on(Money base) {
        return amount == null ? base : base.plus(amount);
    }

    boolean isLimited() {
        return stage.limit().isPresent();
    }
}
