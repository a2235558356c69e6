package io.counterfoil.plan;

import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import java.util.Objects;

/**
 * Why a stage does not sell what was asked for.
 *
 * @param reason the kind
 * @param stage that has too little
 * @param left how many could be had; 0 unless some are left
 */
public record StageShortage(Reason reason, StageCode stage, long left) {

    /** Refuses nulls. */
    public StageShortage {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(stage, "stage");
    }

    /**
     * The refusal that tells it.
     *
     * @param path of what was asked for, such as {@code lines[0].quantity}
     * @return STAGE_SOLD_OUT, STAGE_EXCEEDED or STAGE_COUNT_MISSING with its data
     */
    public Refusal at(FieldPath path) {
        return switch (reason) {
            case SOLD_OUT -> Refusal.of(RefusalCode.STAGE_SOLD_OUT, path, "stage", stage.value());
            case EXCEEDED ->
                Refusal.of(RefusalCode.STAGE_EXCEEDED, path, "stage", stage.value(), "left", Long.toString(left));
            case COUNT_MISSING -> Refusal.of(RefusalCode.STAGE_COUNT_MISSING, path, "stage", stage.value());
        };
    }

    /** The kinds of shortage. */
    public enum Reason {
        /** The last stage of its scope is used up. */
        SOLD_OUT,
        /** Fewer are left than were asked for. */
        EXCEEDED,
        /** How many are left was not told. */
        COUNT_MISSING
    }
}
