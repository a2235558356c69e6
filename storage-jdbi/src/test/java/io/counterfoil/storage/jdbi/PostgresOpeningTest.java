package io.counterfoil.storage.jdbi;

import static io.counterfoil.storage.jdbi.SqliteOpeningTest.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.counterfoil.refusal.FailureCode;
import io.counterfoil.storage.jdbi.server.TrialDatabase;
import io.counterfoil.storage.jdbi.server.TrialDatabases;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;

/** Which databases are opened, and what becomes of those that are not. */
class PostgresOpeningTest {

    private static final String TABLES =
            "SELECT string_agg(nspname || '.' || relname, ' ' ORDER BY nspname, relname) FROM pg_class c"
                    + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE relkind = 'r' AND nspname NOT LIKE 'pg_%'"
                    + " AND nspname <> 'information_schema'";

    @TempDir
    Path folder;

    private TrialDatabase database;

    @BeforeEach
    void makeAnEmptyDatabase() {
        database = TrialDatabases.shared().empty();
    }

    @AfterEach
    void dropTheDatabase() {
        database.close();
    }

    private PostgresServer server() {
        return PostgresServer.at(database.url());
    }

    private void createAndClose() {
        JdbiStore.createPostgres(server()).close();
    }

    private void assertRefusedUntouched(FailureCode code) throws SQLException {
        String before = database.text(TABLES);

        assertFails(code, () -> JdbiStore.openPostgres(server()));
        assertFails(code, () -> JdbiStore.createPostgres(server()));

        assertThat(database.text(TABLES)).isEqualTo(before);
    }

    @Test
    void tables_that_were_made_are_opened_again() throws SQLException {
        createAndClose();
        String made = database.text(TABLES);

        JdbiStore.openPostgres(server()).close();
        createAndClose();

        assertThat(database.text(TABLES)).isEqualTo(made).contains("counterfoil.entries", "counterfoil.tickets");
    }

    @Test
    void tables_of_the_host_are_not_met() throws SQLException {
        database.run("CREATE TABLE public.entries (diary TEXT)", "CREATE TABLE public.series (episode TEXT)");

        createAndClose();

        assertThat(database.text("SELECT count(*) FROM public.entries")).isEqualTo("0");
        assertThat(database.text("SELECT count(*) FROM counterfoil.entries")).isEqualTo("0");
    }

    @Test
    void a_database_without_our_tables_is_STORAGE_MISSING_and_nothing_is_made() throws SQLException {
        assertFails(FailureCode.STORAGE_MISSING, () -> JdbiStore.openPostgres(server()));

        assertThat(database.text(TABLES)).isNull();
    }

    @Test
    void a_database_that_is_not_there_is_STORAGE_MISSING() {
        String elsewhere = database.url().replace(database.name(), "no_such_database");

        assertFails(FailureCode.STORAGE_MISSING, () -> JdbiStore.openPostgres(PostgresServer.at(elsewhere)));
        assertFails(FailureCode.STORAGE_MISSING, () -> JdbiStore.createPostgres(PostgresServer.at(elsewhere)));
    }

    @Test
    void a_schema_of_our_name_with_other_tables_is_STORAGE_FOREIGN() throws SQLException {
        database.run("CREATE SCHEMA counterfoil", "CREATE TABLE counterfoil.diary (page TEXT)");

        assertRefusedUntouched(FailureCode.STORAGE_FOREIGN);
    }

    @Test
    void a_database_of_a_newer_version_is_STORAGE_NEWER() throws SQLException {
        createAndClose();
        database.run(
                "INSERT INTO " + Schema.HISTORY + " SELECT 99, '99', 'future', type, script, checksum, installed_by,"
                        + " installed_on, execution_time, success FROM " + Schema.HISTORY + " WHERE version = '1'");

        assertRefusedUntouched(FailureCode.STORAGE_NEWER);
        assertThatThrownBy(() -> JdbiStore.openPostgres(server()))
                .hasMessage("STORAGE_NEWER: the database has schema 99 but this version knows " + Schema.KNOWN);
    }

    @Test
    void a_migration_that_failed_halfway_is_STORAGE_INCONSISTENT() throws SQLException {
        createAndClose();
        database.run("UPDATE " + Schema.HISTORY + " SET success = false");

        assertRefusedUntouched(FailureCode.STORAGE_INCONSISTENT);
    }

    @Test
    void processes_that_make_the_tables_at_once_make_them_once() throws SQLException {
        List<CompletableFuture<Void>> makers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            makers.add(CompletableFuture.runAsync(this::createAndClose));
        }

        CompletableFuture.allOf(makers.toArray(CompletableFuture[]::new)).join();

        assertThat(database.text("SELECT max(CAST(version AS INTEGER)) FROM " + Schema.HISTORY))
                .isEqualTo(Integer.toString(Schema.KNOWN));
    }

    @Test
    void a_wrong_password_is_STORAGE_DENIED_and_told_to_nobody() {
        String url = database.url().replaceAll("password=.*", "password=geheim");
        assumeFalse(letsIn(url), "this server lets everybody in");

        assertFails(FailureCode.STORAGE_DENIED, () -> JdbiStore.openPostgres(PostgresServer.at(url)))
                .satisfies(thrown -> {
                    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                        assertThat(cause).hasMessageNotContaining("geheim");
                    }
                });
    }

    private static boolean letsIn(String url) {
        try (Rival stranger = new Rival(url)) {
            return stranger != null;
        } catch (SQLException e) {
            return false;
        }
    }

    @Test
    void a_user_who_may_not_make_tables_is_STORAGE_DENIED() throws SQLException {
        database.run("ALTER DATABASE " + database.name() + " OWNER TO CURRENT_USER");

        assertFails(FailureCode.STORAGE_DENIED, this::createAndClose);
    }

    @Test
    void a_server_that_is_not_there_is_STORAGE_UNREACHABLE() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/shop?user=till";

        assertFails(FailureCode.STORAGE_UNREACHABLE, () -> JdbiStore.openPostgres(PostgresServer.at(url)));
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        assertFails(FailureCode.STORAGE_UNREACHABLE, () -> JdbiStore.openPostgres(PostgresServer.over(source)));
    }

    @Test
    void connections_to_another_engine_are_STORAGE_FOREIGN() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("other.db"));

        assertFails(FailureCode.STORAGE_FOREIGN, () -> JdbiStore.createPostgres(PostgresServer.over(source)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://root:geheim@db.example/shop",
                "jdbc:postgresql+geheim://db/shop",
                "postgresql://till:geheim@db/shop",
                "geheim",
                ""
            })
    void an_address_of_anything_else_is_a_mistake_and_not_repeated(String url) {
        assertThatThrownBy(() -> PostgresServer.at(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("geheim");
    }

    @Test
    void an_address_that_the_driver_does_not_understand_is_a_mistake_and_not_repeated() {
        assertThatThrownBy(() -> JdbiStore.openPostgres(
                        PostgresServer.at("jdbc:postgresql://db.example:port/shop?user=till&password=geheim")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("geheim");
    }

    @Test
    void a_server_is_shown_without_user_and_password() {
        assertThat(PostgresServer.at("jdbc:postgresql://db.example/shop?user=till&password=geheim"))
                .hasToString("jdbc:postgresql://db.example/shop");
        assertThat(PostgresServer.at("jdbc:postgresql://till:geheim@db.example/shop"))
                .hasToString("jdbc:postgresql:");
        assertThat(PostgresServer.over(new PGSimpleDataSource())).hasToString("connections of the host");
    }

    @Test
    void settings_have_limits() {
        assertThat(PostgresSettings.DEFAULT
                        .withUnits(PostgresSettings.MAX_UNITS)
                        .units())
                .isEqualTo(500);
        assertThat(PostgresSettings.DEFAULT
                        .withLockTimeout(PostgresSettings.MAX_TIMEOUT)
                        .withQueueTimeout(Duration.ofMillis(1))
                        .withStatementTimeout(Duration.ofSeconds(2)))
                .isEqualTo(new PostgresSettings(
                        16, Duration.ofMillis(1), PostgresSettings.MAX_TIMEOUT, Duration.ofSeconds(2)));
        assertThatThrownBy(() -> PostgresSettings.DEFAULT.withUnits(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PostgresSettings.DEFAULT.withUnits(PostgresSettings.MAX_UNITS + 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PostgresSettings.DEFAULT.withLockTimeout(Duration.ofNanos(999_999)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PostgresSettings.DEFAULT.withQueueTimeout(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> PostgresSettings.DEFAULT.withStatementTimeout(PostgresSettings.MAX_TIMEOUT.plusMillis(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
