package io.counterfoil.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.audit.AuditReport;
import io.counterfoil.audit.Pins;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.Verdict;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.sale.Desk;
import io.counterfoil.testkit.InMemoryHighWaterMark;
import io.counterfoil.ticket.Disclosure;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.TicketId;
import io.counterfoil.ticket.TicketQuery;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The desks over a PostgreSQL server, how many statements they take, and what becomes of those who want the same at once. */
class PostgresCheckoutTest extends OnPostgres {

    /** 6 reads, counter, head, entries, tickets, payments; begin and commit are no statements of JDBI's. */
    private static final int UNIT_STATEMENTS = 11;

    private static final int RIVALS = 8;
    private static final int SALES_EACH = 5;

    private final CountedStatements statements = new CountedStatements();
    private final InMemoryHighWaterMark marks = new InMemoryHighWaterMark();
    private Kiosk kiosk;

    @BeforeEach
    void openTheTill() {
        PostgresDatabase counted = new PostgresDatabase(server(), PostgresSettings.DEFAULT, Optional.of(statements));
        kiosk = Kiosk.create(JdbiStore.over(counted.open()), marks);
    }

    @AfterEach
    void closeTheStore() {
        kiosk.close();
    }

    @Test
    void a_sale_is_found_as_it_was_issued() {
        RecordedTicket issued = kiosk.sellTo("Zoraida");

        assertThat(kiosk.desk()
                        .lookup()
                        .find(issued.ticket().id(), Disclosure.PRIVATE)
                        .orThrow())
                .isEqualTo(issued);
    }

    @Test
    void a_checkout_of_any_size_takes_as_few_statements_as_on_the_other_engine() {
        Desk desk = kiosk.desk();
        desk.checkout().sell(Kiosk.coffee()).orThrow();
        statements.forget();

        desk.checkout().sell(Collections.nCopies(30, Kiosk.coffee())).orThrow();

        assertThat(statements.seen()).hasSizeLessThanOrEqualTo(UNIT_STATEMENTS);
    }

    @Test
    void a_page_of_any_size_takes_one_statement() {
        IntStream.range(0, 12).forEach(i -> kiosk.sell());
        statements.forget();

        assertThat(kiosk.desk()
                        .lookup()
                        .list(TicketQuery.builder().pageSize(10).build())
                        .orThrow()
                        .tickets())
                .hasSize(10);

        assertThat(statements.seen()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE tickets SET total_minor = 1 | PROJECTION_MISMATCH",
                "UPDATE tickets SET status = 'GIFT' | PROJECTION_MISMATCH",
                "UPDATE ticket_payments SET method = 'CARD' | PROJECTION_MISMATCH",
                "DELETE FROM ticket_payments | PROJECTION_MISMATCH",
                "UPDATE series_counters SET last = 7 | COUNTER_MISMATCH",
                "UPDATE heads SET tree = last | PROJECTION_MISMATCH",
                "DELETE FROM heads | PROJECTION_MISMATCH",
                "UPDATE private_parts SET canonical = '\\x7b7d' | COMMITMENT_MISMATCH"
            })
    void an_audit_names_what_was_changed_beside_the_chain(String change, String kind) throws SQLException {
        kiosk.sellTo("Zoraida");
        assertThat(kiosk.audit().verdict()).isEqualTo(Verdict.INTACT);

        database().run(change);

        AuditReport report = kiosk.audit();
        assertThat(report.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(report.firstBad())
                .hasValueSatisfying(bad -> assertThat(bad.kind()).hasToString(kind));
    }

    private static <R> List<R> together(int count, Callable<R> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        CyclicBarrier start = new CyclicBarrier(count);
        try {
            List<Future<R>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> rival : running) {
                results.add(rival.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void many_threads_at_one_till_leave_no_gap_and_no_duplicate() throws Exception {
        List<List<Long>> numbers = together(
                RIVALS,
                () -> IntStream.range(0, SALES_EACH)
                        .mapToObj(i -> kiosk.sell().ticket().number().number())
                        .toList());

        assertThat(numbers.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, RIVALS * SALES_EACH).boxed().toList());
        assertThat(kiosk.audit().verdict()).isEqualTo(Verdict.INTACT);
    }

    /** Each has found the ticket uncancelled before it cancels it, unless the first to find it keeps the others waiting. */
    @Test
    void of_two_tills_that_cancel_one_ticket_at_once_one_succeeds_and_the_other_is_told() throws Exception {
        Kiosk second = Kiosk.second(kiosk.store, marks);
        for (int round = 0; round < SALES_EACH; round++) {
            TicketId sold = kiosk.sell().ticket().id();
            Iterator<Kiosk> tills = List.of(kiosk, second).iterator();
            Supplier<Kiosk> next = () -> {
                synchronized (tills) {
                    return tills.next();
                }
            };

            List<List<RefusalCode>> refusals =
                    together(2, () -> refusals(next.get().desk().cancellations().cancel(sold, "Spilt")));

            assertThat(refusals).containsExactlyInAnyOrder(List.of(), List.of(RefusalCode.TICKET_ALREADY_CANCELLED));
        }
        List<Enrolment> both = List.of(kiosk.safe.enrolment(), second.safe.enrolment());
        assertThat(kiosk.office.audit(Kiosk.TILL.tenant()).audit(new Pins(both, marks, List.of())))
                .hasSize(2)
                .allSatisfy(report -> assertThat(report.verdict()).isEqualTo(Verdict.INTACT));
    }

    private static List<RefusalCode> refusals(Outcome<?> outcome) {
        return outcome.fold(
                accepted -> List.of(),
                refused -> refused.stream().map(Refusal::code).toList());
    }

    @Test
    void of_many_who_open_one_till_at_once_none_fails_and_its_chain_begins_once() throws Exception {
        clearTheDatabase();

        List<List<RefusalCode>> refusals = together(
                RIVALS,
                () -> refusals(
                        Kiosk.over(kiosk.store, new InMemoryHighWaterMark(), 9).openTheTill()));

        assertThat(refusals)
                .contains(List.<RefusalCode>of())
                .isSubsetOf(List.of(), List.of(RefusalCode.ALREADY_SET_UP));
        assertThat(database().text("SELECT count(*) FROM entries")).isEqualTo("1");
    }
}
