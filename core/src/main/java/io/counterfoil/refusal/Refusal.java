package io.counterfoil.refusal;

import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * One reason why a request was refused: what is wrong, where, and the data that a person needs to put it right. For instance
 * {@code AMOUNT_MISMATCH} at {@code tickets[0].total} with {@code expected=156.60} and {@code got=150.00}.
 *
 * <p>Immutable. Carries no personal data, so it may be logged and stored.
 *
 * @param code the stable reason
 * @param path where in the input
 * @param data a value for each name in the code's template, sorted by name
 */
public record Refusal(RefusalCode code, FieldPath path, SortedMap<String, String> data) {

    /**
     * Checks that the data are the code's.
     *
     * @throws IllegalArgumentException if the names of the data are not exactly those of the code
     */
    public Refusal {
        Objects.requireNonNull(path, "path");
        data = code.data(data.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new));
    }

    /**
     * A refusal with its data.
     *
     * @param code the stable reason
     * @param path where in the input
     * @param namesAndValues alternating, exactly the names of the code: {@code "expected", "156.60", "got", "150.00"}
     * @return the refusal
     * @throws IllegalArgumentException if the names are not exactly those of the code
     */
    public static Refusal of(RefusalCode code, FieldPath path, String... namesAndValues) {
        return new Refusal(code, path, code.data(namesAndValues));
    }

    /**
     * One line for people.
     *
     * @return for instance {@code the total is 156.60 and not 150.00}
     */
    public String message() {
        return code.message(data);
    }

    /** Code, path and line: {@code AMOUNT_MISMATCH tickets[0].total: the total is 156.60 and not 150.00}. */
    @Override
    public String toString() {
        return code + (path.isRoot() ? "" : " " + path) + ": " + message();
    }
}
