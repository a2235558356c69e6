package io.counterfoil.testkit;

import io.counterfoil.inventory.Hold;
import io.counterfoil.inventory.HoldId;
import io.counterfoil.inventory.HoldLine;
import io.counterfoil.inventory.HoldStatus;
import io.counterfoil.inventory.Inventory;
import io.counterfoil.inventory.Pool;
import io.counterfoil.inventory.PoolChange;
import io.counterfoil.inventory.PoolKey;
import io.counterfoil.inventory.StockChange;
import io.counterfoil.inventory.StockQuery;
import io.counterfoil.inventory.StockState;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.ZoneCode;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Pools and holds in maps. What is held is counted anew for every question, so no counter can be wrong. */
final class InMemoryInventory implements Inventory {

    private final UnitGuard guard;
    private final NavigableMap<PoolKey, Pool> pools = new TreeMap<>();
    private final NavigableMap<HoldId, Hold> holds = new TreeMap<>();

    /** What the changes of units say is held, to be compared with the holds. */
    private final NavigableMap<PoolKey, Long> told = new TreeMap<>();

    InMemoryInventory(UnitGuard guard) {
        this.guard = guard;
    }

    InMemoryInventory copy(UnitGuard other) {
        InMemoryInventory copy = new InMemoryInventory(other);
        copy.pools.putAll(pools);
        copy.holds.putAll(holds);
        copy.told.putAll(told);
        return copy;
    }

    /** Refuses counts that are not those of the holds; belongs before the commit. */
    void prove() {
        told.forEach((pool, units) -> {
            long held = holds.values().stream()
                    .filter(hold -> hold.ended() == HoldStatus.ACTIVE)
                    .mapToLong(hold -> unitsOf(hold, pool))
                    .sum();
            if (held != units) {
                throw new IllegalStateException(
                        "held units of " + pool + " must be those of its holds, " + held + ", but were " + units);
            }
        });
    }

    @Override
    public StockState read(StockQuery query) {
        guard.reading();
        List<Pool> found = query.pools().stream()
                .flatMap(key -> find(key, query.now()).stream())
                .toList();
        Set<PoolKey> asked = new HashSet<>(query.pools());
        Set<HoldId> named = new HashSet<>(query.holds());
        List<Hold> wanted = holds.values().stream()
                .filter(hold -> named.contains(hold.id()) || isOverdue(hold, asked, query.now()))
                .toList();
        return new StockState(query.now(), found, wanted);
    }

    private static boolean isOverdue(Hold hold, Set<PoolKey> asked, Instant now) {
        return hold.ended() == HoldStatus.ACTIVE
                && hold.status(now) == HoldStatus.EXPIRED
                && asked.stream().anyMatch(pool -> unitsOf(hold, pool) > 0);
    }

    private Optional<Pool> find(PoolKey key, Instant now) {
        return Optional.ofNullable(pools.get(key))
                .map(pool -> new Pool(key, pool.capacity(), pool.sold(), heldOf(key, now)));
    }

    private long heldOf(PoolKey key, Instant now) {
        return holds.values().stream()
                .filter(hold -> hold.status(now) == HoldStatus.ACTIVE)
                .mapToLong(hold -> unitsOf(hold, key))
                .sum();
    }

    private static long unitsOf(Hold hold, PoolKey key) {
        return hold.lines().stream()
                .filter(line -> line.pools().contains(key))
                .mapToLong(HoldLine::units)
                .sum();
    }

    @Override
    public List<Pool> seats(PlanId plan, ZoneCode zone, Instant now) {
        guard.reading();
        Objects.requireNonNull(now, "now");
        String prefix = PoolKey.seatsOf(plan, zone);
        return pools.keySet().stream()
                .filter(key -> key.value().startsWith(prefix))
                .flatMap(key -> find(key, now).stream())
                .sorted(Comparator.comparing(Pool::key))
                .toList();
    }

    @Override
    public void write(StockChange change) {
        guard.writing();
        change.pools().forEach(this::apply);
        for (Hold made : change.made()) {
            if (holds.putIfAbsent(made.id(), made) != null) {
                throw new IllegalStateException("hold must be new but was made before");
            }
        }
        for (Hold changed : change.changed()) {
            if (holds.replace(changed.id(), changed) == null) {
                throw new IllegalStateException("hold must have been made but was not");
            }
        }
    }

    private void apply(PoolChange change) {
        Pool before = pools.getOrDefault(change.pool(), Pool.untouched(change.pool()));
        long held = Math.addExact(told.getOrDefault(change.pool(), 0L), change.held());
        long sold = Math.addExact(before.sold(), change.sold());
        if (held < 0 || sold < 0) {
            throw new IllegalStateException(
                    "no more must be given back than is sold or held but sold would be " + sold + " and held " + held);
        }
        told.put(change.pool(), held);
        pools.put(
                change.pool(),
                new Pool(
                        change.pool(), change.capacity().isPresent() ? change.capacity() : before.capacity(), sold, 0));
    }

    @Override
    public List<HoldId> overdue(Instant now, int most) {
        guard.reading();
        return holds.values().stream()
                .filter(hold -> hold.ended() == HoldStatus.ACTIVE && hold.status(now) == HoldStatus.EXPIRED)
                .sorted(Comparator.comparing(Hold::endsAt).thenComparing(Hold::id))
                .limit(most)
                .map(Hold::id)
                .toList();
    }

    @Override
    public int forget(Instant before) {
        guard.writing();
        int known = holds.size();
        holds.values()
                .removeIf(hold ->
                        hold.ended() != HoldStatus.ACTIVE && hold.endsAt().isBefore(before));
        return known - holds.size();
    }
}
