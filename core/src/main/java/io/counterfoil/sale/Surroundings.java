package io.counterfoil.sale;

import io.counterfoil.shop.AccessPolicy;
import io.counterfoil.work.RandomBytes;
import java.time.InstantSource;
import java.util.Objects;

/**
 * What comes in from outside: time, chance and permissions. Chosen once, by the composition root or a test.
 *
 * @param clock read once per operation
 * @param random for ids and salts
 * @param access who may do what
 */
public record Surroundings(InstantSource clock, RandomBytes random, AccessPolicy access) {

    /** Refuses nulls. */
    public Surroundings {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(random, "random");
        Objects.requireNonNull(access, "access");
    }
}
