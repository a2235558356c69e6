package io.counterfoil.plan;

import io.counterfoil.money.Money;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** A stage with what is computed from it. */
final class StagePrice {
    /** A family or a group of friends buys no more; their grants stand ready. */
    private static final int USUAL_UNITS = 12;

    private final PriceStage stage;
    private final Step step;
    private final List<PriceModifier> alone;
    private final @Nullable Money amount;
    private final boolean isLimited;
    private final List<StageGrant> usualGrants;

    StagePrice(PriceStage stage) {
        this.stage = stage;
        this.step = Step.of(new PriceModifier(ModifierKind.STAGE, stage.name(), stage.change()));
        this.alone = List.of(step.modifier());
        this.amount = stage.change().<@Nullable Money>fold(percent -> null, fixed -> fixed);
        this.isLimited = stage.limit().isPresent();
        this.usualGrants = LongStream.rangeClosed(1, USUAL_UNITS)
                .mapToObj(units -> grantOf(StageRun.of(this, units)))
                .toList();
    }

    private static StageGrant grantOf(StageRun run) {
        return new StageGrant.Granted(List.of(run));
    }

    /** So many units at this stage alone. */
    StageGrant grant(long units) {
        return units >= 1 && units <= USUAL_UNITS
                ? usualGrants.get((int) units - 1)
                : grantOf(StageRun.of(this, units));
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

    /** The base with the fixed amount of the stage; nothing where less is left, as no factor makes a price of a debt. */
    Money on(Money base) {
        if (amount == null) {
            return base;
        }
        Money staged = base.plus(amount);
        return staged.isNegative() ? Money.zero(base.currency()) : staged;
    }

    boolean isLimited() {
        return isLimited;
    }
}
