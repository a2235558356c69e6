package io.counterfoil.plan;

import java.util.Objects;
import java.util.Optional;

/**
 * What of an event was sold, as it was when it was priced: concert-2026 "Concert", stage early-bird, in the "Stalls" row B, seat
 * 12. The price of its line came about by that plan, and its units count against that stage.
 *
 * @param plan the shop's own key
 * @param event the name of the plan
 * @param stage at which it was sold; nothing before the first
 * @param place zone, row and seat; nothing where the event is sold without places
 * @param zone the name of the zone, empty without a place
 */
public record SoldPlace(PlanId plan, String event, Optional<StageCode> stage, Optional<Place> place, String zone) {

    /** Refuses nulls. */
    public SoldPlace {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(zone, "zone");
    }
}
