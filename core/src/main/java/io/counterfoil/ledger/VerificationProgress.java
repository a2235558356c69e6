package io.counterfoil.ledger;

/** Is told how far a long verification is, by the thread that verifies. */
@FunctionalInterface
public interface VerificationProgress {

    /**
     * So many entries of the chain have gone by; more may follow. A verification that has to begin anew, since a checkpoint that it
     * relied on does not match, counts from the start again.
     *
     * @param entries at least 1
     */
    void verified(long entries);
}
