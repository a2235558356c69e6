package io.counterfoil.audit;

import io.counterfoil.ledger.Origin;

/** Where an entry stands. */
record Place(Origin origin, long seq) {}
