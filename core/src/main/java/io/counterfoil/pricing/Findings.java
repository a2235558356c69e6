package io.counterfoil.pricing;

import io.counterfoil.money.Money;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.Refusals;
import java.util.Currency;

/** Collects the faults of one cart in the currency of its shop. For one pricing. */
final class Findings {
    private final Refusals refusals = new Refusals();
    private final Currency currency;

    Findings(Currency currency) {
        this.currency = currency;
    }

    Refusals refusals() {
        return refusals;
    }

    boolean isEmpty() {
        return refusals.isEmpty();
    }

    void add(RefusalCode code, FieldPath at, String... namesAndValues) {
        refusals.add(code, at, namesAndValues);
    }

    /** Whether a currency is the shop's; if not, that is a fault. */
    boolean isOurs(Currency other, FieldPath at) {
        if (!other.equals(currency)) {
            add(
                    RefusalCode.CURRENCY_MISMATCH,
                    at,
                    "expected",
                    currency.getCurrencyCode(),
                    "got",
                    other.getCurrencyCode());
        }
        return other.equals(currency);
    }

    /** What a client computed with must be what is in force, exactly. */
    void compareRate(Money submitted, Money current, FieldPath at) {
        if (isOurs(submitted.currency(), at) && !submitted.equals(current)) {
            add(
                    RefusalCode.RATE_CHANGED,
                    at,
                    "submitted",
                    submitted.toPlainString(),
                    "current",
                    current.toPlainString());
        }
    }

    /** What a client computed as the total must be the total, exactly. */
    void compareTotal(Money got, Money expected, FieldPath at) {
        if (isOurs(got.currency(), at) && !got.equals(expected)) {
            add(RefusalCode.AMOUNT_MISMATCH, at, "expected", expected.toPlainString(), "got", got.toPlainString());
        }
    }
}
