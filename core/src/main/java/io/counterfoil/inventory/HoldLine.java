package io.counterfoil.inventory;

import io.counterfoil.catalog.ProductId;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.StageCode;
import io.counterfoil.pricing.CartLine;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that a hold keeps: 2 of {@code entry} on the lawn, at the price of the stage {@code early}. It takes as many units out
 * of each of its pools.
 *
 * @param product for which it is kept
 * @param place where, for a product that is sold by places
 * @param stage whose price it has, for a product that is sold by stages; empty before the first
 * @param units how many are still held, 0 once they are sold; in the product's smallest unit
 * @param pools out of which they are taken, each once
 */
public record HoldLine(
        ProductId product, Optional<Place> place, Optional<StageCode> stage, long units, List<PoolKey> pools) {

    /**
     * Copies the pools and sorts them.
     *
     * @throws IllegalArgumentException if the units are negative
     */
    public HoldLine {
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(stage, "stage");
        if (units < 0) {
            throw new IllegalArgumentException("units must be 0 or more but was " + units);
        }
        pools = pools.stream().sorted().distinct().toList();
    }

    HoldLine less(long sold) {
        return new HoldLine(product, place, stage, units - sold, pools);
    }

    /**
     * Whether it keeps what a line of a cart is for.
     *
     * @param line of a cart
     * @return true if product and place are the same
     */
    public boolean isFor(CartLine line) {
        return product.equals(line.product()) && place.equals(line.place());
    }
}
