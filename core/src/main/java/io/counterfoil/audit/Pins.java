package io.counterfoil.audit;

import io.counterfoil.ledger.Anchor;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.HighWaterMark;
import io.counterfoil.ledger.Note;
import io.counterfoil.ledger.Origin;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What reaches an audit from outside the database.
 *
 * @param enrolments of the chains that there must be
 * @param marks where the high-water marks are kept
 * @param notes checkpoints kept outside, as found: of which chain each is, its own first line says
 */
public record Pins(List<Enrolment> enrolments, HighWaterMark marks, List<String> notes) {

    /** Copies the lists. */
    public Pins {
        enrolments = List.copyOf(enrolments);
        Objects.requireNonNull(marks, "marks");
        notes = List.copyOf(notes);
    }

    Optional<Enrolment> enrolment(Origin origin) {
        return enrolments.stream()
                .filter(enrolment -> enrolment.origin().equals(origin))
                .findFirst();
    }

    /** The anchors of a chain; a note that cannot be read concerns every chain. */
    List<Anchor> anchors(Origin origin) {
        List<Anchor> anchors = new ArrayList<>();
        for (String text : notes) {
            boolean concerned = Note.parse(text).fold(note -> note.origin().equals(origin), refusals -> true);
            if (concerned) {
                anchors.add(Anchor.note(text));
            }
        }
        mark(origin).ifPresent(anchors::add);
        return anchors;
    }

    /** The mark of a chain; one that cannot be read concerns that chain alone. */
    private Optional<Anchor> mark(Origin origin) {
        try {
            return marks.read(origin).map(Anchor::mark);
        } catch (CounterfoilException e) {
            if (e.code() != FailureCode.MARK_UNREADABLE) {
                throw e;
            }
            return Optional.of(Anchor.unreadableMark());
        }
    }
}
