package io.counterfoil.examples;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.refusal.Refusal;
import java.util.Map;

/**
 * Why the command did not do what it was asked to.
 *
 * @param code stable, for programs: {@code UNKNOWN_PRODUCT}
 * @param path where in the input, or empty
 * @param message one line for people
 * @param data what the code names
 */
record Problem(String code, String path, String message, Map<String, String> data) {
    Problem {
        data = Map.copyOf(data);
    }

    /** A problem of the command line itself, which the library does not know of. */
    static Problem of(String code, String path, String message) {
        return new Problem(code, path, message, Map.of());
    }

    static Problem of(Refusal refusal) {
        return new Problem(refusal.code().name(), refusal.path().toString(), refusal.message(), refusal.data());
    }

    /** The exception's own message begins with its code already. */
    static Problem of(CounterfoilException failure) {
        String code = failure.code().name();
        String message = String.valueOf(failure.getMessage());
        String line = message.startsWith(code + ": ") ? message.substring(code.length() + 2) : message;
        return new Problem(code, option(failure.code()), line, failure.data());
    }

    /** The option that names what failed. */
    private static String option(FailureCode code) {
        return switch (code) {
            case STORAGE_LOCKED,
                    STORAGE_BUSY,
                    STORAGE_READ_ONLY,
                    STORAGE_DENIED,
                    STORAGE_MISSING,
                    STORAGE_UNREACHABLE,
                    STORAGE_FOREIGN,
                    STORAGE_NEWER,
                    STORAGE_CORRUPT,
                    STORAGE_FULL,
                    STORAGE_INCONSISTENT,
                    STORAGE_UNDECIDED,
                    STORAGE_FAILED,
                    HEAD_MOVED,
                    CHAIN_BELOW_MARK,
                    CHAIN_DIFFERS_FROM_MARK -> "db";
            case KEY_MISSING,
                    KEY_UNREADABLE,
                    KEY_INSECURE,
                    KEY_MISMATCH,
                    KEY_CHANGED,
                    EPOCH_CLOSED,
                    ENROLMENT_MISSING,
                    ENROLMENT_UNREADABLE,
                    SIGNING_FAILED,
                    MARK_MISSING,
                    MARK_UNREADABLE,
                    MARK_UNWRITABLE,
                    RECORDED_WITHOUT_MARK -> "safe";
            case PRINTER_FAILED, FILE_UNWRITABLE -> "to";
            case FILE_UNREADABLE -> "file";
        };
    }

    /** The same at another place. */
    Problem at(String place) {
        return new Problem(code, place, message, data);
    }

    CanonicalObject toCanonical() {
        CanonicalObject.Builder values = CanonicalObject.builder();
        data.forEach(values::put);
        return CanonicalObject.builder()
                .put("code", code)
                .put("path", path)
                .put("message", message)
                .put("data", values.build())
                .build();
    }

    /** {@code UNKNOWN_PRODUCT tickets[0].lines[0].product: this product is not sold here}. */
    @Override
    public String toString() {
        return code + (path.isEmpty() ? "" : " " + path) + ": " + message;
    }
}
