package io.counterfoil.pricing;

import io.counterfoil.catalog.AttributeName;
import io.counterfoil.catalog.Discount;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.money.Money;
import io.counterfoil.money.Quantity;
import io.counterfoil.money.QuantityUnit;
import io.counterfoil.plan.Place;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One wish of a cart, as typed: {@code car x 1, vehicle_number, claimed rate 163.00 and levy 17.00}. */
public final class CartLine {
    private final ProductId product;
    private final BigDecimal quantity;
    private final long wholeUnits;
    private final @Nullable Place place;
    private final List<HeldUnits> held;
    private final SortedMap<AttributeName, AttributeValue> attributes;
    private final @Nullable Discount discount;
    private final @Nullable Money claimedRate;
    private final @Nullable Money claimedLevy;

    private CartLine(
            ProductId product,
            BigDecimal quantity,
            @Nullable Place place,
            List<HeldUnits> held,
            SortedMap<AttributeName, AttributeValue> attributes,
            @Nullable Discount discount,
            @Nullable Money claimedRate,
            @Nullable Money claimedLevy) {
        this.product = product;
        this.quantity = quantity;
        this.wholeUnits = wholeUnits(quantity);
        this.place = place;
        this.held = held;
        this.attributes = attributes;
        this.discount = discount;
        this.claimedRate = claimedRate;
        this.claimedLevy = claimedLevy;
    }

    private static long wholeUnits(BigDecimal quantity) {
        boolean isWhole = Quantity.isInRange(quantity) && Quantity.isPreciseIn(QuantityUnit.PIECE, quantity);
        return isWhole ? quantity.longValueExact() : 0;
    }

    /**
     * So many of a product.
     *
     * @param product such as {@code coffee}
     * @param quantity such as 2, in the unit of the product; its size is checked when the cart is priced
     * @return the line
     */
    public static CartLine of(ProductId product, BigDecimal quantity) {
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(quantity, "quantity");
        return new CartLine(product, quantity, null, List.of(), Collections.emptySortedMap(), null, null, null);
    }

    /**
     * So many whole units of a product.
     *
     * @param product such as {@code coffee}
     * @param quantity such as 2
     * @return the line
     */
    public static CartLine of(ProductId product, long quantity) {
        return of(product, BigDecimal.valueOf(quantity));
    }

    /**
     * The line with another quantity.
     *
     * @param other in the unit of the product; its size is checked when the cart is priced
     * @return a changed copy
     */
    public CartLine withQuantity(BigDecimal other) {
        Objects.requireNonNull(other, "quantity");
        return new CartLine(product, other, place, held, attributes, discount, claimedRate, claimedLevy);
    }

    /**
     * The line at a place, for products whose price a plan decides.
     *
     * @param wanted zone, row and seat, as far as the plan asks for them
     * @return a changed copy
     */
    public CartLine at(Place wanted) {
        Objects.requireNonNull(wanted, "place");
        return new CartLine(product, quantity, wanted, held, attributes, discount, claimedRate, claimedLevy);
    }

    /**
     * The line with units that are on hold already; only those above them are priced anew.
     *
     * @param units each with the stage that it was held in
     * @return a changed copy
     */
    public CartLine holding(HeldUnits... units) {
        return new CartLine(product, quantity, place, List.of(units), attributes, discount, claimedRate, claimedLevy);
    }

    /**
     * The line with one more attribute, or another value for it.
     *
     * @param name such as {@code vehicle_number}
     * @param value as typed
     * @return a changed copy
     */
    public CartLine with(AttributeName name, AttributeValue value) {
        SortedMap<AttributeName, AttributeValue> more = new TreeMap<>(attributes);
        more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
        SortedMap<AttributeName, AttributeValue> kept = Collections.unmodifiableSortedMap(more);
        return new CartLine(product, quantity, place, held, kept, discount, claimedRate, claimedLevy);
    }

    /**
     * The line with a discount of its own.
     *
     * @param given what the operator takes off
     * @return a changed copy
     */
    public CartLine with(Discount given) {
        Objects.requireNonNull(given, "discount");
        return new CartLine(product, quantity, place, held, attributes, given, claimedRate, claimedLevy);
    }

    /**
     * The line with the price that the client computed with, so that a stale one is noticed.
     *
     * @param rate of one unit, without levies
     * @return a changed copy
     */
    public CartLine claimingRate(Money rate) {
        Objects.requireNonNull(rate, "rate");
        return new CartLine(product, quantity, place, held, attributes, discount, rate, claimedLevy);
    }

    /**
     * The line with the levies that the client computed with, so that stale ones are noticed.
     *
     * @param levy all levies on one unit
     * @return a changed copy
     */
    public CartLine claimingLevy(Money levy) {
        Objects.requireNonNull(levy, "levy");
        return new CartLine(product, quantity, place, held, attributes, discount, claimedRate, levy);
    }

    /**
     * What is wanted.
     *
     * @return such as {@code coffee}
     */
    public ProductId product() {
        return product;
    }

    /**
     * How many or how much, as typed.
     *
     * @return such as 2, in the unit of the product
     */
    public BigDecimal quantity() {
        return quantity;
    }

    /** The quantity where it is a whole number that a quantity can hold; else 0. */
    long wholeUnits() {
        return wholeUnits;
    }

    /**
     * The place that is wanted.
     *
     * @return the place, or nothing
     */
    public Optional<Place> place() {
        return Optional.ofNullable(place);
    }

    /** The same without an object for the answer. */
    @Nullable
    Place wanted() {
        return place;
    }

    /**
     * Which of the units are on hold already.
     *
     * @return in the order given, unmodifiable; none for a new line
     */
    public List<HeldUnits> held() {
        return held;
    }

    /**
     * What was typed for the attributes of the product.
     *
     * @return by name, unmodifiable
     */
    public SortedMap<AttributeName, AttributeValue> attributes() {
        return attributes;
    }

    /**
     * The discount of the line.
     *
     * @return the discount, or nothing
     */
    public Optional<Discount> discount() {
        return Optional.ofNullable(discount);
    }

    /**
     * The price of one unit that the client computed with.
     *
     * @return the rate, or nothing if it made no claim
     */
    public Optional<Money> claimedRate() {
        return Optional.ofNullable(claimedRate);
    }

    /**
     * The levies on one unit that the client computed with.
     *
     * @return their sum, or nothing if it made no claim
     */
    public Optional<Money> claimedLevy() {
        return Optional.ofNullable(claimedLevy);
    }

    /** Product and quantity alone. */
    @Override
    public String toString() {
        return "CartLine[" + product + " x " + quantity + "]";
    }
}
