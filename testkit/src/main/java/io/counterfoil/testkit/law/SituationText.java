package io.counterfoil.testkit.law;

import io.counterfoil.pricing.Situation;

/** A situation as a person would tell it to another. */
final class SituationText {
    private SituationText() {}

    /** Such as {@code at 2026-01-02T12:00:00Z, paid in cash}. */
    static String of(Situation situation) {
        return "at " + situation.instant() + (situation.isPaidInCash() ? ", paid in cash" : "");
    }
}
