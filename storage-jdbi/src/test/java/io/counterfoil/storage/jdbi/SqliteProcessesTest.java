package io.counterfoil.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes on one file. */
class SqliteProcessesTest extends TillProcesses {

    @TempDir
    Path folder;

    @Override
    String place() {
        return file().toString();
    }

    private Path file() {
        return folder.resolve("shop.db");
    }

    /** A program that makes a shop in a file, and says that it did. */
    static final class Maker {

        private Maker() {}

        /** Makes it. */
        public static void main(String[] arguments) {
            TillProcess.create(arguments[0]);
            System.out.println("made");
        }
    }

    /** The dependencies that docs/operations.md permits such a host to exclude. */
    @Test
    void a_host_without_the_libraries_of_a_server_keeps_its_books_in_a_file() throws Exception {
        String separator = System.getProperty("path.separator");
        List<String> all = List.of(TillProcess.classPath().split(Pattern.quote(separator), -1));
        List<String> without = all.stream()
                .filter(entry -> !entry.matches(".*[/\\\\](HikariCP|postgresql|flyway-database-postgresql)-[0-9].*"))
                .toList();
        assertThat(without).hasSize(all.size() - 3);
        String classPath = String.join(separator, without);

        String file = folder.resolve("other.db").toString();
        Process maker = TillProcess.start(classPath, Maker.class, file);
        assertThat(TillProcess.output(maker).lines()).containsExactly("made");
        Process till = TillProcess.start(classPath, TillProcess.class, file, "3");

        assertThat(TillProcess.output(till).lines()).containsExactly("1", "2", "3");
        assertThat(till.waitFor()).isZero();
    }

    /** The negative control: what is held here would not hold of a store without transaction, condition and unique key. */
    @Test
    void two_processes_that_read_and_then_write_fork_the_chain_and_are_found_out() throws Exception {
        try (Forger forger = new Forger(file())) {
            forger.act("loosen");
        }
        Process first = ForkingProcess.start(file());
        Process second = ForkingProcess.start(file());
        for (Process till : List.of(first, second)) {
            assertThat(TillProcess.output(till).readLine()).isEqualTo("read");
        }

        for (Process till : List.of(first, second)) {
            till.getOutputStream().write('\n');
            till.getOutputStream().flush();
            assertThat(till.waitFor()).isZero();
        }

        try (JdbiStore store = JdbiStore.openSqlite(file())) {
            List<Long> seqs = new ArrayList<>();
            store.forTenant(TillProcess.TENANT).read(books -> {
                books.ledger().entries(TillProcess.ORIGIN, 0, row -> seqs.add(row.seq()));
                return seqs;
            });
            assertThat(seqs).containsExactly(0L, 1L, 1L);
            assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> assertWhole(store));
        }
    }
}
