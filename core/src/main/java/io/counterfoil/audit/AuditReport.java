package io.counterfoil.audit;

import io.counterfoil.ledger.Break;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.Verdict;
import io.counterfoil.ledger.VerificationReport;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an audit found of one chain: what the chain itself tells, and where the books beside it differ.
 *
 * @param origin which chain
 * @param chain what the verification of the chain found
 * @param breaks where the books differ from the chain, by seq and kind
 * @param tickets how many tickets were compared
 * @param privateParts what became of private parts that are not there
 */
public record AuditReport(
        Origin origin, VerificationReport chain, List<Break> breaks, long tickets, PrivateParts privateParts) {

    /** The most breaks of the books that the canonical form lists; all are counted. */
    private static final int MAX_LISTED = 1_000;

    /**
     * Private parts that tickets were issued with and that are not there any more.
     *
     * @param missing how many are gone without a record
     * @param erased how many an ERASURE entry accounts for
     */
    public record PrivateParts(long missing, long erased) {}

    /** Sorts and copies the breaks. */
    public AuditReport {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(chain, "chain");
        Objects.requireNonNull(privateParts, "privateParts");
        breaks = breaks.stream().sorted().toList();
    }

    /**
     * The verdict on chain and books together.
     *
     * @return BROKEN with at least one break; else that of the chain, but INCOMPLETE where a private part is missing
     */
    public Verdict verdict() {
        if (!breaks.isEmpty()) {
            return Verdict.BROKEN;
        }
        if (chain.verdict() == Verdict.INTACT && privateParts.missing() > 0) {
            return Verdict.INCOMPLETE;
        }
        return chain.verdict();
    }

    /**
     * The first entry that something is wrong with.
     *
     * @return the least break by seq and kind, of chain and books together
     */
    public Optional<Break> firstBad() {
        return Stream.concat(chain.firstBad().stream(), breaks.stream()).min(Break::compareTo);
    }

    /**
     * The report as a document.
     *
     * @return the same bytes for the same books
     */
    public CanonicalObject toCanonical() {
        CanonicalObject.Builder document = CanonicalObject.builder()
                .put("verdict", verdict().name())
                .put("level", "PROJECTIONS")
                .put("origin", origin.toString())
                .put("chain", chain.toCanonical())
                .put("tickets", tickets)
                .put("missing_private_parts", privateParts.missing())
                .put("erased_private_parts", privateParts.erased())
                .put("break_count", breaks.size())
                .put(
                        "breaks",
                        breaks.stream()
                                .limit(MAX_LISTED)
                                .map(AuditReport::document)
                                .toList());
        firstBad().ifPresent(first -> document.put("first_bad", document(first)));
        return document.build();
    }

    private static CanonicalObject document(Break found) {
        return CanonicalObject.builder()
                .put("seq", found.seq())
                .put("kind", found.kind().name())
                .put("expected", found.expected())
                .put("actual", found.actual())
                .build();
    }
}
