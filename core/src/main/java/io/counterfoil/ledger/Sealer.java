package io.counterfoil.ledger;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Seals documents into entries of a chain, as its signing policy says. Immutable; one sealer per chain and key.
 *
 * <pre>{@code
 * Sealing sealing = sealer.begin(head, reading);
 * Entry entry = sealing.seal(EntryType.TICKET, document).orThrow();
 * sealing.end().appendTo(ledger);
 * }</pre>
 */
public final class Sealer {

    private final SigningPolicy policy;
    private final @Nullable Signer signer;

    private Sealer(SigningPolicy policy, @Nullable Signer signer) {
        this.policy = policy;
        this.signer = signer;
    }

    /**
     * A sealer of a chain that is signed.
     *
     * @param policy what is signed, the enrolment's
     * @param signer holds the key now in force
     * @return the sealer
     * @throws IllegalArgumentException if the policy signs nothing
     */
    public static Sealer of(SigningPolicy policy, Signer signer) {
        if (!policy.isSigned()) {
            throw new IllegalArgumentException("policy must sign something but was " + policy);
        }
        return new Sealer(policy, Objects.requireNonNull(signer, "signer"));
    }

    /**
     * A sealer of a chain of which nothing is signed.
     *
     * @return the sealer of policy {@link SigningPolicy#NONE}
     */
    public static Sealer unsigned() {
        return new Sealer(SigningPolicy.NONE, null);
    }

    /**
     * Begins the entries of one unit of work.
     *
     * @param head the chain's head, read in this unit of work, or {@link Head#empty} for a new chain
     * @param reading the clock, read once for the unit of work
     * @return where documents are sealed
     */
    public Sealing begin(Head head, ClockReading reading) {
        return new Sealing(policy, signer, head, reading);
    }

    /** The policy and the public key. */
    @Override
    public String toString() {
        return "Sealer[" + policy + " " + (signer == null ? "no key" : signer.publicKey()) + "]";
    }
}
