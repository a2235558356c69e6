package io.counterfoil.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.Books;
import io.counterfoil.ledger.Head;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.Sealed;
import io.counterfoil.ledger.StoredEntry;
import io.counterfoil.work.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * The rows of a chain that rivals have extended, and where its head then is.
 *
 * @param rows as stored
 * @param head as stored
 * @param appended how many entries the units of work say that they appended
 */
record ChainExtended(List<StoredEntry> rows, Optional<Head> head, long appended) {

    /** Lets rivals append one entry in each of so many units. */
    static ChainExtended byRivals(int count, int unitsEach, Transactions<Books> books, Origin origin) {
        List<Integer> appended = Rivals.run(count, () -> {
            int entries = 0;
            for (int unit = 0; unit < unitsEach; unit++) {
                entries += extend(books, origin).entries().size();
            }
            return entries;
        });
        long sum = appended.stream().mapToLong(Integer::longValue).sum();
        return books.read(open -> {
            List<StoredEntry> rows = new ArrayList<>();
            open.ledger().entries(origin, 0, rows::add);
            return new ChainExtended(rows, open.ledger().head(origin), sum);
        });
    }

    /** One more entry on whatever the chain ends with now; the first of all is its genesis. */
    static Sealed extend(Transactions<Books> books, Origin origin) {
        return books.transact(open -> {
            Head head = open.ledger().head(origin).orElseGet(() -> Head.empty(origin));
            Sealed sealed = SampleChain.seal(head, head.size() == 0 ? 0 : 1);
            sealed.appendTo(open.ledger());
            return sealed;
        });
    }

    /** Every number once, each entry on the one before, all that was appended, and the head at the end. */
    void assertNoForkNoGapAndNoDuplicate() {
        assertThat(rows)
                .as("If this fails: look at what a second unit sees between reading the head and moving it")
                .extracting(StoredEntry::seq)
                .containsExactlyElementsOf(LongStream.range(0, appended).boxed().toList());
        for (int i = 1; i < rows.size(); i++) {
            assertThat(rows.get(i).prev())
                    .as("If this fails: look for two entries on one")
                    .isEqualTo(rows.get(i - 1).hash());
        }
        assertThat(head.orElseThrow().size()).isEqualTo(rows.size());
    }
}
