package io.counterfoil.pricing;

import io.counterfoil.catalog.TariffRow;
import io.counterfoil.money.Money;
import io.counterfoil.money.Quantity;
import io.counterfoil.money.Rounding;
import io.counterfoil.tax.Levy;
import java.util.List;

/** What one unit costs: its rate, and the levies collected with it. */
record UnitPrice(Money rate, List<Levy> levies) {

    static UnitPrice of(TariffRow row) {
        return new UnitPrice(row.rate(), row.levies());
    }

    static UnitPrice fixed(Money perUnit) {
        return new UnitPrice(perUnit, List.of());
    }

    Money levy() {
        return levies.stream().map(Levy::perUnit).reduce(Money.zero(rate.currency()), Money::plus);
    }

    /** Whole units are multiplied exactly; only a fraction of a unit is rounded. */
    static Money times(Money perUnit, Quantity quantity, Rounding rounding) {
        return quantity.isWhole()
                ? perUnit.times(quantity.value().longValueExact())
                : perUnit.times(quantity.value(), rounding);
    }
}
