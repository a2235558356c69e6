package io.counterfoil.sale;

import io.counterfoil.payment.Settlement;
import io.counterfoil.pricing.Quote;

/** A request with the price and settlement that it was accepted at. */
record PricedSale(SaleRequest request, Quote quote, Settlement settlement) {}
