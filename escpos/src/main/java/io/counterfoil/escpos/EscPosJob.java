package io.counterfoil.escpos;

import io.counterfoil.receipt.Substitution;
import java.util.Arrays;
import java.util.List;

/**
 * A receipt as a printer takes it.
 *
 * @param bytes text and commands, to be sent as they are and in one piece; copied in and out
 * @param substitutions the characters that the printer's code page lacks and what stands there instead; empty when all
 *     is printed as asked for
 */
@SuppressWarnings("ArrayRecordComponent") // copied in and out; equals and hashCode are by content
public record EscPosJob(byte[] bytes, List<Substitution> substitutions) {

    /** Copies both. */
    public EscPosJob {
        bytes = bytes.clone();
        substitutions = List.copyOf(substitutions);
    }

    /**
     * The text and the commands.
     *
     * @return a copy
     */
    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EscPosJob job
                && Arrays.equals(bytes, job.bytes)
                && substitutions.equals(job.substitutions);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(bytes) + substitutions.hashCode();
    }

    @Override
    public String toString() {
        return "EscPosJob[" + bytes.length + " bytes, " + substitutions.size() + " substitutions]";
    }
}
