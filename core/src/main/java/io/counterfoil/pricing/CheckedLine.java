package io.counterfoil.pricing;

import io.counterfoil.catalog.Product;
import io.counterfoil.money.Money;
import io.counterfoil.money.Quantity;
import java.util.List;

/** A line of a cart that can be sold, with its price before any document discount and tax. */
record CheckedLine(
        Product product,
        Quantity quantity,
        UnitPrice price,
        Money subtotal,
        Money discount,
        List<QuotedAttribute> attributes) {

    /** What is left for the document discount and the taxes. */
    Money discounted() {
        return subtotal.minus(discount);
    }
}
