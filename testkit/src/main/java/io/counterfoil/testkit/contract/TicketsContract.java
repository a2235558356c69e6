package io.counterfoil.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterfoil.ledger.Hash;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.PrintedHash;
import io.counterfoil.payment.PaymentMethodCode;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.shop.LocationId;
import io.counterfoil.ticket.Cancellation;
import io.counterfoil.ticket.Disclosure;
import io.counterfoil.ticket.EntryRef;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.TicketId;
import io.counterfoil.ticket.TicketPage;
import io.counterfoil.ticket.TicketProjection;
import io.counterfoil.ticket.TicketQuery;
import io.counterfoil.ticket.TicketStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What {@link io.counterfoil.ticket.Tickets} owe: each ticket as it was issued, and lists that neither repeat nor hide one. */
public abstract class TicketsContract extends PortContract {

    private static final SampleTickets HARBOUR = SampleTickets.atHarbour();
    private static final SampleTickets ISLAND = SampleTickets.atIsland();

    /** For subclasses. */
    protected TicketsContract() {}

    private RecordedTicket issue(SampleTickets at, int n, String... methods) {
        return books().transact(books -> at.issue(books, n, methods));
    }

    private Cancellation cancel(RecordedTicket issued) {
        return books().transact(books -> HARBOUR.cancel(books, issued));
    }

    private Optional<RecordedTicket> find(TicketId id, Disclosure disclosure) {
        return books().read(books -> books.tickets().find(id, disclosure));
    }

    private List<TicketId> ids(TicketQuery.Builder query) {
        return books().read(books -> books.tickets().list(query.build())).tickets().stream()
                .map(found -> found.ticket().id())
                .toList();
    }

    private static EntryRef nowhere(long seq) {
        Origin origin = Origin.parse("ferries.example/harbour/till-1/0");
        return new EntryRef(origin, PrintedHash.of(origin, seq, Hash.of(new byte[Hash.LENGTH])));
    }

    private static void assertInconsistent(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CounterfoilException.class,
                        e -> assertThat(e.code()).isEqualTo(FailureCode.STORAGE_INCONSISTENT));
    }

    @Test
    void rule_01_a_ticket_comes_back_as_it_was_issued() {
        RecordedTicket issued = issue(HARBOUR, 1, "CASH");

        assertThat(find(issued.ticket().id(), Disclosure.PUBLIC))
                .as("If this fails: look at how the document of its entry is read")
                .contains(issued);
        assertThat(find(SampleTickets.id(2), Disclosure.PUBLIC)).isEmpty();
    }

    @Test
    void rule_02_the_private_part_comes_only_where_it_is_asked_for() {
        RecordedTicket issued = books().transact(books -> HARBOUR.issueWithPrivatePart(books, 1));

        assertThat(find(issued.ticket().id(), Disclosure.PRIVATE))
                .as("If this fails: look at how the private part is stored")
                .contains(issued);
        assertThat(find(issued.ticket().id(), Disclosure.PUBLIC)).contains(issued.withoutPrivatePart());
        assertThat(books().read(books ->
                                books.tickets().list(TicketQuery.builder().build()))
                        .tickets())
                .containsExactly(issued.withoutPrivatePart());
    }

    @Test
    void rule_03_a_ticket_that_knows_nothing_about_people_has_no_private_part() {
        RecordedTicket issued = issue(HARBOUR, 1, "CASH");

        assertThat(find(issued.ticket().id(), Disclosure.PRIVATE)).contains(issued);
    }

    @Test
    void rule_04_a_cancelled_ticket_says_by_whom_and_why() {
        RecordedTicket issued = issue(HARBOUR, 1, "CASH");

        Cancellation cancellation = cancel(issued);

        RecordedTicket found = find(issued.ticket().id(), Disclosure.PUBLIC).orElseThrow();
        assertThat(found.status()).isEqualTo(TicketStatus.CANCELLED);
        assertThat(found.cancellation())
                .as("If this fails: look at how the document of the cancellation's entry is read")
                .contains(cancellation);
        assertThat(found.ticket()).isEqualTo(issued.ticket());
    }

    @Test
    void rule_05_a_ticket_can_be_cancelled_once() {
        RecordedTicket issued = issue(HARBOUR, 1, "CASH");
        Cancellation first = cancel(issued);

        assertThatThrownBy(() -> cancel(issued))
                .as("If this fails: look at the condition under which a ticket is marked")
                .isInstanceOf(IllegalStateException.class);

        assertThat(find(issued.ticket().id(), Disclosure.PUBLIC).orElseThrow().cancellation())
                .contains(first);
    }

    @Test
    void rule_06_a_ticket_that_is_not_there_can_be_neither_cancelled_nor_printed() {
        RecordedTicket stranger =
                new RecordedTicket(HARBOUR.ticket(9, "CASH"), nowhere(9), Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> cancel(stranger)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> books().transact(books ->
                        books.tickets().countPrinting(stranger.ticket().id())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void rule_07_printings_are_counted_ticket_by_ticket() {
        TicketId first = issue(HARBOUR, 1, "CASH").ticket().id();
        TicketId second = issue(HARBOUR, 2, "CASH").ticket().id();

        List<Integer> before = books().transact(books -> List.of(
                books.tickets().countPrinting(first),
                books.tickets().countPrinting(first),
                books.tickets().countPrinting(second)));

        assertThat(before).containsExactly(0, 1, 0);
    }

    @Test
    void rule_08_a_number_leads_to_the_ticket_that_bore_it_last() {
        RecordedTicket issued = issue(HARBOUR, 1, "CASH");

        assertThat(books().<Optional<TicketId>>read(books -> books.tickets().findByNumber("TT00000001")))
                .contains(issued.ticket().id());
        assertThat(books().<Optional<TicketId>>read(books -> books.tickets().findByNumber("TT00000002")))
                .isEmpty();
    }

    @Test
    void rule_09_no_number_is_stored_twice() {
        issue(HARBOUR, 1, "CASH");

        assertInconsistent(() -> issue(ISLAND, 1, "CASH"));

        assertThat(ids(TicketQuery.builder())).hasSize(1);
    }

    @Test
    void rule_10_a_ticket_without_its_entry_is_not_stored() {
        assertInconsistent(() -> books().transact(books -> {
            books.tickets()
                    .add(new RecordedTicket(HARBOUR.ticket(1, "CASH"), nowhere(7), Optional.empty(), Optional.empty()));
            return books;
        }));

        assertThat(ids(TicketQuery.builder())).isEmpty();
    }

    @Test
    void rule_11_a_list_begins_with_the_newest() {
        issue(HARBOUR, 2, "CASH");
        issue(HARBOUR, 1, "CASH");
        issue(ISLAND, 3, "CARD");

        assertThat(ids(TicketQuery.builder()))
                .containsExactly(SampleTickets.id(3), SampleTickets.id(2), SampleTickets.id(1));
    }

    @Test
    void rule_12_each_filter_leaves_only_what_it_names() {
        issue(HARBOUR, 1, "CASH");
        issue(ISLAND, 2, "CARD", "CASH");
        issue(ISLAND, 25, "CARD", "CARD");
        cancel(issue(HARBOUR, 24, "TRANSFER"));

        assertThat(ids(TicketQuery.builder().location(LocationId.of("island"))))
                .containsExactly(SampleTickets.id(25), SampleTickets.id(2));
        assertThat(ids(TicketQuery.builder().paymentMethod(PaymentMethodCode.of("CASH"))))
                .containsExactly(SampleTickets.id(2), SampleTickets.id(1));
        assertThat(ids(TicketQuery.builder().paymentMethod(PaymentMethodCode.of("CARD"))))
                .as("If this fails: look for a join that repeats a ticket for each of its payments")
                .containsExactly(SampleTickets.id(25), SampleTickets.id(2));
        assertThat(ids(TicketQuery.builder().status(TicketStatus.CANCELLED))).containsExactly(SampleTickets.id(24));
        assertThat(ids(TicketQuery.builder().status(TicketStatus.ISSUED))).hasSize(3);
    }

    @Test
    void rule_13_both_dates_of_a_range_belong_to_it() {
        issue(HARBOUR, 23, "CASH");
        issue(HARBOUR, 24, "CASH");
        issue(HARBOUR, 47, "CASH");
        issue(HARBOUR, 48, "CASH");
        LocalDate second = LocalDate.of(2026, 11, 21);

        assertThat(ids(TicketQuery.builder().from(second).to(second)))
                .containsExactly(SampleTickets.id(47), SampleTickets.id(24));
        assertThat(ids(TicketQuery.builder().from(second))).hasSize(3);
        assertThat(ids(TicketQuery.builder().to(second))).hasSize(3);
        assertThat(ids(TicketQuery.builder().from(second).to(second.minusDays(1))))
                .isEmpty();
    }

    @Test
    void rule_14_filters_are_taken_together() {
        issue(HARBOUR, 1, "CASH");
        issue(HARBOUR, 2, "CARD");
        issue(ISLAND, 3, "CASH");

        assertThat(ids(TicketQuery.builder()
                        .location(LocationId.of("harbour"))
                        .paymentMethod(PaymentMethodCode.of("CASH"))
                        .status(TicketStatus.ISSUED)
                        .from(LocalDate.of(2026, 11, 20))
                        .to(LocalDate.of(2026, 11, 20))))
                .containsExactly(SampleTickets.id(1));
    }

    @Test
    void rule_15_pages_neither_repeat_nor_hide_a_ticket_though_one_is_issued_meanwhile() {
        for (int n = 1; n <= 5; n++) {
            issue(HARBOUR, n, "CASH");
        }
        List<TicketId> seen = new ArrayList<>();
        TicketQuery query = TicketQuery.builder().pageSize(2).build();
        Optional<TicketId> next;
        do {
            TicketQuery current = query;
            TicketPage page = books().read(books -> books.tickets().list(current));
            page.tickets().forEach(found -> seen.add(found.ticket().id()));
            next = page.next();
            query = next.map(current::after).orElse(current);
            issue(HARBOUR, 10 + seen.size(), "CASH");
        } while (next.isPresent());

        assertThat(seen)
                .as("If this fails: look for an offset where a key belongs")
                .containsExactly(
                        SampleTickets.id(5),
                        SampleTickets.id(4),
                        SampleTickets.id(3),
                        SampleTickets.id(2),
                        SampleTickets.id(1));
    }

    @Test
    void rule_16_a_page_that_ends_the_list_says_so() {
        issue(HARBOUR, 1, "CASH");
        issue(HARBOUR, 2, "CASH");

        books().read(books -> {
            TicketPage whole =
                    books.tickets().list(TicketQuery.builder().pageSize(2).build());
            assertThat(whole.tickets()).hasSize(2);
            assertThat(whole.next())
                    .as("If this fails: look at a last page that is exactly full")
                    .isEmpty();
            TicketPage first =
                    books.tickets().list(TicketQuery.builder().pageSize(1).build());
            assertThat(first.next()).contains(SampleTickets.id(2));
            return whole;
        });
    }

    @Test
    void rule_17_a_ticket_whose_unit_is_undone_was_never_there() {
        assertThatThrownBy(() -> books().transact(books -> {
                    HARBOUR.issueWithPrivatePart(books, 1);
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        assertThat(find(SampleTickets.id(1), Disclosure.PRIVATE)).isEmpty();
        assertThat(ids(TicketQuery.builder())).isEmpty();
        issue(HARBOUR, 1, "CASH");
    }

    @Test
    void rule_18_one_tenant_does_not_see_anothers_tickets() {
        RecordedTicket issued = issue(HARBOUR, 1, "CASH");

        booksOf(OTHER_TENANT).read(books -> {
            assertThat(books.tickets().find(issued.ticket().id(), Disclosure.PRIVATE))
                    .as("If this fails: look for a query without the tenant")
                    .isEmpty();
            assertThat(books.tickets().findByNumber("TT00000001")).isEmpty();
            assertThat(books.tickets().list(TicketQuery.builder().build()).tickets())
                    .isEmpty();
            return books;
        });
    }

    @Test
    void rule_19_ticket_and_entry_may_come_in_either_order() {
        RecordedTicket ticketFirst = issue(HARBOUR, 1, "CASH");
        RecordedTicket entryFirst = books().transact(books -> HARBOUR.issueEntryFirst(books, 2, "CARD"));

        assertThat(find(ticketFirst.ticket().id(), Disclosure.PUBLIC)).contains(ticketFirst);
        assertThat(find(entryFirst.ticket().id(), Disclosure.PUBLIC)).contains(entryFirst);
    }

    @Test
    void rule_20_a_unit_sees_the_tickets_that_it_stored() {
        books().transact(books -> {
            RecordedTicket issued = HARBOUR.issue(books, 1, "CASH");
            assertThat(books.tickets().find(issued.ticket().id(), Disclosure.PUBLIC))
                    .as("If this fails: look for writes that are put off beyond the next read")
                    .contains(issued);
            assertThat(books.tickets().findByNumber("TT00000001"))
                    .contains(issued.ticket().id());
            assertThat(books.tickets().list(TicketQuery.builder().build()).tickets())
                    .containsExactly(issued);
            assertThat(books.tickets().countPrinting(issued.ticket().id())).isZero();
            return HARBOUR.cancel(books, issued);
        });

        assertThat(ids(TicketQuery.builder().status(TicketStatus.CANCELLED))).containsExactly(SampleTickets.id(1));
    }

    @Test
    void rule_21_what_is_stored_beside_the_entries_is_what_an_auditor_expects() {
        RecordedTicket cash = issue(HARBOUR, 1, "CASH");
        RecordedTicket split = issue(HARBOUR, 2, "CARD", "CASH");
        RecordedTicket secret = books().transact(books -> HARBOUR.issueWithPrivatePart(books, 3));
        cancel(cash);
        issue(ISLAND, 4, "CASH");

        List<TicketProjection> stored =
                books().read(books -> books.tickets().projections(cash.entry().origin(), 1, 3));

        assertThat(stored)
                .as("If this fails: look at the columns of the first that differs")
                .containsExactly(
                        TicketProjection.of(cash.ticket(), 1)
                                .cancelledAt(cash.entry().origin(), 4),
                        TicketProjection.of(split.ticket(), 2),
                        TicketProjection.of(secret.ticket(), 3));
        books().read(books -> {
            assertThat(books.tickets().projections(cash.entry().origin(), 2, 2)).hasSize(1);
            assertThat(books.tickets().projections(cash.entry().origin(), 4, 9)).isEmpty();
            return books;
        });
    }

    @Test
    void rule_22_a_ticket_is_never_shown_with_the_cancellation_of_another() {
        RecordedTicket cancelled = issue(HARBOUR, 1, "CASH");
        RecordedTicket other = issue(HARBOUR, 2, "CASH");
        Cancellation first = cancel(cancelled);
        Cancellation second =
                new Cancellation(other.ticket().id(), other.ticket().number(), first.reason(), first.stamp());

        assertInconsistent(() -> {
            books().transact(books -> {
                books.tickets().cancel(second, nowhere(3));
                return second;
            });
            find(other.ticket().id(), Disclosure.PUBLIC);
        });
    }

    @Test
    void rule_23_what_is_erased_is_gone_and_the_ticket_stays() {
        RecordedTicket issued = books().transact(books -> HARBOUR.issueWithPrivatePart(books, 1));
        TicketId id = issued.ticket().id();
        assertThat(isErased(id)).isFalse();

        books().transact(books -> HARBOUR.erase(books, issued));

        assertThat(find(id, Disclosure.PRIVATE))
                .as("If this fails: look at what erasing leaves behind")
                .contains(issued.withoutPrivatePart());
        assertThat(isErased(id)).isTrue();
        assertThat(isErased(SampleTickets.id(9))).isFalse();
    }

    @Test
    void rule_24_a_private_part_can_be_erased_once_and_only_where_there_is_a_ticket() {
        RecordedTicket issued = books().transact(books -> HARBOUR.issueWithPrivatePart(books, 1));
        RecordedTicket stranger =
                new RecordedTicket(HARBOUR.ticket(9, "CASH"), nowhere(9), Optional.empty(), Optional.empty());
        books().transact(books -> HARBOUR.erase(books, issued));

        assertThatThrownBy(() -> books().transact(books -> HARBOUR.erase(books, issued)))
                .as("If this fails: look at the condition under which an erasure is stored")
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> books().transact(books -> HARBOUR.erase(books, stranger)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void rule_25_an_erasure_whose_unit_is_undone_erased_nothing() {
        RecordedTicket issued = books().transact(books -> HARBOUR.issueWithPrivatePart(books, 1));

        assertThatThrownBy(() -> books().transact(books -> {
                    HARBOUR.erase(books, issued);
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        assertThat(find(issued.ticket().id(), Disclosure.PRIVATE))
                .as("If this fails: look at whether erasing belongs to the unit of work")
                .contains(issued);
        assertThat(isErased(issued.ticket().id())).isFalse();
    }

    @Test
    void rule_26_an_auditor_is_told_where_an_erasure_stands() {
        RecordedTicket issued = books().transact(books -> HARBOUR.issueWithPrivatePart(books, 1));
        EntryRef place = books().transact(books -> HARBOUR.erase(books, issued));

        assertThat(books().<List<TicketProjection>>read(books -> books.tickets().projections(place.origin(), 0, 9)))
                .as("If this fails: look at the columns of erased tickets")
                .containsExactly(TicketProjection.of(issued.ticket(), 1).erasedAt(place.origin(), place.seq()));
    }

    private boolean isErased(TicketId id) {
        return books().<Boolean>read(books -> books.tickets().isErased(id));
    }
}
