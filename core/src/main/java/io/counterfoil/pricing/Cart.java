package io.counterfoil.pricing;

import io.counterfoil.catalog.Discount;
import io.counterfoil.catalog.PromotionCode;
import io.counterfoil.catalog.RouteId;
import io.counterfoil.catalog.VoucherCode;
import io.counterfoil.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a customer wants, as typed and not yet checked. It is a value: a changed cart is another one, and {@link Pricer}
 * answers each for itself.
 */
public final class Cart {
    /** Most lines of a cart. The ledger's limit on the bytes of a document may be reached sooner: DOCUMENT_TOO_LARGE. */
    public static final int MAX_LINES = 1_000;

    /** Most promotion codes, and most vouchers, of a cart: what a person may type at a till. */
    public static final int MAX_CODES = 20;

    private final Currency currency;
    private final LocalDate date;
    private final List<CartLine> lines;
    private final @Nullable RouteId route;
    private final @Nullable Discount discount;
    private final List<PromotionCode> promotions;
    private final List<VoucherCode> vouchers;
    private final @Nullable Money claimedTotal;

    private Cart(
            Currency currency,
            LocalDate date,
            List<CartLine> lines,
            @Nullable RouteId route,
            @Nullable Discount discount,
            List<PromotionCode> promotions,
            List<VoucherCode> vouchers,
            @Nullable Money claimedTotal) {
        this.currency = currency;
        this.date = date;
        this.lines = lines;
        this.route = route;
        this.discount = discount;
        this.promotions = promotions;
        this.vouchers = vouchers;
        this.claimedTotal = claimedTotal;
    }

    /**
     * A cart of lines.
     *
     * @param currency in which the client counts
     * @param date the business date, which decides the tariff
     * @param lines 1 to {@value #MAX_LINES}, checked when the cart is priced
     * @return the cart
     */
    public static Cart of(Currency currency, LocalDate date, List<CartLine> lines) {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(date, "date");
        return new Cart(currency, date, List.copyOf(lines), null, null, List.of(), List.of(), null);
    }

    /**
     * The cart with other lines.
     *
     * @param others in their order
     * @return a changed copy
     */
    public Cart withLines(List<CartLine> others) {
        return new Cart(currency, date, List.copyOf(others), route, discount, promotions, vouchers, claimedTotal);
    }

    /**
     * The cart on a route, for products that are priced by tariff.
     *
     * @param other such as {@code isla-a.isla-b}
     * @return a changed copy
     */
    public Cart onRoute(RouteId other) {
        Objects.requireNonNull(other, "route");
        return new Cart(currency, date, lines, other, discount, promotions, vouchers, claimedTotal);
    }

    /**
     * The cart with a discount on the whole, after those of the lines.
     *
     * @param given what the operator takes off
     * @return a changed copy
     */
    public Cart with(Discount given) {
        Objects.requireNonNull(given, "discount");
        return new Cart(currency, date, lines, route, given, promotions, vouchers, claimedTotal);
    }

    /**
     * The cart with the codes of promotions that ask for one.
     *
     * @param typed at most {@value #MAX_CODES}, checked when the cart is priced
     * @return a changed copy
     */
    public Cart with(PromotionCode... typed) {
        return new Cart(currency, date, lines, route, discount, List.of(typed), vouchers, claimedTotal);
    }

    /**
     * The cart with vouchers, which are used in this order.
     *
     * @param brought at most {@value #MAX_CODES}, checked when the cart is priced
     * @return a changed copy
     */
    public Cart with(VoucherCode... brought) {
        return new Cart(currency, date, lines, route, discount, promotions, List.of(brought), claimedTotal);
    }

    /**
     * The cart with the total that the client computed, which is compared exactly.
     *
     * @param total such as {@code USD 156.60}
     * @return a changed copy
     */
    public Cart claimingTotal(Money total) {
        Objects.requireNonNull(total, "total");
        return new Cart(currency, date, lines, route, discount, promotions, vouchers, total);
    }

    /**
     * The same cart at the rates of another date.
     *
     * @param other a business date
     * @return a new cart
     */
    public Cart on(LocalDate other) {
        Objects.requireNonNull(other, "date");
        return new Cart(currency, other, lines, route, discount, promotions, vouchers, claimedTotal);
    }

    /**
     * In which the client counts.
     *
     * @return such as USD
     */
    public Currency currency() {
        return currency;
    }

    /**
     * The business date.
     *
     * @return which decides the tariff
     */
    public LocalDate date() {
        return date;
    }

    /**
     * What is wanted.
     *
     * @return in the order given, unmodifiable
     */
    public List<CartLine> lines() {
        return lines;
    }

    /**
     * The route that is sold.
     *
     * @return the route, or nothing
     */
    public Optional<RouteId> route() {
        return Optional.ofNullable(route);
    }

    /**
     * The discount on the whole.
     *
     * @return the discount, or nothing
     */
    public Optional<Discount> discount() {
        return Optional.ofNullable(discount);
    }

    /**
     * The codes of promotions that were typed.
     *
     * @return in the order given, unmodifiable
     */
    public List<PromotionCode> promotions() {
        return promotions;
    }

    /**
     * The vouchers that the customer brought.
     *
     * @return in the order given, unmodifiable
     */
    public List<VoucherCode> vouchers() {
        return vouchers;
    }

    /**
     * The total that the client computed.
     *
     * @return the total, or nothing if it made no claim
     */
    public Optional<Money> claimedTotal() {
        return Optional.ofNullable(claimedTotal);
    }

    /** Date and lines, without what was typed for attributes. */
    @Override
    public String toString() {
        return "Cart[" + date + ", " + lines + "]";
    }
}
