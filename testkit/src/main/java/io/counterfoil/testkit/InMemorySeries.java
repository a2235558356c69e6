package io.counterfoil.testkit;

import io.counterfoil.series.Series;
import io.counterfoil.series.SeriesKey;
import io.counterfoil.series.SeriesRule;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Counters in a map. */
final class InMemorySeries implements Series {

    private record Counter(SeriesKey key, String period) {}

    private final UnitGuard guard;
    private final Map<SeriesKey, SeriesRule> rules = new HashMap<>();
    private final Map<Counter, Long> counters = new HashMap<>();

    InMemorySeries(UnitGuard guard) {
        this.guard = guard;
    }

    InMemorySeries copy(UnitGuard other) {
        InMemorySeries copy = new InMemorySeries(other);
        copy.rules.putAll(rules);
        copy.counters.putAll(counters);
        return copy;
    }

    @Override
    public void define(SeriesKey key, SeriesRule rule) {
        guard.writing();
        rules.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(rule, "rule"));
    }

    @Override
    public Optional<SeriesRule> rule(SeriesKey key) {
        guard.reading();
        return Optional.ofNullable(rules.get(key));
    }

    @Override
    public long take(SeriesKey key, String period, int count) {
        guard.writing();
        if (count < 1) {
            throw new IllegalArgumentException("count must be 1 or more but was " + count);
        }
        if (!rules.containsKey(key)) {
            throw new IllegalStateException("series must be defined but was not: " + key);
        }
        Counter counter = new Counter(key, Objects.requireNonNull(period, "period"));
        long last = counters.merge(counter, (long) count, Math::addExact);
        return last - count + 1;
    }

    @Override
    public long last(SeriesKey key, String period) {
        guard.reading();
        return counters.getOrDefault(new Counter(key, period), 0L);
    }
}
