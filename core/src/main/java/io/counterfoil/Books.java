package io.counterfoil;

import io.counterfoil.audit.AuditBooks;
import io.counterfoil.ledger.Ledger;
import io.counterfoil.sale.CheckoutBooks;
import io.counterfoil.series.Series;
import io.counterfoil.ticket.HostParts;
import io.counterfoil.ticket.Tickets;

/**
 * All ports of one tenant, within one unit of work.
 *
 * <p><b>For implementers.</b> Every desk declares what it needs as an interface of its own; this one joins them, and a store
 * implements it.
 */
public interface Books extends CheckoutBooks, AuditBooks {

    @Override
    Ledger ledger();

    @Override
    Series series();

    @Override
    HostParts hostParts();

    @Override
    Tickets tickets();
}
