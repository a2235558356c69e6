package io.counterfoil.examples;

import io.counterfoil.audit.AuditReport;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.Note;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.Verdict;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.RefusedException;
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
            "  counterfoil verify --db copy.db --enrolment audit/cafe.example+plaza+till-1+0.enrolment.json",
            "",
            "Entries cut off the end are found by a checkpoint that was kept outside, and by the mark in",
            "the safe."
        })
final class VerifyCommand extends Subcommand {
    /** A note is a few lines, an enrolment a few keys. */
    private static final int MAX_FILE_BYTES = 64 * 1024;

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            arity = "1..*",
            description = "A note that was kept outside. May stand more than once.")
    private List<String> checkpoints = new ArrayList<>();

    @Option(
            names = "--enrolment",
            paramLabel = "FILE",
            arity = "1..*",
            description = "An enrolment, as exported, in place of the safe. May stand more than once.")
    private List<String> enrolments = new ArrayList<>();

    VerifyCommand(Host host) {
        super(host);
    }

    @Override
    ExitCode run() {
        List<String> notes = new ArrayList<>();
        List<Origin> origins = new ArrayList<>();
        for (String file : checkpoints) {
            FieldPath path = FieldPath.root().at("checkpoint").index(notes.size());
            String text =
                    new String(InputFile.read(host(), path.toString(), file, MAX_FILE_BYTES), StandardCharsets.UTF_8);
            origins.add(Note.parse(text).fold(Note::origin, refused -> {
                throw invalid(path, "a signed note");
            }));
            notes.add(text);
        }
        List<AuditReport> reports;
        try (LedgerReading books = books()) {
            reports = books.audit(notes);
            refuseStrange(origins, reports);
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

    private LedgerReading books() {
        if (enrolments.isEmpty()) {
            return LedgerReading.open(host(), place);
        }
        List<Enrolment> pinned = new ArrayList<>();
        for (String file : enrolments) {
            FieldPath path = FieldPath.root().at("enrolment").index(pinned.size());
            byte[] text = InputFile.read(host(), path.toString(), file, MAX_FILE_BYTES);
            pinned.add(Enrolment.parse(text).fold(enrolment -> enrolment, refused -> {
                throw invalid(path, "an enrolment");
            }));
        }
        return LedgerReading.open(host(), place, pinned);
    }

    /** A note that says nothing about these chains must not look as if it had proved them. */
    private static void refuseStrange(List<Origin> origins, List<AuditReport> reports) {
        List<Origin> verified = reports.stream().map(AuditReport::origin).toList();
        for (int i = 0; i < origins.size(); i++) {
            if (!verified.contains(origins.get(i))) {
                throw invalid(FieldPath.root().at("checkpoint").index(i), "a note of a chain that is verified here");
            }
        }
    }

    private static RefusedException invalid(FieldPath path, String rule) {
        return new RefusedException(List.of(Refusal.of(RefusalCode.VALUE_INVALID, path, "rule", rule)));
    }
}
