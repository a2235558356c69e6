package io.counterfoil;

import io.counterfoil.sale.CheckoutBooks;

/**
 * All ports of one tenant, within one unit of work.
 *
 * <p><b>For implementers.</b> Every desk declares what it needs as an interface of its own; this one joins them, and a store
 * implements it.
 */
public interface Books extends CheckoutBooks {}
