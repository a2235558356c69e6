package io.counterfoil.ledger;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A note, mark or printed hash of one size, while the chain goes by: first what it says, then what was seen of the chain at that
 * size, in the end the result. Mutable, for one walk.
 */
final class Statement implements Comparable<Statement> {

    /** What kind of thing says it, in the order of a report. */
    enum Kind {
        NOTE,
        MARK,
        PRINTED
    }

    private final Kind kind;
    private final long size;
    private final @Nullable Hash root;
    private final @Nullable Hash hash;
    private final Proof proof;
    private final String identity;
    private boolean isOutside;
    private boolean isVerified;
    private boolean isReached;
    private boolean isInGap;
    private @Nullable Hash actualRoot;
    private byte[] actualHash = {};

    /** How a statement shows that it is genuine. */
    @FunctionalInterface
    interface Proof {
        boolean holds(@Nullable VerifyingKey key);
    }

    private Statement(Kind kind, long size, @Nullable Hash root, @Nullable Hash hash, Proof proof, String identity) {
        this.kind = kind;
        this.size = size;
        this.root = root;
        this.hash = hash;
        this.proof = proof;
        this.identity = identity;
    }

    /** What a note says; genuine only as the origin's own. */
    static Statement ofNote(String text, @Nullable Origin origin) {
        return Note.parse(text)
                .fold(
                        note -> new Statement(
                                Kind.NOTE,
                                note.size(),
                                note.root(),
                                null,
                                key -> key != null && note.origin().equals(origin) && note.isSignedBy(key),
                                text),
                        refused -> unreadable(Kind.NOTE, text));
    }

    static Statement ofMark(Anchor.MarkAnchor mark) {
        String identity = mark.hash() + ":" + mark.root();
        return new Statement(Kind.MARK, mark.size(), mark.root(), mark.hash(), key -> true, identity);
    }

    static Statement ofUnreadableMark() {
        return unreadable(Kind.MARK, "");
    }

    /** What a printed hash says; genuine only as the origin's own, with its signature. */
    static Statement ofPrinted(String payload, @Nullable Origin origin) {
        return PrintedHash.parse(payload)
                .fold(
                        printed -> new Statement(
                                Kind.PRINTED,
                                Math.min(printed.seq() + 1, Limits.MAX_INTEGER),
                                null,
                                printed.hash(),
                                key -> key != null && origin != null && printed.isOf(origin) && printed.isSignedBy(key),
                                payload),
                        refused -> unreadable(Kind.PRINTED, payload));
    }

    /** Something that cannot be read: of no size, and never genuine. */
    private static Statement unreadable(Kind kind, String text) {
        return new Statement(kind, 0, null, null, key -> false, text);
    }

    Statement outside() {
        isOutside = true;
        return this;
    }

    /** The chain has come to this size. A root that is null cannot be computed, because entries are missing below. */
    void reached(@Nullable VerifyingKey key, @Nullable Hash rootHere, byte[] hashHere) {
        isReached = true;
        isVerified = proof.holds(key);
        actualRoot = rootHere;
        actualHash = hashHere;
    }

    void inGap(@Nullable VerifyingKey key) {
        isReached = true;
        isInGap = true;
        isVerified = proof.holds(key);
    }

    void beyondHead(@Nullable VerifyingKey key) {
        isVerified = proof.holds(key);
    }

    /** Verified notes are the same where size and root are; everything else where its text is. */
    String sameness() {
        boolean byRoot = kind == Kind.NOTE && isVerified;
        return kind + ":" + size + ":" + isVerified + ":" + (byRoot ? String.valueOf(root) : identity);
    }

    boolean matches() {
        boolean rootMatches = root == null || Objects.equals(root, actualRoot);
        boolean hashMatches = hash == null || hash.matches(actualHash);
        return isVerified && isReached && !isInGap && rootMatches && hashMatches;
    }

    String expected() {
        return String.valueOf(root == null ? hash : root);
    }

    String actual() {
        if (!isReached || (root != null && actualRoot == null)) {
            return "another of this size";
        }
        boolean rootDiffers = root != null && !Objects.equals(root, actualRoot);
        return rootDiffers ? String.valueOf(actualRoot) : Hex.format(actualHash);
    }

    Kind kind() {
        return kind;
    }

    long size() {
        return size;
    }

    boolean isOutside() {
        return isOutside;
    }

    boolean isVerified() {
        return isVerified;
    }

    boolean isReached() {
        return isReached;
    }

    boolean isInGap() {
        return isInGap;
    }

    @Override
    public int compareTo(Statement other) {
        int bySize = Long.compare(size, other.size);
        int byKind = bySize != 0 ? bySize : kind.compareTo(other.kind);
        return byKind != 0 ? byKind : identity.compareTo(other.identity);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Statement statement && compareTo(statement) == 0;
    }

    @Override
    public int hashCode() {
        return identity.hashCode();
    }
}
