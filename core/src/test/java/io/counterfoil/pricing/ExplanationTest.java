package io.counterfoil.pricing;

import static io.counterfoil.pricing.Shops.cart;
import static io.counterfoil.pricing.Shops.line;
import static io.counterfoil.pricing.Shops.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.calendar.Validity;
import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.AssortmentDraft;
import io.counterfoil.catalog.CheapestFree;
import io.counterfoil.catalog.Discount;
import io.counterfoil.catalog.DiscountReach;
import io.counterfoil.catalog.ExchangeRate;
import io.counterfoil.catalog.Letterhead;
import io.counterfoil.catalog.Price;
import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.PromotionCode;
import io.counterfoil.catalog.PromotionScope;
import io.counterfoil.catalog.PromotionTerms;
import io.counterfoil.catalog.ShopProfile;
import io.counterfoil.catalog.ShopRounding;
import io.counterfoil.catalog.Voucher;
import io.counterfoil.catalog.VoucherCode;
import io.counterfoil.catalog.VoucherId;
import io.counterfoil.catalog.VoucherUses;
import io.counterfoil.money.Percent;
import io.counterfoil.money.QuantityUnit;
import io.counterfoil.money.Rounding;
import io.counterfoil.tax.CompoundTax;
import io.counterfoil.tax.Exemption;
import io.counterfoil.tax.FixedTax;
import io.counterfoil.tax.PercentTax;
import io.counterfoil.tax.RoundingPlace;
import io.counterfoil.tax.SelfCompoundTax;
import io.counterfoil.tax.TaxCode;
import io.counterfoil.tax.TaxMethod;
import io.counterfoil.tax.TaxProfile;
import io.counterfoil.tax.TaxRule;
import io.counterfoil.tax.TaxTreatment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final ExchangeRate BOLIVARES = new ExchangeRate(
            Shops.USD, Currency.getInstance("VES"), new BigDecimal("36.5217"), LocalDate.of(2026, 11, 19));

    @Test
    void a_concert_is_explained_from_the_base_of_each_place_to_what_is_paid_in_cash() {
        Assortment concert = Concert.assortment(
                Concert.plan().build(),
                new CheapestFree(
                        PromotionTerms.of(PromotionCode.of("SET"), "3 for 2"), PromotionScope.EVERYTHING, 3, 1));
        Voucher card = new Voucher(
                VoucherId.of("gift-17"),
                VoucherCode.of("GIFT-2026-0017"),
                "Gift card",
                Discount.of(usd("300")),
                VoucherUses.UNTIL_SPENT,
                Validity.ALWAYS,
                PromotionScope.ofProducts(ProductId.of("child")),
                DiscountReach.DOCUMENT);
        Cart cart = cart(
                        line("adult", 1).at(Concert.stallsPlace("A", "1")).with(Discount.of(usd("10"))),
                        line("child", 2).at(Concert.lawnPlace()))
                .with(Discount.of(Percent.of("10")))
                .with(card.code());
        Situation situation = Situation.at(Concert.REGULAR_ON)
                .with(VoucherStanding.unused(card))
                .showing(BOLIVARES);

        Quote quote = Pricer.price(cart, concert, situation).orThrow();
        Quote inCash =
                quote.withCashRounding(CashRounding.of(quote.total(), Rounding.of(RoundingMode.HALF_UP, "0.05")));

        assertThat(inCash.explain(Locale.ENGLISH)).isEqualTo("""
                        Prices of 2026-11-20

                        1. Adult, Stalls, row A, seat 1
                           Base price                                100.00
                           Regular +15 %                              15.00
                           Row A +20 %                                23.00
                           Seat 1 +10 %                               13.80
                           Price of one                              151.80
                           1 x 151.80                                151.80
                           Discount                                  -10.00
                           Discount on the whole, part of this line  -14.18
                           Net                                       127.62
                           VAT, 16 % of 127.62                        20.42
                           Total of the line                         148.04

                        2. Child, Lawn
                           Base price                                 40.00
                           Regular +15 %                               6.00
                           Price of one                               46.00
                           2 x 46.00                                  92.00
                           3 for 2                                   -46.00
                           Discount on the whole, part of this line   -4.60
                           Gift card, part of this line              -41.40
                           Net                                         0.00
                           VAT, 16 % of 0.00                           0.00
                           Total of the line                           0.00

                        All lines
                           Subtotal                                  243.80
                           Discount                                  -74.78
                           Gift card                                 -41.40
                           Net                                       127.62
                           VAT, 16 % of 127.62                        20.42
                           Rounded in cash to 0.05                     0.01
                           Total USD                                 148.05
                           In VES at 36.5217, 2026-11-19            5406.67
                           Left on Gift card                         258.60
                        """);
    }

    @Test
    void a_voucher_is_a_line_of_the_whole_in_a_credit_note_too_and_alone_it_is_no_discount() {
        Voucher card = new Voucher(
                VoucherId.of("gift-18"),
                VoucherCode.of("GIFT-2026-0018"),
                "Gift card",
                Discount.of(usd("30")),
                VoucherUses.ONCE,
                Validity.ALWAYS,
                PromotionScope.EVERYTHING,
                DiscountReach.DOCUMENT);
        Cart cart = cart(line("p0", 1), line("p1", 1)).with(card.code());
        Quote quote = Pricer.price(
                        cart, Shops.selling(Shops.ADDED, "0", "40", "20"), Shops.NOW.with(VoucherStanding.unused(card)))
                .orThrow();

        assertThat(whole(quote.explain(Locale.forLanguageTag("es")))).isEqualTo("""
                        Todas las líneas
                           Subtotal                         60.00
                           Gift card                       -30.00
                           Neto                             30.00
                           VAT, 0 % de 30.00                 0.00
                           Total USD                        30.00
                        """);
        assertThat(whole(quote.negated().explain(Locale.ENGLISH))).isEqualTo("""
                        All lines
                           Subtotal                     -60.00
                           Gift card                     30.00
                           Net                          -30.00
                           VAT, 0 % of -30.00             0.00
                           Total USD                    -30.00
                        """);
    }

    private static String whole(String explanation) {
        return explanation.substring(explanation.lastIndexOf("\n\n") + 2);
    }

    @Test
    void a_ferry_is_explained_in_the_language_of_the_shop() {
        Quote quote = Shops.price(cart(line("cabin", 2), line("adult", 1)).onRoute(Shops.CROSSING), Shops.ferry());

        assertThat(quote.explain(Locale.forLanguageTag("es-VE"))).isEqualTo("""
                        Precios del 2026-11-20, Isla A - Isla B

                        1. Cabin
                           2 x 150.00           300.00
                           Neto                 300.00
                           Port levy, 2 x 10.00  20.00
                           Total de la línea    320.00

                        2. Adult
                           1 x 18.00             18.00
                           Neto                  18.00
                           Port levy, 1 x 2.00    2.00
                           Total de la línea     20.00

                        Todas las líneas
                           Subtotal             318.00
                           Neto                 318.00
                           Port levy             22.00
                           Total USD            340.00
                        """);
    }

    @Test
    void every_kind_of_tax_and_every_corrected_cent_is_explained() {
        List<TaxRule> rules = List.of(
                new PercentTax(TaxCode.of("a"), "VAT", Percent.of("16")),
                new FixedTax(TaxCode.of("b"), "Bottle tax", usd("2")),
                new CompoundTax(TaxCode.of("c"), "Surcharge", Percent.of("10")),
                new SelfCompoundTax(TaxCode.of("d"), "Stamp", Percent.of("5")),
                new Exemption(TaxCode.of("e"), "Books"));
        Product wine = Product.of(ProductId.of("wine"), "Wine", Price.fixed(usd("10.33")))
                .withTaxes(TaxCode.of("a"), TaxCode.of("b"), TaxCode.of("c"));
        Product book = Product.of(ProductId.of("book"), "Book", Price.fixed(usd("7.77")))
                .withTaxes(TaxCode.of("e"));
        Product cheese = Product.of(ProductId.of("cheese"), "Cheese", Price.fixed(usd("12.99")))
                .withUnit(QuantityUnit.KILOGRAM)
                .withTaxes(TaxCode.of("a"), TaxCode.of("d"));
        TaxMethod up = new TaxMethod(TaxTreatment.EXCLUSIVE, RoundingPlace.PER_RATE, Rounding.UP_CENT);
        Assortment shop = Shops.assortment(new TaxProfile(1, up, rules), List.of(wine, book, cheese), List.of());

        Quote quote = Shops.price(
                cart(line("wine", 2), line("book", 1), CartLine.of(ProductId.of("cheese"), new BigDecimal("0.750"))),
                shop);

        assertThat(quote.explain(Locale.FRENCH)).isEqualTo("""
                        Prices of 2026-11-20

                        1. Wine
                           2 x 10.33                                      20.66
                           Net                                            20.66
                           VAT, 16 % of 20.66                              3.31
                           Bottle tax, 2.00 a unit                         4.00
                           Surcharge, 10 % of 27.97 with the taxes before  2.80
                           Total of the line                              30.77

                        2. Book
                           1 x 7.77                                        7.77
                           Net                                             7.77
                           Books, exempt, 7.77                             0.00
                           Total of the line                               7.77

                        3. Cheese
                           0.750 kg x 12.99                                9.74
                           Net                                             9.74
                           VAT, 16 % of 9.74                               1.56
                           Stamp, 5 % of 9.74 and on itself                0.52
                           Total of the line                              11.82

                        All lines
                           Subtotal                                       38.17
                           Net                                            38.17
                           VAT, 16 % of 30.40                              4.87
                           Bottle tax, 2.00 a unit                         4.00
                           Stamp, 5 % of 9.74 and on itself                0.52
                           Books, exempt, 7.77                             0.00
                           Surcharge, 10 % of 27.97 with the taxes before  2.80
                           Total USD                                      50.36
                        """);
    }

    @Test
    void a_price_with_its_tax_in_it_is_taken_apart() {
        TaxMethod included = new TaxMethod(TaxTreatment.INCLUSIVE, RoundingPlace.PER_RATE, Rounding.HALF_UP_CENT);

        assertThat(Shops.price(cart(line("p0", 1)), Shops.selling(included, "7", "23"))
                        .explain(Locale.ENGLISH))
                .isEqualTo("""
                        Prices of 2026-11-20

                        1. Product
                           1 x 23.00          23.00
                           VAT, included      -1.50
                           Net                21.50
                           VAT, 7 % of 21.50   1.50
                           Total of the line  23.00

                        All lines
                           Subtotal           23.00
                           VAT, included      -1.50
                           Net                21.50
                           VAT, 7 % of 21.50   1.50
                           Total USD          23.00
                        """);
    }

    @Test
    void the_same_quote_is_the_same_text() {
        Quote quote = Shops.price(cart(line("cabin", 2)).onRoute(Shops.CROSSING), Shops.ferry());
        Quote again = Shops.price(cart(line("cabin", 2)).onRoute(Shops.CROSSING), Shops.ferry());

        assertThat(quote.explain(Locale.ENGLISH))
                .isEqualTo(again.explain(Locale.ENGLISH))
                .doesNotContain("\r");
    }

    @Test
    void what_belongs_to_a_person_is_not_explained() {
        CartLine car = line("car", 1).with(Shops.PLATE, AttributeValue.of("AB123CD"));

        assertThat(Shops.price(cart(car).onRoute(Shops.CROSSING), Shops.ferry()).explain(Locale.ENGLISH))
                .contains("Car")
                .doesNotContain("AB123CD");
    }

    @Test
    void a_shop_rounds_cash_and_shows_its_second_currency_by_itself() {
        ShopProfile profile = new ShopProfile(
                        new Letterhead("Shop", List.of(), ""),
                        Shops.USD,
                        ZoneId.of("UTC"),
                        Locale.ENGLISH,
                        ShopRounding.of(Rounding.HALF_UP_CENT).withCash(Rounding.of(RoundingMode.HALF_UP, "0.05")))
                .withDisplay(BOLIVARES);
        Product tea = Product.of(ProductId.of("tea"), "Tea", Price.fixed(usd("82.13")));
        Assortment shop = Assortment.of(new AssortmentDraft(
                        1, profile, new TaxProfile(1, Shops.ADDED, List.of()), List.of(tea), List.of()))
                .orThrow();

        Quote exact = Pricer.price(cart(line("tea", 1)), shop, Shops.NOW).orThrow();
        Quote inCash = Pricer.price(cart(line("tea", 1)).claimingTotal(usd("82.15")), shop, Shops.NOW.payingCash())
                .orThrow();

        assertThat(exact.cashRounding()).isEmpty();
        assertThat(exact.total()).isEqualTo(usd("82.13"));
        assertThat(inCash.cashRounding()).map(CashRounding::amount).contains(usd("0.02"));
        assertThat(inCash.total()).isEqualTo(usd("82.15"));
        assertThat(inCash.displayed()).map(shown -> shown.amount().toString()).contains("VES 3000.26");
        ExchangeRate other = new ExchangeRate(
                Currency.getInstance("EUR"), Currency.getInstance("VES"), BigDecimal.TEN, LocalDate.of(2026, 11, 19));
        assertThat(Pricer.price(cart(line("tea", 1)), shop, Shops.NOW.showing(other))
                        .<String>fold(Quote::toString, refused -> refused.get(0).toString()))
                .isEqualTo("CURRENCY_MISMATCH display: the currency must be USD but was EUR");
    }
}
