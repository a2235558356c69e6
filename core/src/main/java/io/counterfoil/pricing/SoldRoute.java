package io.counterfoil.pricing;

import io.counterfoil.catalog.RouteId;
import io.counterfoil.catalog.Tariff;
import java.util.Objects;

/**
 * A route as it was when it was priced.
 *
 * @param id the shop's own key
 * @param name as it stands on the ticket
 */
public record SoldRoute(RouteId id, String name) {

    /** Refuses nulls. */
    public SoldRoute {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
    }

    /**
     * What documents keep of a route.
     *
     * @param tariff of the assortment
     * @return its snapshot
     */
    public static SoldRoute of(Tariff tariff) {
        return new SoldRoute(tariff.route(), tariff.name());
    }
}
