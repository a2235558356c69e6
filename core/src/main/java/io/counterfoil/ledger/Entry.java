package io.counterfoil.ledger;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One sealed document of a chain: its number, when, what it is chained onto, its bytes and their hashes, and a signature where
 * the policy asks for one. Made by {@link Sealer}; never changed. Immutable; arrays are copied in and out.
 *
 * <p>The header of 96 bytes binds number, type, time, predecessor and document together; {@link #hash()} is its SHA-256, what the
 * next entry is chained onto, what is signed and what is printed.
 */
public final class Entry {

    private final long seq;
    private final EntryType type;
    private final long ms;
    private final Hash prev;
    private final byte[] canonical;
    private final Hash digest;
    private final Hash hash;
    private final @Nullable SignatureBytes signature;

    private Entry(Place place, EntryType type, byte[] canonical, Hashes hashes, @Nullable SignatureBytes signature) {
        this.seq = place.seq();
        this.type = type;
        this.ms = place.ms();
        this.prev = place.prev();
        this.canonical = canonical;
        this.digest = hashes.digest();
        this.hash = hashes.hash();
        this.signature = signature;
    }

    /**
     * Where an entry stands.
     *
     * @param seq its number, 0 for the genesis
     * @param ms when it is sealed, in epoch milliseconds
     * @param prev the hash of the entry below, {@link Hash#ZERO} for the genesis
     */
    public record Place(long seq, long ms, Hash prev) {

        /**
         * Checks the ranges.
         *
         * @throws IllegalArgumentException if number or time is below 0 or above 2<sup>53</sup> - 1
         */
        public Place {
            Limits.requireCount(seq, "seq");
            Limits.requireCount(ms, "ms");
            Objects.requireNonNull(prev, "prev");
        }
    }

    /** The hash of a document, and that of the header around it. */
    record Hashes(Hash digest, Hash hash) {}

    static Entry unsigned(Place place, EntryType type, byte[] canonical, Hashes hashes) {
        return new Entry(place, type, canonical, hashes, null);
    }

    Entry signedBy(Signer signer) {
        SignatureBytes made = signer.sign(Layout.signedByEntry(hash.raw()));
        return new Entry(new Place(seq, ms, prev), type, canonical, new Hashes(digest, hash), made);
    }

    /**
     * Its number in the chain.
     *
     * @return 0 for the genesis
     */
    public long seq() {
        return seq;
    }

    /**
     * What it records.
     *
     * @return the type, also named in the document
     */
    public EntryType type() {
        return type;
    }

    /**
     * When it was sealed: never before the entry below it. Proves order, not time.
     *
     * @return epoch milliseconds
     */
    public long ms() {
        return ms;
    }

    /**
     * The hash of the entry below.
     *
     * @return {@link Hash#ZERO} for the genesis
     */
    public Hash prev() {
        return prev;
    }

    /**
     * The document, as it must be stored: verbatim.
     *
     * @return canonical UTF-8, a copy
     */
    public byte[] canonical() {
        return canonical.clone();
    }

    /**
     * The document, read.
     *
     * @return the object
     */
    public CanonicalObject document() {
        return CanonicalReader.read(canonical).orThrow();
    }

    /**
     * The hash of the document.
     *
     * @return the digest in the header
     */
    public Hash digest() {
        return digest;
    }

    /**
     * The hash of the header.
     *
     * @return what the next entry is chained onto
     */
    public Hash hash() {
        return hash;
    }

    /**
     * The header.
     *
     * @return 96 bytes, a new array
     */
    public byte[] header() {
        return Layout.header(seq, type.code(), ms, prev.raw(), digest.raw());
    }

    /**
     * The leaf of the Merkle tree at index {@link #seq()}.
     *
     * @return the leaf hash of the header
     */
    public Hash leaf() {
        return Layout.leaf(header());
    }

    /**
     * The stored algorithm byte.
     *
     * @return 0 unsigned, 1 Ed25519
     */
    public int alg() {
        return signature == null ? StoredEntry.UNSIGNED : StoredEntry.ED25519;
    }

    /**
     * The signature over the hash.
     *
     * @return nothing where the policy does not ask for one
     */
    public Optional<SignatureBytes> signature() {
        return Optional.ofNullable(signature);
    }

    /**
     * The row to store.
     *
     * @return the same fields as a row
     */
    public StoredEntry toRow() {
        return StoredEntry.builder()
                .seq(seq)
                .type(type.code())
                .ms(ms)
                .prev(prev.bytes())
                .canonical(canonical)
                .digest(digest.bytes())
                .hash(hash.bytes())
                .alg(alg())
                .sig(signature == null ? new byte[0] : signature.bytes())
                .build();
    }

    /** Two entries are the same where their hashes and signatures are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Entry entry
                && entry.hash.equals(hash)
                && entry.signature().equals(signature());
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    /** Number, type and hash: {@code Entry[3 TICKET 1d0d148f08...]}, never the document. */
    @Override
    public String toString() {
        return "Entry[" + seq + " " + type + " " + hash + "]";
    }
}
