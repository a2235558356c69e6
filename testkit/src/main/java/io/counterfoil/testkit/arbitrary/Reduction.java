package io.counterfoil.testkit.arbitrary;

import io.counterfoil.catalog.Discount;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.Rounding;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.pricing.Pricer;
import io.counterfoil.pricing.Quote;
import io.counterfoil.pricing.Totals;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** No discount, or one that never exceeds what it reduces: a percentage, or an amount that is a share of it. */
record Reduction(Kind kind, Percent share) {

    enum Kind {
        NONE,
        PERCENT,
        AMOUNT
    }

    /** The line with the discount, as it would stand alone in a cart. */
    CartLine off(CartLine line, Occasion occasion) {
        return discount(occasion.cart(List.of(line)), occasion).map(line::with).orElse(line);
    }

    /** The cart with the discount on the whole. */
    Cart off(Cart cart, Occasion occasion) {
        return discount(cart, occasion).map(cart::with).orElse(cart);
    }

    /** Nothing as well where the cart costs more than can be said. */
    private Optional<Discount> discount(Cart cart, Occasion occasion) {
        return switch (kind) {
            case NONE -> Optional.empty();
            case PERCENT -> Optional.of(Discount.of(share));
            case AMOUNT -> reducible(cart, occasion).map(this::part).map(Discount::of);
        };
    }

    private static Optional<Money> reducible(Cart cart, Occasion occasion) {
        return Pricer.price(cart, occasion.assortment(), occasion.situation())
                .map(Quote::totals)
                .map(Reduction::reducible)
                .fold(Optional::of, refusals -> Optional.empty());
    }

    private static Money reducible(Totals totals) {
        return totals.subtotal().minus(totals.discount());
    }

    private Money part(Money whole) {
        return whole.times(share.fraction(), Rounding.toMinorUnit(RoundingMode.DOWN, whole.currency()));
    }
}
