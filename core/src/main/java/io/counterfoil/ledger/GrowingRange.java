package io.counterfoil.ledger;

import java.util.Arrays;

/**
 * A {@link CompactRange} that grows in place, leaf by leaf or subtree by subtree, for those who walk a whole chain: 32 bytes for each
 * height, no object for a leaf. Mutable, for one thread.
 */
final class GrowingRange {

    /** A tree of 2^53 leaves has that many heights. */
    private static final int MAX_HEIGHTS = 54;

    private final Hasher hasher;
    private final byte[] hashes = new byte[MAX_HEIGHTS * Hash.LENGTH];
    private long size;
    private int count;

    GrowingRange(Hasher hasher) {
        this.hasher = hasher;
    }

    static GrowingRange of(CompactRange range) {
        GrowingRange growing = new GrowingRange(new Hasher());
        byte[] stored = range.toBytes();
        System.arraycopy(stored, 0, growing.hashes, 0, stored.length);
        growing.size = range.size();
        growing.count = range.hashes().size();
        return growing;
    }

    long size() {
        return size;
    }

    /** The next leaf. */
    void add(byte[] leaf) {
        add(leaf, 0, 0);
    }

    /** The next leaf, as a row's header gives it. */
    void add(StoredEntry row) {
        row.leaf(hasher, hashes, count * Hash.LENGTH);
        merge(0);
    }

    /**
     * The next whole subtree: 2 to the power of the height leaves, of which the size is a multiple.
     *
     * @param bytes where its root lies
     * @param at from which byte on
     */
    void add(byte[] bytes, int at, int height) {
        System.arraycopy(bytes, at, hashes, count * Hash.LENGTH, Hash.LENGTH);
        merge(height);
    }

    private void merge(int height) {
        for (long rest = size >>> height; (rest & 1) == 1; rest >>>= 1) {
            count--;
            int left = count * Hash.LENGTH;
            hasher.node(hashes, left, hashes, left + Hash.LENGTH, hashes, left);
        }
        count++;
        size += 1L << height;
    }

    /** The root over all leaves so far. */
    Hash root() {
        if (size == 0) {
            return CompactRange.EMPTY_ROOT;
        }
        byte[] root = new byte[Hash.LENGTH];
        int last = (count - 1) * Hash.LENGTH;
        System.arraycopy(hashes, last, root, 0, Hash.LENGTH);
        for (int at = last - Hash.LENGTH; at >= 0; at -= Hash.LENGTH) {
            hasher.node(hashes, at, root, 0, root, 0);
        }
        return Hash.owning(root);
    }

    CompactRange toRange() {
        return CompactRange.of(size, Arrays.copyOf(hashes, count * Hash.LENGTH));
    }
}
