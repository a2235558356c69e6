package io.counterfoil.examples;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.Head;
import io.counterfoil.sale.Checkout;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Confirms a clock that is far ahead of the last entry, so that a till sells again after a holiday. */
@Command(
        name = "confirm-clock",
        description = "Records that the clock is right although it is more than 24 hours ahead of the last entry.",
        footer = {
            "",
            "Example, after CLOCK_AHEAD, and a look at the clock:",
            "  counterfoil confirm-clock --reason \"closed for a week\""
        })
final class ConfirmClockCommand extends Subcommand {
    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Why the clock is right. It is public and stays for ever: no names of people.")
    private @Nullable String reason;

    ConfirmClockCommand(Host host) {
        super(host);
    }

    @Override
    ExitCode run() {
        try (Premises premises = Premises.open(host(), place)) {
            Checkout checkout = premises.desk().checkout();
            Head head = (reason == null ? checkout.confirmClock() : checkout.confirmClock(reason)).orThrow();
            noteRecorded();
            answer(
                    List.of("The clock is confirmed; the till sells again."),
                    CanonicalObject.builder()
                            .put("origin", head.origin().toString())
                            .put("size", head.size())
                            .build());
        }
        return ExitCode.DONE;
    }
}
