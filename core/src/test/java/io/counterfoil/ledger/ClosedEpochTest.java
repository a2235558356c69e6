package io.counterfoil.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an epoch ended, by what is left of it. The chain has 7 entries. */
class ClosedEpochTest {

    private static final Sealed CHAIN = Golden.chain();
    private static final List<StoredEntry> ROWS =
            CHAIN.entries().stream().map(Entry::toRow).toList();
    private static final HighWaterMark NO_MARK = new FixedMark(Optional.empty());

    /** A mark that stands still. */
    private record FixedMark(Optional<Mark> mark) implements HighWaterMark {
        @Override
        public Optional<Mark> read(Origin origin) {
            return mark;
        }

        @Override
        public void advance(Mark moved) {
            throw new AssertionError("nothing is written here");
        }
    }

    /** A mark that fails. */
    private record FailingMark(FailureCode code) implements HighWaterMark {
        @Override
        public Optional<Mark> read(Origin origin) {
            throw new CounterfoilException(code);
        }

        @Override
        public void advance(Mark moved) {
            throw new AssertionError("nothing is written here");
        }
    }

    /** Rows as somebody left them. */
    private record Rows(List<StoredEntry> rows) implements Ledger {
        @Override
        public void entries(Origin origin, long fromSeq, StoredEntryVisitor visitor) {
            assertThat(rows.stream().filter(row -> row.seq() >= fromSeq)).allMatch(visitor::visit);
        }

        @Override
        public Optional<Head> head(Origin origin) {
            throw new AssertionError("a head may be what was damaged");
        }

        @Override
        public void append(List<Entry> entries, Head newHead, long expected) {
            throw new AssertionError("nothing is written here");
        }

        @Override
        public Optional<FoundEntry> entryByHash(Hash hash) {
            return Optional.empty();
        }

        @Override
        public void putNote(Note note) {
            throw new AssertionError("nothing is written here");
        }

        @Override
        public List<String> notes(Origin origin) {
            return List.of();
        }

        @Override
        public List<Origin> origins() {
            return List.of();
        }
    }

    private static Head head(int size) {
        Head head = Head.empty(Golden.ORIGIN);
        for (Entry entry : CHAIN.entries().subList(0, size)) {
            head = head.after(entry);
        }
        return head;
    }

    private static HighWaterMark markAt(int size) {
        return new FixedMark(Optional.of(head(size).mark()));
    }

    private static ClosedEpoch closed(List<StoredEntry> rows, HighWaterMark marks) {
        return ClosedEpoch.of(new Rows(rows), marks, Golden.ENROLMENT);
    }

    private static void assertEnds(ClosedEpoch closed, int size, long stored) {
        Head at = head(size);
        assertThat(closed).isEqualTo(new ClosedEpoch(Golden.ORIGIN, size, at.root(), at.last(), stored));
    }

    private static List<StoredEntry> with(int place, StoredEntry row) {
        List<StoredEntry> rows = new ArrayList<>(ROWS);
        rows.set(place, row);
        return rows;
    }

    private static StoredEntry unsigned(StoredEntry row) {
        return StoredEntry.builder()
                .seq(row.seq())
                .type(row.type())
                .ms(row.ms())
                .prev(row.prev())
                .canonical(row.canonical())
                .digest(row.digest())
                .hash(row.hash())
                .alg(StoredEntry.UNSIGNED)
                .sig(new byte[0])
                .build();
    }

    private static StoredEntry edited(StoredEntry row) {
        byte[] canonical = row.canonical();
        canonical[canonical.length - 2] ^= 1;
        return StoredEntry.builder()
                .seq(row.seq())
                .type(row.type())
                .ms(row.ms())
                .prev(row.prev())
                .canonical(canonical)
                .digest(row.digest())
                .hash(row.hash())
                .alg(row.alg())
                .sig(row.sig())
                .build();
    }

    @Test
    void a_whole_chain_ends_at_its_head_with_a_mark_and_without() {
        assertEnds(closed(ROWS, markAt(7)), 7, 7);
        assertEnds(closed(ROWS, markAt(4)), 7, 7);
        assertEnds(closed(ROWS, NO_MARK), 7, 7);
        assertEnds(ClosedEpoch.of(CHAIN.after()), 7, 7);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 6})
    void what_the_mark_saw_counts_where_the_store_has_less(int left) {
        ClosedEpoch closed = closed(ROWS.subList(0, left), markAt(7));

        assertEnds(closed, 7, left);
        assertThat(closed.lost()).isEqualTo(7 - left);
        assertThat(closed.orphaned()).isZero();
    }

    @Test
    void what_the_mark_saw_counts_where_the_store_has_something_else() {
        ClosedEpoch closed = closed(with(3, edited(ROWS.get(3))), markAt(4));

        assertEnds(closed, 4, 7);
        assertThat(closed.orphaned()).isEqualTo(3);
        assertThat(closed.lost()).isZero();
    }

    @Test
    void above_the_mark_an_epoch_ends_before_the_first_entry_that_does_not_hold() {
        assertEnds(closed(with(5, edited(ROWS.get(5))), markAt(3)), 5, 7);
        assertEnds(closed(with(5, unsigned(ROWS.get(5))), markAt(3)), 5, 7);
        assertEnds(closed(with(5, ROWS.get(4)), markAt(3)), 5, 7);
        List<StoredEntry> gap = new ArrayList<>(ROWS);
        gap.remove(5);
        assertEnds(closed(gap, markAt(3)), 5, 7);
    }

    @Test
    void below_the_mark_the_mark_vouches() {
        assertEnds(closed(with(2, edited(ROWS.get(2))), markAt(5)), 7, 7);
    }

    @Test
    void without_a_mark_every_entry_must_hold() {
        assertEnds(closed(with(2, edited(ROWS.get(2))), NO_MARK), 2, 7);
        assertEnds(closed(with(2, unsigned(ROWS.get(2))), NO_MARK), 2, 7);
        assertEnds(closed(List.of(), NO_MARK), 0, 0);
    }

    @Test
    void without_an_enrolment_signatures_are_not_looked_at() {
        Rows unsigned = new Rows(with(2, unsigned(ROWS.get(2))));

        assertEnds(ClosedEpoch.of(unsigned, NO_MARK, Golden.ORIGIN), 7, 7);
    }

    @Test
    void a_chain_whose_key_changed_ends_at_its_head() {
        Sealed rotated = Rotated.chain();

        assertThat(ClosedEpoch.of(new Rows(Rotated.rows()), NO_MARK, Golden.ENROLMENT))
                .isEqualTo(ClosedEpoch.of(rotated.after()));
    }

    @Test
    void a_mark_that_cannot_be_read_is_as_none_and_any_other_failure_is_told() {
        assertEnds(closed(ROWS, new FailingMark(FailureCode.MARK_UNREADABLE)), 7, 7);
        assertThatExceptionOfType(CounterfoilException.class)
                .isThrownBy(() -> closed(ROWS, new FailingMark(FailureCode.FILE_UNREADABLE)));
    }

    @ParameterizedTest
    @EnumSource(Count.class)
    void counts_are_within_the_limits(Count count) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClosedEpoch(
                        Golden.ORIGIN,
                        count == Count.SIZE ? -1 : 0,
                        Hash.ZERO,
                        Hash.ZERO,
                        count == Count.STORED ? -1 : 0))
                .withMessageEndingWith("must be 0 to 2^53 - 1 but was -1");
    }

    /** Which of them. */
    enum Count {
        SIZE,
        STORED
    }
}
