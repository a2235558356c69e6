package io.counterfoil.work;

/**
 * A source of bytes that nobody can guess, for ids, salts and keys. The root hands in a cryptographic one; tests hand in their
 * own. Must be safe for threads.
 */
@FunctionalInterface
public interface RandomBytes {

    /**
     * Fresh bytes.
     *
     * @param count how many, 1 or more
     * @return a new array of that length
     */
    byte[] next(int count);
}
