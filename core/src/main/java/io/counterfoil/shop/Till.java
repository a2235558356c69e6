package io.counterfoil.shop;

import java.util.Objects;

/**
 * One selling position, with the location and tenant that it belongs to: {@code ferries.example/harbour/till-1}.
 *
 * @param tenant the business
 * @param location the branch
 * @param id the position within the branch
 */
public record Till(TenantId tenant, LocationId location, TillId id) {

    /** Refuses nulls. */
    public Till {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(id, "id");
    }

    /**
     * Reads the three ids.
     *
     * @param text {@code tenant/location/till}
     * @return the till
     * @throws IllegalArgumentException if the text has another form
     */
    public static Till parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("till must be tenant/location/till but had " + parts.length + " parts");
        }
        return new Till(TenantId.of(parts[0]), LocationId.of(parts[1]), TillId.of(parts[2]));
    }

    /** The three ids: {@code ferries.example/harbour/till-1}. */
    @Override
    public String toString() {
        return tenant + "/" + location + "/" + id;
    }
}
