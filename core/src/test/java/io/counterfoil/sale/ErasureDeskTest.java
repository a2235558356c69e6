package io.counterfoil.sale;

import static io.counterfoil.sale.Cafe.CROSSING;
import static io.counterfoil.sale.Cafe.VEHICLE;
import static io.counterfoil.sale.Cafe.breakfast;
import static io.counterfoil.sale.Cafe.cart;
import static io.counterfoil.sale.Cafe.cash;
import static io.counterfoil.sale.Cafe.line;
import static io.counterfoil.sale.Cafe.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.customer.CustomerSnapshot;
import io.counterfoil.ledger.CanonicalReader;
import io.counterfoil.ledger.EntryType;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.StoredEntry;
import io.counterfoil.ledger.Verdict;
import io.counterfoil.pricing.AttributeValue;
import io.counterfoil.shop.Permission;
import io.counterfoil.shop.PersonalText;
import io.counterfoil.ticket.Disclosure;
import io.counterfoil.ticket.PrintableTicket;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.TicketId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Erasing what a ticket knows about people. */
class ErasureDeskTest {

    private final Cafe cafe = Cafe.open();
    private final Desk desk = cafe.desk();
    private final RecordedTicket car = desk.checkout()
            .sell(new SaleRequest(
                    cart(line("car", 1).with(VEHICLE, AttributeValue.of("AB-123")))
                            .onRoute(CROSSING),
                    List.of(cash("180.00")),
                    Optional.of(new CustomerSnapshot(PersonalText.of("José Ñandú"), Optional.empty()))))
            .orThrow();
    private final TicketId id = car.ticket().id();

    private StoredEntry last() {
        List<StoredEntry> rows = new ArrayList<>();
        cafe.store.forTenant(Cafe.TILL.tenant()).read(books -> {
            books.ledger().entries(Origin.of(Cafe.TILL, 0), 0, rows::add);
            return rows;
        });
        return rows.get(rows.size() - 1);
    }

    @Test
    void an_erased_ticket_stays_and_knows_nothing_about_people() {
        RecordedTicket erased = desk.erasures().erase(id, " asked for ").orThrow();

        assertThat(erased).isEqualTo(car.withoutPrivatePart());
        assertThat(desk.lookup().find(id, Disclosure.PRIVATE).orThrow()).isEqualTo(erased);
        assertThat(cafe.audit().verdict()).isEqualTo(Verdict.INTACT);
    }

    @Test
    void the_ledger_records_who_erased_what_and_why() {
        desk.erasures().erase(id, "asked for").orThrow();

        StoredEntry row = last();
        var document = CanonicalReader.read(row.canonical()).orThrow();
        assertThat(row.type()).isEqualTo(EntryType.ERASURE.code());
        assertThat(document.string("ticket")).isEqualTo(id.value());
        assertThat(document.string("hash")).isEqualTo(car.entry().hash().hex());
        assertThat(document.integer("seq")).isEqualTo(car.entry().seq());
        assertThat(document.string("origin")).isEqualTo(car.entry().origin().toString());
        assertThat(document.string("operator")).isEqualTo("ana");
        assertThat(document.string("reason")).isEqualTo("asked for");
    }

    @Test
    void what_is_printed_after_an_erasure_bears_nothing_private() {
        assertThat(desk.printing().take(id).orThrow().attributes()).hasSize(1);

        desk.erasures().erase(id, "asked for").orThrow();

        PrintableTicket copy = desk.printing().take(id).orThrow();
        assertThat(copy.edition()).isEqualTo(PrintableTicket.Edition.COPY);
        assertThat(copy.attributes()).isEmpty();
    }

    @Test
    void a_second_erasure_and_one_of_nothing_are_refused() {
        desk.erasures().erase(id, "asked for").orThrow();
        TicketId coffee = desk.checkout().sell(breakfast()).orThrow().ticket().id();
        long size = cafe.audit().chain().size();

        assertThat(refusals(desk.erasures().erase(id, "once more")))
                .containsExactly("ALREADY_ERASED id: what the ticket knew about people was erased already");
        assertThat(refusals(desk.erasures().erase(coffee, "asked for")))
                .containsExactly("NOTHING_TO_ERASE id: there is nothing about people to erase");
        assertThat(refusals(desk.erasures().erase(TicketId.of("019a9f3c-1c80-7b6e-8f00-5d4c3b2a1908"), "asked for")))
                .containsExactly("TICKET_NOT_FOUND id: there is no such ticket");
        assertThat(cafe.audit().chain().size()).isEqualTo(size);
    }

    @Test
    void an_erasure_needs_its_permission_and_a_plain_reason() {
        assertThat(refusals(desk.erasures().erase(id, " ")))
                .containsExactly("REASON_REQUIRED reason: a reason is required");
        assertThat(refusals(desk.erasures().erase(id, "\u001b".repeat(201))))
                .containsExactly(
                        "TEXT_TOO_LONG reason: at most 200 characters are allowed but there are 201",
                        "TEXT_NOT_PLAIN reason: control characters are not allowed");
        cafe.denied.add(Permission.ERASE);
        assertThat(refusals(desk.erasures().erase(id, "asked for")))
                .containsExactly("PERMISSION_DENIED: the permission ERASE is needed");
        assertThat(desk.lookup().find(id, Disclosure.PRIVATE).orThrow().privatePart())
                .isPresent();
    }

    @Test
    void a_ticket_may_be_erased_at_another_till() {
        Desk other = cafe.desk(Cafe.SECOND_TILL);
        other.opening().open(Cafe.setup()).orThrow();

        other.erasures().erase(id, "asked for").orThrow();

        assertThat(cafe.audit().verdict()).isEqualTo(Verdict.INTACT);
        assertThat(cafe.audit().privateParts().erased()).isEqualTo(1);
    }
}
