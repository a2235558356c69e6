package io.counterfoil.examples;

import io.counterfoil.BoxOffice;
import io.counterfoil.Store;
import io.counterfoil.storage.jdbi.SqliteSettings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the command finds around it; a test brings its own.
 *
 * @param terminal what it reads and writes
 * @param environment by name, such as {@code COUNTERFOIL_DB}
 * @param folder where relative files are looked for
 * @param storage how long to wait for another process
 * @param clock what time it is, for commands without a box office
 * @param offices how a box office is put over a store
 */
record Host(
        Terminal terminal,
        Map<String, String> environment,
        Path folder,
        SqliteSettings storage,
        InstantSource clock,
        Function<? super Store, BoxOffice> offices) {
    Host {
        environment = Map.copyOf(environment);
    }

    /** The process that runs, with the clock and the chance of the system. */
    static Host ofProcess(Terminal terminal) {
        return new Host(
                terminal,
                System.getenv(),
                Path.of("").toAbsolutePath(),
                SqliteSettings.DEFAULT,
                BoxOffice.systemClock(),
                BoxOffice::over);
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** A file as somebody typed it for an option, such as {@code db}. */
    Path file(String option, String typed) {
        try {
            return folder.resolve(typed).normalize();
        } catch (InvalidPathException e) {
            throw new Declined(Problem.of("FILE_NAME_INVALID", option, "this cannot be the name of a file"));
        }
    }
}
