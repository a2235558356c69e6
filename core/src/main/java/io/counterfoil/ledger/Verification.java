package io.counterfoil.ledger;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Verifies one chain at level CORE: numbers, documents, hashes, links, genesis, keys, signatures, times, tree, notes. Pure: same rows
 * and same anchors, same report, to the byte. One pass; the chain is never held in memory.
 *
 * <pre>{@code
 * VerificationReport report = Verification.of(rows)
 *         .enrolledAs(enrolment)
 *         .withNotes(ledger.notes(origin))
 *         .withAnchors(List.of(Anchor.note(text)))
 *         .run();
 * }</pre>
 *
 * <p>The verifier judges by the pinned enrolment, never by the genesis. Notes from inside the ledger show what was signed; only
 * anchors from outside reveal a cut tail. Immutable: each call gives a new verification.
 *
 * <p>Source: {@code docs/ledger-format.md}, section 9.
 */
public final class Verification {

    /** How far an entry may lie after the time of the verification: clocks differ. 300,000 ms. */
    static final long MAX_FUTURE_MS = 300_000;

    private final Inputs inputs;

    private Verification(Inputs inputs) {
        this.inputs = inputs;
    }

    /** Everything that a verification is given. */
    private record Inputs(
            StoredEntries rows,
            @Nullable Enrolment enrolment,
            List<String> notes,
            List<Anchor> anchors,
            @Nullable Long asOfMs,
            @Nullable Verification before,
            VerificationPace pace) {

        Inputs {
            notes = List.copyOf(notes);
            anchors = List.copyOf(anchors);
        }
    }

    /**
     * A verification of rows of which nothing else is known.
     *
     * @param rows as stored
     * @return a verification that can come to UNVERIFIABLE at best
     */
    public static Verification of(StoredEntries rows) {
        return new Verification(new Inputs(rows, null, List.of(), List.of(), null, null, VerificationPace.full()));
    }

    /**
     * With the pinned enrolment.
     *
     * @param enrolment kept outside the ledger
     * @return a new verification
     */
    public Verification enrolledAs(Enrolment enrolment) {
        return new Verification(new Inputs(
                inputs.rows, enrolment, inputs.notes, inputs.anchors, inputs.asOfMs, inputs.before, inputs.pace));
    }

    /**
     * With the notes stored in the ledger itself.
     *
     * @param texts readable or not
     * @return a new verification
     */
    public Verification withNotes(List<String> texts) {
        return new Verification(new Inputs(
                inputs.rows, inputs.enrolment, texts, inputs.anchors, inputs.asOfMs, inputs.before, inputs.pace));
    }

    /**
     * With statements kept outside the ledger.
     *
     * @param anchors notes, marks, printed hashes
     * @return a new verification
     */
    public Verification withAnchors(List<Anchor> anchors) {
        return new Verification(new Inputs(
                inputs.rows, inputs.enrolment, inputs.notes, anchors, inputs.asOfMs, inputs.before, inputs.pace));
    }

    /**
     * With a time that no entry may lie after.
     *
     * @param clock read once, now
     * @return a new verification
     */
    public Verification asOf(InstantSource clock) {
        return new Verification(new Inputs(
                inputs.rows,
                inputs.enrolment,
                inputs.notes,
                inputs.anchors,
                clock.millis(),
                inputs.before,
                inputs.pace));
    }

    /**
     * Together with the epoch before.
     *
     * @param epochBefore the verification of the same till's epoch before this one
     * @return a new verification
     */
    public Verification after(Verification epochBefore) {
        return new Verification(new Inputs(
                inputs.rows, inputs.enrolment, inputs.notes, inputs.anchors, inputs.asOfMs, epochBefore, inputs.pace));
    }

    /**
     * At another pace than {@link VerificationPace#full()}.
     *
     * @param pace how much is checked, on which threads, and who is told
     * @return a new verification
     */
    public Verification at(VerificationPace pace) {
        return new Verification(new Inputs(
                inputs.rows,
                inputs.enrolment,
                inputs.notes,
                inputs.anchors,
                inputs.asOfMs,
                inputs.before,
                Objects.requireNonNull(pace, "pace")));
    }

    /**
     * Runs several verifications at once, such as those of the exported chains of many tills. Their rows are read by the threads of
     * the executor.
     *
     * @param verifications of different chains
     * @param executor for instance a pool of as many threads as there are cores; the host ends it
     * @return the report of each, in their order
     */
    public static List<VerificationReport> runTogether(List<Verification> verifications, Executor executor) {
        List<FutureTask<VerificationReport>> underWay = verifications.stream()
                .map(verification -> Together.begin(executor, verification::run))
                .toList();
        return underWay.stream().map(Together::end).toList();
    }

    /**
     * Verifies this epoch.
     *
     * @return its report
     */
    public VerificationReport run() {
        List<VerificationReport> all = runAll();
        return all.get(all.size() - 1);
    }

    /**
     * Verifies this epoch and all before it.
     *
     * @return a report per epoch, the earliest first
     */
    public List<VerificationReport> runAll() {
        List<VerificationReport> reports = new ArrayList<>();
        runInto(reports, -1);
        return List.copyOf(reports);
    }

    /** Adds the reports of the epochs before and of this one; answers how this one stands where the next says it ended. */
    private ChainWalk.EpochEnd runInto(List<VerificationReport> reports, long probeSize) {
        ChainWalk.EpochEnd end = inputs.before == null ? null : inputs.before.runInto(reports, claimedSize());
        Attempt attempt = attempt(end, probeSize);
        ChainWalk walk = attempt.walk();
        OptionalLong unreadable = attempt.unreadable();
        boolean isMissing = inputs.enrolment != null
                && walk.head() == 0
                && unreadable.isEmpty()
                && walk.breaks().count() == 0;
        Findings findings = new Findings(attempt.statements(), walk);
        if (inputs.enrolment == null) {
            findings.judgeNothing();
        } else if (isMissing) {
            walk.breaks().add(0, BreakKind.CHAIN_MISSING, "an enrolled chain", "no entries");
            findings.judgeAbsence();
        } else {
            findings.judge(unreadable.isEmpty());
        }
        reports.add(new ReportWriter(inputs.enrolment, walk, findings)
                .unreadableAt(unreadable)
                .orphanedFrom(probeSize)
                .alone(inputs.before == null)
                .inMode(inputs.pace.mode(), attempt.skipBelow())
                .report());
        return walk.probed();
    }

    /** A walk over the whole chain, with what its notes and anchors saw of it. */
    private record Attempt(ChainWalk walk, List<Statement> statements, OptionalLong unreadable, long skipBelow) {

        /** The greatest size that a note from outside vouches for. */
        long vouchedFor() {
            return statements.stream()
                    .filter(statement -> isOutsideNote(statement) && statement.matches())
                    .mapToLong(Statement::size)
                    .max()
                    .orElse(0);
        }
    }

    /**
     * One walk where everything is checked. FAST relies on the greatest note from outside; where that one turns out not to match,
     * a second walk relies on the greatest that did.
     */
    private Attempt attempt(ChainWalk.@Nullable EpochEnd before, long probeSize) {
        long greatest = inputs.pace.mode() == VerificationMode.FULL
                ? 0
                : statements().stream()
                        .filter(Verification::isOutsideNote)
                        .mapToLong(Statement::size)
                        .max()
                        .orElse(0);
        Attempt attempt = walk(before, probeSize, greatest);
        long vouchedFor = attempt.vouchedFor();
        return greatest == 0 || vouchedFor == greatest ? attempt : walk(before, probeSize, vouchedFor);
    }

    private static boolean isOutsideNote(Statement statement) {
        return statement.isOutside() && statement.kind() == Statement.Kind.NOTE;
    }

    private Attempt walk(ChainWalk.@Nullable EpochEnd before, long probeSize, long skipBelow) {
        List<Statement> statements = statements();
        ChainWalk walk = new ChainWalk(
                inputs.enrolment,
                statements,
                new ChainWalk.Circumstances(inputs.asOfMs, before, probeSize, inputs.pace, skipBelow));
        OptionalLong unreadable = inputs.rows.read(walk);
        walk.end(unreadable.isPresent());
        return new Attempt(walk, statements, unreadable, skipBelow);
    }

    /** Where this epoch's genesis says that the epoch before ended; -1 where it does not say. */
    private long claimedSize() {
        long[] size = {-1};
        inputs.rows.read(row -> {
            RowRules.document(row, ChainKind.TILL, (kind, expected, actual) -> {})
                    .filter(document -> row.seq() == 0 && row.type() == EntryType.GENESIS.code())
                    .flatMap(GenesisRules::claims)
                    .ifPresent(claims -> size[0] = claims.size());
            return false;
        });
        return size[0];
    }

    private List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        Enrolment enrolment = inputs.enrolment;
        Origin origin = enrolment == null ? null : enrolment.origin();
        if (origin != null) {
            inputs.notes.forEach(text -> statements.add(Statement.ofNote(text, origin)));
        }
        inputs.anchors.forEach(
                anchor -> statements.add(anchor.fold(new StatementOf(origin)).outside()));
        return statements.stream().sorted().toList();
    }

    /** The statement of an anchor about a chain; nobody's where none is enrolled. */
    private record StatementOf(@Nullable Origin origin) implements Anchor.Cases<Statement> {

        @Override
        public Statement note(Anchor.NoteAnchor note) {
            return Statement.ofNote(note.text(), origin);
        }

        @Override
        public Statement mark(Anchor.MarkAnchor mark) {
            return Statement.ofMark(mark);
        }

        @Override
        public Statement unreadableMark() {
            return Statement.ofUnreadableMark();
        }

        @Override
        public Statement printed(Anchor.PrintedAnchor printed) {
            return Statement.ofPrinted(printed.payload(), origin);
        }
    }
}
