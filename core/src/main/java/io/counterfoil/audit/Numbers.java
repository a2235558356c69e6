package io.counterfoil.audit;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A set of numbers kept as runs without a gap, so that a whole series takes the room of its gaps. Mutable, for one thread. */
final class Numbers {

    /** First number of each run to its last. */
    private final NavigableMap<Long, Long> runs = new TreeMap<>();

    /** Adds a number; answers false where it was there already. */
    boolean add(long number) {
        Map.Entry<Long, Long> below = runs.floorEntry(number);
        if (below != null && below.getValue() >= number) {
            return false;
        }
        long first = number;
        if (below != null && below.getValue() == number - 1) {
            first = below.getKey();
        }
        Long joined = runs.remove(number + 1);
        runs.put(first, joined == null ? number : joined);
        return true;
    }

    /** Adds all from the first to the last; those that were there already stay. */
    void add(long first, long last) {
        long from = first;
        long to = last;
        Map.Entry<Long, Long> below = runs.lowerEntry(first);
        if (below != null && below.getValue() >= first - 1) {
            from = below.getKey();
            to = Math.max(to, below.getValue());
        }
        for (Map.Entry<Long, Long> run = runs.ceilingEntry(from);
                run != null && run.getKey() <= to + 1;
                run = runs.ceilingEntry(from)) {
            to = Math.max(to, run.getValue());
            runs.remove(run.getKey());
        }
        runs.put(from, to);
    }

    /** The first number from there on that is not in the set. */
    long firstMissing(long from) {
        Map.Entry<Long, Long> run = runs.floorEntry(from);
        return run == null || run.getValue() < from ? from : run.getValue() + 1;
    }
}
