package io.counterfoil.sale;

import io.counterfoil.work.Transactions;

/**
 * Where one operator works at one till: the way to everything that a session may do. Made by the box office; safe for threads.
 */
public final class Desk {

    private final Transactions<? extends CheckoutBooks> transactions;
    private final Recorder recorder;

    private Desk(Transactions<? extends CheckoutBooks> transactions, Workplace place) {
        this.transactions = transactions;
        this.recorder = new Recorder(transactions, place);
    }

    /**
     * The desk of a workplace.
     *
     * @param transactions the tenant's units of work
     * @param place who works where, with which safe
     * @return the desk
     */
    public static Desk of(Transactions<? extends CheckoutBooks> transactions, Workplace place) {
        return new Desk(transactions, place);
    }

    /**
     * Opens the till and publishes what is sold.
     *
     * @return the desk for opening
     */
    public OpeningDesk opening() {
        return new OpeningDesk(transactions, recorder);
    }

    /**
     * Prices and sells.
     *
     * @return the desk for selling
     */
    public Checkout checkout() {
        return new Checkout(recorder);
    }

    /**
     * Holds places and products, and tells what is available.
     *
     * @return the desk for holds
     */
    public HoldDesk holds() {
        return new HoldDesk(recorder);
    }

    /**
     * Puts products in stock, changes capacities, blocks seats, issues vouchers.
     *
     * @return the desk for stock
     */
    public StockDesk stock() {
        return new StockDesk(recorder);
    }

    /**
     * Cancels tickets.
     *
     * @return the desk for cancellations
     */
    public CancellationDesk cancellations() {
        return new CancellationDesk(recorder);
    }

    /**
     * Erases what tickets know about people.
     *
     * @return the desk for erasures
     */
    public ErasureDesk erasures() {
        return new ErasureDesk(recorder);
    }

    /**
     * Hands out what may be printed.
     *
     * @return the desk for printing
     */
    public PrintDesk printing() {
        return new PrintDesk(recorder);
    }

    /**
     * Hands out the till's chain.
     *
     * @return the desk for exports
     */
    public ExportDesk exports() {
        return new ExportDesk(transactions, recorder);
    }

    /**
     * Finds and lists tickets.
     *
     * @return the desk for looking up
     */
    public LookupDesk lookup() {
        return new LookupDesk(recorder);
    }

    /**
     * Changes the till's key.
     *
     * @return the desk for keys
     */
    public KeyDesk keys() {
        return new KeyDesk(recorder);
    }

    /**
     * Signs checkpoints.
     *
     * @return the desk for checkpoints
     */
    public CheckpointDesk checkpoints() {
        return new CheckpointDesk(recorder);
    }
}
