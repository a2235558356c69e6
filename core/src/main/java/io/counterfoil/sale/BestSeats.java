package io.counterfoil.sale;

import io.counterfoil.catalog.Listing;
import io.counterfoil.inventory.SeatMap;
import io.counterfoil.inventory.SeatWish;
import io.counterfoil.money.Money;
import io.counterfoil.money.Rounding;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.PlanScope;
import io.counterfoil.plan.PlanZone;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.plan.StageRun;
import io.counterfoil.plan.StagesLeft;
import io.counterfoil.plan.ZoneCode;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.Refusals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds and holds the best seats for a wish. Where others hold seats at the same moment, those that were found may be gone once they
 * are to be held; then the next best are looked for.
 */
record BestSeats(UnitOfStock unit, Workplace place, SeatWish wish) {

    /** How often: more rivals than that at one row of seats are told that there are none. */
    private static final int ATTEMPTS = 5;

    private static final FieldPath PRODUCT = FieldPath.of("product");
    private static final FieldPath ZONES = FieldPath.of("zones");

    Outcome<HeldCart> hold() {
        Listing listing = unit.assortment().listing(wish.product()).orElse(null);
        if (listing == null) {
            return Outcome.refused(RefusalCode.UNKNOWN_PRODUCT, PRODUCT);
        }
        return listing.plan()
                .map(plan -> zones(plan).flatMap(zones -> hold(listing, plan, zones)))
                .orElseGet(() -> Outcome.refused(RefusalCode.UNKNOWN_PLAN, PRODUCT));
    }

    /** Those of the wish, all of them where it names none. */
    private Outcome<List<PlanZone>> zones(PricePlan plan) {
        if (wish.zones().isEmpty()) {
            return Outcome.accepted(plan.zones());
        }
        Refusals refusals = new Refusals();
        List<PlanZone> zones = new ArrayList<>();
        for (int i = 0; i < wish.zones().size(); i++) {
            ZoneCode code = wish.zones().get(i);
            Optional<PlanZone> zone = plan.scope(code).flatMap(PlanScope::zone);
            if (zone.isEmpty()) {
                refusals.add(RefusalCode.UNKNOWN_ZONE, ZONES.index(i));
            }
            zone.ifPresent(zones::add);
        }
        return refusals.orElse(() -> zones);
    }

    private Outcome<HeldCart> hold(Listing listing, PricePlan plan, List<PlanZone> zones) {
        Outcome<HeldCart> last = none();
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<List<Place>> seats = find(listing, plan, zones);
            if (seats.isEmpty()) {
                return none();
            }
            last = new Holding(unit, place).all(HoldDesk.cart(unit, wish.product(), seats.get()));
            if (!isLost(last)) {
                return last;
            }
        }
        return last;
    }

    private Outcome<HeldCart> none() {
        return Outcome.refused(
                RefusalCode.NO_ADJACENT_SEATS, FieldPath.of("count"), "count", Integer.toString(wish.count()));
    }

    /** Whether somebody else was faster, and nothing else is wrong. */
    private static boolean isLost(Outcome<HeldCart> outcome) {
        return outcome.fold(
                held -> false, refusals -> refusals.stream().map(Refusal::code).allMatch(BestSeats::isOfTakenSeat));
    }

    private static boolean isOfTakenSeat(RefusalCode code) {
        return code == RefusalCode.PLACE_HELD || code == RefusalCode.PLACE_SOLD || code == RefusalCode.PLACE_BLOCKED;
    }

    private Optional<List<Place>> find(Listing listing, PricePlan plan, List<PlanZone> zones) {
        StagesLeft left = wish.dearest().isEmpty() ? StagesLeft.NONE : Taking.stagesLeft(unit, plan);
        for (PlanZone zone : zones) {
            SeatMap map =
                    SeatMap.of(plan.id(), zone, unit.books().inventory().seats(plan.id(), zone.code(), unit.now()));
            Optional<List<Place>> found =
                    map.best(wish, affordable(listing, plan.scope(zone.code()).orElseThrow(), left));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** By the price of the stages that the whole wish is sold at; where it cannot be sold, that is told when it is held. */
    private Predicate<Place> affordable(Listing listing, PlanScope scope, StagesLeft left) {
        if (wish.dearest().isEmpty()) {
            return seat -> true;
        }
        Money dearest = wish.dearest().get();
        Money base = listing.base().or(scope::base).orElseThrow();
        Rounding rounding = unit.assortment().shop().rounding();
        List<StageRun> runs =
                scope.grant(unit.now(), wish.count(), left).fold(granted -> granted, shortage -> List.of());
        return seat -> scope.prices(seat)
                .filter(prices -> runs.stream()
                        .map(run -> prices.price(base, run, rounding).price().perUnit())
                        .allMatch(price -> price.compareTo(dearest) <= 0))
                .isPresent();
    }
}
