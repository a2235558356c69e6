package io.counterfoil.pricing;

import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.TariffRow;
import io.counterfoil.money.Money;
import io.counterfoil.tax.Levy;
import java.util.ArrayList;
import java.util.List;

/** What one unit costs where no plan decides: its rate, and the levies collected with it. */
record UnitPrice(Money rate, List<Levy> levies) {

    static UnitPrice fixed(Money perUnit, Product product) {
        return new UnitPrice(perUnit, product.levies());
    }

    static UnitPrice of(TariffRow row, Product product) {
        return new UnitPrice(row.rate(), both(product.levies(), row.levies()));
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
}
