package io.counterfoil.pricing;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.Listing;
import io.counterfoil.money.Money;
import io.counterfoil.money.Rounding;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.PlacePrices;
import io.counterfoil.plan.PlanScope;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.plan.PricedPlace;
import io.counterfoil.plan.StageGrant;
import io.counterfoil.plan.StageRun;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Prices the lines that a price plan decides. Units on hold keep the price of the stage that they were held in; all others
 * are sold at the stages that have room for them, and where that is more than one the line has several prices.
 */
final class PlanPricing {
    private final Rounding rounding;
    private final Findings findings;
    private final StageSales sales;
    private final TakenSeats seats;

    PlanPricing(Cart cart, Assortment assortment, Situation situation, Findings findings) {
        this.rounding = assortment.shop().rounding();
        this.findings = findings;
        this.sales = new StageSales(cart, assortment, situation);
        this.seats = new TakenSeats(findings);
    }

    /** A place on a line that no plan prices would be a promise that nobody checked. */
    void checkNoPlace(CheckedLine line) {
        CartLine typed = line.typed();
        if (line.place() != null) {
            findings.add(
                    RefusalCode.VALUE_INVALID,
                    findings.line(line.index(), "place"),
                    "rule",
                    "left out where no price plan prices the product");
        }
        if (!typed.held().isEmpty()) {
            findings.add(
                    RefusalCode.VALUE_INVALID,
                    findings.line(line.index(), "holding"),
                    "rule",
                    "left out where no price plan prices the product");
        }
    }

    /** The prices of the place of a line, or nothing if it is not one of the plan or is sold before. */
    @Nullable
    PlacePrices prices(PricePlan plan, CheckedLine line) {
        PlacePrices prices = prices(plan, line.listing(), line.place(), line.index());
        boolean isFree = seats.check(plan, line);
        return isFree ? prices : null;
    }

    /** The price of the units of a line that are sold at one stage. */
    PricedPlace price(CheckedLine line, PlacePrices prices, StageRun run) {
        return prices.price(base(line.listing(), prices.scope()), run, rounding);
    }

    /** The product's own base, or that of the zone: an assortment has no product without either. */
    private static Money base(Listing listing, PlanScope scope) {
        Optional<Money> own = listing.base();
        return own.isPresent() ? own.get() : scope.base().orElseThrow();
    }

    /** The prices of a place, or nothing if the place is missing or not one of the plan. */
    @Nullable
    PlacePrices prices(PricePlan plan, Listing listing, @Nullable Place place, int index) {
        if (place == null) {
            return eventPrices(plan, listing, index);
        }
        PlanScope scope = plan.scope(place.zone()).orElse(null);
        if (scope == null) {
            findings.add(RefusalCode.UNKNOWN_ZONE, findings.line(index, "place").at("zone"));
            return null;
        }
        PlacePrices prices = scope.prices(place).orElse(null);
        if (prices == null) {
            scope.faults(place).forEach(fault -> findings.add(fault.at(findings.line(index, "place"))));
        }
        return prices;
    }

    private @Nullable PlacePrices eventPrices(PricePlan plan, Listing listing, int index) {
        if (listing.base().isEmpty()) {
            findings.add(RefusalCode.PLACE_REQUIRED, findings.line(index, "place"), "part", "zone");
            return null;
        }
        return plan.event().prices();
    }

    /** At which stages a line is sold: held units first, at those that they were held in. Nothing if there is a fault. */
    List<StageRun> runs(CheckedLine line, PlanScope scope) {
        long units = line.quantity().whole();
        List<HeldUnits> held = line.typed().held();
        if (held.isEmpty()) {
            return granted(line, scope, units);
        }
        List<StageRun> runs = new ArrayList<>();
        long left = units;
        for (int i = 0; i < held.size() && left > 0; i++) {
            long kept = Math.min(held.get(i).units(), left);
            Optional<StageRun> run = heldRun(scope, held.get(i), kept);
            if (run.isEmpty()) {
                FieldPath at = findings.line(line.index(), "holding").index(i);
                findings.add(RefusalCode.UNKNOWN_STAGE, at.at("stage"));
                return List.of();
            }
            runs.add(run.get());
            left -= kept;
        }
        if (left > 0) {
            List<StageRun> others = granted(line, scope, left);
            runs.addAll(others);
            return others.isEmpty() ? List.of() : runs;
        }
        return runs;
    }

    private static Optional<StageRun> heldRun(PlanScope scope, HeldUnits held, long units) {
        return held.stage().isPresent() ? scope.held(held.stage().get(), units) : Optional.of(StageRun.atBase(units));
    }

    private List<StageRun> granted(CheckedLine line, PlanScope scope, long units) {
        StageGrant grant = sales.grant(line.index(), scope, units);
        if (grant.runs().isEmpty()) {
            addShortage(grant, line.index());
        }
        return grant.runs();
    }

    private void addShortage(StageGrant grant, int index) {
        grant.shortage().ifPresent(shortage -> findings.add(shortage.at(findings.line(index, "quantity"))));
    }
}
