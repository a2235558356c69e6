package io.counterfoil.ledger;

import java.util.List;
import java.util.Optional;

/**
 * The stored chains of one tenant, within one unit of work.
 *
 * <p><b>For implementers.</b> All calls happen inside a unit of work, by one thread; what is appended becomes visible and durable
 * with its commit, or not at all. Document bytes are stored verbatim, in a binary column, never as a JSON type. Rows are read as
 * they are stored, also where somebody changed them: no call here checks or repairs. The store keeps {@code UNIQUE(chain, seq)}
 * and {@code UNIQUE(chain, prev)}, and its triggers refuse to change or delete an entry (a seat belt, not evidence). Failures of
 * the database leave as {@link io.counterfoil.refusal.CounterfoilException}; in particular a head that cannot be read is a failure,
 * never an empty chain.
 */
public interface Ledger {

    /**
     * Where a chain ends. In a unit of work that may write, takes the writer's lock of that chain, if the store has one, until the
     * unit ends.
     *
     * @param origin which chain
     * @return nothing where the chain has never had an entry
     */
    Optional<Head> head(Origin origin);

    /**
     * Appends entries and moves the head, both or neither. An empty list moves the head alone, as when a note was signed.
     *
     * @param entries ascending from {@code expected}, without gap, possibly empty
     * @param newHead the head after them
     * @param expected the size that the stored head must have now; 0 where there is none
     * @throws io.counterfoil.refusal.CounterfoilException HEAD_MOVED if the stored head has another size
     */
    void append(List<Entry> entries, Head newHead, long expected);

    /**
     * Reads a chain forward, ordered by seq and then by hash, row by row: never the whole chain in memory.
     *
     * @param origin which chain
     * @param fromSeq first number wanted
     * @param visitor takes each row; ends the reading by answering false
     */
    void entries(Origin origin, long fromSeq, StoredEntryVisitor visitor);

    /**
     * Reads a range of a chain forward, in the order of {@link #entries}, for those who need the headers alone: a store may leave the
     * documents and signatures out.
     *
     * @param origin which chain
     * @param fromSeq first number wanted
     * @param toSeq last number wanted
     * @param visitor takes each row; ends the reading by answering false
     */
    default void headers(Origin origin, long fromSeq, long toSeq, StoredEntryVisitor visitor) {
        entries(origin, fromSeq, row -> row.seq() <= toSeq && visitor.visit(row) && row.seq() < toSeq);
    }

    /**
     * Keeps a tile of a chain's Merkle tree, in the place of the one that was kept there. A projection of the entries: it may be erased
     * at any time. A store that keeps none is right too; proofs then take as long as it takes to read a chain.
     *
     * @param origin which chain
     * @param tile worked out from its entries
     */
    default void putTile(Origin origin, Tile tile) {
        // keeps none
    }

    /**
     * A tile that was kept, as stored: it need not be right.
     *
     * @param origin which chain
     * @param level from 0, the leaves
     * @param index from 0, the oldest
     * @return nothing where none is kept, or something that is no tile
     */
    default Optional<Tile> tile(Origin origin, int level, long index) {
        return Optional.empty();
    }

    /**
     * Looks an entry up by its stored hash, over all chains of the tenant.
     *
     * @param hash the hash column
     * @return where it stands and the row, if there is one
     */
    Optional<FoundEntry> entryByHash(Hash hash);

    /**
     * Keeps a signed note. Keeping the same note again changes nothing.
     *
     * @param note a checkpoint of one of the chains
     */
    void putNote(Note note);

    /**
     * The notes kept of a chain, as stored: they need not be readable.
     *
     * @param origin which chain
     * @return the text of each, by size ascending
     */
    List<String> notes(Origin origin);

    /**
     * The chains that have entries or a head.
     *
     * @return ascending
     */
    List<Origin> origins();

    /**
     * A row and the chain it stands in.
     *
     * @param origin which chain
     * @param row as stored
     */
    record FoundEntry(Origin origin, StoredEntry row) {}
}
