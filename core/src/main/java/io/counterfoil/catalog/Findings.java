package io.counterfoil.catalog;

import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.Rounding;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.Refusals;
import io.counterfoil.shop.PlainText;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Collects the faults of an assortment in the currency of its shop. For one check. */
final class Findings {
    static final String COUNTED = "a currency with 0 to " + Money.MAX_MINOR_DIGITS + " decimals";

    private static final BigDecimal LEAST_CHANGE = BigDecimal.valueOf(-100);

    private final Refusals refusals = new Refusals();
    private final Currency currency;

    Findings(Currency currency) {
        this.currency = currency;
    }

    /** Whether amounts of a currency can be counted: not gold's, which has no minor unit. */
    static boolean isCounted(Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        return digits >= 0 && digits <= Money.MAX_MINOR_DIGITS;
    }

    Refusals refusals() {
        return refusals;
    }

    void add(RefusalCode code, FieldPath at, String... namesAndValues) {
        refusals.add(code, at, namesAndValues);
    }

    void invalid(FieldPath at, String rule) {
        add(RefusalCode.VALUE_INVALID, at, "rule", rule);
    }

    /** A text that people read on paper and that must be there. */
    void name(String text, FieldPath at) {
        if (text.isBlank()) {
            invalid(at, "a text that is not blank");
        }
        text(text, at);
    }

    /** A text that people read on paper. */
    void text(String text, FieldPath at) {
        if (text.length() > Assortment.MAX_TEXT_LENGTH) {
            add(
                    RefusalCode.TEXT_TOO_LONG,
                    at,
                    "limit",
                    Integer.toString(Assortment.MAX_TEXT_LENGTH),
                    "length",
                    Integer.toString(text.length()));
        }
        if (!PlainText.isPlain(text)) {
            add(RefusalCode.TEXT_NOT_PLAIN, at);
        }
    }

    void amount(Money amount, FieldPath at) {
        currency(amount, at);
        if (amount.isNegative()) {
            invalid(at, "0 or more");
        }
    }

    void currency(Money amount, FieldPath at) {
        if (!amount.currency().equals(currency)) {
            add(
                    RefusalCode.CURRENCY_MISMATCH,
                    at,
                    "expected",
                    currency.getCurrencyCode(),
                    "got",
                    amount.currency().getCurrencyCode());
        }
    }

    /** What takes more than all off leaves less than nothing. */
    void change(Percent percent, FieldPath at) {
        if (percent.value().compareTo(LEAST_CHANGE) < 0) {
            invalid(at, "-100 or more");
        }
    }

    /** A share that is taken off: some, and no more than all. */
    void share(Percent percent, FieldPath at) {
        if (percent.isZero() || percent.isNegative() || percent.compareTo(Percent.HUNDRED) > 0) {
            invalid(at, "above 0 and at most 100");
        }
    }

    /** A discount that the shop grants: some, and no more than all. */
    void discount(Discount discount, FieldPath at) {
        discount.fold(
                percent -> {
                    share(percent, at.at("percent"));
                    return discount;
                },
                amount -> {
                    currency(amount, at.at("amount"));
                    if (!amount.isPositive()) {
                        invalid(at.at("amount"), "above 0");
                    }
                    return discount;
                });
    }

    void positive(long number, FieldPath at) {
        if (number < 1) {
            invalid(at, "1 or more");
        }
    }

    void rounding(Rounding rounding, FieldPath at) {
        if (!rounding.fits(currency)) {
            invalid(at, "a rounding to a multiple of the minor unit of " + currency.getCurrencyCode());
        }
    }

    void atMost(int limit, Collection<?> all, FieldPath at) {
        if (all.size() > limit) {
            add(RefusalCode.TOO_MANY, at, "limit", Integer.toString(limit), "count", Integer.toString(all.size()));
        }
    }

    /** Each key once; the later ones are faults that name the first. */
    <T> void distinct(List<T> all, Function<T, ?> key, Function<Integer, FieldPath> at) {
        Map<Object, FieldPath> first = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            FieldPath earlier = first.putIfAbsent(key.apply(all.get(i)), at.apply(i));
            if (earlier != null) {
                add(RefusalCode.DUPLICATE, at.apply(i), "first", earlier.toString());
            }
        }
    }
}
