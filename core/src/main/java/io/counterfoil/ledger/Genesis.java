package io.counterfoil.ledger;

import java.util.Objects;

/** Writes the document of entry 0: whose chain it is, under which key and policy, and what it goes on from. */
public final class Genesis {

    /** Bytes of the nonce, which makes two chains of one key differ from their first entry on. */
    public static final int NONCE_LENGTH = 16;

    private Genesis() {}

    /**
     * The genesis of a till's first epoch.
     *
     * @param enrolment of epoch 0; its pinned genesis hash is not looked at (an unsigned chain: any, pin it afterwards)
     * @param reading the clock
     * @param nonce 16 bytes from a random source
     * @return the document, to be sealed as GENESIS
     * @throws IllegalArgumentException if the epoch is not 0 or the nonce has another length
     */
    public static CanonicalObject first(Enrolment enrolment, ClockReading reading, byte[] nonce) {
        if (enrolment.origin().epoch() != 0) {
            throw new IllegalArgumentException(
                    "epoch must be 0 but was " + enrolment.origin().epoch());
        }
        return frame(enrolment, reading, nonce).build();
    }

    /**
     * The genesis of a later epoch, which says where it takes over from the one before.
     *
     * @param enrolment of the new epoch, with a new key
     * @param reading the clock
     * @param nonce 16 bytes from a random source
     * @param takeover where the epoch before ended, and why
     * @return the document, to be sealed as GENESIS
     * @throws IllegalArgumentException if the epochs do not follow each other or the nonce has another length
     */
    public static CanonicalObject next(Enrolment enrolment, ClockReading reading, byte[] nonce, Takeover takeover) {
        if (!takeover.previous().origin().nextEpoch().equals(enrolment.origin())) {
            throw new IllegalArgumentException(
                    "origin must follow " + takeover.previous().origin() + " but was " + enrolment.origin());
        }
        return frame(enrolment, reading, nonce)
                .put("prev_size", takeover.previous().size())
                .put("prev_root", takeover.previous().root().hex())
                .put("prev_head", takeover.previous().last().hex())
                .put("reason", takeover.reason())
                .build();
    }

    private static CanonicalObject.Builder frame(Enrolment enrolment, ClockReading reading, byte[] nonce) {
        if (nonce.length != NONCE_LENGTH) {
            throw new IllegalArgumentException("nonce must be " + NONCE_LENGTH + " bytes long but was " + nonce.length);
        }
        CanonicalObject.Builder members = reading.document(EntryType.GENESIS)
                .put("origin", enrolment.origin().toString())
                .put("epoch", enrolment.origin().epoch())
                .put("nonce", Hex.format(nonce));
        enrolment.publicKey().ifPresent(key -> members.put("public_key", key.hex()));
        if (enrolment.signing() != SigningPolicy.EVERY_ENTRY) {
            members.put("signing", enrolment.signing().wireName());
        }
        if (enrolment.chain() != ChainKind.TILL) {
            members.put("chain", enrolment.chain().wireName());
        }
        return members;
    }

    /**
     * Where a new epoch takes over.
     *
     * @param previous the head of the epoch before, at the last size that can be vouched for
     * @param reason for people, for instance {@code recovery}
     */
    public record Takeover(Head previous, String reason) {

        /** Refuses nulls. */
        public Takeover {
            Objects.requireNonNull(previous, "previous");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
