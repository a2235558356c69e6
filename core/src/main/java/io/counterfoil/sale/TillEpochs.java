package io.counterfoil.sale;

import io.counterfoil.ledger.CanonicalReader;
import io.counterfoil.ledger.ClosedEpoch;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.EpochChange;
import io.counterfoil.ledger.Genesis;
import io.counterfoil.ledger.Head;
import io.counterfoil.ledger.HeadCheck;
import io.counterfoil.ledger.KeyCheck;
import io.counterfoil.ledger.Ledger;
import io.counterfoil.ledger.Mark;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.Signer;
import io.counterfoil.ledger.TillSafe;
import io.counterfoil.ledger.VerifyingKey;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.RefusedException;
import io.counterfoil.shop.Till;
import io.counterfoil.ticket.Activity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The epochs of a till that books and safe know of, while a new one is opened. */
final class TillEpochs {

    /** What stands in the way of going on in an epoch and is not cured by anything but a new one. */
    private static final Set<FailureCode> LOSSES = EnumSet.of(
            FailureCode.MARK_MISSING,
            FailureCode.MARK_UNREADABLE,
            FailureCode.CHAIN_BELOW_MARK,
            FailureCode.CHAIN_DIFFERS_FROM_MARK,
            FailureCode.STORAGE_INCONSISTENT);

    private static final int NONE = -1;

    /** What a recovery enters above the genesis; the latter where a shop file came with it. */
    private static final List<String> OPENING = List.of(Activity.RECOVERY.name(), Activity.SET_UP.name());

    private final Till till;
    private final EpochChange change;

    TillEpochs(EpochChange change) {
        this.till = change.till();
        this.change = change;
    }

    /** The epoch to open: the one that an earlier attempt began, or the first that neither books nor safe know. */
    Origin next(Ledger ledger) {
        int stored = lastStored(ledger);
        int enrolled = lastEnrolled();
        if (stored == NONE && enrolled == NONE) {
            throw Recorder.notSetUp("the till");
        }
        if (stored > enrolled && isOurs(ledger, Origin.of(till, stored))) {
            return Origin.of(till, stored);
        }
        Origin next = Origin.of(till, Math.max(stored, enrolled)).nextEpoch();
        while (hasMark(next)) {
            next = next.nextEpoch();
        }
        return next;
    }

    private int lastStored(Ledger ledger) {
        return ledger.origins().stream()
                .filter(origin -> origin.till().equals(till))
                .mapToInt(Origin::epoch)
                .max()
                .orElse(NONE);
    }

    private int lastEnrolled() {
        return change.enrolled().stream()
                .mapToInt(enrolment -> enrolment.origin().epoch())
                .max()
                .orElse(NONE);
    }

    /**
     * Whether a stored chain is what an earlier attempt began and could not finish: with the key prepared for it, and nothing in
     * it but the opening. A chain in use whose enrolment was lost is not: what is missing of it would be hidden by going on.
     */
    boolean isOurs(Ledger ledger, Origin origin) {
        Optional<VerifyingKey> begunWith = Genesis.keyOf(ledger, origin);
        return origin.epoch() > 0
                && begunWith.isPresent()
                && change.prepared(origin).map(Signer::publicKey).equals(begunWith)
                && hasOpeningAlone(ledger, origin)
                && isAsMarked(ledger, origin);
    }

    private static boolean hasOpeningAlone(Ledger ledger, Origin origin) {
        List<String> actions = new ArrayList<>();
        ledger.entries(origin, 1, row -> {
            actions.add(CanonicalReader.read(row.canonical())
                    .fold(document -> document.findString("action").orElse(""), refusals -> ""));
            return actions.size() <= OPENING.size();
        });
        return actions.equals(OPENING) || actions.equals(OPENING.subList(0, 1));
    }

    /** Whether its mark was not made yet, or is that of the last entry. */
    private boolean isAsMarked(Ledger ledger, Origin origin) {
        try {
            Optional<Mark> mark = change.marks().read(origin);
            return mark.isEmpty() || mark.equals(ledger.head(origin).map(Head::mark));
        } catch (CounterfoilException e) {
            if (e.code() != FailureCode.MARK_UNREADABLE) {
                throw e;
            }
            return false;
        }
    }

    private boolean hasMark(Origin origin) {
        try {
            return change.marks().read(origin).isPresent();
        } catch (CounterfoilException e) {
            if (e.code() != FailureCode.MARK_UNREADABLE) {
                throw e;
            }
            return true;
        }
    }

    /** Where the epoch before that one ended. */
    ClosedEpoch before(Ledger ledger, Origin next) {
        Origin previous = Origin.of(till, next.epoch() - 1);
        return change.enrolled().stream()
                .filter(enrolment -> enrolment.origin().equals(previous))
                .findFirst()
                .map(enrolment -> ClosedEpoch.of(ledger, change.marks(), enrolment))
                .orElseGet(() -> ClosedEpoch.of(ledger, change.marks(), previous));
    }

    /** Refuses where the till could simply go on. */
    void requireLoss(Ledger ledger) {
        if (lastStored(ledger) > lastEnrolled()) {
            return;
        }
        change.inForce().filter(safe -> isSound(ledger, safe)).ifPresent(sound -> {
            throw new RefusedException(List.of(Refusal.of(RefusalCode.NOTHING_TO_RECOVER, FieldPath.root())));
        });
    }

    /** As a sale would find it. A change of key that was cut short is no loss: it is to be finished. */
    private boolean isSound(Ledger ledger, TillSafe safe) {
        Enrolment enrolment = safe.enrolment();
        try {
            if (wasNeverOpened(ledger, safe)) {
                throw Recorder.notSetUp("the till");
            }
            KeyCheck.open(
                    ledger,
                    HeadCheck.open(ledger, safe.mark(), enrolment.origin()),
                    safe.signer().publicKey());
            return true;
        } catch (CounterfoilException e) {
            if (!LOSSES.contains(e.code())) {
                throw e;
            }
            return false;
        }
    }

    /** An opening that was cut short before its first commit is to be done again, and not to be recovered from. */
    private static boolean wasNeverOpened(Ledger ledger, TillSafe safe) {
        Origin origin = safe.enrolment().origin();
        return origin.epoch() == 0
                && ledger.head(origin).isEmpty()
                && safe.mark().read(origin).isEmpty();
    }
}
