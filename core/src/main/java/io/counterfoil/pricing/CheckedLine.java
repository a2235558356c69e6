package io.counterfoil.pricing;

import io.counterfoil.catalog.Listing;
import io.counterfoil.catalog.Product;
import io.counterfoil.money.Quantity;
import io.counterfoil.plan.Place;
import io.counterfoil.tax.TaxRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of the cart whose product and quantity are known and whose taxes and attributes are in order; not priced yet. */
record CheckedLine(
        int index,
        CartLine typed,
        @Nullable Place place,
        Listing listing,
        Quantity quantity,
        List<TaxRule> taxes,
        List<QuotedAttribute> attributes) {

    Product product() {
        return listing.product();
    }
}
