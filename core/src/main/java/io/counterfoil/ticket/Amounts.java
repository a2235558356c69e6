package io.counterfoil.ticket;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.money.Money;
import java.util.Currency;
import java.util.Optional;

/** Reads the amounts of one document, all of its one currency. */
record Amounts(Currency currency) {

    Money read(CanonicalObject document, String name) {
        return Money.of(currency, document.string(name));
    }

    Optional<Money> find(CanonicalObject document, String name) {
        return document.findString(name).map(amount -> Money.of(currency, amount));
    }
}
