package io.counterfoil.testkit.law;

import io.counterfoil.catalog.Discount;
import io.counterfoil.catalog.PromotionCode;
import io.counterfoil.catalog.VoucherCode;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.pricing.HeldUnits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Carts that are like another but for one thing. */
final class Changed {
    private Changed() {}

    /** The cart without any discount, promotion code or voucher that was typed. */
    static Cart withoutDiscounts(Cart cart) {
        return plain(
                cart,
                cart.lines().stream()
                        .map(line -> counting(line, line.quantity()))
                        .toList());
    }

    /** The cart without a claim on its total. */
    static Cart withoutClaims(Cart cart) {
        return cart.claimedTotal().isPresent() ? withLines(cart, cart.lines()) : cart;
    }

    /** The lines in reverse, and the lines turned by one; of two lines both are the same. */
    static List<Cart> reordered(Cart cart) {
        List<CartLine> reversed = new ArrayList<>(cart.lines());
        Collections.reverse(reversed);
        List<CartLine> turned = new ArrayList<>(cart.lines());
        Collections.rotate(turned, 1);
        return List.of(withLines(cart, reversed), withLines(cart, turned));
    }

    /** The line at that place given as one unit, on hold if any of its units is, and a line of the rest. */
    static Cart split(Cart cart, int index) {
        CartLine line = cart.lines().get(index);
        CartLine one = counting(line, BigDecimal.ONE);
        CartLine rest = counting(line, line.quantity().subtract(BigDecimal.ONE));
        List<CartLine> lines = new ArrayList<>(cart.lines());
        lines.set(index, one.holding(held(line, 0, 1)));
        lines.add(index + 1, rest.holding(held(line, 1, Long.MAX_VALUE)));
        return withLines(cart, lines);
    }

    /** Those units on hold that are counted from one number up to another. */
    private static HeldUnits[] held(CartLine line, long from, long until) {
        List<HeldUnits> some = new ArrayList<>();
        long counted = 0;
        for (HeldUnits held : line.held()) {
            long units = Math.min(counted + held.units(), until) - Math.max(counted, from);
            if (units > 0) {
                some.add(held.stage()
                        .map(stage -> HeldUnits.in(stage, units))
                        .orElseGet(() -> HeldUnits.beforeAnyStage(units)));
            }
            counted += held.units();
        }
        return some.toArray(HeldUnits[]::new);
    }

    /** The line at that place with a discount. */
    static Cart discounted(Cart cart, int index, Discount discount) {
        List<CartLine> lines = new ArrayList<>(cart.lines());
        lines.set(index, lines.get(index).with(discount));
        return withLines(cart, lines);
    }

    /** All that was typed for the cart, with other lines and without a claim. */
    static Cart withLines(Cart cart, List<CartLine> lines) {
        Cart changed = plain(cart, lines)
                .with(cart.promotions().toArray(PromotionCode[]::new))
                .with(cart.vouchers().toArray(VoucherCode[]::new));
        return cart.discount().map(changed::with).orElse(changed);
    }

    private static Cart plain(Cart cart, List<CartLine> lines) {
        Cart changed = Cart.of(cart.currency(), cart.date(), lines);
        return cart.route().map(changed::onRoute).orElse(changed);
    }

    /** The line without discount and claims, of another quantity. */
    private static CartLine counting(CartLine line, BigDecimal quantity) {
        CartLine[] counted = {CartLine.of(line.product(), quantity)};
        line.attributes().forEach((name, value) -> counted[0] = counted[0].with(name, value));
        line.place().ifPresent(place -> counted[0] = counted[0].at(place));
        return counted[0].holding(line.held().toArray(HeldUnits[]::new));
    }
}
