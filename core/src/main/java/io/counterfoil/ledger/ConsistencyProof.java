package io.counterfoil.ledger;

import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.RefusalCode;
import java.util.List;

/**
 * Proves that a later checkpoint of a chain goes on from an earlier one: that nothing below the earlier one was changed, without any
 * entry. Immutable.
 *
 * <p>Source: {@code docs/ledger-format.md}, section 4; RFC 6962 section 2.1.2, verified as in RFC 9162 section 2.1.4.2.
 *
 * @param path hashes, as many as the two sizes take; none for equal sizes
 */
public record ConsistencyProof(List<Hash> path) {

    /** Copies the path. */
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /**
     * The proof from the stored chain: from its tiles where they lead to both roots, else from its entries.
     *
     * @param ledger the stored chains, within a unit of work
     * @param from the earlier checkpoint
     * @param to the later one of the same chain
     * @return the proof, or PROOF_INVALID where the later one does not go on from the earlier one, or entries are missing
     */
    public static Outcome<ConsistencyProof> of(Ledger ledger, Note from, Note to) {
        if (!from.origin().equals(to.origin()) || from.size() > to.size()) {
            return refused("the checkpoints are not of one chain, the earlier first");
        }
        ProofBuilder builder = Merkle.consistency(from.size(), to.size());
        ConsistencyProof quick = new ConsistencyProof(new TileTree(ledger, to.origin(), to.size()).hashes(builder));
        if (quick.holds(from, to)) {
            return Outcome.accepted(quick);
        }
        if (!builder.addRows(StoredEntries.of(ledger, to.origin()), to.size())) {
            return refused("entries below the checkpoint are missing");
        }
        ConsistencyProof slow = new ConsistencyProof(builder.path());
        return slow.holds(from, to)
                ? Outcome.accepted(slow)
                : refused("the later checkpoint does not go on from the earlier one");
    }

    /**
     * Whether this leads from one checkpoint to another. Who signed them is for {@link Note#isSignedBy} to say.
     *
     * @param from the earlier checkpoint
     * @param to the later one
     * @return true only for exactly the hashes needed, leading to both roots
     */
    public boolean holds(Note from, Note to) {
        return from.origin().equals(to.origin())
                && Merkle.isConsistent(
                        new Merkle.Tree(from.size(), from.root()), new Merkle.Tree(to.size(), to.root()), path);
    }

    private static <T> Outcome<T> refused(String why) {
        return Outcome.refused(RefusalCode.PROOF_INVALID, FieldPath.root(), "why", why);
    }
}
