package io.counterfoil.pricing;

import static io.counterfoil.pricing.Shops.ADDED;
import static io.counterfoil.pricing.Shops.cart;
import static io.counterfoil.pricing.Shops.line;
import static io.counterfoil.pricing.Shops.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.Discount;
import io.counterfoil.money.CurrencyMismatchException;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.Rounding;
import io.counterfoil.tax.Levy;
import io.counterfoil.tax.LevyCode;
import io.counterfoil.tax.RoundingPlace;
import io.counterfoil.tax.TaxMethod;
import io.counterfoil.tax.TaxTreatment;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteTest {

    @Test
    void a_waterfall_goes_from_the_price_to_the_total() {
        Assortment shop = Shops.selling(ADDED, "12.5", "78");
        Cart cart = cart(line("p0", 1).with(Discount.of(usd("3")))).with(Discount.of(usd("2")));

        assertThat(steps(price(cart, shop)))
                .containsExactly(
                        "UNIT_PRICE 78.00",
                        "SUBTOTAL 78.00",
                        "LINE_DISCOUNT -3.00",
                        "DOCUMENT_DISCOUNT -2.00",
                        "NET 73.00",
                        "TAX VAT 9.13",
                        "TOTAL 82.13");
    }

    @Test
    void a_waterfall_takes_an_included_tax_out_before_it_adds_it() {
        TaxMethod included = new TaxMethod(TaxTreatment.INCLUSIVE, RoundingPlace.PER_RATE, Rounding.HALF_UP_CENT);

        assertThat(steps(price(cart(line("p0", 1)), Shops.selling(included, "7", "23"))))
                .containsExactly(
                        "UNIT_PRICE 23.00",
                        "SUBTOTAL 23.00",
                        "INCLUDED_TAX VAT -1.50",
                        "NET 21.50",
                        "TAX VAT 1.50",
                        "TOTAL 23.00");
    }

    @Test
    void a_waterfall_shows_the_levy_after_the_net() {
        Quote quote = price(cart(line("cabin", 2)).onRoute(Shops.CROSSING), Shops.ferry());

        assertThat(steps(quote))
                .containsExactly(
                        "UNIT_PRICE 150.00", "SUBTOTAL 300.00", "NET 300.00", "LEVY Port levy 20.00", "TOTAL 320.00");
    }

    @Test
    void a_quote_is_rebuilt_from_what_a_document_keeps() {
        Quote quote = price(cart(line("cabin", 2)).onRoute(Shops.CROSSING), Shops.ferry());

        Quote rebuilt = Quote.of(quote.rules(), quote.date(), quote.lines())
                .onRoute(quote.route().orElseThrow());

        assertThat(rebuilt).isEqualTo(quote).hasSameHashCodeAs(quote);
        assertThat(Quote.of(quote.rules(), quote.date(), quote.lines())).isNotEqualTo(quote);
    }

    @Test
    void a_quote_has_1_to_1000_lines_of_one_currency() {
        Quote quote = price(cart(line("p0", 1)), Shops.selling(ADDED, "16", "1"));
        QuoteLine line = quote.lines().get(0);
        Money euro = Money.of(Currency.getInstance("EUR"), "1");
        QuoteLine foreign = QuoteLine.builder(line.product(), line.quantity())
                .unitPrice(euro)
                .amounts(new LineAmounts(euro, euro.minus(euro), euro.minus(euro), euro))
                .build();

        assertThatIllegalArgumentException().isThrownBy(() -> Quote.of(quote.rules(), quote.date(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quote.of(quote.rules(), quote.date(), Collections.nCopies(Cart.MAX_LINES + 1, line)));
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> Quote.of(quote.rules(), quote.date(), List.of(line, foreign)));
    }

    @Test
    void a_line_that_does_not_add_up_is_no_line() {
        QuoteLine line = price(cart(line("p0", 1)), Shops.selling(ADDED, "16", "1"))
                .lines()
                .get(0);
        LineAmounts wrong = new LineAmounts(usd("1"), usd("0"), usd("0"), usd("0.99"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuoteLine.builder(line.product(), line.quantity())
                        .unitPrice(line.unitPrice())
                        .amounts(wrong)
                        .taxes(line.taxes())
                        .build())
                .withMessage("net must be USD 1.00 with or without tax but was USD 0.99");
    }

    @Test
    void totals_that_do_not_add_up_are_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Totals(usd("1"), usd("0"), usd("1"), usd("0"), usd("0.16"), usd("0"), usd("1.17")))
                .withMessage("total must be net + levy + tax + rounding but was USD 1.17");
    }

    @Test
    void rules_have_versions_from_1_on() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PriceRules(1, 0, ADDED, Rounding.HALF_UP_CENT))
                .withMessage("version must be 1 or more but was 0");
    }

    @Test
    void a_levy_and_its_amount_are_of_one_currency() {
        Levy port = new Levy(LevyCode.of("port"), "Port", usd("1"));

        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> LineLevy.of(port, Money.of(Currency.getInstance("EUR"), "1")));
    }

    @Test
    void what_was_typed_for_an_attribute_is_a_value_that_does_not_show() {
        AttributeValue plate = AttributeValue.of("AB123CD");

        assertThat(plate)
                .isEqualTo(AttributeValue.of("AB123CD"))
                .hasSameHashCodeAs(AttributeValue.of("AB123CD"))
                .isNotEqualTo(AttributeValue.of("XY987ZW"))
                .hasToString("[personal]");
    }

    @Test
    void a_discount_is_either_a_share_or_an_amount() {
        assertThat(Discount.of(Percent.of("10")).<String>fold(Percent::toString, Money::toString))
                .isEqualTo("10 %");
        assertThat(Discount.of(usd("5")).<String>fold(Percent::toString, Money::toString))
                .isEqualTo("USD 5.00");
    }

    private static Quote price(Cart cart, Assortment assortment) {
        return Pricer.price(cart, assortment, Shops.NOW).orThrow();
    }

    private static List<String> steps(Quote quote) {
        return quote.lines().get(0).waterfall().stream()
                .map(step -> step.kind()
                        + (step.name().isEmpty() ? " " : " " + step.name() + " ")
                        + step.amount().toPlainString())
                .toList();
    }
}
