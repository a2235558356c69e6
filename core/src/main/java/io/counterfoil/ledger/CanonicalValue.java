package io.counterfoil.ledger;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

    /** Shows every text within this value, and the way to it. */
    void eachText(TextVisitor visitor);

    /** Sees the texts of a document, and the members and elements that it comes through. */
    interface TextVisitor {
        void into(CanonicalName name);

        void into(int index);

        void out();

        void text(Text text);
    }

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

    /** A string of whole Unicode characters. Knows whether it can be written as it is. */
    final class Text implements CanonicalValue {
        private final String value;
        private final boolean isPlain;

        Text(String value) {
            this.value = value;
            this.isPlain = isPlain(value);
            if (!isPlain && !isWellFormed(value)) {
                throw new IllegalArgumentException("text must be well-formed Unicode but had a lone surrogate");
            }
        }

        String value() {
            return value;
        }

        /** Whether every character is one byte that needs no escape. Such a text is in normalization form C too. */
        boolean isPlain() {
            return isPlain;
        }

        private static boolean isPlain(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c < 0x20 || c >= 0x80 || c == '"' || c == '\\') {
                    return false;
                }
            }
            return true;
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

        @Override
        public void write(CanonicalWriter out) {
            out.text(this);
        }

        @Override
        public int depth() {
            return 0;
        }

        @Override
        public void eachText(TextVisitor visitor) {
            visitor.text(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Text text && text.value.equals(value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }

        /** Its length alone: texts of a document are nobody else's business. */
        @Override
        public String toString() {
            return "Text[" + value.length() + "]";
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
        public void eachText(TextVisitor visitor) {
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
        public void eachText(TextVisitor visitor) {
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
            int deepest = 0;
            for (CanonicalValue value : values) {
                deepest = Math.max(deepest, value.depth());
            }
            return 1 + deepest;
        }

        @Override
        public void eachText(TextVisitor visitor) {
            for (int i = 0; i < values.size(); i++) {
                visitor.into(i);
                values.get(i).eachText(visitor);
                visitor.out();
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
        public void eachText(TextVisitor visitor) {
            value.eachText(visitor);
        }
    }
}
