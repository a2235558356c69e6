package io.counterfoil.plan;

import java.util.OptionalLong;

/**
 * What limited stages have left. It is asked while a request is answered and must not change meanwhile; between two requests of
 * one cart it may, as the first takes what the second no longer finds.
 */
@FunctionalInterface
public interface StageCounts {

    /**
     * The count of a stage.
     *
     * @param plan whose stage it is
     * @param stage such as {@code early-bird}
     * @return such as 12, or nothing if it was not told, which is never guessed
     */
    OptionalLong left(PlanId plan, StageCode stage);
}
