package io.counterfoil.benchmarks.pricing;

import io.counterfoil.tax.TaxTreatment;

/**
 * A money type that prices an order: unit price rounded once, the discount of the document spread by largest remainder, tax
 * rounded once on the sum and spread likewise, the line's own tax beside its part; HALF_UP to the cent.
 *
 * <p>Where there is a choice, peers are favoured. They look up nothing, neither product nor stage, row or tax: the factors
 * stand ready. They check nothing, and of the way to an amount they keep the figures alone.
 *
 * @param <M> the money type
 */
interface Peer<M> {
    /** Prices the order that the peer was made for. */
    Bill<M> price(TaxTreatment treatment);

    /** An amount in cents, to compare peers. */
    long cents(M amount);
}
