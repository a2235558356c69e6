package io.counterfoil.benchmarks.pricing;

import io.counterfoil.tax.TaxTreatment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Plain {@link BigDecimal}, as fast as it gets without leaving its arithmetic: no {@code MathContext}, all values in its compact
 * form, one rounding per amount, arrays instead of collections, every factor computed beforehand.
 */
final class BigDecimalPeer implements Peer<BigDecimal> {
    private static final BigDecimal ZERO = new BigDecimal("0.00");
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal TAKEN = BigDecimal.ONE.negate();

    private final BigDecimal[] bases;
    private final BigDecimal[] stages;
    private final BigDecimal[] rows;
    private final BigDecimal[] levies;
    private final BigDecimal[] quantities;
    private final BigDecimal discount;
    private final BigDecimal tax;
    private final BigDecimal onePlusTax;

    BigDecimalPeer(Order order) {
        bases = order.column(Order.Line::base);
        stages = order.column(line -> Order.onePlus(line.stage()));
        rows = order.column(line -> Order.onePlus(line.row()));
        levies = order.column(Order.Line::levy);
        quantities = order.column(line -> BigDecimal.valueOf(line.quantity()));
        discount = order.discount();
        tax = order.tax();
        onePlusTax = Order.onePlus(tax);
    }

    @Override
    public Bill<BigDecimal> price(TaxTreatment treatment) {
        int count = bases.length;
        BigDecimal[] prices = new BigDecimal[count];
        BigDecimal[] subtotals = new BigDecimal[count];
        BigDecimal subtotal = ZERO;
        for (int i = 0; i < count; i++) {
            prices[i] = bases[i].multiply(stages[i]).multiply(rows[i]).setScale(2, RoundingMode.HALF_UP);
            subtotals[i] = prices[i].multiply(quantities[i]);
            subtotal = subtotal.add(subtotals[i]);
        }
        BigDecimal off = subtotal.multiply(discount).setScale(2, RoundingMode.HALF_UP);
        BigDecimal[] parts = spread(off, subtotals, subtotal);
        BigDecimal[] amounts = new BigDecimal[count];
        for (int i = 0; i < count; i++) {
            amounts[i] = subtotals[i].subtract(parts[i]);
        }
        BigDecimal amount = subtotal.subtract(off);
        BigDecimal due = taxOn(amount, treatment);
        BigDecimal[] taxes = spread(due, amounts, amount);
        BigDecimal levied = ZERO;
        List<Bill.Line<BigDecimal>> lines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            BigDecimal net = net(amounts[i], taxes[i], treatment);
            BigDecimal levy = levies[i].multiply(quantities[i]);
            levied = levied.add(levy);
            BigDecimal own = taxOn(amounts[i], treatment);
            BigDecimal total = net.add(levy).add(taxes[i]);
            lines.add(new Bill.Line<>(prices[i], subtotals[i], parts[i], net, levy, own, taxes[i], total));
        }
        BigDecimal net = net(amount, due, treatment);
        return new Bill<>(
                lines, subtotal, off, net, levied, due, net.add(levied).add(due));
    }

    private BigDecimal taxOn(BigDecimal amount, TaxTreatment treatment) {
        BigDecimal exact = amount.multiply(tax);
        return switch (treatment) {
            case EXCLUSIVE -> exact.setScale(2, RoundingMode.HALF_UP);
            case INCLUSIVE -> exact.divide(onePlusTax, 2, RoundingMode.HALF_UP);
        };
    }

    private static BigDecimal net(BigDecimal amount, BigDecimal tax, TaxTreatment treatment) {
        return switch (treatment) {
            case EXCLUSIVE -> amount;
            case INCLUSIVE -> amount.subtract(tax);
        };
    }

    private static BigDecimal[] spread(BigDecimal whole, BigDecimal[] weights, BigDecimal sum) {
        BigDecimal[] shares = new BigDecimal[weights.length];
        BigDecimal[] remainders = new BigDecimal[weights.length];
        BigDecimal rest = whole;
        for (int i = 0; i < weights.length; i++) {
            BigDecimal exact = whole.multiply(weights[i]);
            shares[i] = exact.divide(sum, 2, RoundingMode.DOWN);
            remainders[i] = exact.subtract(shares[i].multiply(sum));
            rest = rest.subtract(shares[i]);
        }
        while (rest.signum() > 0) {
            int largest = 0;
            for (int i = 1; i < remainders.length; i++) {
                largest = remainders[i].compareTo(remainders[largest]) > 0 ? i : largest;
            }
            shares[largest] = shares[largest].add(CENT);
            remainders[largest] = TAKEN;
            rest = rest.subtract(CENT);
        }
        return shares;
    }

    @Override
    public long cents(BigDecimal amount) {
        return amount.movePointRight(2).longValueExact();
    }
}
