package io.counterfoil.pricing;

import static io.counterfoil.pricing.Shops.ADDED;
import static io.counterfoil.pricing.Shops.cart;
import static io.counterfoil.pricing.Shops.line;
import static io.counterfoil.pricing.Shops.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.calendar.Validity;
import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.AssortmentDraft;
import io.counterfoil.catalog.AttributeName;
import io.counterfoil.catalog.Discount;
import io.counterfoil.catalog.Letterhead;
import io.counterfoil.catalog.Price;
import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.PromotionCode;
import io.counterfoil.catalog.RouteId;
import io.counterfoil.catalog.ShopProfile;
import io.counterfoil.catalog.ShopRounding;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.Rounding;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.shop.PersonalText;
import io.counterfoil.tax.PercentTax;
import io.counterfoil.tax.RoundingPlace;
import io.counterfoil.tax.TaxCode;
import io.counterfoil.tax.TaxMethod;
import io.counterfoil.tax.TaxProfile;
import io.counterfoil.tax.TaxRule;
import io.counterfoil.tax.TaxTreatment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PricerRefusalTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Assortment SHOP = Shops.selling(ADDED, "16", "50");
    private static final Assortment FERRY = Shops.ferry();

    @Test
    void an_empty_cart_is_refused() {
        assertThat(refusals(cart(), SHOP)).containsExactly("CART_EMPTY lines: there is nothing to sell");
    }

    @Test
    void a_cart_of_1001_lines_is_refused_before_it_is_read() {
        Cart cart = Cart.of(Shops.USD, Shops.TODAY, Collections.nCopies(Cart.MAX_LINES + 1, line("tea", 1)));

        assertThat(refusals(cart, SHOP)).containsExactly("TOO_MANY lines: at most 1000 are allowed but there are 1001");
    }

    @Test
    void an_unknown_product_is_refused_and_its_quantity_still_checked() {
        assertThat(refusals(cart(line("tea", 0)), SHOP))
                .containsExactly(
                        "UNKNOWN_PRODUCT lines[0].product: this product is not sold here",
                        "QUANTITY_NOT_POSITIVE lines[0].quantity: the quantity must be more than 0 but was 0");
    }

    @ParameterizedTest
    @CsvSource({
        "0, QUANTITY_NOT_POSITIVE lines[0].quantity: the quantity must be more than 0 but was 0",
        "-1, QUANTITY_NOT_POSITIVE lines[0].quantity: the quantity must be more than 0 but was -1",
        "-1E+1000000000, QUANTITY_NOT_POSITIVE lines[0].quantity: the quantity must be more than 0 but was -1E+1000000000",
        "1.5, QUANTITY_TOO_PRECISE lines[0].quantity: the quantity may have 0 decimals but was 1.5",
        "1E-1000000000, QUANTITY_TOO_PRECISE lines[0].quantity: the quantity may have 0 decimals but was 1E-1000000000",
        "1000000000, QUANTITY_TOO_LARGE lines[0].quantity: the quantity may have 9 digits before the point",
        "1E+2147483647, QUANTITY_TOO_LARGE lines[0].quantity: the quantity may have 9 digits before the point",
    })
    void a_quantity_that_cannot_be_sold_is_refused(BigDecimal quantity, String refusal) {
        assertThat(refusals(cart(CartLine.of(ProductId.of("p0"), quantity)), SHOP))
                .containsExactly(refusal);
    }

    @Test
    void a_gram_of_cheese_is_sold_and_a_tenth_of_it_is_not() {
        assertThat(refusals(cart(CartLine.of(ProductId.of("cheese"), new BigDecimal("0.001"))), Shops.cheese()))
                .isEmpty();
        assertThat(refusals(cart(CartLine.of(ProductId.of("cheese"), new BigDecimal("0.0001"))), Shops.cheese()))
                .containsExactly(
                        "QUANTITY_TOO_PRECISE lines[0].quantity: the quantity may have 3 decimals but was 0.0001");
    }

    @Test
    void another_currency_than_the_shops_is_refused_wherever_it_stands() {
        CartLine line = line("p0", 1)
                .claimingRate(Money.of(EUR, "50"))
                .claimingLevy(Money.of(EUR, "0"))
                .with(Discount.of(Money.of(EUR, "1")));

        assertThat(refusals(Cart.of(EUR, Shops.TODAY, List.of(line)), SHOP))
                .containsExactly(
                        "CURRENCY_MISMATCH currency: the currency must be USD but was EUR",
                        "CURRENCY_MISMATCH lines[0].unit_rate: the currency must be USD but was EUR",
                        "CURRENCY_MISMATCH lines[0].levy: the currency must be USD but was EUR",
                        "CURRENCY_MISMATCH lines[0].discount: the currency must be USD but was EUR");
        assertThat(refusals(cart(line("p0", 1)).with(Discount.of(Money.of(EUR, "1"))), SHOP))
                .containsExactly("CURRENCY_MISMATCH discount: the currency must be USD but was EUR");
        assertThat(refusals(cart(line("p0", 1)).claimingTotal(Money.of(EUR, "58")), SHOP))
                .containsExactly("CURRENCY_MISMATCH total: the currency must be USD but was EUR");
    }

    @Test
    void a_discount_above_what_it_reduces_is_refused() {
        assertThat(refusals(cart(line("p0", 1).with(Discount.of(usd("50.01")))), SHOP))
                .containsExactly("DISCOUNT_EXCEEDS_LINE lines[0].discount: the discount 50.01 is more than 50.00");
        assertThat(refusals(cart(line("p0", 1).with(Discount.of(Percent.of("100.01")))), SHOP))
                .containsExactly("DISCOUNT_EXCEEDS_LINE lines[0].discount: the discount 50.01 is more than 50.00");
        assertThat(refusals(cart(line("p0", 1).with(Discount.of(usd("10")))).with(Discount.of(usd("40.01"))), SHOP))
                .containsExactly("DISCOUNT_EXCEEDS_LINE discount: the discount 40.01 is more than 40.00");
        assertThat(refusals(cart(line("p0", 1)).with(Discount.of(usd("50"))), SHOP))
                .isEmpty();
    }

    @Test
    void a_discount_above_the_whole_is_told_beside_what_else_is_wrong() {
        String above = "DISCOUNT_EXCEEDS_LINE discount: the discount 60.00 is more than 50.00";
        Cart tooMuch = cart(line("p0", 1)).with(Discount.of(usd("60")));

        assertThat(refusals(tooMuch.with(PromotionCode.of("NONE")), SHOP))
                .extracting(refusal -> refusal.substring(0, refusal.indexOf(':')))
                .containsExactly("PROMOTION_UNKNOWN promotions[0]", "DISCOUNT_EXCEEDS_LINE discount");
        assertThat(refusals(cart(line("p0", 1).with(Discount.of(usd("50.01")))).with(Discount.of(usd("60"))), SHOP))
                .containsExactly(
                        "DISCOUNT_EXCEEDS_LINE lines[0].discount: the discount 50.01 is more than 50.00", above);
        assertThat(refusals(tooMuch, SHOP)).containsExactly(above);
    }

    @Test
    void a_discount_of_a_whole_that_nobody_knows_is_not_judged() {
        assertThat(refusals(cart(line("p0", 1), line("nothing", 1)).with(Discount.of(usd("60"))), SHOP))
                .singleElement()
                .asString()
                .startsWith("UNKNOWN_PRODUCT lines[1].product");
    }

    @Test
    void a_discount_below_zero_is_refused() {
        assertThat(refusals(cart(line("p0", 1).with(Discount.of(usd("-1")))), SHOP))
                .containsExactly("VALUE_INVALID lines[0].discount: the value must be 0 or more");
        assertThat(refusals(cart(line("p0", 1)).with(Discount.of(Percent.of("-1"))), SHOP))
                .containsExactly("VALUE_INVALID discount: the value must be 0 or more");
    }

    @Test
    void a_product_by_tariff_needs_a_route_that_is_asked_for_once() {
        assertThat(refusals(cart(line("adult", 1), line("truck", 1)), FERRY))
                .containsExactly("ROUTE_REQUIRED route: a route is required for this product");
    }

    @Test
    void an_unknown_route_is_refused() {
        assertThat(refusals(cart(line("adult", 1)).onRoute(RouteId.of("elsewhere")), FERRY))
                .containsExactly("UNKNOWN_ROUTE route: this route is not served");
    }

    @Test
    void a_product_without_a_rate_on_the_date_is_refused() {
        Cart before = Cart.of(Shops.USD, LocalDate.of(2025, 12, 31), List.of(line("adult", 1)))
                .onRoute(Shops.CROSSING);

        assertThat(refusals(before, FERRY))
                .containsExactly("NO_TARIFF lines[0].product: no rate is in force for this product on 2025-12-31");
    }

    @Test
    void a_product_whose_tax_is_not_in_force_on_the_date_is_refused() {
        TaxCode vat = TaxCode.of("vat");
        TaxRule next = new PercentTax(vat, "VAT", Percent.of("16")).during(Validity.from(Shops.TODAY.plusDays(1)));
        Assortment shop = Shops.assortment(
                new TaxProfile(1, Shops.ADDED, List.of(next)),
                List.of(Product.of(ProductId.of("p0"), "Product", Price.fixed(usd("1")))
                        .withTaxes(vat)),
                List.of());

        assertThat(refusals(cart(line("p0", 1)), shop))
                .containsExactly("TAX_NOT_IN_FORCE lines[0].product: no rule of the tax vat is in force on 2026-11-20");
    }

    @Test
    void a_stale_rate_and_a_stale_levy_are_refused_with_both_figures() {
        CartLine stale = line("adult", 1).claimingRate(usd("17")).claimingLevy(usd("3"));

        assertThat(refusals(cart(stale).onRoute(Shops.CROSSING), FERRY))
                .containsExactly(
                        "RATE_CHANGED lines[0].unit_rate: the rate is now 18.00 and not 17.00",
                        "RATE_CHANGED lines[0].levy: the rate is now 2.00 and not 3.00");
    }

    @Test
    void another_total_than_the_clients_is_refused_with_both_to_the_cent() {
        assertThat(refusals(cart(line("p0", 1)).claimingTotal(usd("58.01")), SHOP))
                .containsExactly("AMOUNT_MISMATCH total: the total is 58.00 and not 58.01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void a_required_attribute_must_not_be_blank(String blank) {
        CartLine car = line("car", 1).with(Shops.PLATE, AttributeValue.of(blank));

        assertThat(refusals(cart(car).onRoute(Shops.CROSSING), FERRY))
                .containsExactly("ATTRIBUTE_MISSING lines[0].vehicle_number: this attribute is required");
    }

    @Test
    void a_missing_and_an_unknown_attribute_are_refused_together() {
        CartLine car = line("car", 1).with(AttributeName.of("colour"), AttributeValue.of("red"));

        assertThat(refusals(cart(car).onRoute(Shops.CROSSING), FERRY))
                .containsExactly(
                        "ATTRIBUTE_UNKNOWN lines[0].colour: the product has no such attribute",
                        "ATTRIBUTE_MISSING lines[0].vehicle_number: this attribute is required");
    }

    @Test
    void an_attribute_has_200_plain_characters_at_most() {
        String longest = "x".repeat(PersonalText.MAX_LENGTH);

        assertThat(refusals(car(longest), FERRY)).isEmpty();
        assertThat(refusals(car(longest + "x"), FERRY))
                .containsExactly(
                        "TEXT_TOO_LONG lines[0].vehicle_number: at most 200 characters are allowed but there are 201");
        assertThat(refusals(car("AB\u001bp0"), FERRY))
                .containsExactly("TEXT_NOT_PLAIN lines[0].vehicle_number: control characters are not allowed");
        assertThat(refusals(car("AB\udc00"), FERRY))
                .containsExactly("TEXT_NOT_PLAIN lines[0].vehicle_number: control characters are not allowed");
    }

    @Test
    void an_amount_that_money_cannot_hold_is_refused_where_it_arises() {
        Assortment dear = Shops.selling(ADDED, "16", "92233720368547758.07");

        assertThat(refusals(cart(line("p0", 1), line("p0", 2)), dear))
                .containsExactly("AMOUNT_OVERFLOW lines[1]: the amount is too large");
        assertThat(refusals(cart(line("p0", 1)), dear))
                .containsExactly("AMOUNT_OVERFLOW total: the amount is too large");
        assertThat(refusals(cart(line("p0", 1), line("p0", 1)), dear))
                .containsExactly("AMOUNT_OVERFLOW total: the amount is too large");
    }

    @Test
    void yen_have_18_digits_as_in_documents_and_one_more_is_refused() {
        Currency yen = Currency.getInstance("JPY");
        Rounding toYen = Rounding.toMinorUnit(RoundingMode.HALF_UP, yen);
        ShopProfile shop = new ShopProfile(
                new Letterhead("Shop", List.of(), ""), yen, ZoneId.of("UTC"), Locale.ENGLISH, ShopRounding.of(toYen));
        TaxMethod added = new TaxMethod(TaxTreatment.EXCLUSIVE, RoundingPlace.PER_RATE, toYen);
        Product dear = Product.of(ProductId.of("dear"), "Dear", Price.fixed(Money.of(yen, "500000000000000000")));
        Product odd = Product.of(ProductId.of("odd"), "Odd", Price.fixed(Money.of(yen, "499999999999999999")));
        Assortment assortment = Assortment.of(new AssortmentDraft(
                        1, shop, new TaxProfile(1, added, List.of()), List.of(dear, odd), List.of()))
                .orThrow();

        Cart most = Cart.of(yen, Shops.TODAY, List.of(line("dear", 1), line("odd", 1)));

        assertThat(Pricer.price(most, assortment, Shops.NOW).orThrow().totals().total())
                .hasToString("JPY 999999999999999999");
        assertThat(refusals(Cart.of(yen, Shops.TODAY, List.of(line("dear", 1), line("dear", 1))), assortment))
                .containsExactly("AMOUNT_OVERFLOW total: the amount is too large");
        assertThat(refusals(Cart.of(yen, Shops.TODAY, List.of(line("dear", 2))), assortment))
                .containsExactly("AMOUNT_OVERFLOW lines[0]: the amount is too large");
    }

    @Test
    void an_attribute_is_measured_as_it_is_kept() {
        // U+0958 is two characters when composed: it is excluded from composition.
        assertThat(refusals(car("\u0958".repeat(100)), FERRY)).isEmpty();
        assertThat(refusals(car("\u0958".repeat(101)), FERRY))
                .containsExactly(
                        "TEXT_TOO_LONG lines[0].vehicle_number: at most 200 characters are allowed but there are 202");
        assertThat(refusals(car("e\u0301".repeat(200)), FERRY)).isEmpty();
    }

    @Test
    void all_faults_of_a_cart_come_together_below_its_place_in_the_input() {
        Cart cart = cart(line("tea", 1), line("car", -1)).onRoute(Shops.CROSSING);

        List<Refusal> refusals = Pricer.price(
                        cart, FERRY, Shops.NOW, FieldPath.of("tickets").index(1))
                .<List<Refusal>>fold(quote -> List.of(), refused -> refused);

        assertThat(refusals)
                .extracting(refusal -> refusal.path().toString())
                .containsExactly(
                        "tickets[1].lines[0].product",
                        "tickets[1].lines[1].quantity",
                        "tickets[1].lines[1].vehicle_number");
    }

    private static Cart car(String plate) {
        return cart(line("car", 1).with(Shops.PLATE, AttributeValue.of(plate))).onRoute(Shops.CROSSING);
    }

    private static List<String> refusals(Cart cart, Assortment assortment) {
        return Pricer.price(cart, assortment, Shops.NOW)
                .fold(
                        quote -> List.of(),
                        refused -> refused.stream().map(Refusal::toString).toList());
    }
}
