package io.counterfoil.storage.jdbi;

import io.counterfoil.Books;
import io.counterfoil.catalog.Catalog;
import io.counterfoil.inventory.Inventory;
import io.counterfoil.inventory.Vouchers;
import io.counterfoil.ledger.Ledger;
import io.counterfoil.payment.PaymentMethods;
import io.counterfoil.series.Series;
import io.counterfoil.shop.TenantId;
import io.counterfoil.ticket.HostParts;
import io.counterfoil.ticket.Tickets;
import io.counterfoil.work.IdempotencyKeys;

/** One tenant's books within one unit of work; for one thread. */
final class JdbiBooks implements Books {

    private final JdbiSeries series;
    private final JdbiPaymentMethods paymentMethods;
    private final JdbiLedger ledger;
    private final JdbiCatalog catalog;
    private final JdbiTickets tickets;
    private final JdbiHostParts hostParts;
    private final JdbiInventory inventory;
    private final JdbiVouchers vouchers;
    private final JdbiIdempotencyKeys idempotencyKeys;

    JdbiBooks(Sql sql, TenantId tenant, ReadAssortments assortments) {
        this.series = new JdbiSeries(sql, tenant);
        this.paymentMethods = new JdbiPaymentMethods(sql, tenant);
        this.ledger = new JdbiLedger(sql, tenant);
        this.catalog = new JdbiCatalog(sql, tenant, assortments);
        this.tickets = new JdbiTickets(sql, tenant);
        this.hostParts = new JdbiHostParts(sql, tenant);
        this.inventory = new JdbiInventory(sql, tenant);
        this.vouchers = new JdbiVouchers(sql, tenant);
        this.idempotencyKeys = new JdbiIdempotencyKeys(sql, tenant);
    }

    /** Writes what was collected so that it goes into few statements; belongs before the commit. */
    void flush() {
        tickets.flush();
    }

    @Override
    public Series series() {
        return series;
    }

    @Override
    public PaymentMethods paymentMethods() {
        return paymentMethods;
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public Catalog catalog() {
        return catalog;
    }

    @Override
    public HostParts hostParts() {
        return hostParts;
    }

    @Override
    public Tickets tickets() {
        return tickets;
    }

    @Override
    public Inventory inventory() {
        return inventory;
    }

    @Override
    public IdempotencyKeys idempotencyKeys() {
        return idempotencyKeys;
    }

    @Override
    public Vouchers vouchers() {
        return vouchers;
    }
}
