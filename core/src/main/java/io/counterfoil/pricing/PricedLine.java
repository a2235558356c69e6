package io.counterfoil.pricing;

import io.counterfoil.catalog.Listing;
import io.counterfoil.catalog.Product;
import io.counterfoil.money.MinorUnits;
import io.counterfoil.money.Money;
import io.counterfoil.money.Quantity;
import io.counterfoil.money.Rounding;
import io.counterfoil.plan.PricedPlace;
import io.counterfoil.tax.Levy;
import io.counterfoil.tax.TaxRule;
import io.counterfoil.tax.Taxable;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line on its way to the quote: what it costs, and what has been taken off it so far. Units of one line of the cart that
 * have different prices are several of these with one index. For one pricing.
 */
final class PricedLine implements Taxable {
    private final CheckedLine line;
    private final Quantity quantity;
    private final Money rate;
    private final @Nullable PricedPlace place;
    private final long subtotal;
    private final List<LineLevy> levies;
    private final long levy;
    private long lineDiscount;
    private long documentDiscount;
    private List<AppliedDiscount> named = List.of();
    private long unitsInSets;
    private long takenBySets;

    /** All is computed before, since what is stored into an object at once costs the garbage collector nothing. */
    private PricedLine(
            CheckedLine line,
            Quantity quantity,
            Money rate,
            @Nullable PricedPlace place,
            long subtotal,
            List<LineLevy> levies,
            long levy) {
        this.line = line;
        this.quantity = quantity;
        this.rate = rate;
        this.place = place;
        this.subtotal = subtotal;
        this.levies = levies;
        this.levy = levy;
    }

    /** All units of a checked line at one price. */
    static PricedLine of(CheckedLine line, UnitPrice price, Rounding rounding) {
        Quantity quantity = line.quantity();
        Money rate = price.rate();
        long subtotal = times(rate, quantity, rounding);
        List<LineLevy> levies = levies(price.levies(), quantity, rounding);
        long levy = LineLevy.sum(levies, rate.currency());
        return new PricedLine(line, quantity, rate, null, subtotal, levies, levy);
    }

    /** So many units of a checked line at the price of their place. */
    static PricedLine of(CheckedLine line, Quantity quantity, PricedPlace place, Rounding rounding) {
        Money rate = place.price().perUnit();
        long subtotal = times(rate, quantity, rounding);
        List<LineLevy> levies = levies(line.product().levies(), quantity, rounding);
        long levy = LineLevy.sum(levies, rate.currency());
        return new PricedLine(line, quantity, rate, place, subtotal, levies, levy);
    }

    private static long times(Money perUnit, Quantity quantity, Rounding rounding) {
        return MinorUnits.times(perUnit.minorUnits(), quantity, rounding, perUnit.currency());
    }

    private static List<LineLevy> levies(List<Levy> perUnit, Quantity quantity, Rounding rounding) {
        if (perUnit.isEmpty()) {
            return List.of();
        }
        if (perUnit.size() == 1) {
            return List.of(levy(perUnit.get(0), quantity, rounding));
        }
        List<LineLevy> levies = new ArrayList<>(perUnit.size());
        for (int i = 0; i < perUnit.size(); i++) {
            levies.add(levy(perUnit.get(i), quantity, rounding));
        }
        return List.copyOf(levies);
    }

    private static LineLevy levy(Levy levy, Quantity quantity, Rounding rounding) {
        return LineLevy.ofMinor(levy, times(levy.perUnit(), quantity, rounding));
    }

    /** Which line of the cart it comes from. */
    int index() {
        return line.index();
    }

    CartLine typed() {
        return line.typed();
    }

    Listing listing() {
        return line.listing();
    }

    Product product() {
        return line.product();
    }

    @Override
    public Quantity quantity() {
        return quantity;
    }

    /** The price of one unit. */
    Money rate() {
        return rate;
    }

    /** What of an event it is, where a plan decided. */
    @Nullable
    PricedPlace place() {
        return place;
    }

    @Override
    public List<TaxRule> rules() {
        return line.taxes();
    }

    List<QuotedAttribute> attributes() {
        return line.attributes();
    }

    long subtotal() {
        return subtotal;
    }

    List<LineLevy> levies() {
        return levies;
    }

    @Override
    public long levyMinor() {
        return levy;
    }

    long lineDiscount() {
        return lineDiscount;
    }

    long documentDiscount() {
        return documentDiscount;
    }

    List<AppliedDiscount> named() {
        return named;
    }

    /** What is left of its subtotal after what was taken off so far. */
    long left() {
        return subtotal - lineDiscount - documentDiscount;
    }

    @Override
    public long amountMinor() {
        return left();
    }

    @Override
    public Currency currency() {
        return rate.currency();
    }

    /** Takes off 0 to what is left. */
    void take(long amount, DiscountReason reason) {
        if (reason.kind().isOfLine()) {
            lineDiscount += amount;
        } else {
            documentDiscount += amount;
        }
        if (reason.isNamed() && amount != 0) {
            List<AppliedDiscount> more = new ArrayList<>(named);
            more.add(new AppliedDiscount(reason, currency(), amount));
            named = List.copyOf(more);
        }
    }

    /** Units that serve no set yet: a unit serves one. */
    long unitsForSets() {
        return quantity.whole() - unitsInSets;
    }

    /** Makes units serve a set that takes that much off them. */
    void putInSet(long units, long amount, DiscountReason reason) {
        unitsInSets += units;
        takenBySets += amount;
        take(amount, reason);
    }

    /** What is left of the line, but for what sets took off units that serve no other. */
    long leftBesideSets() {
        return left() + takenBySets;
    }
}
