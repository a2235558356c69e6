package io.counterfoil.pricing;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.Discount;
import io.counterfoil.catalog.Listing;
import io.counterfoil.catalog.Price;
import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.Tariff;
import io.counterfoil.catalog.TariffRow;
import io.counterfoil.money.Money;
import io.counterfoil.money.MoneyOverflowException;
import io.counterfoil.money.Quantity;
import io.counterfoil.money.Rounding;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.PlacePrices;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.plan.PricedPlace;
import io.counterfoil.plan.StageRun;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.tax.Levy;
import io.counterfoil.tax.TaxRule;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prices the lines of a cart, each for itself and before any discount, and finds their faults. For one pricing. */
final class LinePricing {
    private final Cart cart;
    private final Findings findings;
    private final Discounting discounting;
    private final Rounding rounding;
    private final LineChecking checking;
    private final PlanPricing plans;
    private final @Nullable Tariff tariff;
    private final List<PricedLine> priced;
    private boolean needsRoute;

    LinePricing(Cart cart, Assortment assortment, Situation situation, Discounting discounting) {
        this.cart = cart;
        this.findings = discounting.findings();
        this.discounting = discounting;
        this.rounding = assortment.shop().rounding();
        this.checking = new LineChecking(cart, assortment, situation, findings);
        this.plans = new PlanPricing(cart, assortment, situation, findings);
        this.tariff = cart.route().flatMap(assortment::tariff).orElse(null);
        this.priced = new ArrayList<>(cart.lines().size());
    }

    /** The route that decides tariffs, or nothing if none was named or it is not served. */
    @Nullable
    Tariff tariff() {
        return tariff;
    }

    /** All lines that have no fault, in the order of the cart. */
    List<PricedLine> lines() {
        List<CartLine> lines = cart.lines();
        for (int i = 0; i < lines.size(); i++) {
            add(lines.get(i), i);
        }
        checkRoute();
        return priced;
    }

    private void checkRoute() {
        if (cart.route().isPresent()) {
            if (tariff == null) {
                findings.add(RefusalCode.UNKNOWN_ROUTE, findings.at("route"));
            }
        } else if (needsRoute) {
            findings.add(RefusalCode.ROUTE_REQUIRED, findings.at("route"));
        }
    }

    private void add(CartLine typed, int index) {
        Listing listing = checking.listing(typed, index);
        if (listing == null) {
            return;
        }
        Product product = listing.product();
        Quantity quantity = checking.quantity(typed, product, index);
        List<TaxRule> taxes = checking.taxes(listing, index);
        List<QuotedAttribute> attributes = checking.attributes(typed, product, index);
        if (quantity == null) {
            priceNothing(listing, typed, index);
        } else {
            Place place = typed.wanted();
            price(new CheckedLine(index, typed, place, listing, quantity, taxes, attributes));
        }
        checkDiscount(typed, index);
    }

    /** A line without a quantity has no price, but what else is wrong with its place or its claims is told as well. */
    private void priceNothing(Listing listing, CartLine typed, int index) {
        PricePlan plan = listing.plan().orElse(null);
        if (plan != null) {
            plans.prices(plan, listing, typed.wanted(), index);
            return;
        }
        UnitPrice price = unitPrice(listing.product(), index);
        if (price != null) {
            checkClaims(typed, price.rate(), price.levies(), index);
        }
    }

    private void price(CheckedLine line) {
        try {
            addPriced(line);
        } catch (MoneyOverflowException tooLarge) {
            findings.add(RefusalCode.AMOUNT_OVERFLOW, findings.line(line.index()));
        }
    }

    private void addPriced(CheckedLine line) {
        PricePlan plan = line.listing().plan().orElse(null);
        if (plan != null) {
            addPlaces(line, plan);
            return;
        }
        plans.checkNoPlace(line);
        UnitPrice price = unitPrice(line.product(), line.index());
        if (price != null) {
            checkClaims(line.typed(), price.rate(), price.levies(), line.index());
            priced.add(PricedLine.of(line, price, rounding));
        }
    }

    /** Units of one line that are sold at several stages have several prices. */
    private void addPlaces(CheckedLine line, PricePlan plan) {
        PlacePrices prices = plans.prices(plan, line);
        if (prices == null) {
            return;
        }
        List<StageRun> runs = plans.runs(line, prices.scope());
        for (int i = 0; i < runs.size(); i++) {
            StageRun run = runs.get(i);
            Quantity units = runs.size() == 1
                    ? line.quantity()
                    : Quantity.of(run.units(), line.product().unit());
            PricedPlace place = plans.price(line, prices, run);
            checkClaims(line.typed(), place.price().perUnit(), line.product().levies(), line.index());
            priced.add(PricedLine.of(line, units, place, rounding));
        }
    }

    /** The price of a product that no plan prices: its own, or by tariff. */
    private @Nullable UnitPrice unitPrice(Product product, int index) {
        Money fixed = fixedPrice(product.price());
        return fixed == null ? tariffPrice(product, index) : UnitPrice.fixed(fixed, product);
    }

    private static @Nullable Money fixedPrice(Price price) {
        return price.<@Nullable Money>fold(fixed -> fixed, () -> null, byPlan -> null);
    }

    /** A route that is missing or unknown is a fault of the cart and noted there. */
    private @Nullable UnitPrice tariffPrice(Product product, int index) {
        needsRoute = true;
        if (tariff == null) {
            return null;
        }
        TariffRow row = tariff.row(product.id(), cart.date()).orElse(null);
        if (row == null) {
            findings.add(
                    RefusalCode.NO_TARIFF,
                    findings.line(index, "product"),
                    "date",
                    cart.date().toString());
            return null;
        }
        return UnitPrice.of(row, product);
    }

    private void checkDiscount(CartLine line, int index) {
        Discount discount = line.discount().orElse(null);
        if (discount != null) {
            discounting.isInForm(discount, () -> findings.line(index, "discount"));
        }
    }

    private void checkClaims(CartLine line, Money rate, List<Levy> levies, int index) {
        Money claimed = line.claimedRate().orElse(null);
        if (claimed != null) {
            findings.compareRate(claimed, rate, () -> findings.line(index, "unit_rate"));
        }
        Money levy = line.claimedLevy().orElse(null);
        if (levy != null) {
            Money current = perUnit(levies, rate.currency());
            findings.compareRate(levy, current, () -> findings.line(index, "levy"));
        }
    }

    private static Money perUnit(List<Levy> levies, Currency currency) {
        Money sum = Money.zero(currency);
        for (Levy levy : levies) {
            sum = sum.plus(levy.perUnit());
        }
        return sum;
    }
}
