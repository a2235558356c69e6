package io.counterfoil.testkit.arbitrary;

import io.counterfoil.catalog.LineAttribute;
import io.counterfoil.catalog.Presence;
import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.PromotionCode;
import io.counterfoil.catalog.VoucherCode;
import io.counterfoil.pricing.AttributeValue;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.CartLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A cart before it is known what the shop sells: numbers that mean its first product, its second, and so on round and round. Drawn
 * from the same arbitrary for every shop, so that jqwik has no new one to learn with each draw.
 *
 * @param occasion the number of a date and a route
 * @param items at least one
 * @param codes the bits of the promotion codes that are typed
 * @param vouchers the bits of the vouchers that are spent
 * @param reduction of the whole
 */
record Wish(int occasion, List<Item> items, int codes, int vouchers, Reduction reduction) {
    private static final AttributeValue ANY_TEXT = AttributeValue.of("X");

    /**
     * A line of it.
     *
     * @param product a number
     * @param units whole units, less a part of one in a unit that has decimals
     * @param thousandths that part
     * @param place a number
     * @param hold a number
     * @param reduction of the line
     */
    record Item(int product, long units, long thousandths, int place, int hold, Reduction reduction) {}

    /** What the numbers mean on an occasion. */
    Cart on(Occasion there) {
        List<CartLine> lines = items.stream().map(item -> line(item, there)).toList();
        Cart wanted = there.cart(Places.seatedOnce(lines)).with(typed(there));
        // After every other discount, so that what an amount takes off is known.
        return reduction.off(wanted, there).with(spent(wanted, there));
    }

    private static CartLine line(Item item, Occasion there) {
        List<Product> products = there.products();
        Product product = products.get(item.product() % products.size());
        CartLine line = CartLine.of(product.id(), quantity(product, item));
        CartLine placed = new Places(there.assortment()).line(product, line, item.place());
        CartLine held = new Holding(there.assortment()).line(product, placed, item.hold());
        return item.reduction().off(filled(product, held), there);
    }

    private static BigDecimal quantity(Product product, Item item) {
        BigDecimal part = BigDecimal.valueOf(item.thousandths(), 3)
                .setScale(product.unit().scale(), RoundingMode.DOWN);
        return BigDecimal.valueOf(item.units()).subtract(part);
    }

    private static CartLine filled(Product product, CartLine empty) {
        CartLine line = empty;
        for (LineAttribute attribute : product.attributes()) {
            line = attribute.presence() == Presence.REQUIRED ? line.with(attribute.name(), ANY_TEXT) : line;
        }
        return line;
    }

    private PromotionCode[] typed(Occasion there) {
        List<PromotionCode> known = there.promotions();
        List<PromotionCode> typed = new ArrayList<>();
        IntStream.range(0, Math.min(known.size(), Cart.MAX_CODES))
                .filter(i -> (codes >> i & 1) != 0)
                .forEach(i -> typed.add(known.get(i)));
        return typed.toArray(PromotionCode[]::new);
    }

    /** Of the vouchers that are good for something in the cart. */
    private VoucherCode[] spent(Cart wanted, Occasion there) {
        return IntStream.range(0, VoucherArbitraries.MAX_VOUCHERS)
                .filter(i -> (vouchers >> i & 1) != 0)
                .mapToObj(VoucherArbitraries::code)
                .filter(code -> there.situation()
                        .voucher(code)
                        .filter(known -> there.isInScope(known.voucher().scope(), wanted))
                        .isPresent())
                .toArray(VoucherCode[]::new);
    }
}
