package io.counterfoil.storage.jdbi;

import static io.counterfoil.storage.jdbi.SqliteOpeningTest.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.counterfoil.refusal.FailureCode;
import io.counterfoil.series.SeriesKey;
import io.counterfoil.series.SeriesReset;
import io.counterfoil.series.SeriesRule;
import io.counterfoil.shop.TenantId;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the shop is told when the database or the disk fails, each brought about for real. */
class SqliteFailuresTest {

    private static final TenantId TENANT = TenantId.of("ferries.example");
    private static final SeriesKey KEY = SeriesKey.of("tickets");
    private static final SqliteSettings NO_WAITING = SqliteSettings.DEFAULT.withBusyTimeout(Duration.ZERO);

    /** The header's byte that says what a program must know in order to write. Source: sqlite.org/fileformat2.html 1.3.3. */
    private static final int WRITE_VERSION_OFFSET = 18;

    private static final int UNKNOWN_WRITE_VERSION = 3;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void makeAShop() {
        file = folder.resolve("shop.db");
        try (JdbiStore store = JdbiStore.createSqlite(file)) {
            define(store);
        }
    }

    private static void define(JdbiStore store) {
        store.forTenant(TENANT).transact(books -> {
            books.series().define(KEY, new SeriesRule("TT", 8, SeriesReset.NEVER));
            return books;
        });
    }

    private static long take(JdbiStore store) {
        return store.forTenant(TENANT).transact(books -> books.series().take(KEY, "", 1));
    }

    private static long last(JdbiStore store) {
        return store.forTenant(TENANT).read(books -> books.series().last(KEY, ""));
    }

    @Test
    void a_rival_that_writes_is_STORAGE_LOCKED_and_stops_no_reader() throws SQLException {
        try (JdbiStore store = JdbiStore.openSqlite(file, NO_WAITING);
                RawSqlite rival = new RawSqlite(file)) {
            rival.run("BEGIN IMMEDIATE");

            assertFails(FailureCode.STORAGE_LOCKED, () -> take(store));
            assertThat(last(store)).isZero();

            rival.run("ROLLBACK");
            assertThat(take(store)).isEqualTo(1);
        }
    }

    @Test
    void a_rival_that_has_the_file_for_itself_is_STORAGE_LOCKED_when_opening() throws SQLException {
        try (RawSqlite rival = new RawSqlite(file)) {
            rival.run("PRAGMA locking_mode = EXCLUSIVE");
            rival.run("BEGIN IMMEDIATE");

            assertFails(FailureCode.STORAGE_LOCKED, () -> JdbiStore.openSqlite(file, NO_WAITING));
        }
    }

    @Test
    void a_file_that_may_only_be_read_is_STORAGE_READ_ONLY_and_can_be_read() throws IOException {
        try (RandomAccessFile header = new RandomAccessFile(file.toFile(), "rw")) {
            header.seek(WRITE_VERSION_OFFSET);
            header.write(UNKNOWN_WRITE_VERSION);
        }

        try (JdbiStore store = JdbiStore.openSqlite(file)) {
            assertThat(last(store)).isZero();
            assertFails(FailureCode.STORAGE_READ_ONLY, () -> take(store));
        }
    }

    @Test
    void a_folder_in_which_no_log_can_be_made_is_STORAGE_READ_ONLY() throws IOException {
        Files.createDirectory(folder.resolve("shop.db-wal"));

        assertFails(FailureCode.STORAGE_READ_ONLY, () -> {
            try (JdbiStore store = JdbiStore.openSqlite(file)) {
                take(store);
            }
        });
    }

    @Test
    void a_file_that_its_user_may_not_write_is_STORAGE_READ_ONLY() {
        assumeTrue(file.toFile().setReadOnly() && !file.toFile().canWrite(), "root may write everything");

        try (JdbiStore store = JdbiStore.openSqlite(file)) {
            assertFails(FailureCode.STORAGE_READ_ONLY, () -> take(store));
        }
    }

    @Test
    void a_full_disk_is_STORAGE_FULL_and_nothing_is_half_written() {
        SqliteConnections connections = new SqliteConnections(file, SqliteSettings.DEFAULT, Optional.empty());
        try (SqliteUnits units = new SqliteUnits(connections)) {
            // The engine's own ceiling ends where a disk would: in the middle of a write, with SQLITE_FULL.
            units.write(sql -> sql.first("PRAGMA max_page_count = 1", (row, context) -> row.getInt(1)));

            assertFails(
                    FailureCode.STORAGE_FULL,
                    () -> units.write(sql -> {
                        new JdbiSeries(sql, TENANT).take(KEY, "", 1);
                        return sql.write("INSERT INTO notes VALUES ('t', 'c', 1, ?)", "n".repeat(100_000));
                    }));

            assertThat(units.<Long>write(sql -> new JdbiSeries(sql, TENANT).take(KEY, "", 1)))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_file_that_was_cut_is_STORAGE_CORRUPT() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }

        assertFails(FailureCode.STORAGE_CORRUPT, () -> {
            try (JdbiStore store = JdbiStore.openSqlite(file)) {
                take(store);
            }
        });
    }

    @Test
    void a_file_with_scribbled_pages_is_STORAGE_CORRUPT() throws IOException {
        try (RandomAccessFile pages = new RandomAccessFile(file.toFile(), "rw")) {
            pages.seek(4096);
            pages.write(new byte[(int) pages.length() - 4096]);
        }

        assertFails(FailureCode.STORAGE_CORRUPT, () -> {
            try (JdbiStore store = JdbiStore.openSqlite(file)) {
                take(store);
            }
        });
    }

    @Test
    void a_table_that_is_gone_is_STORAGE_FAILED() throws SQLException {
        RawSqlite.run(file, "DROP TABLE series_counters");

        try (JdbiStore store = JdbiStore.openSqlite(file)) {
            assertFails(FailureCode.STORAGE_FAILED, () -> take(store));
        }
    }

    @Test
    void a_failure_names_no_value() {
        SqliteConnections connections = new SqliteConnections(file, SqliteSettings.DEFAULT, Optional.empty());
        try (SqliteUnits units = new SqliteUnits(connections)) {
            assertThatThrownBy(() -> units.write(
                            sql -> sql.write("INSERT INTO notes VALUES (?, 'c', 'no number', 't')", "Maria Pérez")))
                    .satisfies(thrown -> {
                        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                            assertThat(cause).hasMessageNotContaining("Maria");
                        }
                    });
        }
    }

    @Test
    void a_failure_that_is_not_the_engines_own_is_STORAGE_FAILED() {
        assertThat(SqliteFailures.of(new SQLException("no driver")).code()).isEqualTo(FailureCode.STORAGE_FAILED);
        assertThat(SqliteFailures.of(new IllegalStateException()).code()).isEqualTo(FailureCode.STORAGE_FAILED);
    }

    @Test
    void a_closed_store_is_a_mistake_to_use() {
        JdbiStore store = JdbiStore.openSqlite(file);
        store.close();
        store.close();

        assertThatThrownBy(() -> take(store)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> last(store)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_wait_for_a_rival_has_limits() {
        assertThat(NO_WAITING.busyTimeout()).isEqualTo(Duration.ZERO);
        assertThat(SqliteSettings.DEFAULT
                        .withBusyTimeout(SqliteSettings.MAX_BUSY_TIMEOUT)
                        .busyTimeout())
                .hasMinutes(10);
        assertThatThrownBy(() -> new SqliteSettings(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SqliteSettings(SqliteSettings.MAX_BUSY_TIMEOUT.plusMillis(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
