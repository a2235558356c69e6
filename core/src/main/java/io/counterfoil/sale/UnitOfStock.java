package io.counterfoil.sale;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.inventory.HoldId;
import io.counterfoil.inventory.PoolChange;
import io.counterfoil.inventory.PoolKey;
import io.counterfoil.inventory.Stock;
import io.counterfoil.inventory.StockChange;
import io.counterfoil.inventory.StockQuery;
import io.counterfoil.inventory.StockState;
import io.counterfoil.ticket.Stamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The stock as one unit of work reaches it, and which pools the unit changed. For one unit of work and one thread. */
final class UnitOfStock {

    private final CheckoutBooks books;
    private final Assortment assortment;
    private final Stamp stamp;
    private final Set<PoolKey> changed = new TreeSet<>();

    UnitOfStock(CheckoutBooks books, Assortment assortment, Stamp stamp) {
        this.books = books;
        this.assortment = assortment;
        this.stamp = stamp;
    }

    CheckoutBooks books() {
        return books;
    }

    Assortment assortment() {
        return assortment;
    }

    Stamp stamp() {
        return stamp;
    }

    Instant now() {
        return stamp.instant();
    }

    /** Nothing is asked of the store where nothing is counted. */
    Stock read(Collection<PoolKey> pools, Collection<HoldId> holds) {
        StockState state = pools.isEmpty() && holds.isEmpty()
                ? StockState.nothing(now())
                : books.inventory().read(StockQuery.of(now(), pools, holds));
        return Stock.of(state);
    }

    void write(Stock stock) {
        StockChange change = stock.change();
        if (!change.isEmpty()) {
            books.inventory().write(change);
            change.pools().stream().map(PoolChange::pool).forEach(changed::add);
        }
    }

    /** Which pools were changed so far, sorted. */
    List<PoolKey> changed() {
        return List.copyOf(changed);
    }
}
