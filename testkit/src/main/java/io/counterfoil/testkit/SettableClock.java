package io.counterfoil.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/** A clock that stands still until a test moves it. Safe for threads. */
public final class SettableClock implements InstantSource {

    private volatile Instant now;

    /**
     * A clock that stands at an instant.
     *
     * @param now for instance {@code 2026-11-20T14:00:00Z}
     */
    public SettableClock(Instant now) {
        this.now = Objects.requireNonNull(now, "now");
    }

    @Override
    public Instant instant() {
        return now;
    }

    /**
     * Moves the clock.
     *
     * @param by forward, or back if negative
     */
    public synchronized void move(Duration by) {
        now = now.plus(by);
    }
}
