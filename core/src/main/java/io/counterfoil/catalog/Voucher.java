package io.counterfoil.catalog;

import io.counterfoil.calendar.Validity;
import io.counterfoil.shop.PlainText;
import java.util.Objects;

/**
 * What a holder may spend instead of money: "Gift card", 25.00, until spent. How much is left of it, its books know.
 *
 * @param id the shop's own key, which may be read by anybody
 * @param code what its holder types; a secret
 * @param name what stands on the receipt
 * @param discount what it takes off: an amount, or a percentage above 0 and up to 100
 * @param uses how often
 * @param validity the business dates on which it can be spent
 * @param scope what it can be spent on; a plan names an event
 * @param reach off the dearest line in scope, or off all of them together
 */
public record Voucher(
        VoucherId id,
        VoucherCode code,
        String name,
        Discount discount,
        VoucherUses uses,
        Validity validity,
        PromotionScope scope,
        DiscountReach reach) {

    /** Refuses nulls and composes the name. */
    public Voucher {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(code, "code");
        name = PlainText.composed(name);
        Objects.requireNonNull(discount, "discount");
        Objects.requireNonNull(uses, "uses");
        Objects.requireNonNull(validity, "validity");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(reach, "reach");
    }
}
