package io.counterfoil.pdf;

import io.counterfoil.receipt.Substitution;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The characters of one document that had to be replaced, each once per block. Used by one thread. */
final class SubstitutionLog {

    private final Set<Substitution> substitutions = new LinkedHashSet<>();
    private int blockIndex;

    /** Says which block the records that follow belong to. */
    void atBlock(int index) {
        blockIndex = index;
    }

    void record(int codePoint, String replacement) {
        substitutions.add(new Substitution(blockIndex, codePoint, replacement));
    }

    /** The records in the order of the blocks. */
    List<Substitution> list() {
        return List.copyOf(substitutions);
    }
}
