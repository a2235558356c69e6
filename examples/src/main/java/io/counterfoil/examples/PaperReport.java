package io.counterfoil.examples;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.PaperCheck;
import io.counterfoil.ledger.PaperFinding;
import io.counterfoil.ledger.PaperSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a paper comes to, for people and for programs.
 *
 * @param paper what was brought
 * @param check what the books say to its code
 * @param comparison what they say to its lines, where it has some and they have a ticket
 */
record PaperReport(Paper paper, PaperCheck check, Optional<PaperComparison> comparison) {

    /** Genuine, and with no line that the books do not know. */
    boolean isGenuine() {
        boolean isSame = comparison
                .map(found -> found.result() == PaperComparison.Result.SAME)
                .orElse(paper.lines().isEmpty());
        return check.isGenuine() && isSame;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (check.finding() == PaperFinding.GENUINE && !isGenuine()) {
            // The first line is what a clerk reads.
            lines.add("NOT GENUINE: the code is that of an entry, and something else of the paper is not");
        }
        lines.add(check.finding() + ": " + meaning(check.finding()));
        lines.add("  signature  " + check.signature() + ", " + meaning(check.signature()));
        lines.add("  paper      entry " + paper.printed().seq() + ", "
                + paper.printed().humanCode());
        check.entry()
                .ifPresent(
                        found -> lines.add("  books      entry " + found.row().seq() + " of " + found.origin()));
        comparison.ifPresent(found -> {
            lines.add("  fields     " + found.result() + ", " + meaning(found.result()));
            found.missing().forEach(line -> lines.add("  books say  " + line));
            found.extra().forEach(line -> lines.add("  paper says " + line));
        });
        return lines;
    }

    CanonicalObject toCanonical() {
        CanonicalObject.Builder report = CanonicalObject.builder()
                .put("finding", check.finding().name())
                .put("signature", check.signature().name())
                .put("genuine", isGenuine())
                .put("printed", paper.printed().payload());
        check.entry()
                .ifPresent(found -> report.put("origin", found.origin().toString())
                        .put("seq", found.row().seq()));
        comparison.ifPresent(found -> report.put("fields", found.toCanonical()));
        return report.build();
    }

    private static String meaning(PaperFinding finding) {
        return switch (finding) {
            case GENUINE -> "the entry is the one that was printed";
            case CONTENT_ALTERED -> "the content in the books was altered after the print";
            case HASH_DAMAGED -> "the hash in the books is damaged; content and paper agree";
            case FORGED_PLACE -> "this hash stands elsewhere in the books; the paper is forged";
            case ENTRY_MISSING -> "the till signed this, and the books have it no more";
            case FORGED -> "the till did not sign this, and the books do not have it";
            case UNDECIDED -> "the books do not have it, and nothing tells which is wrong";
            case SEVERAL_FAULTS -> "paper, stored hash and content all differ";
            case UNKNOWN_CHAIN -> "no such till is known here";
        };
    }

    static String meaning(PaperSignature signature) {
        return switch (signature) {
            case VALID -> "made by the till's key";
            case INVALID -> "not made by the till's key";
            case ABSENT -> "none is printed";
            case UNKNOWN -> "no enrolment of that till is at hand";
        };
    }

    private static String meaning(PaperComparison.Result result) {
        return switch (result) {
            case SAME -> "every line is that of the books";
            case UNPROVED -> "lines that the books cannot prove, since private fields were erased";
            case DIFFERENT -> "the paper says something else than the books";
        };
    }
}
