package io.counterfoil.examples;

import io.counterfoil.examples.OutputFile.Overwriting;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.shop.Till;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the ledger for whoever verifies it elsewhere. */
@Command(
        name = "ledger",
        description =
                "Records it, signs a checkpoint and writes every chain: NAME.jsonl, NAME.enrolment.json, NAME.SIZE.note.",
        footer = {
            "",
            "Example:",
            "  counterfoil export ledger --to audit/",
            "",
            "Keep a note where nobody can change it who can change the database: only a note kept outside",
            "shows that entries were cut off the end."
        })
final class ExportLedgerCommand extends Subcommand {
    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Option(
            names = "--to",
            paramLabel = "DIR",
            required = true,
            description = "The folder; made where it is not there.")
    private String to = "";

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            defaultValue = "by command",
            description = "To whom and why. It is public and stays for ever. Default: ${DEFAULT-VALUE}.")
    private String reason = "";

    @Option(names = "--force", description = "Replaces files that are there.")
    private boolean force;

    ExportLedgerCommand(Host host) {
        super(host);
    }

    @Override
    ExitCode run() {
        if (to.equals("-")) {
            throw new Declined(Problem.of("FILE_NAME_INVALID", "to", "the ledger is several files and needs a folder"));
        }
        LedgerFolder folder = new LedgerFolder(host().file("to", to), force ? Overwriting.FORCED : Overwriting.REFUSED);
        for (Till till : Premises.tills(host(), place)) {
            try (Premises premises = Premises.open(host(), place, () -> till)) {
                premises.desk().exports().take(reason).orThrow();
                noteRecorded();
            }
        }
        try (LedgerReading books = LedgerReading.open(host(), place)) {
            books.export(folder);
        }
        List<String> files = folder.written().stream().map(Path::toString).toList();
        answer(files, CanonicalObject.builder().put("files", files).build());
        return ExitCode.DONE;
    }
}
