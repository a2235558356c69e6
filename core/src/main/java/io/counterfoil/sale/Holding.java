package io.counterfoil.sale;

import io.counterfoil.catalog.Listing;
import io.counterfoil.catalog.StockRule;
import io.counterfoil.inventory.Demand;
import io.counterfoil.inventory.Hold;
import io.counterfoil.inventory.HoldId;
import io.counterfoil.inventory.HoldLine;
import io.counterfoil.inventory.HoldTime;
import io.counterfoil.inventory.PoolKey;
import io.counterfoil.inventory.Take;
import io.counterfoil.plan.PlanScope;
import io.counterfoil.plan.SoldPlace;
import io.counterfoil.plan.StageRun;
import io.counterfoil.plan.StageShortage;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.pricing.Pricer;
import io.counterfoil.pricing.Quote;
import io.counterfoil.pricing.QuoteLine;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.Refusals;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes one hold. */
record Holding(UnitOfStock unit, Workplace place) {

    Outcome<HeldCart> all(Cart cart) {
        Taking taking = Taking.forHold(unit, cart);
        Refusals refusals = new Refusals();
        CartTaking taken = new CartTaking(taking, FieldPath.root(), refusals);
        Cart wanted = taken.take(cart, List.of()).on(unit.stamp().businessDate());
        Optional<Quote> quote = refusals.take(
                Pricer.price(wanted, unit.assortment(), taking.situation(cart).choosing(), FieldPath.root())
                        .map(Optional::of),
                Optional.<Quote>empty());
        return refusals.orElse(() -> {
            taken.takePriced(quote.orElseThrow());
            Hold hold = hold(quote.orElseThrow());
            taking.stock().make(hold);
            taking.write();
            return new HeldCart(hold, quote.orElseThrow());
        });
    }

    private Hold hold(Quote quote) {
        return Hold.of(
                HoldId.of(unit.now(), place.random(HoldId.RANDOM_BYTES)),
                unit.now().plus(time(quote)),
                quote.lines().stream().map(this::line).toList());
    }

    private HoldLine line(QuoteLine line) {
        List<Take> takes = Demand.of(line, listing(line));
        return new HoldLine(
                line.product().id(),
                line.place().flatMap(SoldPlace::place),
                line.place().flatMap(SoldPlace::stage),
                Demand.units(line.quantity()),
                takes.stream().map(Take::pool).toList());
    }

    private Listing listing(QuoteLine line) {
        return unit.assortment().listing(line.product().id()).orElseThrow();
    }

    /** The shortest time of all products, so that none is held longer than it may be. */
    private Duration time(Quote quote) {
        return quote.lines().stream()
                .map(line -> listing(line).product().stock())
                .map(StockRule::holdTime)
                .map(time -> time.orElse(HoldTime.USUAL))
                .min(Comparator.naturalOrder())
                .orElse(HoldTime.USUAL);
    }

    /** Asks for what there is: the stock is asked first, then the stages, of which lines may share one. */
    Outcome<HeldCart> upTo(Cart cart) {
        Taking taking = Taking.forHold(unit, cart);
        List<CartLine> lines = new ArrayList<>();
        for (CartLine line : cart.lines()) {
            lines.add(taking.listing(line.product())
                    .map(listing -> fitting(line, listing, taking))
                    .orElse(line));
        }
        return all(cart.withLines(lines));
    }

    private CartLine fitting(CartLine line, Listing listing, Taking taking) {
        Optional<Take> wanted = Demand.of(line, listing);
        if (wanted.isEmpty()) {
            return line;
        }
        Take take = wanted.get();
        long free = taking.stock().available(take.pool(), take.usual()).orElse(take.units());
        long units = Math.min(take.units(), free);
        Optional<PlanScope> scope = scope(line, listing);
        long sellable = scope.map(known -> inStages(known, units, taking)).orElse(units);
        if (sellable > 0) {
            taking.take(take.units(sellable));
            scope.ifPresent(known -> takeStages(known, sellable, taking));
        }
        return line.withQuantity(BigDecimal.valueOf(
                Math.max(1, sellable), listing.product().unit().scale()));
    }

    private static Optional<PlanScope> scope(CartLine line, Listing listing) {
        return listing.plan()
                .flatMap(plan -> line.place().isEmpty()
                        ? Optional.of(plan.event())
                        : plan.scope(line.place().get().zone()));
    }

    /** How many of so many units the stages have left. */
    private long inStages(PlanScope scope, long units, Taking taking) {
        return units == 0
                ? 0
                : scope.grant(unit.now(), units, taking.left(scope.plan()))
                        .<Long>fold(runs -> units, StageShortage::left);
    }

    private void takeStages(PlanScope scope, long units, Taking taking) {
        List<StageRun> runs = scope.grant(unit.now(), units, taking.left(scope.plan()))
                .fold(granted -> granted, shortage -> List.of());
        for (StageRun run : runs) {
            run.stage()
                    .filter(stage -> stage.limit().isPresent())
                    .map(stage -> new Take(PoolKey.stage(scope.plan().id(), stage.code()), run.units(), stage.limit()))
                    .ifPresent(taking::take);
        }
    }
}
