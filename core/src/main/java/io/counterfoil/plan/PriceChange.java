package io.counterfoil.plan;

import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import java.util.Objects;
import java.util.function.Function;

/** By how much a price goes up or down: -20 %, or +5.00. */
public sealed interface PriceChange permits PriceChange.OfPercent, PriceChange.OfAmount {
    /** No change, 0 %. */
    PriceChange NONE = of(Percent.ZERO);

    /**
     * A share of the price.
     *
     * @param percent such as -20 for a fifth less
     * @return the change
     */
    static PriceChange of(Percent percent) {
        return new OfPercent(percent);
    }

    /**
     * An amount on the base of one unit.
     *
     * @param amount such as {@code USD 5.00}, or {@code USD -5.00} for less
     * @return the change
     */
    static PriceChange of(Money amount) {
        return new OfAmount(amount);
    }

    /**
     * Turns either kind into one result.
     *
     * @param onPercent applied to a percentage
     * @param onAmount applied to an amount
     * @param <R> the kind of result
     * @return what the matching function returned
     */
    <R> R fold(Function<? super Percent, ? extends R> onPercent, Function<? super Money, ? extends R> onAmount);

    /**
     * A share.
     *
     * @param percent such as -20
     */
    record OfPercent(Percent percent) implements PriceChange {
        /** Refuses null. */
        public OfPercent {
            Objects.requireNonNull(percent, "percent");
        }

        @Override
        public <R> R fold(
                Function<? super Percent, ? extends R> onPercent, Function<? super Money, ? extends R> onAmount) {
            return onPercent.apply(percent);
        }
    }

    /**
     * An amount.
     *
     * @param amount such as {@code USD 5.00}
     */
    record OfAmount(Money amount) implements PriceChange {
        /** Refuses null. */
        public OfAmount {
            Objects.requireNonNull(amount, "amount");
        }

        @Override
        public <R> R fold(
                Function<? super Percent, ? extends R> onPercent, Function<? super Money, ? extends R> onAmount) {
            return onAmount.apply(amount);
        }
    }
}
