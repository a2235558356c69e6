package io.counterfoil.payment;

import io.counterfoil.money.Money;
import io.counterfoil.money.MoneyOverflowException;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.Refusals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rule that turns tenders into payments. Pure; reports all faults together. Change comes out of the last change-giving
 * tender first, as a cashier would.
 */
public final class Settling {

    private final Map<PaymentMethodCode, PaymentMethod> methods;

    private Settling(Map<PaymentMethodCode, PaymentMethod> methods) {
        this.methods = methods;
    }

    /**
     * Settling by a shop's methods.
     *
     * @param methods the methods that the shop knows
     * @return the rule over them
     */
    public static Settling with(List<PaymentMethod> methods) {
        return new Settling(methods.stream().collect(Collectors.toMap(PaymentMethod::code, Function.identity())));
    }

    /**
     * Whether all of it is paid in cash, so that the shop's cash rounding applies.
     *
     * @param tenders what the customer hands over
     * @return true if there is a tender and every one is by a method with the trait CASH
     */
    public boolean isAllCash(List<Tender> tenders) {
        return !tenders.isEmpty()
                && tenders.stream()
                        .map(tender -> methods.get(tender.method()))
                        .allMatch(method -> method != null && method.has(PaymentTrait.CASH));
    }

    /**
     * Settles a total in full.
     *
     * @param total 0 or more
     * @param tenders what the customer hands over; none for a free ticket
     * @param path where the list of tenders stands in the input, for instance {@code tickets[0].payments}
     * @return the settlement with nothing due, or all refusals: TOO_MANY, UNKNOWN_PAYMENT_METHOD, CURRENCY_MISMATCH,
     *     PAYMENT_NOT_POSITIVE, REFERENCE_REQUIRED, PAYMENT_TOO_LITTLE, PAYMENT_TOO_MUCH, AMOUNT_OVERFLOW
     */
    public Outcome<Settlement> settle(Money total, List<Tender> tenders, FieldPath path) {
        List<Refusal> faults = faults(total.currency(), tenders, path);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        try {
            return settleSound(total, tenders, path);
        } catch (MoneyOverflowException tooLarge) {
            return Outcome.refused(RefusalCode.AMOUNT_OVERFLOW, path);
        }
    }

    /**
     * The faults of tenders that can be told before there is a total.
     *
     * @param currency that of the shop
     * @param tenders what the customer hands over
     * @param path where the list of tenders stands in the input
     * @return all refusals, possibly none: TOO_MANY, UNKNOWN_PAYMENT_METHOD, CURRENCY_MISMATCH, PAYMENT_NOT_POSITIVE,
     *     REFERENCE_REQUIRED
     */
    public List<Refusal> faults(Currency currency, List<Tender> tenders, FieldPath path) {
        Refusals refusals = new Refusals();
        if (tenders.size() > Settlement.MAX_PAYMENTS) {
            refusals.add(
                    RefusalCode.TOO_MANY,
                    path,
                    "limit",
                    String.valueOf(Settlement.MAX_PAYMENTS),
                    "count",
                    String.valueOf(tenders.size()));
        }
        for (int i = 0; i < tenders.size(); i++) {
            checkOne(currency, tenders.get(i), path.index(i), refusals);
        }
        return refusals.list();
    }

    private Outcome<Settlement> settleSound(Money total, List<Tender> tenders, FieldPath path) {
        Refusals refusals = new Refusals();
        Money zero = Money.zero(total.currency());
        Money tendered = tenders.stream().map(Tender::amount).reduce(zero, Money::plus);
        Money changeable = tenders.stream()
                .filter(tender -> methodOf(tender).has(PaymentTrait.GIVES_CHANGE))
                .map(Tender::amount)
                .reduce(zero, Money::plus);
        Money over = tendered.minus(total);
        if (over.isNegative()) {
            refusals.add(RefusalCode.PAYMENT_TOO_LITTLE, path, "total", text(total), "tendered", text(tendered));
        } else if (changeable.minus(over).isNegative()) {
            refusals.add(
                    RefusalCode.PAYMENT_TOO_MUCH,
                    path,
                    "total",
                    text(total),
                    "tendered",
                    text(tendered),
                    "changeable",
                    text(changeable));
        }
        return refusals.orElse(() -> new Settlement(total, payments(tenders, over)));
    }

    private void checkOne(Currency currency, Tender tender, FieldPath path, Refusals refusals) {
        Optional<PaymentMethod> method =
                Optional.ofNullable(methods.get(tender.method())).filter(known -> !known.has(PaymentTrait.INACTIVE));
        if (method.isEmpty()) {
            refusals.add(RefusalCode.UNKNOWN_PAYMENT_METHOD, path.at("method"));
        } else if (method.get().has(PaymentTrait.NEEDS_REFERENCE)
                && tender.reference().isEmpty()) {
            refusals.add(RefusalCode.REFERENCE_REQUIRED, path.at("reference"));
        }
        if (!tender.amount().currency().equals(currency)) {
            refusals.add(
                    RefusalCode.CURRENCY_MISMATCH,
                    path.at("amount"),
                    "expected",
                    currency.getCurrencyCode(),
                    "got",
                    tender.amount().currency().getCurrencyCode());
        } else if (!tender.amount().isPositive()) {
            refusals.add(RefusalCode.PAYMENT_NOT_POSITIVE, path.at("amount"), "amount", text(tender.amount()));
        }
    }

    private List<Payment> payments(List<Tender> tenders, Money over) {
        List<Payment> payments = new ArrayList<>();
        Money left = over;
        for (int i = tenders.size() - 1; i >= 0; i--) {
            Tender tender = tenders.get(i);
            PaymentMethod method = methodOf(tender);
            Money change = Money.zero(over.currency());
            if (method.has(PaymentTrait.GIVES_CHANGE)) {
                change = left.compareTo(tender.amount()) < 0 ? left : tender.amount();
            }
            left = left.minus(change);
            payments.add(payment(method, tender.amount(), change));
        }
        Collections.reverse(payments);
        return payments;
    }

    private static Payment payment(PaymentMethod method, Money tendered, Money change) {
        Money fee = method.fee().map(costs -> costs.of(tendered.minus(change))).orElse(Money.zero(tendered.currency()));
        return new Payment(method.code(), method.name(), tendered, change, fee);
    }

    private PaymentMethod methodOf(Tender tender) {
        return Objects.requireNonNull(methods.get(tender.method()), "method");
    }

    private static String text(Money money) {
        return money.toPlainString();
    }
}
