package io.counterfoil.inventory;

import io.counterfoil.plan.Place;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.PlanZone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The seats of one zone, from the stage backwards, and whether somebody can have them. A table that is sold whole can be had only
 * while nobody has any of its seats. Immutable.
 */
public final class SeatMap {

    private final PlanZone zone;
    private final List<Row> rows = new ArrayList<>();

    /** Seats beside each other, from one end to the other. */
    private record Row(List<Place> places, List<SeatStatus> statuses) {

        boolean isFree(int seat) {
            return seat >= 0 && seat < statuses.size() && statuses.get(seat) == SeatStatus.FREE;
        }

        /** Whether the free seats that begin beside a block and lead away from it are one alone. */
        boolean isSingle(int beside, int step) {
            return isFree(beside) && !isFree(beside + step);
        }
    }

    private SeatMap(PlanId plan, PlanZone zone, List<Pool> counted) {
        this.zone = zone;
        Map<PoolKey, Pool> pools = new HashMap<>();
        counted.forEach(pool -> pools.put(pool.key(), pool));
        Place anywhere = Place.in(zone.code());
        List<Place> ends = zone.rows().isEmpty()
                ? List.of(anywhere)
                : zone.rows().stream().map(row -> anywhere.row(row.name())).toList();
        for (Place end : ends) {
            List<Place> places =
                    zone.seats().stream().map(seat -> end.seat(seat.name())).toList();
            rows.add(new Row(
                    places,
                    places.stream()
                            .map(place -> PoolKey.place(plan, place))
                            .map(key -> SeatStatus.of(pools.getOrDefault(key, Pool.untouched(key))))
                            .toList()));
        }
    }

    /**
     * The map of a zone.
     *
     * @param plan such as {@code concert-2026}
     * @param zone with its rows and seats; a zone without numbered seats has an empty map
     * @param counted what the port tells of its seats
     * @return the map
     */
    public static SeatMap of(PlanId plan, PlanZone zone, List<Pool> counted) {
        return new SeatMap(Objects.requireNonNull(plan, "plan"), zone, counted);
    }

    /**
     * Whether somebody can have a seat.
     *
     * @param place of this zone, with its seat
     * @return its status, or nothing if the zone has no such seat
     */
    public Optional<SeatStatus> status(Place place) {
        for (Row row : rows) {
            int index = row.places().indexOf(place);
            if (index >= 0) {
                return Optional.of(row.statuses().get(index));
            }
        }
        return Optional.empty();
    }

    /**
     * The seats of a status.
     *
     * @param status such as FREE
     * @return row by row from the stage backwards
     */
    public List<Place> places(SeatStatus status) {
        List<Place> found = new ArrayList<>();
        for (Row row : rows) {
            for (int i = 0; i < row.places().size(); i++) {
                if (row.statuses().get(i) == status) {
                    found.add(row.places().get(i));
                }
            }
        }
        return found;
    }

    /**
     * How many seats can be had: the free ones, and of tables that are sold whole only those of which every seat is free.
     *
     * @return 0 or more
     */
    public int available() {
        return switch (zone.rowSale()) {
            case BY_SEAT -> places(SeatStatus.FREE).size();
            case WHOLE ->
                rows.stream()
                        .filter(row -> row.statuses().stream().allMatch(SeatStatus.FREE::equals))
                        .mapToInt(row -> row.places().size())
                        .sum();
        };
    }

    /**
     * The best seats side by side: in the row that is nearest to the stage and has them, and there those nearest to its middle. Of
     * tables that are sold whole, the first that has exactly so many.
     *
     * @param wish how many, and whether a single seat may be left
     * @param isAffordable which seats come into question
     * @return that many seats of one row, or nothing
     */
    public Optional<List<Place>> best(SeatWish wish, Predicate<Place> isAffordable) {
        for (Row row : rows) {
            Optional<List<Place>> found = best(row, wish, isAffordable);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<List<Place>> best(Row row, SeatWish wish, Predicate<Place> isAffordable) {
        int count = wish.count();
        int size = row.places().size();
        int best = -1;
        int bestOff = Integer.MAX_VALUE;
        for (int start = 0; start + count <= size; start++) {
            // Twice the distance between the middle of the block and that of the row, so that halves stay whole.
            int off = Math.abs(2 * start + count - size);
            if (off < bestOff && isOffered(row, start, wish, isAffordable)) {
                best = start;
                bestOff = off;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(row.places().subList(best, best + count));
    }

    private boolean isOffered(Row row, int start, SeatWish wish, Predicate<Place> isAffordable) {
        int end = start + wish.count();
        for (int seat = start; seat < end; seat++) {
            if (!row.isFree(seat) || !isAffordable.test(row.places().get(seat))) {
                return false;
            }
        }
        boolean leavesSingle = row.isSingle(start - 1, -1) || row.isSingle(end, 1);
        boolean isTable = start == 0 && end == row.places().size();
        return switch (zone.rowSale()) {
            case BY_SEAT ->
                switch (wish.singles()) {
                    case MAY_BE_LEFT -> true;
                    case ARE_NEVER_LEFT -> !leavesSingle;
                };
            case WHOLE -> isTable;
        };
    }

    /** The zone and how many of its seats can be had. */
    @Override
    public String toString() {
        return "SeatMap[" + zone.code() + ", " + available() + " available]";
    }
}
