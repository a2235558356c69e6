package io.counterfoil.pricing;

import io.counterfoil.catalog.SoldProduct;
import io.counterfoil.money.MinorUnits;
import io.counterfoil.money.Money;
import io.counterfoil.money.Quantity;
import io.counterfoil.plan.PlacePrice;
import io.counterfoil.plan.PricedPlace;
import io.counterfoil.plan.SoldPlace;
import io.counterfoil.tax.LineTax;
import io.counterfoil.tax.TaxedLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One priced line: {@code Coffee, 2 x 50.00 = 100.00, tax 16.00}. It keeps what each step of its pricing came to and makes
 * amounts of that when it is asked.
 */
public final class QuoteLine {
    private final SoldProduct product;
    private final Quantity quantity;
    private final Money unitPrice;
    private final @Nullable SoldPlace place;
    private final @Nullable PlacePrice placePrice;
    private final long subtotal;
    private final long lineDiscount;
    private final long documentDiscount;
    private final TaxedLine taxed;
    private final long levy;
    private final List<AppliedDiscount> named;
    private final List<LineLevy> levies;
    private final List<QuotedAttribute> attributes;

    QuoteLine(QuoteLineBuilder built) {
        this.product = built.product();
        this.quantity = built.quantity();
        this.unitPrice = built.requiredUnitPrice();
        this.place = built.place();
        this.placePrice = built.placePrice();
        LineAmounts amounts = built.requiredAmounts();
        Currency currency = unitPrice.currency();
        this.subtotal = amounts.subtotal().in(currency).minorUnits();
        this.lineDiscount = amounts.lineDiscount().in(currency).minorUnits();
        this.documentDiscount = amounts.documentDiscount().in(currency).minorUnits();
        this.taxed = new TaxedLine(amounts.net().in(currency), built.taxes());
        this.named = built.named();
        named.forEach(discount -> discount.amount().in(currency));
        this.levies = built.levies();
        this.attributes = built.attributes();
        levies.forEach(line -> line.amount().in(currency));
        taxes().forEach(tax -> tax.amount().in(currency));
        this.levy = LineLevy.sum(levies, currency);
        requireSums();
    }

    private QuoteLine(
            SoldProduct product,
            Quantity quantity,
            Money unitPrice,
            @Nullable SoldPlace place,
            @Nullable PlacePrice placePrice,
            long subtotal,
            long lineDiscount,
            long documentDiscount,
            TaxedLine taxed,
            long levy,
            List<AppliedDiscount> named,
            List<LineLevy> levies,
            List<QuotedAttribute> attributes) {
        this.product = product;
        this.quantity = quantity;
        this.unitPrice = unitPrice;
        this.place = place;
        this.placePrice = placePrice;
        this.subtotal = subtotal;
        this.lineDiscount = lineDiscount;
        this.documentDiscount = documentDiscount;
        this.taxed = taxed;
        this.levy = levy;
        this.named = named;
        this.levies = levies;
        this.attributes = attributes;
    }

    /**
     * What was just computed adds up, and its total fits where that of its quote does: no amount of a cart is below zero. All is
     * read before the line is made, since what is stored into an object at once costs the garbage collector nothing.
     */
    static QuoteLine of(PricedLine line, TaxedLine taxed) {
        SoldProduct product = line.listing().sold();
        Quantity quantity = line.quantity();
        Money unitPrice = line.rate();
        PricedPlace priced = line.place();
        SoldPlace place = priced == null ? null : priced.sold();
        PlacePrice placePrice = priced == null ? null : priced.price();
        long subtotal = line.subtotal();
        long lineDiscount = line.lineDiscount();
        long documentDiscount = line.documentDiscount();
        long levy = line.levyMinor();
        List<AppliedDiscount> named = line.named();
        List<LineLevy> levies = line.levies();
        List<QuotedAttribute> attributes = line.attributes();
        return new QuoteLine(
                product,
                quantity,
                unitPrice,
                place,
                placePrice,
                subtotal,
                lineDiscount,
                documentDiscount,
                taxed,
                levy,
                named,
                levies,
                attributes);
    }

    /**
     * A line to be put together from what a document keeps.
     *
     * @param product as it was when it was priced
     * @param quantity in the unit of the product
     * @return a builder of the rest
     */
    public static QuoteLineBuilder builder(SoldProduct product, Quantity quantity) {
        return new QuoteLineBuilder(product, quantity);
    }

    /**
     * What is sold.
     *
     * @return as it was when it was priced
     */
    public SoldProduct product() {
        return product;
    }

    /**
     * How many or how much.
     *
     * @return in the unit of the product
     */
    public Quantity quantity() {
        return quantity;
    }

    /**
     * What of an event is sold.
     *
     * @return plan, stage and place, or nothing where no price plan decided
     */
    public Optional<SoldPlace> place() {
        return Optional.ofNullable(place);
    }

    /**
     * How the price of one unit was come to.
     *
     * @return base and modifiers, or nothing where no price plan decided
     */
    public Optional<PlacePrice> placePrice() {
        return Optional.ofNullable(placePrice);
    }

    /**
     * The price of one unit.
     *
     * @return without its levies
     */
    public Money unitPrice() {
        return unitPrice;
    }

    /**
     * From the subtotal to the net.
     *
     * @return the four amounts
     */
    public LineAmounts amounts() {
        return new LineAmounts(money(subtotal), money(lineDiscount), money(documentDiscount), taxed.net());
    }

    /**
     * Everything that was taken off.
     *
     * @return each with its reason, in the order in which it was taken off; nothing is no discount
     */
    public List<AppliedDiscount> discounts() {
        List<AppliedDiscount> all = new ArrayList<>(named);
        all.add(AppliedDiscount.ofLine(money(lineDiscount).minus(named(DiscountKind::isOfLine))));
        all.add(AppliedDiscount.ofDocument(money(documentDiscount).minus(named(DiscountKind::isOfDocument))));
        all.removeIf(discount -> discount.amount().isZero());
        all.sort(Comparator.comparing(AppliedDiscount::kind));
        return List.copyOf(all);
    }

    private Money named(Predicate<DiscountKind> some) {
        return named.stream()
                .filter(discount -> some.test(discount.kind()))
                .map(AppliedDiscount::amount)
                .reduce(money(0), Money::plus);
    }

    /**
     * What is collected for others on top of the price.
     *
     * @return each levy with its amount for the quantity, unmodifiable
     */
    public List<LineLevy> levies() {
        return levies;
    }

    /**
     * The taxes of the line.
     *
     * @return each with the line's own figure and its correction, unmodifiable
     */
    public List<LineTax> taxes() {
        return taxed.taxes();
    }

    /**
     * What was given for the attributes of the product.
     *
     * @return in the order of the product, unmodifiable
     */
    public List<QuotedAttribute> attributes() {
        return attributes;
    }

    /**
     * The line with other attributes, as in the public part of a document.
     *
     * @param some those to keep
     * @return a changed copy
     */
    public QuoteLine withAttributes(List<QuotedAttribute> some) {
        return new QuoteLine(
                product,
                quantity,
                unitPrice,
                place,
                placePrice,
                subtotal,
                lineDiscount,
                documentDiscount,
                taxed,
                levy,
                named,
                levies,
                List.copyOf(some));
    }

    /**
     * All amounts of the line.
     *
     * @return from subtotal to total
     */
    public Totals totals() {
        return new Totals(
                money(subtotal),
                money(discountMinor()),
                taxed.net(),
                money(levy),
                taxed.tax(),
                money(0),
                money(total()));
    }

    /**
     * The way from the price to the total, step by step, for a customer who asks.
     *
     * @return the steps in order; those that change nothing are left out
     */
    public List<WaterfallStep> waterfall() {
        return new Waterfall(this).steps();
    }

    /** Every amount with the other sign, but that of one unit. */
    QuoteLine negated() {
        QuoteLineBuilder negated = new QuoteLineBuilder(product, quantity.negated());
        if (place != null) {
            negated.place(place);
        }
        if (placePrice == null) {
            negated.unitPrice(unitPrice);
        } else {
            negated.placePrice(placePrice);
        }
        return negated.amounts(amounts().negated())
                .discounts(named.stream().map(AppliedDiscount::negated).toList())
                .levies(levies.stream().map(LineLevy::negated).toList())
                .taxes(taxes().stream().map(QuoteLine::negated).toList())
                .attributes(attributes)
                .build();
    }

    private static LineTax negated(LineTax tax) {
        return new LineTax(
                tax.rule(),
                tax.base().negated(),
                tax.own().negated(),
                tax.correction().negated());
    }

    long subtotalMinor() {
        return subtotal;
    }

    long discountMinor() {
        return MinorUnits.sum(lineDiscount, documentDiscount, currency());
    }

    long netMinor() {
        return taxed.netMinor();
    }

    long levyMinor() {
        return levy;
    }

    long taxMinor() {
        return taxed.taxMinor();
    }

    Currency currency() {
        return unitPrice.currency();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QuoteLine that
                && product.equals(that.product)
                && quantity.equals(that.quantity)
                && unitPrice.equals(that.unitPrice)
                && Objects.equals(place, that.place)
                && Objects.equals(placePrice, that.placePrice)
                && amounts().equals(that.amounts())
                && named.equals(that.named)
                && levies.equals(that.levies)
                && taxed.equals(that.taxed)
                && attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(product, quantity, unitPrice, place, amounts(), named, levies, taxed, attributes);
    }

    /** Product, quantity and total, without attributes. */
    @Override
    public String toString() {
        return "QuoteLine[" + product.id() + " x " + quantity + ", " + money(total()) + "]";
    }

    private long total() {
        return MinorUnits.sum(MinorUnits.sum(netMinor(), levy, currency()), taxMinor(), currency());
    }

    private Money money(long minorUnits) {
        return Money.ofMinor(currency(), minorUnits);
    }

    /** Tax is either added to what is left after discount, or is a part of it. */
    private void requireSums() {
        long after = MinorUnits.difference(subtotal, discountMinor(), currency());
        long net = netMinor();
        if (net != after && MinorUnits.sum(net, taxMinor(), currency()) != after) {
            throw new IllegalArgumentException(
                    "net must be " + money(after) + " with or without tax but was " + money(net));
        }
        total();
    }
}
