package io.counterfoil.examples;

import io.counterfoil.audit.AuditReport;
import io.counterfoil.ledger.Break;
import io.counterfoil.ledger.VerificationReport;
import java.util.ArrayList;
import java.util.List;

/** What an audit found, for people. */
final class ReportText {
    /** Follows the lines of a chain whose mark is gone. */
    static final String WITHOUT_MARK =
            "  mark       MISSING from the safe: this till sells nothing until it is put back, or until counterfoil recover";

    private ReportText() {}

    static List<String> of(AuditReport report) {
        VerificationReport chain = report.chain();
        List<String> lines = new ArrayList<>();
        lines.add(report.origin() + ": " + report.verdict() + ", level "
                + report.toCanonical().string("level"));
        chain.skippedBelow()
                .ifPresent(size -> lines.add("  fast       signatures below " + size + " left to a checkpoint"));
        lines.add("  entries    " + chain.size() + ", signed up to " + chain.signedTo() + ", " + report.tickets()
                + " tickets compared");
        report.firstBad().ifPresent(bad -> lines.add("  first bad  " + broken(bad) + count(report)));
        chain.unreadableLine().ifPresent(line -> lines.add("  unreadable from row " + line + " on"));
        chain.orphanedFrom()
                .ifPresent(seq ->
                        lines.add("  orphaned   entries from " + seq + " on: the next epoch does not go on from them"));
        if (report.privateParts().missing() > 0) {
            lines.add("  missing    " + report.privateParts().missing() + " private parts");
        }
        if (report.privateParts().erased() > 0) {
            lines.add("  erased     " + report.privateParts().erased() + " private parts, as recorded");
        }
        chain.anchors()
                .forEach(anchor -> lines.add(
                        "  anchor     " + anchor.kind() + " of size " + anchor.size() + ": " + anchor.result()));
        VerificationReport.Tail tail = chain.tail();
        lines.add("  tail       " + tail.state() + ", anchored to " + tail.anchoredTo() + ", " + tail.unanchored()
                + " above" + (tail.missing() == 0 ? "" : ", at least " + tail.missing() + " missing"));
        return lines;
    }

    private static String broken(Break bad) {
        return "entry " + bad.seq() + ": " + bad.kind() + ", expected " + bad.expected() + " but found " + bad.actual();
    }

    private static String count(AuditReport report) {
        long all = report.chain().breakCount() + report.breaks().size();
        return all == 1 ? "" : " (the first of " + all + ")";
    }
}
