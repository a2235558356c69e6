package io.counterfoil.sale;

import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.RefusedException;
import io.counterfoil.shop.AccessPolicy;
import io.counterfoil.shop.Permission;
import io.counterfoil.shop.Session;
import io.counterfoil.work.RandomBytes;
import java.time.InstantSource;
import java.util.List;
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

    void require(Session session, Permission permission) {
        if (!access.allows(session, permission)) {
            throw new RefusedException(List.of(
                    Refusal.of(RefusalCode.PERMISSION_DENIED, FieldPath.root(), "permission", permission.name())));
        }
    }
}
