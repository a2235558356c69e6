package io.counterfoil.examples;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.pdf.PrintedPdf;
import io.counterfoil.ticket.PrintableTicket;
import io.counterfoil.ticket.PrintableTicket.Edition;
import io.counterfoil.ticket.RecordedTicket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The lines of a PDF held against what this shop prints of the ticket that the books have: as original and as copy, on each
 * medium, before and after a cancellation. The print that is nearest counts.
 *
 * @param result what the comparison comes to
 * @param missing lines that the books have printed and the paper does not bear; public ones only
 * @param extra lines that the paper bears and the books have not printed
 */
record PaperComparison(Result result, List<String> missing, List<String> extra) {

    /** What a comparison comes to. */
    enum Result {
        /** Every line is that of the books. */
        SAME,
        /** Every line of the books is there; the others may be private fields, of which the books know nothing any more. */
        UNPROVED,
        /** The paper says something else than the books. */
        DIFFERENT
    }

    PaperComparison {
        missing = List.copyOf(missing);
        extra = List.copyOf(extra);
    }

    /** Compares; the ticket with its private part where it still has one. */
    static PaperComparison of(List<String> paper, RecordedTicket recorded) {
        Set<RecordedTicket> states = new LinkedHashSet<>(List.of(recorded, uncancelled(recorded)));
        List<PaperComparison> all = new ArrayList<>();
        for (RecordedTicket state : states) {
            for (Edition edition : Edition.values()) {
                for (Medium medium : List.of(Medium.PDF_80, Medium.PDF_A4)) {
                    all.add(compare(paper, state, edition, medium));
                }
            }
        }
        return all.stream()
                .min(Comparator.comparingInt(
                        found -> found.missing().size() + found.extra().size()))
                .orElseThrow();
    }

    private static RecordedTicket uncancelled(RecordedTicket recorded) {
        return new RecordedTicket(recorded.ticket(), recorded.entry(), Optional.empty(), recorded.privatePart());
    }

    private static PaperComparison compare(
            List<String> paper, RecordedTicket recorded, Edition edition, Medium medium) {
        List<String> known = lines(PrintableTicket.of(recorded, edition), medium);
        List<String> open = recorded.privatePart().isEmpty()
                ? known
                : lines(PrintableTicket.of(recorded.withoutPrivatePart(), edition), medium);
        List<String> missing = without(known, paper);
        List<String> extra = without(paper, known);
        boolean wasErased = recorded.privatePart().isEmpty()
                && recorded.ticket().privateCommitment().isPresent();
        Result result = missing.isEmpty() && extra.isEmpty()
                ? Result.SAME
                : missing.isEmpty() && wasErased && isInOrder(known, paper) ? Result.UNPROVED : Result.DIFFERENT;
        if (result == Result.SAME && !known.equals(paper)) {
            result = Result.DIFFERENT;
        }
        missing.retainAll(open);
        return new PaperComparison(result, missing, extra);
    }

    private static List<String> lines(PrintableTicket printable, Medium medium) {
        return PrintedPdf.read(medium.print(printable, Receipts.of(printable)).bytes())
                .lines();
    }

    /** The lines of one that the other has not, as often as it has them more. */
    private static List<String> without(List<String> lines, List<String> others) {
        List<String> rest = new ArrayList<>(lines);
        others.forEach(rest::remove);
        return rest;
    }

    /** Whether the lines of one stand in the other in the same order. */
    private static boolean isInOrder(List<String> lines, List<String> among) {
        int next = 0;
        for (String line : among) {
            if (next < lines.size() && line.equals(lines.get(next))) {
                next++;
            }
        }
        return next == lines.size();
    }

    CanonicalObject toCanonical() {
        return CanonicalObject.builder()
                .put("result", result.name())
                .put("missing", missing)
                .put("extra", extra)
                .build();
    }
}
