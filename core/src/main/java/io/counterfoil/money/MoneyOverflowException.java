package io.counterfoil.money;

import java.util.Currency;

/**
 * A result that does not fit into 64 bits of minor units and 18 digits before the point; for USD that is beyond
 * 92,233,720,368,547,758.07 on either side of zero, for JPY beyond 999,999,999,999,999,999.
 */
public final class MoneyOverflowException extends ArithmeticException {
    private static final long serialVersionUID = 1L;

    private final Currency currency;

    /**
     * Names the currency; the amount itself is what could not be held.
     *
     * @param currency the currency of the amount, such as USD
     */
    public MoneyOverflowException(Currency currency) {
        super("amount in " + currency.getCurrencyCode()
                + " must fit into 64 bits of minor units and 18 digits before the point");
        this.currency = currency;
    }

    /**
     * The currency of the amount.
     *
     * @return such as USD
     */
    public Currency currency() {
        return currency;
    }
}
