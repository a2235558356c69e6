package io.counterfoil.inventory;

import io.counterfoil.catalog.Voucher;
import io.counterfoil.catalog.VoucherCode;
import java.util.Collection;
import java.util.List;

/**
 * The vouchers of one tenant, reached inside a unit of work. How often and for how much they were used, the pools
 * {@code uses:} and {@code value:} of the {@link Inventory} count.
 *
 * <p><b>For implementers.</b> A code is a secret: whoever reads the books should not be able to spend what they find there. A
 * fingerprint of the code is enough, as the code itself comes with every question.
 */
public interface Vouchers {

    /**
     * Issues vouchers.
     *
     * @param vouchers each with an id and a code that no voucher of the tenant has
     * @throws IllegalStateException if an id or a code stands on a voucher already; the unit must be left then
     */
    void issue(List<Voucher> vouchers);

    /**
     * Finds vouchers by what their holders typed.
     *
     * @param codes any
     * @return those that there are, each as it was issued, in no order
     */
    List<Voucher> find(Collection<VoucherCode> codes);
}
