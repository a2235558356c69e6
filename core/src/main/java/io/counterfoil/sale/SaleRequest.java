package io.counterfoil.sale;

import io.counterfoil.customer.CustomerSnapshot;
import io.counterfoil.payment.Tender;
import io.counterfoil.pricing.Cart;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One ticket to be issued.
 *
 * @param cart what is sold; priced anew, at the rates of the business date on which the ticket is issued
 * @param payments what the customer hands over; none for a free ticket
 * @param customer who buys, where the shop must know
 */
public record SaleRequest(Cart cart, List<Tender> payments, Optional<CustomerSnapshot> customer) {

    /** Copies the payments. */
    public SaleRequest {
        Objects.requireNonNull(cart, "cart");
        payments = List.copyOf(payments);
        Objects.requireNonNull(customer, "customer");
    }

    /**
     * A sale to nobody in particular.
     *
     * @param cart what is sold
     * @param payments what the customer hands over
     * @return the request
     */
    public static SaleRequest of(Cart cart, Tender... payments) {
        return new SaleRequest(cart, List.of(payments), Optional.empty());
    }
}
