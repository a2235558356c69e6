package io.counterfoil.examples;

import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.SafeFolder;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The enrolments that somebody verifies by: files, or those in the safe. */
final class EnrolmentOptions {
    /** A note is a few lines, an enrolment a few keys. */
    static final int MAX_FILE_BYTES = 64 * 1024;

    @Option(
            names = "--enrolment",
            paramLabel = "FILE",
            arity = "1..*",
            description = "An enrolment, as exported, in place of the safe. May stand more than once.")
    private List<String> files = new ArrayList<>();

    boolean isGiven() {
        return !files.isEmpty();
    }

    /** What the files say. */
    List<Enrolment> read(Host host) {
        List<Enrolment> pinned = new ArrayList<>();
        for (String file : files) {
            FieldPath path = FieldPath.root().at("enrolment").index(pinned.size());
            byte[] text = InputFile.read(host, path.toString(), file, MAX_FILE_BYTES);
            pinned.add(Enrolment.parse(text).fold(enrolment -> enrolment, refused -> {
                throw invalid(path, "an enrolment");
            }));
        }
        return pinned;
    }

    /** What the files say, or the safe where no file is named. */
    List<Enrolment> orOfSafe(Host host, PlaceOptions place) {
        List<Enrolment> found =
                isGiven() ? read(host) : SafeFolder.at(place.safe(host)).enrolments();
        if (found.isEmpty()) {
            throw new CounterfoilException(FailureCode.ENROLMENT_MISSING);
        }
        return found;
    }

    /** The books, to be read by these enrolments. */
    LedgerReading books(Host host, PlaceOptions place) {
        return isGiven() ? LedgerReading.open(host, place, read(host)) : LedgerReading.open(host, place);
    }

    static RefusedException invalid(FieldPath path, String rule) {
        return new RefusedException(List.of(Refusal.of(RefusalCode.VALUE_INVALID, path, "rule", rule)));
    }
}
