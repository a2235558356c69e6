package io.counterfoil.sale;

import static io.counterfoil.sale.Cafe.breakfast;
import static io.counterfoil.sale.Cafe.cart;
import static io.counterfoil.sale.Cafe.cash;
import static io.counterfoil.sale.Cafe.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.audit.AuditReport;
import io.counterfoil.ledger.Verdict;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.TicketId;
import io.counterfoil.ticket.TicketPage;
import io.counterfoil.ticket.TicketQuery;
import io.counterfoil.ticket.TicketStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A till after any day of sales, refusals, cancellations and prints against the simplest model of one: a list and two sets. */
class SaleModelProperties {

    /** What an operator may do next; on which ticket, the number beside it says. */
    enum Step {
        SELL,
        SELL_THREE,
        SELL_WRONGLY,
        CANCEL,
        PRINT
    }

    private static final class Model {
        private final List<TicketId> issued = new ArrayList<>();
        private final Set<TicketId> cancelled = new HashSet<>();
        private final Set<TicketId> printed = new HashSet<>();
        private long entries = 1;
    }

    @Property(tries = 40)
    void the_books_are_those_of_the_model_after_every_day(
            @ForAll @Size(max = 25) List<Step> steps, @ForAll @IntRange(max = 1_000) int pick) {
        Cafe cafe = Cafe.open();
        Model model = new Model();
        for (Step step : steps) {
            cafe.clock.move(Duration.ofSeconds(17));
            apply(step, pick, cafe.desk(), model);
        }

        List<RecordedTicket> listed = list(cafe);
        AuditReport audit = cafe.audit();

        assertThat(audit.verdict()).isEqualTo(Verdict.INTACT);
        assertThat(audit.chain().size()).isEqualTo(model.entries);
        assertThat(listed).extracting(ticket -> ticket.ticket().id()).containsExactlyElementsOf(model.issued);
        assertThat(listed)
                .filteredOn(ticket -> ticket.status() == TicketStatus.CANCELLED)
                .extracting(ticket -> ticket.ticket().id())
                .containsExactlyInAnyOrderElementsOf(model.cancelled);
        for (int i = 0; i < listed.size(); i++) {
            assertThat(listed.get(i).ticket().number().number()).isEqualTo(i + 1);
        }
    }

    private static void apply(Step step, int pick, Desk desk, Model model) {
        switch (step) {
            case SELL -> sell(List.of(breakfast()), desk, model);
            case SELL_THREE -> sell(List.of(breakfast(), breakfast(), breakfast()), desk, model);
            case SELL_WRONGLY ->
                assertThat(Cafe.refusals(desk.checkout()
                                .sell(List.of(breakfast(), SaleRequest.of(cart(line("tea", 1)), cash("1.00"))))))
                        .isNotEmpty();
            case CANCEL -> cancel(pick, desk, model);
            case PRINT -> print(pick, desk, model);
        }
    }

    private static void sell(List<SaleRequest> sales, Desk desk, Model model) {
        List<RecordedTicket> issued = desk.checkout().sell(sales).orThrow();
        issued.forEach(ticket -> model.issued.add(ticket.ticket().id()));
        model.entries += issued.size();
    }

    private static void cancel(int pick, Desk desk, Model model) {
        if (model.issued.isEmpty()) {
            return;
        }
        TicketId id = model.issued.get(pick % model.issued.size());
        boolean accepted = desk.cancellations().cancel(id, "typing error").fold(ticket -> true, refusals -> false);
        assertThat(accepted).isEqualTo(model.cancelled.add(id));
        if (accepted) {
            model.entries++;
        }
    }

    private static void print(int pick, Desk desk, Model model) {
        if (model.issued.isEmpty()) {
            return;
        }
        TicketId id = model.issued.get(pick % model.issued.size());
        desk.printing().take(id).orThrow();
        if (!model.printed.add(id)) {
            model.entries++;
        }
    }

    /** All tickets, oldest first. */
    private static List<RecordedTicket> list(Cafe cafe) {
        List<RecordedTicket> all = new ArrayList<>();
        TicketQuery query = TicketQuery.builder().pageSize(7).build();
        TicketPage page = cafe.desk().lookup().list(query).orThrow();
        all.addAll(page.tickets());
        while (page.next().isPresent()) {
            page = cafe.desk().lookup().list(query.after(page.next().get())).orThrow();
            all.addAll(page.tickets());
        }
        Collections.reverse(all);
        return all;
    }
}
