package io.counterfoil.examples;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.Head;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Signs a checkpoint. */
@Command(
        name = "checkpoint",
        description = "Signs a checkpoint over the till's chain and shows it. Keep it where the database is not.",
        footer = {"", "Example:", "  counterfoil checkpoint > /media/usb/till-1.note"})
final class CheckpointCommand extends Subcommand {
    @Mixin
    private PlaceOptions place = new PlaceOptions();

    CheckpointCommand(Host host) {
        super(host);
    }

    @Override
    ExitCode run() {
        Head head;
        try (Premises premises = Premises.open(host(), place)) {
            head = premises.desk().checkpoints().sign().orThrow();
        }
        try (LedgerReading books = LedgerReading.open(host(), place)) {
            String note = books.newestNote(head.origin());
            answer(
                    note.lines().toList(),
                    CanonicalObject.builder()
                            .put("origin", head.origin().toString())
                            .put("size", head.size())
                            .put("note", note)
                            .build());
        }
        return ExitCode.DONE;
    }
}
