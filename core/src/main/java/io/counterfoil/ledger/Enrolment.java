package io.counterfoil.ledger;

import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.RefusalCode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a verifier knows of a chain beforehand, pinned outside the ledger: whose it is, its key, what of it is signed. The verifier
 * judges by the enrolment and never by the genesis that it is judging.
 *
 * <pre>{@code
 * {"epoch":0,"origin":"example.com/store-1/caja-01/0","public_key":"d75a...511a"}
 * }</pre>
 *
 * <p>Optional members: {@code signing} (absent: every_entry), {@code chain} (absent: till), {@code keys} (the complete list of later
 * keys), {@code genesis} (hash of entry 0, required where nothing is signed). Immutable.
 */
public final class Enrolment {

    private final Origin origin;
    private final @Nullable VerifyingKey publicKey;
    private final SigningPolicy signing;
    private final ChainKind chain;
    private final @Nullable List<PinnedKey> keys;
    private final @Nullable Hash genesis;

    Enrolment(Draft draft) {
        this.origin = draft.origin;
        this.publicKey = draft.publicKey;
        this.signing = draft.signing;
        this.chain = draft.chain;
        this.keys = draft.keys;
        this.genesis = draft.genesis;
    }

    /** The members while they are put together. */
    static final class Draft {
        private final Origin origin;

        @Nullable
        VerifyingKey publicKey;

        SigningPolicy signing = SigningPolicy.EVERY_ENTRY;
        ChainKind chain = ChainKind.TILL;

        @Nullable
        List<PinnedKey> keys;

        @Nullable
        Hash genesis;

        Draft(Origin origin) {
            this.origin = Objects.requireNonNull(origin, "origin");
        }

        private static Draft of(Enrolment enrolment) {
            Draft draft = new Draft(enrolment.origin);
            draft.publicKey = enrolment.publicKey;
            draft.signing = enrolment.signing;
            draft.chain = enrolment.chain;
            draft.keys = enrolment.keys;
            draft.genesis = enrolment.genesis;
            return draft;
        }
    }

    /**
     * A till's chain whose every entry is signed.
     *
     * @param origin whose chain
     * @param publicKey the key of its first entries
     * @return the enrolment without optional members
     */
    public static Enrolment of(Origin origin, VerifyingKey publicKey) {
        Draft draft = new Draft(origin);
        draft.publicKey = Objects.requireNonNull(publicKey, "publicKey");
        return new Enrolment(draft);
    }

    /**
     * A till's chain of which nothing is signed.
     *
     * @param origin whose chain
     * @param genesis the hash of entry 0
     * @return the enrolment of policy {@link SigningPolicy#NONE}
     */
    public static Enrolment unsigned(Origin origin, Hash genesis) {
        Draft draft = new Draft(origin);
        draft.signing = SigningPolicy.NONE;
        draft.genesis = Objects.requireNonNull(genesis, "genesis");
        return new Enrolment(draft);
    }

    /**
     * The same with another policy.
     *
     * @param policy any but {@link SigningPolicy#NONE}
     * @return a new enrolment
     * @throws IllegalArgumentException if either policy is NONE
     */
    public Enrolment withSigning(SigningPolicy policy) {
        if (!policy.isSigned() || !signing.isSigned()) {
            throw new IllegalArgumentException("policy must sign something but was " + policy + " after " + signing);
        }
        Draft draft = Draft.of(this);
        draft.signing = policy;
        return new Enrolment(draft);
    }

    /**
     * The same for another kind of chain.
     *
     * @param kind what the chain records
     * @return a new enrolment
     */
    public Enrolment withChain(ChainKind kind) {
        Draft draft = Draft.of(this);
        draft.chain = Objects.requireNonNull(kind, "kind");
        return new Enrolment(draft);
    }

    /**
     * The same with the complete list of later keys.
     *
     * @param later ascending, possibly empty: no rotation is then accepted
     * @return a new enrolment
     * @throws IllegalArgumentException if they do not ascend or nothing is signed
     */
    public Enrolment withKeys(List<PinnedKey> later) {
        if (!isAscending(later) || (!signing.isSigned() && !later.isEmpty())) {
            throw new IllegalArgumentException("keys must ascend, of a chain that is signed, but were " + later.size());
        }
        Draft draft = Draft.of(this);
        draft.keys = List.copyOf(later);
        return new Enrolment(draft);
    }

    /**
     * The same with the hash of entry 0 pinned.
     *
     * @param hash the hash of entry 0
     * @return a new enrolment
     */
    public Enrolment withGenesis(Hash hash) {
        Draft draft = Draft.of(this);
        draft.genesis = Objects.requireNonNull(hash, "hash");
        return new Enrolment(draft);
    }

    static boolean isAscending(List<PinnedKey> keys) {
        for (int i = 1; i < keys.size(); i++) {
            if (keys.get(i - 1).fromSeq() >= keys.get(i).fromSeq()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads an enrolment.
     *
     * @param json UTF-8, members in any order
     * @return the enrolment, or VALUE_INVALID: unknown members, an epoch other than the origin's, or a key that is none
     */
    public static Outcome<Enrolment> parse(byte[] json) {
        try {
            return Outcome.accepted(EnrolmentText.read(json));
        } catch (Malformed malformed) {
            return Outcome.refused(RefusalCode.VALUE_INVALID, FieldPath.root(), "rule", malformed.rule());
        }
    }

    /**
     * The written form, which {@link #parse} reads.
     *
     * @return members at their default are left out
     */
    public CanonicalObject toCanonical() {
        return EnrolmentText.write(this);
    }

    /**
     * Whose chain.
     *
     * @return the origin, which names the epoch as well
     */
    public Origin origin() {
        return origin;
    }

    /**
     * The key of the first entries.
     *
     * @return nothing under {@link SigningPolicy#NONE}
     */
    public Optional<VerifyingKey> publicKey() {
        return Optional.ofNullable(publicKey);
    }

    /**
     * What of the chain is signed.
     *
     * @return constant for the epoch
     */
    public SigningPolicy signing() {
        return signing;
    }

    /**
     * What the chain records.
     *
     * @return till or store
     */
    public ChainKind chain() {
        return chain;
    }

    /**
     * The later keys, where they are pinned.
     *
     * @return a complete list, or nothing where rotations are judged by themselves
     */
    public Optional<List<PinnedKey>> keys() {
        return Optional.ofNullable(keys);
    }

    /**
     * The key in force for the next entry: the last of the later keys, or the first key where there is none.
     *
     * @return nothing where nothing is signed
     */
    public Optional<VerifyingKey> currentKey() {
        return keys == null || keys.isEmpty()
                ? publicKey()
                : Optional.of(keys.get(keys.size() - 1).publicKey());
    }

    /**
     * The pinned hash of entry 0.
     *
     * @return nothing where it is not pinned
     */
    public Optional<Hash> genesis() {
        return Optional.ofNullable(genesis);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Enrolment enrolment && enrolment.toCanonical().equals(toCanonical());
    }

    @Override
    public int hashCode() {
        return toCanonical().hashCode();
    }

    /** The origin and the policy: {@code Enrolment[example.com/store-1/caja-01/0 EVERY_ENTRY]}. */
    @Override
    public String toString() {
        return "Enrolment[" + origin + " " + signing + "]";
    }
}
