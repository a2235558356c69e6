package io.counterfoil.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Merkle trees: the root over leaves, and proofs that an entry lies in a tree and that one tree goes on from another. Pure functions over leaf
 * hashes; the sizes are those of signed notes.
 *
 * <p>Source: RFC 9162 sections 2.1.3 and 2.1.4 (paths as in RFC 6962 section 2.1).
 */
public final class Merkle {

    private Merkle() {}

    /**
     * The root over leaves at hand, by the calling thread.
     *
     * @param leaves leaf hashes in order; a list that is quick at any index
     * @return what a note of that size signs; SHA-256 of nothing for no leaves
     */
    public static Hash root(List<Hash> leaves) {
        return root(leaves, Runnable::run);
    }

    /**
     * The root over leaves at hand, by other threads as well.
     *
     * @param leaves leaf hashes in order; a list that is quick at any index and that nobody changes meanwhile
     * @param threads for instance a pool of as many threads as there are cores; the host ends it. The calling thread helps, so that an
     *     executor that does nothing delays nothing for ever
     * @return the same root
     */
    public static Hash root(List<Hash> leaves, Executor threads) {
        return TreeRoot.of(leaves, Objects.requireNonNull(threads, "threads"));
    }

    /**
     * Begins the path from one leaf to the root.
     *
     * @param index the leaf, below the size
     * @param size how many leaves the tree has
     * @return to be given the leaves 0 to size - 1 in order
     * @throws IllegalArgumentException if the index is not below the size
     */
    public static ProofBuilder inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("index must be below " + size + " but was " + index);
        }
        List<ProofBuilder.Span> path = new ArrayList<>();
        inclusion(index, new ProofBuilder.Span(0, Limits.requireCount(size, "size")), path);
        return new ProofBuilder(path);
    }

    private static void inclusion(long index, ProofBuilder.Span tree, List<ProofBuilder.Span> path) {
        if (tree.length() == 1) {
            return;
        }
        long middle = tree.middle();
        ProofBuilder.Span left = new ProofBuilder.Span(tree.from(), middle);
        ProofBuilder.Span right = new ProofBuilder.Span(middle, tree.to());
        inclusion(index, index < middle ? left : right, path);
        path.add(index < middle ? right : left);
    }

    /**
     * Begins the proof that a tree goes on from a smaller one.
     *
     * @param from size of the smaller tree, at least 1
     * @param to size of the larger tree
     * @return to be given the leaves 0 to {@code to} - 1 in order
     * @throws IllegalArgumentException if {@code from} is 0 or above {@code to}
     */
    public static ProofBuilder consistency(long from, long to) {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("from must be 1 to " + to + " but was " + from);
        }
        List<ProofBuilder.Span> path = new ArrayList<>();
        consistency(from, new ProofBuilder.Span(0, Limits.requireCount(to, "to")), true, path);
        return new ProofBuilder(path);
    }

    private static void consistency(
            long from, ProofBuilder.Span tree, boolean isWholeOldTree, List<ProofBuilder.Span> path) {
        if (from == tree.to()) {
            if (!isWholeOldTree) {
                path.add(tree);
            }
            return;
        }
        long middle = tree.middle();
        ProofBuilder.Span left = new ProofBuilder.Span(tree.from(), middle);
        ProofBuilder.Span right = new ProofBuilder.Span(middle, tree.to());
        if (from <= middle) {
            consistency(from, left, isWholeOldTree, path);
            path.add(right);
        } else {
            consistency(from, right, false, path);
            path.add(left);
        }
    }

    /**
     * The root that a path leads to.
     *
     * @param leaf the leaf hash
     * @param index where the leaf stands
     * @param size how many leaves the tree has
     * @param path hashes from the leaf to the root
     * @return the root, or nothing where index and size take another number of hashes
     */
    public static Optional<Hash> rootOf(Hash leaf, long index, long size, List<Hash> path) {
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        long node = index;
        long last = size - 1;
        Hash root = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return Optional.empty();
            }
            if ((node & 1) == 1 || node == last) {
                root = Layout.node(sibling, root);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                root = Layout.node(root, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 ? Optional.of(root) : Optional.empty();
    }

    /**
     * Whether a larger tree goes on from a smaller one.
     *
     * @param from the smaller tree, size at least 1
     * @param to the larger tree
     * @param path the proof
     * @return true only if the path has exactly the hashes needed and leads to both roots; for equal sizes only where the roots are
     *     equal and the path is empty; never from size 0
     */
    public static boolean isConsistent(Tree from, Tree to, List<Hash> path) {
        if (from.size() < 1 || from.size() > to.size()) {
            return false;
        }
        if (from.size() == to.size()) {
            return path.isEmpty() && from.root().equals(to.root());
        }
        boolean isPowerOfTwo = Long.bitCount(from.size()) == 1;
        if (path.isEmpty() && !isPowerOfTwo) {
            return false;
        }
        List<Hash> hashes = new ArrayList<>(path);
        if (isPowerOfTwo) {
            hashes.add(0, from.root());
        }
        return leadsToBoth(from, to, hashes);
    }

    private static boolean leadsToBoth(Tree from, Tree to, List<Hash> hashes) {
        long node = from.size() - 1;
        long last = to.size() - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        Hash oldRoot = hashes.get(0);
        Hash newRoot = hashes.get(0);
        for (Hash hash : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                oldRoot = Layout.node(hash, oldRoot);
                newRoot = Layout.node(hash, newRoot);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                newRoot = Layout.node(newRoot, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && oldRoot.equals(from.root()) && newRoot.equals(to.root());
    }

    /**
     * A tree as a note tells it.
     *
     * @param size how many leaves
     * @param root over them
     */
    public record Tree(long size, Hash root) {}
}
