package io.counterfoil.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal is a code, a path and one line, and nothing is written. */
class BadInputTest {

    @TempDir
    private Path folder;

    private TestShop cafe;

    @BeforeEach
    void openCafe() {
        cafe = new TestShop(folder).opened("cafe");
    }

    private void assertRefused(TestShop shop, String line, String... words) {
        assertRefusedOn("", shop, line, words);
    }

    private void assertRefusedOn(String input, TestShop shop, String line, String... words) {
        var before = shop.everything();

        TestShop.Said said = shop.runOn(input, words);

        assertThat(said.err()).isEqualTo(line + "\n");
        assertThat(said.out()).isEmpty();
        assertThat(said.code()).isEqualTo(1);
        assertThat(shop.everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tea=1 | UNKNOWN_PRODUCT tickets[0].lines[0].product: this product is not sold here",
                "coffee=0 | QUANTITY_NOT_POSITIVE tickets[0].lines[0].quantity: the quantity must be more than 0 but was 0",
                "coffee=-1 | QUANTITY_NOT_POSITIVE tickets[0].lines[0].quantity: the quantity must be more than 0 but was -1",
                "coffee=1.5 | QUANTITY_TOO_PRECISE tickets[0].lines[0].quantity: the quantity may have 0 decimals but was 1.5",
                "coffee=two | VALUE_INVALID tickets[0].lines[0].quantity: the value must be a plain decimal such as 2 or 0.750",
                "coffee= | VALUE_INVALID tickets[0].lines[0].quantity: the value must be a plain decimal such as 2 or 0.750",
                "Coffee=1 | VALUE_INVALID tickets[0].lines[0].product: the value must be 1 to 63 of a-z 0-9 . _ -,"
                        + " beginning with a letter or digit",
            })
    void a_product_or_quantity_that_cannot_be(String product, String line) {
        assertRefused(cafe, line, "new", "--product", product, "--pay", "CASH=100");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GOLD=58 | UNKNOWN_PAYMENT_METHOD tickets[0].payments[0].method: this payment method is not taken here",
                "CASH=57.99 | PAYMENT_TOO_LITTLE tickets[0].payments: 58.00 is due but 57.99 was tendered",
                "CARD=60 | PAYMENT_TOO_MUCH tickets[0].payments: 58.00 is due but 60.00 was tendered, and only 0.00 of it"
                        + " gives change",
                "TRANSFER=58 | REFERENCE_REQUIRED tickets[0].payments[0].reference: this payment method needs a reference",
                "CASH=0 | PAYMENT_NOT_POSITIVE tickets[0].payments[0].amount: a payment must be more than 0 but was 0.00",
                "CASH=1e3 | VALUE_INVALID tickets[0].payments[0].amount: the value must be an amount in quotes, a plain"
                        + " decimal with at most 2 decimals",
            })
    void payments_that_do_not_settle_the_total(String payment, String line) {
        assertRefused(cafe, line, "new", "--product", "coffee=1", "--pay", payment);
    }

    @Test
    void a_ticket_without_payment() {
        assertRefused(
                cafe,
                "PAYMENT_TOO_LITTLE tickets[0].payments: 58.00 is due but 0.00 was tendered",
                "new",
                "--product",
                "coffee=1");
    }

    @Test
    void a_total_or_a_currency_that_differs() {
        assertRefused(
                cafe,
                "AMOUNT_MISMATCH tickets[0].total: the total is 58.00 and not 57.00",
                "new",
                "--product",
                "coffee=1",
                "--pay",
                "CASH=58",
                "--total",
                "57");
        assertThat(cafe.run("new", "--product", "coffee=1", "--pay", "CASH=58", "--currency", "EUR")
                        .err())
                .startsWith("CURRENCY_MISMATCH tickets[0].currency: the currency must be USD but was EUR\n");
    }

    @Test
    void a_car_without_its_number() {
        TestShop ferry = new TestShop(folder.resolve("ferry"));
        assertThat(ferry.file("").toFile().mkdirs()).isTrue();
        ferry.opened("ferry");

        assertRefused(
                ferry,
                "ATTRIBUTE_MISSING tickets[0].lines[0].vehicle_number: this attribute is required",
                "new",
                "--route",
                "dambai.dodoikope",
                "--product",
                "car=1",
                "--pay",
                "CASH=180");
        assertRefused(
                ferry,
                "ROUTE_REQUIRED tickets[0].route: a route is required for this product",
                "new",
                "--product",
                "adult=1",
                "--pay",
                "CASH=20");
        assertRefused(
                ferry,
                "UNKNOWN_ROUTE tickets[0].route: this route is not served",
                "new",
                "--route",
                "nowhere",
                "--product",
                "adult=1",
                "--pay",
                "CASH=20");
    }

    @Test
    void an_attribute_that_no_product_has() {
        assertRefused(
                cafe,
                "ATTRIBUTE_UNKNOWN tickets[0].lines[0].plate: the product has no such attribute",
                "new",
                "--product",
                "coffee=1",
                "--attribute",
                "plate=GR 1",
                "--pay",
                "CASH=58");
        assertRefused(
                cafe,
                "ATTRIBUTE_UNKNOWN attribute: no product has such an attribute",
                "new",
                "--product",
                "coffee=1",
                "--attribute",
                "Ana=GR 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--product car=1 --attribute vehicle_number=A --attribute vehicle_number=B",
                "--attribute vehicle_number=A --product car=1 --attribute vehicle_number=B",
            })
    void an_attribute_that_is_typed_twice(String typed) {
        assertRefused(
                cafe,
                "DUPLICATE tickets[0].lines[0].vehicle_number: this stands at tickets[0].lines[0].vehicle_number already",
                ("new " + typed).split(" "));
    }

    @Test
    void files_that_are_not_what_they_should_be() {
        assertRefusedOn(
                "{\"lines\":[]}", cafe, "CART_EMPTY tickets[0].lines: there is nothing to sell", "new", "--file", "-");
        assertRefusedOn("{\"tickets\":[]}", cafe, "CART_EMPTY tickets: there is nothing to sell", "new", "--file", "-");
        assertRefusedOn(
                "{\"lines\":[}",
                cafe,
                "JSON_UNREADABLE: the JSON cannot be read at line 1, column 11",
                "new",
                "--file",
                "-");
        assertRefusedOn(
                "{\"lines\":[],\"note\":\"x\"}",
                cafe,
                "MEMBER_UNKNOWN tickets[0].note: this member is not known here",
                "new",
                "--file",
                "-");
        assertRefusedOn(
                " ".repeat(2_000_000),
                cafe,
                "JSON_TOO_LARGE: the JSON is larger than 1048576 bytes",
                "new",
                "--file",
                "-");
    }

    @Test
    void one_bad_ticket_keeps_all_others_from_being_sold() {
        String good =
                "{\"lines\":[{\"product\":\"coffee\",\"quantity\":1}],\"payments\":[{\"method\":\"CASH\",\"amount\":58}]}";
        String bad = good.replace("coffee", "tea").replace("CASH", "GOLD");

        assertRefusedOn(
                "{\"tickets\":[" + good + "," + bad + "," + good + "]}",
                cafe,
                "UNKNOWN_PRODUCT tickets[1].lines[0].product: this product is not sold here\n"
                        + "UNKNOWN_PAYMENT_METHOD tickets[1].payments[0].method: this payment method is not taken here",
                "new",
                "--file",
                "-");
        assertThat(cafe.run("new", "--product", "coffee=1", "--pay", "CASH=58").out())
                .startsWith("CP00000001 ");
    }

    @Test
    void all_faults_are_told_together_and_as_an_array_for_programs() {
        TestShop.Said said =
                cafe.run("new", "--json", "--product", "tea=1", "--product", "coffee=0", "--pay", "CASH=1");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err())
                .isEqualTo("[{\"code\":\"UNKNOWN_PRODUCT\",\"data\":{},\"message\":\"this product is not sold here\","
                        + "\"path\":\"tickets[0].lines[0].product\"},"
                        + "{\"code\":\"QUANTITY_NOT_POSITIVE\",\"data\":{\"quantity\":\"0\"},\"message\":\"the quantity must be"
                        + " more than 0 but was 0\",\"path\":\"tickets[0].lines[1].quantity\"}]\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cancel CP00000009 --reason x | TICKET_NOT_FOUND id: there is no such ticket",
                "show 019a9f3c-1c80-7b6e-8f00-5d4c3b2a1908 | TICKET_NOT_FOUND id: there is no such ticket",
                "print nonsense --medium text | TICKET_NOT_FOUND id: there is no such ticket",
                "init --shop cafe | ALREADY_SET_UP: the till has been set up already",
                "list --till cafe.example/plaza/till-9 | ENROLMENT_MISSING safe: the till's enrolment is missing",
            })
    void what_is_not_there(String words, String line) {
        var before = cafe.everything();

        TestShop.Said said = cafe.run(words.split(" "));

        assertThat(said.err()).isEqualTo(line + "\n");
        assertThat(said.code()).isEqualTo(line.startsWith("ENROLMENT") ? 3 : 1);
        assertThat(cafe.everything()).isEqualTo(before);
    }

    @Test
    void a_cancellation_says_why_and_happens_once() {
        cafe.run("new", "--product", "coffee=1", "--pay", "CASH=58").isDone();

        assertRefused(cafe, "REASON_REQUIRED reason: a reason is required", "cancel", "CP00000001", "--reason", " ");
        cafe.run("cancel", "CP00000001", "--reason", "wrong product").isDone();
        assertRefused(
                cafe,
                "TICKET_ALREADY_CANCELLED id: the ticket was cancelled already",
                "cancel",
                "CP00000001",
                "--reason",
                "again");
    }

    @Test
    void a_shop_file_with_faults_makes_no_database() {
        TestShop empty = new TestShop(folder.resolve("empty"));
        assertThat(empty.file("").toFile().mkdirs()).isTrue();

        assertRefusedOn(
                "{\"shop\":7}", empty, "VALUE_INVALID shop: the value must be an object", "init", "--shop", "-");
        assertRefused(
                empty,
                "VALUE_INVALID shop.zone: the value must be a time zone such as America/Caracas",
                "init",
                "--name",
                "Kiosk",
                "--currency",
                "USD",
                "--zone",
                "Mars");
    }
}
