package io.counterfoil.sale;

import io.counterfoil.catalog.Catalog;
import io.counterfoil.inventory.Inventory;
import io.counterfoil.inventory.Vouchers;
import io.counterfoil.ledger.Ledger;
import io.counterfoil.payment.PaymentMethods;
import io.counterfoil.series.Series;
import io.counterfoil.ticket.HostParts;
import io.counterfoil.ticket.Tickets;
import io.counterfoil.work.IdempotencyKeys;

/** The ports that a unit of work of the selling desks reaches, all of one tenant. */
public interface CheckoutBooks {

    /**
     * What is sold.
     *
     * @return the port, valid within the unit of work
     */
    Catalog catalog();

    /**
     * What is taken.
     *
     * @return the port, valid within the unit of work
     */
    PaymentMethods paymentMethods();

    /**
     * What can run out.
     *
     * @return the port, valid within the unit of work
     */
    Inventory inventory();

    /**
     * What holders may spend instead of money.
     *
     * @return the port, valid within the unit of work
     */
    Vouchers vouchers();

    /**
     * Which requests were answered before.
     *
     * @return the port, valid within the unit of work
     */
    IdempotencyKeys idempotencyKeys();

    /**
     * How tickets are numbered.
     *
     * @return the port, valid within the unit of work
     */
    Series series();

    /**
     * From where sensitive actions were done.
     *
     * @return the port, valid within the unit of work
     */
    HostParts hostParts();

    /**
     * The chains.
     *
     * @return the port, valid within the unit of work
     */
    Ledger ledger();

    /**
     * The stored tickets.
     *
     * @return the port, valid within the unit of work
     */
    Tickets tickets();
}
