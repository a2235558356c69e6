package io.counterfoil.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code counterfoil quote} answers, and where its moment comes from. */
class QuoteCommandTest {

    private static final String TWO_COFFEES = "{\"lines\":[{\"product\":\"coffee\",\"quantity\":2}]}";

    @TempDir
    private Path folder;

    private TestShop shop;

    @BeforeEach
    void layOut() {
        shop = new TestShop(folder);
        shop.write("cafe.json", new String(DemoShop.CAFE.shopFile(), StandardCharsets.UTF_8));
        shop.write("coffees.json", TWO_COFFEES);
    }

    private TestShop.Said quote(String... more) {
        List<String> words = new ArrayList<>(List.of("quote", "--plan", "cafe.json", "--cart", "coffees.json"));
        words.addAll(List.of(more));
        return shop.run(words.toArray(String[]::new));
    }

    @Test
    void a_quote_is_json_and_leaves_nothing_behind() {
        var before = shop.everything();

        String answer = quote().isDone().out();

        assertThat(answer)
                .startsWith("{\"cs\":2,\"currency\":\"USD\",\"discount\":\"0.00\"")
                .contains("\"total\":\"116.00\"", "\"v\":1")
                .hasLineCount(1);
        assertThat(shop.everything()).isEqualTo(before);
    }

    @Test
    void the_cart_or_the_plan_may_come_from_standard_input() {
        String expected = quote().out();

        assertThat(shop.runOn(TWO_COFFEES, "quote", "--plan", "cafe.json", "--cart", "-")
                        .isDone()
                        .out())
                .isEqualTo(expected);
        assertThat(shop.runOn(shop.read("cafe.json"), "quote", "--plan", "-", "--cart", "coffees.json")
                        .isDone()
                        .out())
                .isEqualTo(expected);
    }

    @Test
    void the_moment_is_that_of_the_command_or_else_of_the_cart_or_else_now() {
        assertThat(quote().out()).contains("\"price_date\":\"2026-11-20\"");

        shop.write("coffees.json", TWO_COFFEES.replaceFirst("}$", ",\"at\":\"2026-12-01T03:59:59Z\"}"));
        assertThat(quote().out()).contains("\"price_date\":\"2026-11-30\"");
        assertThat(quote("--at", "2026-12-01T04:00:00Z").out()).contains("\"price_date\":\"2026-12-01\"");

        shop.write("coffees.json", TWO_COFFEES.replaceFirst("}$", ",\"date\":\"2027-01-01\"}"));
        assertThat(quote("--at", "2026-12-01T04:00:00Z").out()).contains("\"price_date\":\"2027-01-01\"");
    }

    @Test
    void a_claimed_total_is_compared_exactly() {
        assertThat(quote("--claimed", "116").isDone().out()).contains("\"total\":\"116.00\"");

        TestShop.Said said = quote("--claimed", "116.01");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).isEqualTo("AMOUNT_MISMATCH total: the total is 116.00 and not 116.01\n");

        assertThat(quote("--claimed", "much").err())
                .isEqualTo("USAGE: --claimed must be an amount such as 156.60; see counterfoil quote --help\n");
    }

    @Test
    void only_what_is_paid_in_cash_alone_is_rounded() {
        shop.write(
                "cafe.json",
                shop.read("cafe.json")
                        .replace(
                                "\"rounding\": {\"mode\": \"HALF_UP\", \"increment\": \"0.01\"}\n  },\n  \"taxes\"",
                                "\"cash_rounding\": {\"mode\": \"HALF_UP\", \"increment\": \"5.00\"}\n  },\n  \"taxes\"")
                        .replace("[\"GIVES_CHANGE\"]", "[\"CASH\", \"GIVES_CHANGE\"]"));

        assertThat(quote().out()).contains("\"total\":\"116.00\",\"v\"");
        assertThat(quote("--paying", "CASH").isDone().out())
                .contains("\"cash_rounding\":{\"amount\":\"-1.00\"", "\"total\":\"115.00\",\"v\"");
        assertThat(quote("--paying", "CARD").isDone().out()).contains("\"total\":\"116.00\",\"v\"");

        shop.write(
                "coffees.json",
                TWO_COFFEES.replaceFirst(
                        "}$",
                        ",\"payments\":[{\"method\":\"CASH\",\"amount\":100},{\"method\":\"CARD\",\"amount\":16}]}"));
        assertThat(quote().isDone().out()).contains("\"total\":\"116.00\",\"v\"");
        assertThat(quote("--paying", "CASH").isDone().out()).contains("\"total\":\"115.00\",\"v\"");

        shop.write(
                "coffees.json",
                TWO_COFFEES.replaceFirst("}$", ",\"payments\":[{\"method\":\"CASH\",\"amount\":200}]}"));
        assertThat(quote().isDone().out()).contains("\"total\":\"115.00\",\"v\"");
    }

    @Test
    void a_method_that_the_shop_does_not_take_is_refused_beside_the_faults_of_the_cart() {
        shop.write("coffees.json", TWO_COFFEES.replace("coffee", "tea"));

        assertThat(quote("--paying", "GOLD").err()).isEqualTo("""
                UNKNOWN_PAYMENT_METHOD paying: this payment method is not taken here
                UNKNOWN_PRODUCT lines[0].product: this product is not sold here
                """);
        assertThat(quote("--paying", "gold").err())
                .isEqualTo("USAGE: Invalid value for option '--paying': must be the code of a payment method, such as"
                        + " CASH; see counterfoil quote --help\n");
    }

    @Test
    void an_explanation_is_text_in_the_language_of_the_shop() {
        assertThat(quote("--explain").isDone().out())
                .startsWith("Prices of 2026-11-20\n\n1. Coffee\n")
                .contains("Total USD");

        shop.write("cafe.json", shop.read("cafe.json").replace("\"en\"", "\"es\""));
        assertThat(quote("--explain").isDone().out()).startsWith("Precios del 2026-11-20\n");

        assertThat(quote("--explain", "--json").err()).contains("--explain is for people and --json for programs");
    }

    @Test
    void all_faults_of_a_cart_are_told_together_and_as_an_array_for_programs() {
        shop.write(
                "coffees.json",
                "{\"lines\":[{\"product\":\"tea\",\"quantity\":2},{\"product\":\"coffee\",\"quantity\":-1}]}");

        TestShop.Said said = quote();

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).isEqualTo("""
                        UNKNOWN_PRODUCT lines[0].product: this product is not sold here
                        QUANTITY_NOT_POSITIVE lines[1].quantity: the quantity must be more than 0 but was -1
                        """);
        assertThat(quote("--json").err()).startsWith("[{\"code\":\"UNKNOWN_PRODUCT\"");
    }

    @Test
    void a_file_that_is_not_there_is_named_by_its_option() {
        assertThat(shop.run("quote", "--plan", "none.json", "--cart", "coffees.json")
                        .err())
                .startsWith("FILE_UNREADABLE plan: ");
        assertThat(shop.run("quote", "--plan", "cafe.json", "--cart", "none.json")
                        .err())
                .startsWith("FILE_UNREADABLE cart: ");
    }
}
