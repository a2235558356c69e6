package io.counterfoil.sale;

import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.Voucher;
import io.counterfoil.inventory.Pool;
import io.counterfoil.inventory.PoolKey;
import io.counterfoil.inventory.Stock;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.EntryType;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.PlanScope;
import io.counterfoil.plan.PlanZone;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.Refusals;
import io.counterfoil.refusal.RefusedException;
import io.counterfoil.shop.Permission;
import io.counterfoil.ticket.Activity;
import io.counterfoil.ticket.Change;
import io.counterfoil.ticket.TicketDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says how much there is of what can run out. Each change is recorded in the ledger with what it was before, who did it and why. Safe
 * for threads.
 *
 * <p>A capacity never falls below what is sold and held. Seats have the capacity 1 until they are blocked, a zone without numbered
 * seats has none until it is said here, and what is sold of it is counted from the first ticket on.
 */
public final class StockDesk {

    /** Most seats that one call blocks or sets free. */
    public static final int MAX_PLACES = 200;

    /** Most of anything: as many as a canonical number counts exactly everywhere. */
    public static final long MAX_UNITS = 999_999_999_999L;

    private static final FieldPath PRODUCT = FieldPath.of("product");
    private static final FieldPath PLAN = FieldPath.of("plan");
    private static final FieldPath PLACE = FieldPath.of("place");
    private static final FieldPath PLACES = FieldPath.of("places");
    private static final FieldPath CAPACITY = FieldPath.of("capacity");
    private static final FieldPath UNITS = FieldPath.of("units");

    private final Recorder recorder;

    StockDesk(Recorder recorder) {
        this.recorder = recorder;
    }

    /**
     * Puts more of a product in stock.
     *
     * @param product one that is counted
     * @param units how many more, in its smallest unit; negative where fewer are there than were counted
     * @param reason why, such as the number of a delivery; public, so without names of people
     * @return the pool with its new capacity; or UNKNOWN_PRODUCT, VALUE_INVALID, CAPACITY_BELOW_TAKEN, or a fault of the reason
     */
    public Outcome<Pool> stockIn(ProductId product, long units, String reason) {
        return Reason.read(reason)
                .flatMap(said -> recorder.record(Permission.STOCK, unit -> stockIn(product, units, said, unit)));
    }

    private static Pool stockIn(ProductId product, long units, String reason, UnitOfRecord unit) {
        boolean isCounted = unit.assortment()
                .product(product)
                .orElseThrow(() -> refused(Refusal.of(RefusalCode.UNKNOWN_PRODUCT, PRODUCT)))
                .stock()
                .isCounted();
        if (!isCounted) {
            throw refused(Refusal.of(RefusalCode.VALUE_INVALID, PRODUCT, "rule", "a product whose stock is counted"));
        }
        PoolKey pool = PoolKey.stock(product);
        Stock stock = unit.stock().read(List.of(pool), List.of());
        long before = stock.pool(pool).capacity().orElse(0);
        boolean isInRange = Math.abs(units) <= MAX_UNITS && before + units >= 0 && before + units <= MAX_UNITS;
        if (!isInRange) {
            throw refused(Refusal.of(
                    RefusalCode.VALUE_INVALID, UNITS, "rule", "such that 0 to " + MAX_UNITS + " are there then"));
        }
        Pool after = stock.resize(pool, before + units, UNITS).orThrow();
        record(unit, Activity.STOCK_IN, reason, List.of(new Resized(pool, before, before + units)));
        unit.stock().write(stock);
        return after;
    }

    /**
     * Says how many there are of a place that is not a numbered seat.
     *
     * @param plan such as {@code concert-2026}
     * @param place a zone such as {@code lawn}, or a row without numbered seats
     * @param capacity 0 to {@value #MAX_UNITS}
     * @param reason why; public, so without names of people
     * @return the pool with its new capacity; or UNKNOWN_PLAN, UNKNOWN_ZONE, UNKNOWN_ROW, VALUE_INVALID, CAPACITY_BELOW_TAKEN, or a
     *     fault of the reason
     */
    public Outcome<Pool> resize(PlanId plan, Place place, long capacity, String reason) {
        return checked(capacity, reason)
                .flatMap(said -> recorder.record(Permission.STOCK, unit -> {
                    PlanZone zone = zone(unit, plan, place);
                    if (!zone.seats().isEmpty()) {
                        throw refused(Refusal.of(
                                RefusalCode.VALUE_INVALID, PLACE, "rule", "in a zone whose seats are not numbered"));
                    }
                    return resize(unit, PoolKey.place(plan, place), capacity, said);
                }));
    }

    /**
     * Says how many may come to an event that is sold without places.
     *
     * @param plan such as {@code concert-2026}
     * @param capacity 0 to {@value #MAX_UNITS}
     * @param reason why; public, so without names of people
     * @return the pool with its new capacity; or UNKNOWN_PLAN, VALUE_INVALID, CAPACITY_BELOW_TAKEN, or a fault of the reason
     */
    public Outcome<Pool> resize(PlanId plan, long capacity, String reason) {
        return checked(capacity, reason)
                .flatMap(said -> recorder.record(Permission.STOCK, unit -> {
                    plan(unit, plan);
                    return resize(unit, PoolKey.event(plan), capacity, said);
                }));
    }

    private static Outcome<String> checked(long capacity, String reason) {
        Refusals refusals = new Refusals();
        if (capacity < 0 || capacity > MAX_UNITS) {
            refusals.add(RefusalCode.VALUE_INVALID, CAPACITY, "rule", "0 to " + MAX_UNITS);
        }
        String said = refusals.take(Reason.read(reason), "");
        return refusals.orElse(() -> said);
    }

    private static Pool resize(UnitOfRecord unit, PoolKey pool, long capacity, String reason) {
        Stock stock = unit.stock().read(List.of(pool), List.of());
        Optional<Long> before = boxed(stock.pool(pool));
        Pool after = stock.resize(pool, capacity, CAPACITY).orThrow();
        record(unit, Activity.CAPACITY_CHANGE, reason, List.of(new Resized(pool, before, capacity)));
        unit.stock().write(stock);
        return after;
    }

    private static Optional<Long> boxed(Pool pool) {
        return pool.capacity().isPresent() ? Optional.of(pool.capacity().getAsLong()) : Optional.empty();
    }

    /**
     * Takes seats out of sale: broken ones, or those of the house.
     *
     * @param plan such as {@code concert-2026}
     * @param seats 1 to {@value #MAX_PLACES} numbered seats that nobody has
     * @param reason why; public, so without names of people
     * @return the pools, all with the capacity 0; or UNKNOWN_PLAN, UNKNOWN_ZONE, UNKNOWN_SEAT and so on, CAPACITY_BELOW_TAKEN, TOO_MANY,
     *     or a fault of the reason
     */
    public Outcome<List<Pool>> block(PlanId plan, List<Place> seats, String reason) {
        return resizeSeats(plan, seats, 0, reason);
    }

    /**
     * Puts blocked seats on sale again.
     *
     * @param plan such as {@code concert-2026}
     * @param seats 1 to {@value #MAX_PLACES} numbered seats
     * @param reason why; public, so without names of people
     * @return the pools, all with the capacity 1; or the same refusals as {@link #block}
     */
    public Outcome<List<Pool>> unblock(PlanId plan, List<Place> seats, String reason) {
        return resizeSeats(plan, seats, 1, reason);
    }

    private Outcome<List<Pool>> resizeSeats(PlanId plan, List<Place> seats, long capacity, String reason) {
        if (seats.isEmpty() || seats.size() > MAX_PLACES) {
            return Outcome.refused(
                    RefusalCode.TOO_MANY,
                    PLACES,
                    "limit",
                    Integer.toString(MAX_PLACES),
                    "count",
                    Integer.toString(seats.size()));
        }
        return Reason.read(reason)
                .flatMap(said -> recorder.record(Permission.STOCK, unit -> {
                    checkSeats(unit, plan, seats);
                    return resizeSeats(unit, pools(plan, seats), capacity, said);
                }));
    }

    private static List<PoolKey> pools(PlanId plan, List<Place> seats) {
        return seats.stream().map(seat -> PoolKey.place(plan, seat)).distinct().toList();
    }

    private static List<Pool> resizeSeats(UnitOfRecord unit, List<PoolKey> pools, long capacity, String reason) {
        Stock stock = unit.stock().read(pools, List.of());
        Refusals refusals = new Refusals();
        List<Resized> resized = new ArrayList<>();
        for (int i = 0; i < pools.size(); i++) {
            PoolKey pool = pools.get(i);
            resized.add(new Resized(pool, stock.pool(pool).capacity().orElse(1), capacity));
            refusals.take(stock.resize(pool, capacity, PLACES.index(i)), Pool.untouched(pool));
        }
        refusals.throwIfAny();
        record(unit, Activity.CAPACITY_CHANGE, reason, resized);
        unit.stock().write(stock);
        return pools.stream().map(stock::pool).toList();
    }

    private static void checkSeats(UnitOfRecord unit, PlanId id, List<Place> seats) {
        PricePlan plan = plan(unit, id);
        Refusals refusals = new Refusals();
        for (int i = 0; i < seats.size(); i++) {
            Place seat = seats.get(i);
            FieldPath at = PLACES.index(i);
            PlanScope scope = plan.scope(seat.zone()).orElse(null);
            if (scope == null) {
                refusals.add(RefusalCode.UNKNOWN_ZONE, at.at("zone"));
            } else if (seat.seat().isEmpty()) {
                refusals.add(RefusalCode.PLACE_REQUIRED, at.at("seat"), "part", "seat");
            } else {
                scope.faults(seat).forEach(fault -> refusals.add(fault.at(at)));
            }
        }
        refusals.throwIfAny();
    }

    private static PricePlan plan(UnitOfRecord unit, PlanId plan) {
        return unit.assortment().plan(plan).orElseThrow(() -> refused(Refusal.of(RefusalCode.UNKNOWN_PLAN, PLAN)));
    }

    private static PlanZone zone(UnitOfRecord unit, PlanId plan, Place place) {
        PlanScope scope = plan(unit, plan)
                .scope(place.zone())
                .orElseThrow(() -> refused(Refusal.of(RefusalCode.UNKNOWN_ZONE, PLACE.at("zone"))));
        PlanZone zone = scope.zone().orElseThrow();
        boolean isRowKnown = place.row().isEmpty()
                || zone.rows().stream()
                        .anyMatch(row -> row.name().equals(place.row().get()));
        if (!isRowKnown) {
            throw refused(Refusal.of(RefusalCode.UNKNOWN_ROW, PLACE.at("row")));
        }
        return zone;
    }

    /**
     * Issues vouchers, which holders can spend from then on.
     *
     * @param vouchers each with an id and a code that no voucher of the shop has; their codes are stored so that nobody can read them
     * @return how many there were, or PERMISSION_DENIED
     * @throws IllegalStateException if an id or a code stands on a voucher already
     */
    public Outcome<Integer> issueVouchers(List<Voucher> vouchers) {
        return recorder.change(Permission.STOCK, unit -> {
            unit.books().vouchers().issue(vouchers);
            return vouchers.size();
        });
    }

    /** A pool whose capacity changed; before that nobody may have said one. */
    private record Resized(PoolKey pool, Optional<Long> before, long after) {

        Resized(PoolKey pool, long before, long after) {
            this(pool, Optional.of(before), after);
        }

        CanonicalObject state(Optional<Long> capacity) {
            CanonicalObject.Builder state = CanonicalObject.builder().put("pool", pool.value());
            capacity.ifPresent(units -> state.put("capacity", units));
            return state.build();
        }
    }

    private static void record(UnitOfRecord unit, Activity activity, String reason, List<Resized> resized) {
        unit.noteClock();
        Change change = new Change(
                Optional.of(stocks(
                        resized.stream().map(each -> each.state(each.before())).toList())),
                stocks(resized.stream()
                        .map(each -> each.state(Optional.of(each.after())))
                        .toList()));
        unit.record(
                EntryType.ACTIVITY,
                change.writeTo(TicketDocument.activity(activity, unit.stamp()).put("reason", reason))
                        .build());
    }

    private static CanonicalObject stocks(List<CanonicalObject> pools) {
        return CanonicalObject.builder().put("pools", pools).build();
    }

    private static RefusedException refused(Refusal refusal) {
        return new RefusedException(List.of(refusal));
    }
}
