package io.counterfoil.ledger;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an entry records. The name stands in the document as {@code type}, the code as one byte in the entry's header.
 * Supersession is a {@link #TICKET} that names the one it replaces.
 */
public enum EntryType {
    /** Entry 0: origin, key, policy. */
    GENESIS(0, Chains.BOTH),
    /** A ticket issued. */
    TICKET(1, Chains.TILL),
    /** A ticket cancelled. */
    CANCELLATION(2, Chains.TILL),
    /** Money owed back to a customer, or given back. */
    CREDIT_NOTE(3, Chains.TILL),
    /** A reading of the fiscal day that closes nothing. */
    X_REPORT(4, Chains.TILL),
    /** The close of a fiscal day. */
    Z_REPORT(5, Chains.TILL),
    /** A block of numbers taken into use. */
    BLOCK_OPEN(6, Chains.TILL),
    /** A block of numbers given up, with what was left of it. */
    BLOCK_CLOSE(7, Chains.TILL),
    /** A sensitive action: a reprint, an export, a clock set back. */
    ACTIVITY(8, Chains.TILL),
    /** The key handed over to a new one. */
    KEY_ROTATE(9, Chains.BOTH),
    /** A payment of a plan or a credit. */
    PAYMENT(10, Chains.TILL),
    /** A visitor let in. */
    ADMISSION(11, Chains.TILL),
    /** A fiscal day opened. */
    DAY_OPEN(12, Chains.TILL),
    /** The private part of an entry erased. */
    ERASURE(13, Chains.TILL),
    /** A till's epoch enrolled by its store. */
    ENROL(16, Chains.STORE),
    /** A till's checkpoint taken over by its store. */
    CHECKPOINT_ACCEPTED(17, Chains.STORE),
    /** A block of numbers leased to a till. */
    BLOCK_LEASE(18, Chains.STORE),
    /** Two statements of one key that cannot both hold. */
    FORK_EVIDENCE(19, Chains.STORE);

    private static final Map<Integer, EntryType> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EntryType::code, Function.identity()));

    private final int code;
    private final Chains chains;

    EntryType(int code, Chains chains) {
        this.code = code;
        this.chains = chains;
    }

    /**
     * The byte in the header.
     *
     * @return 0 to 19
     */
    public int code() {
        return code;
    }

    /**
     * Whether a chain of that kind takes such entries.
     *
     * @param chain the kind of chain
     * @return for instance false for a TICKET on a store chain
     */
    public boolean isOn(ChainKind chain) {
        return switch (chains) {
            case TILL -> chain == ChainKind.TILL;
            case STORE -> chain == ChainKind.STORE;
            case BOTH -> true;
        };
    }

    /**
     * The type of a header's byte.
     *
     * @param code any
     * @return the type, if there is one
     */
    public static Optional<EntryType> ofCode(int code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** The kinds of chain that take a type. */
    private enum Chains {
        TILL,
        STORE,
        BOTH
    }
}
