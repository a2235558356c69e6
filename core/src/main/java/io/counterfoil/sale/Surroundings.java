package io.counterfoil.sale;

import io.counterfoil.inventory.AvailabilityFeed;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.RefusedException;
import io.counterfoil.shop.AccessPolicy;
import io.counterfoil.shop.Permission;
import io.counterfoil.shop.Session;
import io.counterfoil.work.RandomBytes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/**
 * What comes in from outside: time, chance, permissions, and who is told what. Chosen once, by the composition root or a test.
 *
 * @param clock read once per operation
 * @param random for ids and salts
 * @param access who may do what
 * @param feed told what became of the stock, after each commit
 * @param answersKept how long a request that is sent again is answered as the first time
 */
public record Surroundings(
        InstantSource clock, RandomBytes random, AccessPolicy access, AvailabilityFeed feed, Duration answersKept) {

    /** How long answers are kept where nobody says otherwise. */
    public static final Duration USUAL_ANSWERS_KEPT = Duration.ofDays(1);

    /**
     * Checks the time.
     *
     * @throws IllegalArgumentException if answers are kept for no time at all
     */
    public Surroundings {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(random, "random");
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(feed, "feed");
        if (answersKept.isNegative() || answersKept.isZero()) {
            throw new IllegalArgumentException("answersKept must be above 0 but was " + answersKept);
        }
    }

    /**
     * Surroundings in which nobody is told what became of the stock.
     *
     * @param clock read once per operation
     * @param random for ids and salts
     * @param access who may do what
     */
    public Surroundings(InstantSource clock, RandomBytes random, AccessPolicy access) {
        this(clock, random, access, AvailabilityFeed.NOBODY, USUAL_ANSWERS_KEPT);
    }

    /**
     * The same with somebody who is told what became of the stock.
     *
     * @param listener called after each commit that changed it
     * @return a changed copy
     */
    public Surroundings telling(AvailabilityFeed listener) {
        return new Surroundings(clock, random, access, listener, answersKept);
    }

    /**
     * The same with another time for which answers are kept.
     *
     * @param time such as 2 hours
     * @return a changed copy
     * @throws IllegalArgumentException if it is not above 0
     */
    public Surroundings keepingAnswersFor(Duration time) {
        return new Surroundings(clock, random, access, feed, time);
    }

    void require(Session session, Permission permission) {
        if (!access.allows(session, permission)) {
            throw new RefusedException(List.of(
                    Refusal.of(RefusalCode.PERMISSION_DENIED, FieldPath.root(), "permission", permission.name())));
        }
    }
}
