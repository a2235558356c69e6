package io.counterfoil.plan;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Where one modifier led: after +15 % on 100.00, 115.
 *
 * @param modifier what changed the price
 * @param after the price after it, exact and not yet rounded, without trailing zeros
 */
public record PriceStep(PriceModifier modifier, BigDecimal after) {

    /** Refuses null and drops trailing zeros. */
    public PriceStep {
        Objects.requireNonNull(modifier, "modifier");
        after = after.signum() == 0 ? BigDecimal.ZERO : after.stripTrailingZeros();
    }
}
