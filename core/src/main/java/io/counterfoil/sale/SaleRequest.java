package io.counterfoil.sale;

import io.counterfoil.customer.CustomerSnapshot;
import io.counterfoil.inventory.HoldId;
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
 * @param holds what was kept for this sale: lines of the cart are sold from these first, each at the price that it was held at
 */
public record SaleRequest(Cart cart, List<Tender> payments, Optional<CustomerSnapshot> customer, List<HoldId> holds) {

    /** Most holds of one ticket. */
    public static final int MAX_HOLDS = 20;

    /** Copies the lists. */
    public SaleRequest {
        Objects.requireNonNull(cart, "cart");
        payments = List.copyOf(payments);
        Objects.requireNonNull(customer, "customer");
        holds = List.copyOf(holds);
    }

    /**
     * A sale without holds.
     *
     * @param cart what is sold
     * @param payments what the customer hands over
     * @param customer who buys, where the shop must know
     */
    public SaleRequest(Cart cart, List<Tender> payments, Optional<CustomerSnapshot> customer) {
        this(cart, payments, customer, List.of());
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

    /**
     * The sale of what was kept for it.
     *
     * @param kept the holds, at most {@value #MAX_HOLDS}, checked when it is sold
     * @return a changed copy
     */
    public SaleRequest using(HoldId... kept) {
        return new SaleRequest(cart, payments, customer, List.of(kept));
    }
}
