package io.counterfoil.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.Books;
import io.counterfoil.series.SeriesKey;
import io.counterfoil.work.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The numbers that rivals took from one series in units of work of which every third was undone.
 *
 * @param committed by the units that were not
 * @param last what the series then says
 */
record NumbersTaken(List<Long> committed, long last) {

    private static final int UNITS_EACH = 30;

    /** Lets rivals take one number in each unit. */
    static NumbersTaken byRivals(int count, Transactions<Books> books, SeriesKey key) {
        List<List<Long>> taken = Rivals.run(count, () -> takeAndUndo(books, key));
        return new NumbersTaken(
                taken.stream().flatMap(List::stream).sorted().toList(),
                books.read(open -> open.series().last(key, "")));
    }

    private static List<Long> takeAndUndo(Transactions<Books> books, SeriesKey key) {
        List<Long> kept = new ArrayList<>();
        for (int unit = 0; unit < UNITS_EACH; unit++) {
            boolean undo = unit % 3 == 2;
            try {
                kept.add(books.transact(open -> {
                    long number = open.series().take(key, "", 1);
                    if (undo) {
                        throw new Undone();
                    }
                    return number;
                }));
            } catch (Undone e) {
                assertThat(undo).isTrue();
            }
        }
        return kept;
    }

    /** Every number from 1 to the last, each once. */
    void assertNoGapAndNoDuplicate() {
        assertThat(committed)
                .as(
                        "If this fails: look at what keeps a second unit from reading the counter before the first has committed")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, last).boxed().toList());
    }
}
