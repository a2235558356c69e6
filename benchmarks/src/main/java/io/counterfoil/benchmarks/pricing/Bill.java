package io.counterfoil.benchmarks.pricing;

import java.util.List;

/**
 * A priced order in the money type of a peer.
 *
 * @param lines in the order given
 * @param subtotal before discount
 * @param discount of the whole
 * @param net without tax and levy
 * @param levy of all lines
 * @param tax rounded once
 * @param total net + levy + tax
 * @param <M> the money type
 */
record Bill<M>(List<Line<M>> lines, M subtotal, M discount, M net, M levy, M tax, M total) {

    /**
     * One priced line. The own tax is what it would owe alone; the tax is its part of the document's.
     *
     * @param unitPrice base with stage and row, rounded once
     * @param subtotal unit price times quantity
     * @param discount its part of the document's
     * @param net without tax and levy
     * @param levy levy times quantity
     * @param ownTax of the line alone
     * @param tax its part of the document's
     * @param total net + levy + tax
     * @param <M> the money type
     */
    record Line<M>(M unitPrice, M subtotal, M discount, M net, M levy, M ownTax, M tax, M total) {}
}
