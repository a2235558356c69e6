package io.counterfoil.audit;

import io.counterfoil.ledger.Ledger;
import io.counterfoil.series.Series;
import io.counterfoil.ticket.HostParts;
import io.counterfoil.ticket.Tickets;

/** The ports that an audit reads, all of one tenant. */
public interface AuditBooks {

    /**
     * The chains.
     *
     * @return the port, valid within the unit of work
     */
    Ledger ledger();

    /**
     * The counters.
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
     * The stored tickets.
     *
     * @return the port, valid within the unit of work
     */
    Tickets tickets();
}
