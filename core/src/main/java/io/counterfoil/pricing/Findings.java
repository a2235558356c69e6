package io.counterfoil.pricing;

import io.counterfoil.money.Money;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.Refusals;
import java.util.Currency;
import java.util.function.Supplier;

/**
 * Collects the faults of one cart in the currency of its shop. Paths are made only where there is a fault. For one pricing.
 */
final class Findings {
    private final Refusals refusals = new Refusals();
    private final FieldPath cart;
    private final Currency currency;

    Findings(FieldPath cart, Currency currency) {
        this.cart = cart;
        this.currency = currency;
    }

    Refusals refusals() {
        return refusals;
    }

    boolean isEmpty() {
        return refusals.isEmpty();
    }

    /** Where a member of the cart stands. */
    FieldPath at(String member) {
        return cart.at(member);
    }

    /** Where an element of a member of the cart stands. */
    FieldPath at(String member, int index) {
        return cart.at(member).index(index);
    }

    /** Where a line of the cart stands. */
    FieldPath line(int index) {
        return at("lines", index);
    }

    /** Where a member of a line of the cart stands. */
    FieldPath line(int index, String member) {
        return line(index).at(member);
    }

    void add(RefusalCode code, FieldPath at, String... namesAndValues) {
        refusals.add(code, at, namesAndValues);
    }

    void add(Refusal refusal) {
        refusals.add(refusal);
    }

    Currency currency() {
        return currency;
    }

    boolean isOurs(Currency other) {
        return other.equals(currency);
    }

    /** An amount or a cart in another currency than the shop's. */
    void addForeign(Currency other, FieldPath at) {
        add(RefusalCode.CURRENCY_MISMATCH, at, "expected", currency.getCurrencyCode(), "got", other.getCurrencyCode());
    }

    /** What a client computed with must be what is in force, exactly. */
    void compareRate(Money submitted, Money current, Supplier<FieldPath> at) {
        if (!isOurs(submitted.currency())) {
            addForeign(submitted.currency(), at.get());
        } else if (!submitted.equals(current)) {
            add(
                    RefusalCode.RATE_CHANGED,
                    at.get(),
                    "submitted",
                    submitted.toPlainString(),
                    "current",
                    current.toPlainString());
        }
    }

    /** What a client computed as the total must be the total, exactly. */
    void compareTotal(Money got, Money expected, Supplier<FieldPath> at) {
        if (!isOurs(got.currency())) {
            addForeign(got.currency(), at.get());
        } else if (!got.equals(expected)) {
            add(
                    RefusalCode.AMOUNT_MISMATCH,
                    at.get(),
                    "expected",
                    expected.toPlainString(),
                    "got",
                    got.toPlainString());
        }
    }
}
