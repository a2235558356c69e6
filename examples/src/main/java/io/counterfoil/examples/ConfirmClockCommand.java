package io.counterfoil.examples;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.Head;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Confirms a clock that is far ahead of the last entry, so that a till sells again after a holiday. */
@Command(
        name = "confirm-clock",
        description = "Records that the clock is right although it is more than 24 hours ahead of the last entry.",
        footer = {"", "Example, after CLOCK_AHEAD, and a look at the clock:", "  counterfoil confirm-clock"})
final class ConfirmClockCommand extends Subcommand {
    @Mixin
    private PlaceOptions place = new PlaceOptions();

    ConfirmClockCommand(Host host) {
        super(host);
    }

    @Override
    ExitCode run() {
        try (Premises premises = Premises.open(host(), place)) {
            Head head = premises.desk().checkout().confirmClock().orThrow();
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
