package io.counterfoil.examples;

import io.counterfoil.BoxOffice;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.SafeFolder;
import io.counterfoil.ledger.TillSafe;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Changes a till's key. */
@Command(
        name = "rotate-key",
        description = "Hands the till's chain over to a new key and destroys the old one.",
        footer = {
            "",
            "Example:",
            "  counterfoil rotate-key --reason \"once a year\"",
            "",
            "Interrupted and run again, it goes on where it stopped. Hand the new enrolment to whoever verifies."
        })
final class RotateKeyCommand extends Subcommand {
    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Mixin
    private ReasonOption reason = new ReasonOption();

    RotateKeyCommand(Host host) {
        super(host);
    }

    @Override
    ExitCode run() {
        Path safe = place.safe(host());
        try (Premises premises = Premises.open(host(), place)) {
            TillSafe changed = premises.desk()
                    .keys()
                    .change(SafeFolder.at(safe).keyChange(premises.till(), BoxOffice.systemRandom()), reason.text())
                    .orThrow();
            noteRecorded();
            Enrolment enrolment = changed.enrolment();
            answer(
                    List.of(
                            "The key of " + premises.till() + " is changed.",
                            "enrolment  " + safe.resolve(enrolment.origin().id() + ".enrolment.json")),
                    CanonicalObject.builder()
                            .put("till", premises.till().toString())
                            .put("enrolment", enrolment.toCanonical())
                            .build());
        }
        return ExitCode.DONE;
    }
}
