package io.counterfoil.ledger;

import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.Refusals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The entries that one unit of work adds to a chain. Each is sealed onto the one before, at the later of the clock and the time of
 * the entry below. Mutable, for one thread and one unit of work; made by {@link Sealer#begin}.
 *
 * <p>Signing policies: under {@link SigningPolicy#EVERY_ENTRY} each entry is signed, and a signer that fails aborts; under
 * {@link SigningPolicy#EVERY_COMMIT} a note over the new head is. Under every policy but {@link SigningPolicy#NONE} genesis and key
 * rotation are signed, and {@link #end()} makes a note after a genesis, a Z, a rotation, and 100 entries without one; what is due by
 * time, at a sync or at shutdown is asked for by {@link #sign()}.
 *
 * <p>Clock: further than 24 hours ahead of the last entry, sealing is refused until {@link #confirmClock} records the operator's
 * confirmation; further than 2 seconds behind, {@link #millisBehind()} says so, and the caller seals an ACTIVITY with both readings.
 */
public final class Sealing {

    /** Furthest that a clock may run ahead of the last entry without confirmation. */
    public static final Duration MAX_AHEAD = Duration.ofHours(24);

    /** Furthest that a clock may run behind the last entry without an ACTIVITY. */
    public static final Duration MAX_BEHIND = Duration.ofSeconds(2);

    /** Most entries between two notes. */
    public static final int NOTE_INTERVAL = 100;

    private final SigningPolicy policy;
    private final ClockReading reading;
    private final Head before;
    private final EntryHasher hasher = new EntryHasher();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private @Nullable Signer signer;
    private Head head;
    private boolean noteDue;

    Sealing(SigningPolicy policy, @Nullable Signer signer, Head head, ClockReading reading) {
        this.policy = policy;
        this.signer = signer;
        this.before = head;
        this.head = head;
        this.reading = reading;
    }

    /**
     * Seals a document onto the chain.
     *
     * @param type what it records
     * @param document stamped with this unit's reading ({@link ClockReading#document})
     * @return the entry, or CLOCK_AHEAD, CHAIN_FULL, or VALUE_INVALID for a text that is not normalized or a document that is too
     *     large; nothing is then sealed
     * @throws IllegalArgumentException if v, type, clock or utc_offset are not as they must be, or a genesis stands elsewhere than at 0
     * @throws io.counterfoil.refusal.CounterfoilException SIGNING_FAILED if the signer cannot sign
     */
    public Outcome<Entry> seal(EntryType type, CanonicalObject document) {
        SealingRules.requireFrame(type, document);
        if (head.size() > 0 && reading.ms() - head.ms() > MAX_AHEAD.toMillis()) {
            long hours = Duration.ofMillis(reading.ms() - head.ms()).toHours();
            return Outcome.refused(RefusalCode.CLOCK_AHEAD, FieldPath.of("clock"), "hours", Long.toString(hours));
        }
        return sealChecked(type, document);
    }

    /**
     * Seals the record of an operator's confirmation that a clock more than 24 hours ahead is right. After it other documents can
     * be sealed.
     *
     * @param activity an ACTIVITY that names the operator and both readings
     * @return the entry, or a refusal as of {@link #seal}
     */
    public Outcome<Entry> confirmClock(CanonicalObject activity) {
        SealingRules.requireFrame(EntryType.ACTIVITY, activity);
        return sealChecked(EntryType.ACTIVITY, activity);
    }

    /**
     * Hands the chain over to a new key: seals a KEY_ROTATE under the old key, with a note under the old key, after which the old
     * key may be destroyed once this unit of work is committed.
     *
     * @param next holds the new key, which signs what follows
     * @param stamped a KEY_ROTATE that says who and why; the key, its proof and their algorithm are added
     * @return the entry, or a refusal as of {@link #seal}
     * @throws IllegalStateException if nothing is signed, or the key is the old one
     */
    public Outcome<Entry> rotateKey(Signer next, CanonicalObject stamped) {
        Signer old = requireSigner();
        VerifyingKey key = next.publicKey();
        if (key.equals(old.publicKey())) {
            throw new IllegalStateException("next must hold a new key but holds the old one");
        }
        SignatureBytes proof = next.sign(Layout.signedByNewKey(key, head.last().raw()));
        CanonicalObject document = stamped.toBuilder()
                .put("alg", StoredEntry.ED25519)
                .put("new_public_key", key.hex())
                .put("proof", proof.hex())
                .build();
        return seal(EntryType.KEY_ROTATE, document).map(entry -> {
            sign();
            signer = next;
            return entry;
        });
    }

    private Outcome<Entry> sealChecked(EntryType type, CanonicalObject document) {
        Refusals refusals = new Refusals();
        SealingRules.check(document, refusals);
        hasher.spell(document);
        if (hasher.length() > Limits.MAX_DOCUMENT_BYTES) {
            refusals.add(
                    RefusalCode.VALUE_INVALID,
                    FieldPath.root(),
                    "rule",
                    "at most " + Limits.MAX_DOCUMENT_BYTES + " bytes in canonical form");
        }
        if (head.size() >= Limits.MAX_INTEGER) {
            refusals.add(RefusalCode.CHAIN_FULL, FieldPath.root());
        }
        return refusals.orElse(() -> sealVerbatim(type, hasher.canonical()));
    }

    /** Seals bytes as they are; whoever calls has checked them. */
    Entry sealVerbatim(EntryType type, byte[] canonical) {
        if ((head.size() == 0) != (type == EntryType.GENESIS)) {
            throw new IllegalArgumentException(
                    "type must be GENESIS at entry 0 only but was " + type + " at " + head.size());
        }
        long ms = head.size() == 0 ? reading.ms() : Math.max(head.ms(), reading.ms());
        Entry.Place place = new Entry.Place(head.size(), ms, head.last());
        Entry entry = Entry.unsigned(place, type, canonical, hasher.hashesOf(place, type, canonical));
        if (policy.mustSign(type.code())) {
            entry = entry.signedBy(requireSigner());
        }
        entries.add(entry);
        head = head.after(entry);
        noteDue |= type == EntryType.GENESIS || type == EntryType.Z_REPORT;
        return entry;
    }

    /**
     * How far the clock was behind the last entry, where that is more than 2 seconds: an ACTIVITY then records both readings.
     *
     * @return milliseconds, or nothing
     */
    public OptionalLong millisBehind() {
        long behind = before.ms() - reading.ms();
        return behind > MAX_BEHIND.toMillis() ? OptionalLong.of(behind) : OptionalLong.empty();
    }

    /**
     * The head after what was sealed so far.
     *
     * @return the head to be
     */
    public Head head() {
        return head;
    }

    /**
     * Makes a note over what was sealed so far, unless there is one of this size already or nothing is signed.
     *
     * @return this
     * @throws io.counterfoil.refusal.CounterfoilException SIGNING_FAILED if the signer cannot sign
     */
    public Sealing sign() {
        if (signer != null && head.size() > head.signedSize()) {
            notes.add(Note.sign(head, signer));
            head = head.signedHere();
        }
        return this;
    }

    /**
     * Ends the unit's entries, with the note that is due.
     *
     * @return what to append and store
     * @throws io.counterfoil.refusal.CounterfoilException SIGNING_FAILED if the signer cannot sign
     */
    public Sealed end() {
        boolean perCommit = policy == SigningPolicy.EVERY_COMMIT && !entries.isEmpty();
        if (perCommit || noteDue || head.size() - head.signedSize() >= NOTE_INTERVAL) {
            sign();
        }
        return new Sealed(before, entries, head, notes);
    }

    private Signer requireSigner() {
        if (signer == null) {
            throw new IllegalStateException("policy must sign something but was " + policy);
        }
        return signer;
    }
}
