package io.counterfoil.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Compares the stored tiles of a chain with its rows, for auditors. A tile that is missing is none of their business: it is worked out
 * when it is needed; one that holds other hashes than the entries give was changed by hand. Takes all rows, in the order of
 * {@link Ledger#entries}. Holds one tile of each level. Mutable, for one thread and one walk.
 */
public final class TileComparison implements StoredEntryVisitor {

    private final Ledger ledger;
    private final Origin origin;
    private final Hasher hasher = new Hasher();
    private final Subtree subtree = new Subtree(hasher, Tile.HEIGHT);
    private final List<byte[]> filling = new ArrayList<>();
    private final List<Break> differences = new ArrayList<>();
    private long size;
    private boolean hasGap;

    private TileComparison(Ledger ledger, Origin origin) {
        this.ledger = ledger;
        this.origin = origin;
        for (int level = 0; level <= Tile.MAX_LEVEL; level++) {
            filling.add(new byte[Tile.WIDTH * Hash.LENGTH]);
        }
    }

    /**
     * Begins a comparison.
     *
     * @param ledger where the tiles are stored
     * @param origin which chain
     * @return the comparison, to be given every row
     */
    public static TileComparison of(Ledger ledger, Origin origin) {
        return new TileComparison(ledger, origin);
    }

    @Override
    public boolean visit(StoredEntry row) {
        if (row.seq() < size || hasGap) {
            return true; // a duplicate moves nothing on, and behind a gap there is no tree
        }
        hasGap = row.seq() > size;
        if (!hasGap) {
            row.leaf(hasher, filling.get(0), offset(0));
            size++;
            compareFull();
        }
        return true;
    }

    private int offset(int level) {
        return (int) ((size >>> (level * Tile.HEIGHT)) & (Tile.WIDTH - 1)) * Hash.LENGTH;
    }

    /** Compares what this leaf made full, and puts its root into the tile above. */
    private void compareFull() {
        for (int level = 0; level < Tile.MAX_LEVEL && offset(level) == 0; level++) {
            byte[] full = filling.get(level);
            long index = (size >>> ((level + 1) * Tile.HEIGHT)) - 1;
            compare(level, index, full.length);
            for (int i = 0; i < Tile.WIDTH; i++) {
                subtree.put(i, full, i * Hash.LENGTH);
            }
            int place = (int) (index & (Tile.WIDTH - 1)) * Hash.LENGTH;
            subtree.root(Tile.HEIGHT, filling.get(level + 1), place);
        }
    }

    private void compare(int level, long index, int known) {
        Optional<Tile> stored = ledger.tile(origin, level, index);
        if (stored.isEmpty()) {
            return;
        }
        byte[] hashes = stored.get().raw();
        byte[] expected = filling.get(level);
        int common = Math.min(known, hashes.length);
        int difference = Arrays.mismatch(expected, 0, common, hashes, 0, common);
        if (difference >= 0 || hashes.length > known) {
            int hash = (difference >= 0 ? difference : known) / Hash.LENGTH;
            long seq = (index * Tile.WIDTH + hash) << (level * Tile.HEIGHT);
            differences.add(new Break(
                    Math.min(seq, Limits.MAX_INTEGER),
                    BreakKind.PROJECTION_MISMATCH,
                    "tile " + level + "/" + index + " as the entries give it",
                    "another"));
        }
    }

    /**
     * Ends the comparison.
     *
     * @return a PROJECTION_MISMATCH for each tile that differs, at the first entry below its first differing hash
     */
    public List<Break> differences() {
        for (int level = 1; level <= Tile.MAX_LEVEL && !hasGap; level++) {
            int known = offset(level);
            if (known > 0) {
                compare(level, size >>> ((level + 1) * Tile.HEIGHT), known);
            }
        }
        return List.copyOf(differences);
    }
}
