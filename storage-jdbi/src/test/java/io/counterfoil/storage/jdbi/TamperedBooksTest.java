package io.counterfoil.storage.jdbi;

import static io.counterfoil.storage.jdbi.SqliteOpeningTest.assertFails;
import static io.counterfoil.storage.jdbi.TillProcess.ORIGIN;
import static io.counterfoil.storage.jdbi.TillProcess.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterfoil.Books;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.StoredEntry;
import io.counterfoil.refusal.FailureCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody changed with the {@code sqlite3} program is refused, or stays readable as it is, or is said to be wrong. */
class TamperedBooksTest {

    private static final String NO_UPDATE_GUARD = "DROP TRIGGER entries_are_never_changed";
    private static final String NO_DELETE_GUARD = "DROP TRIGGER entries_are_never_deleted";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void sellThreeTimes() {
        file = folder.resolve("shop.db");
        TillProcess.create(file.toString());
        try (JdbiStore store = JdbiStore.openSqlite(file)) {
            for (int i = 0; i < 3; i++) {
                TillProcess.sell(store);
            }
        }
    }

    private <R> R read(Function<Books, R> work) {
        try (JdbiStore store = JdbiStore.openSqlite(file)) {
            return store.forTenant(TENANT).<R>read(work);
        }
    }

    private List<StoredEntry> rows() {
        return read(books -> {
            List<StoredEntry> rows = new ArrayList<>();
            books.ledger().entries(ORIGIN, 0, rows::add);
            return rows;
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE entries SET ms = ms + 1 WHERE seq = 2",
                "UPDATE OR REPLACE entries SET seq = 1 WHERE seq = 2",
                "DELETE FROM entries WHERE seq = 3",
                "REPLACE INTO entries SELECT * FROM entries WHERE seq = 2",
                "REPLACE INTO entries SELECT tenant, chain, 9, type, ms, prev, canonical, digest, hash, alg, sig"
                        + " FROM entries WHERE seq = 2"
            })
    void a_careless_change_of_an_entry_is_refused(String change) {
        assertThatThrownBy(() -> RawSqlite.run(file, change))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("an entry is never");
    }

    @Test
    void rows_with_blobs_of_any_length_and_numbers_of_any_size_are_read_as_they_are() throws SQLException {
        RawSqlite.run(
                file,
                NO_UPDATE_GUARD,
                "UPDATE entries SET prev = x'', digest = x'0102', hash = zeroblob(33), canonical = x'ff',"
                        + " sig = x'07', type = 9000000000, alg = -9000000000, ms = -5 WHERE seq = 2");

        StoredEntry row = rows().get(2);

        assertThat(row.prev()).isEmpty();
        assertThat(row.digest()).containsExactly(1, 2);
        assertThat(row.hash()).hasSize(33);
        assertThat(row.canonical()).containsExactly(0xff);
        assertThat(row.sig()).containsExactly(7);
        assertThat(row.type()).isEqualTo(Integer.MAX_VALUE);
        assertThat(row.alg()).isEqualTo(Integer.MIN_VALUE);
        assertThat(row.ms()).isEqualTo(-5);
    }

    @Test
    void a_document_changed_by_hand_is_read_as_it_is_now() throws SQLException {
        RawSqlite.run(
                file,
                NO_UPDATE_GUARD,
                "UPDATE entries SET canonical = CAST(replace(CAST(canonical AS TEXT), '\"number\":2', '\"number\":7')"
                        + " AS BLOB) WHERE seq = 2");

        assertThat(new String(rows().get(2).canonical(), StandardCharsets.UTF_8))
                .contains("\"number\":7");
    }

    @Test
    void a_deleted_row_is_simply_not_there() throws SQLException {
        RawSqlite.run(file, NO_DELETE_GUARD, "DELETE FROM entries WHERE seq = 2");

        assertThat(rows()).extracting(StoredEntry::seq).containsExactly(0L, 1L, 3L);
    }

    @Test
    void a_second_row_of_one_number_is_read_after_the_first_by_hash() throws SQLException {
        RawSqlite.run(
                file,
                "CREATE TABLE forged AS SELECT * FROM entries",
                "UPDATE forged SET hash = zeroblob(32) WHERE seq = 2",
                "DROP TABLE entries",
                "CREATE VIEW entries AS SELECT * FROM forged UNION ALL SELECT tenant, chain, seq, type, ms, prev,"
                        + " canonical, digest, x'ffff', alg, sig FROM forged WHERE seq = 2");

        assertThat(rows()).extracting(StoredEntry::seq).containsExactly(0L, 1L, 2L, 2L, 3L);
        assertThat(rows().get(2).hash()).containsOnly(0);
    }

    @Test
    void a_missing_head_is_a_failure_and_never_an_empty_chain() throws SQLException {
        RawSqlite.run(file, "DELETE FROM heads");

        assertFails(
                FailureCode.STORAGE_INCONSISTENT,
                () -> read(books -> books.ledger().head(ORIGIN)));
        assertThat(this.<List<Origin>>read(books -> books.ledger().origins())).containsExactly(ORIGIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"last = x'00'", "tree = x''", "size = -1", "signed_size = 99", "size = 0"})
    void a_head_that_contradicts_itself_is_a_failure(String change) throws SQLException {
        RawSqlite.run(file, "UPDATE heads SET " + change);

        assertFails(
                FailureCode.STORAGE_INCONSISTENT,
                () -> read(books -> books.ledger().head(ORIGIN)));
    }

    @Test
    void a_head_set_back_by_hand_does_not_fork_the_chain() throws SQLException {
        byte[] hash = rows().get(0).hash();
        try (RawSqlite raw = new RawSqlite(file)) {
            String leafOfOne = raw.text("SELECT hex(tree) FROM heads");
            assertThat(leafOfOne).hasSize(64);
            raw.run("UPDATE heads SET size = 1, signed_size = 0, last = (SELECT hash FROM entries WHERE seq = 0)");
        }
        assertThat(hash).hasSize(32);

        try (JdbiStore store = JdbiStore.openSqlite(file)) {
            assertFails(FailureCode.STORAGE_INCONSISTENT, () -> TillProcess.sell(store));
            assertThat(store.forTenant(TENANT)
                            .<Long>read(books -> books.series().last(TillProcess.SERIES, "")))
                    .isEqualTo(3);
        }
    }

    @Test
    void a_chain_whose_name_is_none_is_a_failure() throws SQLException {
        RawSqlite.run(file, NO_UPDATE_GUARD, "UPDATE entries SET chain = 'Nonsense'");

        assertFails(
                FailureCode.STORAGE_INCONSISTENT,
                () -> read(books -> books.ledger().origins()));
    }

    @Test
    void an_assortment_that_cannot_be_read_is_a_failure() throws SQLException {
        RawSqlite.run(file, "INSERT INTO assortments VALUES ('ferries.example', 1, '{}')");

        assertFails(
                FailureCode.STORAGE_INCONSISTENT,
                () -> read(books -> books.catalog().current()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset = 'WEEKLY'", "digits = 99"})
    void a_rule_of_a_series_that_is_none_is_a_failure(String change) throws SQLException {
        RawSqlite.run(file, "UPDATE series SET " + change);

        assertFails(
                FailureCode.STORAGE_INCONSISTENT,
                () -> read(books -> books.series().rule(TillProcess.SERIES)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'CASH', 'Cash', 'SHINY'", "'no code', 'Cash', ''", "'CASH', '', ''"})
    void a_means_of_payment_that_is_none_is_a_failure(String columns) throws SQLException {
        RawSqlite.run(file, "INSERT INTO payment_methods VALUES ('ferries.example', 1, " + columns + ", NULL, NULL)");

        assertFails(
                FailureCode.STORAGE_INCONSISTENT,
                () -> read(books -> books.paymentMethods().all()));
    }

    @Test
    void versions_of_the_assortment_and_notes_are_never_changed_by_carelessness() throws SQLException {
        RawSqlite.run(
                file,
                "INSERT INTO assortments VALUES ('ferries.example', 1, '{}')",
                "INSERT INTO notes VALUES ('ferries.example', 'c', 1, 'note')");

        for (String change : List.of(
                "UPDATE assortments SET body = ''",
                "DELETE FROM assortments",
                "UPDATE notes SET text = ''",
                "DELETE FROM notes")) {
            assertThatThrownBy(() -> RawSqlite.run(file, change)).hasMessageContaining("is never");
        }
    }

    @Test
    void an_auditor_can_read_the_journal() throws SQLException {
        try (RawSqlite raw = new RawSqlite(file)) {
            assertThat(raw.text("SELECT sealed_at || ' ' || document FROM journal WHERE seq = 3"))
                    .startsWith("2026-11-20T12:00:00.000Z {")
                    .contains("\"number\":3");
        }
    }
}
