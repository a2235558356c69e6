package io.counterfoil.benchmarks.pricing;

import io.counterfoil.tax.TaxTreatment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import javax.money.MonetaryOperator;
import javax.money.RoundingQueryBuilder;
import org.javamoney.moneta.FastMoney;
import org.javamoney.moneta.Money;

/**
 * JSR 354 in its reference implementation, with either of its amounts. Currency and rounding are looked up once; a share is cut
 * by an integral division, which neither of the two computes to more digits than it has.
 */
final class MonetaPeer implements Peer<MonetaryAmount> {
    private static final CurrencyUnit USD = Monetary.getCurrency("USD");

    private final BiFunction<Number, CurrencyUnit, MonetaryAmount> amounts;
    private final MonetaryOperator toCent;
    private final MonetaryAmount zero;
    private final MonetaryAmount cent;
    private final MonetaryAmount taken;
    private final MonetaryAmount[] bases;
    private final BigDecimal[] stages;
    private final BigDecimal[] rows;
    private final MonetaryAmount[] levies;
    private final long[] quantities;
    private final BigDecimal discount;
    private final BigDecimal tax;
    private final BigDecimal onePlusTax;

    private MonetaPeer(Order order, BiFunction<Number, CurrencyUnit, MonetaryAmount> amounts) {
        this.amounts = amounts;
        toCent = Monetary.getRounding(
                RoundingQueryBuilder.of().setScale(2).set(RoundingMode.HALF_UP).build());
        zero = amounts.apply(0, USD);
        cent = amounts.apply(new BigDecimal("0.01"), USD);
        taken = amounts.apply(-1, USD);
        bases = order.lines().stream()
                .map(line -> amounts.apply(line.base(), USD))
                .toArray(MonetaryAmount[]::new);
        stages = order.column(line -> Order.onePlus(line.stage()));
        rows = order.column(line -> Order.onePlus(line.row()));
        levies = order.lines().stream()
                .map(line -> amounts.apply(line.levy(), USD))
                .toArray(MonetaryAmount[]::new);
        quantities = order.lines().stream().mapToLong(Order.Line::quantity).toArray();
        discount = order.discount();
        tax = order.tax();
        onePlusTax = Order.onePlus(tax);
    }

    /** Amounts of any size, on BigDecimal. */
    static MonetaPeer ofMoney(Order order) {
        return new MonetaPeer(order, Money::of);
    }

    /** Amounts of five decimals, on a long. */
    static MonetaPeer ofFastMoney(Order order) {
        return new MonetaPeer(order, FastMoney::of);
    }

    @Override
    public Bill<MonetaryAmount> price(TaxTreatment treatment) {
        int count = bases.length;
        MonetaryAmount[] prices = new MonetaryAmount[count];
        MonetaryAmount[] subtotals = new MonetaryAmount[count];
        MonetaryAmount subtotal = zero;
        for (int i = 0; i < count; i++) {
            prices[i] = bases[i].multiply(stages[i]).multiply(rows[i]).with(toCent);
            subtotals[i] = prices[i].multiply(quantities[i]);
            subtotal = subtotal.add(subtotals[i]);
        }
        MonetaryAmount off = subtotal.multiply(discount).with(toCent);
        MonetaryAmount[] parts = spread(off, subtotals, subtotal);
        MonetaryAmount[] amounts = new MonetaryAmount[count];
        for (int i = 0; i < count; i++) {
            amounts[i] = subtotals[i].subtract(parts[i]);
        }
        MonetaryAmount amount = subtotal.subtract(off);
        MonetaryAmount due = taxOn(amount, treatment);
        MonetaryAmount[] taxes = spread(due, amounts, amount);
        MonetaryAmount levied = zero;
        List<Bill.Line<MonetaryAmount>> lines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            MonetaryAmount net = net(amounts[i], taxes[i], treatment);
            MonetaryAmount levy = levies[i].multiply(quantities[i]);
            levied = levied.add(levy);
            MonetaryAmount own = taxOn(amounts[i], treatment);
            MonetaryAmount total = net.add(levy).add(taxes[i]);
            lines.add(new Bill.Line<>(prices[i], subtotals[i], parts[i], net, levy, own, taxes[i], total));
        }
        MonetaryAmount net = net(amount, due, treatment);
        return new Bill<>(
                lines, subtotal, off, net, levied, due, net.add(levied).add(due));
    }

    private MonetaryAmount taxOn(MonetaryAmount amount, TaxTreatment treatment) {
        return switch (treatment) {
            case EXCLUSIVE -> amount.multiply(tax).with(toCent);
            case INCLUSIVE -> {
                // FastMoney refuses a quotient without end, and Money computes 256 digits of it: so the number is
                // divided.
                BigDecimal exact =
                        amount.getNumber().numberValue(BigDecimal.class).multiply(tax);
                yield amounts.apply(exact.divide(onePlusTax, 2, RoundingMode.HALF_UP), USD);
            }
        };
    }

    private static MonetaryAmount net(MonetaryAmount amount, MonetaryAmount tax, TaxTreatment treatment) {
        return switch (treatment) {
            case EXCLUSIVE -> amount;
            case INCLUSIVE -> amount.subtract(tax);
        };
    }

    private MonetaryAmount[] spread(MonetaryAmount whole, MonetaryAmount[] weights, MonetaryAmount sum) {
        MonetaryAmount[] shares = new MonetaryAmount[weights.length];
        MonetaryAmount[] remainders = new MonetaryAmount[weights.length];
        MonetaryAmount rest = whole;
        for (int i = 0; i < weights.length; i++) {
            MonetaryAmount exact = whole.multiply(weights[i].getNumber());
            shares[i] = exact.scaleByPowerOfTen(2)
                    .divideToIntegralValue(sum.getNumber())
                    .scaleByPowerOfTen(-2);
            remainders[i] = exact.subtract(shares[i].multiply(sum.getNumber()));
            rest = rest.subtract(shares[i]);
        }
        while (rest.isPositive()) {
            int largest = 0;
            for (int i = 1; i < remainders.length; i++) {
                largest = remainders[i].isGreaterThan(remainders[largest]) ? i : largest;
            }
            shares[largest] = shares[largest].add(cent);
            remainders[largest] = taken;
            rest = rest.subtract(cent);
        }
        return shares;
    }

    @Override
    public long cents(MonetaryAmount amount) {
        return amount.getNumber()
                .numberValueExact(BigDecimal.class)
                .movePointRight(2)
                .longValueExact();
    }
}
