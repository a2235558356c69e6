package io.counterfoil.ledger;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What notes and anchors come to once the whole chain has gone by: forks, a cut tail, bad signatures. Adds its breaks to those of
 * the walk. Mutable, for one chain.
 */
final class Findings {

    private final List<Statement> statements;
    private final Set<Long> contradictedSizes;
    private final Breaks breaks;
    private final long head;
    private final Map<Statement, AnchorResult> results = new LinkedHashMap<>();
    private OptionalLong forkSize = OptionalLong.empty();
    private OptionalLong forkPlace = OptionalLong.empty();

    Findings(List<Statement> sorted, ChainWalk walk) {
        this.breaks = walk.breaks();
        this.head = walk.head();
        this.statements = distinct(sorted);
        this.contradictedSizes = contradictedSizes(statements);
    }

    /** Equal ones once; one that was kept outside stands for its equals inside. */
    private static List<Statement> distinct(List<Statement> sorted) {
        Map<String, Statement> first = new LinkedHashMap<>();
        for (Statement statement : sorted) {
            Statement same = first.putIfAbsent(statement.sameness(), statement);
            if (same != null && statement.isOutside()) {
                same.outside();
            }
        }
        return List.copyOf(first.values());
    }

    /** Without an enrolment there is no key, and so nothing to compare with. */
    void judgeNothing() {
        statements.forEach(statement -> results.put(statement, AnchorResult.NOT_COMPARABLE));
    }

    /** Judges everything and adds what is broken; the tail only where the end of the chain is known. */
    void judge(boolean isTailKnown) {
        statements.forEach(statement -> results.put(statement, result(statement)));
        results.forEach((statement, result) -> {
            if (forkSize.isEmpty() && (result == AnchorResult.FORK || isContradicted(statement))) {
                addFork(statement);
            } else if (result == AnchorResult.BAD_SIGNATURE && statement.kind() == Statement.Kind.NOTE) {
                breaks.add(head, BreakKind.CHECKPOINT_SIG_INVALID, "a note signed by the till", "one that is not");
            }
        });
        if (isTailKnown && greatestAhead() > head) {
            breaks.add(head, BreakKind.TRUNCATED_TAIL, "size " + greatestAhead(), "size " + head);
        }
    }

    /** Judges for an empty chain, of which only the absence is a break. */
    void judgeAbsence() {
        statements.forEach(statement -> results.put(statement, result(statement)));
    }

    /** Whether another valid note of the same size has another root: the key holder signed both. */
    private boolean isContradicted(Statement statement) {
        return isValidNote(statement) && contradictedSizes.contains(statement.size());
    }

    /** Equal notes stand once, so two valid ones of a size have two roots. */
    private static Set<Long> contradictedSizes(List<Statement> distinct) {
        Set<Long> seen = new HashSet<>();
        return distinct.stream()
                .filter(Findings::isValidNote)
                .map(Statement::size)
                .filter(size -> !seen.add(size))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isValidNote(Statement statement) {
        return statement.kind() == Statement.Kind.NOTE && statement.isVerified();
    }

    private AnchorResult result(Statement statement) {
        if (!statement.isVerified()) {
            return AnchorResult.BAD_SIGNATURE;
        }
        if (statement.matches()) {
            return AnchorResult.MATCH;
        }
        if (isContradicted(statement)) {
            return AnchorResult.FORK;
        }
        if (!statement.isReached()) {
            return AnchorResult.AHEAD;
        }
        boolean isComparable = !statement.isInGap() && !breaks.isBrokenBelow(statement.size());
        return isComparable ? AnchorResult.FORK : AnchorResult.NOT_COMPARABLE;
    }

    private void addFork(Statement fork) {
        long place = outside(result -> result == AnchorResult.MATCH)
                .filter(match -> match.size() < fork.size())
                .mapToLong(Statement::size)
                .max()
                .orElse(0);
        forkSize = OptionalLong.of(fork.size());
        forkPlace = OptionalLong.of(place);
        breaks.add(place, BreakKind.CHECKPOINT_FORK, fork.expected(), fork.actual());
    }

    /** The greatest size of a genuine anchor above the head, or the head. */
    long greatestAhead() {
        return outside(result -> result == AnchorResult.AHEAD || result == AnchorResult.FORK)
                .filter(statement -> !statement.isReached())
                .mapToLong(Statement::size)
                .max()
                .orElse(head);
    }

    /** The greatest size that an anchor vouches for. */
    long anchoredTo() {
        return outside(result -> result == AnchorResult.MATCH)
                .mapToLong(Statement::size)
                .max()
                .orElse(0);
    }

    /** Whether there is a mark that nothing could be compared with, because it cannot be read. */
    boolean hasUnreadableMark() {
        return results.entrySet().stream()
                .anyMatch(judged -> judged.getKey().kind() == Statement.Kind.MARK
                        && judged.getValue() == AnchorResult.BAD_SIGNATURE);
    }

    /** The greatest size that a note vouches for, kept outside or not. */
    long notedTo() {
        return results.entrySet().stream()
                .filter(judged -> judged.getValue() == AnchorResult.MATCH)
                .map(Map.Entry::getKey)
                .filter(statement -> statement.kind() == Statement.Kind.NOTE)
                .mapToLong(Statement::size)
                .max()
                .orElse(0);
    }

    private Stream<Statement> outside(Predicate<AnchorResult> wanted) {
        return results.entrySet().stream()
                .filter(judged -> judged.getKey().isOutside() && wanted.test(judged.getValue()))
                .map(Map.Entry::getKey);
    }

    List<VerificationReport.JudgedAnchor> anchors() {
        return results.entrySet().stream()
                .filter(judged -> judged.getKey().isOutside())
                .map(judged -> new VerificationReport.JudgedAnchor(
                        judged.getKey().kind().name(), judged.getKey().size(), judged.getValue()))
                .toList();
    }

    OptionalLong forkSize() {
        return forkSize;
    }

    OptionalLong forkPlace() {
        return forkPlace;
    }
}
