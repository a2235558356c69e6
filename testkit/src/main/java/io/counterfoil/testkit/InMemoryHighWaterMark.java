package io.counterfoil.testkit;

import io.counterfoil.ledger.HighWaterMark;
import io.counterfoil.ledger.Mark;
import io.counterfoil.ledger.Origin;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps high-water marks in memory, for tests: they only move forward and end with the process. Safe for threads. */
public final class InMemoryHighWaterMark implements HighWaterMark {

    private final Map<Origin, Mark> marks = new ConcurrentHashMap<>();

    /** Without any mark. */
    public InMemoryHighWaterMark() {}

    @Override
    public Optional<Mark> read(Origin origin) {
        return Optional.ofNullable(marks.get(origin));
    }

    @Override
    public void advance(Mark mark) {
        marks.merge(mark.origin(), mark, (kept, next) -> kept.size() >= next.size() ? kept : next);
    }

    /**
     * Loses the mark of a chain, as a thief or a broken disk would.
     *
     * @param origin which chain
     */
    public void lose(Origin origin) {
        marks.remove(origin);
    }
}
