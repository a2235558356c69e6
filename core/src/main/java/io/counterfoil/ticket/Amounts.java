package io.counterfoil.ticket;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.money.Money;
import java.util.Currency;

/** Reads the amounts of one document, all of its one currency. */
record Amounts(Currency currency) {

    Money read(CanonicalObject document, String name) {
        return Money.of(currency, document.string(name));
    }
}
