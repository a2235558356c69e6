package io.counterfoil.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code counterfoil quote} refuses: each fault with its code and its path, all of one file together. */
class BadPlansTest {

    private static final Path PLANS = Path.of(System.getProperty("counterfoil.root"), "examples", "data", "plans");

    @TempDir
    private Path folder;

    private TestShop shop;

    @BeforeEach
    void layOut() throws IOException {
        shop = new TestShop(folder);
        for (String name : List.of(
                "concert.json",
                "concert.last.cart.json",
                "concert.split.cart.json",
                "retail.json",
                "retail.party.cart.json",
                "cafe.json",
                "cafe.cash.cart.json",
                "ferry.json",
                "ferry.car.cart.json")) {
            shop.write(name, Files.readString(PLANS.resolve(name)));
        }
    }

    private void change(String file, UnaryOperator<String> change) {
        String before = shop.read(file);
        String after = change.apply(before);
        assertThat(after).as(file).isNotEqualTo(before);
        shop.write(file, after);
    }

    private void change(String file, String from, String to) {
        change(file, text -> text.replace(from, to));
    }

    private void assertRefused(String cart, String... lines) {
        TestShop.Said said =
                shop.run("quote", "--plan", cart.substring(0, cart.indexOf('.')) + ".json", "--cart", cart);

        assertThat(said.err().lines()).containsExactly(lines);
        assertThat(said.out()).isEmpty();
        assertThat(said.code()).isEqualTo(1);
    }

    @Test
    void a_plan_with_many_faults() {
        change(
                "concert.json",
                text -> text.replace("\"percent\": \"-20\"", "\"percent\": \"-100.01\"")
                        .replace("\"from\": \"2026-11-01T04:00:00Z\"", "\"from\": \"2026-10-31T04:00:00Z\"")
                        .replace("\"taxes\": [\"vat7\"]}\n  ]", "\"taxes\": [\"vat8\"]}\n  ]")
                        .replace("\"zone\": \"gallery\", \"from\"", "\"zone\": \"balcony\", \"from\"")
                        .replace(
                                "\"scope\": {\"plans\": [\"gala-2027\"]},\n      \"at_least\"",
                                "\"scope\": {\"plans\": [\"gala-2028\"]},\n      \"at_least\""));

        assertRefused(
                "concert.last.cart.json",
                "TAX_UNKNOWN products[2].taxes[0]: the tax profile has no such tax",
                "VALUE_INVALID plans[0].stages[0].percent: the value must be -100 or more",
                "UNKNOWN_ZONE plans[0].stages[4].zone: the price plan has no such zone",
                "PERIODS_OVERLAP plans[0].stages[1].from: this period overlaps the one at plans[0].stages[0]",
                "UNKNOWN_PLAN promotions[0].scope.plans[0]: the assortment has no such price plan");
    }

    @Test
    void a_tax_whose_periods_overlap() {
        change("ferry.json", "\"until\": \"2027-01-01\"}", "\"until\": \"2027-01-02\"}");

        assertRefused(
                "ferry.car.cart.json",
                "PERIODS_OVERLAP taxes.rules[2]: this period overlaps the one at taxes.rules[1]");
    }

    @Test
    void numbers_that_are_not_exact() {
        change(
                "retail.json",
                text -> text.replace("\"price\": \"18.50\"", "\"price\": 18.5e0")
                        .replace("\"price\": \"2.10\"", "\"price\": 2.101")
                        .replace("\"percent\": \"7.5\"", "\"percent\": 75E-1")
                        .replace("\"units\": \"2\"", "\"units\": 2.0"));

        assertRefused(
                "retail.party.cart.json",
                "VALUE_INVALID products[0].price: the value must be an amount in quotes, a plain decimal with at most 2 decimals",
                "VALUE_INVALID products[1].price: the value must be an amount in quotes, a plain decimal with at most 2 decimals",
                "VALUE_INVALID promotions[0].parts[1].units: the value must be a whole number of 0 or more",
                "VALUE_INVALID promotions[2].discount.percent: the value must be a percentage of 0 or more, such as 16 or 12.5");
    }

    @Test
    void numbers_that_are_exact_are_taken_as_they_are() {
        String before = quote("retail.party.cart.json");

        change("retail.json", text -> text.replace("\"18.50\"", "18.50").replace("\"7.5\"", "7.5"));
        change("retail.party.cart.json", text -> text.replace("\"4\"", "4"));

        assertThat(quote("retail.party.cart.json")).isEqualTo(before);
    }

    private String quote(String cart) {
        return shop.run("quote", "--plan", cart.substring(0, cart.indexOf('.')) + ".json", "--cart", cart)
                .isDone()
                .out();
    }

    @Test
    void amounts_in_other_currencies() {
        change("cafe.json", "\"base\": \"EUR\", \"counter\": \"CHF\"", "\"base\": \"EUR\", \"counter\": \"USD\"");

        assertRefused(
                "cafe.cash.cart.json",
                "VALUE_INVALID shop.display: the value must be a rate between CHF and another currency");

        change("cafe.json", "\"counter\": \"USD\"", "\"counter\": \"CHF\"");
        change("cafe.cash.cart.json", "\"payments\"", "\"currency\": \"EUR\", \"total\": \"24.25\", \"payments\"");

        assertRefused("cafe.cash.cart.json", "CURRENCY_MISMATCH currency: the currency must be CHF but was EUR");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"2\" | \"-2\" | QUANTITY_NOT_POSITIVE lines[0].quantity: the quantity must be more than 0 but was -2",
                "\"2\" | \"0\" | QUANTITY_NOT_POSITIVE lines[0].quantity: the quantity must be more than 0 but was 0",
                "\"2\" | \"1.5\" | QUANTITY_TOO_PRECISE lines[0].quantity: the quantity may have 0 decimals but was 1.5",
                "\"0.251\" | \"0.2512\" | QUANTITY_TOO_PRECISE lines[2].quantity: the quantity may have 3 decimals but was 0.2512",
                "\"0.251\" | 251e-3 | VALUE_INVALID lines[2].quantity: the value must be a plain decimal such as 2 or 0.750",
                "\"2\" | \"9999999999\" | QUANTITY_TOO_LARGE lines[0].quantity: the quantity may have 9 digits before the point",
                "\"quantity\": \"2\" | \"quantity\": \"2\", \"discount\": {\"amount\": \"9.61\"} | DISCOUNT_EXCEEDS_LINE lines[0].discount: the discount 9.61 is more than 9.60",
                "\"quantity\": \"2\" | \"quantity\": \"2\", \"discount\": {\"percent\": \"101\"} | DISCOUNT_EXCEEDS_LINE lines[0].discount: the discount 9.70 is more than 9.60",
                "\"payments\" | \"total\": \"-24.25\", \"payments\" | AMOUNT_MISMATCH total: the total is 24.25 and not -24.25",
                "\"payments\" | \"total\": \"24.255\", \"payments\" | VALUE_INVALID total: the value must be an amount in quotes, a plain decimal with at most 2 decimals",
                "\"payments\" | \"discount\": {\"amount\": \"24.24\"}, \"payments\" | DISCOUNT_EXCEEDS_LINE discount: the discount 24.24 is more than 24.23",
                "\"CASH\" | \"GOLD\" | UNKNOWN_PAYMENT_METHOD payments[0].method: this payment method is not taken here",
            })
    void a_cart_with_one_fault(String from, String to, String lines) {
        change("cafe.cash.cart.json", text -> text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));

        assertRefused("cafe.cash.cart.json", lines.split(" / "));
    }

    @Test
    void a_price_that_overflows() {
        change("cafe.json", "\"6.50\"", "\"90000000000000000.00\"");
        change(
                "cafe.cash.cart.json",
                "\"product\": \"cake\", \"quantity\": \"1\"",
                "\"product\": \"cake\", \"quantity\": \"2\"");

        assertRefused("cafe.cash.cart.json", "AMOUNT_OVERFLOW lines[1]: the amount is too large");

        change("cafe.json", "\"90000000000000000.00\"", "\"99999999999999999999.00\"");

        assertRefused("cafe.cash.cart.json", "AMOUNT_OVERFLOW products[1].price: the amount is too large");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"amount\": \"18.40\" | \"amount\": \"0.00\" | VOUCHER_USED_UP vouchers[0]: the voucher is used up",
                "\"uses\": \"1\", | \"uses\": \"0\", | VOUCHER_USED_UP vouchers[0]: the voucher is used up",
                "\"uses\": \"1\", \"amount\": \"18.40\" | \"uses\": \"1\" | VOUCHER_COUNT_MISSING vouchers[0]: how much is left of the voucher must be known",
                "\"gift-17\" | \"gift-18\" | VOUCHER_UNKNOWN left.vouchers[0].voucher: there is no such voucher / VOUCHER_COUNT_MISSING vouchers[0]: how much is left of the voucher must be known",
                "k7qx-93mt | k7qx-93mu | VOUCHER_UNKNOWN vouchers[0]: there is no such voucher",
                "k7qx-93mt\" | k7qx-93mt\", \"K7QX-93MT\" | DUPLICATE vouchers[1]: this stands at vouchers[0] already",
                "friends | enemies | PROMOTION_UNKNOWN promotions[0]: no promotion of this code is in force",
                "\"zone\": \"gallery\" | \"zone\": \"balcony\" | UNKNOWN_ZONE lines[1].place.zone: the price plan has no such zone",
                "\"seat\": \"6\" | \"seat\": \"66\" | UNKNOWN_SEAT lines[0].place.seat: the zone has no such seat",
                "\"row\": \"B\", | | PLACE_REQUIRED lines[0].place.row: the row of the place is required",
                "\"stage\": \"gallery-opening\", \"units\": \"2\" | \"stage\": \"closing\", \"units\": \"2\" | UNKNOWN_STAGE lines[1].holding[0].stage: the price plan has no such stage",
                "\"stage\": \"early\" | \"stage\": \"closing\" | UNKNOWN_STAGE left.stages[0].stage: the price plan has no such stage",
            })
    void a_cart_of_a_concert_with_one_fault(String from, String to, String lines) {
        change("concert.last.cart.json", from, to == null ? "" : to);

        assertRefused("concert.last.cart.json", lines.split(" / "));
    }

    @Test
    void a_voucher_that_is_too_early_or_too_late_or_of_another_event() {
        change(
                "concert.json",
                "\"uses\": {\"rest\": \"KEPT\"},",
                "\"uses\": {\"rest\": \"KEPT\"}, \"until\": \"2026-12-30\",");
        assertRefused(
                "concert.last.cart.json",
                "VOUCHER_EXPIRED vouchers[0]: the voucher was good for dates before 2026-12-30");

        change("concert.json", "\"until\": \"2026-12-30\"", "\"from\": \"2026-12-31\"");
        assertRefused("concert.last.cart.json", "VOUCHER_NOT_YET vouchers[0]: the voucher is good from 2026-12-31 on");

        change("concert.json", "\"from\": \"2026-12-31\"", "\"scope\": {\"plans\": [\"opera\"]}");
        change("concert.json", "\"plans\": [\n", "\"plans\": [\n    {\"id\": \"opera\", \"name\": \"Opera\"},\n");
        assertRefused(
                "concert.last.cart.json",
                "VOUCHER_OF_ANOTHER_EVENT vouchers[0]: the voucher is good for nothing in the cart");
    }

    @Test
    void more_than_a_stage_or_a_seat_has_left() {
        change("concert.json", "\"excess\": \"SPLIT\"", "\"excess\": \"REFUSE\"");
        change("concert.split.cart.json", "\"seat\": \"4\"", "\"seat\": \"3\"");
        change("concert.split.cart.json", text -> text.replaceFirst("\"quantity\": \"1\"", "\"quantity\": \"2\""));

        assertRefused(
                "concert.split.cart.json",
                "SEAT_IS_ONE lines[0].quantity: a numbered seat is 1 unit and not 2",
                "DUPLICATE lines[1].place: this stands at lines[0].place already",
                "STAGE_EXCEEDED lines[2].quantity: only 1 are left up to the stage gallery-opening");
    }

    @Test
    void a_last_stage_that_is_sold_out() {
        change("concert.json", "\"percent\": \"15\"", "\"percent\": \"15\", \"limit\": 3");
        change(
                "concert.split.cart.json",
                text -> text.replace("2026-09-20", "2026-12-30")
                        .replace(
                                "\"stages\": [",
                                "\"stages\": [{\"plan\": \"gala-2027\", \"stage\": \"last\", \"units\": 0},"));

        assertRefused(
                "concert.split.cart.json",
                "STAGE_SOLD_OUT lines[0].quantity: the stage last is sold out",
                "STAGE_SOLD_OUT lines[1].quantity: the stage last is sold out");
    }

    @Test
    void stages_that_nobody_counted() {
        change(
                "concert.last.cart.json",
                text -> text.replaceFirst("(?s)\"stages\": \\[.*?\\]", "\"stages\": []")
                        .replace("2026-12-30", "2026-09-30"));

        assertRefused(
                "concert.last.cart.json",
                "STAGE_COUNT_MISSING lines[0].quantity: how many units of the stage early are left must be known",
                "STAGE_COUNT_MISSING lines[1].quantity: how many units of the stage gallery-opening are left must be known");
    }

    @Test
    void all_faults_of_a_cart_together() {
        change(
                "concert.last.cart.json",
                text -> text.replace("friends", "enemies")
                        .replace("k7qx-93mt", "k7qx-93mu")
                        .replace("\"row\": \"B\"", "\"row\": \"Z\"")
                        .replace("\"quantity\": \"3\"", "\"quantity\": \"3.5\"")
                        .replace("\"programme\"", "\"poster\""));

        assertRefused(
                "concert.last.cart.json",
                "PROMOTION_UNKNOWN promotions[0]: no promotion of this code is in force",
                "VOUCHER_UNKNOWN vouchers[0]: there is no such voucher",
                "UNKNOWN_ROW lines[0].place.row: the zone has no such row",
                "QUANTITY_TOO_PRECISE lines[1].quantity: the quantity may have 0 decimals but was 3.5",
                "UNKNOWN_PRODUCT lines[2].product: this product is not sold here");
    }
}
