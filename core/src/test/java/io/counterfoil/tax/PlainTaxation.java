package io.counterfoil.tax;

import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.PlainFraction;
import io.counterfoil.money.PlainMoney;
import io.counterfoil.money.Quantity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The taxes of a document, written plainly in exact fractions: what the fast ones are compared with. */
final class PlainTaxation {
    private final TaxMethod method;
    private final List<Line> own = new ArrayList<>();
    private final List<Line> owed = new ArrayList<>();
    /** What is rounded together, with its lines; none where that is a line. */
    private final Map<Line, List<Line>> groups = new LinkedHashMap<>();

    /** Some figure does not fit. */
    static final class Overflow extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    PlainTaxation(TaxMethod method, List<TaxableLine> lines) {
        this.method = method;
        for (TaxableLine line : lines) {
            own.add(new Line(line));
            owed.add(new Line(line));
        }
        if (method.place() == RoundingPlace.PER_RATE && isBySameTaxes()) {
            Map<List<TaxRule>, List<Line>> byRules = new LinkedHashMap<>();
            owed.forEach(line -> byRules.computeIfAbsent(line.line.rules(), rules -> new ArrayList<>())
                    .add(line));
            byRules.remove(List.of());
            byRules.values().forEach(some -> groups.put(new Line(sum(some)), some));
        } else {
            owed.forEach(line -> groups.put(line, List.of()));
        }
        for (TaxRule rule : rules()) {
            for (Line line : with(rule, own)) {
                line.take(rule, round(line.exact(rule)));
            }
            switch (method.place()) {
                case PER_LINE -> with(rule, owed).forEach(line -> line.take(rule, round(line.exact(rule))));
                case PER_UNIT -> with(rule, owed).forEach(line -> perUnit(rule, line));
                case PER_RATE -> perRate(rule);
            }
        }
    }

    /** Net, then base, own figure and amount of each tax, line by line. */
    List<List<BigInteger>> figures() {
        List<List<BigInteger>> figures = new ArrayList<>();
        for (int i = 0; i < owed.size(); i++) {
            List<BigInteger> line = new ArrayList<>(List.of(owed.get(i).net));
            for (TaxRule rule : owed.get(i).line.rules()) {
                line.add(owed.get(i).base(rule));
                line.add(own.get(i).taxes.get(rule));
                line.add(owed.get(i).taxes.get(rule));
            }
            figures.add(line);
        }
        return figures;
    }

    private void perUnit(TaxRule rule, Line line) {
        BigInteger units =
                BigInteger.valueOf(line.line.quantity().whole()).abs().max(BigInteger.ONE);
        BigInteger unit = round(line.exact(rule).over(new PlainFraction(units, BigInteger.ONE)));
        line.take(rule, fitting(unit.multiply(units)));
    }

    /** Once for the document, then for each group, dearest first, then for each line of the group. */
    private void perRate(TaxRule rule) {
        List<Line> inTurn = new ArrayList<>(with(rule, groups.keySet()));
        if (isBySameTaxes()) {
            inTurn.sort(dearestFirst());
        }
        // Taken before groups are given anything: what is included leaves less to measure.
        PlainFraction sum = sumOf(rule, inTurn).abs();
        BigInteger whole = round(sumOf(rule, inTurn));
        spread(rule, inTurn, whole, weights -> PlainMoney.allocated(whole, weights, BigInteger.ONE));
        for (Line group : inTurn) {
            List<Line> members = groups.get(group);
            if (!members.isEmpty()) {
                BigInteger given = group.taxes.get(rule);
                spread(
                        rule,
                        members,
                        given,
                        weights -> sum.signum() == 0
                                ? List.of(given)
                                : PlainMoney.allocatedWithin(whole, sum, given, weights));
            }
        }
    }

    private static PlainFraction sumOf(TaxRule rule, List<Line> lines) {
        return lines.stream().map(line -> line.exact(rule)).reduce(PlainFraction.ZERO, PlainFraction::plus);
    }

    private static void spread(
            TaxRule rule,
            List<Line> lines,
            BigInteger whole,
            Function<List<PlainFraction>, List<BigInteger>> spreading) {
        BigInteger over = whole;
        if (sumOf(rule, lines).signum() != 0) {
            List<BigInteger> parts = spreading.apply(
                    lines.stream().map(line -> line.exact(rule).abs()).toList());
            over = BigInteger.ZERO;
            for (int i = 0; i < parts.size(); i++) {
                over = over.add(lines.get(i).take(rule, parts.get(i)));
            }
        }
        for (Line line : lines) {
            over = line.take(rule, over);
        }
    }

    private TaxableLine sum(List<Line> lines) {
        TaxableLine first = lines.get(0).line;
        Currency currency = first.amount().currency();
        BigInteger amount = BigInteger.ZERO;
        BigInteger levy = BigInteger.ZERO;
        BigDecimal quantity = BigDecimal.ZERO;
        for (Line line : lines) {
            amount = fitting(amount.add(BigInteger.valueOf(line.line.amount().minorUnits())));
            levy = fitting(levy.add(BigInteger.valueOf(line.line.levy().minorUnits())));
            quantity = quantity.add(line.line.quantity().value());
        }
        return new TaxableLine(
                Money.ofMinor(currency, amount.longValueExact()),
                Money.ofMinor(currency, levy.longValueExact()),
                new Quantity(quantity, first.quantity().unit()),
                first.rules());
    }

    private BigInteger round(PlainFraction exact) {
        return PlainMoney.times(
                        BigInteger.ONE,
                        exact,
                        method.rounding(),
                        owed.get(0).line.amount().currency())
                .orElseThrow(Overflow::new);
    }

    private BigInteger fitting(BigInteger units) {
        return PlainMoney.fitting(units, owed.get(0).line.amount().currency()).orElseThrow(Overflow::new);
    }

    /** Whether a cent of a tax takes room from another tax or is taxed by one. */
    private boolean isBySameTaxes() {
        return method.treatment() == TaxTreatment.INCLUSIVE
                || owed.stream().flatMap(line -> line.line.rules().stream()).anyMatch(rule -> Plain.of(rule).onEarlier);
    }

    private static Comparator<Line> dearestFirst() {
        return Comparator.comparing((Line line) ->
                        BigInteger.valueOf(line.line.amount().minorUnits()).abs())
                .thenComparing(line ->
                        BigInteger.valueOf(line.line.levy().minorUnits()).abs())
                .thenComparing(line -> line.line.quantity().value().abs())
                .reversed()
                .thenComparing(line -> line.line.rules().stream()
                        .map(rule -> rule.code().value())
                        .toList()
                        .toString());
    }

    private static List<Line> with(TaxRule rule, Collection<Line> lines) {
        return lines.stream().filter(line -> line.line.rules().contains(rule)).toList();
    }

    private Collection<TaxRule> rules() {
        Set<TaxRule> ordered = new LinkedHashSet<>();
        owed.stream()
                .flatMap(line -> line.line.rules().stream())
                .sorted(Comparator.comparing(TaxRule::code))
                .forEach(rule -> visit(rule, ordered));
        return ordered;
    }

    private void visit(TaxRule rule, Set<TaxRule> ordered) {
        if (method.treatment() == TaxTreatment.EXCLUSIVE && Plain.of(rule).onEarlier) {
            for (Line line : with(rule, owed)) {
                line.before(rule).forEach(earlier -> visit(earlier, ordered));
            }
        }
        ordered.add(rule);
    }

    private final class Line {
        final TaxableLine line;
        final Map<TaxRule, BigInteger> taxes = new HashMap<>();
        BigInteger net;

        Line(TaxableLine line) {
            this.line = line;
            this.net = BigInteger.valueOf(line.amount().minorUnits());
        }

        List<TaxRule> before(TaxRule rule) {
            return line.rules().subList(0, line.rules().indexOf(rule));
        }

        BigInteger base(TaxRule rule) {
            BigInteger base = net;
            if (Plain.of(rule).onLevy) {
                base = base.add(BigInteger.valueOf(line.levy().minorUnits()));
            }
            if (Plain.of(rule).onEarlier) {
                for (TaxRule earlier : before(rule)) {
                    base = base.add(taxes.get(earlier));
                }
            }
            return fitting(base);
        }

        PlainFraction exact(TaxRule rule) {
            return switch (method.treatment()) {
                case EXCLUSIVE -> {
                    Plain plain = Plain.of(rule);
                    yield plain.fixed(line).plus(plain.rate.times(new PlainFraction(base(rule), BigInteger.ONE)));
                }
                case INCLUSIVE -> included(rule);
            };
        }

        private PlainFraction included(TaxRule wanted) {
            PlainFraction ofNet = PlainFraction.ZERO;
            PlainFraction constant = PlainFraction.ZERO;
            PlainFraction wantedOfNet = PlainFraction.ZERO;
            PlainFraction wantedConstant = PlainFraction.ZERO;
            for (TaxRule rule : line.rules()) {
                Plain plain = Plain.of(rule);
                PlainFraction levy = plain.onLevy ? PlainFraction.of(line.levy().minorUnits()) : PlainFraction.ZERO;
                PlainFraction a = plain.onEarlier ? PlainFraction.ONE.plus(ofNet) : PlainFraction.ONE;
                PlainFraction b = plain.onEarlier ? levy.plus(constant) : levy;
                a = plain.rate.times(a);
                b = plain.rate.times(b).plus(plain.fixed(line));
                ofNet = ofNet.plus(a);
                constant = constant.plus(b);
                if (rule.equals(wanted)) {
                    wantedOfNet = a;
                    wantedConstant = b;
                }
            }
            PlainFraction price = PlainFraction.of(line.amount().minorUnits());
            PlainFraction exactNet = price.minus(constant).over(PlainFraction.ONE.plus(ofNet));
            boolean hasRoom = exactNet.signum() * price.signum() > 0;
            return wantedOfNet.times(hasRoom ? exactNet : PlainFraction.ZERO).plus(wantedConstant);
        }

        BigInteger take(TaxRule rule, BigInteger tax) {
            boolean isIncluded = method.treatment() == TaxTreatment.INCLUSIVE;
            BigInteger taken = isIncluded && tax.abs().compareTo(net.abs()) > 0 ? net : tax;
            net = isIncluded ? net.subtract(taken) : net;
            taxes.put(rule, fitting(taxes.getOrDefault(rule, BigInteger.ZERO).add(taken)));
            return tax.subtract(taken);
        }
    }

    /** A rule as a rate, on what, and an amount per unit. */
    private record Plain(PlainFraction rate, boolean onLevy, boolean onEarlier, PlainFraction perUnit) {

        static Plain of(TaxRule rule) {
            return rule.fold(new TaxRule.Cases<>() {
                @Override
                public Plain percent(PercentTax tax) {
                    return new Plain(rate(tax.rate()), isOnLevy(tax.base()), false, PlainFraction.ZERO);
                }

                @Override
                public Plain fixed(FixedTax tax) {
                    PlainFraction perUnit = PlainFraction.of(tax.perUnit().minorUnits());
                    return new Plain(PlainFraction.ZERO, false, false, perUnit);
                }

                @Override
                public Plain compound(CompoundTax tax) {
                    return new Plain(rate(tax.rate()), isOnLevy(tax.base()), true, PlainFraction.ZERO);
                }

                @Override
                public Plain selfCompound(SelfCompoundTax tax) {
                    PlainFraction rate = rate(tax.rate());
                    return new Plain(rate.plus(rate.times(rate)), isOnLevy(tax.base()), false, PlainFraction.ZERO);
                }

                @Override
                public Plain exempt(Exemption exemption) {
                    return new Plain(PlainFraction.ZERO, false, false, PlainFraction.ZERO);
                }
            });
        }

        private static PlainFraction rate(Percent percent) {
            return PlainFraction.of(percent.value().movePointLeft(2));
        }

        private static boolean isOnLevy(TaxBase base) {
            return base == TaxBase.NET_AND_LEVY;
        }

        PlainFraction fixed(TaxableLine line) {
            return perUnit.times(PlainFraction.of(line.quantity().value()));
        }
    }
}
