package io.counterfoil.examples;

import io.counterfoil.audit.AuditReport;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Verifies the ledger. */
@Command(
        name = "verify",
        description = "Verifies every chain and the books beside it. Ends with 0 only where all are INTACT.",
        footer = {
            "",
            "Examples:",
            "  counterfoil verify",
            "  counterfoil verify --checkpoint audit/cafe.example+plaza+till-1+0.201.note",
            "",
            "Entries cut off the end are found by a checkpoint that was kept outside, and by the mark in",
            "the safe."
        })
final class VerifyCommand extends Subcommand {
    /** A note is a few lines. */
    private static final int MAX_NOTE_BYTES = 16 * 1024;

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            arity = "1..*",
            description = "A note that was kept outside. May stand more than once.")
    private List<String> checkpoints = new ArrayList<>();

    VerifyCommand(Host host) {
        super(host);
    }

    @Override
    ExitCode run() {
        List<String> notes = checkpoints.stream()
                .map(file -> new String(InputFile.read(host(), file, MAX_NOTE_BYTES), StandardCharsets.UTF_8))
                .toList();
        List<AuditReport> reports;
        try (LedgerReading books = LedgerReading.open(host(), place)) {
            reports = books.audit(notes);
        }
        List<String> lines = new ArrayList<>();
        reports.forEach(report -> lines.addAll(ReportText.of(report)));
        answer(
                lines,
                CanonicalObject.builder()
                        .put(
                                "chains",
                                reports.stream().map(AuditReport::toCanonical).toList())
                        .build());
        boolean isIntact = reports.stream().allMatch(report -> report.verdict() == Verdict.INTACT);
        return isIntact ? ExitCode.DONE : ExitCode.REFUSED;
    }
}
