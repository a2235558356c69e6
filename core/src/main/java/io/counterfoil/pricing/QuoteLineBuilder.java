package io.counterfoil.pricing;

import io.counterfoil.catalog.SoldProduct;
import io.counterfoil.money.Money;
import io.counterfoil.money.Quantity;
import io.counterfoil.plan.PlacePrice;
import io.counterfoil.plan.SoldPlace;
import io.counterfoil.tax.LineTax;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts a line together from what a document keeps. Unit price and amounts are required; each is set once. For one thread.
 */
public final class QuoteLineBuilder {
    private final SoldProduct product;
    private final Quantity quantity;
    private @Nullable Money unitPrice;
    private @Nullable LineAmounts amounts;
    private @Nullable SoldPlace place;
    private @Nullable PlacePrice placePrice;
    private @Nullable List<AppliedDiscount> named;
    private @Nullable List<LineLevy> levies;
    private @Nullable List<LineTax> taxes;
    private @Nullable List<QuotedAttribute> attributes;

    QuoteLineBuilder(SoldProduct product, Quantity quantity) {
        this.product = Objects.requireNonNull(product, "product");
        this.quantity = Objects.requireNonNull(quantity, "quantity");
    }

    /**
     * The price of one unit, required unless a plan decided it.
     *
     * @param price without its levies
     * @return this
     * @throws IllegalStateException if the price was set before
     */
    public QuoteLineBuilder unitPrice(Money price) {
        unitPrice = once("unitPrice", unitPrice, price);
        return this;
    }

    /**
     * The price of one unit where a price plan decided it.
     *
     * @param price base and modifiers, with the unit price that they make
     * @return this
     * @throws IllegalStateException if the price was set before
     */
    public QuoteLineBuilder placePrice(PlacePrice price) {
        placePrice = once("placePrice", placePrice, price);
        return unitPrice(price.perUnit());
    }

    /**
     * What of an event is sold.
     *
     * @param sold plan, stage and place
     * @return this
     * @throws IllegalStateException if it was set before
     */
    public QuoteLineBuilder place(SoldPlace sold) {
        place = once("place", place, sold);
        return this;
    }

    /**
     * From the subtotal to the net, required.
     *
     * @param all the four amounts
     * @return this
     * @throws IllegalStateException if they were set before
     */
    public QuoteLineBuilder amounts(LineAmounts all) {
        amounts = once("amounts", amounts, all);
        return this;
    }

    /**
     * Which promotions and vouchers are in the discounts of the line; the rest of these was typed.
     *
     * @param all in the order in which they were taken off; what was typed is passed over, since the amounts have it
     * @return this
     * @throws IllegalStateException if they were set before
     */
    public QuoteLineBuilder discounts(List<AppliedDiscount> all) {
        named = once(
                "discounts",
                named,
                all.stream().filter(discount -> discount.name().isPresent()).toList());
        return this;
    }

    /**
     * What is collected for others.
     *
     * @param all each levy with its amount for the quantity
     * @return this
     * @throws IllegalStateException if they were set before
     */
    public QuoteLineBuilder levies(List<LineLevy> all) {
        levies = once("levies", levies, List.copyOf(all));
        return this;
    }

    /**
     * The taxes of the line.
     *
     * @param all each with the line's own figure and its correction
     * @return this
     * @throws IllegalStateException if they were set before
     */
    public QuoteLineBuilder taxes(List<LineTax> all) {
        taxes = once("taxes", taxes, List.copyOf(all));
        return this;
    }

    /**
     * What was given for the attributes of the product.
     *
     * @param all in the order of the product
     * @return this
     * @throws IllegalStateException if they were set before
     */
    public QuoteLineBuilder attributes(List<QuotedAttribute> all) {
        attributes = once("attributes", attributes, List.copyOf(all));
        return this;
    }

    /**
     * The line.
     *
     * @return with everything that was set
     * @throws IllegalStateException if unit price or amounts were not set
     * @throws IllegalArgumentException if subtotal, discount, net and taxes do not add up
     * @throws io.counterfoil.money.CurrencyMismatchException if the amounts are not of one currency
     */
    public QuoteLine build() {
        return new QuoteLine(this);
    }

    SoldProduct product() {
        return product;
    }

    Quantity quantity() {
        return quantity;
    }

    Money requiredUnitPrice() {
        return required("unitPrice", unitPrice);
    }

    LineAmounts requiredAmounts() {
        return required("amounts", amounts);
    }

    @Nullable
    SoldPlace place() {
        return place;
    }

    @Nullable
    PlacePrice placePrice() {
        return placePrice;
    }

    List<AppliedDiscount> named() {
        return Objects.requireNonNullElse(named, List.of());
    }

    List<LineLevy> levies() {
        return Objects.requireNonNullElse(levies, List.of());
    }

    List<LineTax> taxes() {
        return Objects.requireNonNullElse(taxes, List.of());
    }

    List<QuotedAttribute> attributes() {
        return Objects.requireNonNullElse(attributes, List.of());
    }

    private static <T> T once(String name, @Nullable T before, T now) {
        Objects.requireNonNull(now, name);
        if (before != null) {
            throw new IllegalStateException(name + " must be set once but was set again");
        }
        return now;
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException(name + " must be set but was not");
        }
        return value;
    }
}
