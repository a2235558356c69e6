package io.counterfoil.sale;

import io.counterfoil.catalog.Listing;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.PlanScope;
import io.counterfoil.plan.PlanZone;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.plan.RowName;
import io.counterfoil.plan.RowSale;
import io.counterfoil.plan.SeatName;
import io.counterfoil.plan.ZoneCode;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.Refusals;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds tables that are sold whole and of which a cart has some seats. */
final class WholeRows {

    private final Taking taking;
    private final FieldPath path;
    private final Refusals refusals;

    /** A row that is sold whole. */
    private record Table(PricePlan plan, PlanZone zone, Optional<RowName> row) {}

    /** Which seats of a table a cart has, and the line of the first. */
    private static final class Wanted {
        private final int line;
        private final Set<SeatName> seats = new HashSet<>();

        Wanted(int line) {
            this.line = line;
        }
    }

    WholeRows(Taking taking, FieldPath path, Refusals refusals) {
        this.taking = taking;
        this.path = path;
        this.refusals = refusals;
    }

    void check(Cart cart) {
        Map<Table, Wanted> tables = new LinkedHashMap<>();
        for (int i = 0; i < cart.lines().size(); i++) {
            int index = i;
            CartLine line = cart.lines().get(i);
            line.place()
                    .ifPresent(place -> table(line, place)
                            .ifPresent(table -> tables.computeIfAbsent(table, key -> new Wanted(index))
                                    .seats
                                    .add(place.seat().orElseThrow())));
        }
        tables.forEach((table, wanted) -> {
            int all = table.zone().seats().size();
            if (wanted.seats.size() < all) {
                refusals.add(
                        RefusalCode.TABLE_SOLD_WHOLE,
                        path.at("lines").index(wanted.line).at("place"),
                        "seats",
                        Integer.toString(all));
            }
        });
    }

    private Optional<Table> table(CartLine line, Place place) {
        return taking.listing(line.product())
                .flatMap(Listing::plan)
                .flatMap(plan -> zone(plan, place.zone())
                        .filter(zone -> zone.rowSale() == RowSale.WHOLE && isSeatOf(zone, place))
                        .map(zone -> new Table(plan, zone, place.row())));
    }

    private static Optional<PlanZone> zone(PricePlan plan, ZoneCode code) {
        return plan.scope(code).flatMap(PlanScope::zone);
    }

    /** What is no seat of the zone the pricer refuses. */
    private static boolean isSeatOf(PlanZone zone, Place place) {
        return zone.seats().stream()
                .anyMatch(seat -> place.seat().filter(seat.name()::equals).isPresent());
    }
}
