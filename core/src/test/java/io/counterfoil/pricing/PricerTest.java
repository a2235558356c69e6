package io.counterfoil.pricing;

import static io.counterfoil.pricing.Shops.ADDED;
import static io.counterfoil.pricing.Shops.cart;
import static io.counterfoil.pricing.Shops.line;
import static io.counterfoil.pricing.Shops.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.counterfoil.calendar.Validity;
import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.Discount;
import io.counterfoil.catalog.Price;
import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.RouteId;
import io.counterfoil.catalog.Tariff;
import io.counterfoil.catalog.TariffRow;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.Rounding;
import io.counterfoil.tax.Levy;
import io.counterfoil.tax.LevyCode;
import io.counterfoil.tax.PercentTax;
import io.counterfoil.tax.RoundingPlace;
import io.counterfoil.tax.TaxCode;
import io.counterfoil.tax.TaxMethod;
import io.counterfoil.tax.TaxProfile;
import io.counterfoil.tax.TaxRule;
import io.counterfoil.tax.TaxTotal;
import io.counterfoil.tax.TaxTreatment;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers of the domain rules, from the cart to the total. */
class PricerTest {

    @Test
    void two_coffees_and_a_croissant_135_at_16_percent_are_156_60() {
        Quote quote = price(cart(line("p0", 2), line("p1", 1)), Shops.selling(ADDED, "16", "50", "35"));

        assertThat(quote.totals())
                .isEqualTo(
                        new Totals(usd("135"), usd("0"), usd("135"), usd("0"), usd("21.60"), usd("0"), usd("156.60")));
    }

    @Test
    void a_sale_of_130_at_16_percent_is_150_80_with_20_80_of_tax() {
        assertTotals(price(cart(line("p0", 1)), Shops.selling(ADDED, "16", "130")), "20.80", "150.80");
    }

    @Test
    void three_at_20_less_5_at_15_percent_are_63_25_with_8_25_of_tax() {
        Assortment shop = Shops.selling(ADDED, "15", "20");

        Quote byDocument = price(cart(line("p0", 3)).with(Discount.of(usd("5"))), shop);
        Quote byLine = price(cart(line("p0", 3).with(Discount.of(usd("5")))), shop);

        assertTotals(byDocument, "8.25", "63.25");
        assertTotals(byLine, "8.25", "63.25");
        assertThat(byLine.totals()).isEqualTo(byDocument.totals());
        assertThat(byLine.lines().get(0).amounts().lineDiscount()).isEqualTo(usd("5"));
        assertThat(byDocument.lines().get(0).amounts().documentDiscount()).isEqualTo(usd("5"));
    }

    @Test
    void a_sale_of_78_less_5_at_12_5_percent_is_82_13_with_9_13_of_tax() {
        Assortment shop = Shops.selling(ADDED, "12.5", "78");

        assertTotals(price(cart(line("p0", 1)).with(Discount.of(usd("5"))), shop), "9.13", "82.13");
    }

    @Test
    void five_at_25_50_less_10_percent_at_12_5_percent_are_129_09_with_14_34_of_tax() {
        Assortment shop = Shops.selling(ADDED, "12.5", "25.50");

        assertTotals(price(cart(line("p0", 5)).with(percent("10")), shop), "14.34", "129.09");
        assertTotals(price(cart(line("p0", 5).with(percent("10"))), shop), "14.34", "129.09");
    }

    @Test
    void two_at_10_less_10_percent_are_net_18() {
        Quote quote = price(cart(line("p0", 2).with(percent("10"))), Shops.selling(ADDED, "16", "10"));

        assertThat(quote.totals().net()).isEqualTo(usd("18.00"));
    }

    @Test
    void a_price_of_23_with_7_percent_included_is_21_50_and_1_50() {
        TaxMethod included = new TaxMethod(TaxTreatment.INCLUSIVE, RoundingPlace.PER_RATE, Rounding.HALF_UP_CENT);

        Quote quote = price(cart(line("p0", 1)), Shops.selling(included, "7", "23"));

        assertThat(quote.totals().net()).isEqualTo(usd("21.50"));
        assertTotals(quote, "1.50", "23.00");
        assertThat(quote.totals().isTaxIncluded()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"PER_LINE, 4.98", "PER_RATE, 4.96"})
    void three_lines_of_10_33_at_16_percent_up_depend_on_the_place_of_rounding(RoundingPlace place, String tax) {
        TaxMethod up = new TaxMethod(TaxTreatment.EXCLUSIVE, place, Rounding.UP_CENT);

        Quote quote = price(cart(line("p0", 1), line("p0", 1), line("p0", 1)), Shops.selling(up, "16", "10.33"));

        assertThat(quote.totals().tax()).isEqualTo(usd(tax));
        assertThat(quote.taxes()).extracting(TaxTotal::amount).containsExactly(usd(tax));
    }

    @ParameterizedTest
    @CsvSource({"adult, 1, 20.00", "truck, 1, 400.00", "cabin, 2, 320.00", "adult, 3, 60.00"})
    void a_ferry_line_is_rate_plus_levy_times_quantity(String product, long quantity, String total) {
        Quote quote = price(cart(line(product, quantity)).onRoute(Shops.CROSSING), Shops.ferry());

        assertThat(quote.totals().total()).isEqualTo(usd(total));
    }

    @Test
    void two_cabins_at_150_and_10_owe_20_of_levy_that_is_reported_on_its_own() {
        Quote quote = price(cart(line("cabin", 2), line("adult", 1)).onRoute(Shops.CROSSING), Shops.ferry());

        assertThat(quote.lines().get(0).totals().subtotal()).isEqualTo(usd("300"));
        assertThat(quote.lines().get(0).totals().levy()).isEqualTo(usd("20"));
        assertThat(quote.levies())
                .extracting(LevyTotal::name, LevyTotal::amount)
                .containsExactly(tuple("Port levy", usd("22")));
        assertThat(quote.route()).map(SoldRoute::name).contains("Isla A - Isla B");
    }

    @Test
    void a_car_at_163_and_17_is_180_and_takes_its_plate_along_guarded() {
        CartLine car = line("car", 1).with(Shops.PLATE, AttributeValue.of("AB123CD"));

        Quote quote = price(cart(car).onRoute(Shops.CROSSING), Shops.ferry());

        assertThat(quote.totals().total()).isEqualTo(usd("180"));
        assertThat(quote.lines().get(0).attributes()).singleElement().satisfies(attribute -> {
            assertThat(attribute.value().reveal()).isEqualTo("AB123CD");
            assertThat(attribute.definition().name()).isEqualTo(Shops.PLATE);
        });
        assertThat(quote.lines().toString() + quote + car + cart(car) + car.attributes())
                .doesNotContain("AB123CD");
    }

    @Test
    void an_optional_attribute_left_blank_is_left_out() {
        CartLine car = line("car", 1)
                .with(Shops.PLATE, AttributeValue.of("AB123CD"))
                .with(Shops.REMARK, AttributeValue.of("  "));

        Quote quote = price(cart(car).onRoute(Shops.CROSSING), Shops.ferry());

        assertThat(quote.lines().get(0).attributes()).hasSize(1);
    }

    @Test
    void a_levy_of_the_product_is_collected_wherever_it_is_sold_before_those_of_the_route() {
        Levy deposit = new Levy(LevyCode.of("deposit"), "Deposit", usd("0.25"));
        Product water = Product.of(ProductId.of("water"), "Water", Price.fixed(usd("1.50")))
                .withLevies(deposit);
        Product boat =
                Product.of(ProductId.of("boat"), "Boat", Price.byTariff()).withLevies(deposit);
        Levy port = new Levy(LevyCode.of("port"), "Port", usd("2"));
        Tariff river = new Tariff(
                RouteId.of("river"),
                "River",
                List.of(new TariffRow(boat.id(), Validity.ALWAYS, usd("18"), List.of(port))));
        Assortment shop = Shops.assortment(new TaxProfile(1, ADDED, List.of()), List.of(water, boat), List.of(river));

        Quote quote = price(
                cart(line("water", 6), line("boat", 2).claimingLevy(usd("2.25")))
                        .onRoute(RouteId.of("river")),
                shop);

        assertThat(quote.levies())
                .extracting(LevyTotal::name, LevyTotal::amount)
                .containsExactly(tuple("Deposit", usd("2.00")), tuple("Port", usd("4.00")));
        assertThat(quote.lines().get(1).levies())
                .extracting(levy -> levy.levy().code().value())
                .containsExactly("deposit", "port");
        assertThat(quote.totals().total()).isEqualTo(usd("51.00"));
    }

    @Test
    void a_levy_is_never_discounted() {
        Cart half = cart(line("cabin", 2).with(percent("50")))
                .onRoute(Shops.CROSSING)
                .with(percent("100"));

        Totals totals = price(half, Shops.ferry()).totals();

        assertThat(totals)
                .isEqualTo(new Totals(usd("300"), usd("300"), usd("0"), usd("20"), usd("0"), usd("0"), usd("20")));
    }

    @Test
    void the_discount_of_the_line_comes_first_and_that_of_the_document_off_what_is_left() {
        Assortment shop = Shops.selling(ADDED, "0", "100", "50");
        Cart cart = cart(line("p0", 1).with(percent("10")), line("p1", 1)).with(percent("10"));

        Quote quote = price(cart, shop);

        assertThat(quote.lines())
                .extracting(line -> line.amounts().documentDiscount())
                .containsExactly(usd("9"), usd("5"));
        assertThat(quote.totals().total()).isEqualTo(usd("126"));
    }

    @Test
    void a_document_discount_is_spread_without_losing_a_cent() {
        Assortment shop = Shops.selling(ADDED, "0", "1", "1", "1");

        Quote quote = price(cart(line("p0", 1), line("p1", 1), line("p2", 1)).with(Discount.of(usd("1"))), shop);

        assertThat(quote.lines())
                .extracting(line -> line.amounts().documentDiscount())
                .containsExactly(usd("0.34"), usd("0.33"), usd("0.33"));
    }

    @Test
    void of_two_lines_that_lost_equally_much_the_dearer_takes_the_cent_in_any_order() {
        TaxMethod perLine = new TaxMethod(TaxTreatment.EXCLUSIVE, RoundingPlace.PER_LINE, Rounding.HALF_UP_CENT);
        Assortment shop = Shops.selling(perLine, "50", "1", "3");
        Discount twoCents = Discount.of(usd("0.02"));

        assertTotals(price(cart(line("p0", 1), line("p1", 1)).with(twoCents), shop), "1.99", "5.97");
        assertTotals(price(cart(line("p1", 1), line("p0", 1)).with(twoCents), shop), "1.99", "5.97");
    }

    @Test
    void of_two_lines_of_one_amount_the_same_takes_the_cent_in_any_order() {
        TaxRule whole = new PercentTax(TaxCode.of("whole"), "Whole", Percent.of("100"));
        Product taxed = Product.of(ProductId.of("taxed"), "Taxed", Price.fixed(usd("1")))
                .withTaxes(whole.code());
        Product untaxed = Product.of(ProductId.of("untaxed"), "Untaxed", Price.fixed(usd("1")));
        Assortment shop =
                Shops.assortment(new TaxProfile(1, ADDED, List.of(whole)), List.of(taxed, untaxed), List.of());
        Discount cent = Discount.of(usd("0.01"));

        assertTotals(price(cart(line("taxed", 1), line("untaxed", 1)).with(cent), shop), "0.99", "2.98");
        assertTotals(price(cart(line("untaxed", 1), line("taxed", 1)).with(cent), shop), "0.99", "2.98");
    }

    @Test
    void a_free_cart_costs_nothing() {
        Quote quote = price(cart(line("p0", 3)).with(percent("10")), Shops.selling(ADDED, "16", "0"));

        assertThat(quote.totals().total()).isEqualTo(usd("0"));
    }

    @Test
    void a_weighed_good_is_rounded_once_at_the_subtotal() {
        CartLine slice = CartLine.of(ProductId.of("cheese"), new BigDecimal("0.333"));

        Quote quote = price(cart(slice), Shops.cheese());

        assertThat(quote.lines().get(0).quantity()).hasToString("0.333 kg");
        assertThat(quote.totals().total()).isEqualTo(usd("4.33"));
    }

    @Test
    void a_quote_names_the_rules_that_it_was_made_under() {
        Quote quote = price(cart(line("p0", 1)), Shops.selling(ADDED, "16", "1"));

        assertThat(quote.rules()).isEqualTo(new PriceRules(3, 7, ADDED, Rounding.HALF_UP_CENT));
        assertThat(quote.date()).isEqualTo(Shops.TODAY);
        assertThat(quote.currency()).isEqualTo(Shops.USD);
        assertThat(quote.route()).isEmpty();
        assertThat(quote).hasToString("Quote[2026-11-20, 1 lines, USD 1.16]");
    }

    @Test
    void what_the_client_computed_right_is_accepted() {
        CartLine cabin = line("cabin", 2).claimingRate(usd("150")).claimingLevy(usd("10"));
        Cart cart = cart(cabin).onRoute(Shops.CROSSING).claimingTotal(usd("320.00"));

        assertThat(price(cart, Shops.ferry()).totals().total()).isEqualTo(usd("320"));
    }

    @Test
    void a_full_cart_of_1000_lines_is_priced() {
        CartLine[] lines = new CartLine[Cart.MAX_LINES];
        Arrays.fill(lines, line("p0", 1));

        assertThat(price(cart(lines), Shops.selling(ADDED, "16", "1")).totals().total())
                .isEqualTo(usd("1160"));
    }

    private static Quote price(Cart cart, Assortment assortment) {
        return Pricer.price(cart, assortment, Shops.NOW).orThrow();
    }

    private static Discount percent(String percent) {
        return Discount.of(Percent.of(percent));
    }

    private static void assertTotals(Quote quote, String tax, String total) {
        assertThat(quote.totals().tax()).isEqualTo(usd(tax));
        assertThat(quote.totals().total()).isEqualTo(usd(total));
        assertThat(quote.lines().stream().map(line -> line.totals().total()).reduce(Money.zero(Shops.USD), Money::plus))
                .isEqualTo(usd(total));
    }
}
