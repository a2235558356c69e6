package io.counterfoil.pricing;

import io.counterfoil.catalog.Promotion;
import io.counterfoil.catalog.PromotionCode;
import io.counterfoil.catalog.Voucher;
import io.counterfoil.catalog.VoucherId;
import org.jspecify.annotations.Nullable;

/** Why something is taken off, whatever the amount: typed, or by a promotion or a voucher with its name. */
record DiscountReason(
        DiscountKind kind,
        @Nullable PromotionCode promotion,
        @Nullable VoucherId voucher,
        @Nullable String name) {
    static final DiscountReason LINE = new DiscountReason(DiscountKind.LINE, null, null, null);
    static final DiscountReason DOCUMENT = new DiscountReason(DiscountKind.DOCUMENT, null, null, null);

    static DiscountReason of(DiscountKind kind, Promotion promotion) {
        return new DiscountReason(
                kind, promotion.code(), null, promotion.terms().name());
    }

    static DiscountReason of(Voucher voucher) {
        return new DiscountReason(DiscountKind.VOUCHER, null, voucher.id(), voucher.name());
    }

    boolean isNamed() {
        return name != null;
    }
}
