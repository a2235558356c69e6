package io.counterfoil.ticket;

import io.counterfoil.ledger.Entry;
import io.counterfoil.ledger.Hash;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.PrintedHash;
import java.util.Objects;

/**
 * Where in the ledger a document stands.
 *
 * @param origin which chain
 * @param printedHash its place there and its entry's hash, with the signature where the chain's policy has one: the content of
 *     a ticket's QR code
 */
public record EntryRef(Origin origin, PrintedHash printedHash) {

    /**
     * Checks that the two belong together.
     *
     * @throws IllegalArgumentException if the printed hash is of another chain
     */
    public EntryRef {
        Objects.requireNonNull(origin, "origin");
        if (!printedHash.isOf(origin)) {
            throw new IllegalArgumentException("printedHash must be of " + origin + " but was of another chain");
        }
    }

    /**
     * The place of an entry.
     *
     * @param origin which chain
     * @param entry the entry
     * @return its place
     */
    public static EntryRef of(Origin origin, Entry entry) {
        return new EntryRef(origin, PrintedHash.of(origin, entry));
    }

    /**
     * Its place in the chain.
     *
     * @return from 0
     */
    public long seq() {
        return printedHash.seq();
    }

    /**
     * Its entry's hash.
     *
     * @return 32 bytes
     */
    public Hash hash() {
        return printedHash.hash();
    }
}
