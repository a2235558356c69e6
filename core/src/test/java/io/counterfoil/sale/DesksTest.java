package io.counterfoil.sale;

import static io.counterfoil.sale.Cafe.CROSSING;
import static io.counterfoil.sale.Cafe.VEHICLE;
import static io.counterfoil.sale.Cafe.breakfast;
import static io.counterfoil.sale.Cafe.cart;
import static io.counterfoil.sale.Cafe.cash;
import static io.counterfoil.sale.Cafe.line;
import static io.counterfoil.sale.Cafe.refusals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.counterfoil.customer.CustomerSnapshot;
import io.counterfoil.ledger.Verdict;
import io.counterfoil.pricing.AttributeValue;
import io.counterfoil.shop.Permission;
import io.counterfoil.shop.PersonalText;
import io.counterfoil.ticket.Disclosure;
import io.counterfoil.ticket.PrintableTicket;
import io.counterfoil.ticket.PrintableTicket.Edition;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.TicketId;
import io.counterfoil.ticket.TicketPage;
import io.counterfoil.ticket.TicketQuery;
import io.counterfoil.ticket.TicketStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Cancelling, printing and looking up. */
class DesksTest {

    private static final TicketId UNKNOWN = TicketId.of("019a9f3c-1c80-7b6e-8f00-5d4c3b2a1908");

    private final Cafe cafe = Cafe.open();
    private final Desk desk = cafe.desk();
    private final RecordedTicket ticket = desk.checkout().sell(breakfast()).orThrow();
    private final TicketId id = ticket.ticket().id();

    @Test
    void a_cancelled_ticket_stays_with_its_amounts_and_its_number() {
        RecordedTicket cancelled =
                desk.cancellations().cancel(id, "  typing error ").orThrow();

        assertThat(cancelled.status()).isEqualTo(TicketStatus.CANCELLED);
        assertThat(cancelled.cancellation().orElseThrow().reason()).isEqualTo("typing error");
        assertThat(cancelled.ticket()).isEqualTo(ticket.ticket());
        assertThat(desk.lookup().find(id, Disclosure.PUBLIC).orThrow()).isEqualTo(cancelled);
        assertThat(desk.checkout().sell(breakfast()).orThrow().ticket().number().number())
                .isEqualTo(2);
        assertThat(cafe.audit().verdict()).isEqualTo(Verdict.INTACT);
    }

    @Test
    void a_cancelled_ticket_cannot_be_cancelled_again() {
        desk.cancellations().cancel(id, "typing error").orThrow();

        assertThat(refusals(desk.cancellations().cancel(id, "once more")))
                .containsExactly("TICKET_ALREADY_CANCELLED id: the ticket was cancelled already");
    }

    @Test
    void a_ticket_that_was_never_issued_cannot_be_cancelled_printed_or_found() {
        assertThat(refusals(desk.cancellations().cancel(UNKNOWN, "typing error")))
                .containsExactly("TICKET_NOT_FOUND id: there is no such ticket");
        assertThat(refusals(desk.printing().take(UNKNOWN)))
                .containsExactly("TICKET_NOT_FOUND id: there is no such ticket");
        assertThat(refusals(desk.lookup().find(UNKNOWN, Disclosure.PUBLIC)))
                .containsExactly("TICKET_NOT_FOUND id: there is no such ticket");
        assertThat(refusals(desk.lookup().findByNumber("TT00000009", Disclosure.PUBLIC)))
                .containsExactly("TICKET_NOT_FOUND id: there is no such ticket");
    }

    @Test
    void a_cancellation_needs_a_reason_that_is_short_and_plain() {
        assertThat(refusals(desk.cancellations().cancel(id, " ")))
                .containsExactly("REASON_REQUIRED reason: a reason is required");
        assertThat(desk.cancellations().cancel(id, "r".repeat(200)).orThrow().status())
                .isEqualTo(TicketStatus.CANCELLED);
        assertThat(refusals(desk.cancellations().cancel(id, "\u001b".repeat(201))))
                .containsExactly(
                        "TEXT_TOO_LONG reason: at most 200 characters are allowed but there are 201",
                        "TEXT_NOT_PLAIN reason: control characters are not allowed");
    }

    @Test
    void cancelling_needs_its_permission() {
        cafe.denied.add(Permission.CANCEL);

        assertThat(refusals(desk.cancellations().cancel(id, "typing error")))
                .containsExactly("PERMISSION_DENIED: the permission CANCEL is needed");
    }

    @Test
    void the_first_print_is_the_original_and_every_further_one_a_recorded_copy() {
        assertThat(desk.printing().take(id).orThrow().edition()).isEqualTo(Edition.ORIGINAL);
        long before = cafe.audit().chain().size();

        assertThat(desk.printing().take(id).orThrow().edition()).isEqualTo(Edition.COPY);
        assertThat(desk.printing().take(id).orThrow().edition()).isEqualTo(Edition.COPY);

        assertThat(cafe.audit().chain().size()).isEqualTo(before + 2);
        assertThat(cafe.audit().verdict()).isEqualTo(Verdict.INTACT);
    }

    @Test
    void paper_gets_printed_attributes_and_nothing_else_about_people() {
        SaleRequest sale = new SaleRequest(
                cart(line("car", 1).with(VEHICLE, AttributeValue.of("AB-123"))).onRoute(CROSSING),
                List.of(cash("180.00")),
                Optional.of(new CustomerSnapshot(PersonalText.of("José Ñandú"), Optional.empty())));
        RecordedTicket car = desk.checkout().sell(sale).orThrow();

        PrintableTicket printable = desk.printing().take(car.ticket().id()).orThrow();

        assertThat(printable.recorded().privatePart()).isEmpty();
        assertThat(printable.attributes()).hasSize(1);
        assertThat(printable.attributes().get(0).value().reveal()).isEqualTo("AB-123");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PrintableTicket(car, List.of(), Edition.ORIGINAL))
                .withMessage("recorded must be without its private part but was with it");
    }

    @Test
    void private_parts_are_shown_to_those_who_may_read_them() {
        cafe.denied.add(Permission.READ_PRIVATE);

        assertThat(desk.lookup().find(id, Disclosure.PUBLIC).orThrow()).isEqualTo(ticket);
        assertThat(refusals(desk.lookup().find(id, Disclosure.PRIVATE)))
                .containsExactly("PERMISSION_DENIED: the permission READ_PRIVATE is needed");
        cafe.denied.add(Permission.REPORT);
        assertThat(refusals(desk.lookup().list(TicketQuery.builder().build())))
                .containsExactly("PERMISSION_DENIED: the permission REPORT is needed");
    }

    @Test
    void lists_go_newest_first_from_page_to_page() {
        cafe.clock.move(Duration.ofMinutes(1));
        RecordedTicket second = desk.checkout().sell(breakfast()).orThrow();
        TicketQuery query = TicketQuery.builder().pageSize(1).build();

        TicketPage first = desk.lookup().list(query).orThrow();
        TicketPage last =
                desk.lookup().list(query.after(first.next().orElseThrow())).orThrow();

        assertThat(first.tickets()).containsExactly(second);
        assertThat(last.tickets()).containsExactly(ticket);
        assertThat(last.next()).isEmpty();
    }
}
