package io.counterfoil.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A Merkle tree over the first entries of a chain, kept as the roots of its perfect subtrees, largest first: at most 64 hashes
 * whatever its size. Appending a leaf and reading the root need nothing else. For instance 7 entries are three hashes, over 4, 2
 * and 1 of them. Immutable.
 *
 * <p>Source: RFC 6962 section 2.1; "compact range" as in the transparency-dev project.
 *
 * @param size how many leaves, 0 to 2<sup>53</sup> - 1
 * @param hashes one for each set bit of the size, largest subtree first
 */
public record CompactRange(long size, List<Hash> hashes) {

    /** The root of a tree without leaves: SHA-256 of nothing. */
    public static final Hash EMPTY_ROOT = Sha256.of();

    private static final CompactRange EMPTY = new CompactRange(0, List.of());

    /**
     * Checks that there is one hash for each set bit.
     *
     * @throws IllegalArgumentException if the size is out of range or the number of hashes is another
     */
    public CompactRange {
        Limits.requireCount(size, "size");
        hashes = List.copyOf(hashes);
        if (hashes.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException(
                    "hashes must be " + Long.bitCount(size) + " for size " + size + " but was " + hashes.size());
        }
    }

    /**
     * The tree without leaves.
     *
     * @return size 0
     */
    public static CompactRange empty() {
        return EMPTY;
    }

    /**
     * Reads the stored form.
     *
     * @param size how many leaves
     * @param bytes what {@link #toBytes()} gave: 32 bytes a hash
     * @return the range
     * @throws IllegalArgumentException if the number of bytes is not that of the size
     */
    public static CompactRange of(long size, byte[] bytes) {
        int count = Long.bitCount(Limits.requireCount(size, "size"));
        if (bytes.length != count * Hash.LENGTH) {
            throw new IllegalArgumentException(
                    "bytes must be " + count * Hash.LENGTH + " for size " + size + " but was " + bytes.length);
        }
        List<Hash> hashes = new ArrayList<>(count);
        for (int at = 0; at < bytes.length; at += Hash.LENGTH) {
            hashes.add(Hash.of(Arrays.copyOfRange(bytes, at, at + Hash.LENGTH)));
        }
        return new CompactRange(size, hashes);
    }

    /**
     * The tree with one leaf more.
     *
     * @param leaf the leaf hash of the next entry
     * @return a new range
     * @throws IllegalArgumentException at the largest size
     */
    public CompactRange append(Hash leaf) {
        List<Hash> grown = new ArrayList<>(hashes.size() + 1);
        grown.addAll(hashes);
        Hash merged = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            merged = Layout.node(grown.remove(grown.size() - 1), merged);
        }
        grown.add(merged);
        return new CompactRange(size + 1, grown);
    }

    /**
     * The root over all leaves.
     *
     * @return what a checkpoint of this size signs; SHA-256 of nothing for size 0
     */
    public Hash root() {
        if (size == 0) {
            return EMPTY_ROOT;
        }
        Hash root = hashes.get(hashes.size() - 1);
        for (int i = hashes.size() - 2; i >= 0; i--) {
            root = Layout.node(hashes.get(i), root);
        }
        return root;
    }

    /**
     * The stored form.
     *
     * @return the hashes one after the other, 32 bytes each, at most 2,048
     */
    public byte[] toBytes() {
        byte[] bytes = new byte[hashes.size() * Hash.LENGTH];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i).raw(), 0, bytes, i * Hash.LENGTH, Hash.LENGTH);
        }
        return bytes;
    }

    /** The size alone: {@code CompactRange[size=7]}. */
    @Override
    public String toString() {
        return "CompactRange[size=" + size + "]";
    }
}
