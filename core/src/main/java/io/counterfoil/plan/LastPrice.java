package io.counterfoil.plan;

import io.counterfoil.money.Money;
import io.counterfoil.money.Rounding;
import org.jspecify.annotations.Nullable;

/**
 * The price that was worked out last for a row, or for a zone without rows: mostly the next ticket is sold at the same stage,
 * and then nothing is computed again. Threads may overwrite each other's price without harm: each is complete and immutable,
 * and is used only where everything that it was made of is the same.
 */
final class LastPrice {
    private @Nullable Known known;

    /** The price, or nothing if the last was made of something else. */
    @Nullable
    PlacePrice find(Money base, @Nullable StagePrice stage, Rounding rounding) {
        Known last = known;
        return last != null && last.isOf(base, stage, rounding) ? last.price : null;
    }

    PlacePrice keep(PlacePrice price, @Nullable StagePrice stage, Rounding rounding) {
        known = new Known(price, stage, rounding);
        return price;
    }

    private record Known(PlacePrice price, @Nullable StagePrice stage, Rounding rounding) {
        boolean isOf(Money base, @Nullable StagePrice other, Rounding otherRounding) {
            return stage == other && price.base().equals(base) && rounding.equals(otherRounding);
        }
    }
}
