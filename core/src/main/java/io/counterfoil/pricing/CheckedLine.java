package io.counterfoil.pricing;

import io.counterfoil.catalog.Listing;
import io.counterfoil.catalog.Product;
import io.counterfoil.money.Quantity;
import java.util.List;

/** A line of the cart whose product and quantity are known and whose attributes are in order; not priced yet. */
record CheckedLine(int index, CartLine typed, Listing listing, Quantity quantity, List<QuotedAttribute> attributes) {

    Product product() {
        return listing.product();
    }
}
