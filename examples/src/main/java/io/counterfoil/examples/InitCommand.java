package io.counterfoil.examples;

import io.counterfoil.json.ShopFile;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.shop.Till;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sets a shop up and opens its till. */
@Command(
        name = "init",
        description =
                "Sets up a shop and opens a till: makes the database, the till's safe with its key, and the first entry.",
        footer = {
            "",
            "Examples:",
            "  counterfoil init --shop examples/data/cafe.json",
            "  counterfoil init --db kiosk.db --name Kiosk --currency USD --zone America/Caracas \\",
            "      --tax-percent 16 --price coffee=50.00",
            "",
            "Keep the safe on another disk than the database, and a copy of the enrolment with whoever",
            "verifies the books."
        })
final class InitCommand extends Subcommand {
    private static final Till USUAL_TILL = Till.parse("shop.example/main/till-1");

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    /** A file, or options. */
    static final class Source {
        @Option(names = "--shop", paramLabel = "FILE", description = "The shop file; - reads standard input.")
        private @Nullable String file;

        @ArgGroup(exclusive = false)
        private @Nullable ShopOptions options;
    }

    InitCommand(Host host) {
        super(host);
    }

    @Override
    ExitCode run() {
        ShopFile shop = ShopFile.read(text()).orThrow();
        Till till = place.till().or(shop::till).orElse(USUAL_TILL);
        try (Premises premises = Premises.setUp(host(), place, till, shop.setup())) {
            noteRecorded();
            Enrolment enrolment = premises.safe().enrolment();
            Database database = place.database(host());
            Path safe = place.safe(host());
            answer(
                    List.of(
                            "Till " + till + " is open.",
                            "database   " + database,
                            "safe       " + safe,
                            "enrolment  " + safe.resolve(enrolment.origin().id() + ".enrolment.json")),
                    CanonicalObject.builder()
                            .put("till", till.toString())
                            .put("database", database.toString())
                            .put("safe", safe.toString())
                            .put("enrolment", enrolment.toCanonical())
                            .build());
        }
        return ExitCode.DONE;
    }

    private byte[] text() {
        if (source.options != null) {
            return source.options.toShopFile().canonicalBytes();
        }
        return InputFile.read(host(), "shop", source.file == null ? "-" : source.file, ShopFile.MAX_BYTES);
    }
}
