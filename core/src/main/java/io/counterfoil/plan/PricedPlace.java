package io.counterfoil.plan;

import io.counterfoil.money.Money;
import io.counterfoil.money.Rounding;
import org.jspecify.annotations.Nullable;

/** A place at its price, as a document keeps both. Made by {@link PlacePrices}, once for many sales. Immutable. */
public final class PricedPlace {
    private final SoldPlace sold;
    private final PlacePrice price;
    private final @Nullable StagePrice stage;
    private final Rounding rounding;

    PricedPlace(SoldPlace sold, PlacePrice price, @Nullable StagePrice stage, Rounding rounding) {
        this.sold = sold;
        this.price = price;
        this.stage = stage;
        this.rounding = rounding;
    }

    /** Whether it was made of all that. */
    boolean isOf(Money base, @Nullable StagePrice other, Rounding otherRounding) {
        return stage == other && price.base().equals(base) && rounding.equals(otherRounding);
    }

    /**
     * What of the event is sold.
     *
     * @return plan, stage and place
     */
    public SoldPlace sold() {
        return sold;
    }

    /**
     * What one unit costs.
     *
     * @return the price with its modifiers
     */
    public PlacePrice price() {
        return price;
    }

    /** What is sold, and at what price. */
    @Override
    public String toString() {
        return "PricedPlace[" + sold + ", " + price.perUnit() + "]";
    }
}
