package io.counterfoil.examples;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.PaperSignature;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a ticket that somebody brings. */
@Command(
        name = "check",
        description = "Checks a paper by its QR code: against the books, or by the till's public key alone.",
        footer = {
            "",
            "Examples:",
            "  counterfoil check CF1:UNJOOB3BNWXVIZD4:3:DUGRJDYI...",
            "  counterfoil check --pdf CP00000001-80mm.pdf",
            "  counterfoil check CF1:... --offline --enrolment till-1.enrolment.json",
            "",
            "Ends with 0 only where the paper is genuine."
        })
final class CheckCommand extends Subcommand {
    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Mixin
    private EnrolmentOptions enrolments = new EnrolmentOptions();

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    /** A code, or a PDF that bears one. */
    static final class Source {
        @Parameters(arity = "1", paramLabel = "CODE", description = "What the scanner read: CF1:...")
        private @Nullable String code;

        @Option(
                names = "--pdf",
                paramLabel = "FILE",
                description = "An exported ticket; its lines are compared as well.")
        private @Nullable String pdf;
    }

    @Option(names = "--offline", description = "Without the database: judges the signature alone.")
    private boolean isOffline;

    CheckCommand(Host host) {
        super(host);
    }

    @Override
    ExitCode run() {
        Paper paper = source.pdf == null ? Paper.scanned(String.valueOf(source.code)) : Paper.ofPdf(host(), source.pdf);
        return isOffline ? checkSignature(paper) : checkBooks(paper);
    }

    private ExitCode checkBooks(Paper paper) {
        try (LedgerReading books = enrolments.books(host(), place)) {
            PaperReport report = books.check(paper);
            answer(report.lines(), report.toCanonical());
            return report.isGenuine() ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }

    private ExitCode checkSignature(Paper paper) {
        List<Enrolment> known = enrolments.orOfSafe(host(), place);
        PaperSignature signature = known.stream()
                .filter(enrolment -> paper.printed().isOf(enrolment.origin()))
                .map(enrolment -> paper.printed().signatureBy(enrolment))
                .findFirst()
                .orElse(paper.printed().signature().isPresent() ? PaperSignature.UNKNOWN : PaperSignature.ABSENT);
        answer(
                List.of("signature " + signature + ": " + PaperReport.meaning(signature)),
                CanonicalObject.builder()
                        .put("signature", signature.name())
                        .put("printed", paper.printed().payload())
                        .build());
        return signature == PaperSignature.VALID ? ExitCode.DONE : ExitCode.REFUSED;
    }
}
