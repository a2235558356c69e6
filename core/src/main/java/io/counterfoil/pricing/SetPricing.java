package io.counterfoil.pricing;

import io.counterfoil.catalog.Bundle;
import io.counterfoil.catalog.BundlePart;
import io.counterfoil.catalog.CheapestFree;
import io.counterfoil.money.Factor;
import io.counterfoil.money.MinorUnits;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.Rounding;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
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
            line.putInSet(served, share(promotion.percent(), worth(line, cheaper), line.currency()), reason);
            rest -= served;
            reduced -= cheaper;
        }
    }

    /** Free is free, however coarsely the shop rounds prices. */
    private long share(Percent percent, long worth, Currency currency) {
        return percent.equals(Percent.HUNDRED)
                ? worth
                : discounting.share(percent, Money.ofMinor(currency, worth)).minorUnits();
    }

    /** What is left to pay of so many units of a line, to the minor unit: no price is made here that could be rounded as one. */
    private static long worth(PricedLine line, long units) {
        Factor part = Factor.of(units, line.quantity().whole());
        Rounding exact = Rounding.toMinorUnit(RoundingMode.HALF_UP, line.currency());
        return Math.min(MinorUnits.times(line.leftBesideSets(), part, exact, line.currency()), line.left());
    }

    /**
     * As many sets as all parts have units for; dear units are put into them first. Sets that are no cheaper than their parts
     * serve no unit, so that these are free for another promotion.
     */
    void take(Bundle bundle) {
        long sets = bundle.parts().stream()
                .mapToLong(part -> units(part) / part.units())
                .min()
                .orElse(0);
        List<Served> served = new ArrayList<>();
        for (BundlePart part : bundle.parts()) {
            serve(part, sets * part.units(), served);
        }
        if (served.stream().anyMatch(each -> each.cheaper() > 0)) {
            served.forEach(each -> each.line().putInSet(each.units(), each.cheaper(), reason));
        }
    }

    private long units(BundlePart part) {
        return lines.stream()
                .filter(line -> line.product().id().equals(part.product()))
                .mapToLong(PricedLine::unitsForSets)
                .sum();
    }

    /** Finds units for the sets, and by how much each line gets cheaper where its own price is higher. */
    private void serve(BundlePart part, long wanted, List<Served> served) {
        long rest = wanted;
        for (PricedLine line : countable(LineOrder.DEAREST_UNIT_FIRST)) {
            long units = Math.min(rest, line.unitsForSets());
            if (units > 0 && line.product().id().equals(part.product())) {
                long designated = part.perUnit().times(units).minorUnits();
                served.add(new Served(line, units, Math.max(0, worth(line, units) - designated)));
                rest -= units;
            }
        }
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

    /** Units of a line in the sets of a bundle, and what they take off it. */
    private record Served(PricedLine line, long units, long cheaper) {}
}
