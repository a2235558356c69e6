package io.counterfoil.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterfoil.ledger.ConsistencyProof;
import io.counterfoil.ledger.Ed25519Signer;
import io.counterfoil.ledger.Entry;
import io.counterfoil.ledger.Hash;
import io.counterfoil.ledger.Head;
import io.counterfoil.ledger.Ledger;
import io.counterfoil.ledger.Note;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.Sealed;
import io.counterfoil.ledger.StoredEntries;
import io.counterfoil.ledger.StoredEntry;
import io.counterfoil.ledger.TicketProof;
import io.counterfoil.ledger.Tile;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a {@link Ledger} owes: chains that only grow, at their end, and rows exactly as they were written. */
public abstract class LedgerContract extends PortContract {

    private static final Origin TILL_1 = Origin.parse("ferries.example/harbour/till-1/0");
    private static final Origin TILL_2 = Origin.parse("ferries.example/harbour/till-2/0");
    private static final Ed25519Signer SIGNER = Ed25519Signer.ofSeed(new byte[Ed25519Signer.SEED_LENGTH]);
    private static final int RIVALS = 4;
    private static final int UNITS_EACH = 10;

    /** For subclasses. */
    protected LedgerContract() {}

    private Sealed append(Sealed sealed) {
        return books().transact(books -> {
            sealed.appendTo(books.ledger());
            return sealed;
        });
    }

    private Optional<Head> head(Origin origin) {
        return books().read(books -> books.ledger().head(origin));
    }

    private List<StoredEntry> rows(Origin origin, long fromSeq) {
        return books().read(books -> {
            List<StoredEntry> rows = new ArrayList<>();
            books.ledger().entries(origin, fromSeq, rows::add);
            return rows;
        });
    }

    private static void assertHeadMoved(ThrowingCallable append) {
        assertThatThrownBy(append)
                .as("If this fails: look at how the stored size is compared before the head is moved")
                .isInstanceOfSatisfying(
                        CounterfoilException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.HEAD_MOVED));
    }

    @Test
    void rule_01_a_chain_without_entries_has_no_head() {
        assertThat(head(TILL_1)).isEmpty();
        assertThat(rows(TILL_1, 0)).isEmpty();
        assertThat(books().<List<Origin>>read(books -> books.ledger().origins()))
                .isEmpty();
    }

    @Test
    void rule_02_the_head_comes_back_as_it_was_put() {
        Sealed sealed = append(SampleChain.begin(TILL_1, 6));

        assertThat(head(TILL_1))
                .as("If this fails: look at how hash, time, tree and sizes are stored")
                .contains(sealed.after());
    }

    @Test
    void rule_03_rows_come_back_as_they_were_put_in_the_order_of_their_numbers() {
        Sealed sealed = append(SampleChain.begin(TILL_1, 6));

        assertThat(rows(TILL_1, 0))
                .as("If this fails: look for a column that is not stored verbatim")
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyElementsOf(
                        sealed.entries().stream().map(Entry::toRow).toList());
    }

    @Test
    void rule_04_a_signature_comes_back_as_it_was_put() {
        Sealed sealed = append(SampleChain.signed(TILL_1, SIGNER));

        StoredEntry genesis = rows(TILL_1, 0).get(0);

        assertThat(genesis.alg()).isEqualTo(StoredEntry.ED25519);
        assertThat(genesis.sig())
                .isEqualTo(sealed.entries().get(0).signature().orElseThrow().bytes());
    }

    @Test
    void rule_05_reading_begins_and_ends_where_it_is_told() {
        append(SampleChain.begin(TILL_1, 6));

        assertThat(rows(TILL_1, 5)).extracting(StoredEntry::seq).containsExactly(5L, 6L);
        assertThat(rows(TILL_1, 7)).isEmpty();
        List<Long> visited = new ArrayList<>();
        books().read(books -> {
            books.ledger().entries(TILL_1, 2, row -> {
                visited.add(row.seq());
                return row.seq() < 4;
            });
            return books;
        });
        assertThat(visited)
                .as("If this fails: look at what a visitor's false does")
                .containsExactly(2L, 3L, 4L);
    }

    @Test
    void rule_06_a_chain_grows_at_its_end() {
        Sealed first = append(SampleChain.begin(TILL_1, 2));
        Sealed second = append(SampleChain.seal(first.after(), 3));

        assertThat(head(TILL_1)).contains(second.after());
        assertThat(rows(TILL_1, 0)).extracting(StoredEntry::seq).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void rule_07_entries_sealed_onto_an_older_head_are_HEAD_MOVED() {
        Sealed first = append(SampleChain.begin(TILL_1, 2));
        Sealed second = append(SampleChain.seal(first.after(), 1));

        assertHeadMoved(() -> append(SampleChain.seal(first.after(), 2)));
        assertHeadMoved(() -> append(SampleChain.begin(TILL_1, 0)));

        assertThat(head(TILL_1)).contains(second.after());
    }

    @Test
    void rule_08_entries_onto_a_chain_that_is_not_there_are_HEAD_MOVED() {
        Sealed elsewhere = SampleChain.begin(TILL_1, 2);

        assertHeadMoved(() -> append(SampleChain.seal(elsewhere.after(), 1)));

        assertThat(head(TILL_1)).isEmpty();
    }

    @Test
    void rule_09_the_head_alone_can_move_as_when_a_note_was_signed() {
        Sealed sealed = append(SampleChain.begin(TILL_1, 2));
        Head signed = new Head(
                TILL_1,
                sealed.after().last(),
                sealed.after().ms(),
                sealed.after().range(),
                3);

        books().transact(books -> {
            books.ledger().append(List.of(), signed, 3);
            return signed;
        });

        assertThat(head(TILL_1)).contains(signed);
    }

    @Test
    void rule_10_entries_that_do_not_follow_each_other_are_a_mistake() {
        Sealed sealed = SampleChain.begin(TILL_1, 2);
        List<Entry> withGap = List.of(sealed.entries().get(0), sealed.entries().get(2));

        assertThatThrownBy(() -> books().transact(books -> {
                    books.ledger().append(withGap, sealed.after(), 0);
                    return sealed;
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> books().transact(books -> {
                    books.ledger().append(sealed.entries().subList(0, 2), sealed.after(), 0);
                    return sealed;
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(head(TILL_1)).isEmpty();
    }

    @Test
    void rule_11_entries_and_head_of_a_unit_that_is_undone_are_gone() {
        Sealed first = append(SampleChain.begin(TILL_1, 2));

        assertThatThrownBy(() -> books().transact(books -> {
                    SampleChain.seal(first.after(), 3).appendTo(books.ledger());
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        assertThat(head(TILL_1)).contains(first.after());
        assertThat(rows(TILL_1, 3)).isEmpty();
    }

    @Test
    void rule_12_rivals_on_one_chain_leave_no_fork_no_gap_and_no_duplicate() {
        ChainExtended.byRivals(RIVALS, UNITS_EACH, books(), TILL_1).assertNoForkNoGapAndNoDuplicate();
    }

    @Test
    void rule_13_an_entry_is_found_by_its_hash_over_all_chains() {
        append(SampleChain.begin(TILL_1, 2));
        Sealed other = append(SampleChain.begin(TILL_2, 4));
        Hash printed = other.entries().get(3).hash();

        books().read(books -> {
            Ledger.FoundEntry found = books.ledger().entryByHash(printed).orElseThrow();
            assertThat(found.origin()).isEqualTo(TILL_2);
            assertThat(found.row().seq()).isEqualTo(3);
            assertThat(books.ledger().entryByHash(Hash.ZERO)).isEmpty();
            return found;
        });
    }

    @Test
    void rule_14_chains_are_named_in_their_order() {
        append(SampleChain.begin(TILL_2, 0));
        append(SampleChain.begin(TILL_1, 0));

        assertThat(books().<List<Origin>>read(books -> books.ledger().origins()))
                .containsExactly(TILL_1, TILL_2);
    }

    @Test
    void rule_15_notes_come_back_by_size_and_the_same_note_is_kept_once() {
        Sealed small = append(SampleChain.begin(TILL_1, 2));
        Sealed large = append(SampleChain.seal(small.after(), 9));
        Note smallNote = Note.sign(small.after(), SIGNER);
        Note largeNote = Note.sign(large.after(), SIGNER);

        books().transact(books -> {
            books.ledger().putNote(largeNote);
            books.ledger().putNote(smallNote);
            books.ledger().putNote(largeNote);
            return books;
        });

        books().read(books -> {
            assertThat(books.ledger().notes(TILL_1))
                    .as("If this fails: look at the order of sizes: 12 comes after 3")
                    .containsExactly(smallNote.text(), largeNote.text());
            assertThat(books.ledger().notes(TILL_2)).isEmpty();
            return books;
        });
    }

    @Test
    void rule_16_one_tenant_does_not_see_anothers_chains() {
        Sealed sealed = append(SampleChain.begin(TILL_1, 2));

        booksOf(OTHER_TENANT).read(books -> {
            assertThat(books.ledger().head(TILL_1))
                    .as("If this fails: look for a query without the tenant")
                    .isEmpty();
            assertThat(books.ledger().origins()).isEmpty();
            assertThat(books.ledger().entryByHash(sealed.after().last())).isEmpty();
            return books;
        });
    }

    @Test
    void rule_17_headers_come_back_in_a_range_as_they_were_put() {
        Sealed sealed = append(SampleChain.begin(TILL_1, 9));

        List<StoredEntry> headers = new ArrayList<>();
        List<Long> until = new ArrayList<>();
        books().read(books -> {
            books.ledger().headers(TILL_1, 2, 5, headers::add);
            books.ledger().headers(TILL_1, 2, 5, row -> until.add(row.seq()) && row.seq() < 3);
            return books;
        });

        assertThat(headers).extracting(StoredEntry::seq).containsExactly(2L, 3L, 4L, 5L);
        assertThat(until).containsExactly(2L, 3L);
        for (StoredEntry header : headers) {
            Entry entry = sealed.entries().get((int) header.seq());
            assertThat(header.type()).isEqualTo(entry.type().code());
            assertThat(header.ms()).isEqualTo(entry.ms());
            assertThat(header.prev()).isEqualTo(entry.prev().bytes());
            assertThat(header.digest()).isEqualTo(entry.digest().bytes());
        }
    }

    @Test
    void rule_18_tiles_come_back_as_they_were_put_last() {
        Tile first = tile(0, 3, 256, 1);
        Tile above = tile(1, 0, 4, 2);
        Tile grown = tile(1, 0, 5, 3);

        books().transact(books -> {
            books.ledger().putTile(TILL_1, first);
            books.ledger().putTile(TILL_1, above);
            books.ledger().putTile(TILL_1, grown);
            return books;
        });

        books().read(books -> {
            assertThat(books.ledger().tile(TILL_1, 0, 3)).contains(first);
            assertThat(books.ledger().tile(TILL_1, 1, 0))
                    .as("If this fails: look at what becomes of the tile that stood in the same place")
                    .contains(grown);
            assertThat(books.ledger().tile(TILL_1, 0, 0)).isEmpty();
            assertThat(books.ledger().tile(TILL_2, 0, 3)).isEmpty();
            return books;
        });
        booksOf(OTHER_TENANT).read(books -> {
            assertThat(books.ledger().tile(TILL_1, 0, 3)).isEmpty();
            return books;
        });
    }

    private static Tile tile(int level, long index, int hashes, int fill) {
        byte[] bytes = new byte[hashes * Hash.LENGTH];
        Arrays.fill(bytes, (byte) fill);
        return Tile.of(level, index, bytes);
    }

    @Test
    void rule_19_a_chain_that_grows_keeps_its_tiles_and_proves_every_entry_by_them() {
        Sealed first = append(SampleChain.begin(TILL_1, 200));
        assertThat(tileCount(TILL_1)).isZero();
        Sealed second = append(SampleChain.seal(first.after(), 400));
        assertThat(tileCount(TILL_1)).isEqualTo(2);
        Note earlier = Note.sign(first.after(), SIGNER);
        Note later = Note.sign(second.after(), SIGNER);

        books().read(books -> {
            for (long seq : new long[] {0, 200, 255, 256, 511, 512, 600}) {
                assertThat(TicketProof.of(books.ledger(), seq, later).orThrow())
                        .isEqualTo(TicketProof.of(StoredEntries.of(books.ledger(), TILL_1), seq, later)
                                .orThrow());
            }
            assertThat(ConsistencyProof.of(books.ledger(), earlier, later)
                            .orThrow()
                            .holds(earlier, later))
                    .isTrue();
            return books;
        });
    }

    private long tileCount(Origin origin) {
        return books().read(books -> LongStream.range(0, 10)
                .filter(index -> books.ledger().tile(origin, 0, index).isPresent())
                .count());
    }

    @Test
    void rule_20_a_tile_of_a_unit_that_is_undone_is_gone() {
        Sealed first = append(SampleChain.begin(TILL_1, 200));

        assertThatThrownBy(() -> books().transact(books -> {
                    SampleChain.seal(first.after(), 100).appendTo(books.ledger());
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        assertThat(tileCount(TILL_1)).isZero();
    }
}
