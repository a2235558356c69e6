package io.counterfoil.ledger;

import java.util.List;
import java.util.Objects;

/**
 * What one unit of work adds to a chain: to be appended by compare-and-set, and stored with its notes before the commit.
 *
 * @param before the head that the entries were sealed onto
 * @param entries ascending, possibly empty
 * @param after the head after them
 * @param notes notes made on the way, by size ascending
 */
public record Sealed(Head before, List<Entry> entries, Head after, List<Note> notes) {

    /** Copies the lists. */
    public Sealed {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        entries = List.copyOf(entries);
        notes = List.copyOf(notes);
    }

    /**
     * Writes everything to the books, and the tiles that became complete.
     *
     * @param ledger of the current unit of work
     * @throws io.counterfoil.refusal.CounterfoilException HEAD_MOVED if the chain was extended since
     */
    public void appendTo(Ledger ledger) {
        ledger.append(entries, after, before.size());
        notes.forEach(ledger::putNote);
        new Tiling(ledger, after.origin()).grown(before.size(), after.size());
    }
}
