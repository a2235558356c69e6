package io.counterfoil.ledger;

import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.RefusedException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A document as the ledger knows it: named values in one canonical spelling, so that equal documents have equal bytes.
 * {@code {"number":1,"series":"A","type":"TICKET","v":1}}.
 *
 * <p>Values are strings, whole numbers up to 2<sup>53</sup> - 1 either way, booleans, lists and objects; nothing is null: what is
 * absent is left out. Amounts and quantities are decimal strings, {@code "156.60"}. Names match {@code [a-z][a-z0-9_]{0,31}}. At
 * most 16 containers are nested. Source: RFC 8785, restricted as in {@code docs/ledger-format.md}, section 2.
 *
 * <p>Readers of a stored document use the accessors; what is absent or of another kind leaves by {@link RefusedException}
 * with the name as its path. Immutable. {@code toString} shows names only, never values.
 */
public final class CanonicalObject {

    /** The most bytes of a document: what a reader anywhere can be asked to hold. */
    public static final int MAX_BYTES = Limits.MAX_DOCUMENT_BYTES;

    private static final CanonicalName[] NO_NAMES = {};
    private static final CanonicalValue[] NO_VALUES = {};
    private static final CanonicalObject EMPTY = new CanonicalObject(NO_NAMES, NO_VALUES);

    /** Ascending. */
    private final CanonicalName[] names;

    /** Each at the index of its name. */
    private final CanonicalValue[] values;

    private final int depth;

    /** Bytes in canonical form. */
    private final long size;

    private CanonicalObject(CanonicalName[] names, CanonicalValue[] values) {
        this.names = names;
        this.values = values;
        int deepest = 0;
        long bytes = 0;
        for (int i = 0; i < names.length; i++) {
            deepest = Math.max(deepest, values[i].depth());
            bytes += names[i].size() + values[i].size();
        }
        this.depth = 1 + deepest;
        this.size = Math.max(2, bytes + 1); // braces, less the comma before the first member
    }

    /**
     * The object without members.
     *
     * @return <code>{}</code>
     */
    public static CanonicalObject empty() {
        return EMPTY;
    }

    /**
     * Starts a document.
     *
     * @return a builder without members
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts a document from this one.
     *
     * @return a builder that holds these members
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.names = names.clone();
        builder.values = values.clone();
        builder.size = names.length;
        return builder;
    }

    /**
     * This object but for one member.
     *
     * @param name the member; it may be absent
     * @return the rest
     */
    public CanonicalObject without(String name) {
        Builder rest = builder();
        for (int i = 0; i < names.length; i++) {
            if (!names[i].text().equals(name)) {
                rest.value(names[i], values[i]);
            }
        }
        return rest.build();
    }

    /**
     * The one canonical spelling.
     *
     * @return UTF-8, without white space, names ascending; a new array
     */
    public byte[] canonicalBytes() {
        CanonicalWriter out = new CanonicalWriter();
        out.object(this);
        return out.toBytes();
    }

    /**
     * The names of the members.
     *
     * @return ascending, unmodifiable
     */
    public SortedSet<String> names() {
        SortedSet<String> texts = new TreeSet<>();
        for (CanonicalName name : names) {
            texts.add(name.text());
        }
        return Collections.unmodifiableSortedSet(texts);
    }

    /**
     * Whether there is a member of that name.
     *
     * @param name for instance {@code reason}
     * @return true whatever its kind
     */
    public boolean has(String name) {
        return member(name) != null;
    }

    /**
     * A text member that must be there.
     *
     * @param name for instance {@code series}
     * @return its text
     * @throws RefusedException MEMBER_MISSING, or VALUE_INVALID if it is no text
     */
    public String string(String name) {
        return findString(name).orElseThrow(() -> missing(name));
    }

    /**
     * A text member that may be absent.
     *
     * @param name for instance {@code reason}
     * @return its text, if it is there
     * @throws RefusedException VALUE_INVALID if it is no text
     */
    public Optional<String> findString(String name) {
        return find(name, CanonicalValue.Text.class, "text").map(CanonicalValue.Text::value);
    }

    /**
     * A whole number that must be there.
     *
     * @param name for instance {@code number}
     * @return its value
     * @throws RefusedException MEMBER_MISSING, or VALUE_INVALID if it is no whole number
     */
    public long integer(String name) {
        return findInteger(name).orElseThrow(() -> missing(name));
    }

    /**
     * A whole number that may be absent.
     *
     * @param name for instance {@code prev_size}
     * @return its value, if it is there
     * @throws RefusedException VALUE_INVALID if it is no whole number
     */
    public OptionalLong findInteger(String name) {
        return find(name, CanonicalValue.Whole.class, "a whole number")
                .map(whole -> OptionalLong.of(whole.value()))
                .orElse(OptionalLong.empty());
    }

    /**
     * A yes or no that must be there.
     *
     * @param name for instance {@code tax_included}
     * @return its value
     * @throws RefusedException MEMBER_MISSING, or VALUE_INVALID if it is neither true nor false
     */
    public boolean bool(String name) {
        return find(name, CanonicalValue.Truth.class, "true or false")
                .map(CanonicalValue.Truth::value)
                .orElseThrow(() -> missing(name));
    }

    /**
     * An object that must be there.
     *
     * @param name for instance {@code totals}
     * @return the object
     * @throws RefusedException MEMBER_MISSING, or VALUE_INVALID if it is no object
     */
    public CanonicalObject object(String name) {
        return findObject(name).orElseThrow(() -> missing(name));
    }

    /**
     * An object that may be absent.
     *
     * @param name for instance {@code route}
     * @return the object, if it is there
     * @throws RefusedException VALUE_INVALID if it is no object
     */
    public Optional<CanonicalObject> findObject(String name) {
        return find(name, CanonicalValue.Nested.class, "an object").map(CanonicalValue.Nested::value);
    }

    /**
     * A list of objects that must be there.
     *
     * @param name for instance {@code lines}
     * @return its elements in order, unmodifiable
     * @throws RefusedException MEMBER_MISSING, or VALUE_INVALID if it is no list of objects
     */
    public List<CanonicalObject> objects(String name) {
        return elements(name, CanonicalValue.Nested.class, "a list of objects", CanonicalValue.Nested::value);
    }

    /**
     * A list of texts that must be there.
     *
     * @param name for instance {@code path}
     * @return its elements in order, unmodifiable
     * @throws RefusedException MEMBER_MISSING, or VALUE_INVALID if it is no list of texts
     */
    public List<String> strings(String name) {
        return elements(name, CanonicalValue.Text.class, "a list of texts", CanonicalValue.Text::value);
    }

    /**
     * A list of whole numbers that must be there.
     *
     * @param name for instance {@code numbers}
     * @return its elements in order, unmodifiable
     * @throws RefusedException MEMBER_MISSING, or VALUE_INVALID if it is no list of whole numbers
     */
    public List<Long> integers(String name) {
        return elements(name, CanonicalValue.Whole.class, "a list of whole numbers", CanonicalValue.Whole::value);
    }

    /** The value of a member; null where there is none. */
    @Nullable
    CanonicalValue member(String name) {
        int low = 0;
        int high = names.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = names[middle].text().compareTo(name);
            if (order == 0) {
                return values[middle];
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    private <V extends CanonicalValue, T> List<T> elements(
            String name, Class<V> kind, String rule, Function<V, T> value) {
        CanonicalValue.Items items =
                find(name, CanonicalValue.Items.class, rule).orElseThrow(() -> missing(name));
        if (!items.values().stream().allMatch(kind::isInstance)) {
            throw invalid(name, rule);
        }
        return items.values().stream().map(kind::cast).map(value).toList();
    }

    private <V extends CanonicalValue> Optional<V> find(String name, Class<V> kind, String rule) {
        CanonicalValue value = member(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!kind.isInstance(value)) {
            throw invalid(name, rule);
        }
        return Optional.of(kind.cast(value));
    }

    private static RefusedException missing(String name) {
        return new RefusedException(List.of(Refusal.of(RefusalCode.MEMBER_MISSING, FieldPath.of(name))));
    }

    private static RefusedException invalid(String name, String rule) {
        return new RefusedException(List.of(Refusal.of(RefusalCode.VALUE_INVALID, FieldPath.of(name), "rule", rule)));
    }

    /** Whether a member is exactly that text. */
    boolean isText(String name, String text) {
        return member(name) instanceof CanonicalValue.Text found
                && found.value().equals(text);
    }

    /** Whether a member is exactly that number. */
    boolean isInteger(String name, long value) {
        return member(name) instanceof CanonicalValue.Whole whole && whole.value() == value;
    }

    /** Writes the object at a place in an array that has room for it and {@link EightBytes#SLACK}; answers where it ends. */
    int write(byte[] into, int at) {
        int end = at;
        for (int i = 0; i < names.length; i++) {
            end = names[i].write(into, end);
            CanonicalValue value = values[i];
            // Most values are texts, and of a kind known beforehand a machine writes them without looking for the way.
            end = value instanceof CanonicalValue.Text text ? text.write(into, end) : value.write(into, end);
        }
        end = Math.max(end, at + 1);
        into[at] = '{'; // over the first comma
        into[end] = '}';
        return end + 1;
    }

    /** How many bytes it takes. */
    long size() {
        return size;
    }

    void eachText(CanonicalValue.TextVisitor visitor) {
        for (int i = 0; i < names.length; i++) {
            visitor.into(names[i]);
            values[i].eachText(visitor);
            visitor.out();
        }
    }

    /** Containers on the longest path: 1 for an object of scalars. */
    int depth() {
        return depth;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CanonicalObject object
                && Arrays.equals(object.names, names)
                && Arrays.equals(object.values, values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(names) + Arrays.hashCode(values);
    }

    /** The names of the members, without their values: {@code CanonicalObject[number, type, v]}. */
    @Override
    public String toString() {
        return "CanonicalObject" + names();
    }

    /** Collects members in any order. Mutable, for one thread; each name once. */
    public static final class Builder {

        private static final int FIRST_SIZE = 8;

        private CanonicalName[] names = NO_NAMES;
        private CanonicalValue[] values = NO_VALUES;
        private int size;

        private Builder() {}

        /**
         * A text member.
         *
         * @param name {@code [a-z][a-z0-9_]{0,31}}
         * @param value any well-formed text
         * @return this
         * @throws IllegalArgumentException if the name has another form or the text a lone surrogate
         * @throws IllegalStateException if the name was put before
         */
        public Builder put(String name, String value) {
            return value(name, new CanonicalValue.Text(Objects.requireNonNull(value, "value")));
        }

        /**
         * A whole number.
         *
         * @param name {@code [a-z][a-z0-9_]{0,31}}
         * @param value at most 2<sup>53</sup> - 1 either way
         * @return this
         * @throws IllegalArgumentException if the name has another form or the value is beyond the limit
         * @throws IllegalStateException if the name was put before
         */
        public Builder put(String name, long value) {
            return value(name, new CanonicalValue.Whole(value));
        }

        /**
         * A yes or no.
         *
         * @param name {@code [a-z][a-z0-9_]{0,31}}
         * @param value the answer
         * @return this
         * @throws IllegalArgumentException if the name has another form
         * @throws IllegalStateException if the name was put before
         */
        public Builder put(String name, boolean value) {
            return value(name, new CanonicalValue.Truth(value));
        }

        /**
         * An object within this one.
         *
         * @param name {@code [a-z][a-z0-9_]{0,31}}
         * @param value the object
         * @return this
         * @throws IllegalArgumentException if the name has another form
         * @throws IllegalStateException if the name was put before
         */
        public Builder put(String name, CanonicalObject value) {
            return value(name, new CanonicalValue.Nested(value));
        }

        /**
         * A list.
         *
         * @param name {@code [a-z][a-z0-9_]{0,31}}
         * @param values strings, whole numbers, booleans, objects or lists, in order, copied
         * @return this
         * @throws IllegalArgumentException if the name has another form or an element is of another kind
         * @throws IllegalStateException if the name was put before
         */
        public Builder put(String name, List<?> values) {
            return value(name, CanonicalValue.items(values));
        }

        Builder value(String name, CanonicalValue value) {
            return value(CanonicalName.of(name), value);
        }

        Builder value(CanonicalName name, CanonicalValue value) {
            int at = placeOf(name);
            if (size == names.length) {
                int room = Math.max(FIRST_SIZE, 2 * size);
                names = Arrays.copyOf(names, room);
                values = Arrays.copyOf(values, room);
            }
            System.arraycopy(names, at, names, at + 1, size - at);
            System.arraycopy(values, at, values, at + 1, size - at);
            names[at] = name;
            values[at] = value;
            size++;
            return this;
        }

        /** Where a name belongs: mostly at the end, since who can puts them in their order. */
        private int placeOf(CanonicalName name) {
            if (size == 0 || names[size - 1].compareTo(name) < 0) {
                return size;
            }
            int found = Arrays.binarySearch(names, 0, size, name);
            if (found >= 0) {
                throw new IllegalStateException(name + " must be put once but was put before");
            }
            return -found - 1;
        }

        /**
         * Ends the collection.
         *
         * @return the object
         * @throws IllegalStateException if more than 16 containers are nested
         */
        public CanonicalObject build() {
            CanonicalObject object = new CanonicalObject(Arrays.copyOf(names, size), Arrays.copyOf(values, size));
            if (object.depth > Limits.MAX_DEPTH) {
                throw new IllegalStateException(
                        "depth must be at most " + Limits.MAX_DEPTH + " but was " + object.depth);
            }
            return object;
        }
    }
}
