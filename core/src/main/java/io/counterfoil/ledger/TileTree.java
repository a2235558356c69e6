package io.counterfoil.ledger;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Merkle tree of a stored chain up to one size, read from its tiles as far as there are any, and worked out from the entries
 * where there are none: a tile that is missing costs time and nothing else. What it answers is only as good as the tiles; whoever asks
 * compares it with a signed root. Mutable, for one thread and one unit of work.
 */
final class TileTree {

    private final Ledger ledger;
    private final Origin origin;
    private final long size;
    private final Hasher hasher = new Hasher();
    private final Subtree subtree = new Subtree(hasher, Tile.HEIGHT);
    private final Map<Place, byte[]> read = new HashMap<>();

    private record Place(int level, long index) {}

    TileTree(Ledger ledger, Origin origin, long size) {
        this.ledger = ledger;
        this.origin = origin;
        this.size = size;
    }

    /** The hashes of a proof whose spans are known. */
    List<Hash> hashes(ProofBuilder proof) {
        return proof.spans().stream().map(this::root).toList();
    }

    /** The root over some leaves, as RFC 6962 cuts a tree: whole subtrees, each smaller than the one before. */
    private Hash root(ProofBuilder.Span span) {
        GrowingRange range = new GrowingRange(hasher);
        byte[] root = new byte[Hash.LENGTH];
        long at = span.from();
        while (at < span.to()) {
            int height = 63 - Long.numberOfLeadingZeros(span.to() - at);
            subtree(at, height, root);
            range.add(root, 0, height);
            at += 1L << height;
        }
        return range.root();
    }

    /** The root over 2 to the power of the height leaves. */
    private void subtree(long from, int height, byte[] into) {
        int level = height / Tile.HEIGHT;
        int within = height % Tile.HEIGHT;
        long first = from >>> (level * Tile.HEIGHT);
        byte[] hashes = hashes(new Place(level, first >>> Tile.HEIGHT));
        int offset = (int) (first & (Tile.WIDTH - 1));
        for (int i = 0; i < 1 << within; i++) {
            subtree.put(i, hashes, (offset + i) * Hash.LENGTH);
        }
        subtree.root(within, into, 0);
    }

    /** All hashes of a tile that lie below the size. */
    private byte[] hashes(Place place) {
        byte[] known = read.get(place);
        if (known == null) {
            known = readOrWorkOut(place);
            read.put(place, known);
        }
        return known;
    }

    private byte[] readOrWorkOut(Place place) {
        int wanted = (int) Math.min(Tile.WIDTH, (size >>> (place.level() * Tile.HEIGHT)) - place.index() * Tile.WIDTH);
        // The youngest leaves are stored as entries alone.
        boolean isStored = place.level() > 0 || wanted == Tile.WIDTH;
        Optional<byte[]> stored = isStored
                ? ledger.tile(origin, place.level(), place.index())
                        .map(Tile::raw)
                        .filter(hashes -> hashes.length >= wanted * Hash.LENGTH)
                : Optional.empty();
        return stored.orElseGet(() -> workOut(place, wanted));
    }

    private byte[] workOut(Place place, int wanted) {
        byte[] hashes = new byte[wanted * Hash.LENGTH];
        long first = place.index() * Tile.WIDTH;
        if (place.level() == 0) {
            leaves(first, hashes);
            return hashes;
        }
        for (int i = 0; i < wanted; i++) {
            byte[] below = readOrWorkOut(new Place(place.level() - 1, first + i));
            root(below, hashes, i * Hash.LENGTH);
        }
        return hashes;
    }

    /** The leaves of entries; zeros where there is no row, which no root will confirm. */
    private void leaves(long first, byte[] into) {
        long last = first + into.length / Hash.LENGTH - 1;
        ledger.headers(origin, first, last, row -> {
            row.leaf(hasher, into, (int) (row.seq() - first) * Hash.LENGTH);
            return true;
        });
    }

    /** The root over a full tile: a hash of the level above. */
    void root(byte[] full, byte[] into, int at) {
        for (int i = 0; i < Tile.WIDTH; i++) {
            subtree.put(i, full, i * Hash.LENGTH);
        }
        subtree.root(Tile.HEIGHT, into, at);
    }

    /** The leaves of 256 entries, whatever is stored as a tile. */
    Tile leafTile(long index) {
        byte[] hashes = new byte[Tile.WIDTH * Hash.LENGTH];
        leaves(index * Tile.WIDTH, hashes);
        return Tile.of(0, index, hashes);
    }

    /** The tile of a level above 0 with one hash more: what is stored in front of its place, and the hash itself. */
    Tile grown(int level, long last, byte[] hash) {
        int offset = (int) (last & (Tile.WIDTH - 1));
        Place place = new Place(level, last >>> Tile.HEIGHT);
        byte[] before = storedOrWorkedOut(place, offset);
        byte[] hashes = Arrays.copyOf(before, Math.max(before.length, (offset + 1) * Hash.LENGTH));
        System.arraycopy(hash, 0, hashes, offset * Hash.LENGTH, Hash.LENGTH);
        return Tile.of(level, place.index(), hashes);
    }

    private byte[] storedOrWorkedOut(Place place, int count) {
        return ledger.tile(origin, place.level(), place.index())
                .map(Tile::raw)
                .filter(hashes -> hashes.length >= count * Hash.LENGTH)
                .orElseGet(() -> workOut(place, count));
    }
}
