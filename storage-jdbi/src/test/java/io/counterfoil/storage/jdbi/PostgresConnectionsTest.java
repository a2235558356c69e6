package io.counterfoil.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.counterfoil.series.SeriesKey;
import io.counterfoil.series.SeriesReset;
import io.counterfoil.series.SeriesRule;
import io.counterfoil.shop.TenantId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How units of work are set, whose connections they run on, and that readers wait for nobody. */
class PostgresConnectionsTest extends OnPostgres {

    private static final TenantId TENANT = TenantId.of("ferries.example");
    private static final SeriesKey KEY = SeriesKey.of("tickets");
    private static final int READERS = 12;

    @BeforeEach
    void makeAShop() {
        try (JdbiStore store = JdbiStore.openPostgres(server())) {
            store.forTenant(TENANT).transact(books -> {
                books.series().define(KEY, new SeriesRule("TT", 8, SeriesReset.NEVER));
                return books;
            });
        }
    }

    private static HikariDataSource poolOfTheHost(boolean commitsByItself) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database().url());
        config.setMaximumPoolSize(1);
        config.setAutoCommit(commitsByItself);
        return new HikariDataSource(config);
    }

    private static long last(JdbiStore store) {
        return store.forTenant(TENANT).read(books -> books.series().last(KEY, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "search_path, 'counterfoil, pg_temp', 'counterfoil, pg_temp'",
        "counterfoil.tenant, ferries.example, ferries.example",
        "lock_timeout, 5s, 5s",
        "statement_timeout, 30s, 30s",
        "transaction_isolation, read committed, repeatable read",
        "transaction_read_only, off, on"
    })
    void what_a_unit_needs_is_set_for_it_alone(String name, String writing, String reading) throws SQLException {
        try (HikariDataSource pool = poolOfTheHost(true)) {
            String before = show(pool, name);
            PostgresDatabase host =
                    new PostgresDatabase(PostgresServer.over(pool), PostgresSettings.DEFAULT, Optional.empty());
            try (PostgresUnits units = host.open()) {
                assertThat(units.<String>write(TENANT, sql -> setting(sql, name)))
                        .isEqualTo(writing);
                assertThat(units.<String>read(TENANT, sql -> setting(sql, name)))
                        .isEqualTo(reading);
            }

            assertThat(show(pool, name)).isEqualTo(before).isNotEqualTo("ferries.example");
            assertThat(pool.isClosed()).as("it is the host's").isFalse();
        }
    }

    private static String setting(Sql sql, String name) {
        return sql.first("SELECT current_setting(?, true)", (row, context) -> row.getString(1), name)
                .orElseThrow();
    }

    /** What was never set and what was set for one transaction differ only in NULL and nothing. */
    private static String show(HikariDataSource pool, String name) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT coalesce(current_setting('" + name + "', true), '')")) {
            row.next();
            assertThat(connection.getAutoCommit()).isTrue();
            return row.getString(1);
        }
    }

    /** On such connections a commit is somebody else's, so every sale would be lost in silence. */
    @Test
    void connections_that_do_not_commit_by_themselves_are_refused() {
        try (HikariDataSource pool = poolOfTheHost(false)) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> JdbiStore.openPostgres(PostgresServer.over(pool)))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("autoCommit");
            }
        }
    }

    @Test
    void connections_that_stop_to_commit_by_themselves_are_refused_as_well() throws SQLException {
        try (HikariDataSource pool = poolOfTheHost(true);
                JdbiStore store = JdbiStore.openPostgres(PostgresServer.over(pool))) {
            pool.getHikariConfigMXBean().setMaximumPoolSize(1);
            HikariDataSource changed = poolOfTheHost(false);
            try (changed;
                    JdbiStore unlucky = JdbiStore.over(new PostgresUnits(
                            PostgresConnections.borrowed(changed), PostgresSettings.DEFAULT, Optional.empty()))) {
                assertThatThrownBy(() -> unlucky.forTenant(TENANT)
                                .<Long>transact(books -> books.series().take(KEY, "", 1)))
                        .isInstanceOf(IllegalStateException.class);
            }

            assertThat(last(store)).isZero();
        }
    }

    /** Some drivers' settings join the rows of a batch and then cannot say which of them were already there. */
    @Test
    void each_row_of_a_batch_is_counted() {
        PostgresDatabase pooled = new PostgresDatabase(server(), PostgresSettings.DEFAULT, Optional.empty());
        try (PostgresUnits units = pooled.open()) {
            List<Object[]> rows = List.of(row("a"), row("b"), row("a"), row("c"));

            assertThat(units.<int[]>write(
                            TENANT,
                            sql -> sql.writeAll(
                                    "INSERT INTO notes (tenant, chain, size, text) VALUES (?, 'c', 1, ?) ON CONFLICT DO NOTHING",
                                    rows)))
                    .containsExactly(1, 1, 0, 1);
        }
    }

    private static Object[] row(String text) {
        return new Object[] {TENANT.value(), text};
    }

    @Test
    void readers_wait_for_no_writer_and_see_nothing_of_it_before_its_commit() {
        try (JdbiStore store = JdbiStore.openPostgres(server())) {
            store.forTenant(TENANT).transact(books -> {
                books.series().take(KEY, "", 1);
                // The writer is in the middle of its unit until every reader has finished.
                CompletableFuture<?>[] readers = new CompletableFuture<?>[READERS];
                for (int i = 0; i < READERS; i++) {
                    readers[i] = CompletableFuture.runAsync(
                            () -> assertThat(last(store)).isZero());
                }
                CompletableFuture.allOf(readers).join();
                return books;
            });

            assertThat(last(store)).isEqualTo(1);
        }
    }

    @Test
    void a_reader_sees_one_state_though_a_writer_commits_meanwhile() {
        try (JdbiStore store = JdbiStore.openPostgres(server())) {
            store.forTenant(TENANT).read(books -> {
                assertThat(books.series().last(KEY, "")).isZero();
                CompletableFuture.supplyAsync(() -> store.forTenant(TENANT)
                                .transact(other -> other.series().take(KEY, "", 1)))
                        .join();
                assertThat(books.series().last(KEY, "")).isZero();
                return books;
            });

            assertThat(last(store)).isEqualTo(1);
        }
    }

    @Test
    void a_store_that_is_closed_while_a_unit_runs_lets_it_finish() throws Exception {
        JdbiStore store = JdbiStore.openPostgres(server());
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        CompletableFuture<Long> unit =
                CompletableFuture.supplyAsync(() -> store.forTenant(TENANT).transact(books -> {
                    running.countDown();
                    await(closing);
                    return books.series().take(KEY, "", 1);
                }));
        running.await();
        CompletableFuture<Void> close = CompletableFuture.runAsync(() -> {
            closing.countDown();
            store.close();
        });

        assertThat(unit.get()).isEqualTo(1);
        close.get();
        assertThatThrownBy(() -> last(store)).isInstanceOf(IllegalStateException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
