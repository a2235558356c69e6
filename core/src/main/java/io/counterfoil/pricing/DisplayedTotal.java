package io.counterfoil.pricing;

import io.counterfoil.catalog.ExchangeRate;
import io.counterfoil.money.CurrencyMismatchException;
import io.counterfoil.money.Money;

/**
 * A total in another currency, for people to compare with: USD 156.60 at 36.5217 bolívares is VES 5719.30. Nothing is paid,
 * taxed or booked in it.
 *
 * @param rate at which it was converted, with its date
 * @param amount in the other currency of the rate
 */
public record DisplayedTotal(ExchangeRate rate, Money amount) {

    /**
     * Checks the currency.
     *
     * @throws CurrencyMismatchException if the amount is in neither currency of the rate
     */
    public DisplayedTotal {
        if (!rate.knows(amount.currency())) {
            throw new CurrencyMismatchException(rate.counter(), amount.currency());
        }
    }
}
