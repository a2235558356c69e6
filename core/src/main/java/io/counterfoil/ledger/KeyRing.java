package io.counterfoil.ledger;

import io.counterfoil.refusal.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which key is in force for which entry: the enrolment's list where there is one, else the rotations accepted so far. Mutable, for
 * one walk.
 */
final class KeyRing {

    private final TreeMap<Long, VerifyingKey> fromSeq = new TreeMap<>();
    private final @Nullable List<PinnedKey> pinned;

    KeyRing(Enrolment enrolment) {
        this.pinned = enrolment.keys().orElse(null);
        enrolment.publicKey().ifPresent(key -> fromSeq.put(0L, key));
        if (pinned != null) {
            pinned.forEach(key -> fromSeq.put(key.fromSeq(), key.publicKey()));
        }
    }

    /** The key for an entry, and for a note whose last entry it is. */
    Optional<VerifyingKey> inForce(long seq) {
        return Optional.ofNullable(fromSeq.floorEntry(Math.max(seq, 0))).map(Map.Entry::getValue);
    }

    boolean isSignedBy(Note note, long seq) {
        return inForce(seq).filter(note::isSignedBy).isPresent();
    }

    /** Whether the list, where there is one, has or lacks a change of key right after that entry, as the entry's type says. */
    boolean allowsChangeAfter(long seq, boolean isRotation) {
        return pinned == null || isRotation == pinned.stream().anyMatch(key -> key.fromSeq() == seq + 1);
    }

    /** The new key of a KEY_ROTATE whose members are well-formed, whose proof holds, and which the list does not contradict. */
    Optional<VerifyingKey> rotation(StoredEntry row, CanonicalObject document) {
        try {
            Optional<VerifyingKey> key = VerifyingKey.find(document.string("new_public_key"));
            Optional<SignatureBytes> proof = SignatureBytes.find(document.string("proof"));
            document.string("reason");
            if (key.isEmpty() || proof.isEmpty() || document.integer("alg") != StoredEntry.ED25519) {
                return Optional.empty();
            }
            boolean isProved = key.get().verifies(Layout.signedByNewKey(key.get(), row.rawPrev()), proof.get());
            boolean isPinned = pinned == null
                    || pinned.stream()
                            .anyMatch(listed -> listed.fromSeq() == row.seq() + 1
                                    && listed.publicKey().equals(key.get()));
            return isProved && isPinned ? key : Optional.empty();
        } catch (RefusedException malformed) {
            return Optional.empty();
        }
    }

    /** Takes a row's change of key over where everything about it holds; any other row changes nothing. */
    void follow(StoredEntry row) {
        if (row.type() != EntryType.KEY_ROTATE.code()
                || row.rawSig().length != SignatureBytes.LENGTH
                || !Layout.headerHash(row.header()).matches(row.rawHash())) {
            return;
        }
        SignatureBytes signature = SignatureBytes.of(row.rawSig());
        boolean isSigned = inForce(row.seq())
                .filter(key -> key.verifies(Layout.signedByEntry(row.rawHash()), signature))
                .isPresent();
        if (isSigned) {
            RowRules.document(row, ChainKind.TILL, (kind, expected, actual) -> {})
                    .flatMap(document -> rotation(row, document))
                    .ifPresent(key -> accept(row.seq(), key));
        }
    }

    /** Takes an accepted rotation over; a list alone decides where there is one. */
    void accept(long rotationSeq, VerifyingKey key) {
        if (pinned == null) {
            fromSeq.put(rotationSeq + 1, key);
        }
    }

    /** Pinned changes of key whose KEY_ROTATE would stand at or above the end of the chain. */
    List<PinnedKey> beyond(long head) {
        return pinned == null
                ? List.of()
                : pinned.stream().filter(key -> key.fromSeq() > head).toList();
    }
}
