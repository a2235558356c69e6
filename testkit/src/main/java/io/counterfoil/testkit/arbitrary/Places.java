package io.counterfoil.testkit.arbitrary;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.Product;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.PlanRow;
import io.counterfoil.plan.PlanSeat;
import io.counterfoil.plan.PlanZone;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.pricing.CartLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts lines where their plans have places. */
record Places(Assortment assortment) {

    /** The line at the place that a number means; a numbered seat is 1. Unchanged where the product needs no place. */
    CartLine line(Product product, CartLine line, int number) {
        return plan(product)
                .filter(plan -> !plan.zones().isEmpty())
                .map(plan -> place(plan, number))
                .map(place -> place.seat().isPresent()
                        ? CartLine.of(product.id(), BigDecimal.ONE).at(place)
                        : line.at(place))
                .orElse(line);
    }

    /** The lines without those that take a seat once more. */
    static List<CartLine> seatedOnce(List<CartLine> lines) {
        Set<Place> taken = new HashSet<>();
        List<CartLine> seated = new ArrayList<>(lines);
        seated.removeIf(
                line -> line.place().filter(place -> place.seat().isPresent()).isPresent()
                        && !taken.add(line.place().get()));
        return seated;
    }

    private Optional<PricePlan> plan(Product product) {
        return product.price()
                .fold(fixed -> Optional.empty(), Optional::empty, byPlan -> assortment.plan(byPlan.plan()));
    }

    private static Place place(PricePlan plan, int number) {
        PlanZone zone = plan.zones().get(number % plan.zones().size());
        int rest = number / plan.zones().size();
        Place place = Place.in(zone.code());
        if (!zone.rows().isEmpty()) {
            PlanRow row = zone.rows().get(rest % zone.rows().size());
            rest /= zone.rows().size();
            place = place.row(row.name());
        }
        if (!zone.seats().isEmpty()) {
            PlanSeat seat = zone.seats().get(rest % zone.seats().size());
            place = place.seat(seat.name());
        }
        return place;
    }
}
