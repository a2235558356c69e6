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

    /** Writes the value at a place in an array that has room for it and {@link EightBytes#SLACK}; answers where it ends. */
    int write(byte[] into, int at);

    /** How many bytes it takes. */
    long size();

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
        /** With its quotes, a text up to here is kept as it is spelled too. */
        private static final int MAX_SHORT = 2 * Long.BYTES;

        private final String value;
        private final boolean isPlain;
        private final long size;
        private final int shortSize;
        private final long firstEight;
        private final long nextEight;

        Text(String value) {
            this.value = value;
            this.isPlain = isPlain(value);
            if (!isPlain && !isWellFormed(value)) {
                throw new IllegalArgumentException("text must be well-formed Unicode but had a lone surrogate");
            }
            this.size = isPlain ? value.length() + 2L : CanonicalWriter.textSize(value);
            long first = '"';
            long next = 0;
            this.shortSize = isPlain && size <= MAX_SHORT ? (int) size : 0;
            if (shortSize > 0) {
                int last = value.length() + 1;
                for (int i = 1; i < Math.min(last, Long.BYTES); i++) {
                    first |= EightBytes.at(value.charAt(i - 1), i);
                }
                for (int i = Long.BYTES; i < last; i++) {
                    next |= EightBytes.at(value.charAt(i - 1), i);
                }
                if (last < Long.BYTES) {
                    first |= EightBytes.at('"', last);
                } else {
                    next |= EightBytes.at('"', last);
                }
            }
            this.firstEight = first;
            this.nextEight = next;
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
        public int write(byte[] into, int at) {
            if (shortSize > 0) {
                EightBytes.write(firstEight, into, at);
                EightBytes.write(nextEight, into, at + Long.BYTES);
                return at + shortSize;
            }
            return isPlain ? CanonicalWriter.plainText(value, into, at) : CanonicalWriter.text(value, into, at);
        }

        @Override
        public long size() {
            return size;
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
        public int write(byte[] into, int at) {
            return CanonicalWriter.integer(value, into, at);
        }

        @Override
        public long size() {
            return CanonicalWriter.integerSize(value);
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
        public int write(byte[] into, int at) {
            return CanonicalWriter.ascii(value ? "true" : "false", into, at);
        }

        @Override
        public long size() {
            return value ? "true".length() : "false".length();
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
        public int write(byte[] into, int at) {
            int end = at;
            for (int i = 0; i < values.size(); i++) {
                into[end] = ',';
                end = values.get(i).write(into, end + 1);
            }
            end = Math.max(end, at + 1);
            into[at] = '['; // over the first comma
            into[end] = ']';
            return end + 1;
        }

        @Override
        public long size() {
            long size = 2L + Math.max(0, values.size() - 1);
            for (CanonicalValue value : values) {
                size += value.size();
            }
            return size;
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
        public int write(byte[] into, int at) {
            return value.write(into, at);
        }

        @Override
        public long size() {
            return value.size();
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
