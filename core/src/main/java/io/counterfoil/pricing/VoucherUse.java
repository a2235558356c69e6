package io.counterfoil.pricing;

import io.counterfoil.catalog.VoucherId;
import io.counterfoil.money.Money;
import java.util.Objects;

/**
 * What became of a voucher in one sale: {@code gift-17, "Gift card", used 20.00, left 5.00}.
 *
 * @param id the shop's own key of it, which is not the code that the customer has
 * @param name as it stands on the receipt
 * @param used what it took off, over all lines
 * @param left what of its value is good for another sale; nothing where the rest is lost or it is a share in percent
 */
public record VoucherUse(VoucherId id, String name, Money used, Money left) {

    /**
     * Checks that both amounts are of one currency.
     *
     * @throws io.counterfoil.money.CurrencyMismatchException if they are not
     */
    public VoucherUse {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        left.in(used.currency());
    }
}
