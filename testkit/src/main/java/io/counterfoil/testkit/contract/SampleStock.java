package io.counterfoil.testkit.contract;

import io.counterfoil.Books;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.inventory.Hold;
import io.counterfoil.inventory.HoldId;
import io.counterfoil.inventory.HoldLine;
import io.counterfoil.inventory.Pool;
import io.counterfoil.inventory.PoolKey;
import io.counterfoil.inventory.PoolKind;
import io.counterfoil.inventory.Stock;
import io.counterfoil.inventory.StockQuery;
import io.counterfoil.inventory.Take;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.RowName;
import io.counterfoil.plan.SeatName;
import io.counterfoil.plan.ZoneCode;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.work.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;

/** Holds and sales in units of work of their own, as a desk makes them, for a lawn, seats in the stalls, and posters. */
record SampleStock(Transactions<Books> books) {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    static final PlanId CONCERT = PlanId.of("concert-2026");
    static final ZoneCode STALLS = ZoneCode.of("stalls");
    static final PoolKey LAWN = PoolKey.zone(CONCERT, ZoneCode.of("lawn"));
    static final PoolKey POSTERS = PoolKey.stock(ProductId.of("poster"));
    static final FieldPath HERE = FieldPath.of("hold");

    static PoolKey seat(int row, int seat) {
        return seat("R" + row, Integer.toString(seat));
    }

    static PoolKey seat(String row, String seat) {
        return PoolKey.place(CONCERT, Place.in(STALLS).row(RowName.of(row)).seat(SeatName.of(seat)));
    }

    static HoldId id(int number) {
        return HoldId.of("019a9f3c-1c80-7b6e-8f00-" + String.format(Locale.ROOT, "%012d", number));
    }

    /** A unit of work over the stock, which is written at its end. */
    <R> R at(Instant now, Function<Stock, R> work, PoolKey... pools) {
        return at(now, List.of(pools), List.of(), work);
    }

    <R> R at(Instant now, List<PoolKey> pools, List<HoldId> holds, Function<Stock, R> work) {
        return books.transact(open -> {
            Stock stock = Stock.of(open.inventory().read(StockQuery.of(now, pools, holds)));
            R result = work.apply(stock);
            open.inventory().write(stock.change());
            return result;
        });
    }

    void resize(PoolKey pool, long capacity) {
        at(NOON, stock -> stock.resize(pool, capacity, HERE).orThrow(), pool);
    }

    /** Sells if there is enough. */
    boolean sell(Instant now, Take... takes) {
        return at(now, stock -> take(stock, stock::sell, takes), pools(takes));
    }

    private static boolean take(Stock stock, Consumer<Take> how, Take... takes) {
        boolean isEnough =
                Arrays.stream(takes).allMatch(take -> stock.lack(take, HERE).isEmpty());
        if (isEnough) {
            Arrays.stream(takes).forEach(how);
        }
        return isEnough;
    }

    /** Holds all of them until an instant if there is enough. */
    boolean hold(HoldId id, Instant now, Instant until, Take... takes) {
        return at(
                now,
                stock -> {
                    boolean isHeld = take(stock, stock::hold, takes);
                    if (isHeld) {
                        stock.make(Hold.of(id, until, lines(takes)));
                    }
                    return isHeld;
                },
                pools(takes));
    }

    static List<HoldLine> lines(Take... takes) {
        return Arrays.stream(takes)
                .map(take -> new HoldLine(
                        ProductId.of("entry"), Optional.empty(), Optional.empty(), take.units(), List.of(take.pool())))
                .toList();
    }

    private static PoolKey[] pools(Take... takes) {
        return Arrays.stream(takes).map(Take::pool).toArray(PoolKey[]::new);
    }

    static Take take(PoolKey pool, long units) {
        return new Take(pool, units, pool.kind() == PoolKind.SEAT ? OptionalLong.of(1) : OptionalLong.empty());
    }

    /** Writes down what the clock has ended, as a desk does; answers what that was. */
    List<HoldId> tidy(Instant now) {
        return books.transact(open -> {
            List<HoldId> overdue = open.inventory().overdue(now, 100);
            Stock stock = Stock.of(open.inventory().read(StockQuery.of(now, List.of(), overdue)));
            stock.tidy();
            open.inventory().write(stock.change());
            return overdue;
        });
    }

    Pool pool(PoolKey pool, Instant now) {
        return books.read(open -> open.inventory().read(StockQuery.of(now, List.of(pool), List.of())).pools().stream()
                        .findFirst())
                .orElseGet(() -> Pool.untouched(pool));
    }

    Hold holdOf(HoldId id, Instant now) {
        return books.read(open -> open.inventory().read(StockQuery.of(now, List.of(), List.of(id))).holds().stream()
                        .findFirst())
                .orElseThrow();
    }
}
