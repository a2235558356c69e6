package io.counterfoil.sale;

import io.counterfoil.ledger.CanonicalReader;
import io.counterfoil.ledger.EntryType;
import io.counterfoil.ledger.Ledger;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.StoredEntry;
import io.counterfoil.series.Series;
import io.counterfoil.series.SeriesKey;
import io.counterfoil.series.SeriesRule;
import io.counterfoil.ticket.Stamp;
import io.counterfoil.ticket.TicketDocument;
import io.counterfoil.ticket.WithdrawnNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Takes numbers out of a till's series that may stand on papers whose entries were lost. */
final class Withdrawal {

    private Withdrawal() {}

    /** As many numbers as entries were lost, since no entry gives more than one; or up to the last one that is known of. */
    static List<WithdrawnNumbers> of(Series series, Stamp stamp, long lost, OptionalLong lastNumber) {
        SeriesKey key = OpeningDesk.ticketSeries(stamp.session().till());
        if (lost == 0 && lastNumber.isEmpty()) {
            return List.of();
        }
        SeriesRule rule = series.rule(key).orElseThrow(() -> Recorder.notSetUp("the till"));
        String period = rule.reset().period(stamp.businessDate());
        long counter = series.last(key, period);
        long count = lastNumber.isPresent() ? lastNumber.getAsLong() - counter : lost;
        for (long left = count; left > 0; left -= Integer.MAX_VALUE) {
            series.take(key, period, (int) Math.min(left, Integer.MAX_VALUE));
        }
        return count <= 0 ? List.of() : List.of(new WithdrawnNumbers(key, period, counter + 1, counter + count));
    }

    /** What the recovery that began an epoch withdrew. */
    static List<WithdrawnNumbers> recorded(Ledger ledger, Origin origin) {
        List<StoredEntry> first = new ArrayList<>();
        ledger.entries(origin, 1, row -> {
            first.add(row);
            return false;
        });
        return first.stream()
                .filter(row -> row.type() == EntryType.ACTIVITY.code())
                .flatMap(row -> TicketDocument.withdrawn(
                        CanonicalReader.read(row.canonical()).orThrow())
                        .stream())
                .toList();
    }
}
