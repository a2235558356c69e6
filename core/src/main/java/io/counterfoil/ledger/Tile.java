package io.counterfoil.ledger;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Up to 256 neighbouring hashes of a chain's Merkle tree, stored so that a proof need not read the whole chain. Level 0 holds the
 * leaves of 256 entries; a hash of level 1 is the root over a whole tile of level 0, and so on upwards. Tile 3 of level 0 belongs to
 * entries 768 to 1,023, tile 0 of level 1 to the first 65,536. A million entries have 3,906 tiles of level 0, 16 of level 1 and one
 * of level 2: 32 MB.
 *
 * <p>A projection: it can be erased at any time and worked out again from the entries, and nobody trusts it. Immutable. Source: the
 * tiles of C2SP tlog-tiles, whose bytes are the same.
 */
public final class Tile {

    /** Levels of tiles that one stands for: 8, so that a tile has 2<sup>8</sup> hashes. */
    static final int HEIGHT = 8;

    /** The most hashes of a tile: 256. */
    public static final int WIDTH = 1 << HEIGHT;

    /** Greatest level: seven times eight bits are more than a chain has. */
    public static final int MAX_LEVEL = 6;

    private final int level;
    private final long index;
    private final byte[] hashes;

    private Tile(int level, long index, byte[] hashes) {
        this.level = level;
        this.index = index;
        this.hashes = hashes;
    }

    /**
     * A tile.
     *
     * @param level from 0, the leaves
     * @param index from 0, the oldest
     * @param hashes 32 bytes each, 1 to 256 of them, copied
     * @return the tile
     * @throws IllegalArgumentException if level or index is out of range, or the bytes are not those of 1 to 256 hashes
     */
    public static Tile of(int level, long index, byte[] hashes) {
        if (level < 0 || level > MAX_LEVEL) {
            throw new IllegalArgumentException("level must be 0 to " + MAX_LEVEL + " but was " + level);
        }
        Limits.requireCount(index, "index");
        if (!isHashes(hashes)) {
            throw new IllegalArgumentException(
                    "hashes must be 32 to " + WIDTH * Hash.LENGTH + " bytes, 32 each, but was " + hashes.length);
        }
        return new Tile(level, index, hashes.clone());
    }

    private static boolean isHashes(byte[] bytes) {
        return bytes.length > 0 && bytes.length % Hash.LENGTH == 0 && bytes.length <= WIDTH * Hash.LENGTH;
    }

    /**
     * A tile as a store finds it.
     *
     * @param level from 0, the leaves
     * @param index from 0, the oldest
     * @param stored what stands in its place, of any content
     * @return nothing where it is no tile
     */
    public static Optional<Tile> find(int level, long index, byte[] stored) {
        return isHashes(stored) ? Optional.of(of(level, index, stored)) : Optional.empty();
    }

    /**
     * How far above the leaves it is.
     *
     * @return 0 for leaves
     */
    public int level() {
        return level;
    }

    /**
     * Its place among the tiles of its level.
     *
     * @return 0 for the oldest
     */
    public long index() {
        return index;
    }

    /**
     * The hashes, one after the other.
     *
     * @return 32 bytes each, a copy
     */
    public byte[] hashes() {
        return hashes.clone();
    }

    /** The bytes themselves, for reading only. */
    byte[] raw() {
        return hashes;
    }

    int count() {
        return hashes.length / Hash.LENGTH;
    }

    boolean isFull() {
        return count() == WIDTH;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tile tile
                && tile.level == level
                && tile.index == index
                && Arrays.equals(tile.hashes, hashes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(level, index, Arrays.hashCode(hashes));
    }

    /** Its place and how full it is: {@code Tile[0/3 256 hashes]}. */
    @Override
    public String toString() {
        return "Tile[" + level + "/" + index + " " + count() + " hashes]";
    }
}
