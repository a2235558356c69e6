package io.counterfoil.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ticket.TicketDocument;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TicketJsonTest {

    private static String text(CanonicalObject object) {
        return new String(object.canonicalBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void a_ticket_stands_beside_its_entry_and_its_status() {
        CanonicalObject written = TicketJson.of(SoldTickets.ofCafe());

        assertThat(written.names()).containsExactly("entry", "status", "ticket");
        assertThat(written.string("status")).isEqualTo("ISSUED");
        assertThat(written.object("ticket"))
                .isEqualTo(TicketDocument.of(SoldTickets.ofCafe().ticket()));
        assertThat(written.object("entry").integer("seq")).isEqualTo(1);
        assertThat(written.object("entry").string("origin")).isEqualTo("cafe.example/plaza/till-1/0");
        assertThat(written.object("entry").string("hash")).isEqualTo("ab".repeat(32));
        assertThat(written.object("entry").string("printed")).startsWith("CF1:");
    }

    @Test
    void what_concerns_people_stands_apart_and_only_where_it_was_asked_for() {
        CanonicalObject written = TicketJson.of(SoldTickets.withPrivatePart());

        assertThat(text(written.object("private"))).contains("Ana P\u00e9rez", "V-123", "GR 1", "R-9");
        assertThat(text(TicketJson.of(SoldTickets.withPrivatePart().withoutPrivatePart())))
                .doesNotContain("Ana", "V-123", "GR 1", "R-9", "private");
    }

    @Test
    void a_cancelled_ticket_says_why_and_by_whom() {
        CanonicalObject written = TicketJson.of(SoldTickets.cancelled("wrong product"));

        assertThat(written.string("status")).isEqualTo("CANCELLED");
        assertThat(text(written.object("cancellation")))
                .isEqualTo("{\"at\":\"2026-11-20T14:15:16.017Z\",\"business_date\":\"2026-11-20\",\"operator\":\"ana\","
                        + "\"reason\":\"wrong product\",\"till\":\"cafe.example/plaza/till-1\"}");
    }
}
