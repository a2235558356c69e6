package io.counterfoil.storage.jdbi;

import java.time.Duration;

/**
 * What a host may choose about a store in a SQLite file. What keeps the books safe is no choice: every commit is on the disk
 * before it is answered ({@code journal_mode=WAL}, {@code synchronous=FULL}), and what is deleted is overwritten.
 *
 * @param busyTimeout how long a unit of work waits for another process that writes, 0 to {@link #MAX_BUSY_TIMEOUT}, to the
 *     millisecond; 5 seconds unless chosen
 */
public record SqliteSettings(Duration busyTimeout) {

    /** The longest wait: whoever waits longer should be told. */
    public static final Duration MAX_BUSY_TIMEOUT = Duration.ofMinutes(10);

    /** What holds unless chosen otherwise: waits 5 seconds. */
    public static final SqliteSettings DEFAULT = new SqliteSettings(Duration.ofSeconds(5));

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the time-out is negative or too long
     */
    public SqliteSettings {
        if (busyTimeout.isNegative() || busyTimeout.compareTo(MAX_BUSY_TIMEOUT) > 0) {
            throw new IllegalArgumentException(
                    "busyTimeout must be 0 to " + MAX_BUSY_TIMEOUT + " but was " + busyTimeout);
        }
    }

    /**
     * The same with another wait.
     *
     * @param timeout for instance {@code Duration.ofMillis(250)}
     * @return new settings
     * @throws IllegalArgumentException if the time-out is negative or too long
     */
    public SqliteSettings withBusyTimeout(Duration timeout) {
        return new SqliteSettings(timeout);
    }
}
