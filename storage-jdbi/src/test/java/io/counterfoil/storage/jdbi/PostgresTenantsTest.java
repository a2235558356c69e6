package io.counterfoil.storage.jdbi;

import static io.counterfoil.storage.jdbi.SqliteOpeningTest.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterfoil.ledger.Verdict;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.shop.TenantId;
import io.counterfoil.testkit.InMemoryHighWaterMark;
import io.counterfoil.ticket.Disclosure;
import io.counterfoil.ticket.RecordedTicket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody meets who comes to the tables beside the store: the wall between tenants, the triggers, the grants. */
class PostgresTenantsTest extends OnPostgres {

    private static final Path OPERATIONS =
            Path.of(System.getProperty("counterfoil.root", ".."), "docs", "operations.md");
    private static final String TILL_ROLE = "counterfoil_till";
    private static final String OURS = "SET counterfoil.tenant = 'kiosk.example'";

    private final InMemoryHighWaterMark marks = new InMemoryHighWaterMark();
    private RecordedTicket sold;

    @BeforeEach
    void sellACoffee() {
        try (Kiosk kiosk = Kiosk.create(JdbiStore.openPostgres(server()), marks)) {
            sold = kiosk.sellTo("Zoraida");
        }
    }

    @AfterEach
    void forgetTheRole() throws SQLException {
        database().run("DROP OWNED BY " + role(), "DROP ROLE IF EXISTS " + role());
    }

    @BeforeEach
    void makeTheRole() throws SQLException {
        database().run("CREATE ROLE " + role() + " LOGIN PASSWORD 'trial'");
    }

    /** The role of the document, under a name that no other run of these tests has. */
    private static String role() {
        return database().name() + "_till";
    }

    private static String tickets(String... before) throws SQLException {
        return Rival.ask(database().url(), "SELECT count(*) FROM counterfoil.tickets", before);
    }

    @Test
    void whoever_names_no_tenant_meets_no_row_and_with_one_only_his_own() throws SQLException {
        assertThat(tickets()).isEqualTo("0");
        assertThat(tickets("SET counterfoil.tenant = 'ferries.example'")).isEqualTo("0");
        assertThat(tickets(OURS)).isEqualTo("1");
    }

    @Test
    void nobody_writes_for_another_tenant() {
        assertThatThrownBy(() -> Rival.ask(
                        database().url(),
                        "INSERT INTO counterfoil.series VALUES ('ferries.example', 's', 'p', 1, 'NEVER') RETURNING 1",
                        OURS))
                .hasMessageContaining("row-level security");
    }

    @Test
    void a_query_that_forgets_its_tenant_still_meets_the_wall() {
        PostgresDatabase host = new PostgresDatabase(server(), PostgresSettings.DEFAULT, Optional.empty());
        try (PostgresUnits units = host.open()) {
            assertThat(units.<Optional<Integer>>read(
                            TenantId.of("ferries.example"),
                            sql -> sql.first("SELECT count(*) FROM entries", (row, context) -> row.getInt(1))))
                    .contains(0);
        }
    }

    @Test
    void an_auditor_reads_the_journal() throws SQLException {
        assertThat(Rival.ask(
                        database().url(),
                        "SELECT string_agg(sealed_at || ' ' || left(document, 9), ',' ORDER BY seq) FROM counterfoil.journal",
                        OURS))
                .startsWith("2026-11-20T14:03:00.250Z {");
        database()
                .run(
                        "ALTER TABLE entries DISABLE TRIGGER entries_are_never_changed",
                        "UPDATE entries SET canonical = '\\xff00'::bytea WHERE seq = 1",
                        "ALTER TABLE entries ENABLE TRIGGER entries_are_never_changed");

        assertThat(Rival.ask(database().url(), "SELECT document FROM counterfoil.journal WHERE seq = 1", OURS))
                .as("what is no text any more is shown nevertheless")
                .isEqualTo("\\377\\000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE entries SET ms = 0",
                "DELETE FROM entries",
                "TRUNCATE entries CASCADE",
                "UPDATE notes SET size = 0",
                "DELETE FROM notes",
                "TRUNCATE notes",
                "UPDATE assortments SET body = ''",
                "DELETE FROM assortments",
                "TRUNCATE assortments"
            })
    void even_an_administrator_is_stopped_by_the_seat_belt(String change) {
        assertThatThrownBy(() -> database().run(change)).hasMessageContaining("never");
    }

    /** The grants as the document tells them, with the names of this run. */
    private static void grant() throws IOException, SQLException {
        Matcher block = Pattern.compile("```sql\n(-- As an administrator.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(OPERATIONS));
        assertThat(block.find()).isTrue();
        String asTheOwner = block.group(1).substring(block.group(1).indexOf("-- As the owner"));
        for (String statement : asTheOwner.replace(TILL_ROLE, role()).split(";", -1)) {
            if (!statement.isBlank()) {
                Rival.run(database().url(), statement);
            }
        }
    }

    @Test
    void a_till_with_the_grants_of_the_document_can_do_all_that_a_desk_does() throws IOException, SQLException {
        grant();
        try (Kiosk kiosk = Kiosk.over(JdbiStore.openPostgres(asTheTill()), marks, 7)) {
            RecordedTicket second = kiosk.sellTo("Zoraida");
            kiosk.desk().printing().take(second.ticket().id()).orThrow();
            kiosk.desk().printing().take(second.ticket().id()).orThrow();
            kiosk.desk().erasures().erase(second.ticket().id(), "asked for").orThrow();
            kiosk.desk().cancellations().cancel(sold.ticket().id(), "Spilt").orThrow();
            kiosk.desk().checkpoints().sign().orThrow();
            assertThat(kiosk.desk()
                            .lookup()
                            .find(second.ticket().id(), Disclosure.PRIVATE)
                            .orThrow()
                            .privatePart())
                    .isEmpty();
            assertThat(kiosk.audit().verdict()).isEqualTo(Verdict.INTACT);
        }
    }

    private static PostgresServer asTheTill() {
        return PostgresServer.at(database().url(role(), "trial"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE entries SET ms = 0",
                "DELETE FROM entries",
                "TRUNCATE entries",
                "UPDATE notes SET size = 0",
                "DELETE FROM erasures",
                "UPDATE tickets SET total_minor = 0",
                "UPDATE tickets SET seq = 0",
                "DELETE FROM tickets",
                "UPDATE ticket_payments SET tendered_minor = 0",
                "UPDATE private_parts SET canonical = ''",
                "DELETE FROM heads",
                "DELETE FROM series_counters",
                "DELETE FROM counterfoil_schema_history",
                "INSERT INTO counterfoil_schema_history SELECT * FROM counterfoil_schema_history",
                "ALTER TABLE entries DISABLE TRIGGER ALL",
                "ALTER TABLE entries DISABLE ROW LEVEL SECURITY",
                "DROP TRIGGER entries_are_never_changed ON entries",
                "DROP POLICY one_tenant ON entries",
                "CREATE TABLE mine (a INT)",
                "ALTER FUNCTION refuse() RENAME TO permit"
            })
    void a_till_with_the_grants_of_the_document_cannot_rewrite_the_books(String change)
            throws IOException, SQLException {
        grant();

        assertThatThrownBy(
                        () -> Rival.run(database().url(role(), "trial"), "SET search_path = counterfoil", OURS, change))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    @Test
    void a_till_without_the_grants_is_STORAGE_DENIED() {
        assertFails(FailureCode.STORAGE_DENIED, () -> JdbiStore.openPostgres(asTheTill()));
    }
}
