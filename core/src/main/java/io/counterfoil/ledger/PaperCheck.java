package io.counterfoil.ledger;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/**
 * A printed hash held against the books: what became of the entry that the paper speaks of. Looked up by the hash, over all chains;
 * the printed place alone proves nothing.
 *
 * <pre>{@code
 * PaperCheck check = PaperCheck.of(printed, enrolments, ledger);
 * if (check.isGenuine()) { ... compare what can be read on the paper with check.entry() ... }
 * }</pre>
 *
 * <p>Source: {@code docs/ledger-format.md}, section 5. Immutable.
 *
 * @param finding what the hashes say
 * @param signature what the printed signature says
 * @param entry the row that the finding speaks of: the one at the printed place, or the one found elsewhere; nothing where neither is
 */
public record PaperCheck(PaperFinding finding, PaperSignature signature, Optional<Ledger.FoundEntry> entry) {

    /** Refuses nulls. */
    public PaperCheck {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(signature, "signature");
        Objects.requireNonNull(entry, "entry");
    }

    /**
     * Holds a printed hash against the books.
     *
     * @param printed what the paper bears
     * @param enrolments of the chains whose keys are known
     * @param ledger the stored chains, within a unit of work
     * @return the finding
     */
    public static PaperCheck of(PrintedHash printed, Collection<Enrolment> enrolments, Ledger ledger) {
        Optional<Enrolment> enrolment = enrolments.stream()
                .filter(pinned -> printed.isOf(pinned.origin()))
                .findFirst();
        PaperSignature signature = enrolment
                .map(pinned -> signature(printed, pinned, ledger))
                .orElseGet(() -> printed.signature().isPresent() ? PaperSignature.UNKNOWN : PaperSignature.ABSENT);
        Optional<Origin> origin = enrolment
                .map(Enrolment::origin)
                .or(() -> ledger.origins().stream().filter(printed::isOf).findFirst());
        Optional<Ledger.FoundEntry> there = origin.flatMap(chain -> rowAt(chain, printed, ledger));
        Optional<PaperFinding> standing = there.flatMap(found -> standing(printed.hash(), found.row()));
        if (standing.isPresent()) {
            return new PaperCheck(standing.get(), signature, there);
        }
        Optional<Ledger.FoundEntry> elsewhere = ledger.entryByHash(printed.hash());
        if (elsewhere.isPresent()) {
            return new PaperCheck(PaperFinding.FORGED_PLACE, signature, elsewhere);
        }
        if (origin.isEmpty()) {
            return new PaperCheck(PaperFinding.UNKNOWN_CHAIN, signature, Optional.empty());
        }
        boolean isWhole = there.map(Ledger.FoundEntry::row)
                .map(row -> recomputed(row).matches(row.rawHash()))
                .orElse(true);
        return new PaperCheck(isWhole ? unfound(signature) : PaperFinding.SEVERAL_FAULTS, signature, there);
    }

    /** What P says of the row at its place; nothing where P is neither S nor R. */
    private static Optional<PaperFinding> standing(Hash printed, StoredEntry row) {
        boolean isStored = printed.matches(row.rawHash());
        boolean isRecomputed = printed.equals(recomputed(row));
        if (isStored) {
            return Optional.of(isRecomputed ? PaperFinding.GENUINE : PaperFinding.CONTENT_ALTERED);
        }
        return isRecomputed ? Optional.of(PaperFinding.HASH_DAMAGED) : Optional.empty();
    }

    private static PaperFinding unfound(PaperSignature signature) {
        return switch (signature) {
            case VALID -> PaperFinding.ENTRY_MISSING;
            case INVALID -> PaperFinding.FORGED;
            case ABSENT, UNKNOWN -> PaperFinding.UNDECIDED;
        };
    }

    /** From the content on: the stored digest is not asked. */
    private static Hash recomputed(StoredEntry row) {
        byte[] digest = Layout.digest(row.rawCanonical()).raw();
        return Layout.headerHash(Layout.header(row.seq(), row.type(), row.ms(), row.rawPrev(), digest));
    }

    /** The row at the printed place; of several, the first that the paper could speak of. */
    private static Optional<Ledger.FoundEntry> rowAt(Origin origin, PrintedHash printed, Ledger ledger) {
        StoredEntry[] best = new StoredEntry[1];
        ledger.entries(origin, printed.seq(), row -> {
            if (row.seq() != printed.seq()) {
                return false;
            }
            boolean speaksOfIt = standing(printed.hash(), row).isPresent();
            if (best[0] == null || speaksOfIt) {
                best[0] = row;
            }
            return !speaksOfIt;
        });
        return Optional.ofNullable(best[0]).map(row -> new Ledger.FoundEntry(origin, row));
    }

    /** Where the enrolment does not list later keys, the rotations of the chain itself tell them. */
    private static PaperSignature signature(PrintedHash printed, Enrolment enrolment, Ledger ledger) {
        PaperSignature byEnrolment = printed.signatureBy(enrolment);
        if (byEnrolment != PaperSignature.INVALID || enrolment.keys().isPresent()) {
            return byEnrolment;
        }
        KeyRing keys = new KeyRing(enrolment);
        ledger.entries(enrolment.origin(), 0, row -> {
            keys.follow(row);
            return row.seq() < printed.seq();
        });
        return keys.inForce(printed.seq()).filter(printed::isSignedBy).isPresent()
                ? PaperSignature.VALID
                : PaperSignature.INVALID;
    }

    /**
     * Whether books and paper agree and nothing on the paper contradicts the till's key.
     *
     * @return true for GENUINE with a signature that is not INVALID
     */
    public boolean isGenuine() {
        return finding == PaperFinding.GENUINE && signature != PaperSignature.INVALID;
    }
}
