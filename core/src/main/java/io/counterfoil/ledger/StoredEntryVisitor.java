package io.counterfoil.ledger;

/** Takes the rows of a chain one after the other. */
@FunctionalInterface
public interface StoredEntryVisitor {

    /**
     * Takes one row.
     *
     * @param row as stored
     * @return false to have no more rows
     */
    boolean visit(StoredEntry row);
}
