package io.counterfoil.ledger;

/**
 * Stores the tiles of a chain while it grows: whenever 256 entries are complete, once for all of them. A chain that was begun before
 * there were tiles is caught up with on the way, a bounded number each time, from the oldest on.
 */
final class Tiling {

    /** Tiles that are caught up with at a time: 16,384 entries, some 50 ms. */
    static final int MAX_BEHIND = 64;

    private final Ledger ledger;
    private final Origin origin;

    Tiling(Ledger ledger, Origin origin) {
        this.ledger = ledger;
        this.origin = origin;
    }

    /** After entries were appended: from one size to another. */
    void grown(long before, long after) {
        long full = after >>> Tile.HEIGHT;
        long known = before >>> Tile.HEIGHT;
        if (full == known) {
            return;
        }
        long first = isStored(known - 1) ? known : firstMissing(known);
        long last = Math.min(full, first + MAX_BEHIND + (full - known));
        TileTree tree = new TileTree(ledger, origin, after);
        for (long index = first; index < last; index++) {
            complete(tree, index);
        }
    }

    private boolean isStored(long index) {
        return index < 0 || ledger.tile(origin, 0, index).isPresent();
    }

    /** The first of the tiles that are missing, found by halves: what is missing lies together at the end. */
    private long firstMissing(long end) {
        long low = 0;
        long high = end;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (isStored(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Stores a tile of leaves, and its root in the tile above, and so on as far as tiles become full. */
    private void complete(TileTree tree, long index) {
        Tile tile = tree.leafTile(index);
        ledger.putTile(origin, tile);
        byte[] root = new byte[Hash.LENGTH];
        while (tile.isFull() && tile.level() < Tile.MAX_LEVEL) {
            tree.root(tile.raw(), root, 0);
            tile = tree.grown(tile.level() + 1, tile.index(), root);
            ledger.putTile(origin, tile);
        }
    }
}
