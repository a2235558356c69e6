package io.counterfoil.inventory;

import java.time.Duration;

/** How long holds live. */
public final class HoldTime {

    /** Where a product says nothing else. */
    public static final Duration USUAL = Duration.ofMinutes(30);

    /** How much longer a hold lives at most while an electronic payment for it is in flight. */
    public static final Duration GRACE = Duration.ofMinutes(35);

    /** The longest time that a hold can be made or extended for at once: as long as a payment plan may last. */
    public static final Duration MAX = Duration.ofDays(366);

    private HoldTime() {}
}
