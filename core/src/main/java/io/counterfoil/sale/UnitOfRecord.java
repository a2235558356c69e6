package io.counterfoil.sale;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.ledger.Head;
import io.counterfoil.ticket.Stamp;

/** One unit of work that seals documents: its books, what is sold, who works when, and the till's chain. */
record UnitOfRecord(CheckoutBooks books, Assortment assortment, Stamp stamp, Chain chain) {

    Head end() {
        return chain.appendTo(books.ledger());
    }
}
