package io.counterfoil.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are opened, and what becomes of those that are not. */
class SqliteOpeningTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("shop.db");
    }

    static AbstractThrowableAssert<?, ?> assertFails(FailureCode code, ThrowingCallable call) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CounterfoilException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private void assertRefusedUntouched(FailureCode code) throws IOException {
        byte[] before = Files.readAllBytes(file);

        assertFails(code, () -> JdbiStore.openSqlite(file));
        assertFails(code, () -> JdbiStore.createSqlite(file));

        assertThat(file).hasBinaryContent(before);
        assertThat(filesInFolder()).containsExactly("shop.db");
    }

    private List<String> filesInFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private void createAndClose() {
        JdbiStore.createSqlite(file).close();
    }

    @Test
    void a_file_that_was_made_is_opened_again() {
        createAndClose();

        JdbiStore.openSqlite(file).close();
        JdbiStore.createSqlite(file).close();

        assertThat(file).exists();
    }

    @Test
    void making_a_file_leaves_nothing_beside_it() throws IOException {
        createAndClose();

        assertThat(filesInFolder()).containsExactly("shop.db");
    }

    @Test
    void a_new_file_is_readable_by_its_owner_only() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));

        createAndClose();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_folder_with_signs_that_mean_something_in_a_url_is_a_folder() throws IOException {
        file = Files.createDirectory(folder.resolve("a?mode=memory&b %20#c")).resolve("shop.db");

        createAndClose();

        assertThat(file).isNotEmptyFile();
        JdbiStore.openSqlite(file).close();
    }

    @Test
    void a_missing_file_is_STORAGE_MISSING_and_is_not_made() {
        assertFails(FailureCode.STORAGE_MISSING, () -> JdbiStore.openSqlite(file));

        assertThat(file).doesNotExist();
    }

    @Test
    void a_file_in_a_missing_folder_cannot_be_made() {
        assertFails(
                FailureCode.STORAGE_READ_ONLY,
                () -> JdbiStore.createSqlite(folder.resolve("nowhere").resolve("shop.db")));
    }

    @Test
    void a_folder_is_STORAGE_FOREIGN() {
        assertFails(FailureCode.STORAGE_FOREIGN, () -> JdbiStore.openSqlite(folder));
    }

    @Test
    void an_empty_file_is_STORAGE_FOREIGN() throws IOException {
        Files.createFile(file);

        assertRefusedUntouched(FailureCode.STORAGE_FOREIGN);
    }

    @Test
    void a_text_is_STORAGE_FOREIGN() throws IOException {
        Files.writeString(file, "This is my diary. ".repeat(100), StandardCharsets.UTF_8);

        assertRefusedUntouched(FailureCode.STORAGE_FOREIGN);
    }

    @Test
    void another_programs_database_is_STORAGE_FOREIGN() throws Exception {
        RawSqlite.run(file, "CREATE TABLE entries (diary TEXT)");

        assertRefusedUntouched(FailureCode.STORAGE_FOREIGN);
    }

    @Test
    void a_database_with_our_mark_but_without_our_history_is_STORAGE_FOREIGN() throws Exception {
        RawSqlite.run(
                file, "PRAGMA application_id = " + SqliteHeader.APPLICATION_ID, "CREATE TABLE entries (diary TEXT)");

        assertRefusedUntouched(FailureCode.STORAGE_FOREIGN);
    }

    @Test
    void a_database_of_a_newer_version_is_STORAGE_NEWER() throws Exception {
        createAndClose();
        RawSqlite.run(
                file,
                "INSERT INTO " + Schema.HISTORY + " SELECT 99, '99', 'future', type, script, checksum, installed_by,"
                        + " installed_on, execution_time, success FROM " + Schema.HISTORY + " WHERE version = '1'");

        assertRefusedUntouched(FailureCode.STORAGE_NEWER);
        assertThatThrownBy(() -> JdbiStore.openSqlite(file))
                .hasMessage("STORAGE_NEWER: the database has schema 99 but this version knows " + Schema.KNOWN);
    }

    @Test
    void a_migration_that_failed_halfway_is_STORAGE_INCONSISTENT() throws Exception {
        createAndClose();
        RawSqlite.run(file, "UPDATE " + Schema.HISTORY + " SET success = 0");

        assertRefusedUntouched(FailureCode.STORAGE_INCONSISTENT);
    }

    @Test
    void an_older_schema_is_brought_up_to_date() throws Exception {
        RawSqlite.run(
                file,
                "PRAGMA application_id = " + SqliteHeader.APPLICATION_ID,
                "CREATE TABLE " + Schema.HISTORY + " (installed_rank INT NOT NULL PRIMARY KEY, version VARCHAR(50),"
                        + " description VARCHAR(200) NOT NULL, type VARCHAR(20) NOT NULL, script VARCHAR(1000) NOT NULL,"
                        + " checksum INT, installed_by VARCHAR(100) NOT NULL, installed_on TEXT NOT NULL"
                        + " DEFAULT CURRENT_TIMESTAMP, execution_time INT NOT NULL, success BOOLEAN NOT NULL)");

        JdbiStore.openSqlite(file).close();

        try (RawSqlite raw = new RawSqlite(file)) {
            assertThat(raw.text("SELECT max(version) FROM " + Schema.HISTORY))
                    .isEqualTo(Integer.toString(Schema.KNOWN));
            assertThat(raw.text("SELECT count(*) FROM entries")).isEqualTo("0");
        }
    }

    @Test
    void the_version_that_the_code_knows_is_that_of_the_last_migration() throws Exception {
        createAndClose();

        try (RawSqlite raw = new RawSqlite(file)) {
            assertThat(raw.text("SELECT max(CAST(version AS INTEGER)) FROM " + Schema.HISTORY))
                    .isEqualTo(Integer.toString(Schema.KNOWN));
        }
    }
}
