package io.counterfoil.money;

import java.util.Currency;

/**
 * Two currencies met where only one makes sense, such as {@code USD 1.00 + EUR 1.00}.
 *
 * <p>It is misuse by the caller: what a shop may get wrong (a cart in another currency) is checked earlier and refused.
 */
public final class CurrencyMismatchException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Currency expected;
    private final Currency actual;

    /**
     * Names both currencies.
     *
     * @param expected the currency of the amount that was asked, such as USD
     * @param actual the currency that it met, such as EUR
     */
    public CurrencyMismatchException(Currency expected, Currency actual) {
        super("currency must be " + expected.getCurrencyCode() + " but was " + actual.getCurrencyCode());
        this.expected = expected;
        this.actual = actual;
    }

    /**
     * The currency of the amount that was asked.
     *
     * @return such as USD
     */
    public Currency expected() {
        return expected;
    }

    /**
     * The other currency.
     *
     * @return such as EUR
     */
    public Currency actual() {
        return actual;
    }
}
