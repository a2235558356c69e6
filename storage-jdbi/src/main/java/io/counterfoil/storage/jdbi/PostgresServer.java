package io.counterfoil.storage.jdbi;

import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Which database on which server, and whose connections lead there: a pool of the store's own, or those of the host. Never shows
 * a password.
 */
public final class PostgresServer {

    private static final String SCHEME = "jdbc:postgresql:";

    private final String shown;
    private final Function<PostgresSettings, PostgresConnections> connecting;

    private PostgresServer(String shown, Function<PostgresSettings, PostgresConnections> connecting) {
        this.shown = shown;
        this.connecting = connecting;
    }

    /**
     * A database by its address. The store opens a pool of connections to it and closes them with itself; the pool has threads,
     * the only ones that this library ever starts.
     *
     * @param url for instance {@code jdbc:postgresql://db.example/shop?user=till}, with whatever the driver understands; a password
     *     is better kept in a file of passwords than here
     * @return the server
     * @throws IllegalArgumentException if it is no address of PostgreSQL
     */
    public static PostgresServer at(String url) {
        if (!url.startsWith(SCHEME)) {
            // Not shown: whatever it is, there may be a password in it.
            throw new IllegalArgumentException("url must begin with " + SCHEME + " but did not");
        }
        String shown = url.split("[?]", 2)[0];
        return new PostgresServer(
                shown.contains("@") ? SCHEME : shown, settings -> PostgresConnections.pooled(url, settings));
    }

    /**
     * A database that the host has connections to. The store borrows one for each unit of work, gives it back with the settings
     * that it came with, and closes none.
     *
     * @param connections give connections that commit by themselves, as drivers and pools do unless told otherwise; best as many
     *     as {@link PostgresSettings#units}
     * @return the server
     */
    public static PostgresServer over(DataSource connections) {
        Objects.requireNonNull(connections, "connections");
        return new PostgresServer("connections of the host", settings -> PostgresConnections.borrowed(connections));
    }

    /** Opens what leads there. */
    PostgresConnections connect(PostgresSettings settings) {
        return connecting.apply(settings);
    }

    /** Where it is, without user and password. */
    @Override
    public String toString() {
        return shown;
    }
}
