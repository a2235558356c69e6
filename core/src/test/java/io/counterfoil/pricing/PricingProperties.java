package io.counterfoil.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.Discount;
import io.counterfoil.catalog.Price;
import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.QuantityUnit;
import io.counterfoil.money.Rounding;
import io.counterfoil.tax.Exemption;
import io.counterfoil.tax.PercentTax;
import io.counterfoil.tax.RoundingPlace;
import io.counterfoil.tax.TaxCode;
import io.counterfoil.tax.TaxMethod;
import io.counterfoil.tax.TaxProfile;
import io.counterfoil.tax.TaxRule;
import io.counterfoil.tax.TaxTreatment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** What holds for carts of plain goods; {@link PricingLawProperties} holds for everything. */
@PropertyDefaults(tries = 400)
class PricingProperties {
    private static final TaxRule FULL = new PercentTax(TaxCode.of("full"), "Full", Percent.of("16"));
    private static final TaxRule REDUCED = new PercentTax(TaxCode.of("reduced"), "Reduced", Percent.of("7.25"));
    private static final TaxRule EXEMPT = new Exemption(TaxCode.of("exempt"), "Exempt");
    private static final List<Product> PRODUCTS = List.of(
            product("a", "10.33").withTaxes(FULL.code()),
            product("b", "0.01").withTaxes(FULL.code(), REDUCED.code()),
            product("c", "7.99").withTaxes(REDUCED.code()),
            product("d", "1234.50").withTaxes(EXEMPT.code()),
            product("e", "0"),
            product("f", "12.99").withTaxes(FULL.code()).withUnit(QuantityUnit.KILOGRAM));

    @Property
    void a_document_discount_is_given_to_the_cent(
            @ForAll("shops") Assortment shop, @ForAll("plainCarts") Cart cart, @ForAll("percents") Percent percent) {
        Totals before = price(cart, shop).totals();
        Totals after = price(cart.with(Discount.of(percent)), shop).totals();

        assertThat(after.discount().minus(before.discount()))
                .isEqualTo(before.subtotal().minus(before.discount()).times(percent.fraction(), Rounding.HALF_UP_CENT));
    }

    @Property
    void splitting_a_line_of_pieces_changes_no_total_per_rate(
            @ForAll RoundingMode mode, @ForAll("pieces") List<CartLine> lines) {
        TaxMethod method = new TaxMethod(
                TaxTreatment.EXCLUSIVE,
                RoundingPlace.PER_RATE,
                Rounding.of(mode == RoundingMode.UNNECESSARY ? RoundingMode.UP : mode, "0.01"));
        Assortment shop =
                Shops.assortment(new TaxProfile(1, method, List.of(FULL, REDUCED, EXEMPT)), PRODUCTS, List.of());
        List<CartLine> split = lines.stream()
                .flatMap(line -> Stream.of(
                        CartLine.of(line.product(), 1),
                        CartLine.of(line.product(), line.quantity().subtract(BigDecimal.ONE))))
                .toList();

        assertThat(price(Cart.of(Shops.USD, Shops.TODAY, split), shop).totals())
                .isEqualTo(price(Cart.of(Shops.USD, Shops.TODAY, lines), shop).totals());
    }

    @Property
    void a_discount_never_raises_a_total(
            @ForAll("shops") Assortment shop, @ForAll("plainCarts") Cart cart, @ForAll("percents") Percent percent) {
        assertThat(price(cart.with(Discount.of(percent)), shop).totals().total())
                .isLessThanOrEqualTo(price(cart, shop).totals().total());
    }

    @Property
    void no_amount_of_added_tax_is_negative(@ForAll("adding") Assortment shop, @ForAll("carts") Cart cart) {
        for (QuoteLine line : price(cart, shop).lines()) {
            Totals totals = line.totals();
            assertThat(List.of(totals.subtotal(), totals.discount(), totals.net(), totals.tax(), totals.total()))
                    .noneMatch(Money::isNegative);
        }
    }

    @Property
    void a_listed_price_with_tax_in_it_is_what_is_paid(
            @ForAll("including") Assortment shop, @ForAll("carts") Cart cart) {
        Totals totals = price(cart, shop).totals();

        assertThat(totals.total()).isEqualTo(totals.subtotal().minus(totals.discount()));
    }

    @Provide
    Arbitrary<Cart> plainCarts() {
        return plainLines().list().ofMinSize(1).ofMaxSize(8).map(lines -> Cart.of(Shops.USD, Shops.TODAY, lines));
    }

    @Provide
    Arbitrary<Cart> carts() {
        Arbitrary<CartLine> lines = Combinators.combine(plainLines(), percents().injectNull(0.6))
                .as((line, percent) -> percent == null ? line : line.with(Discount.of(percent)));
        return Combinators.combine(
                        lines.list().ofMinSize(1).ofMaxSize(8), percents().injectNull(0.6))
                .as((all, percent) -> {
                    Cart cart = Cart.of(Shops.USD, Shops.TODAY, all);
                    return percent == null ? cart : cart.with(Discount.of(percent));
                });
    }

    @Provide
    Arbitrary<List<CartLine>> pieces() {
        Arbitrary<Product> products =
                Arbitraries.of(PRODUCTS).filter(product -> product.unit().equals(QuantityUnit.PIECE));
        return Combinators.combine(products, Arbitraries.integers().between(2, 100))
                .as((product, quantity) -> CartLine.of(product.id(), quantity))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<Percent> percents() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                .ofScale(3)
                .map(Percent::new);
    }

    @Provide
    Arbitrary<Assortment> shops() {
        return shops(Arbitraries.of(TaxTreatment.class));
    }

    @Provide
    Arbitrary<Assortment> adding() {
        return shops(Arbitraries.just(TaxTreatment.EXCLUSIVE));
    }

    @Provide
    Arbitrary<Assortment> including() {
        return shops(Arbitraries.just(TaxTreatment.INCLUSIVE));
    }

    private static Arbitrary<Assortment> shops(Arbitrary<TaxTreatment> treatments) {
        Arbitrary<Rounding> roundings = Arbitraries.of(
                        RoundingMode.UP, RoundingMode.DOWN, RoundingMode.HALF_UP, RoundingMode.HALF_EVEN)
                .map(mode -> Rounding.of(mode, "0.01"));
        return Combinators.combine(
                        treatments, Arbitraries.of(RoundingPlace.PER_RATE, RoundingPlace.PER_LINE), roundings)
                .as((treatment, place, rounding) -> Shops.assortment(
                        new TaxProfile(1, new TaxMethod(treatment, place, rounding), List.of(FULL, REDUCED, EXEMPT)),
                        PRODUCTS,
                        List.of()));
    }

    private static Arbitrary<CartLine> plainLines() {
        return Combinators.combine(
                        Arbitraries.of(PRODUCTS), Arbitraries.integers().between(1, 50_000))
                .as((product, thousandths) -> {
                    BigDecimal kilograms = BigDecimal.valueOf(thousandths, 3);
                    return product.unit().equals(QuantityUnit.PIECE)
                            ? CartLine.of(product.id(), thousandths % 20 + 1)
                            : CartLine.of(product.id(), kilograms);
                });
    }

    private static Product product(String id, String price) {
        return Product.of(ProductId.of(id), "Product", Price.fixed(Shops.usd(price)));
    }

    private static Quote price(Cart cart, Assortment shop) {
        return Pricer.price(cart, shop, Shops.NOW).orThrow();
    }
}
