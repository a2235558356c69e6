package io.counterfoil.ledger;

/** Rows to be changed by hand. */
final class Rows {

    private Rows() {}

    /** A row like another, to be changed in a field or two. */
    static StoredEntry.Builder copy(StoredEntry row) {
        return StoredEntry.builder()
                .seq(row.seq())
                .type(row.type())
                .ms(row.ms())
                .prev(row.prev())
                .canonical(row.canonical())
                .digest(row.digest())
                .hash(row.hash())
                .alg(row.alg())
                .sig(row.sig());
    }
}
