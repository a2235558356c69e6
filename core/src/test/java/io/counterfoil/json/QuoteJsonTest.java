package io.counterfoil.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.pricing.Pricer;
import io.counterfoil.pricing.Quote;
import io.counterfoil.pricing.Situation;
import io.counterfoil.ticket.TicketDocument;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class QuoteJsonTest {

    private static Quote quote(String shop, String cart) {
        PlanFile plan = PlanFile.read(ShopFileTest.example(shop).getBytes(StandardCharsets.UTF_8))
                .orThrow();
        CartFile asked = CartFile.read(
                        cart.getBytes(StandardCharsets.UTF_8),
                        plan.assortment().shop().currency())
                .orThrow();
        return Pricer.price(asked.cart().on(LocalDate.of(2026, 11, 20)), plan.assortment(), Situation.at(Instant.EPOCH))
                .orThrow();
    }

    private static String text(CanonicalObject object) {
        return new String(object.canonicalBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void a_quote_says_what_a_ticket_says_of_its_quote() {
        Quote quote = SoldTickets.ofCafe().ticket().quote();
        CanonicalObject ticket = TicketDocument.of(SoldTickets.ofCafe().ticket());

        CanonicalObject written = QuoteJson.of(quote);

        assertThat(written.integer("v")).isEqualTo(QuoteJson.VERSION);
        assertThat(ticket.names()).containsAll(written.names());
        for (String name : written.without("lines").without("v").names()) {
            assertThat(text(only(written, name))).isEqualTo(text(only(ticket, name)));
        }
        assertThat(written.objects("lines").stream()
                        .map(line -> line.without("waterfall"))
                        .toList())
                .isEqualTo(ticket.objects("lines"));
    }

    private static CanonicalObject only(CanonicalObject object, String name) {
        CanonicalObject one = object;
        for (String other : object.names()) {
            one = other.equals(name) ? one : one.without(other);
        }
        return one;
    }

    @Test
    void each_line_has_the_way_from_its_price_to_its_total() {
        CanonicalObject written = QuoteJson.of(quote(
                "cafe.json", "{\"lines\":[{\"product\":\"coffee\",\"quantity\":2,\"discount\":{\"amount\":5}}]}"));

        assertThat(text(written))
                .contains(
                        "\"waterfall\":[{\"amount\":\"50.00\",\"kind\":\"UNIT_PRICE\"},"
                                + "{\"amount\":\"100.00\",\"kind\":\"SUBTOTAL\"},"
                                + "{\"amount\":\"-5.00\",\"kind\":\"LINE_DISCOUNT\"},{\"amount\":\"95.00\",\"kind\":\"NET\"},"
                                + "{\"amount\":\"15.20\",\"kind\":\"TAX\",\"name\":\"IVA 16 %\"},{\"amount\":\"110.20\",\"kind\":\"TOTAL\"}]");
    }

    @Test
    void what_concerns_people_does_not_stand_in_it() {
        CanonicalObject written = QuoteJson.of(
                quote(
                        "ferry.json",
                        "{\"route\":\"dambai.dodoikope\",\"lines\":[{\"product\":\"car\",\"quantity\":1,\"vehicle_number\":\"GR 1234-20\"}]}"));

        assertThat(text(written)).doesNotContain("GR 1234").contains("\"total\":\"180.00\"");
    }

    @Test
    void equal_quotes_have_equal_bytes() {
        String cart = "{\"lines\":[{\"product\":\"beans\",\"quantity\":\"0.750\"}],\"discount\":{\"percent\":\"10\"}}";

        assertThat(QuoteJson.of(quote("cafe.json", cart)).canonicalBytes())
                .isEqualTo(QuoteJson.of(quote("cafe.json", cart)).canonicalBytes());
    }
}
