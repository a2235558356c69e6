package io.counterfoil.sale;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.payment.PaymentMethod;
import io.counterfoil.series.SeriesRule;
import java.util.List;
import java.util.Objects;

/**
 * All that a shop must decide before it sells, as a shop file holds it.
 *
 * @param assortment what it sells
 * @param paymentMethods what it takes
 * @param numbering how its tickets are numbered
 */
public record ShopSetup(Assortment assortment, List<PaymentMethod> paymentMethods, SeriesRule numbering) {

    /** Copies the methods. */
    public ShopSetup {
        Objects.requireNonNull(assortment, "assortment");
        paymentMethods = List.copyOf(paymentMethods);
        Objects.requireNonNull(numbering, "numbering");
    }
}
