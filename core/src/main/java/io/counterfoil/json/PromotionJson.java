package io.counterfoil.json;

import io.counterfoil.catalog.Bundle;
import io.counterfoil.catalog.BundlePart;
import io.counterfoil.catalog.CheapestFree;
import io.counterfoil.catalog.DiscountReach;
import io.counterfoil.catalog.Promotion;
import io.counterfoil.catalog.PromotionScope;
import io.counterfoil.catalog.PromotionTerms;
import io.counterfoil.catalog.PromotionTrigger;
import io.counterfoil.catalog.QuantityDiscount;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.money.Percent;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Promotions as JSON: {@code {"code":"3FOR2","name":"3 for 2","kind":"CHEAPEST_FREE","of":3,"free":1}}.
 *
 * @param currency that of the shop
 */
record PromotionJson(Currency currency) {

    private static final Form<Optional<Kind>> KIND = Form.oneOf(Kind.class).orNothing();

    /** What files call the kinds of promotions. */
    private enum Kind {
        QUANTITY,
        CHEAPEST_FREE,
        BUNDLE
    }

    Promotion read(ObjectReader promotion) {
        PromotionTerms terms = new PromotionTerms(
                promotion.text("code", Forms.PROMOTION),
                promotion.text("name"),
                AssortmentReader.validity(promotion),
                promotion
                        .findText("trigger", Form.oneOf(PromotionTrigger.class))
                        .orElse(PromotionTrigger.AUTOMATIC));
        return promotion
                .text("kind", KIND)
                .map(kind -> read(promotion, kind, terms))
                .orElseGet(() -> {
                    promotion.passOverTheRest();
                    return new Bundle(terms, List.of());
                });
    }

    private Promotion read(ObjectReader promotion, Kind kind, PromotionTerms terms) {
        return switch (kind) {
            case QUANTITY ->
                new QuantityDiscount(
                        terms,
                        scope(promotion),
                        promotion.number("at_least", Forms.UNITS),
                        DiscountJson.read(promotion, currency),
                        reach(promotion));
            case CHEAPEST_FREE ->
                new CheapestFree(
                        terms,
                        scope(promotion),
                        promotion.number("of", Forms.UNITS),
                        promotion.number("free", Forms.UNITS),
                        promotion.findNumber("percent", Forms.RATE).orElse(Percent.HUNDRED));
            case BUNDLE -> new Bundle(terms, promotion.objects("parts", this::part));
        };
    }

    private BundlePart part(ObjectReader part) {
        return new BundlePart(
                part.text("product", Forms.PRODUCT), part.number("units", Forms.UNITS), part.amount("price", currency));
    }

    /** The member {@code scope} of a promotion or a voucher; everything where it is absent. */
    static PromotionScope scope(ObjectReader beside) {
        return beside.findObject(
                        "scope",
                        scope -> new PromotionScope(
                                scope.texts("products", Forms.PRODUCT), scope.texts("plans", Forms.PLAN)))
                .orElse(PromotionScope.EVERYTHING);
    }

    /** The member {@code reach} of a promotion or a voucher; each line for itself where it is absent. */
    static DiscountReach reach(ObjectReader beside) {
        return beside.findText("reach", Form.oneOf(DiscountReach.class)).orElse(DiscountReach.LINE);
    }

    static CanonicalObject write(Promotion promotion) {
        PromotionTerms terms = promotion.terms();
        CanonicalObject.Builder written = AssortmentJson.validity(terms.validity())
                .put("code", terms.code().value())
                .put("name", terms.name())
                .put("trigger", terms.trigger().name());
        return promotion
                .fold(
                        quantity -> quantity(quantity, written),
                        cheapest -> cheapest(cheapest, written),
                        bundle -> bundle(bundle, written))
                .build();
    }

    private static CanonicalObject.Builder quantity(QuantityDiscount promotion, CanonicalObject.Builder written) {
        return written.put("kind", Kind.QUANTITY.name())
                .put("scope", write(promotion.scope()))
                .put("at_least", promotion.atLeast())
                .put("discount", DiscountJson.write(promotion.discount()))
                .put("reach", promotion.reach().name());
    }

    private static CanonicalObject.Builder cheapest(CheapestFree promotion, CanonicalObject.Builder written) {
        return written.put("kind", Kind.CHEAPEST_FREE.name())
                .put("scope", write(promotion.scope()))
                .put("of", promotion.of())
                .put("free", promotion.free())
                .put("percent", promotion.percent().toPlainString());
    }

    private static CanonicalObject.Builder bundle(Bundle promotion, CanonicalObject.Builder written) {
        return written.put("kind", Kind.BUNDLE.name())
                .put(
                        "parts",
                        promotion.parts().stream().map(PromotionJson::write).toList());
    }

    private static CanonicalObject write(BundlePart part) {
        return CanonicalObject.builder()
                .put("product", part.product().value())
                .put("units", part.units())
                .put("price", part.perUnit().toPlainString())
                .build();
    }

    static CanonicalObject write(PromotionScope scope) {
        return CanonicalObject.builder()
                .put("products", scope.products().stream().map(id -> id.value()).toList())
                .put("plans", scope.plans().stream().map(id -> id.value()).toList())
                .build();
    }
}
