package io.counterfoil.catalog;

import io.counterfoil.money.Money;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where the price of one unit comes from. */
public sealed interface Price permits Price.Fixed, Price.ByTariff {

    /**
     * The same price wherever it is sold.
     *
     * @param perUnit such as {@code USD 50.00}
     * @return the price
     */
    static Price fixed(Money perUnit) {
        return new Fixed(perUnit);
    }

    /**
     * The rate of the tariff of the route that is sold, on the date of the sale.
     *
     * @return the price
     */
    static Price byTariff() {
        return new ByTariff();
    }

    /**
     * Turns either kind into one result.
     *
     * @param onFixed applied to a fixed price
     * @param onTariff asked where the tariff decides
     * @param <R> the kind of result
     * @return what the matching function returned
     */
    <R> R fold(Function<? super Money, ? extends R> onFixed, Supplier<? extends R> onTariff);

    /**
     * A fixed price.
     *
     * @param perUnit such as {@code USD 50.00}; with its tax in it where the profile says so
     */
    record Fixed(Money perUnit) implements Price {
        /** Refuses null. */
        public Fixed {
            Objects.requireNonNull(perUnit, "perUnit");
        }

        @Override
        public <R> R fold(Function<? super Money, ? extends R> onFixed, Supplier<? extends R> onTariff) {
            return onFixed.apply(perUnit);
        }
    }

    /** A price by tariff. */
    record ByTariff() implements Price {
        @Override
        public <R> R fold(Function<? super Money, ? extends R> onFixed, Supplier<? extends R> onTariff) {
            return onTariff.get();
        }
    }
}
