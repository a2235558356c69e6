package io.counterfoil.catalog;

import io.counterfoil.calendar.Validity;
import io.counterfoil.money.Money;
import io.counterfoil.tax.Levy;
import java.util.List;
import java.util.Objects;

/**
 * What one unit of a product costs on a route in a period: adult, 18.00 and a levy of 2.00, from 2026-01-01.
 *
 * @param product a product that is priced by tariff
 * @param validity the business dates on which it holds
 * @param rate the price of one unit, without its levies
 * @param levies what is collected on top of each unit, each code once, at most {@value #MAX_LEVIES}
 */
public record TariffRow(ProductId product, Validity validity, Money rate, List<Levy> levies) {
    /** Most levies of a row. */
    public static final int MAX_LEVIES = 8;

    /** Copies the levies. */
    public TariffRow {
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(validity, "validity");
        Objects.requireNonNull(rate, "rate");
        levies = List.copyOf(levies);
    }

    /**
     * All levies on one unit.
     *
     * @return their sum, such as {@code USD 2.00}
     */
    public Money levy() {
        return levies.stream().map(Levy::perUnit).reduce(Money.zero(rate.currency()), Money::plus);
    }
}
