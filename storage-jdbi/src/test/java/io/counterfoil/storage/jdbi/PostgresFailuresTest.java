package io.counterfoil.storage.jdbi;

import static io.counterfoil.storage.jdbi.SqliteOpeningTest.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterfoil.Books;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.series.SeriesKey;
import io.counterfoil.series.SeriesReset;
import io.counterfoil.series.SeriesRule;
import io.counterfoil.shop.TenantId;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

/** What the shop is told when the server or the way to it fails, each brought about for real where that can be done. */
class PostgresFailuresTest extends OnPostgres {

    private static final TenantId TENANT = TenantId.of("ferries.example");
    private static final SeriesKey KEY = SeriesKey.of("tickets");
    private static final SeriesKey OTHER_KEY = SeriesKey.of("reports");
    private static final PostgresSettings IMPATIENT = PostgresSettings.DEFAULT
            .withLockTimeout(Duration.ofMillis(50))
            .withStatementTimeout(Duration.ofMillis(200))
            .withQueueTimeout(Duration.ofMillis(300));

    private JdbiStore store;

    @BeforeEach
    void makeAShop() {
        store = JdbiStore.openPostgres(server(), IMPATIENT);
        store.forTenant(TENANT).transact(books -> {
            books.series().define(KEY, new SeriesRule("TT", 8, SeriesReset.NEVER));
            books.series().define(OTHER_KEY, new SeriesRule("Z", 6, SeriesReset.NEVER));
            books.series().take(KEY, "", 1);
            books.series().take(OTHER_KEY, "", 1);
            return books;
        });
    }

    @AfterEach
    void closeTheStore() {
        store.close();
    }

    private long take(SeriesKey key) {
        return store.forTenant(TENANT).transact(books -> books.series().take(key, "", 1));
    }

    private long last() {
        return store.forTenant(TENANT).read(books -> books.series().last(KEY, ""));
    }

    private static PostgresUnits units(PostgresSettings settings) {
        return new PostgresDatabase(server(), settings, Optional.empty()).open();
    }

    @Test
    void a_row_that_a_rival_holds_is_STORAGE_LOCKED_and_stops_no_reader() throws Exception {
        try (Rival rival = new Rival(database().adminUrl())) {
            rival.run("BEGIN");
            rival.run("UPDATE counterfoil.series_counters SET last = 90 WHERE series = 'tickets'");

            assertFails(FailureCode.STORAGE_LOCKED, () -> take(KEY));
            assertThat(last()).isEqualTo(1);
            assertThat(take(OTHER_KEY)).isEqualTo(2);

            rival.run("ROLLBACK");
            assertThat(take(KEY)).isEqualTo(2);
        }
    }

    @Test
    void a_statement_that_takes_too_long_is_STORAGE_BUSY_and_undone() {
        try (PostgresUnits units = units(IMPATIENT)) {
            assertFails(
                    FailureCode.STORAGE_BUSY,
                    () -> units.write(TENANT, sql -> {
                        new JdbiSeries(sql, TENANT).take(KEY, "", 1);
                        return sql.first("SELECT pg_sleep(60)", (row, context) -> true);
                    }));
        }
        assertThat(last()).isEqualTo(1);
    }

    @Test
    void a_unit_whose_turn_does_not_come_is_STORAGE_BUSY() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (JdbiStore narrow = JdbiStore.openPostgres(server(), IMPATIENT.withUnits(1))) {
            CountDownLatch begun = new CountDownLatch(1);
            CompletableFuture<Long> first =
                    CompletableFuture.supplyAsync(() -> narrow.forTenant(TENANT).read(books -> {
                        begun.countDown();
                        await(over);
                        return books.series().last(KEY, "");
                    }));
            begun.await();

            assertFails(
                    FailureCode.STORAGE_BUSY,
                    () -> narrow.forTenant(TENANT).read(books -> books.series().last(KEY, "")));

            over.countDown();
            assertThat(first.get()).isEqualTo(1);
        }
    }

    @Test
    void a_thread_that_is_interrupted_while_it_waits_is_STORAGE_BUSY_and_stays_interrupted() {
        Thread.currentThread().interrupt();

        assertFails(FailureCode.STORAGE_BUSY, this::last);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(last()).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Each takes its first number before the other takes its second, so that each waits for the other. */
    @Test
    void units_that_wait_for_each_other_both_succeed_in_the_end() throws Exception {
        try (JdbiStore patient = JdbiStore.openPostgres(server())) {
            CyclicBarrier bothHaveOne = new CyclicBarrier(2);
            AtomicInteger runs = new AtomicInteger();
            CompletableFuture<Long> first =
                    CompletableFuture.supplyAsync(() -> takeBoth(patient, KEY, OTHER_KEY, bothHaveOne, runs));
            CompletableFuture<Long> second =
                    CompletableFuture.supplyAsync(() -> takeBoth(patient, OTHER_KEY, KEY, bothHaveOne, runs));

            assertThat(first.get() + second.get()).isEqualTo(2 + 3);
            assertThat(runs).as("one was run again").hasValue(3);
            assertThat(last()).isEqualTo(3);
        }
    }

    private static long takeBoth(
            JdbiStore store, SeriesKey first, SeriesKey second, CyclicBarrier bothHaveOne, AtomicInteger runs) {
        return store.forTenant(TENANT).transact(books -> {
            long taken = books.series().take(first, "", 1);
            if (runs.incrementAndGet() <= 2) {
                meet(bothHaveOne);
            }
            books.series().take(second, "", 1);
            return taken;
        });
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_unit_that_always_loses_is_run_a_few_times_and_no_more() {
        AtomicInteger runs = new AtomicInteger();

        assertFails(
                FailureCode.STORAGE_BUSY,
                () -> store.forTenant(TENANT).transact(books -> {
                    books.series().take(KEY, "", 1);
                    runs.incrementAndGet();
                    throw LostRace.failure();
                }));

        assertThat(runs).hasValue(Reruns.MAX_RUNS);
        assertThat(last()).isEqualTo(1);
    }

    @Test
    void a_broken_rule_of_the_schema_is_STORAGE_INCONSISTENT() {
        try (PostgresUnits units = units(IMPATIENT)) {
            assertFails(
                    FailureCode.STORAGE_INCONSISTENT,
                    () -> units.write(
                            TENANT,
                            sql -> sql.write(
                                    "INSERT INTO series_counters (tenant, series, period, last) VALUES (?, ?, '', 1)",
                                    TENANT.value(),
                                    "unheard-of")));
        }
    }

    @Test
    void a_table_that_is_gone_is_STORAGE_FAILED() throws SQLException {
        database().run("ALTER TABLE series_counters RENAME TO gone");
        try {
            assertFails(FailureCode.STORAGE_FAILED, () -> take(KEY));
        } finally {
            database().run("ALTER TABLE gone RENAME TO series_counters");
        }
    }

    /** A row that fails a rule is quoted by the server whole, with the people in it, unless it is kept from it. */
    @Test
    void a_failure_names_no_value_even_over_connections_of_the_host() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(database().url());
        PostgresDatabase host =
                new PostgresDatabase(PostgresServer.over(source), PostgresSettings.DEFAULT, Optional.empty());
        try (PostgresUnits units = host.open()) {
            for (String sql : new String[] {
                "INSERT INTO notes (tenant, chain, size, text) VALUES ('ferries.example', 'c', NULL, ?)",
                "INSERT INTO notes (tenant, chain, size, text) VALUES ('ferries.example', 'c', CAST(? AS BIGINT), 't')",
                "INSERT INTO series (tenant, series, prefix, digits, reset)"
                        + " SELECT 'ferries.example', 'tickets', ?, 1, 'NEVER' FROM series"
            }) {
                assertThatThrownBy(() -> units.write(TENANT, open -> open.write(sql, "Maria Pérez")))
                        .isInstanceOf(CounterfoilException.class)
                        .satisfies(PostgresFailuresTest::assertNamesNobody);
            }
        }
    }

    private static void assertNamesNobody(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            assertThat(cause).hasMessageNotContaining("Maria");
            assertThat(cause.getSuppressed()).isEmpty();
        }
    }

    @Test
    void a_connection_that_is_lost_in_the_middle_is_STORAGE_UNREACHABLE_and_the_next_unit_works() {
        assertFails(
                FailureCode.STORAGE_UNREACHABLE,
                () -> store.forTenant(TENANT).transact(books -> {
                    books.series().take(KEY, "", 1);
                    cutAll();
                    return books.series().take(KEY, "", 1);
                }));

        assertThat(take(KEY)).isEqualTo(2);
    }

    private static void cutAll() {
        try {
            database()
                    .run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename <> current_user"
                            + " AND datname = current_database()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_connection_that_is_lost_on_the_way_to_the_commit_is_STORAGE_UNDECIDED_and_nothing_happened() {
        assertFails(
                FailureCode.STORAGE_UNDECIDED,
                () -> store.forTenant(TENANT).transact(books -> {
                    books.series().take(KEY, "", 1);
                    cutAll();
                    return books;
                }));

        assertThat(last()).isEqualTo(1);
    }

    @Test
    void a_connection_that_is_lost_on_the_way_from_the_commit_is_STORAGE_UNDECIDED_and_it_happened() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(database().url());
        try (JdbiStore unlucky = JdbiStore.over(new PostgresUnits(
                PostgresConnections.borrowed(new LostAnswers(source)), IMPATIENT, Optional.empty()))) {
            assertFails(
                    FailureCode.STORAGE_UNDECIDED,
                    () -> unlucky.forTenant(TENANT)
                            .<Long>transact(books -> books.series().take(KEY, "", 1)));
            assertFails(
                    FailureCode.STORAGE_UNREACHABLE,
                    () -> unlucky.forTenant(TENANT)
                            .<Long>read(books -> books.series().last(KEY, "")));
        }

        assertThat(last()).isEqualTo(2);
    }

    /** What the server may say and what cannot be brought about here, such as a disk that is full. */
    @ParameterizedTest
    @CsvSource({
        "08006, STORAGE_UNREACHABLE",
        "25006, STORAGE_READ_ONLY",
        "28P01, STORAGE_DENIED",
        "3D000, STORAGE_MISSING",
        "40001, STORAGE_BUSY",
        "42501, STORAGE_DENIED",
        "42P01, STORAGE_FAILED",
        "53100, STORAGE_FULL",
        "53300, STORAGE_BUSY",
        "57P01, STORAGE_UNREACHABLE",
        "57P03, STORAGE_UNREACHABLE",
        "XX001, STORAGE_CORRUPT",
        "XX002, STORAGE_CORRUPT",
        "5, STORAGE_FAILED"
    })
    void a_state_of_the_server_has_a_code_of_ours(String state, FailureCode code) {
        CounterfoilException failure =
                PostgresFailures.of(new IllegalStateException(new SQLException("the server's words", state)));

        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure)
                .hasCauseInstanceOf(SQLException.class)
                .cause()
                .hasMessage("the server's words")
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(state));
    }

    @Test
    void a_failure_that_is_not_the_servers_own_has_a_code_as_well() {
        assertThat(PostgresFailures.of(new IllegalStateException()).code()).isEqualTo(FailureCode.STORAGE_FAILED);
        assertThat(PostgresFailures.of(new SQLException("no driver")).code()).isEqualTo(FailureCode.STORAGE_FAILED);
        assertThat(PostgresFailures.of(new SQLTransientConnectionException("pool is empty"))
                        .code())
                .isEqualTo(FailureCode.STORAGE_BUSY);
    }

    @Test
    void an_exception_of_the_work_is_not_taken_for_a_lost_race() {
        AtomicInteger runs = new AtomicInteger();

        assertThatThrownBy(() -> store.forTenant(TENANT).<Books>transact(books -> {
                    runs.incrementAndGet();
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(runs).hasValue(1);
    }
}
