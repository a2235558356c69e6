package io.counterfoil.inventory;

import io.counterfoil.shop.TenantId;
import java.util.List;
import java.util.Objects;

/**
 * Tells that somebody changed what others can have: a hint to read again, not a count, which may be out of date when it arrives.
 *
 * @param tenant whose pools
 * @param pools which of them, sorted
 */
public record AvailabilityChange(TenantId tenant, List<PoolKey> pools) {

    /** Copies the pools. */
    public AvailabilityChange {
        Objects.requireNonNull(tenant, "tenant");
        pools = List.copyOf(pools);
    }
}
