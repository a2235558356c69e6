package io.counterfoil.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/** The root over many leaves: whole subtrees first, by whatever threads there are, and then what lies above them and beside. */
final class TreeRoot {

    private static final int LEAVES = 1 << Subtree.MAX_HEIGHT;

    /** Subtrees of a task: some 3 ms of work, so that handing it over costs nothing beside it. */
    private static final int SUBTREES = 16;

    private TreeRoot() {}

    static Hash of(List<Hash> leaves, Executor executor) {
        int whole = leaves.size() / LEAVES;
        List<FutureTask<byte[]>> underWay = new ArrayList<>();
        for (int from = 0; from < whole; from += SUBTREES) {
            int first = from;
            int last = Math.min(whole, from + SUBTREES);
            underWay.add(Together.begin(executor, () -> roots(leaves, first, last)));
        }
        GrowingRange range = new GrowingRange(new Hasher());
        for (FutureTask<byte[]> task : underWay) {
            byte[] roots = Together.end(task);
            for (int at = 0; at < roots.length; at += Hash.LENGTH) {
                range.add(roots, at, Subtree.MAX_HEIGHT);
            }
        }
        for (Hash leaf : leaves.subList(whole * LEAVES, leaves.size())) {
            range.add(leaf.raw());
        }
        return range.root();
    }

    private static byte[] roots(List<Hash> leaves, int from, int to) {
        byte[] roots = new byte[(to - from) * Hash.LENGTH];
        Subtree subtree = new Subtree(new Hasher(), Subtree.MAX_HEIGHT);
        for (int tree = from; tree < to; tree++) {
            for (int i = 0; i < LEAVES; i++) {
                subtree.put(i, leaves.get(tree * LEAVES + i).raw(), 0);
            }
            subtree.root(Subtree.MAX_HEIGHT, roots, (tree - from) * Hash.LENGTH);
        }
        return roots;
    }
}
