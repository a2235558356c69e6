package io.counterfoil.pricing;

import java.util.Comparator;

/**
 * Orders of lines that depend on what they are and never on where they stand in the cart: wherever somebody must come first,
 * the order of the cart then changes no total. Lines that are equal in such an order are alike in everything that costs.
 */
enum LineOrder implements Comparator<PricedLine> {
    /** What is left to pay, dearest first: among lines that lost equally much a cent goes to the dearer one. */
    DEAREST_FIRST {
        @Override
        public int compare(PricedLine one, PricedLine other) {
            int byAmount = Long.compare(other.left(), one.left());
            return byAmount == 0 ? compareKind(one, other) : byAmount;
        }
    },

    /** The price of one unit, cheapest first. */
    CHEAPEST_UNIT_FIRST {
        @Override
        public int compare(PricedLine one, PricedLine other) {
            int byPrice = one.price().rate().compareTo(other.price().rate());
            return byPrice == 0 ? DEAREST_FIRST.compare(one, other) : byPrice;
        }
    },

    /** The price of one unit, dearest first. */
    DEAREST_UNIT_FIRST {
        @Override
        public int compare(PricedLine one, PricedLine other) {
            int byPrice = other.price().rate().compareTo(one.price().rate());
            return byPrice == 0 ? DEAREST_FIRST.compare(one, other) : byPrice;
        }
    };

    /** One product has one set of taxes and levies; the quantity decides what of them a line has. */
    private static int compareKind(PricedLine one, PricedLine other) {
        int byProduct = one.product().id().compareTo(other.product().id());
        return byProduct == 0
                ? Long.compare(one.quantity().thousandths(), other.quantity().thousandths())
                : byProduct;
    }
}
