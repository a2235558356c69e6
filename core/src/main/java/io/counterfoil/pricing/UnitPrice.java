package io.counterfoil.pricing;

import io.counterfoil.catalog.TariffRow;
import io.counterfoil.money.Money;
import io.counterfoil.plan.PlacePrice;
import io.counterfoil.tax.Levy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one unit costs: its rate, the levies collected with it, and where a plan decided, how the rate came about. */
record UnitPrice(Money rate, List<Levy> levies, @Nullable PlacePrice placePrice) {

    static UnitPrice fixed(Money perUnit) {
        return new UnitPrice(perUnit, List.of(), null);
    }

    static UnitPrice of(TariffRow row) {
        return new UnitPrice(row.rate(), row.levies(), null);
    }

    static UnitPrice of(PlacePrice price) {
        return new UnitPrice(price.perUnit(), List.of(), price);
    }

    Money levy() {
        Money sum = Money.zero(rate.currency());
        for (Levy levy : levies) {
            sum = sum.plus(levy.perUnit());
        }
        return sum;
    }
}
