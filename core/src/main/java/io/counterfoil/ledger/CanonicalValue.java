package io.counterfoil.ledger;

import io.counterfoil.refusal.FieldPath;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/** One value of a canonical document. Knows its kind, its depth and how it is written. */
sealed interface CanonicalValue
        permits CanonicalValue.Text,
                CanonicalValue.Whole,
                CanonicalValue.Truth,
                CanonicalValue.Items,
                CanonicalValue.Nested {

    void write(CanonicalWriter out);

    /** Containers on the longest path through this value: 0 for a scalar. */
    int depth();

    /** Shows every text within this value, with its path. */
    void eachText(FieldPath path, BiConsumer<FieldPath, String> visitor);

    /** The value of a builder's list element. */
    static CanonicalValue of(Object value) {
        if (value instanceof CanonicalObject object) {
            return new Nested(object);
        }
        if (value instanceof String text) {
            return new Text(text);
        }
        if (value instanceof Long || value instanceof Integer) {
            return new Whole(((Number) value).longValue());
        }
        if (value instanceof Boolean truth) {
            return new Truth(truth);
        }
        if (value instanceof List<?> list) {
            return items(list);
        }
        throw new IllegalArgumentException(
                "value must be a String, long, int, boolean, CanonicalObject or List but was "
                        + value.getClass().getSimpleName());
    }

    static Items items(List<?> list) {
        return new Items(list.stream().map(CanonicalValue::of).toList());
    }

    /** A string of whole Unicode characters. */
    record Text(String value) implements CanonicalValue {
        public Text {
            if (!isWellFormed(value)) {
                throw new IllegalArgumentException("text must be well-formed Unicode but had a lone surrogate");
            }
        }

        @Override
        public void write(CanonicalWriter out) {
            out.text(value);
        }

        @Override
        public int depth() {
            return 0;
        }

        @Override
        public void eachText(FieldPath path, BiConsumer<FieldPath, String> visitor) {
            visitor.accept(path, value);
        }

        static boolean isWellFormed(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else if (Character.isSurrogate(c)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A whole number of at most 2^53 - 1 either way. */
    record Whole(long value) implements CanonicalValue {
        public Whole {
            if (value > Limits.MAX_INTEGER || value < -Limits.MAX_INTEGER) {
                throw new IllegalArgumentException("integer must be at most 2^53 - 1 either way but was " + value);
            }
        }

        @Override
        public void write(CanonicalWriter out) {
            out.integer(value);
        }

        @Override
        public int depth() {
            return 0;
        }

        @Override
        public void eachText(FieldPath path, BiConsumer<FieldPath, String> visitor) {
            // no text
        }
    }

    /** True or false. */
    record Truth(boolean value) implements CanonicalValue {
        @Override
        public void write(CanonicalWriter out) {
            out.ascii(value ? "true" : "false");
        }

        @Override
        public int depth() {
            return 0;
        }

        @Override
        public void eachText(FieldPath path, BiConsumer<FieldPath, String> visitor) {
            // no text
        }
    }

    /** A list, in its order. */
    record Items(List<CanonicalValue> values) implements CanonicalValue {
        public Items {
            values = List.copyOf(Objects.requireNonNull(values, "values"));
        }

        @Override
        public void write(CanonicalWriter out) {
            out.ascii('[');
            for (int i = 0; i < values.size(); i++) {
                if (i > 0) {
                    out.ascii(',');
                }
                values.get(i).write(out);
            }
            out.ascii(']');
        }

        @Override
        public int depth() {
            return 1 + values.stream().mapToInt(CanonicalValue::depth).max().orElse(0);
        }

        @Override
        public void eachText(FieldPath path, BiConsumer<FieldPath, String> visitor) {
            for (int i = 0; i < values.size(); i++) {
                values.get(i).eachText(path.index(i), visitor);
            }
        }
    }

    /** An object within another. */
    record Nested(CanonicalObject value) implements CanonicalValue {
        public Nested {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public void write(CanonicalWriter out) {
            value.write(out);
        }

        @Override
        public int depth() {
            return value.depth();
        }

        @Override
        public void eachText(FieldPath path, BiConsumer<FieldPath, String> visitor) {
            value.members().forEach((name, member) -> member.eachText(path.at(name), visitor));
        }
    }
}
