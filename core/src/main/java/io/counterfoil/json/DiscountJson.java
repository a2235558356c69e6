package io.counterfoil.json;

import io.counterfoil.catalog.Discount;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import java.util.Currency;
import java.util.Optional;

/** Discounts as JSON: {@code {"percent":"10"}} or {@code {"amount":"5.00"}}. */
final class DiscountJson {
    private static final String NAME = "discount";

    private DiscountJson() {}

    /** The member of that name, which may be absent. */
    static Optional<Discount> find(ObjectReader beside, Currency currency) {
        return beside.findObject(NAME, discount -> either(beside, discount, currency));
    }

    /** The member of that name, which must be there. */
    static Discount read(ObjectReader beside, Currency currency) {
        return beside.has(NAME)
                ? find(beside, currency).orElseThrow()
                : beside.object(NAME, discount -> Discount.of(Money.zero(currency)));
    }

    private static Discount either(ObjectReader beside, ObjectReader discount, Currency currency) {
        Optional<Discount> percent = discount.findNumber("percent", Forms.RATE).map(Discount::of);
        Optional<Money> amount = discount.findAmount("amount", currency);
        if (percent.isPresent() == amount.isPresent()) {
            beside.invalid(NAME, "an object with either percent or amount");
        }
        return percent.or(() -> amount.map(Discount::of)).orElse(Discount.of(Money.zero(currency)));
    }

    static CanonicalObject write(Discount discount) {
        CanonicalObject.Builder written = CanonicalObject.builder();
        return discount.fold(
                        (Percent percent) -> written.put("percent", percent.toPlainString()),
                        (Money amount) -> written.put("amount", amount.toPlainString()))
                .build();
    }
}
