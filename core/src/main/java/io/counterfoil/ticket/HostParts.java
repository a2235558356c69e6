package io.counterfoil.ticket;

import io.counterfoil.ledger.Hash;
import io.counterfoil.ledger.Origin;
import java.util.Optional;
import java.util.SortedMap;

/**
 * From where the sensitive actions of one tenant were done: the private parts of their entries, reached inside a unit of work.
 *
 * <p><b>For implementers.</b> A part is stored in the unit of work that appends its entry, before {@code add} or after it; a unit that
 * ends without the entry is a {@link io.counterfoil.refusal.FailureCode#STORAGE_INCONSISTENT} failure. The bytes of the part are
 * stored verbatim, since a commitment covers them. Parts are few: one for each sensitive action, none for a sale.
 */
public interface HostParts {

    /**
     * Stores the private part of an entry.
     *
     * @param entry where the record of the action stands
     * @param part from where it was done
     * @throws io.counterfoil.refusal.CounterfoilException STORAGE_INCONSISTENT if the entry has a part already
     */
    void add(EntryRef entry, HostPart part);

    /**
     * Finds the private part of an entry.
     *
     * @param origin which chain
     * @param seq which entry
     * @return nothing where the entry has none, or it was erased
     */
    Optional<HostPart> find(Origin origin, long seq);

    /**
     * Erases the private part of an entry and its salt, so that no table, index, log or free room of the store holds a byte of them once
     * the unit of work has ended, or at the latest once those have ended who were reading then.
     *
     * @param origin which chain
     * @param seq which entry
     * @throws IllegalStateException if the entry has none
     */
    void erase(Origin origin, long seq);

    /**
     * What is stored, as it is, for auditors. Nothing is checked or repaired.
     *
     * @param origin which chain
     * @param fromSeq first seq wanted
     * @param toSeq last seq wanted
     * @return by seq, {@link io.counterfoil.ledger.Commitment} over the stored salt and bytes
     */
    SortedMap<Long, Hash> commitments(Origin origin, long fromSeq, long toSeq);
}
