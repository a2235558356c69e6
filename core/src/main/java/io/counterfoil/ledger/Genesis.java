package io.counterfoil.ledger;

import io.counterfoil.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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

    /**
     * The key that a stored chain says it began with.
     *
     * @param ledger the stored chains, within a unit of work
     * @param origin which chain
     * @return nothing where there is no entry 0, or none that can be read
     */
    public static Optional<VerifyingKey> keyOf(Ledger ledger, Origin origin) {
        List<StoredEntry> first = new ArrayList<>();
        ledger.entries(origin, 0, row -> {
            first.add(row);
            return false;
        });
        return first.stream()
                .filter(row -> row.seq() == 0)
                .findFirst()
                .flatMap(row -> CanonicalReader.read(row.rawCanonical())
                        .fold(Optional::of, refused -> Optional.<CanonicalObject>empty()))
                .flatMap(Genesis::keyOf);
    }

    private static Optional<VerifyingKey> keyOf(CanonicalObject genesis) {
        try {
            return genesis.findString("public_key").flatMap(VerifyingKey::find);
        } catch (RefusedException otherKind) {
            return Optional.empty();
        }
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
     * @param previous where the epoch before ended, by the best evidence there is
     * @param reason for people, for instance {@code recovery}
     */
    public record Takeover(ClosedEpoch previous, String reason) {

        /** Refuses nulls. */
        public Takeover {
            Objects.requireNonNull(previous, "previous");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
