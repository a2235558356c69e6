package io.counterfoil.ledger;

import java.util.List;
import java.util.OptionalLong;

/**
 * Rows of one chain that can be read from the start as often as wanted, in file order; from a database by seq, then by hash. Never
 * sorted by the reader, never held as a whole.
 */
@FunctionalInterface
public interface StoredEntries {

    /**
     * Reads from the start.
     *
     * @param visitor takes each row; ends the reading by answering false
     * @return the number, from 1, of the line at which reading stopped because it could not be read; nothing where all could
     */
    OptionalLong read(StoredEntryVisitor visitor);

    /**
     * The rows of a chain in a store.
     *
     * @param ledger of the current unit of work
     * @param origin which chain
     * @return its rows
     */
    static StoredEntries of(Ledger ledger, Origin origin) {
        return visitor -> {
            ledger.entries(origin, 0, visitor);
            return OptionalLong.empty();
        };
    }

    /**
     * Rows at hand.
     *
     * @param rows in file order, copied
     * @return the rows
     */
    static StoredEntries of(List<StoredEntry> rows) {
        List<StoredEntry> copy = List.copyOf(rows);
        return visitor -> {
            for (StoredEntry row : copy) {
                if (!visitor.visit(row)) {
                    break;
                }
            }
            return OptionalLong.empty();
        };
    }
}
