package io.counterfoil.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Units that are kept for a customer who is choosing or paying. It is made for some time, may be extended, and ends once: sold,
 * released, or by the clock. Immutable; a changed hold is another one.
 *
 * @param id its key
 * @param ended how it ended, as far as that was written down; ACTIVE may be out of date, which the clock tells
 * @param expiresAt when its time is over
 * @param payment whether a payment for it is in flight, which gives it {@link HoldTime#GRACE}
 * @param lines what it keeps
 */
public record Hold(HoldId id, HoldStatus ended, Instant expiresAt, PaymentFlight payment, List<HoldLine> lines) {

    /** Most lines of a hold. */
    public static final int MAX_LINES = 1_000;

    /** Whether a payment for a hold is under way at a gateway. */
    public enum PaymentFlight {
        /** None is. */
        NONE,
        /** One was begun and neither failed nor led to a sale yet. */
        IN_FLIGHT
    }

    /** Copies the lines. */
    public Hold {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(ended, "ended");
        Objects.requireNonNull(expiresAt, "expiresAt");
        Objects.requireNonNull(payment, "payment");
        Objects.requireNonNull(payment, "payment");
        lines = List.copyOf(lines);
    }

    /**
     * A hold that begins.
     *
     * @param id its key
     * @param expiresAt when its time is over
     * @param lines what it keeps
     * @return an active hold
     */
    public static Hold of(HoldId id, Instant expiresAt, List<HoldLine> lines) {
        return new Hold(id, HoldStatus.ACTIVE, expiresAt, PaymentFlight.NONE, lines);
    }

    /**
     * When it ends by the clock.
     *
     * @return {@link #expiresAt}, and the grace more while a payment is in flight
     */
    public Instant endsAt() {
        Duration grace = switch (payment) {
            case NONE -> Duration.ZERO;
            case IN_FLIGHT -> HoldTime.GRACE;
        };
        return expiresAt.plus(grace);
    }

    /**
     * What has become of it.
     *
     * @param now by the clock of the unit of work
     * @return EXPIRED from {@link #endsAt} on, at that very instant as well, unless it had ended before
     */
    public HoldStatus status(Instant now) {
        return ended == HoldStatus.ACTIVE && !now.isBefore(endsAt()) ? HoldStatus.EXPIRED : ended;
    }

    /**
     * How many units it still keeps.
     *
     * @return over all lines
     */
    public long units() {
        return lines.stream().mapToLong(HoldLine::units).reduce(0, Math::addExact);
    }

    Hold endedAs(HoldStatus status) {
        return new Hold(id, status, expiresAt, payment, lines);
    }

    Hold until(Instant later) {
        return new Hold(id, ended, later, payment, lines);
    }

    Hold paying(PaymentFlight flight) {
        return new Hold(id, ended, expiresAt, flight, lines);
    }

    /** With units of one line sold; SOLD once nothing is left. */
    Hold less(int line, long units) {
        List<HoldLine> left = new ArrayList<>(lines);
        left.set(line, left.get(line).less(units));
        Hold rest = new Hold(id, ended, expiresAt, payment, left);
        return rest.units() == 0 ? rest.endedAs(HoldStatus.SOLD) : rest;
    }
}
