package io.counterfoil.catalog;

import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import java.util.Objects;
import java.util.function.Function;

/** What is taken off a line or a document: by an operator, or by a voucher. Its size is checked when the cart is priced. */
public sealed interface Discount permits Discount.OfPercent, Discount.OfAmount {

    /**
     * A share of what it reduces.
     *
     * @param percent such as 10
     * @return the discount
     */
    static Discount of(Percent percent) {
        return new OfPercent(percent);
    }

    /**
     * A fixed amount.
     *
     * @param amount such as {@code USD 5.00}, for the whole line or document and not per unit
     * @return the discount
     */
    static Discount of(Money amount) {
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
     * @param percent such as 10
     */
    record OfPercent(Percent percent) implements Discount {
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
    record OfAmount(Money amount) implements Discount {
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
