package io.counterfoil.pricing;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.DiscountReach;
import io.counterfoil.catalog.Promotion;
import io.counterfoil.catalog.PromotionCode;
import io.counterfoil.catalog.PromotionTrigger;
import io.counterfoil.catalog.QuantityDiscount;
import io.counterfoil.refusal.RefusalCode;
import java.math.BigDecimal;
import java.util.List;

/**
 * The promotions of the shop, in the order of the assortment: first those on single lines, and, after what was typed for
 * lines, those on the whole. For one pricing.
 */
final class PromotionPricing {
    private final Cart cart;
    private final Assortment assortment;
    private final Findings findings;
    private final Discounting discounting;

    PromotionPricing(Cart cart, Assortment assortment, Findings findings, Discounting discounting) {
        this.cart = cart;
        this.assortment = assortment;
        this.findings = findings;
        this.discounting = discounting;
    }

    /** Each typed code must be that of a promotion in force. */
    void checkCodes() {
        List<PromotionCode> codes = cart.promotions();
        for (int i = 0; i < codes.size(); i++) {
            if (assortment.promotion(codes.get(i)).filter(this::isInForce).isEmpty()) {
                findings.add(RefusalCode.PROMOTION_UNKNOWN, findings.at("promotions", i));
            }
        }
    }

    /** Sets, and quantity discounts with reach LINE. */
    void takeOffLines(List<PricedLine> lines) {
        for (Promotion promotion : assortment.promotions()) {
            if (applies(promotion)) {
                List<PricedLine> some = inScope(promotion, lines);
                DiscountReason reason = DiscountReason.of(DiscountKind.LINE_PROMOTION, promotion);
                SetPricing sets = new SetPricing(some, reason, discounting);
                promotion
                        .<Runnable>fold(
                                quantity -> () -> takeOffEach(quantity, some, reason),
                                cheapest -> () -> sets.take(cheapest),
                                bundle -> () -> sets.take(bundle))
                        .run();
            }
        }
    }

    /** Quantity discounts with reach DOCUMENT. */
    void takeOffDocument(List<PricedLine> lines) {
        for (Promotion promotion : assortment.promotions()) {
            if (applies(promotion)) {
                List<PricedLine> some = inScope(promotion, lines);
                DiscountReason reason = DiscountReason.of(DiscountKind.DOCUMENT_PROMOTION, promotion);
                promotion
                        .<Runnable>fold(
                                quantity -> () -> takeOffAll(quantity, some, reason),
                                cheapest -> () -> {},
                                bundle -> () -> {})
                        .run();
            }
        }
    }

    private boolean applies(Promotion promotion) {
        boolean isSetOff = promotion.terms().trigger() == PromotionTrigger.AUTOMATIC
                || cart.promotions().contains(promotion.code());
        return isSetOff && isInForce(promotion);
    }

    private boolean isInForce(Promotion promotion) {
        return promotion.terms().validity().contains(cart.date());
    }

    private static List<PricedLine> inScope(Promotion promotion, List<PricedLine> lines) {
        return lines.stream()
                .filter(line -> line.listing().promotions().contains(promotion))
                .toList();
    }

    private void takeOffEach(QuantityDiscount quantity, List<PricedLine> lines, DiscountReason reason) {
        if (quantity.reach() == DiscountReach.LINE) {
            LineGroups.of(lines).forEach(line -> takeOff(quantity, line, reason));
        }
    }

    private void takeOffAll(QuantityDiscount quantity, List<PricedLine> lines, DiscountReason reason) {
        if (quantity.reach() == DiscountReach.DOCUMENT) {
            takeOff(quantity, lines, reason);
        }
    }

    private void takeOff(QuantityDiscount quantity, List<PricedLine> lines, DiscountReason reason) {
        BigDecimal units = lines.stream().map(line -> line.quantity().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (units.compareTo(BigDecimal.valueOf(quantity.atLeast())) >= 0) {
            Spreading.take(
                    discounting.capped(quantity.discount(), Spreading.left(lines, findings.currency())), lines, reason);
        }
    }
}
