package io.counterfoil.inventory;

import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Decides what may be taken: the stock as one unit of work read it, and what the unit makes of it. Pure; for one thread and one
 * unit of work.
 *
 * <pre>{@code
 * Stock stock = Stock.of(inventory.read(query));
 * stock.lack(take, at).ifPresent(refusals::add);
 * refusals.throwIfAny();
 * stock.sell(take);
 * inventory.write(stock.change());
 * }</pre>
 */
public final class Stock {

    private final Instant now;
    private final Map<PoolKey, Balance> balances = new TreeMap<>();
    private final Map<HoldId, Hold> holds = new HashMap<>();
    private final Map<HoldId, Hold> made = new LinkedHashMap<>();
    private final Map<HoldId, Hold> changed = new LinkedHashMap<>();
    private boolean takes;

    private Stock(StockState state) {
        this.now = state.now();
        state.pools().forEach(pool -> balances.put(pool.key(), new Balance(pool)));
        state.holds().forEach(hold -> holds.put(hold.id(), hold));
    }

    /**
     * The stock as it was read.
     *
     * @param state what the port told
     * @return the stock, with nothing changed yet
     */
    public static Stock of(StockState state) {
        return new Stock(state);
    }

    /**
     * How much of a pool is there for somebody else.
     *
     * @param pool which thing
     * @param usual its capacity where nobody said another; empty where it has no limit
     * @return 0 or more, or nothing where it has no limit
     */
    public OptionalLong available(PoolKey pool, OptionalLong usual) {
        return balance(pool).current().available(usual);
    }

    /**
     * A pool with what this unit made of it.
     *
     * @param key which thing
     * @return as it will stand after the unit
     */
    public Pool pool(PoolKey key) {
        return balance(key).current();
    }

    /**
     * What keeps somebody from taking.
     *
     * @param take how much of which pool
     * @param line where it was asked for: PLACE_SOLD, PLACE_HELD and PLACE_BLOCKED stand at its {@code place}, SOLD_OUT and
     *     STOCK_EXCEEDED at its {@code quantity}
     * @return the refusal, or nothing if there is enough
     */
    public Optional<Refusal> lack(Take take, FieldPath line) {
        Pool pool = balance(take.pool()).current();
        OptionalLong available = pool.available(take.usual());
        return available.isEmpty() || available.getAsLong() >= take.units()
                ? Optional.empty()
                : Optional.of(Shortage.of(pool, available.getAsLong(), line));
    }

    /**
     * Sells out of what is available.
     *
     * @param take how much of which pool
     * @throws IllegalStateException if there is not enough
     */
    public void sell(Take take) {
        requireAvailable(take);
        balance(take.pool()).sold += take.units();
    }

    /**
     * Takes back what was sold: a cancellation. Of a pool of which nothing was ever written down, and beyond what was sold of it
     * since it is counted, nothing comes back.
     *
     * @param take how much of which pool
     */
    public void giveBack(Take take) {
        Balance balance = balances.get(take.pool());
        if (balance != null) {
            balance.sold -= Math.min(take.units(), balance.current().sold());
        }
    }

    /**
     * Keeps out of what is available, for a hold that is made after it.
     *
     * @param take how much of which pool
     * @throws IllegalStateException if there is not enough
     */
    public void hold(Take take) {
        requireAvailable(take);
        balance(take.pool()).hold(take.units());
    }

    /**
     * Makes a hold of what was kept for it.
     *
     * @param hold a new one; what its lines keep was taken by {@link #hold}
     */
    public void make(Hold hold) {
        made.put(hold.id(), hold);
    }

    /**
     * A hold, whatever has become of it.
     *
     * @param id its key
     * @param at where it was named
     * @return the hold, or HOLD_UNKNOWN
     */
    public Outcome<Hold> find(HoldId id, FieldPath at) {
        return current(id).map(Outcome::accepted).orElseGet(() -> Outcome.refused(RefusalCode.HOLD_UNKNOWN, at));
    }

    /**
     * A hold that can still be used.
     *
     * @param id its key
     * @param at where it was named
     * @return the hold, or HOLD_UNKNOWN, HOLD_SOLD, HOLD_RELEASED or HOLD_EXPIRED
     */
    public Outcome<Hold> active(HoldId id, FieldPath at) {
        Hold hold = current(id).orElse(null);
        if (hold == null) {
            return Outcome.refused(RefusalCode.HOLD_UNKNOWN, at);
        }
        return switch (hold.status(now)) {
            case ACTIVE -> Outcome.accepted(hold);
            case SOLD -> Outcome.refused(RefusalCode.HOLD_SOLD, at);
            case RELEASED -> Outcome.refused(RefusalCode.HOLD_RELEASED, at);
            case EXPIRED ->
                Outcome.refused(
                        RefusalCode.HOLD_EXPIRED, at, "at", hold.endsAt().toString());
        };
    }

    /**
     * Sells units of a hold. Once none are left the hold is sold.
     *
     * @param id an active one
     * @param line which line of the hold, from 0
     * @param units how many of what it still keeps, 1 or more
     * @param at where they were asked for
     * @return the hold with the rest, HOLD_EXCEEDED, or what {@link #active} refuses
     */
    public Outcome<Hold> sellHeld(HoldId id, int line, long units, FieldPath at) {
        return active(id, at).flatMap(hold -> {
            HoldLine held = hold.lines().get(line);
            if (units < 1 || units > held.units()) {
                return Outcome.refused(
                        RefusalCode.HOLD_EXCEEDED,
                        at,
                        "held",
                        Long.toString(held.units()),
                        "wanted",
                        Long.toString(units));
            }
            held.pools().forEach(pool -> balance(pool).sellHeld(units));
            return Outcome.accepted(put(hold.less(line, units)));
        });
    }

    /**
     * Gives back what a hold keeps. Doing it again changes nothing, and so does releasing what the clock has ended.
     *
     * @param id its key
     * @param at where it was named
     * @return the hold as it ended, HOLD_UNKNOWN or HOLD_SOLD
     */
    public Outcome<Hold> release(HoldId id, FieldPath at) {
        return current(id)
                .map(hold -> switch (hold.status(now)) {
                    case ACTIVE -> Outcome.accepted(end(hold, HoldStatus.RELEASED));
                    case RELEASED, EXPIRED -> Outcome.accepted(hold);
                    case SOLD -> Outcome.<Hold>refused(RefusalCode.HOLD_SOLD, at);
                })
                .orElseGet(() -> Outcome.refused(RefusalCode.HOLD_UNKNOWN, at));
    }

    /**
     * Gives a hold more time, counted from now. A hold never ends sooner than before.
     *
     * @param id an active one
     * @param time from now on; above 0 and at most {@link HoldTime#MAX}
     * @param at where it was named
     * @return the hold, or what {@link #active} refuses
     * @throws IllegalArgumentException if the time is out of range
     */
    public Outcome<Hold> extend(HoldId id, Duration time, FieldPath at) {
        requireTime(time);
        Instant wanted = now.plus(time);
        return active(id, at).map(hold -> wanted.isAfter(hold.expiresAt()) ? put(hold.until(wanted)) : hold);
    }

    /**
     * Notes that a payment for a hold began or ended. While one is in flight the hold has {@link HoldTime#GRACE}, once, however
     * often this is said.
     *
     * @param id an active one
     * @param flight what holds from now on
     * @param at where it was named
     * @return the hold, which may have expired by this, or what {@link #active} refuses
     */
    public Outcome<Hold> pay(HoldId id, Hold.PaymentFlight flight, FieldPath at) {
        return active(id, at).map(hold -> hold.payment() == flight ? hold : put(hold.paying(flight)));
    }

    /**
     * Says how much there is of something.
     *
     * @param pool which thing
     * @param capacity 0 or more; 0 blocks it
     * @param at where it was asked for
     * @return the pool with its new capacity, or CAPACITY_BELOW_TAKEN
     * @throws IllegalArgumentException if the capacity is negative
     */
    public Outcome<Pool> resize(PoolKey pool, long capacity, FieldPath at) {
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity must be 0 or more but was " + capacity);
        }
        Balance balance = balance(pool);
        long taken = balance.current().taken();
        if (capacity < taken) {
            return Outcome.refused(
                    RefusalCode.CAPACITY_BELOW_TAKEN,
                    at,
                    "taken",
                    Long.toString(taken),
                    "wanted",
                    Long.toString(capacity));
        }
        balance.resize(capacity);
        takes = true;
        return Outcome.accepted(balance.current());
    }

    /** Has every hold that was read and that the clock has ended written down as ended, which changes nobody's availability. */
    public void tidy() {
        takes = true;
    }

    /**
     * What is to be written. Holds that the clock has ended are written down as ended with the first unit that takes out of their
     * pools, so that nobody whose clock was read earlier can still use them.
     *
     * @return all changes so far
     */
    public StockChange change() {
        if (takes) {
            List.copyOf(holds.values()).stream()
                    .filter(hold -> hold.ended() == HoldStatus.ACTIVE && hold.status(now) == HoldStatus.EXPIRED)
                    .forEach(this::endByClock);
        }
        List<PoolChange> pools = new ArrayList<>();
        balances.forEach((key, balance) -> balance.change().ifPresent(pools::add));
        return new StockChange(pools, List.copyOf(made.values()), List.copyOf(changed.values()));
    }

    private void endByClock(Hold hold) {
        hold.lines().forEach(line -> line.pools().forEach(pool -> balance(pool).held -= line.units()));
        put(hold.endedAs(HoldStatus.EXPIRED));
    }

    private Hold end(Hold hold, HoldStatus status) {
        hold.lines().forEach(line -> line.pools().forEach(pool -> balance(pool).release(line.units())));
        return put(hold.endedAs(status));
    }

    private Hold put(Hold hold) {
        holds.put(hold.id(), hold);
        changed.put(hold.id(), hold);
        return hold;
    }

    private Optional<Hold> current(HoldId id) {
        return Optional.ofNullable(holds.get(Objects.requireNonNull(id, "id")));
    }

    private Balance balance(PoolKey key) {
        return balances.computeIfAbsent(key, unread -> new Balance(Pool.untouched(unread)));
    }

    private void requireAvailable(Take take) {
        OptionalLong available = available(take.pool(), take.usual());
        if (available.isPresent() && available.getAsLong() < take.units()) {
            throw new IllegalStateException(
                    "units must be at most " + available.getAsLong() + " but was " + take.units());
        }
        takes = true;
    }

    static void requireTime(Duration time) {
        if (time.isNegative() || time.isZero() || time.compareTo(HoldTime.MAX) > 0) {
            throw new IllegalArgumentException("time must be above 0 and at most " + HoldTime.MAX + " but was " + time);
        }
    }

    /** A pool as it was read, and what becomes of it. Held units of holds that the clock has ended count in {@code held} alone. */
    private static final class Balance {
        private final Pool read;
        private OptionalLong capacity = OptionalLong.empty();
        private long sold;
        private long held;
        private long active;

        Balance(Pool read) {
            this.read = read;
        }

        void resize(long wanted) {
            capacity = OptionalLong.of(wanted);
        }

        void hold(long units) {
            held += units;
            active += units;
        }

        void release(long units) {
            held -= units;
            active -= units;
        }

        void sellHeld(long units) {
            release(units);
            sold += units;
        }

        /** What a hold keeps of a pool that was not asked for is not known here, and is never asked. */
        Pool current() {
            return new Pool(
                    read.key(),
                    capacity.isPresent() ? capacity : read.capacity(),
                    Math.addExact(read.sold(), sold),
                    Math.max(0, Math.addExact(read.held(), active)));
        }

        Optional<PoolChange> change() {
            return capacity.isEmpty() && sold == 0 && held == 0
                    ? Optional.empty()
                    : Optional.of(new PoolChange(read.key(), capacity, sold, held));
        }
    }
}
