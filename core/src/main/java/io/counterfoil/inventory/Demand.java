package io.counterfoil.inventory;

import io.counterfoil.catalog.Listing;
import io.counterfoil.catalog.Product;
import io.counterfoil.money.Money;
import io.counterfoil.money.Quantity;
import io.counterfoil.money.QuantityUnit;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.plan.PriceStage;
import io.counterfoil.plan.SoldPlace;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.pricing.Quote;
import io.counterfoil.pricing.QuoteLine;
import io.counterfoil.pricing.VoucherUse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What carts and quotes take out of which pools. Places of a plan are always counted, and products where they are declared as
 * counted; a product in its smallest unit, 2.500 kg as 2,500.
 */
public final class Demand {

    private static final OptionalLong NO_LIMIT = OptionalLong.empty();
    private static final OptionalLong ONE = OptionalLong.of(1);
    private static final OptionalLong NOTHING = OptionalLong.of(0);

    private Demand() {}

    /**
     * What a line of a cart takes, whatever its price: a place, or a product off the shelf. Stages and vouchers come with the price.
     *
     * @param line as typed
     * @param listing of its product
     * @return nothing where the line is not counted, or its quantity cannot be sold, which the pricer refuses
     */
    public static Optional<Take> of(CartLine line, Listing listing) {
        long units = units(line, listing);
        if (units < 1) {
            return Optional.empty();
        }
        Optional<PricePlan> plan = listing.plan();
        if (plan.isPresent()) {
            return Optional.of(take(plan.get().id(), line.place(), units));
        }
        Product product = listing.product();
        return product.stock().isCounted()
                ? Optional.of(new Take(PoolKey.stock(product.id()), units, NOTHING))
                : Optional.empty();
    }

    /** A numbered seat is one unit; the pricer refuses more. */
    private static Take take(PlanId plan, Optional<Place> place, long units) {
        PoolKey key = place.map(where -> PoolKey.place(plan, where)).orElseGet(() -> PoolKey.event(plan));
        return key.kind() == PoolKind.SEAT ? new Take(key, 1, ONE) : new Take(key, units, NO_LIMIT);
    }

    /**
     * What a line of a quote takes: its place or product, and of the stage that it is sold at.
     *
     * @param line of a quote
     * @param listing of its product
     * @return nothing where the line is not counted
     */
    public static List<Take> of(QuoteLine line, Listing listing) {
        List<Take> takes = new ArrayList<>();
        long units = units(line.quantity());
        Optional<PricePlan> plan = listing.plan();
        if (plan.isPresent()) {
            takes.add(take(plan.get().id(), line.place().flatMap(SoldPlace::place), units));
            ofStage(line, plan.get()).ifPresent(takes::add);
        } else if (listing.product().stock().isCounted()) {
            takes.add(new Take(PoolKey.stock(line.product().id()), units, NOTHING));
        }
        return takes;
    }

    /**
     * What a line of a quote takes of the stage that it is sold at.
     *
     * @param line of a quote
     * @param plan that prices it
     * @return nothing where its stage has no limit
     */
    public static Optional<Take> ofStage(QuoteLine line, PricePlan plan) {
        return line.place()
                .flatMap(SoldPlace::stage)
                .flatMap(code -> plan.stages().stream()
                        .filter(stage ->
                                stage.code().equals(code) && stage.limit().isPresent())
                        .findFirst()
                        .map(stage -> new Take(PoolKey.stage(plan.id(), code), units(line.quantity()), stage.limit())));
    }

    /**
     * What the vouchers of a quote take: one use each, and of their worth what they took off. Enough is left of both, or the pricer
     * had refused them.
     *
     * @param quote as it was priced
     * @return without limits
     */
    public static List<Take> ofVouchers(Quote quote) {
        List<Take> takes = new ArrayList<>();
        for (VoucherUse use : quote.vouchers()) {
            takes.add(new Take(PoolKey.uses(use.id()), 1, NO_LIMIT));
            Money used = use.used();
            if (used.isPositive()) {
                takes.add(new Take(PoolKey.value(use.id()), used.minorUnits(), NO_LIMIT));
            }
        }
        return takes;
    }

    /**
     * All that a ticket took, as far as its quote tells, whether or not it was counted: for giving it back, and for counting again.
     *
     * @param quote of an issued ticket
     * @return without limits
     */
    public static List<Take> of(Quote quote) {
        List<Take> takes = new ArrayList<>(ofVouchers(quote));
        for (QuoteLine line : quote.lines()) {
            long units = units(line.quantity());
            SoldPlace sold = line.place().orElse(null);
            if (sold == null) {
                takes.add(new Take(PoolKey.stock(line.product().id()), units, NO_LIMIT));
            } else {
                takes.add(take(sold.plan(), sold.place(), units));
                sold.stage()
                        .map(stage -> new Take(PoolKey.stage(sold.plan(), stage), units, NO_LIMIT))
                        .ifPresent(takes::add);
            }
        }
        return takes;
    }

    /**
     * The stages of a plan whose limits count for a line.
     *
     * @param plan that prices it
     * @return in the order of the plan
     */
    public static List<PriceStage> limitedStages(PricePlan plan) {
        return plan.stages().stream().filter(stage -> stage.limit().isPresent()).toList();
    }

    /**
     * The quantity of a line of a cart in the smallest unit.
     *
     * @param line as typed
     * @param listing of its product
     * @return such as 2,500 for 2.500 kg; 0 for a quantity that cannot be sold
     */
    public static long units(CartLine line, Listing listing) {
        return units(line.quantity(), listing.product().unit());
    }

    /**
     * A quantity in the smallest unit.
     *
     * @param quantity such as 2.500 kg
     * @return such as 2,500
     */
    public static long units(Quantity quantity) {
        return units(quantity.value(), quantity.unit());
    }

    /** 0 for what cannot be sold. */
    private static long units(BigDecimal quantity, QuantityUnit unit) {
        boolean isSellable =
                quantity.signum() > 0 && Quantity.isInRange(quantity) && Quantity.isPreciseIn(unit, quantity);
        return isSellable ? quantity.movePointRight(unit.scale()).longValueExact() : 0;
    }
}
