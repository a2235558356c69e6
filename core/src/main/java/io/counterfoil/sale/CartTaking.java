package io.counterfoil.sale;

import io.counterfoil.catalog.Listing;
import io.counterfoil.inventory.Demand;
import io.counterfoil.inventory.Hold;
import io.counterfoil.inventory.HoldId;
import io.counterfoil.inventory.HoldLine;
import io.counterfoil.inventory.PoolKey;
import io.counterfoil.inventory.PoolKind;
import io.counterfoil.inventory.Take;
import io.counterfoil.plan.StageCode;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.pricing.HeldUnits;
import io.counterfoil.pricing.Quote;
import io.counterfoil.pricing.QuoteLine;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.Refusals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one cart takes out of the stock. First its places and products: from the holds that were made for it, at the prices of those,
 * and what is left to take from what is free. Then, once it has a price, the stages and vouchers that the price came from. For one
 * cart.
 */
final class CartTaking {

    private final Taking taking;
    private final FieldPath path;
    private final Refusals refusals;
    private final List<Kept> kept = new ArrayList<>();
    private final Map<PoolKey, Long> stagesHeld = new HashMap<>();
    private final Set<PoolKey> seats = new HashSet<>();

    /** Units of one line of a hold that no line of the cart was sold from yet. */
    private static final class Kept {
        private final HoldId hold;
        private final int index;
        private final HoldLine line;
        private long left;

        Kept(HoldId hold, int index, HoldLine line) {
            this.hold = hold;
            this.index = index;
            this.line = line;
            this.left = line.units();
        }
    }

    /** Units that were sold from a hold, at the price of a stage. */
    private record FromHold(Optional<StageCode> stage, long units) {

        static FromHold of(HeldUnits claimed) {
            return new FromHold(claimed.stage(), claimed.units());
        }

        HeldUnits asHeld() {
            return stage.map(code -> HeldUnits.in(code, units)).orElseGet(() -> HeldUnits.beforeAnyStage(units));
        }
    }

    CartTaking(Taking taking, FieldPath path, Refusals refusals) {
        this.taking = taking;
        this.path = path;
        this.refusals = refusals;
    }

    /** Takes places and products; answers the cart with the prices that its holds have fixed. */
    Cart take(Cart cart, List<HoldId> holds) {
        new WholeRows(taking, path, refusals).check(cart);
        find(holds);
        List<CartLine> lines = new ArrayList<>(cart.lines().size());
        for (int i = 0; i < cart.lines().size(); i++) {
            lines.add(take(cart.lines().get(i), path.at("lines").index(i)));
        }
        return cart.withLines(lines);
    }

    private void find(List<HoldId> holds) {
        FieldPath at = path.at("holds");
        if (holds.size() > SaleRequest.MAX_HOLDS) {
            refusals.add(
                    RefusalCode.TOO_MANY,
                    at,
                    "limit",
                    Integer.toString(SaleRequest.MAX_HOLDS),
                    "count",
                    Integer.toString(holds.size()));
            return;
        }
        for (int i = 0; i < holds.size(); i++) {
            HoldId id = holds.get(i);
            if (holds.indexOf(id) == i) {
                refusals.take(taking.stock().active(id, at.index(i)).map(Optional::of), Optional.<Hold>empty())
                        .ifPresent(this::keep);
            }
        }
    }

    private void keep(Hold hold) {
        for (int i = 0; i < hold.lines().size(); i++) {
            kept.add(new Kept(hold.id(), i, hold.lines().get(i)));
        }
    }

    private CartLine take(CartLine line, FieldPath at) {
        Listing listing = taking.listing(line.product()).orElse(null);
        if (listing == null) {
            return line.holding();
        }
        long units = Demand.units(line, listing);
        List<FromHold> sold = takeHeld(line, units, at);
        checkClaims(line, sold, at.at("holding"));
        long rest = units - sold.stream().mapToLong(FromHold::units).sum();
        if (rest > 0) {
            Demand.of(line, listing).ifPresent(take -> takeFree(take, rest, at));
        }
        return listing.plan().isEmpty()
                ? line.holding()
                : line.holding(sold.stream().map(FromHold::asHeld).toArray(HeldUnits[]::new));
    }

    private List<FromHold> takeHeld(CartLine line, long units, FieldPath at) {
        List<FromHold> sold = new ArrayList<>();
        long wanted = units;
        for (Kept each : kept) {
            long some = each.line.isFor(line) ? Math.min(wanted, each.left) : 0;
            if (some > 0) {
                taking.stock().sellHeld(each.hold, each.index, some, at).orThrow();
                each.left -= some;
                wanted -= some;
                sold.add(new FromHold(each.line.stage(), some));
                each.line.pools().stream()
                        .filter(pool -> pool.kind() == PoolKind.STAGE)
                        .forEach(pool -> stagesHeld.merge(pool, some, Math::addExact));
            }
        }
        return sold;
    }

    /** A hold fixes a price. One that no store has made would let a client choose its stage. */
    private void checkClaims(CartLine line, List<FromHold> sold, FieldPath at) {
        Map<Optional<StageCode>, Long> wanted =
                byStage(line.held().stream().map(FromHold::of).toList());
        Map<Optional<StageCode>, Long> found = byStage(sold);
        for (Map.Entry<Optional<StageCode>, Long> claim : wanted.entrySet()) {
            long units = found.getOrDefault(claim.getKey(), 0L);
            if (units == 0) {
                refusals.add(RefusalCode.HOLD_UNKNOWN, at);
            } else if (claim.getValue() > units) {
                refusals.add(
                        RefusalCode.HOLD_EXCEEDED,
                        at,
                        "held",
                        Long.toString(units),
                        "wanted",
                        Long.toString(claim.getValue()));
            }
        }
    }

    private static Map<Optional<StageCode>, Long> byStage(List<FromHold> all) {
        Map<Optional<StageCode>, Long> units = new HashMap<>();
        all.forEach(each -> units.merge(each.stage(), each.units(), Math::addExact));
        return units;
    }

    private void takeFree(Take whole, long units, FieldPath at) {
        if (whole.pool().kind() == PoolKind.SEAT && !seats.add(whole.pool())) {
            return; // The pricer refuses a seat that stands in the cart twice.
        }
        Take take = whole.units(Math.min(units, whole.units()));
        taking.stock().lack(take, at).ifPresentOrElse(refusals::add, () -> taking.take(take));
    }

    /** Takes what the price came from. Enough is left of it: the pricer was told how much. */
    void takePriced(Quote quote) {
        Map<PoolKey, Take> stages = new TreeMap<>();
        for (QuoteLine line : quote.lines()) {
            taking.listing(line.product().id())
                    .flatMap(Listing::plan)
                    .flatMap(plan -> Demand.ofStage(line, plan))
                    .ifPresent(take ->
                            stages.merge(take.pool(), take, (one, other) -> one.units(one.units() + other.units())));
        }
        stages.values().forEach(take -> {
            long free = take.units() - stagesHeld.getOrDefault(take.pool(), 0L);
            if (free > 0) {
                taking.take(take.units(free));
            }
        });
        if (taking.purpose() == Taking.Purpose.SALE) {
            Demand.ofVouchers(quote).forEach(taking::take);
        }
    }
}
