package io.counterfoil.refusal;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line for people with named places for data, shared by the two kinds of code. */
sealed interface MessageTemplate permits RefusalCode, FailureCode {

    /** The place of one datum: {@code {expected}}. */
    Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    /**
     * The line with its places unfilled.
     *
     * @return for instance {@code the total is {expected} and not {got}}
     */
    String template();

    /**
     * The names of the data that belong to this code.
     *
     * @return in alphabetical order, possibly empty, unmodifiable
     */
    default SortedSet<String> dataNames() {
        SortedSet<String> names = new TreeSet<>();
        PLACE.matcher(template()).results().forEach(place -> names.add(place.group(1)));
        return Collections.unmodifiableSortedSet(names);
    }

    /**
     * The line with its data filled in.
     *
     * @param data a value for each of {@link #dataNames()}
     * @return one line, without a full stop
     */
    default String message(SortedMap<String, String> data) {
        return PLACE.matcher(template())
                .replaceAll(place -> Matcher.quoteReplacement(data.getOrDefault(place.group(1), "?")));
    }

    /**
     * Takes alternating names and values as the data of this code.
     *
     * @param namesAndValues for instance {@code "expected", "156.60", "got", "150.00"}
     * @return the same as a sorted, unmodifiable map
     * @throws IllegalArgumentException if the names are not exactly {@link #dataNames()}
     */
    default SortedMap<String, String> data(String... namesAndValues) {
        SortedMap<String, String> data = new TreeMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            data.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        if (namesAndValues.length % 2 != 0 || !data.keySet().equals(dataNames())) {
            throw new IllegalArgumentException(
                    "data of " + this + " must be " + dataNames() + " but was " + data.keySet());
        }
        return Collections.unmodifiableSortedMap(data);
    }
}
