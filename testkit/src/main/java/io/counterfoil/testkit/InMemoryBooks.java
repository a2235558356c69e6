package io.counterfoil.testkit;

import io.counterfoil.Books;
import io.counterfoil.catalog.Catalog;
import io.counterfoil.inventory.Inventory;
import io.counterfoil.inventory.Vouchers;
import io.counterfoil.ledger.Ledger;
import io.counterfoil.payment.PaymentMethods;
import io.counterfoil.series.Series;
import io.counterfoil.ticket.HostParts;
import io.counterfoil.ticket.Tickets;
import io.counterfoil.work.IdempotencyKeys;

/** One tenant's books: as committed, or the copy that a unit of work changes. */
final class InMemoryBooks implements Books {

    /** What a tenant begins with; only ever copied. */
    static final InMemoryBooks EMPTY = new InMemoryBooks(new UnitGuard(UnitGuard.Access.READ));

    private final InMemorySeries series;
    private final InMemoryPaymentMethods paymentMethods;
    private final InMemoryLedger ledger;
    private final InMemoryCatalog catalog;
    private final InMemoryTickets tickets;
    private final InMemoryHostParts hostParts;
    private final InMemoryInventory inventory;
    private final InMemoryVouchers vouchers;
    private final InMemoryIdempotencyKeys idempotencyKeys;

    private InMemoryBooks(UnitGuard guard) {
        this.series = new InMemorySeries(guard);
        this.paymentMethods = new InMemoryPaymentMethods(guard);
        this.ledger = new InMemoryLedger(guard);
        this.catalog = new InMemoryCatalog(guard);
        this.tickets = new InMemoryTickets(guard, ledger);
        this.hostParts = new InMemoryHostParts(guard, ledger);
        this.inventory = new InMemoryInventory(guard);
        this.vouchers = new InMemoryVouchers(guard);
        this.idempotencyKeys = new InMemoryIdempotencyKeys(guard);
    }

    private InMemoryBooks(UnitGuard guard, InMemoryBooks other) {
        this.series = other.series.copy(guard);
        this.paymentMethods = other.paymentMethods.copy(guard);
        this.ledger = other.ledger.copy(guard);
        this.catalog = other.catalog.copy(guard);
        this.tickets = other.tickets.copy(guard, ledger);
        this.hostParts = other.hostParts.copy(guard, ledger);
        this.inventory = other.inventory.copy(guard);
        this.vouchers = other.vouchers.copy(guard);
        this.idempotencyKeys = other.idempotencyKeys.copy(guard);
    }

    InMemoryBooks copy(UnitGuard guard) {
        return new InMemoryBooks(guard, this);
    }

    /** Refuses books that contradict themselves; belongs before the commit. */
    void prove() {
        tickets.prove();
        hostParts.prove();
        inventory.prove();
        idempotencyKeys.prove();
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
