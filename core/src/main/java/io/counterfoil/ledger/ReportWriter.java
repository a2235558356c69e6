package io.counterfoil.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Draws the verdict and writes the report. Mutable, for one chain. */
final class ReportWriter {

    private final @Nullable Enrolment enrolment;
    private final Breaks breaks;
    private final Findings findings;
    private final long head;
    private OptionalLong unreadable = OptionalLong.empty();
    private long orphanedFrom = -1;
    private boolean isAlone;
    private VerificationMode mode = VerificationMode.FULL;
    private long skippedBelow;

    ReportWriter(@Nullable Enrolment enrolment, ChainWalk walk, Findings findings) {
        this.enrolment = enrolment;
        this.breaks = walk.breaks();
        this.head = walk.head();
        this.findings = findings;
    }

    ReportWriter unreadableAt(OptionalLong line) {
        this.unreadable = line;
        return this;
    }

    /** The size at which the next epoch says that this one ended; negative where there is none. */
    ReportWriter orphanedFrom(long size) {
        this.orphanedFrom = size;
        return this;
    }

    /** Whether the epoch before was not verified together with this one. */
    ReportWriter alone(boolean alone) {
        this.isAlone = alone;
        return this;
    }

    /** How much was checked; below which size signatures were not, 0 where all were. */
    ReportWriter inMode(VerificationMode chosen, long size) {
        this.mode = chosen;
        this.skippedBelow = size;
        return this;
    }

    VerificationReport report() {
        List<Break> listed = breaks.list();
        VerificationReport.Tail tail = tail();
        List<String> unchecked = unchecked();
        Verdict verdict = verdict(unchecked);
        CanonicalObject.Builder report = CanonicalObject.builder()
                .put("verdict", verdict.name())
                .put("level", "CORE")
                .put("mode", mode.name())
                .put("chain", enrolment == null ? "" : enrolment.origin().toString())
                .put("size", head)
                .put("signed_to", signedTo())
                .put("break_count", breaks.count())
                .put("breaks", listed.stream().map(Break::toCanonical).toList())
                .put(
                        "anchors",
                        findings.anchors().stream().map(ReportWriter::write).toList())
                .put("tail", write(tail))
                .put("not_checked", unchecked)
                .put("not_detectable", notDetectable(tail.anchoredTo()));
        listed.stream().findFirst().ifPresent(first -> report.put("first_bad", first.toCanonical()));
        if (skippedBelow > 0) {
            report.put("skipped_below", skippedBelow);
        }
        unreadable.ifPresent(line -> report.put("unreadable_line", line));
        if (findings.forkSize().isPresent()) {
            report.put(
                    "suspect_range",
                    CanonicalObject.builder()
                            .put("from", findings.forkPlace().orElse(0))
                            .put("to", findings.forkSize().getAsLong() - 1)
                            .build());
        }
        if (orphanedFrom >= 0 && orphanedFrom < head) {
            report.put("orphaned_from", orphanedFrom);
        }
        return new VerificationReport(
                new VerificationReport.Summary(verdict, listed, tail, signedTo(), findings.anchors()), report.build());
    }

    private Verdict verdict(List<String> unchecked) {
        if (breaks.count() > 0) {
            return Verdict.BROKEN;
        }
        boolean isVouchedFor =
                enrolment != null && (signedTo() > 0 || !enrolment.signing().isSigned());
        if (!isVouchedFor || unreadable.isPresent()) {
            return Verdict.UNVERIFIABLE;
        }
        return unchecked.isEmpty() ? Verdict.INTACT : Verdict.INCOMPLETE;
    }

    private long signedTo() {
        if (enrolment == null) {
            return 0;
        }
        return enrolment.signing() == SigningPolicy.EVERY_ENTRY ? head : findings.notedTo();
    }

    /** Checks of the level that could not be made, by name. */
    private List<String> unchecked() {
        List<String> unchecked = new ArrayList<>();
        if (enrolment == null) {
            unchecked.add("ENROLMENT");
            return unchecked;
        }
        if (isAlone && enrolment.origin().epoch() > 0) {
            unchecked.add("EPOCH_BEFORE");
        }
        if (!enrolment.signing().isSigned()) {
            unchecked.add("SIGNATURES");
        } else if (signedTo() < head) {
            unchecked.add("UNSIGNED_TAIL");
        }
        if (findings.hasUnreadableMark()) {
            unchecked.add("MARK");
        }
        return unchecked;
    }

    private VerificationReport.Tail tail() {
        long anchoredTo = findings.anchoredTo();
        long missing = unreadable.isPresent() ? 0 : Math.max(0, findings.greatestAhead() - head);
        return new VerificationReport.Tail(state(anchoredTo, missing), anchoredTo, head - anchoredTo, missing);
    }

    private VerificationReport.TailState state(long anchoredTo, long missing) {
        if (missing > 0) {
            return VerificationReport.TailState.TRUNCATED;
        }
        return anchoredTo == head && head > 0
                ? VerificationReport.TailState.ANCHORED
                : VerificationReport.TailState.UNANCHORED;
    }

    /** What no verification of this chain could notice, and from which entry on. */
    private List<CanonicalObject> notDetectable(long anchoredTo) {
        boolean everyEntryIsSigned = enrolment != null && enrolment.signing() == SigningPolicy.EVERY_ENTRY;
        return List.of(
                undetectable("TAIL_CUT", anchoredTo),
                undetectable(everyEntryIsSigned ? "REWRITE_BY_KEY_HOLDER" : "REWRITE_BY_ANYONE", anchoredTo),
                undetectable("SALE_NEVER_ENTERED", 0));
    }

    private static CanonicalObject undetectable(String what, long from) {
        return CanonicalObject.builder().put("what", what).put("from", from).build();
    }

    private static CanonicalObject write(VerificationReport.Tail tail) {
        return CanonicalObject.builder()
                .put("state", tail.state().name())
                .put("anchored_to", tail.anchoredTo())
                .put("unanchored", tail.unanchored())
                .put("missing", tail.missing())
                .build();
    }

    private static CanonicalObject write(VerificationReport.JudgedAnchor anchor) {
        return CanonicalObject.builder()
                .put("kind", anchor.kind())
                .put("size", anchor.size())
                .put("result", anchor.result().name())
                .build();
    }
}
