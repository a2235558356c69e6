package io.counterfoil.examples;

import io.counterfoil.shop.ActorId;
import io.counterfoil.shop.Till;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the books are, and who works at which till. */
final class PlaceOptions {
    @Option(
            names = "--db",
            paramLabel = "FILE|ADDRESS",
            description =
                    "The database: a file, or an address such as jdbc:postgresql://db.example/shop?user=till. Default:"
                            + " COUNTERFOIL_DB, or counterfoil.db in this folder.")
    private @Nullable String database;

    @Option(
            names = "--safe",
            paramLabel = "DIR",
            description =
                    "Where key, mark and enrolment of the till are kept. Default: COUNTERFOIL_SAFE, or the database's"
                            + " name with .safe.")
    private @Nullable String safe;

    @Option(
            names = "--till",
            paramLabel = "TENANT/LOCATION/TILL",
            description = "Which till, where the safe has several. Example: cafe.example/plaza/till-1.",
            converter = TillConverter.class)
    private @Nullable Till till;

    @Option(
            names = "--operator",
            paramLabel = "ID",
            description = "Who works, by a key and not by name. Default: operator.",
            converter = ActorConverter.class,
            defaultValue = "operator")
    private @Nullable ActorId operator;

    /** A shop of the demo. */
    static PlaceOptions at(String database, Path safe) {
        PlaceOptions place = new PlaceOptions();
        place.database = database;
        place.safe = safe.toString();
        return place;
    }

    Database database(Host host) {
        return Database.of(
                host,
                database != null ? database : host.variable("COUNTERFOIL_DB").orElse("counterfoil.db"));
    }

    Path safe(Host host) {
        if (safe != null) {
            return host.file("safe", safe);
        }
        return host.file(
                "safe",
                host.variable("COUNTERFOIL_SAFE").orElseGet(() -> database(host).safe()));
    }

    Optional<Till> till() {
        return Optional.ofNullable(till);
    }

    ActorId operator() {
        return operator == null ? ActorId.of("operator") : operator;
    }
}
