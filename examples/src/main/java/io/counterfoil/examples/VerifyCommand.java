package io.counterfoil.examples;

import io.counterfoil.audit.AuditReport;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.Note;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.Verdict;
import io.counterfoil.ledger.VerificationPace;
import io.counterfoil.refusal.FieldPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
            "  counterfoil verify --pdf CP00000001-80mm.pdf",
            "  counterfoil verify --db copy.db --enrolment audit/cafe.example+plaza+till-1+0.enrolment.json",
            "",
            "Entries cut off the end are found by a checkpoint that was kept outside, and by the mark in",
            "the safe."
        })
final class VerifyCommand extends Subcommand {
    /** So many entries take a second or two: from there on somebody wants to know how far it is. */
    private static final long MANY = 10_000;

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            arity = "1..*",
            description = "A note that was kept outside. May stand more than once.")
    private List<String> checkpoints = new ArrayList<>();

    @Mixin
    private EnrolmentOptions enrolments = new EnrolmentOptions();

    @Option(
            names = "--fast",
            description = "Leaves the signatures of entries below a --checkpoint that matches to that checkpoint.")
    private boolean isFast;

    @Option(
            names = "--pdf",
            paramLabel = "FILE",
            arity = "1..*",
            description = "A printed ticket: its code and its lines are held against the books as well.")
    private List<String> papers = new ArrayList<>();

    private long verified;

    VerifyCommand(Host host) {
        super(host);
    }

    @Override
    ExitCode run() {
        List<String> notes = new ArrayList<>();
        List<Origin> origins = new ArrayList<>();
        for (String file : checkpoints) {
            FieldPath path = FieldPath.root().at("checkpoint").index(notes.size());
            String text = new String(
                    InputFile.read(host(), path.toString(), file, EnrolmentOptions.MAX_FILE_BYTES),
                    StandardCharsets.UTF_8);
            origins.add(Note.parse(text).fold(Note::origin, refused -> {
                throw EnrolmentOptions.invalid(path, "a signed note");
            }));
            notes.add(text);
        }
        List<Paper> brought =
                papers.stream().map(file -> Paper.ofPdf(host(), file)).toList();
        List<AuditReport> reports;
        List<PaperReport> checked;
        List<Origin> withoutMark;
        try (LedgerReading books = enrolments.books(host(), place)) {
            reports = audit(books, notes);
            refuseStrange(origins, reports);
            checked = brought.stream().map(books::check).toList();
            withoutMark = books.withoutMark();
        }
        List<String> lines = new ArrayList<>();
        for (AuditReport report : reports) {
            lines.addAll(ReportText.of(report));
            if (withoutMark.contains(report.origin())) {
                lines.add(ReportText.WITHOUT_MARK);
            }
        }
        checked.forEach(report -> lines.addAll(report.lines()));
        answer(
                lines,
                CanonicalObject.builder()
                        .put(
                                "chains",
                                reports.stream().map(AuditReport::toCanonical).toList())
                        .put(
                                "papers",
                                checked.stream().map(PaperReport::toCanonical).toList())
                        .put(
                                "without_mark",
                                withoutMark.stream().map(Origin::toString).toList())
                        .build());
        boolean isIntact = reports.stream().allMatch(report -> report.verdict() == Verdict.INTACT)
                && checked.stream().allMatch(PaperReport::isGenuine);
        return isIntact ? ExitCode.DONE : ExitCode.REFUSED;
    }

    /** Signatures take nearly all the time, so every core checks some. */
    private List<AuditReport> audit(LedgerReading books, List<String> notes) {
        ExecutorService cores =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            VerificationPace pace = VerificationPace.full().on(cores).telling(this::tell);
            return books.audit(notes, isFast ? pace.fast() : pace);
        } finally {
            show(Progress.Stage.DONE);
            cores.shutdown();
        }
    }

    private void tell(long entries) {
        verified = entries;
        show(Progress.Stage.UNDER_WAY);
    }

    private void show(Progress.Stage stage) {
        if (verified >= MANY && !isForPrograms()) {
            Progress.ofProcess().show(terminal(), "verified " + verified + " entries", stage);
        }
    }

    /** A note that says nothing about these chains must not look as if it had proved them. */
    private static void refuseStrange(List<Origin> origins, List<AuditReport> reports) {
        List<Origin> verified = reports.stream().map(AuditReport::origin).toList();
        for (int i = 0; i < origins.size(); i++) {
            if (!verified.contains(origins.get(i))) {
                throw EnrolmentOptions.invalid(
                        FieldPath.root().at("checkpoint").index(i), "a note of a chain that is verified here");
            }
        }
    }
}
