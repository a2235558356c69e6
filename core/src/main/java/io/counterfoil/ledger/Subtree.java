package io.counterfoil.ledger;

/**
 * The root over up to 1,024 hashes, a power of two of them, worked out where they lie: each pair stands behind the byte that its hash
 * begins with, so that nothing is copied but the hashes themselves. Mutable, for one thread, used again for the next.
 */
final class Subtree {

    /** Height of the largest: 1,024 hashes, 33 KB, which the nearest caches of a processor hold. */
    static final int MAX_HEIGHT = 10;

    private static final int PAIR_BYTES = 1 + 2 * Hash.LENGTH;

    private final Hasher hasher;
    private final byte[] pairs;

    Subtree(Hasher hasher, int height) {
        this.hasher = hasher;
        this.pairs = new byte[Math.max(1, 1 << (height - 1)) * PAIR_BYTES];
        for (int at = 0; at < pairs.length; at += PAIR_BYTES) {
            pairs[at] = Layout.NODE_PREFIX;
        }
    }

    /** Puts the hash at an index. */
    void put(int index, byte[] hash, int at) {
        System.arraycopy(hash, at, pairs, place(index), Hash.LENGTH);
    }

    private static int place(int index) {
        return (index >>> 1) * PAIR_BYTES + 1 + (index & 1) * Hash.LENGTH;
    }

    /** The root over the first hashes; what was put is used up. A pair's hash goes where a pair lay that was hashed before. */
    void root(int height, byte[] into, int at) {
        if (height == 0) {
            System.arraycopy(pairs, 1, into, at, Hash.LENGTH);
            return;
        }
        for (int pairsLeft = 1 << (height - 1); pairsLeft > 1; pairsLeft /= 2) {
            for (int i = 0; i < pairsLeft; i++) {
                hasher.hash(pairs, i * PAIR_BYTES, PAIR_BYTES, pairs, place(i));
            }
        }
        hasher.hash(pairs, 0, PAIR_BYTES, into, at);
    }
}
