package io.counterfoil.tax;

import io.counterfoil.money.Quantity;
import java.util.Currency;
import java.util.List;

/**
 * What taxes fall on, in minor units: a {@link TaxableLine}, or a line that whoever prices it holds in a form of his own. It is
 * asked several times while taxes are computed and must give the same answers; it need not be safe for several threads.
 */
public interface Taxable {

    /**
     * In which it counts.
     *
     * @return such as USD
     */
    Currency currency();

    /**
     * The amount after discount and without levies: net where tax is added, gross where it is included.
     *
     * @return in minor units, such as 13500
     */
    long amountMinor();

    /**
     * The levies collected on it.
     *
     * @return in minor units, of the same sign, such as 200
     */
    long levyMinor();

    /**
     * What fixed taxes are counted by.
     *
     * @return of the same sign; whole where taxes are rounded per unit
     */
    Quantity quantity();

    /**
     * Its taxes.
     *
     * @return each code once, in the order in which compound taxes fall on those before them; none where it is outside of all
     */
    List<TaxRule> rules();
}
