package io.counterfoil.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.ledger.CanonicalReader;
import io.counterfoil.ledger.Head;
import io.counterfoil.ledger.StoredEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several processes on one database, and processes that are killed: no number lost, none given twice, nothing half written. */
abstract class TillProcesses {

    private static final int KILLS = 8;
    private static final int MOST_SALES_BEFORE_A_KILL = 40;
    private static final int ENDLESS = Integer.MAX_VALUE;
    private static final int SALES_EACH = 60;

    private String place;

    /** Where empty books may begin: a file or the address of a database. */
    abstract String place();

    @BeforeEach
    void beginTheBooks() {
        place = place();
        TillProcess.create(place);
    }

    @Test
    void a_till_that_is_killed_leaves_whole_sales_and_every_one_that_it_acknowledged() throws Exception {
        // Where the kill strikes is chance; how many sales go before it is not, so that a failure can be sought again.
        Random chance = new Random(20_261_120);
        long acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process till = TillProcess.start(place, ENDLESS);
            BufferedReader sales = TillProcess.output(till);
            for (int left = 1 + chance.nextInt(MOST_SALES_BEFORE_A_KILL); left > 0; left--) {
                acknowledged = Long.parseLong(sales.readLine());
            }
            till.destroyForcibly();
            acknowledged = Math.max(acknowledged, lastOf(sales));
            till.waitFor();

            assertThat(assertWhole()).isGreaterThanOrEqualTo(acknowledged);
        }
    }

    /** What the till said before it died; its very last word may be cut. */
    private static long lastOf(BufferedReader sales) {
        List<String> said = new ArrayList<>();
        try {
            for (String line = sales.readLine(); line != null; line = sales.readLine()) {
                said.add(line);
            }
        } catch (IOException e) {
            // The pipe went with the process; what was read until then was said.
            said.add("");
        }
        return said.size() < 2 ? 0 : Long.parseLong(said.get(said.size() - 2));
    }

    @Test
    void three_processes_on_one_till_leave_no_gap_and_no_duplicate() throws Exception {
        Process first = TillProcess.start(place, SALES_EACH);
        Process second = TillProcess.start(place, SALES_EACH);
        List<Long> numbers = new ArrayList<>();
        try (JdbiStore own = TillProcess.open(place)) {
            for (int i = 0; i < SALES_EACH; i++) {
                numbers.add(TillProcess.sell(own));
            }
        }
        TillProcess.output(first).lines().map(Long::parseLong).forEach(numbers::add);
        TillProcess.output(second).lines().map(Long::parseLong).forEach(numbers::add);

        assertThat(first.waitFor()).isZero();
        assertThat(second.waitFor()).isZero();
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 3 * SALES_EACH).boxed().toList());
        assertThat(assertWhole()).isEqualTo(3 * SALES_EACH);
    }

    private long assertWhole() {
        try (JdbiStore store = TillProcess.open(place)) {
            return assertWhole(store);
        }
    }

    /** The series, the entries and the head tell the same story. */
    static long assertWhole(JdbiStore store) {
        return store.forTenant(TillProcess.TENANT).read(books -> {
            long last = books.series().last(TillProcess.SERIES, "");
            Head head = books.ledger().head(TillProcess.ORIGIN).orElseThrow();
            List<StoredEntry> rows = new ArrayList<>();
            books.ledger().entries(TillProcess.ORIGIN, 0, rows::add);
            assertThat(rows)
                    .extracting(StoredEntry::seq)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(0, last).boxed().toList());
            assertThat(rows.stream().skip(1).map(TillProcesses::number))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, last).boxed().toList());
            for (int i = 1; i < rows.size(); i++) {
                assertThat(rows.get(i).prev()).isEqualTo(rows.get(i - 1).hash());
            }
            assertThat(head.size()).isEqualTo(rows.size());
            assertThat(head.last().bytes()).isEqualTo(rows.get(rows.size() - 1).hash());
            return last;
        });
    }

    private static long number(StoredEntry row) {
        return CanonicalReader.read(row.canonical()).orThrow().integer("number");
    }
}
