package io.counterfoil.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.Price;
import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.RouteId;
import io.counterfoil.money.QuantityUnit;
import io.counterfoil.money.Rounding;
import io.counterfoil.payment.PaymentMethod;
import io.counterfoil.payment.PaymentMethodCode;
import io.counterfoil.payment.PaymentTrait;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.series.SeriesReset;
import io.counterfoil.series.SeriesRule;
import io.counterfoil.shop.Till;
import io.counterfoil.tax.RoundingPlace;
import io.counterfoil.tax.TaxMethod;
import io.counterfoil.tax.TaxTreatment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShopFileTest {

    private static final String CAFE = example("cafe.json");
    private static final String FERRY = example("ferry.json");

    private static final String SMALLEST = """
            {"shop":{"name":"Kiosk","currency":"USD","zone":"UTC","language":"en"},
             "payment_methods":[{"code":"CASH","name":"Cash"}]}
            """;

    static String example(String name) {
        try {
            return Files.readString(Path.of(System.getProperty("counterfoil.root", ".."), "examples", "data", name));
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }

    private static ShopFile read(String text) {
        return ShopFile.read(text.getBytes(StandardCharsets.UTF_8)).orThrow();
    }

    private static List<String> faults(String text) {
        return ShopFile.read(text.getBytes(StandardCharsets.UTF_8))
                .fold(
                        file -> List.<String>of(),
                        found -> found.stream().map(Refusal::toString).toList());
    }

    private static String changed(String whole, Function<String, String> change) {
        String after = change.apply(whole);
        assertThat(after).isNotEqualTo(whole);
        return after;
    }

    @Test
    void a_coffee_shop_is_read() {
        ShopFile cafe = read(CAFE);

        Product coffee = cafe.assortment().product(ProductId.of("coffee")).orElseThrow();
        assertThat(coffee.price().<String>fold(fixed -> fixed.toString(), () -> "", byPlan -> ""))
                .isEqualTo("USD 50.00");
        assertThat(coffee.unit()).isEqualTo(QuantityUnit.PIECE);
        assertThat(coffee.shortName()).isEqualTo("Coffee");
        assertThat(cafe.till()).contains(Till.parse("cafe.example/plaza/till-1"));
        assertThat(cafe.series()).isEqualTo(new SeriesRule("CP", 8, SeriesReset.NEVER));
        assertThat(cafe.paymentMethods())
                .contains(new PaymentMethod(
                        PaymentMethodCode.of("CASH"), "Cash", Set.of(PaymentTrait.CASH, PaymentTrait.GIVES_CHANGE)));
    }

    @Test
    void a_ferry_with_tariffs_is_read() {
        Assortment ferry = read(FERRY).assortment();

        var row = ferry.tariff(RouteId.of("dambai.dodoikope"))
                .orElseThrow()
                .row(ProductId.of("car"), LocalDate.of(2026, 11, 20))
                .orElseThrow();
        assertThat(row.rate().toString()).isEqualTo("GHS 163.00");
        assertThat(row.levy().toString()).isEqualTo("GHS 17.00");
        assertThat(ferry.product(ProductId.of("car")).orElseThrow().price()).isEqualTo(Price.byTariff());
    }

    @Test
    void what_a_file_leaves_out_has_a_usual_value() {
        ShopFile kiosk = read(SMALLEST);

        assertThat(kiosk.till()).isEmpty();
        assertThat(kiosk.series()).isEqualTo(new SeriesRule("TT", 8, SeriesReset.NEVER));
        assertThat(kiosk.assortment().version()).isEqualTo(1);
        assertThat(kiosk.assortment().shop().rounding()).isEqualTo(Rounding.HALF_UP_CENT);
        assertThat(kiosk.assortment().shop().taxNumber()).isEmpty();
        assertThat(kiosk.assortment().taxes().method())
                .isEqualTo(new TaxMethod(TaxTreatment.EXCLUSIVE, RoundingPlace.PER_RATE, Rounding.HALF_UP_CENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cafe.json", "ferry.json"})
    void an_assortment_is_read_back_as_it_was_written(String name) {
        Assortment assortment = read(example(name)).assortment();

        byte[] written = AssortmentJson.write(assortment);

        assertThat(AssortmentJson.read(written).orThrow()).isEqualTo(assortment);
        assertThat(AssortmentJson.write(AssortmentJson.read(written).orThrow())).isEqualTo(written);
    }

    @Test
    void all_faults_of_form_are_reported_together() {
        assertThat(faults("""
                        {"shop":{"name":7,"currency":"XAU","zone":"Mars","language":"","color":"red",
                                 "rounding":{"mode":"UNNECESSARY","increment":"0.01"}},
                         "taxes":{"place":"PER_CENTURY","rounding":{"mode":"UP","increment":"0"},
                                  "rules":[{"code":"VAT","name":"x","percent":"-1"},
                                           {"code":"e","name":"x","exempt":true,"percent":"1"}]},
                         "products":[{"id":"a","name":"A","price":"1e400","unit":"barrel"},
                                     {"id":"b","name":"B","price":[],"taxes":"vat"},
                                     null],
                         "tariffs":[{"route":"r","rows":[{"product":"a","rate":"1","from":"2026-02-30"},
                                                         {"product":"a","rate":"1","from":"2026-02-02","until":"2026-02-02"}]}],
                         "payment_methods":[{"code":"cash","name":" ","traits":["SHINY"]}],
                         "series":{"prefix":"tt","digits":13,"reset":"HOURLY"},
                         "till":"a/b"}
                        """))
                .containsExactly(
                        "VALUE_INVALID till: the value must be three ids like cafe.example/main/till-1",
                        "VALUE_INVALID shop.currency: the value must be a currency of ISO 4217 with 0 to 4 decimals, such as"
                                + " USD",
                        "VALUE_INVALID shop.name: the value must be text",
                        "VALUE_INVALID shop.zone: the value must be a time zone such as America/Caracas",
                        "VALUE_INVALID shop.language: the value must be a language tag such as es or en-GH",
                        "VALUE_INVALID shop.rounding.mode: the value must be a mode that rounds",
                        "MEMBER_UNKNOWN shop.color: this member is not known here",
                        "VALUE_INVALID taxes.place: the value must be one of PER_RATE, PER_LINE, PER_UNIT",
                        "VALUE_INVALID taxes.rounding.increment: the value must be an increment above 0 with at most 4"
                                + " decimals, such as 0.01",
                        "VALUE_INVALID taxes.rules[0].code: the value must be 1 to 63 of a-z 0-9 . _ -, beginning with a"
                                + " letter or digit",
                        "VALUE_INVALID taxes.rules[0].percent: the value must be a percentage of 0 or more, such as 16 or"
                                + " 12.5",
                        "VALUE_INVALID taxes.rules[1].percent: the value must be absent for an exemption",
                        "VALUE_INVALID products[0].unit: the value must be piece, kg, or an object with code and scale",
                        "VALUE_INVALID products[0].price: the value must be an amount in quotes, a plain decimal with at"
                                + " most 4 decimals",
                        "VALUE_INVALID products[1].price: the value must be an amount in quotes, a plain decimal with at"
                                + " most 4 decimals",
                        "VALUE_INVALID products[1].taxes: the value must be a list",
                        "VALUE_INVALID products[2]: the value must be an object",
                        "MEMBER_MISSING tariffs[0].name: this member is required",
                        "VALUE_INVALID tariffs[0].rows[0].from: the value must be a date such as 2026-07-01",
                        "VALUE_INVALID tariffs[0].rows[1].until: the value must be a date after from",
                        "VALUE_INVALID payment_methods[0].code: the value must be 1 to 32 of A-Z 0-9 _, beginning with a"
                                + " letter",
                        "VALUE_INVALID payment_methods[0].name: the value must be text of 1 to 32 plain characters",
                        "VALUE_INVALID payment_methods[0].traits[0]: the value must be one of CASH, GIVES_CHANGE,"
                                + " NEEDS_REFERENCE, ELECTRONIC, INACTIVE",
                        "VALUE_INVALID series.prefix: the value must be 0 to 12 of A-Z 0-9 -",
                        "VALUE_INVALID series.digits: the value must be 1 to 12",
                        "VALUE_INVALID series.reset: the value must be one of NEVER, DAILY");
    }

    @Test
    void an_empty_object_lacks_what_is_required_and_no_more() {
        assertThat(faults("{}")).containsExactly("MEMBER_MISSING shop: this member is required");
        assertThat(faults("[]")).containsExactly("VALUE_INVALID: the value must be an object");
    }

    @Test
    void all_faults_of_meaning_are_reported_together() {
        String shop = changed(
                CAFE,
                cafe -> cafe.replace("\"croissant\", \"name\": \"Croissant\"", "\"coffee\", \"name\": \" \"")
                        .replace("\"taxes\": [\"vat16\"]}\n  ],", "\"taxes\": [\"vat17\"]}\n  ],")
                        .replace("\"CARD\"", "\"CASH\""));

        assertThat(faults(shop))
                .containsExactly(
                        "DUPLICATE products[1].id: this stands at products[0].id already",
                        "VALUE_INVALID products[1].name: the value must be a text that is not blank",
                        "VALUE_INVALID products[1].short_name: the value must be a text that is not blank",
                        "TAX_UNKNOWN products[2].taxes[0]: the tax profile has no such tax",
                        "DUPLICATE payment_methods[1].code: this stands at payment_methods[0].code already");
    }

    @Test
    void a_text_that_is_not_plain_is_refused_at_the_member_that_the_file_has() {
        String bell = changed(CAFE, cafe -> cafe.replace("J-12345678-9", "J-1\\u0007"));

        assertThat(bell).contains("\"tax_number\": \"J-1\\u0007\"");
        assertThat(faults(bell)).containsExactly("TEXT_NOT_PLAIN shop.tax_number: control characters are not allowed");
        assertThat(faults(changed(CAFE, cafe -> cafe.replace("\"Card\"", "\"Ca\\u0007rd\""))))
                .containsExactly("VALUE_INVALID payment_methods[1].name: the value must be text of 1 to 32 plain"
                        + " characters");
        assertThat(faults(changed(CAFE, cafe -> cafe.replace("\"Card\"", "\"Ca\\ud800rd\""))))
                .containsExactly("TEXT_NOT_PLAIN payment_methods[1].name: control characters are not allowed");
    }

    @Test
    void a_shop_takes_some_payment_but_not_too_many() {
        String method = "{\"code\":\"CASH\",\"name\":\"Cash\"}";
        StringBuilder many = new StringBuilder(method);
        for (int i = 1; i < ShopFile.MAX_PAYMENT_METHODS; i++) {
            many.append(",{\"code\":\"M").append(i).append("\",\"name\":\"M\"}");
        }

        assertThat(faults(changed(SMALLEST, kiosk -> kiosk.replace(method, ""))))
                .containsExactly("VALUE_INVALID payment_methods: the value must be a list of at least one");
        assertThat(faults(changed(SMALLEST, kiosk -> kiosk.replace(method, many))))
                .isEmpty();
        assertThat(faults(SMALLEST.replace(method, many + ",{\"code\":\"Z\",\"name\":\"Z\"}")))
                .containsExactly("TOO_MANY payment_methods: at most 32 are allowed but there are 33");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"1.234\", false",
                "\"1.23\", true",
                "1.23, true",
                "1e2, false",
                "1e400, false",
                "true, false",
                "\" 1\", false",
                "`\"1,00\"`, false",
                "\"TARIF\", false",
                "\"TARIFF\", true"
            })
    void a_price_is_exact_or_refused(String price, boolean taken) {
        String shop = changed(CAFE, cafe -> cafe.replace("\"35.00\"", price.isEmpty() ? "\"\"" : price));

        assertThat(faults(shop).isEmpty()).isEqualTo(taken);
    }

    @Test
    void an_amount_beyond_what_money_holds_is_refused_as_such() {
        assertThat(faults(changed(CAFE, cafe -> cafe.replace("\"35.00\"", "\"99999999999999999999\""))))
                .containsExactly("AMOUNT_OVERFLOW products[1].price: the amount is too large");
    }

    @Test
    void a_unit_of_the_shop_s_own_is_read_and_written_back() {
        String shop = changed(CAFE, cafe -> cafe.replace("\"kg\"", "{\"code\":\"metre\",\"scale\":2}"));

        Assortment assortment = read(shop).assortment();

        assertThat(assortment.product(ProductId.of("beans")).orElseThrow().unit())
                .isEqualTo(new QuantityUnit("metre", 2));
        assertThat(AssortmentJson.read(AssortmentJson.write(assortment)).orThrow())
                .isEqualTo(assortment);
    }

    @Test
    void a_version_is_1_or_more() {
        String written = new String(AssortmentJson.write(read(CAFE).assortment()), StandardCharsets.UTF_8);

        assertThat(AssortmentJson.read(changed(written, text -> text.replace("\"version\":1}", "\"version\":0}"))
                                .getBytes(StandardCharsets.UTF_8))
                        .fold(read -> "", Object::toString))
                .isEqualTo("[VALUE_INVALID version: the value must be 1 or more,"
                        + " VALUE_INVALID taxes.version: the value must be 1 or more]");
    }

    @Test
    void no_fault_repeats_what_the_file_says() {
        assertThat(faults("{\"shop\":{\"Ana P\u00e9rez V-123\":\"Ana\",\"name\":\"Ana\\u0007\"},\"zona\":\"V-123\"}"))
                .isNotEmpty()
                .noneSatisfy(fault -> assertThat(fault).containsAnyOf("Ana", "V-123"));
    }
}
