package io.counterfoil.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database or a safe that is not as it should be ends with 3, one line, and nothing written. */
class BadPremisesTest {

    /** Where a SQLite file says how it may be written (https://sqlite.org/fileformat2.html, section 1.3.3). */
    private static final int WRITE_VERSION_OFFSET = 18;

    @TempDir
    private Path folder;

    private TestShop cafe;
    private Path database;

    @BeforeEach
    void openCafe() {
        cafe = new TestShop(folder).opened("cafe");
        database = cafe.file("counterfoil.db");
    }

    private void assertFails(String line) {
        var before = cafe.everything();

        TestShop.Said said = cafe.run("new", "--product", "coffee=1", "--pay", "CASH=58");

        assertThat(said.err()).isEqualTo(line + "\n");
        assertThat(said.out()).isEmpty();
        assertThat(said.code()).isEqualTo(3);
        assertThat(cafe.everything().get("counterfoil.db")).isEqualTo(before.get("counterfoil.db"));
        assertThat(cafe.everything().keySet()).isSubsetOf(with(before.keySet()));
    }

    /** A reader may leave the log of the database behind, which says nothing. */
    private static java.util.Set<String> with(java.util.Set<String> names) {
        java.util.Set<String> all = new java.util.TreeSet<>(names);
        all.add("counterfoil.db-wal");
        all.add("counterfoil.db-shm");
        return all;
    }

    private Path inSafe(String suffix) {
        try (var files = Files.list(cafe.file("counterfoil.db.safe"))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_database_that_is_missing_is_not_made() throws IOException {
        Files.delete(database);

        TestShop.Said said = cafe.run("list");

        assertThat(said.err()).isEqualTo("STORAGE_MISSING db: there is no database at this place\n");
        assertThat(said.code()).isEqualTo(3);
        assertThat(database).doesNotExist();
    }

    @Test
    void a_database_that_is_locked() throws SQLException {
        try (Connection rival = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = rival.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");

            assertFails("STORAGE_LOCKED db: the database is locked by another process");
        }
        cafe.run("new", "--product", "coffee=1", "--pay", "CASH=58").isDone();
    }

    @Test
    void a_database_that_cannot_be_written() throws IOException {
        try (RandomAccessFile header = new RandomAccessFile(database.toFile(), "rw")) {
            header.seek(WRITE_VERSION_OFFSET);
            header.write(9);
        }

        assertFails("STORAGE_READ_ONLY db: the database cannot be written");
    }

    @Test
    void a_file_that_is_no_database_of_ours() throws IOException {
        Files.writeString(database, "a diary, and no database");

        assertFails("STORAGE_FOREIGN db: this is not a database of Counterfoil");
    }

    @Test
    void a_database_of_a_newer_version() {
        cafe.byHand("INSERT INTO counterfoil_schema_history SELECT 99, '99', 'future', type, script, checksum,"
                + " installed_by, installed_on, execution_time, success FROM counterfoil_schema_history"
                + " WHERE version = '1'");

        TestShop.Said said = cafe.run("list");

        assertThat(said.err()).startsWith("STORAGE_NEWER db: the database has schema 99 but this version knows ");
        assertThat(said.code()).isEqualTo(3);
    }

    @Test
    void a_key_that_is_missing_or_is_no_key() throws IOException {
        Path key = inSafe(".key");
        Files.writeString(key, "no key");
        assertFails("KEY_UNREADABLE safe: the key file cannot be read as a key");

        Files.delete(key);
        assertFails("KEY_MISSING safe: the key file is missing");
    }

    @Test
    void who_only_looks_needs_no_key() throws IOException {
        cafe.run("new", "--product", "coffee=1", "--pay", "CASH=58").isDone();
        Files.delete(inSafe(".key"));

        assertThat(cafe.run("list").isDone().out()).startsWith("CP00000001");
        assertThat(cafe.run("show", "CP00000001").isDone().out()).startsWith("CP00000001");
        assertThat(cafe.run("export", "tickets", "--format", "csv").isDone().out())
                .contains("CP00000001");
        cafe.run("verify").isDone();
        assertFails("KEY_MISSING safe: the key file is missing");
    }

    @Test
    void a_key_of_another_till() throws IOException {
        TestShop other = new TestShop(Files.createDirectory(folder.resolve("other")));
        other.opened("cafe");
        Path theirs = folder.resolve("other/counterfoil.db.safe")
                .resolve(inSafe(".key").getFileName());
        Files.copy(theirs, inSafe(".key"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertFails("KEY_MISMATCH safe: the key is not the one that the till was enrolled with");
    }

    @Test
    void a_key_that_others_can_read() throws IOException {
        Path key = inSafe(".key");
        assumeTrue(Files.getFileStore(key).supportsFileAttributeView("posix"), "file system without owners");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

        assertFails("KEY_INSECURE safe: the key file must be readable by its owner only");
    }

    @Test
    void a_mark_that_is_missing_or_damaged() throws IOException {
        Path mark = inSafe(".mark");
        Files.writeString(mark, "{}");
        assertFails("MARK_UNREADABLE safe: the high-water mark cannot be read");

        Files.delete(mark);
        assertFails("MARK_MISSING safe: the high-water mark is missing");
    }

    @Test
    void a_safe_that_is_missing() {
        TestShop.Said said = cafe.run("list", "--safe", "elsewhere");

        assertThat(said.err()).isEqualTo("ENROLMENT_MISSING safe: the till's enrolment is missing\n");
        assertThat(said.code()).isEqualTo(3);
    }

    @Test
    void a_chain_that_was_cut_sells_no_more() {
        cafe.run("new", "--product", "coffee=1", "--pay", "CASH=58").isDone();
        Path kept = cafe.file("kept.db");
        copy(database, kept);
        cafe.run("new", "--product", "coffee=1", "--pay", "CASH=58").isDone();
        copy(kept, database);

        assertFails("CHAIN_BELOW_MARK db: the chain has 2 entries but 3 were marked as recorded");
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_file_that_cannot_be_read_or_written() {
        TestShop.Said absent = cafe.run("new", "--file", "absent.json");
        assertThat(absent.err()).isEqualTo("FILE_UNREADABLE file: the file cannot be read\n");
        assertThat(absent.code()).isEqualTo(3);

        cafe.run("new", "--product", "coffee=1", "--pay", "CASH=58").isDone();
        TestShop.Said nowhere = cafe.run("print", "CP00000001", "--medium", "pdf-80", "--to", "no/such/folder/t.pdf");
        assertThat(nowhere.err()).isEqualTo("FILE_UNWRITABLE to: the file cannot be written\n");
        assertThat(nowhere.code()).isEqualTo(3);
    }
}
