package io.counterfoil.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.payment.PaymentMethodCode;
import io.counterfoil.shop.LocationId;
import io.counterfoil.shop.TenantId;
import io.counterfoil.ticket.Disclosure;
import io.counterfoil.ticket.TicketId;
import io.counterfoil.ticket.TicketQuery;
import io.counterfoil.ticket.TicketStatus;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the database goes about a question: by an index, in the order asked for, whatever the number of tickets. */
class SqlitePlansTest {

    private static final TenantId TENANT = TenantId.of("ferries.example");
    private static final TicketId ID = TicketId.of("019a9f3c-1c80-7b6e-8f00-5d4c3b2a1908");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void makeAShop() {
        file = folder.resolve("shop.db");
        JdbiStore.createSqlite(file).close();
    }

    private List<String> plan(TicketSelection selection) {
        try (SqliteUnits units =
                new SqliteUnits(new SqliteConnections(file, SqliteSettings.DEFAULT, Optional.empty()))) {
            return units.read(sql -> sql.list(
                    "EXPLAIN QUERY PLAN " + selection.text(), (row, context) -> row.getString(4), selection.values()));
        }
    }

    static Stream<TicketQuery.Builder> queries() {
        return Stream.of(
                TicketQuery.builder(),
                TicketQuery.builder().location(LocationId.of("harbour")),
                TicketQuery.builder().status(TicketStatus.CANCELLED),
                TicketQuery.builder().paymentMethod(PaymentMethodCode.of("CASH")));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void a_page_is_read_in_its_order_from_an_index(TicketQuery.Builder query) {
        TicketSelection page = TicketSelection.of(TENANT, Disclosure.PUBLIC)
                .matching(query.after(ID).build())
                .newestFirst(51);

        assertThat(plan(page)).noneMatch(step -> step.startsWith("SCAN") || step.contains("TEMP B-TREE"));
    }

    @Test
    void a_range_of_dates_is_read_from_an_index() {
        LocalDate day = LocalDate.of(2026, 11, 20);
        TicketSelection page = TicketSelection.of(TENANT, Disclosure.PUBLIC)
                .matching(TicketQuery.builder().from(day).to(day).build())
                .newestFirst(51);

        assertThat(plan(page)).noneMatch(step -> step.startsWith("SCAN"));
    }

    @Test
    void one_ticket_is_found_by_its_key_with_its_documents() {
        assertThat(plan(TicketSelection.of(TENANT, Disclosure.PRIVATE).withId(ID)))
                .hasSize(4)
                .allMatch(step -> step.startsWith("SEARCH"));
    }
}
