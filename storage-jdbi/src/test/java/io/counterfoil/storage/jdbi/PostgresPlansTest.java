package io.counterfoil.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.shop.TenantId;
import io.counterfoil.ticket.Disclosure;
import io.counterfoil.ticket.TicketId;
import io.counterfoil.ticket.TicketQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the server goes about a question: by an index, in the order asked for, through the second wall. */
class PostgresPlansTest extends OnPostgres {

    private static final TenantId TENANT = TenantId.of("ferries.example");
    private static final TicketId ID = TicketId.of("019a9f3c-1c80-7b6e-8f00-5d4c3b2a1908");

    /** Tables that are empty are scanned whatever indexes they have; what is asked here is whether it could be otherwise. */
    private static List<String> plan(TicketSelection selection) {
        PostgresDatabase host = new PostgresDatabase(server(), PostgresSettings.DEFAULT, Optional.empty());
        try (PostgresUnits units = host.open()) {
            return units.read(TENANT, sql -> {
                sql.first("SELECT set_config('enable_seqscan', 'off', true)", (row, context) -> true);
                sql.first("SELECT set_config('enable_sort', 'off', true)", (row, context) -> true);
                return sql.list("EXPLAIN " + selection.text(), (row, context) -> row.getString(1), selection.values());
            });
        }
    }

    static Stream<TicketQuery.Builder> queries() {
        return SqlitePlansTest.queries();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void a_page_is_read_in_its_order_from_an_index(TicketQuery.Builder query) {
        TicketSelection page = TicketSelection.of(TENANT, Disclosure.PUBLIC)
                .matching(query.after(ID).build())
                .newestFirst(51);

        assertThat(plan(page))
                .anyMatch(step -> step.contains("Index Scan Backward"))
                .noneMatch(step -> step.contains("Seq Scan") || step.contains("Sort"));
    }

    @Test
    void a_range_of_dates_is_read_from_an_index() {
        LocalDate day = LocalDate.of(2026, 11, 20);
        TicketSelection page = TicketSelection.of(TENANT, Disclosure.PUBLIC)
                .matching(TicketQuery.builder().from(day).to(day).build())
                .newestFirst(51);

        assertThat(plan(page)).noneMatch(step -> step.contains("Seq Scan"));
    }

    @Test
    void one_ticket_is_found_by_its_key_with_its_documents() {
        List<String> steps = new ArrayList<>(
                plan(TicketSelection.of(TENANT, Disclosure.PRIVATE).withId(ID)));

        assertThat(steps).noneMatch(step -> step.contains("Seq Scan"));
        assertThat(steps.stream().filter(step -> step.contains("Index"))).hasSizeGreaterThanOrEqualTo(4);
    }
}
