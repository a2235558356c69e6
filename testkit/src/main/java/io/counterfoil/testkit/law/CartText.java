package io.counterfoil.testkit.law;

import io.counterfoil.catalog.Discount;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.CartLine;
import java.util.ArrayList;
import java.util.List;

/** A cart as a person would tell it to another. What was typed for attributes and as vouchers is left out. */
final class CartText {
    private CartText() {}

    /** Such as {@code on 2026-01-02, route here.there}, {@code 2 x adult at stalls/B/12}, {@code 5.00 off the whole}. */
    static List<String> of(Cart cart) {
        List<String> told = new ArrayList<>();
        told.add("on " + cart.date()
                + cart.route().map(route -> ", route " + route).orElse(""));
        cart.lines().forEach(line -> told.add(of(line)));
        cart.promotions().forEach(code -> told.add("promotion " + code));
        if (!cart.vouchers().isEmpty()) {
            told.add("vouchers: " + cart.vouchers().size());
        }
        cart.discount().ifPresent(discount -> told.add(of(discount) + " off the whole"));
        cart.claimedTotal().ifPresent(total -> told.add("claiming " + total));
        return told;
    }

    private static String of(CartLine line) {
        String text = line.quantity() + " x " + line.product()
                + line.place().map(place -> " at " + place).orElse("");
        return text
                + line.discount().map(discount -> ", " + of(discount) + " off").orElse("");
    }

    private static String of(Discount discount) {
        return discount.fold(percent -> percent.toString(), amount -> amount.toString());
    }
}
