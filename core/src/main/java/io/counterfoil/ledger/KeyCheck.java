package io.counterfoil.ledger;

import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.refusal.RefusedException;
import java.util.List;
import java.util.Optional;

/**
 * Finds out whether the key in the safe is the one in force at the end of the chain. A key that was replaced must sign nothing more:
 * neither after a change that was interrupted, nor from an old copy of the safe, nor at a desk that was opened before the change.
 */
public final class KeyCheck {

    private KeyCheck() {}

    /**
     * The whole check, when a till is opened: by its newest note, which every change of key comes with.
     *
     * @param ledger the stored chains, within a unit of work
     * @param head where the chain ends
     * @param key the safe's
     * @throws CounterfoilException KEY_CHANGED if another key is in force
     */
    public static void open(Ledger ledger, Head head, VerifyingKey key) {
        Optional<Note> newest = newestNote(ledger, head);
        if (newest.isEmpty()) {
            return;
        }
        long last = newest.get().size() - 1;
        Optional<Change> change = changes(ledger, head.origin(), last);
        boolean isInForce = change.map(found -> found.isTo(key))
                .orElseGet(() -> newest.get().isSignedBy(key));
        if (!isInForce) {
            throw changed(change.map(Change::seq).orElse(last));
        }
    }

    /**
     * The check of what others have appended since.
     *
     * @param ledger the stored chains, within a unit of work
     * @param origin which chain
     * @param fromSeq the first entry that was not seen yet
     * @param key the safe's
     * @throws CounterfoilException KEY_CHANGED if another key took over meanwhile
     */
    public static void since(Ledger ledger, Origin origin, long fromSeq, VerifyingKey key) {
        changes(ledger, origin, fromSeq).filter(change -> !change.isTo(key)).ifPresent(change -> {
            throw changed(change.seq());
        });
    }

    /**
     * The change to a key that a chain records, signed by the key before it and proved by the new one.
     *
     * @param ledger the stored chains, within a unit of work
     * @param enrolment of the chain, which need not list that change yet
     * @param key the new key
     * @return the number of its entry
     */
    public static Optional<Long> changeTo(Ledger ledger, Enrolment enrolment, VerifyingKey key) {
        List<PinnedKey> pinned = enrolment.keys().orElse(List.of());
        long from = pinned.isEmpty() ? 0 : pinned.get(pinned.size() - 1).fromSeq();
        KeyRing ring = enrolment
                .currentKey()
                .map(current -> new KeyRing(Enrolment.of(enrolment.origin(), current)))
                .orElseThrow(() -> new IllegalArgumentException("enrolment must have a key but had none"));
        long[] found = {-1};
        ledger.entries(enrolment.origin(), from, row -> {
            ring.follow(row);
            boolean isChange = row.type() == EntryType.KEY_ROTATE.code()
                    && ring.inForce(row.seq() + 1).filter(key::equals).isPresent();
            if (isChange) {
                found[0] = row.seq();
            }
            return true;
        });
        return found[0] < 0 ? Optional.empty() : Optional.of(found[0]);
    }

    private static Optional<Note> newestNote(Ledger ledger, Head head) {
        List<String> texts = ledger.notes(head.origin());
        for (int i = texts.size() - 1; i >= 0; i--) {
            Optional<Note> note = Note.parse(texts.get(i))
                    .fold(Optional::of, refused -> Optional.<Note>empty())
                    .filter(read -> read.origin().equals(head.origin()) && read.size() <= head.size());
            if (note.isPresent()) {
                return note;
            }
        }
        return Optional.empty();
    }

    /** What the last KEY_ROTATE from there on says; nothing where there is none. */
    private static Optional<Change> changes(Ledger ledger, Origin origin, long fromSeq) {
        Change[] last = new Change[1];
        ledger.entries(origin, fromSeq, row -> {
            if (row.type() == EntryType.KEY_ROTATE.code()) {
                last[0] = new Change(row.seq(), key(row));
            }
            return true;
        });
        return Optional.ofNullable(last[0]);
    }

    private static Optional<VerifyingKey> key(StoredEntry row) {
        try {
            return CanonicalReader.read(row.rawCanonical())
                    .fold(Optional::of, refused -> Optional.<CanonicalObject>empty())
                    .flatMap(document -> VerifyingKey.find(document.string("new_public_key")));
        } catch (RefusedException malformed) {
            return Optional.empty();
        }
    }

    private record Change(long seq, Optional<VerifyingKey> key) {
        boolean isTo(VerifyingKey other) {
            return key.filter(other::equals).isPresent();
        }
    }

    private static CounterfoilException changed(long seq) {
        return new CounterfoilException(FailureCode.KEY_CHANGED, "seq", Long.toString(seq));
    }
}
