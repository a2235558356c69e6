package io.counterfoil.ledger;

/**
 * Spells documents in canonical form and chains them, in memory that it keeps and uses again: once its buffer has the size of the
 * largest document met, {@link #hash} makes no object at all. {@link Sealing} uses one; a program that recomputes many entries can
 * have its own.
 *
 * <pre>{@code
 * EntryHasher hasher = new EntryHasher();
 * hasher.hash(new Entry.Place(1, ms, genesis.hash()), EntryType.TICKET, document);
 * hasher.hash();      // what the next entry is chained onto
 * hasher.canonical(); // what to store
 * }</pre>
 *
 * <p>Mutable, for one thread.
 */
public final class EntryHasher {

    private final CanonicalWriter canonical = new CanonicalWriter();
    private final Hasher hasher = new Hasher();
    private final byte[] digest = new byte[Hash.LENGTH];
    private final byte[] hash = new byte[Hash.LENGTH];

    /** An empty buffer, which grows as needed. */
    public EntryHasher() {}

    /**
     * Spells a document and hashes it, and then the header around it. What the accessors answer is of the last call.
     *
     * @param place number, time and what it is chained onto
     * @param type what it records
     * @param document what is recorded
     */
    public void hash(Entry.Place place, EntryType type, CanonicalObject document) {
        spell(document);
        canonical.digest(hasher, digest);
        link(place, type);
    }

    /** Spells a document, without hashing it. */
    void spell(CanonicalObject document) {
        canonical.reset();
        canonical.object(document);
    }

    /** Hashes a document that was spelled before. */
    Entry.Hashes hashesOf(Entry.Place place, EntryType type, byte[] document) {
        hasher.document(document, digest);
        link(place, type);
        return new Entry.Hashes(digest(), hash());
    }

    private void link(Entry.Place place, EntryType type) {
        hasher.header(place.seq(), type.code(), place.ms(), place.prev().raw(), digest);
        hasher.link(hash);
    }

    /**
     * How long the document is in canonical form.
     *
     * @return bytes; 0 before the first document
     */
    public int length() {
        return canonical.length();
    }

    /**
     * The document in canonical form.
     *
     * @return UTF-8, a new array
     */
    public byte[] canonical() {
        return canonical.toBytes();
    }

    /**
     * The hash of the document.
     *
     * @return the digest in the header
     */
    public Hash digest() {
        return Hash.of(digest);
    }

    /**
     * The hash of the header.
     *
     * @return what the next entry is chained onto
     */
    public Hash hash() {
        return Hash.of(hash);
    }
}
