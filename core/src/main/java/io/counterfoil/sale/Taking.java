package io.counterfoil.sale;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.Listing;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.Voucher;
import io.counterfoil.catalog.VoucherCode;
import io.counterfoil.catalog.VoucherRest;
import io.counterfoil.inventory.Demand;
import io.counterfoil.inventory.HoldId;
import io.counterfoil.inventory.PoolKey;
import io.counterfoil.inventory.Stock;
import io.counterfoil.inventory.Take;
import io.counterfoil.money.Money;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.plan.PriceStage;
import io.counterfoil.plan.StagesLeft;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.pricing.Situation;
import io.counterfoil.pricing.VoucherStanding;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the carts of one unit of work take out of the stock, and at what counts they are priced: read in one go, decided cart after
 * cart, so that two tickets of one request cannot have the same seat, and written in one go.
 */
final class Taking {

    /** Whether what is taken is sold or held. */
    enum Purpose {
        SALE {
            @Override
            void take(Stock stock, Take take) {
                stock.sell(take);
            }
        },
        HOLD {
            @Override
            void take(Stock stock, Take take) {
                stock.hold(take);
            }
        };

        abstract void take(Stock stock, Take take);
    }

    private final UnitOfStock unit;
    private final Purpose purpose;
    private final Map<VoucherCode, Voucher> vouchers;
    private final Stock stock;

    private Taking(UnitOfStock unit, Purpose purpose, Map<VoucherCode, Voucher> vouchers, Stock stock) {
        this.unit = unit;
        this.purpose = purpose;
        this.vouchers = vouchers;
        this.stock = stock;
    }

    static Taking forSale(UnitOfStock unit, List<SaleRequest> sales) {
        Set<HoldId> holds = new TreeSet<>();
        sales.forEach(sale -> holds.addAll(sale.holds()));
        return read(unit, Purpose.SALE, sales.stream().map(SaleRequest::cart).toList(), holds);
    }

    static Taking forHold(UnitOfStock unit, Cart cart) {
        return read(unit, Purpose.HOLD, List.of(cart), Set.of());
    }

    private static Taking read(UnitOfStock unit, Purpose purpose, List<Cart> carts, Collection<HoldId> holds) {
        Map<VoucherCode, Voucher> vouchers = vouchers(unit, carts);
        Set<PoolKey> pools = new TreeSet<>();
        for (Cart cart : carts) {
            cart.lines().forEach(line -> addPools(unit, line, pools));
            plans(unit, cart)
                    .forEach(plan -> Demand.limitedStages(plan)
                            .forEach(stage -> pools.add(PoolKey.stage(plan.id(), stage.code()))));
        }
        for (Voucher voucher : vouchers.values()) {
            pools.add(PoolKey.uses(voucher.id()));
            pools.add(PoolKey.value(voucher.id()));
        }
        return new Taking(unit, purpose, vouchers, unit.read(pools, holds));
    }

    private static Map<VoucherCode, Voucher> vouchers(UnitOfStock unit, List<Cart> carts) {
        Set<VoucherCode> codes = new LinkedHashSet<>();
        carts.forEach(cart -> codes.addAll(cart.vouchers()));
        Map<VoucherCode, Voucher> found = new HashMap<>();
        if (!codes.isEmpty()) {
            unit.books().vouchers().find(codes).forEach(voucher -> found.put(voucher.code(), voucher));
        }
        return found;
    }

    private static void addPools(UnitOfStock unit, CartLine line, Set<PoolKey> pools) {
        unit.assortment()
                .listing(line.product())
                .flatMap(listing -> Demand.of(line, listing))
                .ifPresent(take -> pools.add(take.pool()));
    }

    private static Set<PricePlan> plans(UnitOfStock unit, Cart cart) {
        Set<PricePlan> plans = new LinkedHashSet<>();
        for (CartLine line : cart.lines()) {
            unit.assortment().listing(line.product()).flatMap(Listing::plan).ifPresent(plans::add);
        }
        return plans;
    }

    Assortment assortment() {
        return unit.assortment();
    }

    LocalDate businessDate() {
        return unit.stamp().businessDate();
    }

    Purpose purpose() {
        return purpose;
    }

    Stock stock() {
        return stock;
    }

    Optional<Listing> listing(ProductId product) {
        return unit.assortment().listing(product);
    }

    void take(Take take) {
        purpose.take(stock, take);
    }

    /** What decides the price of a cart, counted after all carts before it have taken theirs. */
    Situation situation(Cart cart) {
        Situation now = Situation.at(unit.now()).with(left(cart));
        for (VoucherCode code : cart.vouchers()) {
            Voucher voucher = vouchers.get(code);
            now = voucher == null ? now : now.with(standing(voucher));
        }
        return unit.assortment().shop().display().map(now::showing).orElse(now);
    }

    private StagesLeft left(Cart cart) {
        StagesLeft left = StagesLeft.NONE;
        for (PricePlan plan : plans(unit, cart)) {
            left = left(left, plan);
        }
        return left;
    }

    private StagesLeft left(StagesLeft before, PricePlan plan) {
        StagesLeft left = before;
        for (PriceStage stage : Demand.limitedStages(plan)) {
            OptionalLong available = stock.available(PoolKey.stage(plan.id(), stage.code()), stage.limit());
            left = left.with(plan.id(), stage.code(), available.orElseThrow());
        }
        return left;
    }

    /** What the limited stages of a plan have left after all that was taken so far. */
    StagesLeft left(PricePlan plan) {
        return left(StagesLeft.NONE, plan);
    }

    /** What the limited stages of a plan have left now. */
    static StagesLeft stagesLeft(UnitOfStock unit, PricePlan plan) {
        List<PoolKey> pools = Demand.limitedStages(plan).stream()
                .map(stage -> PoolKey.stage(plan.id(), stage.code()))
                .toList();
        return new Taking(unit, Purpose.HOLD, Map.of(), unit.read(pools, List.of())).left(plan);
    }

    private VoucherStanding standing(Voucher voucher) {
        VoucherStanding standing = VoucherStanding.of(voucher);
        OptionalLong uses =
                stock.available(PoolKey.uses(voucher.id()), voucher.uses().limit());
        if (uses.isPresent()) {
            standing = standing.withUsesLeft(uses.getAsLong());
        }
        if (voucher.uses().rest() == VoucherRest.LOST) {
            return standing;
        }
        Optional<Money> left = voucher.discount()
                .fold(
                        percent -> Optional.empty(),
                        amount -> Optional.of(Money.ofMinor(
                                amount.currency(),
                                stock.available(PoolKey.value(voucher.id()), OptionalLong.of(amount.minorUnits()))
                                        .orElseThrow())));
        return left.isPresent() ? standing.withAmountLeft(left.get()) : standing;
    }

    void write() {
        unit.write(stock);
    }
}
