package io.counterfoil.pricing;

import io.counterfoil.plan.Place;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.refusal.RefusalCode;
import java.util.HashMap;
import java.util.Map;

/** A numbered seat is one unit, and stands in a cart once. For one pricing. */
final class TakenSeats {
    private final Findings findings;
    private Map<Seat, Integer> lines = Map.of();

    TakenSeats(Findings findings) {
        this.findings = findings;
    }

    /** Whether a line is for one seat that no line before it has, or for no seat at all. */
    boolean check(PricePlan plan, CheckedLine line) {
        Place place = line.place();
        if (place == null || place.seat().isEmpty()) {
            return true;
        }
        boolean isOne = line.quantity().whole() == 1;
        if (!isOne) {
            findings.add(
                    RefusalCode.SEAT_IS_ONE,
                    findings.line(line.index(), "quantity"),
                    "quantity",
                    line.quantity().toPlainString());
        }
        Seat seat = new Seat(plan.id(), place);
        if (lines.isEmpty()) {
            lines = new HashMap<>();
        }
        Integer earlier = lines.putIfAbsent(seat, line.index());
        if (earlier != null) {
            findings.add(
                    RefusalCode.DUPLICATE,
                    findings.line(line.index(), "place"),
                    "first",
                    findings.line(earlier, "place").toString());
        }
        return isOne && earlier == null;
    }

    private record Seat(PlanId plan, Place place) {}
}
