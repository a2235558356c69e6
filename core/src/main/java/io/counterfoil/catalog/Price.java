package io.counterfoil.catalog;

import io.counterfoil.money.Money;
import io.counterfoil.plan.PlanId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where the price of one unit comes from. */
public sealed interface Price permits Price.Fixed, Price.ByTariff, Price.ByPlan {

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
     * The base of the zone that is sold, and what the plan makes of it.
     *
     * @param plan such as {@code concert-2026}
     * @return the price
     */
    static Price byPlan(PlanId plan) {
        return new ByPlan(plan, Optional.empty());
    }

    /**
     * A base of its own, as for children, and what the plan makes of it.
     *
     * @param plan such as {@code concert-2026}
     * @param base the price of one unit before stage, row and seat, such as {@code USD 50.00}
     * @return the price
     */
    static Price byPlan(PlanId plan, Money base) {
        return new ByPlan(plan, Optional.of(base));
    }

    /**
     * Turns each kind into one result.
     *
     * @param onFixed applied to a fixed price
     * @param onTariff asked where the tariff decides
     * @param onPlan applied to a price by plan
     * @param <R> the kind of result
     * @return what the matching function returned
     */
    <R> R fold(
            Function<? super Money, ? extends R> onFixed,
            Supplier<? extends R> onTariff,
            Function<? super ByPlan, ? extends R> onPlan);

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
        public <R> R fold(
                Function<? super Money, ? extends R> onFixed,
                Supplier<? extends R> onTariff,
                Function<? super ByPlan, ? extends R> onPlan) {
            return onFixed.apply(perUnit);
        }
    }

    /** A price by tariff. */
    record ByTariff() implements Price {
        @Override
        public <R> R fold(
                Function<? super Money, ? extends R> onFixed,
                Supplier<? extends R> onTariff,
                Function<? super ByPlan, ? extends R> onPlan) {
            return onTariff.get();
        }
    }

    /**
     * A price by plan.
     *
     * @param plan a plan of the assortment
     * @param base such as {@code USD 50.00}; empty where the zone has the base
     */
    record ByPlan(PlanId plan, Optional<Money> base) implements Price {
        /** Refuses nulls. */
        public ByPlan {
            Objects.requireNonNull(plan, "plan");
            Objects.requireNonNull(base, "base");
        }

        @Override
        public <R> R fold(
                Function<? super Money, ? extends R> onFixed,
                Supplier<? extends R> onTariff,
                Function<? super ByPlan, ? extends R> onPlan) {
            return onPlan.apply(this);
        }
    }
}
