package io.counterfoil.pricing;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.BundlePart;
import io.counterfoil.catalog.CheapestFree;
import io.counterfoil.catalog.Discount;
import io.counterfoil.catalog.DiscountReach;
import io.counterfoil.catalog.Price;
import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.Promotion;
import io.counterfoil.catalog.TariffRow;
import io.counterfoil.catalog.Voucher;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.Quantity;
import io.counterfoil.money.Rounding;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.PlanRow;
import io.counterfoil.plan.PlanZone;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.plan.PriceStage;
import io.counterfoil.tax.Levy;
import io.counterfoil.tax.TaxableLine;
import io.counterfoil.tax.Taxation;
import io.counterfoil.tax.TaxedLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of pricing written plainly in decimals, without a thought for speed: what the engine is compared with. Of stages it
 * knows those without a limit; taxes have a plain reference of their own. What does not fit is nothing.
 */
final class PlainPricer {
    private final Cart cart;
    private final Assortment shop;
    private final Situation situation;
    private final List<Line> lines = new ArrayList<>();

    /** A figure is beyond what money holds. */
    private static final class Overflow extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The figures of a line that a quote must have. */
    record Figures(
            BigDecimal unitPrice,
            BigDecimal subtotal,
            BigDecimal lineDiscount,
            BigDecimal documentDiscount,
            BigDecimal net,
            BigDecimal levy,
            BigDecimal tax) {
        Figures {
            unitPrice = cents(unitPrice);
            subtotal = cents(subtotal);
            lineDiscount = cents(lineDiscount);
            documentDiscount = cents(documentDiscount);
            net = cents(net);
            levy = cents(levy);
            tax = cents(tax);
        }
    }

    /** The figures of a whole quote. */
    record Result(List<Figures> lines, BigDecimal rounding, BigDecimal total) {
        Result {
            rounding = cents(rounding);
            total = cents(total);
        }
    }

    /** Exactly: what has more decimals is a fault of the reference. */
    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2);
    }

    private final class Line {
        final Product product;
        final String discount;
        final BigDecimal quantity;
        final BigDecimal unitPrice;
        final BigDecimal subtotal;
        final BigDecimal levy;
        BigDecimal lineDiscount = BigDecimal.ZERO;
        BigDecimal documentDiscount = BigDecimal.ZERO;
        BigDecimal takenBySets = BigDecimal.ZERO;
        BigDecimal free;

        Line(CartLine typed) {
            product = shop.product(typed.product()).orElseThrow();
            discount = typed.discount().toString();
            quantity = typed.quantity();
            free = quantity;
            unitPrice = unitPrice(typed);
            subtotal = fitting(times(unitPrice, quantity));
            BigDecimal sum = BigDecimal.ZERO;
            for (Levy each : levies()) {
                sum = fitting(sum.add(fitting(times(each.perUnit().amount(), quantity))));
            }
            levy = sum;
        }

        private List<Levy> levies() {
            List<Levy> all = new ArrayList<>(product.levies());
            row().map(TariffRow::levies).ifPresent(all::addAll);
            return all;
        }

        private Optional<TariffRow> row() {
            return product.price().equals(Price.byTariff())
                    ? shop.tariff(cart.route().orElseThrow()).orElseThrow().row(product.id(), cart.date())
                    : Optional.empty();
        }

        private BigDecimal unitPrice(CartLine typed) {
            return product.price()
                    .fold(
                            Money::amount,
                            () -> row().orElseThrow().rate().amount(),
                            byPlan -> fitting(placed(shop.plan(byPlan.plan()).orElseThrow(), byPlan, typed.place())));
        }

        private BigDecimal times(BigDecimal perUnit, BigDecimal count) {
            BigDecimal exact = perUnit.multiply(count);
            return count.stripTrailingZeros().scale() <= 0
                    ? exact
                    : round(exact, shop.shop().rounding());
        }

        BigDecimal left() {
            return subtotal.subtract(lineDiscount).subtract(documentDiscount);
        }

        /** A part of what is left, but for what sets took off other units, to the minor unit. */
        BigDecimal worth(BigDecimal units) {
            BigDecimal exact = left().add(takenBySets).multiply(units);
            Rounding minor =
                    Rounding.toMinorUnit(RoundingMode.HALF_UP, shop.shop().currency());
            return rounded(exact, quantity, minor).min(left());
        }
    }

    PlainPricer(Cart cart, Assortment shop, Situation situation) {
        this.cart = cart;
        this.shop = shop;
        this.situation = situation;
    }

    /** All figures, or nothing if one of them does not fit. */
    Optional<Result> result() {
        try {
            return Optional.of(priced());
        } catch (Overflow | ArithmeticException tooLarge) {
            return Optional.empty();
        }
    }

    private Result priced() {
        cart.lines().forEach(typed -> lines.add(new Line(typed)));
        fitting(sum(lines.stream().map(line -> line.subtotal).toList()));
        shop.promotions().forEach(this::takeOffLines);
        for (int i = 0; i < lines.size(); i++) {
            List<Line> one = List.of(lines.get(i));
            cart.lines().get(i).discount().ifPresent(typed -> spread(amount(typed, one), one, true));
        }
        shop.promotions().forEach(this::takeOffDocument);
        cart.discount().ifPresent(typed -> spread(amount(typed, lines), lines, false));
        cart.vouchers()
                .forEach(code -> use(situation.voucher(code).orElseThrow().voucher()));
        return taxed();
    }

    private BigDecimal placed(PricePlan plan, Price.ByPlan price, Optional<Place> place) {
        Optional<PlanZone> zone = plan.zones().stream()
                .filter(each -> place.map(Place::zone).equals(Optional.of(each.code())))
                .findFirst();
        BigDecimal base =
                price.base().or(() -> zone.orElseThrow().base()).orElseThrow().amount();
        Optional<PriceStage> stage = stage(plan, zone);
        BigDecimal staged = base.add(stage.map(found -> found.change().fold(percent -> BigDecimal.ZERO, Money::amount))
                        .orElse(BigDecimal.ZERO))
                .max(BigDecimal.ZERO);
        BigDecimal ofStage = stage.map(found -> found.change().fold(Percent::fraction, amount -> BigDecimal.ZERO))
                .orElse(BigDecimal.ZERO);
        BigDecimal ofRow = zone.flatMap(found -> place.flatMap(Place::row)
                        .map(row -> found.rows().stream()
                                .filter(each -> each.name().equals(row))
                                .findFirst()
                                .flatMap(PlanRow::percent)
                                .orElse(found.rowPercent())
                                .fraction()))
                .orElse(BigDecimal.ZERO);
        BigDecimal factor = switch (plan.composition()) {
            case COMPOUND -> BigDecimal.ONE.add(ofStage).multiply(BigDecimal.ONE.add(ofRow));
            case ADDITIVE -> BigDecimal.ONE.add(ofStage).add(ofRow);
        };
        BigDecimal floor = plan.floor().map(Money::amount).orElse(BigDecimal.ZERO);
        return round(staged.multiply(factor), shop.shop().rounding()).max(floor);
    }

    /** A zone's stages go before the event's, and of each the most recently started one counts. */
    private Optional<PriceStage> stage(PricePlan plan, Optional<PlanZone> zone) {
        Optional<PriceStage> ofZone = started(plan.stages().stream()
                .filter(stage -> stage.zone().isPresent() && stage.zone().equals(zone.map(PlanZone::code)))
                .toList());
        return ofZone.isPresent()
                ? ofZone
                : started(plan.stages().stream()
                        .filter(stage -> stage.zone().isEmpty())
                        .toList());
    }

    private Optional<PriceStage> started(List<PriceStage> stages) {
        Instant now = situation.instant();
        return stages.stream()
                .filter(stage -> !stage.window().from().isAfter(now))
                .max(Comparator.comparing(stage -> stage.window().from()));
    }

    private boolean applies(Promotion promotion) {
        return promotion.terms().validity().contains(cart.date());
    }

    private List<Line> inScope(Promotion promotion) {
        return lines.stream()
                .filter(line -> promotion.scope().contains(line.product))
                .toList();
    }

    private void takeOffLines(Promotion promotion) {
        if (applies(promotion)) {
            List<Line> some = inScope(promotion);
            promotion
                    .<Runnable>fold(
                            quantity -> () -> {
                                if (quantity.reach() == DiscountReach.LINE) {
                                    some.forEach(line ->
                                            takeFrom(quantity.atLeast(), quantity.discount(), List.of(line), true));
                                }
                            },
                            cheapest -> () -> takeCheapest(cheapest, some),
                            bundle -> () -> takeBundle(bundle.parts(), some))
                    .run();
        }
    }

    private void takeOffDocument(Promotion promotion) {
        if (applies(promotion)) {
            promotion
                    .<Runnable>fold(
                            quantity -> () -> {
                                if (quantity.reach() == DiscountReach.DOCUMENT) {
                                    takeFrom(quantity.atLeast(), quantity.discount(), inScope(promotion), false);
                                }
                            },
                            cheapest -> () -> {},
                            bundle -> () -> {})
                    .run();
        }
    }

    private void takeFrom(long atLeast, Discount discount, List<Line> some, boolean ofLine) {
        if (sum(some.stream().map(line -> line.quantity).toList()).compareTo(BigDecimal.valueOf(atLeast)) >= 0) {
            spread(amount(discount, some), some, ofLine);
        }
    }

    /** Unit by unit, cheapest first. */
    private void takeCheapest(CheapestFree promotion, List<Line> some) {
        List<Line> ordered = countable(some).stream()
                .sorted(Comparator.comparing((Line line) -> line.unitPrice).thenComparing(DEAREST))
                .toList();
        List<Line> units = new ArrayList<>();
        ordered.forEach(line -> {
            for (long i = 0; i < line.free.longValueExact(); i++) {
                units.add(line);
            }
        });
        long sets = units.size() / promotion.of();
        List<Line> served = units.subList(0, (int) (sets * promotion.of()));
        List<Line> reduced = units.subList(0, (int) (sets * promotion.free()));
        for (Line line : ordered) {
            BigDecimal worth = line.worth(count(line, reduced));
            BigDecimal share = promotion.percent().equals(Percent.HUNDRED)
                    ? worth
                    : round(
                                    worth.multiply(promotion.percent().fraction()),
                                    shop.shop().rounding())
                            .min(worth);
            putInSet(line, count(line, served), share);
        }
    }

    private void takeBundle(List<BundlePart> parts, List<Line> some) {
        long sets = parts.stream()
                .mapToLong(part ->
                        sum(of(part, some).stream().map(line -> line.free).toList())
                                        .longValueExact()
                                / part.units())
                .min()
                .orElse(0);
        Map<Line, BigDecimal> units = new LinkedHashMap<>();
        Map<Line, BigDecimal> cheaper = new LinkedHashMap<>();
        for (BundlePart part : parts) {
            BigDecimal rest = BigDecimal.valueOf(sets * part.units());
            for (Line line : of(part, some)) {
                BigDecimal served = rest.min(line.free);
                BigDecimal designated = fitting(part.perUnit().amount().multiply(served));
                units.put(line, served);
                cheaper.put(line, line.worth(served).subtract(designated).max(BigDecimal.ZERO));
                rest = rest.subtract(served);
            }
        }
        if (cheaper.values().stream().anyMatch(amount -> amount.signum() > 0)) {
            units.forEach((line, served) -> putInSet(line, served, cheaper.getOrDefault(line, BigDecimal.ZERO)));
        }
    }

    private List<Line> of(BundlePart part, List<Line> some) {
        return countable(some).stream()
                .filter(line -> line.product.id().equals(part.product()))
                .sorted(Comparator.comparing((Line line) -> line.unitPrice.negate())
                        .thenComparing(DEAREST))
                .toList();
    }

    private static List<Line> countable(List<Line> some) {
        return some.stream().filter(line -> line.product.unit().scale() == 0).toList();
    }

    private static BigDecimal count(Line line, List<Line> units) {
        return BigDecimal.valueOf(units.stream().filter(line::equals).count());
    }

    private static void putInSet(Line line, BigDecimal units, BigDecimal amount) {
        line.free = line.free.subtract(units);
        line.takenBySets = line.takenBySets.add(amount);
        line.lineDiscount = line.lineDiscount.add(amount);
    }

    private void use(Voucher voucher) {
        List<Line> some = lines.stream()
                .filter(line -> voucher.scope().contains(line.product))
                .toList();
        List<Line> reached = switch (voucher.reach()) {
            case DOCUMENT -> some;
            case LINE -> some.stream().sorted(DEAREST).limit(1).toList();
        };
        spread(amount(voucher.discount(), reached), reached, false);
    }

    private BigDecimal amount(Discount discount, List<Line> some) {
        BigDecimal left = sum(some.stream().map(Line::left).toList());
        return discount.fold(
                percent -> round(left.multiply(percent.fraction()), shop.shop().rounding())
                        .min(left),
                amount -> amount.amount().min(left));
    }

    private static final Comparator<Line> DEAREST = Comparator.comparing(Line::left)
            .reversed()
            .thenComparing(line -> line.product.id())
            .thenComparing(line -> line.quantity)
            .thenComparing(line -> line.discount);

    /** Cents are handed out one by one, each to whoever is owed most and came first. */
    private void spread(BigDecimal amount, List<Line> some, boolean ofLine) {
        BigDecimal left = sum(some.stream().map(Line::left).toList());
        if (left.signum() == 0) {
            return;
        }
        List<Line> ordered = some.stream().sorted(DEAREST).toList();
        List<BigDecimal> exact =
                ordered.stream().map(line -> amount.multiply(line.left())).toList();
        List<BigDecimal> parts = new ArrayList<>(exact.stream()
                .map(share -> share.divide(left, 2, RoundingMode.DOWN))
                .toList());
        List<BigDecimal> rests = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            rests.add(exact.get(i).subtract(parts.get(i).multiply(left)));
        }
        BigDecimal cent = new BigDecimal("0.01");
        for (BigDecimal rest = amount.subtract(sum(parts)); rest.signum() > 0; rest = rest.subtract(cent)) {
            int most =
                    rests.indexOf(rests.stream().max(Comparator.naturalOrder()).orElseThrow());
            parts.set(most, parts.get(most).add(cent));
            rests.set(most, BigDecimal.ONE.negate());
        }
        for (int i = 0; i < parts.size(); i++) {
            Line line = ordered.get(i);
            if (ofLine) {
                line.lineDiscount = line.lineDiscount.add(parts.get(i));
            } else {
                line.documentDiscount = line.documentDiscount.add(parts.get(i));
            }
        }
    }

    private Result taxed() {
        List<TaxableLine> taxable = lines.stream()
                .map(line -> new TaxableLine(
                        money(line.left()),
                        money(line.levy),
                        new Quantity(line.quantity, line.product.unit()),
                        shop.taxRules(line.product, cart.date())))
                .toList();
        List<TaxedLine> taxed = Taxation.of(shop.taxes().method(), taxable).lines();
        List<Figures> figures = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            figures.add(figures(lines.get(i), taxed.get(i)));
        }
        fitting(sum(figures.stream().map(Figures::tax).toList()));
        fitting(sum(figures.stream().map(Figures::levy).toList()));
        BigDecimal exact = fitting(sum(figures.stream()
                .map(line -> line.net().add(line.levy()).add(line.tax()))
                .toList()));
        BigDecimal total = shop.shop()
                .roundings()
                .cash()
                .filter(cash -> situation.isPaidInCash())
                .map(cash -> fitting(round(exact, cash)))
                .orElse(exact);
        return new Result(figures, total.subtract(exact), total);
    }

    private Figures figures(Line line, TaxedLine taxed) {
        BigDecimal net = taxed.net().amount();
        BigDecimal tax = fitting(
                sum(taxed.taxes().stream().map(each -> each.amount().amount()).toList()));
        fitting(fitting(net.add(line.levy)).add(tax));
        return new Figures(
                line.unitPrice, line.subtotal, line.lineDiscount, line.documentDiscount, net, line.levy, tax);
    }

    private Money money(BigDecimal amount) {
        return Money.of(shop.shop().currency(), amount);
    }

    private BigDecimal fitting(BigDecimal amount) {
        if (amount.movePointRight(shop.shop().currency().getDefaultFractionDigits())
                        .toBigInteger()
                        .bitLength()
                > 63) {
            throw new Overflow();
        }
        return amount;
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal round(BigDecimal exact, Rounding rounding) {
        return rounded(exact, BigDecimal.ONE, rounding);
    }

    private static BigDecimal rounded(BigDecimal dividend, BigDecimal divisor, Rounding rounding) {
        return dividend.divide(divisor.multiply(rounding.increment()), 0, rounding.mode())
                .multiply(rounding.increment());
    }
}
