package io.counterfoil.pricing;

import io.counterfoil.catalog.Bundle;
import io.counterfoil.catalog.BundlePart;
import io.counterfoil.catalog.CheapestFree;
import io.counterfoil.money.Factor;
import io.counterfoil.money.MinorUnits;
import io.counterfoil.money.Percent;
import java.util.ArrayList;
import java.util.List;

/**
 * Promotions that make sets of single units: three for two, two adults and a child as a family. A unit serves one set. What a
 * unit costs is its part of what is left of its line, so that sets never take off more than there is.
 */
final class SetPricing {
    private final List<PricedLine> lines;
    private final DiscountReason reason;
    private final Discounting discounting;

    /** On lines in scope of one promotion. */
    SetPricing(List<PricedLine> lines, DiscountReason reason, Discounting discounting) {
        this.lines = lines;
        this.reason = reason;
        this.discounting = discounting;
    }

    /**
     * As many sets as there are units for, filled from the cheapest unit up; of all units in sets the cheapest are reduced. 3
     * for 2 of 10.00, 8.00, 5.00 and 2.00 makes one set of 2.00, 5.00 and 8.00, and 2.00 is free.
     */
    void take(CheapestFree promotion) {
        List<PricedLine> ordered = countable(LineOrder.CHEAPEST_UNIT_FIRST);
        long units = ordered.stream().mapToLong(PricedLine::unitsForSets).sum();
        long sets = units / promotion.of();
        long reduced = sets * promotion.free();
        long rest = sets * promotion.of();
        for (PricedLine line : ordered) {
            long served = Math.min(rest, line.unitsForSets());
            long cheaper = Math.min(reduced, served);
            line.putInSet(served, share(line, cheaper, promotion.percent()), reason);
            rest -= served;
            reduced -= cheaper;
        }
    }

    private long share(PricedLine line, long units, Percent percent) {
        Factor part = Factor.of(units, line.quantity().whole()).times(Factor.of(percent));
        long share = MinorUnits.times(line.leftBesideSets(), part, discounting.rounding(), line.currency());
        return Math.min(share, line.left());
    }

    /** As many sets as all parts have units for; dear units are put into them first. */
    void take(Bundle bundle) {
        long sets = bundle.parts().stream()
                .mapToLong(part -> units(part) / part.units())
                .min()
                .orElse(0);
        for (BundlePart part : bundle.parts()) {
            long rest = sets * part.units();
            for (PricedLine line : countable(LineOrder.DEAREST_UNIT_FIRST)) {
                if (line.product().id().equals(part.product())) {
                    rest -= putInto(part, line, rest);
                }
            }
        }
    }

    private long units(BundlePart part) {
        return lines.stream()
                .filter(line -> line.product().id().equals(part.product()))
                .mapToLong(PricedLine::unitsForSets)
                .sum();
    }

    /** Lowers the price of up to so many units to that of the set, where theirs is higher; how many were put in. */
    private long putInto(BundlePart part, PricedLine line, long wanted) {
        long units = Math.min(wanted, line.unitsForSets());
        long listed = share(line, units, Percent.HUNDRED);
        long designated = part.perUnit().times(units).minorUnits();
        line.putInSet(units, Math.max(0, listed - designated), reason);
        return units;
    }

    /** Only whole things can be parts of sets. */
    private List<PricedLine> countable(LineOrder order) {
        List<PricedLine> countable = new ArrayList<>();
        for (PricedLine line : lines) {
            if (line.product().unit().scale() == 0) {
                countable.add(line);
            }
        }
        countable.sort(order);
        return countable;
    }
}
