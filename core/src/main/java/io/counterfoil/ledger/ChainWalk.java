package io.counterfoil.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Steps 1 to 7 of the verification: one pass over the rows of a chain, each judged from its stored fields. Holds one compact range
 * and no leaf, and one look at the chain for each statement that waits for its size. Mutable, for one chain.
 */
final class ChainWalk implements StoredEntryVisitor {

    /** Entries between two words about progress. */
    static final int PROGRESS_INTERVAL = 4096;

    private final @Nullable Enrolment enrolment;
    private final @Nullable KeyRing keys;
    private final ChainKind chain;
    private final StoreRules store = new StoreRules();
    private final List<Statement> statements;
    private final Circumstances circumstances;
    private final Breaks breaks = new Breaks();
    private final SignatureChecks signatures;
    private long visited;
    private int nextStatement;
    private long expected;
    private byte[] lastHash = Hash.ZERO.raw();
    private long lastMs = -1;
    private boolean hasGap;
    private final Hasher hasher = new Hasher();
    private final RowRules rules = new RowRules(hasher);
    private final byte[] hash = new byte[Hash.LENGTH];
    private final GrowingRange range = new GrowingRange(hasher);
    private final RowRules.Finder finder = this::addFault;
    private final LongConsumer badSignature = this::addBadSignature;
    private long visiting;
    private @Nullable EpochEnd probed;

    /**
     * What is known beside the rows: when it is (null: any time), where the epoch before ended (null: not verified), at which
     * size the next epoch says that this one ended (negative: nobody says), how to go about it, and below which size the signatures
     * of entries are left to a note.
     */
    record Circumstances(
            @Nullable Long asOfMs, @Nullable EpochEnd before, long probeSize, VerificationPace pace, long skipBelow) {}

    /** A chain at one size; a root that is null cannot be computed. */
    record EpochEnd(long size, @Nullable Hash root, Hash head) {}

    ChainWalk(@Nullable Enrolment enrolment, List<Statement> sorted, Circumstances circumstances) {
        this.enrolment = enrolment;
        this.keys = enrolment == null ? null : new KeyRing(enrolment);
        this.chain = enrolment == null ? ChainKind.TILL : enrolment.chain();
        this.statements = sorted;
        this.circumstances = circumstances;
        this.signatures = new SignatureChecks(circumstances.pace().executor());
        probe();
    }

    @Override
    public boolean visit(StoredEntry row) {
        signatures.makeRoom(badSignature);
        if (++visited % PROGRESS_INTERVAL == 0) {
            circumstances.pace().progress().verified(visited);
        }
        long seq = row.seq();
        boolean isDuplicate = seq < expected;
        boolean isAfterGap = seq > expected;
        if (isAfterGap) {
            breaks.add(expected, BreakKind.SEQ_GAP, Long.toString(expected), Long.toString(seq));
            passGap(seq);
        } else if (isDuplicate) {
            breaks.add(seq, BreakKind.SEQ_DUPLICATE, Long.toString(expected), Long.toString(seq));
        }
        long countBefore = breaks.count();
        visiting = seq;
        boolean isSound = rules.isSound(row, chain, finder);
        CanonicalObject document = isSound && isReadable(row) ? CanonicalReader.readTested(row.rawCanonical()) : null;
        judgeHash(row);
        boolean mayRotate = breaks.count() == countBefore && !isDuplicate;
        if (!isAfterGap && !isDuplicate) {
            judgeLink(row);
        }
        judgeGenesis(row, document);
        if (document != null && !isDuplicate) {
            judgeEpoch(row, document);
            judgeStore(row, document);
        }
        Optional<VerifyingKey> rotation = judgeSignature(row, document);
        if (!isDuplicate) {
            accept(row);
        }
        if (mayRotate && keys != null) {
            rotation.ifPresent(key -> keys.accept(seq, key));
        }
        return true;
    }

    private void addFault(BreakKind kind, String wanted, String actual) {
        breaks.add(visiting, kind, wanted, actual);
    }

    /** Whether a later step asks what stands in the document; of all others only the form is tested. */
    private boolean isReadable(StoredEntry row) {
        return chain == ChainKind.STORE
                || row.type() == EntryType.GENESIS.code()
                || row.type() == EntryType.KEY_ROTATE.code();
    }

    private void passGap(long seq) {
        hasGap = true;
        while (nextStatement < statements.size()
                && statements.get(nextStatement).size() <= seq) {
            Statement statement = statements.get(nextStatement++);
            statement.inGap(keyFor(statement));
        }
    }

    /** Step 3. */
    private void judgeHash(StoredEntry row) {
        row.link(hasher, hash);
        if (!Arrays.equals(hash, row.rawHash())) {
            breaks.add(row.seq(), BreakKind.LINK_HASH_MISMATCH, Hex.format(hash), Hex.format(row.rawHash()));
        }
    }

    /** Step 4. */
    private void judgeLink(StoredEntry row) {
        if (!Arrays.equals(lastHash, row.rawPrev())) {
            breaks.add(row.seq(), BreakKind.PREV_MISMATCH, Hex.format(lastHash), Hex.format(row.rawPrev()));
        }
    }

    /** Step 5, the genesis. */
    private void judgeGenesis(StoredEntry row, @Nullable CanonicalObject document) {
        boolean isGenesis = row.type() == EntryType.GENESIS.code();
        long seq = row.seq();
        if (isGenesis != (seq == 0)) {
            breaks.add(seq, BreakKind.GENESIS_INVALID, "GENESIS at entry 0 only", "type " + row.type());
        } else if (isGenesis && document != null && !GenesisRules.isValid(document, enrolment)) {
            breaks.add(seq, BreakKind.GENESIS_INVALID, "the members of the enrolment", "others");
        } else if (isGenesis && !isPinned(row)) {
            breaks.add(seq, BreakKind.GENESIS_INVALID, "the pinned hash", Hex.format(row.rawHash()));
        }
    }

    /** Step 5, the genesis of a later epoch. */
    private void judgeEpoch(StoredEntry row, CanonicalObject document) {
        EpochEnd before = circumstances.before();
        if (row.seq() == 0 && row.type() == EntryType.GENESIS.code() && before != null) {
            GenesisRules.claims(document)
                    .filter(claims -> !goesOnFrom(claims, before))
                    .ifPresent(claims ->
                            breaks.add(0, BreakKind.EPOCH_MISMATCH, "size " + before.size(), "size " + claims.size()));
        }
    }

    private boolean isPinned(StoredEntry row) {
        return enrolment == null
                || enrolment
                        .genesis()
                        .map(pinned -> pinned.matches(row.rawHash()))
                        .orElse(true);
    }

    private static boolean goesOnFrom(GenesisRules.Claims claims, EpochEnd before) {
        boolean rootAgrees = before.root() == null || claims.root().equals(before.root());
        return claims.size() == before.size() && claims.head().equals(before.head()) && rootAgrees;
    }

    /** Step 5, a store's own chain. */
    private void judgeStore(StoredEntry row, CanonicalObject document) {
        if (chain != ChainKind.STORE) {
            return;
        }
        EntryType.ofCode(row.type())
                .flatMap(type -> store.conflict(type, document))
                .ifPresent(found -> breaks.add(row.seq(), BreakKind.ENROL_CONFLICT, "each once", found));
    }

    /** Step 6; the new key where the row is a rotation that this step found nothing against. */
    private Optional<VerifyingKey> judgeSignature(StoredEntry row, @Nullable CanonicalObject document) {
        if (enrolment == null || keys == null) {
            return Optional.empty();
        }
        long seq = row.seq();
        boolean isRotation = row.type() == EntryType.KEY_ROTATE.code();
        Optional<VerifyingKey> next = isRotation && document != null ? keys.rotation(row, document) : Optional.empty();
        boolean isUnknownKey = !keys.allowsChangeAfter(seq, isRotation)
                || (isRotation && (!enrolment.signing().isSigned() || (document != null && next.isEmpty())));
        if (!isAlgAllowed(enrolment.signing(), row)) {
            breaks.add(
                    seq, BreakKind.ALG_UNSUPPORTED, "as " + enrolment.signing().wireName(), "alg " + row.alg());
        } else if (isUnknownKey) {
            breaks.add(seq, BreakKind.UNKNOWN_KEY, "the enrolled keys", isRotation ? "another key" : "no key rotation");
        } else if (isRotation || row.type() == EntryType.GENESIS.code()) {
            if (isSigned(row)) {
                return next;
            }
            addBadSignature(seq);
        } else {
            checkLater(row);
        }
        return Optional.empty();
    }

    /** Only changes of key must be known before the walk goes on. */
    private void checkLater(StoredEntry row) {
        if (row.alg() == StoredEntry.UNSIGNED) {
            if (row.rawSig().length > 0) {
                addBadSignature(row.seq());
            }
            return;
        }
        Optional<VerifyingKey> key = keyAt(row.seq());
        if (row.rawSig().length != SignatureBytes.LENGTH || key.isEmpty()) {
            addBadSignature(row.seq());
        } else if (row.seq() >= circumstances.skipBelow()) {
            signatures.add(row, key.get());
        }
    }

    private void addBadSignature(long seq) {
        breaks.add(seq, BreakKind.SIGNATURE_INVALID, "a signature over the stored hash", "none that holds");
    }

    static boolean isAlgAllowed(SigningPolicy policy, StoredEntry row) {
        if (policy.mustSign(row.type())) {
            return row.alg() == StoredEntry.ED25519;
        }
        return row.alg() == StoredEntry.UNSIGNED || (row.alg() == StoredEntry.ED25519 && policy.isSigned());
    }

    private boolean isSigned(StoredEntry row) {
        if (row.alg() == StoredEntry.UNSIGNED) {
            return row.rawSig().length == 0;
        }
        return row.rawSig().length == SignatureBytes.LENGTH
                && keyAt(row.seq())
                        .filter(key ->
                                key.verifies(Layout.signedByEntry(row.rawHash()), SignatureBytes.of(row.rawSig())))
                        .isPresent();
    }

    private Optional<VerifyingKey> keyAt(long seq) {
        return keys == null ? Optional.empty() : keys.inForce(seq);
    }

    private @Nullable VerifyingKey keyFor(Statement statement) {
        return keyAt(statement.size() - 1).orElse(null);
    }

    /** Step 7, and what the row leaves behind. */
    private void accept(StoredEntry row) {
        if (row.ms() < lastMs) {
            breaks.add(row.seq(), BreakKind.TIME_REGRESSION, "at least " + lastMs, Long.toString(row.ms()));
        }
        Long asOf = circumstances.asOfMs();
        if (asOf != null && row.ms() - asOf > Verification.MAX_FUTURE_MS) {
            breaks.add(row.seq(), BreakKind.TIME_IN_FUTURE, "at most " + asOf, Long.toString(row.ms()));
        }
        expected = Math.min(row.seq(), Limits.MAX_INTEGER - 1) + 1;
        lastHash = row.rawHash();
        lastMs = row.ms();
        if (!hasGap) {
            range.add(row);
        }
        probe();
        while (nextStatement < statements.size()
                && statements.get(nextStatement).size() <= expected) {
            Statement statement = statements.get(nextStatement++);
            statement.reached(keyFor(statement), hasGap ? null : range.root(), lastHash);
        }
    }

    private void probe() {
        if (expected == circumstances.probeSize() && lastHash.length == Hash.LENGTH) {
            probed = new EpochEnd(expected, hasGap ? null : range.root(), Hash.of(lastHash));
        }
    }

    /** After the last row: what lies beyond the end of the chain. */
    void end(boolean isUnreadable) {
        signatures.end(badSignature);
        if (visited > 0) {
            circumstances.pace().progress().verified(visited);
        }
        for (Statement statement : statements.subList(nextStatement, statements.size())) {
            statement.beyondHead(keyFor(statement));
        }
        if (keys != null && expected > 0 && !isUnreadable) {
            keys.beyond(expected)
                    .forEach(key -> breaks.add(
                            key.fromSeq() - 1, BreakKind.UNKNOWN_KEY, "a key rotation", "the end of the chain"));
        }
    }

    Breaks breaks() {
        return breaks;
    }

    /** One more than the last number. */
    long head() {
        return expected;
    }

    /** This chain at the size that was asked for, or at its end where it is shorter. */
    EpochEnd probed() {
        return probed != null ? probed : new EpochEnd(expected, null, Hash.ZERO);
    }
}
