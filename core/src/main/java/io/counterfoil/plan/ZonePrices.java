package io.counterfoil.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows and seats of a zone by name. Of two with one name, which the assortment refuses, the first counts. */
final class ZonePrices {
    static final ZonePrices NONE = new ZonePrices(List.of(), List.of());

    private final Map<RowName, RowPrices> rows;
    private final Map<SeatName, Step> seats;

    private ZonePrices(List<PlanRow> rows, List<PlanSeat> seats) {
        this.rows = new HashMap<>(rows.size() * 2);
        this.seats = bySeat(seats);
    }

    static ZonePrices of(PlanZone zone) {
        ZonePrices prices = new ZonePrices(zone.rows(), zone.seats());
        for (PlanRow row : zone.rows()) {
            Step step = Step.row(row.name(), row.percent().orElse(zone.rowPercent()));
            prices.rows.putIfAbsent(row.name(), new RowPrices(effective(step), bySeat(row.seats()), new LastPrice()));
        }
        return prices;
    }

    private static Map<SeatName, Step> bySeat(List<PlanSeat> seats) {
        Map<SeatName, Step> bySeat = new HashMap<>(seats.size() * 2);
        seats.forEach(seat -> bySeat.putIfAbsent(seat.name(), Step.seat(seat)));
        return bySeat;
    }

    @Nullable
    RowPrices row(Place place) {
        return place.row().isEmpty() ? null : rows.get(place.row().get());
    }

    @Nullable
    Step seat(Place place, @Nullable RowPrices row) {
        if (place.seat().isEmpty()) {
            return null;
        }
        SeatName seat = place.seat().get();
        Step own = row == null ? null : row.seats().get(seat);
        return effective(own == null ? seats.get(seat) : own);
    }

    private static @Nullable Step effective(@Nullable Step step) {
        return step == null || step.changesNothing() ? null : step;
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

    /** What a row does to the price, and those of its seats that differ from those of the zone. */
    record RowPrices(@Nullable Step step, Map<SeatName, Step> seats, LastPrice last) {}
}
