package io.counterfoil.ticket;

import io.counterfoil.catalog.PromotionCode;
import io.counterfoil.catalog.VoucherId;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.pricing.AppliedDiscount;
import io.counterfoil.pricing.DiscountKind;

/** One promotion or voucher in the discounts of a line, within the line's document. What was typed has no name and no row. */
final class DiscountDocument {

    private DiscountDocument() {}

    static CanonicalObject of(AppliedDiscount discount) {
        CanonicalObject.Builder row = CanonicalObject.builder()
                .put("kind", discount.kind().name())
                .put("name", discount.name().orElseThrow())
                .put("amount", discount.amount().toPlainString());
        discount.promotion().ifPresent(promotion -> row.put("promotion", promotion.value()));
        discount.voucher().ifPresent(voucher -> row.put("voucher", voucher.value()));
        return row.build();
    }

    static AppliedDiscount read(CanonicalObject row, Amounts amounts) {
        String name = row.string("name");
        return row.findString("voucher")
                .map(voucher -> AppliedDiscount.of(VoucherId.of(voucher), name, amounts.read(row, "amount")))
                .orElseGet(() -> AppliedDiscount.of(
                        DiscountKind.valueOf(row.string("kind")),
                        PromotionCode.of(row.string("promotion")),
                        name,
                        amounts.read(row, "amount")));
    }
}
