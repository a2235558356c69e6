package io.counterfoil.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.series.SeriesKey;
import io.counterfoil.series.SeriesReset;
import io.counterfoil.series.SeriesRule;
import io.counterfoil.shop.TenantId;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How connections are set, and that readers wait for nobody. */
class SqliteConnectionsTest {

    private static final TenantId TENANT = TenantId.of("ferries.example");
    private static final SeriesKey KEY = SeriesKey.of("tickets");
    private static final int READERS = 12;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void makeAShop() {
        file = folder.resolve("shop.db");
        try (JdbiStore store = JdbiStore.createSqlite(file)) {
            store.forTenant(TENANT).transact(books -> {
                books.series().define(KEY, new SeriesRule("TT", 8, SeriesReset.NEVER));
                return books;
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "journal_mode, wal",
        "synchronous, 2",
        "foreign_keys, 1",
        "secure_delete, 1",
        "trusted_schema, 0",
        "busy_timeout, 5000"
    })
    void what_keeps_the_books_safe_is_set_on_every_connection(String pragma, String expected) {
        try (SqliteUnits units =
                new SqliteUnits(new SqliteConnections(file, SqliteSettings.DEFAULT, Optional.empty()))) {
            assertThat(units.<String>write(sql -> pragma(sql, pragma))).isEqualTo(expected);
            assertThat(units.<String>read(sql -> pragma(sql, pragma))).isEqualTo(expected);
        }
    }

    private static String pragma(Sql sql, String name) {
        return sql.first("PRAGMA " + name, (row, context) -> row.getString(1)).orElseThrow();
    }

    @Test
    void a_reader_refuses_to_write_even_if_asked_behind_the_ports() {
        try (SqliteUnits units =
                new SqliteUnits(new SqliteConnections(file, SqliteSettings.DEFAULT, Optional.empty()))) {
            assertThat(units.<String>read(sql -> pragma(sql, "query_only"))).isEqualTo("1");
        }
    }

    @Test
    void readers_wait_for_no_writer_and_see_nothing_of_it_before_its_commit() {
        try (JdbiStore store = JdbiStore.openSqlite(file)) {
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
        try (JdbiStore store = JdbiStore.openSqlite(file)) {
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
    void a_store_that_is_closed_while_a_reader_runs_lets_it_finish() throws Exception {
        JdbiStore store = JdbiStore.openSqlite(file);
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        CompletableFuture<Long> reader =
                CompletableFuture.supplyAsync(() -> store.forTenant(TENANT).read(books -> {
                    reading.countDown();
                    await(closed);
                    return books.series().last(KEY, "");
                }));

        reading.await();
        store.close();
        closed.countDown();

        assertThat(reader.get()).isZero();
        assertThat(folder.resolve("shop.db-wal")).doesNotExist();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long last(JdbiStore store) {
        return store.forTenant(TENANT).read(books -> books.series().last(KEY, ""));
    }
}
