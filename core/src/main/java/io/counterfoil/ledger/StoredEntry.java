package io.counterfoil.ledger;

/**
 * A row of a chain exactly as it is stored, whoever wrote it last: nothing is checked here, lengths may be wrong and hashes may
 * lie. {@link Verification} judges rows; {@link Entry#toRow()} gives the row of a sealed entry. Immutable; arrays are copied in and
 * out. An adapter copies columns and interprets none.
 */
public final class StoredEntry {

    /** The algorithm byte of an entry without signature. */
    public static final int UNSIGNED = 0;

    /** The algorithm byte of an Ed25519 signature. */
    public static final int ED25519 = 1;

    private final Builder row;

    private StoredEntry(Builder row) {
        this.row = row;
    }

    /**
     * Starts a row.
     *
     * @return a builder with zeros and empty arrays
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The stored number.
     *
     * @return any long
     */
    public long seq() {
        return row.seq;
    }

    /**
     * The stored type byte.
     *
     * @return any int
     */
    public int type() {
        return row.type;
    }

    /**
     * The stored time.
     *
     * @return epoch milliseconds, any long
     */
    public long ms() {
        return row.ms;
    }

    /**
     * The stored hash of the entry below.
     *
     * @return 32 bytes if nobody touched it; a copy
     */
    public byte[] prev() {
        return row.prev.clone();
    }

    /**
     * The stored document.
     *
     * @return any bytes; a copy
     */
    public byte[] canonical() {
        return row.canonical.clone();
    }

    /**
     * The stored hash of the document.
     *
     * @return 32 bytes if nobody touched it; a copy
     */
    public byte[] digest() {
        return row.digest.clone();
    }

    /**
     * The stored hash of the header.
     *
     * @return 32 bytes if nobody touched it; a copy
     */
    public byte[] hash() {
        return row.hash.clone();
    }

    /**
     * The stored algorithm byte.
     *
     * @return any int
     */
    public int alg() {
        return row.alg;
    }

    /**
     * The stored signature.
     *
     * @return 64 bytes, or none for an unsigned entry, if nobody touched it; a copy
     */
    public byte[] sig() {
        return row.sig.clone();
    }

    byte[] rawPrev() {
        return row.prev;
    }

    byte[] rawCanonical() {
        return row.canonical;
    }

    byte[] rawDigest() {
        return row.digest;
    }

    byte[] rawHash() {
        return row.hash;
    }

    byte[] rawSig() {
        return row.sig;
    }

    /** The header of the stored fields; other than 96 bytes where a stored hash has another length. */
    byte[] header() {
        return Layout.header(row.seq, row.type, row.ms, row.prev, row.digest);
    }

    /** Whether both hashes in the header have 32 bytes, as they have if nobody touched them. */
    private boolean hasHeader() {
        return row.prev.length == Hash.LENGTH && row.digest.length == Hash.LENGTH;
    }

    /** The hash of the header of the stored fields. */
    void link(Hasher hasher, byte[] into) {
        if (hasHeader()) {
            hasher.header(row.seq, row.type, row.ms, row.prev, row.digest);
            hasher.link(into);
        } else {
            System.arraycopy(Layout.headerHash(header()).raw(), 0, into, 0, Hash.LENGTH);
        }
    }

    /** The leaf of the Merkle tree that the stored fields give. */
    void leaf(Hasher hasher, byte[] into, int at) {
        if (hasHeader()) {
            hasher.header(row.seq, row.type, row.ms, row.prev, row.digest);
            hasher.leaf(into, at);
        } else {
            System.arraycopy(Layout.leaf(header()).raw(), 0, into, at, Hash.LENGTH);
        }
    }

    /** Number and type byte, never the document. */
    @Override
    public String toString() {
        return "StoredEntry[" + row.seq + " type " + row.type + "]";
    }

    /** Takes the columns of a row in any order. Mutable, for one thread and one row. */
    public static final class Builder {

        private long seq;
        private int type;
        private long ms;
        private byte[] prev = {};
        private byte[] canonical = {};
        private byte[] digest = {};
        private byte[] hash = {};
        private int alg;
        private byte[] sig = {};

        private Builder() {}

        private Builder(Builder other) {
            this.seq = other.seq;
            this.type = other.type;
            this.ms = other.ms;
            this.prev = other.prev;
            this.canonical = other.canonical;
            this.digest = other.digest;
            this.hash = other.hash;
            this.alg = other.alg;
            this.sig = other.sig;
        }

        /**
         * The number column.
         *
         * @param value as stored
         * @return this
         */
        public Builder seq(long value) {
            this.seq = value;
            return this;
        }

        /**
         * The type column.
         *
         * @param value as stored
         * @return this
         */
        public Builder type(int value) {
            this.type = value;
            return this;
        }

        /**
         * The time column.
         *
         * @param value epoch milliseconds as stored
         * @return this
         */
        public Builder ms(long value) {
            this.ms = value;
            return this;
        }

        /**
         * The column with the hash of the entry below.
         *
         * @param value as stored, copied
         * @return this
         */
        public Builder prev(byte[] value) {
            this.prev = value.clone();
            return this;
        }

        /**
         * The document column.
         *
         * @param value as stored, copied
         * @return this
         */
        public Builder canonical(byte[] value) {
            this.canonical = value.clone();
            return this;
        }

        /**
         * The column with the hash of the document.
         *
         * @param value as stored, copied
         * @return this
         */
        public Builder digest(byte[] value) {
            this.digest = value.clone();
            return this;
        }

        /**
         * The column with the hash of the header.
         *
         * @param value as stored, copied
         * @return this
         */
        public Builder hash(byte[] value) {
            this.hash = value.clone();
            return this;
        }

        /**
         * The algorithm column.
         *
         * @param value as stored
         * @return this
         */
        public Builder alg(int value) {
            this.alg = value;
            return this;
        }

        /**
         * The signature column.
         *
         * @param value as stored, copied; no bytes where the column is empty
         * @return this
         */
        public Builder sig(byte[] value) {
            this.sig = value.clone();
            return this;
        }

        /**
         * Ends the row.
         *
         * @return the row
         */
        public StoredEntry build() {
            return new StoredEntry(new Builder(this));
        }
    }
}
