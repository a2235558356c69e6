package io.counterfoil.audit;

import io.counterfoil.ledger.Break;
import io.counterfoil.ledger.BreakKind;
import io.counterfoil.ledger.Origin;
import io.counterfoil.series.BusinessNumber;
import io.counterfoil.series.Series;
import io.counterfoil.series.SeriesKey;
import io.counterfoil.ticket.WithdrawnNumbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows the business numbers of all chains: each series and period counts from 1 without a gap and without a duplicate, and its
 * counter stands at its last number. Numbers that a recovery withdrew are explained. Mutable, for one thread.
 */
final class SeriesCheck {

    private final Map<Key, Counted> counted = new LinkedHashMap<>();
    private final Map<Origin, List<Break>> breaks = new HashMap<>();

    private record Key(SeriesKey series, String period) {}

    /** Numbers that were not there yet when a greater one came. */
    private record Skipped(long from, long until, Place at) {}

    private static final class Counted {
        private final Numbers seen = new Numbers();
        private final Numbers withdrawn = new Numbers();
        private final List<Skipped> skipped = new ArrayList<>();
        private long last;
        private long lastWithdrawn;
        private Place lastAt;

        Counted(Place first) {
            this.lastAt = first;
        }

        /** The first number from there on that neither a ticket bears nor a recovery withdrew. */
        long firstMissing(long from) {
            long candidate = from;
            long next = withdrawn.firstMissing(seen.firstMissing(candidate));
            while (next != candidate) {
                candidate = next;
                next = withdrawn.firstMissing(seen.firstMissing(candidate));
            }
            return candidate;
        }
    }

    /** Takes over that a recovery withdrew numbers: their absence is no gap. */
    void withdraw(WithdrawnNumbers numbers, Origin origin, long seq) {
        Place place = new Place(origin, seq);
        Counted series =
                counted.computeIfAbsent(new Key(numbers.series(), numbers.period()), key -> new Counted(place));
        series.withdrawn.add(numbers.first(), numbers.last());
        series.lastWithdrawn = Math.max(series.lastWithdrawn, numbers.last());
    }

    void add(BusinessNumber number, Origin origin, long seq) {
        Place place = new Place(origin, seq);
        Counted series = counted.computeIfAbsent(new Key(number.series(), number.period()), key -> new Counted(place));
        if (!series.seen.add(number.number())) {
            add(place, BreakKind.SERIES_DUPLICATE, "a number of its own", number.text());
        }
        if (number.number() > series.last) {
            if (number.number() > series.last + 1) {
                series.skipped.add(new Skipped(series.last + 1, number.number(), place));
            }
            series.last = number.number();
            series.lastAt = place;
        }
    }

    /** Judges what only the whole can tell: gaps that no other chain filled, and the counters. */
    void end(Series counters) {
        counted.forEach((key, series) -> {
            for (Skipped skipped : series.skipped) {
                long missing = series.firstMissing(skipped.from());
                if (missing < skipped.until()) {
                    add(skipped.at(), BreakKind.SERIES_GAP, "number " + missing, "number " + skipped.until());
                }
            }
            long last = Math.max(series.last, series.lastWithdrawn);
            long counter = counters.last(key.series(), key.period());
            if (counter != last) {
                Place at = counter > last ? after(series.lastAt) : series.lastAt;
                add(at, BreakKind.COUNTER_MISMATCH, Long.toString(last), Long.toString(counter));
            }
        });
    }

    /** Where the tickets that the counter speaks of should follow: the last one that is there is in order. */
    private static Place after(Place last) {
        return new Place(last.origin(), Math.max(last.seq(), last.seq() + 1));
    }

    List<Break> breaks(Origin origin) {
        return List.copyOf(breaks.getOrDefault(origin, List.of()));
    }

    private void add(Place place, BreakKind kind, String expected, String actual) {
        breaks.computeIfAbsent(place.origin(), origin -> new ArrayList<>())
                .add(new Break(place.seq(), kind, expected, actual));
    }
}
