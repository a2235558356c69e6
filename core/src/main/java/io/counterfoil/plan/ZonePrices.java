package io.counterfoil.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows and seats of a zone by name. Of two with one name, which the assortment refuses, the first counts. */
final class ZonePrices {
    private final RowPrices anywhere;
    private final Map<RowName, RowPrices> rows = new HashMap<>();
    private final Map<SeatName, Step> seats;

    private ZonePrices(PlacePrices anywhere, List<PlanSeat> seats) {
        this.anywhere = new RowPrices(anywhere, List.of());
        this.seats = bySeat(seats);
    }

    static ZonePrices of(PlanScope scope, @Nullable PlanZone zone) {
        PlacePrices anywhere = PlacePrices.anywhere(scope);
        if (zone == null) {
            return new ZonePrices(anywhere, List.of());
        }
        ZonePrices prices = new ZonePrices(anywhere, zone.seats());
        for (PlanRow row : zone.rows()) {
            Step step = Step.row(row.name(), row.percent().orElse(zone.rowPercent()));
            Place place = Place.in(zone.code()).row(row.name());
            prices.rows.putIfAbsent(row.name(), new RowPrices(PlacePrices.inRow(scope, place, step), row.seats()));
        }
        return prices;
    }

    private static Map<SeatName, Step> bySeat(List<PlanSeat> seats) {
        Map<SeatName, Step> bySeat = new HashMap<>(seats.size() * 2);
        seats.forEach(seat -> bySeat.putIfAbsent(seat.name(), Step.seat(seat)));
        return bySeat;
    }

    PlacePrices anywhere() {
        return anywhere.all().orElseThrow();
    }

    /** The prices of a place, or nothing where it has {@linkplain #faults faults}. */
    Optional<PlacePrices> find(Place place) {
        RowPrices row = place.row().isEmpty() ? anywhere : rows.get(place.row().get());
        boolean isRowMissing = place.row().isEmpty() && !rows.isEmpty();
        if (row == null || isRowMissing) {
            return Optional.empty();
        }
        return place.seat().isPresent()
                ? row.find(place, seats.get(place.seat().get()))
                : seats.isEmpty() ? row.all() : Optional.empty();
    }

    List<PlaceFault> faults(Place place) {
        Optional<PlaceFault> row = fault(place.row(), rows, PlaceFault.ROW_MISSING, PlaceFault.ROW_UNKNOWN);
        Optional<PlaceFault> seat = fault(place.seat(), seats, PlaceFault.SEAT_MISSING, PlaceFault.SEAT_UNKNOWN);
        if (row.isEmpty() && seat.isEmpty()) {
            return List.of();
        }
        List<PlaceFault> faults = new ArrayList<>(2);
        row.ifPresent(faults::add);
        seat.ifPresent(faults::add);
        return List.copyOf(faults);
    }

    private static <N> Optional<PlaceFault> fault(
            Optional<N> name, Map<N, ?> known, PlaceFault missing, PlaceFault unknown) {
        if (name.isEmpty()) {
            return known.isEmpty() ? Optional.empty() : Optional.of(missing);
        }
        return known.containsKey(name.get()) ? Optional.empty() : Optional.of(unknown);
    }

    /** The prices of a row, and those of its seats that differ from those of the zone. */
    private record RowPrices(Optional<PlacePrices> all, Map<SeatName, Step> seats) {

        RowPrices(PlacePrices all, List<PlanSeat> seats) {
            this(Optional.of(all), bySeat(seats));
        }

        Optional<PlacePrices> find(Place place, @Nullable Step ofZone) {
            if (ofZone == null) {
                return Optional.empty();
            }
            Step own = seats.get(place.seat().orElseThrow());
            return Optional.of(all.orElseThrow().on(place, own == null ? ofZone : own));
        }
    }
}
