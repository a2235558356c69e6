package io.counterfoil.refusal;

import java.util.Objects;

/**
 * Where in an input a fault lies, such as {@code tickets[1].lines[0].vehicle_number}; the empty path is the input as a whole.
 * Indices count from 0. Immutable.
 */
public final class FieldPath implements Comparable<FieldPath> {

    private static final FieldPath ROOT = new FieldPath("");

    private final String text;

    private FieldPath(String text) {
        this.text = text;
    }

    /**
     * The input as a whole.
     *
     * @return the empty path
     */
    public static FieldPath root() {
        return ROOT;
    }

    /**
     * A member of the input as a whole.
     *
     * @param member its name, for instance {@code total}
     * @return the path of one step
     */
    public static FieldPath of(String member) {
        return ROOT.at(member);
    }

    /**
     * The member of that name below this path.
     *
     * @param member its name as it stands in the input, for instance {@code quantity}
     * @return {@code this.member}
     */
    public FieldPath at(String member) {
        Objects.requireNonNull(member, "member");
        return new FieldPath(text.isEmpty() ? member : text + "." + member);
    }

    /**
     * One element of the list at this path.
     *
     * @param index from 0
     * @return {@code this[index]}
     * @throws IllegalArgumentException if the index is negative
     */
    public FieldPath index(int index) {
        if (index < 0) {
            throw new IllegalArgumentException("index must be 0 or more but was " + index);
        }
        return new FieldPath(text + "[" + index + "]");
    }

    /**
     * Whether this is the input as a whole.
     *
     * @return true for the empty path
     */
    public boolean isRoot() {
        return text.isEmpty();
    }

    @Override
    public int compareTo(FieldPath other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldPath path && path.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The path as text, for instance {@code tickets[1].lines[0].quantity}; empty for the whole. */
    @Override
    public String toString() {
        return text;
    }
}
