package io.counterfoil.pricing;

import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.TariffRow;
import io.counterfoil.money.Money;
import io.counterfoil.plan.PricedPlace;
import io.counterfoil.tax.Levy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one unit costs: its rate, the levies collected with it, and where a plan decided, for what and how the rate came about. */
record UnitPrice(Money rate, List<Levy> levies, @Nullable PricedPlace place) {

    static UnitPrice fixed(Money perUnit, Product product) {
        return new UnitPrice(perUnit, product.levies(), null);
    }

    static UnitPrice of(TariffRow row, Product product) {
        return new UnitPrice(row.rate(), both(product.levies(), row.levies()), null);
    }

    static UnitPrice of(PricedPlace place, Product product) {
        return new UnitPrice(place.price().perUnit(), product.levies(), place);
    }

    /** Those of the product wherever it is sold, then those of the route. */
    private static List<Levy> both(List<Levy> ofProduct, List<Levy> ofRoute) {
        if (ofProduct.isEmpty()) {
            return ofRoute;
        }
        List<Levy> all = new ArrayList<>(ofProduct);
        all.addAll(ofRoute);
        return all;
    }

    Money levy() {
        Money sum = Money.zero(rate.currency());
        for (Levy levy : levies) {
            sum = sum.plus(levy.perUnit());
        }
        return sum;
    }
}
