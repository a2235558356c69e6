package io.counterfoil.storage.jdbi;

import java.time.Duration;

/**
 * What a host may choose about a store on PostgreSQL. What keeps the books safe is no choice: units of work lock the rows that
 * they change, and a commit is answered as durable as the server makes it ({@code synchronous_commit}, on unless its owner turned
 * it off).
 *
 * @param units how many units of work run at once, 1 to {@value #MAX_UNITS}, each on a connection; the others wait in the order
 *     in which they came; 16 unless chosen
 * @param queueTimeout how long a unit waits for its turn, 1 millisecond to {@link #MAX_TIMEOUT}; 30 seconds unless chosen
 * @param lockTimeout how long a unit waits for a row that another has changed, in the same range; 5 seconds unless chosen
 * @param statementTimeout how long one statement may take, in the same range; 30 seconds unless chosen
 */
public record PostgresSettings(int units, Duration queueTimeout, Duration lockTimeout, Duration statementTimeout) {

    /** The most units at once. Beyond a few for each of the server's cores they only get into each other's way. */
    public static final int MAX_UNITS = 500;

    /** The longest wait: whoever waits longer should be told. */
    public static final Duration MAX_TIMEOUT = Duration.ofMinutes(10);

    /** What holds unless chosen otherwise. */
    public static final PostgresSettings DEFAULT =
            new PostgresSettings(16, Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofSeconds(30));

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public PostgresSettings {
        if (units < 1 || units > MAX_UNITS) {
            throw new IllegalArgumentException("units must be 1 to " + MAX_UNITS + " but was " + units);
        }
        requireWait("queueTimeout", queueTimeout);
        requireWait("lockTimeout", lockTimeout);
        requireWait("statementTimeout", statementTimeout);
    }

    /** Zero would mean "for ever" to the server. */
    private static void requireWait(String name, Duration wait) {
        if (wait.toMillis() < 1 || wait.compareTo(MAX_TIMEOUT) > 0) {
            throw new IllegalArgumentException(
                    name + " must be " + Duration.ofMillis(1) + " to " + MAX_TIMEOUT + " but was " + wait);
        }
    }

    /**
     * The same with another number of units at once.
     *
     * @param count for instance 4
     * @return new settings
     * @throws IllegalArgumentException if it is out of its range
     */
    public PostgresSettings withUnits(int count) {
        return new PostgresSettings(count, queueTimeout, lockTimeout, statementTimeout);
    }

    /**
     * The same with another wait for a unit's turn.
     *
     * @param timeout for instance {@code Duration.ofSeconds(2)}
     * @return new settings
     * @throws IllegalArgumentException if it is out of its range
     */
    public PostgresSettings withQueueTimeout(Duration timeout) {
        return new PostgresSettings(units, timeout, lockTimeout, statementTimeout);
    }

    /**
     * The same with another wait for a row.
     *
     * @param timeout for instance {@code Duration.ofMillis(250)}
     * @return new settings
     * @throws IllegalArgumentException if it is out of its range
     */
    public PostgresSettings withLockTimeout(Duration timeout) {
        return new PostgresSettings(units, queueTimeout, timeout, statementTimeout);
    }

    /**
     * The same with another limit for one statement.
     *
     * @param timeout for instance {@code Duration.ofMinutes(2)}
     * @return new settings
     * @throws IllegalArgumentException if it is out of its range
     */
    public PostgresSettings withStatementTimeout(Duration timeout) {
        return new PostgresSettings(units, queueTimeout, lockTimeout, timeout);
    }
}
