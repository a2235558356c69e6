package io.counterfoil.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.catalog.AttributeName;
import io.counterfoil.catalog.Discount;
import io.counterfoil.catalog.RouteId;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.payment.Tender;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.sale.SaleRequest;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaleFileTest {

    private static final Currency USD = Currency.getInstance("USD");

    private static List<SaleRequest> read(String text) {
        return SaleFile.read(text.getBytes(StandardCharsets.UTF_8), USD).orThrow();
    }

    private static List<String> faults(String text) {
        return SaleFile.read(text.getBytes(StandardCharsets.UTF_8), USD)
                .fold(
                        sales -> List.<String>of(),
                        found -> found.stream().map(Refusal::toString).toList());
    }

    @Test
    void one_ticket_stands_alone() {
        SaleRequest sale = read("""
                {"lines":[{"product":"coffee","quantity":2},{"product":"beans","quantity":"0.750"}],
                 "payments":[{"method":"CASH","amount":"200"}]}
                """).get(0);

        assertThat(sale.cart().lines())
                .extracting(CartLine::toString)
                .containsExactly("CartLine[coffee x 2]", "CartLine[beans x 0.750]");
        assertThat(sale.payments()).containsExactly(Tender.of("CASH", Money.of(USD, "200.00")));
        assertThat(sale.customer()).isEmpty();
        assertThat(sale.cart().claimedTotal()).isEmpty();
    }

    @Test
    void several_tickets_with_everything_that_one_can_have() {
        List<SaleRequest> sales = read("""
                {"tickets":[
                  {"currency":"GHS","route":"a.b","total":"199.50","discount":{"percent":"10"},
                   "customer":{"name":"Ana P\u00e9rez","document":"V-1"},
                   "lines":[{"product":"car","quantity":1,"unit_rate":"163.00","levy":17,
                             "vehicle_number":"GR 1234-20","discount":{"amount":"0.50"}}],
                   "payments":[{"method":"MOMO","amount":"199.50","reference":"R-9"}]},
                  {"lines":[],"payments":[]}]}
                """);

        Cart cart = sales.get(0).cart();
        Currency ghs = Currency.getInstance("GHS");
        CartLine line = cart.lines().get(0);
        assertThat(cart.currency()).isEqualTo(ghs);
        assertThat(cart.route()).contains(RouteId.of("a.b"));
        assertThat(cart.claimedTotal()).contains(Money.of(ghs, "199.50"));
        assertThat(cart.discount()).contains(Discount.of(Percent.of("10")));
        assertThat(line.claimedRate()).contains(Money.of(ghs, "163"));
        assertThat(line.claimedLevy()).contains(Money.of(ghs, "17"));
        assertThat(line.discount()).contains(Discount.of(Money.of(ghs, "0.50")));
        assertThat(line.attributes().get(AttributeName.of("vehicle_number")).reveal())
                .isEqualTo("GR 1234-20");
        assertThat(sales.get(0).customer().orElseThrow().name().reveal()).isEqualTo("Ana P\u00e9rez");
        assertThat(sales.get(0).payments().get(0).reference().orElseThrow().reveal())
                .isEqualTo("R-9");
        assertThat(sales.get(1).cart().lines()).isEmpty();
    }

    @Test
    void all_faults_of_form_are_reported_together() {
        assertThat(faults("""
                {"tickets":[
                  {"lines":[{"product":"Coffee","quantity":"two"},{"quantity":1e400,"vehicle_number":7}],
                   "payments":[{"method":"cash","amount":"1.001"},{"method":"CASH"}],"colour":"red"},
                  {"lines":{},"currency":"usd","discount":{},"customer":{"document":" "},"total":null},
                  7],
                 "note":"x"}
                """))
                .containsExactly(
                        "VALUE_INVALID tickets[0].lines[0].quantity: the value must be a plain decimal such as 2 or 0.750",
                        "VALUE_INVALID tickets[0].lines[0].product: the value must be 1 to 63 of a-z 0-9 . _ -, beginning"
                                + " with a letter or digit",
                        "VALUE_INVALID tickets[0].lines[1].quantity: the value must be a plain decimal such as 2 or 0.750",
                        "MEMBER_MISSING tickets[0].lines[1].product: this member is required",
                        "VALUE_INVALID tickets[0].lines[1].vehicle_number: the value must be text",
                        "VALUE_INVALID tickets[0].payments[0].method: the value must be 1 to 32 of A-Z 0-9 _, beginning"
                                + " with a letter",
                        "VALUE_INVALID tickets[0].payments[0].amount: the value must be an amount in quotes, a plain"
                                + " decimal with at most 2 decimals",
                        "MEMBER_MISSING tickets[0].payments[1].amount: this member is required",
                        "MEMBER_UNKNOWN tickets[0].colour: this member is not known here",
                        "VALUE_INVALID tickets[1].currency: the value must be a currency of ISO 4217 with 0 to 4"
                                + " decimals, such as USD",
                        "VALUE_INVALID tickets[1].lines: the value must be a list",
                        "VALUE_INVALID tickets[1].discount: the value must be an object with either percent or amount",
                        "VALUE_INVALID tickets[1].total: the value must be an amount in quotes, a plain decimal with at"
                                + " most 4 decimals",
                        "MEMBER_MISSING tickets[1].customer.name: this member is required",
                        "VALUE_INVALID tickets[1].customer.document: the value must be text of 1 to 200 plain characters",
                        "VALUE_INVALID tickets[2]: the value must be an object",
                        "MEMBER_UNKNOWN note: this member is not known here");
    }

    @Test
    void a_ticket_that_stands_alone_has_the_path_of_the_first() {
        assertThat(faults("{\"lines\":[{\"product\":\"coffee\"}]}"))
                .containsExactly("MEMBER_MISSING tickets[0].lines[0].quantity: this member is required");
        assertThat(faults("7")).containsExactly("VALUE_INVALID tickets[0]: the value must be an object");
        assertThat(faults("{\"lines\":[{\"quantity\":1,\"quantity\":2}]}"))
                .containsExactly("DUPLICATE tickets[0].lines[0].quantity: this stands at line 1, column 12 already");
        assertThat(faults("{\"customer\":{\"name\":\"\\ud83d\"}}"))
                .containsExactly("TEXT_NOT_PLAIN tickets[0].customer.name: control characters are not allowed");
        assertThat(faults("{\"customer\":{\"name\":\"\\ud83d\"},\"tickets\":[]}"))
                .containsExactly("TEXT_NOT_PLAIN customer.name: control characters are not allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"lines\":[{\"product\":\"car\",\"quantity\":1,\"Ana P\u00e9rez\":\"x\"}]}",
                "{\"lines\":[],\"V 12.345.678\":1}",
                "{\"customer\":{\"name\":\"\\u0007Ana P\u00e9rez\"}}",
                "{\"payments\":[{\"method\":\"Ana P\u00e9rez\",\"amount\":\"V 12.345.678\"}]}",
                "{\"customer\": Ana P\u00e9rez}",
            })
    void no_fault_repeats_what_the_file_says(String text) {
        assertThat(faults(text))
                .isNotEmpty()
                .noneSatisfy(fault -> assertThat(fault).containsAnyOf("Ana", "12.345"));
    }

    @Test
    void a_file_at_the_limit_is_read_and_one_byte_more_is_refused() {
        String sale = "{\"lines\":[]}";
        String full = sale + " ".repeat(SaleFile.MAX_BYTES - sale.length());

        assertThat(faults(full)).isEmpty();
        assertThat(faults(full + " ")).containsExactly("JSON_TOO_LARGE: the JSON is larger than 1048576 bytes");
    }

    @Test
    void fifty_thousand_twisted_files_are_answered_and_never_thrown_at() {
        String[] parts = {
            "{", "}", "[", "]", ":", ",", "\"tickets\"", "\"lines\"", "\"product\"", "\"quantity\"", "\"payments\"",
            "\"amount\"", "\"method\"", "\"coffee\"", "\"CASH\"", "1", "-1", "1e9", "0.5", "null", "true", "\"\"",
            "\"discount\"", "\"percent\"", "\"customer\"", "\"name\"", "{\"lines\":[{\"product\":", "\"total\":\"9\","
        };
        Random random = new Random(20_261_120);

        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder(i % 2 == 0 ? "{\"tickets\":[{" : "{\"lines\":[{");
            for (int length = random.nextInt(12); length >= 0; length--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            assertThat(SaleFile.read(text.toString().getBytes(StandardCharsets.UTF_8), USD))
                    .isNotNull();
        }
    }
}
