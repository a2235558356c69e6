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
            int byPrice = one.rate().compareTo(other.rate());
            return byPrice == 0 ? DEAREST_FIRST.compare(one, other) : byPrice;
        }
    },

    /** The price of one unit, dearest first. */
    DEAREST_UNIT_FIRST {
        @Override
        public int compare(PricedLine one, PricedLine other) {
            int byPrice = other.rate().compareTo(one.rate());
            return byPrice == 0 ? DEAREST_FIRST.compare(one, other) : byPrice;
        }
    };

    /** One product has one set of taxes and levies; how much there is of it and what was typed for it decides the rest. */
    private static int compareKind(PricedLine one, PricedLine other) {
        int byProduct = one.product().id().compareTo(other.product().id());
        if (byProduct != 0) {
            return byProduct;
        }
        int byQuantity =
                Long.compare(one.quantity().thousandths(), other.quantity().thousandths());
        return byQuantity == 0 ? compareTyped(one.typed(), other.typed()) : byQuantity;
    }

    /** Of as many units at one price a line may have more at another stage, which share its discounts. */
    private static int compareTyped(CartLine one, CartLine other) {
        int byQuantity = one.quantity().compareTo(other.quantity());
        return byQuantity == 0 ? compareDiscount(one, other) : byQuantity;
    }

    private static int compareDiscount(CartLine one, CartLine other) {
        return one.discount().equals(other.discount())
                ? 0
                : one.discount().toString().compareTo(other.discount().toString());
    }
}
