package io.counterfoil.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A stored head is that of its rows, or an auditor is told where the two part. */
class HeadComparisonTest {

    private static final Sealed CHAIN = Golden.chain();
    private static final Head HEAD = CHAIN.after();
    private static final List<StoredEntry> ROWS =
            CHAIN.entries().stream().map(Entry::toRow).toList();

    @Test
    void the_head_of_its_rows_has_no_difference() {
        assertThat(difference(ROWS, HEAD)).isEmpty();
        assertThat(difference(List.of(), Head.empty(Golden.ORIGIN))).isEmpty();
        assertThat(difference(List.of(), Optional::empty)).isEmpty();
    }

    @Test
    void a_head_of_another_size_is_named_where_only_one_of_the_two_goes_on() {
        assertThat(difference(ROWS.subList(0, 4), HEAD)).contains("4 head size 4 / head size 7");
        assertThat(difference(ROWS, headOf(5))).contains("5 head size 7 / head size 5");
        assertThat(difference(List.of(), HEAD)).contains("0 head size 0 / head size 7");
    }

    @Test
    void another_hash_or_time_or_tree_is_named_at_the_last_entry() {
        Hash other = headOf(3).last();
        CompactRange range = HEAD.range();
        List<Hash> hashes = new ArrayList<>(range.hashes());
        hashes.set(0, other);

        assertThat(difference(ROWS, head(other, HEAD.ms(), range)))
                .contains("6 head last " + HEAD.last() + " / head last " + other);
        assertThat(difference(ROWS, head(HEAD.last(), 5, range))).contains("6 head ms " + HEAD.ms() + " / head ms 5");
        assertThat(difference(ROWS, head(HEAD.last(), HEAD.ms(), new CompactRange(7, hashes))))
                .hasValueSatisfying(text -> assertThat(text).startsWith("6 head root " + HEAD.root() + " / "));
    }

    @Test
    void a_head_that_is_missing_or_contradicts_itself_is_named_at_the_last_entry() {
        assertThat(difference(ROWS, Optional::empty)).contains("6 a head / none");
        assertThat(difference(
                        ROWS, failing(new CounterfoilException(FailureCode.STORAGE_INCONSISTENT, "what", "the head"))))
                .contains("6 a head / none that can be read");
        assertThat(difference(
                        List.of(),
                        failing(new CounterfoilException(FailureCode.STORAGE_INCONSISTENT, "what", "the head"))))
                .contains("0 a head / none that can be read");
    }

    @Test
    void a_store_that_fails_otherwise_is_no_finding() {
        assertThatExceptionOfType(CounterfoilException.class)
                .isThrownBy(() -> difference(ROWS, failing(new CounterfoilException(FailureCode.STORAGE_LOCKED))));
    }

    @Test
    void a_gap_or_a_duplicate_among_the_rows_is_no_difference_of_the_head() {
        List<StoredEntry> gap = new ArrayList<>(ROWS);
        gap.remove(3);
        List<StoredEntry> duplicate = new ArrayList<>(ROWS);
        duplicate.add(4, ROWS.get(3));

        assertThat(difference(gap, HEAD)).isEmpty();
        assertThat(difference(duplicate, HEAD)).isEmpty();
    }

    private static Head headOf(int size) {
        return Golden.chain().entries().stream()
                .limit(size)
                .reduce(Head.empty(Golden.ORIGIN), Head::after, (one, two) -> two);
    }

    private static Head head(Hash last, long ms, CompactRange range) {
        return new Head(Golden.ORIGIN, last, ms, range, HEAD.signedSize());
    }

    private static Supplier<Optional<Head>> failing(CounterfoilException failure) {
        return () -> {
            throw failure;
        };
    }

    private static Optional<String> difference(List<StoredEntry> rows, Head head) {
        return difference(rows, () -> Optional.of(head));
    }

    private static Optional<String> difference(List<StoredEntry> rows, Supplier<Optional<Head>> head) {
        HeadComparison comparison = HeadComparison.of(Golden.ORIGIN);
        rows.forEach(comparison::visit);
        return comparison.difference(new HeadOnly(head)).map(found -> {
            assertThat(found.kind()).isEqualTo(BreakKind.PROJECTION_MISMATCH);
            return found.seq() + " " + found.expected() + " / " + found.actual();
        });
    }

    /** Chains of which nothing is asked but the head. */
    private record HeadOnly(Supplier<Optional<Head>> stored) implements Ledger {
        @Override
        public Optional<Head> head(Origin origin) {
            return stored.get();
        }

        @Override
        public void append(List<Entry> entries, Head newHead, long expected) {
            throw new UnsupportedOperationException("append");
        }

        @Override
        public void entries(Origin origin, long fromSeq, StoredEntryVisitor visitor) {
            throw new UnsupportedOperationException("entries");
        }

        @Override
        public Optional<FoundEntry> entryByHash(Hash hash) {
            throw new UnsupportedOperationException("entryByHash");
        }

        @Override
        public void putNote(Note note) {
            throw new UnsupportedOperationException("putNote");
        }

        @Override
        public List<String> notes(Origin origin) {
            throw new UnsupportedOperationException("notes");
        }

        @Override
        public List<Origin> origins() {
            throw new UnsupportedOperationException("origins");
        }
    }
}
