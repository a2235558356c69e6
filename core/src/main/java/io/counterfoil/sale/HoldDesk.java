package io.counterfoil.sale;

import io.counterfoil.catalog.Listing;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.inventory.Hold;
import io.counterfoil.inventory.Hold.PaymentFlight;
import io.counterfoil.inventory.HoldId;
import io.counterfoil.inventory.PoolKey;
import io.counterfoil.inventory.SeatMap;
import io.counterfoil.inventory.SeatWish;
import io.counterfoil.inventory.Stock;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.PlanScope;
import io.counterfoil.plan.PlanZone;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.plan.ZoneCode;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.shop.Permission;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiFunction;

/**
 * Keeps places and products for customers who are choosing or paying, and tells what is available. Nothing of it stands in the
 * ledger. Safe for threads.
 *
 * <p>The life of a hold: it is made of a cart, whose prices it fixes; it may be extended; it ends by a sale that names it
 * ({@link SaleRequest#using}), by being released, or by the clock. What it keeps nobody else can hold or buy meanwhile.
 */
public final class HoldDesk {

    private static final FieldPath HOLD = FieldPath.of("hold");
    private static final FieldPath PLAN = FieldPath.of("plan");
    private static final FieldPath ZONE = FieldPath.of("zone");
    private static final FieldPath PRODUCT = FieldPath.of("product");

    /** How long an ended hold is known, so that whoever comes again is told how it ended. */
    private static final Duration REMEMBERED = Duration.ofDays(7);

    /** Most holds that one tidying ends, so that it never keeps a till waiting. */
    private static final int TIDIED_AT_ONCE = 500;

    private final Recorder recorder;

    HoldDesk(Recorder recorder) {
        this.recorder = recorder;
    }

    /**
     * Holds all that a cart asks for, or nothing of it. What products ask for beside, such as the number of a vehicle, need not be typed
     * yet. The hold lives as long as the product with the shortest time allows, {@link io.counterfoil.inventory.HoldTime#USUAL}
     * where none says another.
     *
     * @param cart places and products
     * @return the hold and what the cart costs now; or all refusals with paths such as {@code lines[0].place}
     */
    public Outcome<HeldCart> hold(Cart cart) {
        return recorder.change(
                Permission.SELL,
                unit -> new Holding(unit, recorder.place()).all(cart).orThrow());
    }

    /**
     * Holds what there is of a cart: of each line as many as there are, up to what it asks for, and at least one.
     *
     * @param cart places and products
     * @return the hold, with fewer units than the cart where there were fewer; or all refusals
     */
    public Outcome<HeldCart> holdUpTo(Cart cart) {
        return recorder.change(
                Permission.SELL,
                unit -> new Holding(unit, recorder.place()).upTo(cart).orThrow());
    }

    /**
     * Finds the best free seats side by side and holds them.
     *
     * @param wish how many, where, and what they may cost
     * @return the hold; or UNKNOWN_PRODUCT, UNKNOWN_PLAN, UNKNOWN_ZONE, NO_ADJACENT_SEATS or what a stage refuses
     */
    public Outcome<HeldCart> holdBest(SeatWish wish) {
        return recorder.change(
                Permission.SELL,
                unit -> new BestSeats(unit, recorder.place(), wish).hold().orThrow());
    }

    /**
     * Gives a hold more time, counted from now. It never ends sooner than before.
     *
     * @param hold an active one
     * @param time from now on; above 0 and at most {@link io.counterfoil.inventory.HoldTime#MAX}
     * @return the hold with its new end, or HOLD_UNKNOWN, HOLD_SOLD, HOLD_RELEASED or HOLD_EXPIRED
     * @throws IllegalArgumentException if the time is out of range
     */
    public Outcome<Hold> extend(HoldId hold, Duration time) {
        return change(hold, (stock, at) -> stock.extend(hold, time, at));
    }

    /**
     * Gives back what a hold keeps. Doing it again is answered as the first time.
     *
     * @param hold which one
     * @return the hold as it ended, or HOLD_UNKNOWN or HOLD_SOLD
     */
    public Outcome<Hold> release(HoldId hold) {
        return change(hold, (stock, at) -> stock.release(hold, at));
    }

    /**
     * Notes that an electronic payment for a hold was begun: while it is in flight the hold lives up to
     * {@link io.counterfoil.inventory.HoldTime#GRACE} longer.
     *
     * @param hold an active one
     * @return the hold with its new end, or HOLD_UNKNOWN, HOLD_SOLD, HOLD_RELEASED or HOLD_EXPIRED
     */
    public Outcome<Hold> paymentBegan(HoldId hold) {
        return change(hold, (stock, at) -> stock.pay(hold, PaymentFlight.IN_FLIGHT, at));
    }

    /**
     * Notes that a payment for a hold failed or was given up. The grace is over with it, and so may be the hold.
     *
     * @param hold an active one
     * @return the hold with its end, or HOLD_UNKNOWN, HOLD_SOLD, HOLD_RELEASED or HOLD_EXPIRED
     */
    public Outcome<Hold> paymentFailed(HoldId hold) {
        return change(hold, (stock, at) -> stock.pay(hold, PaymentFlight.NONE, at));
    }

    private Outcome<Hold> change(HoldId hold, BiFunction<Stock, FieldPath, Outcome<Hold>> decision) {
        return recorder.change(Permission.SELL, unit -> {
            Stock stock = unit.read(List.of(), List.of(hold));
            Hold changed = decision.apply(stock, HOLD).orThrow();
            unit.write(stock);
            return changed;
        });
    }

    /**
     * Finds a hold.
     *
     * @param hold its key
     * @return the hold; {@link Hold#status} tells what has become of it by now; or HOLD_UNKNOWN
     */
    public Outcome<Hold> find(HoldId hold) {
        return recorder.preview(
                Permission.SELL, unit -> unit.read(List.of(), List.of(hold)).find(hold, HOLD));
    }

    /**
     * The seats of a zone and whether they can be had.
     *
     * @param plan such as {@code concert-2026}
     * @param zone such as {@code stalls}
     * @return the map; empty for a zone without numbered seats; or UNKNOWN_PLAN or UNKNOWN_ZONE
     */
    public Outcome<SeatMap> seats(PlanId plan, ZoneCode zone) {
        return recorder.preview(
                Permission.SELL,
                unit -> zone(unit, plan, zone)
                        .map(found ->
                                SeatMap.of(plan, found, unit.books().inventory().seats(plan, zone, unit.now()))));
    }

    /**
     * How many there are of a place: in a zone, in a row that is one unit, or of one seat.
     *
     * @param plan such as {@code concert-2026}
     * @param place such as {@code lawn}
     * @return 0 or more, or nothing where nobody said a capacity; or UNKNOWN_PLAN or UNKNOWN_ZONE
     */
    public Outcome<OptionalLong> available(PlanId plan, Place place) {
        return recorder.preview(
                Permission.SELL,
                unit -> zone(unit, plan, place.zone()).map(found -> {
                    PoolKey pool = PoolKey.place(plan, place);
                    OptionalLong usual = place.seat().isPresent() ? OptionalLong.of(1) : OptionalLong.empty();
                    return unit.read(List.of(pool), List.of()).available(pool, usual);
                }));
    }

    /**
     * How much there is of a product, in its smallest unit.
     *
     * @param product such as {@code poster}
     * @return 0 or more, or nothing where it is not counted; or UNKNOWN_PRODUCT
     */
    public Outcome<OptionalLong> available(ProductId product) {
        return recorder.preview(
                Permission.SELL,
                unit -> unit.assortment()
                        .listing(product)
                        .map(listing -> Outcome.accepted(available(unit, listing)))
                        .orElseGet(() -> Outcome.refused(RefusalCode.UNKNOWN_PRODUCT, PRODUCT)));
    }

    private static OptionalLong available(UnitOfStock unit, Listing listing) {
        if (!listing.product().stock().isCounted()) {
            return OptionalLong.empty();
        }
        PoolKey pool = PoolKey.stock(listing.product().id());
        return unit.read(List.of(pool), List.of()).available(pool, OptionalLong.of(0));
    }

    static Outcome<PlanZone> zone(UnitOfStock unit, PlanId plan, ZoneCode zone) {
        PricePlan found = unit.assortment().plan(plan).orElse(null);
        if (found == null) {
            return Outcome.refused(RefusalCode.UNKNOWN_PLAN, PLAN);
        }
        return found.scope(zone)
                .flatMap(PlanScope::zone)
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(RefusalCode.UNKNOWN_ZONE, ZONE));
    }

    /**
     * Writes down what the clock has ended, and forgets holds that ended a week ago and answers that need not be kept. A host calls it
     * from time to time, every 5 minutes for instance. Nothing depends on it but the size of the books.
     *
     * @return how many holds were ended; where it is {@value #TIDIED_AT_ONCE}, more may be left for the next call
     */
    public Outcome<Integer> tidy() {
        return recorder.change(Permission.SELL, unit -> {
            Instant now = unit.now();
            List<HoldId> overdue = unit.books().inventory().overdue(now, TIDIED_AT_ONCE);
            Stock stock = unit.read(List.of(), overdue);
            stock.tidy();
            unit.write(stock);
            unit.books().inventory().forget(now.minus(REMEMBERED));
            unit.books().idempotencyKeys().forget(now);
            return overdue.size();
        });
    }

    /** A cart of one line for each seat. */
    static Cart cart(UnitOfStock unit, ProductId product, List<Place> seats) {
        return Cart.of(
                unit.assortment().shop().currency(),
                unit.stamp().businessDate(),
                seats.stream().map(seat -> CartLine.of(product, 1).at(seat)).toList());
    }
}
