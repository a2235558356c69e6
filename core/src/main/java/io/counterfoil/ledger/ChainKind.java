package io.counterfoil.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a chain records: the sales of one till, or the enrolments of a store. */
public enum ChainKind {
    /** The chain of one till and epoch. */
    TILL,
    /** The store's own chain, which enrols the tills. */
    STORE;

    /**
     * The name in documents.
     *
     * @return {@code till} or {@code store}
     */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ChainKind> find(String wireName) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName().equals(wireName))
                .findFirst();
    }
}
