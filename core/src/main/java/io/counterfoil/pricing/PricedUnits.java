package io.counterfoil.pricing;

import io.counterfoil.money.Quantity;

/** So many units of a line at one price. */
record PricedUnits(Quantity quantity, UnitPrice price) {}
