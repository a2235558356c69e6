package io.counterfoil.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class TilesTest {

    private static final Origin TILL = Golden.ORIGIN;
    private static final ClockReading NOON = new ClockReading(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
    private static final CanonicalObject ACTIVITY =
            NOON.document(EntryType.ACTIVITY).put("action", "DRAWER_OPENED").build();

    /** One chain in a list, with tiles that anybody may change. */
    private static final class Books implements Ledger {

        private final List<Entry> entries = new ArrayList<>();
        private final Map<String, Tile> tiles = new HashMap<>();
        private Head head = Head.empty(TILL);
        private long rowsRead;

        Sealed grow(int count) {
            Sealing sealing = Sealer.unsigned().begin(head, NOON);
            for (int i = 0; i < count; i++) {
                EntryType type = sealing.head().size() == 0 ? EntryType.GENESIS : EntryType.ACTIVITY;
                sealing.seal(
                                type,
                                type == EntryType.GENESIS ? NOON.document(type).build() : ACTIVITY)
                        .orThrow();
            }
            Sealed sealed = sealing.end();
            sealed.appendTo(this);
            return sealed;
        }

        Note note() {
            return Note.sign(head, Keys.TEST_1);
        }

        void change(int level, long index, UnaryOperator<byte[]> change) {
            Tile tile = tile(TILL, level, index).orElseThrow();
            putTile(TILL, Tile.of(level, index, change.apply(tile.hashes())));
        }

        List<Break> compare() {
            TileComparison comparison = TileComparison.of(this, TILL);
            entries(TILL, 0, comparison);
            return comparison.differences();
        }

        @Override
        public Optional<Head> head(Origin origin) {
            return Optional.of(head);
        }

        @Override
        public void append(List<Entry> added, Head newHead, long expected) {
            entries.addAll(added);
            head = newHead;
        }

        @Override
        public void entries(Origin origin, long fromSeq, StoredEntryVisitor visitor) {
            for (int seq = (int) fromSeq; seq < entries.size(); seq++) {
                rowsRead++;
                if (!visitor.visit(entries.get(seq).toRow())) {
                    return;
                }
            }
        }

        @Override
        public void putTile(Origin origin, Tile tile) {
            tiles.put(tile.level() + "/" + tile.index(), tile);
        }

        @Override
        public Optional<Tile> tile(Origin origin, int level, long index) {
            return Optional.ofNullable(tiles.get(level + "/" + index));
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
            return List.of();
        }

        @Override
        public List<Origin> origins() {
            return List.of(TILL);
        }
    }

    private static byte[] flipped(byte[] hashes, int at) {
        hashes[at] ^= 1;
        return hashes;
    }

    private static TicketProof slowly(Books books, long seq, Note note) {
        return TicketProof.of(StoredEntries.of(books, TILL), seq, note).orThrow();
    }

    @Test
    void tiles_of_three_levels_prove_what_the_entries_prove() {
        Books books = new Books();
        books.grow(66_000);
        Note note = books.note();

        assertThat(books.tiles.keySet())
                .contains("0/0", "0/256", "1/0", "1/1", "2/0")
                .doesNotContain("0/257", "1/2");
        assertThat(books.tile(TILL, 1, 1).orElseThrow().count()).isEqualTo(1);
        assertThat(books.tile(TILL, 2, 0).orElseThrow().count()).isEqualTo(1);
        for (long seq : new long[] {0, 255, 256, 65_535, 65_536, 65_791, 65_792, 65_999}) {
            books.rowsRead = 0;
            TicketProof quick = TicketProof.of(books, seq, note).orThrow();
            assertThat(books.rowsRead).as("rows read for entry " + seq).isLessThanOrEqualTo(1 + Tile.WIDTH);
            assertThat(quick).isEqualTo(slowly(books, seq, note));
        }
        assertThat(books.compare()).isEmpty();
    }

    @Test
    void every_size_goes_on_from_every_smaller_one() {
        Books books = new Books();
        List<Note> notes = new ArrayList<>();
        for (int count : new int[] {1, 99, 155, 1, 1, 255, 300, 700}) {
            books.grow(count);
            notes.add(books.note());
        }

        for (int to = 0; to < notes.size(); to++) {
            for (int from = 0; from <= to; from++) {
                ConsistencyProof proof = ConsistencyProof.of(books, notes.get(from), notes.get(to))
                        .orThrow();
                assertThat(proof.holds(notes.get(from), notes.get(to))).isTrue();
            }
        }
        assertThat(refusal(books, notes.get(3), notes.get(2))).contains("the earlier first");
    }

    private static String refusal(Books books, Note from, Note to) {
        return ConsistencyProof.of(books, from, to)
                .fold(proof -> "proved", refused -> refused.get(0).message());
    }

    @Test
    void a_checkpoint_of_another_chain_does_not_go_on() {
        Books books = new Books();
        books.grow(300);
        Note genuine = books.note();
        Books others = new Books();
        others.head = Head.empty(TILL);
        others.grow(1);
        Sealing other = Sealer.unsigned().begin(others.head, NOON);
        other.seal(
                        EntryType.ACTIVITY,
                        NOON.document(EntryType.ACTIVITY).put("action", "OTHER").build())
                .orThrow();
        other.end().appendTo(others);
        Note forged = others.note();

        assertThat(refusal(books, forged, genuine)).contains("does not go on");
        books.entries.subList(200, 300).clear();
        assertThat(refusal(books, forged, genuine)).contains("missing");
    }

    @Test
    void changed_and_missing_tiles_are_neither_trusted_nor_needed() {
        Books books = new Books();
        books.grow(600);
        Note note = books.note();
        TicketProof expected = slowly(books, 300, note);

        books.change(1, 0, hashes -> flipped(hashes, 0));
        assertThat(TicketProof.of(books, 300, note).orThrow()).isEqualTo(expected);
        books.change(0, 1, hashes -> flipped(hashes, 40));
        assertThat(TicketProof.of(books, 300, note).orThrow()).isEqualTo(expected);
        books.change(0, 1, hashes -> Arrays.copyOf(hashes, 64));
        books.tiles.remove("1/0");
        assertThat(TicketProof.of(books, 300, note).orThrow()).isEqualTo(expected);
        books.tiles.clear();
        assertThat(TicketProof.of(books, 300, note).orThrow()).isEqualTo(expected);
    }

    @Test
    void a_changed_tile_is_found_at_its_first_changed_hash() {
        Books books = new Books();
        books.grow(1_000);

        books.change(0, 1, hashes -> flipped(hashes, 5 * Hash.LENGTH));
        books.change(1, 0, hashes -> flipped(hashes, 2 * Hash.LENGTH + 31));

        assertThat(books.compare())
                .extracting(Break::seq, Break::kind)
                .containsExactly(
                        tuple(261L, BreakKind.PROJECTION_MISMATCH), tuple(512L, BreakKind.PROJECTION_MISMATCH));

        books.change(1, 0, hashes -> Arrays.copyOf(flipped(hashes, 2 * Hash.LENGTH + 31), 4 * Hash.LENGTH));
        assertThat(books.compare())
                .extracting(Break::seq)
                .as("one hash too many")
                .containsExactly(261L, 768L);
        books.tiles.clear();
        assertThat(books.compare())
                .as("missing tiles are worked out when needed")
                .isEmpty();
    }

    @Test
    void an_older_chain_is_caught_up_with_on_the_way() {
        Books books = new Books();
        books.grow(100 * Tile.WIDTH - 1);
        Map<String, Tile> complete = new HashMap<>(books.tiles);
        books.tiles.clear();

        books.grow(1);
        assertThat(books.tiles).hasSize(Tiling.MAX_BEHIND + 2);
        books.grow(Tile.WIDTH);
        assertThat(books.tiles).containsKeys("0/0", "0/63", "0/99", "0/100").hasSize(102);
        complete.remove("1/0");
        assertThat(books.tiles).containsAllEntriesOf(complete);
        assertThat(books.compare()).isEmpty();
        assertThat(TicketProof.of(books, 5, books.note()).orThrow()).isEqualTo(slowly(books, 5, books.note()));
    }

    @Test
    void a_tile_has_1_to_256_hashes_and_a_place() {
        assertThat(Tile.of(0, 3, new byte[64]))
                .hasToString("Tile[0/3 2 hashes]")
                .isEqualTo(Tile.of(0, 3, new byte[64]));
        assertThat(Tile.of(0, 3, new byte[64])).hasSameHashCodeAs(Tile.of(0, 3, new byte[64]));
        assertThat(Tile.find(0, 0, new byte[Tile.WIDTH * Hash.LENGTH])).isPresent();
        assertThat(Tile.find(0, 0, new byte[Tile.WIDTH * Hash.LENGTH + Hash.LENGTH]))
                .isEmpty();
        assertThat(Tile.find(0, 0, new byte[0])).isEmpty();
        assertThat(Tile.find(0, 0, new byte[33])).isEmpty();
        assertThatThrownBy(() -> Tile.of(0, 0, new byte[31])).hasMessageContaining("hashes must be 32 to 8192 bytes");
        assertThatThrownBy(() -> Tile.of(7, 0, new byte[32])).hasMessage("level must be 0 to 6 but was 7");
        assertThatThrownBy(() -> Tile.of(-1, 0, new byte[32])).hasMessage("level must be 0 to 6 but was -1");
        assertThatThrownBy(() -> Tile.of(0, -1, new byte[32])).hasMessageContaining("index must be 0");
    }
}
