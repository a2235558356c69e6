package io.counterfoil.benchmarks.pricing;

import io.counterfoil.tax.TaxTreatment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Joda-Money: amounts are {@link Money}, exact products {@link BigMoney}; both factors of a price are one by its rounding. */
final class JodaPeer implements Peer<Money> {
    private static final Money ZERO = Money.zero(CurrencyUnit.USD);
    private static final Money CENT = Money.ofMinor(CurrencyUnit.USD, 1);
    private static final BigMoney TAKEN = BigMoney.of(CurrencyUnit.USD, BigDecimal.ONE.negate());

    private final Money[] bases;
    private final BigDecimal[] stages;
    private final BigDecimal[] rows;
    private final Money[] levies;
    private final long[] quantities;
    private final BigDecimal discount;
    private final BigDecimal tax;
    private final BigDecimal onePlusTax;

    JodaPeer(Order order) {
        bases = amounts(order.column(Order.Line::base));
        stages = order.column(line -> Order.onePlus(line.stage()));
        rows = order.column(line -> Order.onePlus(line.row()));
        levies = amounts(order.column(Order.Line::levy));
        quantities = order.lines().stream().mapToLong(Order.Line::quantity).toArray();
        discount = order.discount();
        tax = order.tax();
        onePlusTax = Order.onePlus(tax);
    }

    @Override
    public Bill<Money> price(TaxTreatment treatment) {
        int count = bases.length;
        Money[] prices = new Money[count];
        Money[] subtotals = new Money[count];
        Money subtotal = ZERO;
        for (int i = 0; i < count; i++) {
            prices[i] = bases[i].multipliedBy(stages[i].multiply(rows[i]), RoundingMode.HALF_UP);
            subtotals[i] = prices[i].multipliedBy(quantities[i]);
            subtotal = subtotal.plus(subtotals[i]);
        }
        Money off = subtotal.multipliedBy(discount, RoundingMode.HALF_UP);
        Money[] parts = spread(off, subtotals, subtotal);
        Money[] amounts = new Money[count];
        for (int i = 0; i < count; i++) {
            amounts[i] = subtotals[i].minus(parts[i]);
        }
        Money amount = subtotal.minus(off);
        Money due = taxOn(amount, treatment);
        Money[] taxes = spread(due, amounts, amount);
        Money levied = ZERO;
        List<Bill.Line<Money>> lines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Money net = net(amounts[i], taxes[i], treatment);
            Money levy = levies[i].multipliedBy(quantities[i]);
            levied = levied.plus(levy);
            Money own = taxOn(amounts[i], treatment);
            Money total = net.plus(levy).plus(taxes[i]);
            lines.add(new Bill.Line<>(prices[i], subtotals[i], parts[i], net, levy, own, taxes[i], total));
        }
        Money net = net(amount, due, treatment);
        return new Bill<>(
                lines, subtotal, off, net, levied, due, net.plus(levied).plus(due));
    }

    private Money taxOn(Money amount, TaxTreatment treatment) {
        return switch (treatment) {
            case EXCLUSIVE -> amount.multipliedBy(tax, RoundingMode.HALF_UP);
            case INCLUSIVE -> {
                // The quotient is not exact, and a Money divides only what is one: so its number is divided.
                BigDecimal exact = amount.getAmount().multiply(tax);
                yield Money.of(CurrencyUnit.USD, exact.divide(onePlusTax, 2, RoundingMode.HALF_UP));
            }
        };
    }

    private static Money net(Money amount, Money tax, TaxTreatment treatment) {
        return switch (treatment) {
            case EXCLUSIVE -> amount;
            case INCLUSIVE -> amount.minus(tax);
        };
    }

    private static Money[] spread(Money whole, Money[] weights, Money sum) {
        Money[] shares = new Money[weights.length];
        BigMoney[] remainders = new BigMoney[weights.length];
        Money rest = whole;
        for (int i = 0; i < weights.length; i++) {
            BigMoney exact = whole.toBigMoney().multipliedBy(weights[i].getAmount());
            shares[i] = exact.dividedBy(sum.getAmount(), RoundingMode.DOWN).toMoney(RoundingMode.DOWN);
            remainders[i] = exact.minus(shares[i].toBigMoney().multipliedBy(sum.getAmount()));
            rest = rest.minus(shares[i]);
        }
        while (rest.isPositive()) {
            int largest = 0;
            for (int i = 1; i < remainders.length; i++) {
                largest = remainders[i].compareTo(remainders[largest]) > 0 ? i : largest;
            }
            shares[largest] = shares[largest].plus(CENT);
            remainders[largest] = TAKEN;
            rest = rest.minus(CENT);
        }
        return shares;
    }

    private static Money[] amounts(BigDecimal... numbers) {
        Money[] amounts = new Money[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            amounts[i] = Money.of(CurrencyUnit.USD, numbers[i]);
        }
        return amounts;
    }

    @Override
    public long cents(Money amount) {
        return amount.getAmountMinorLong();
    }
}
