package io.counterfoil.benchmarks.ledger;

import io.counterfoil.Books;
import io.counterfoil.ledger.Head;
import io.counterfoil.ledger.Note;
import io.counterfoil.ledger.Sealed;
import io.counterfoil.ledger.SigningPolicy;
import io.counterfoil.shop.TenantId;
import io.counterfoil.storage.jdbi.JdbiStore;
import io.counterfoil.work.Transactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * One chain of tickets in a SQLite file, as large as asked for. It is made in the folder for temporary files when it is first wanted,
 * which takes a minute for a million entries of 1.3 KB, and used again by the next run.
 */
final class ChainFile implements AutoCloseable {
    /** Entries of a commit: few enough to be held in memory, and so many that the notes of a file do not count. */
    private static final int COMMIT = 10_000;

    /** Lines of a ticket: 1.3 KB in canonical form. */
    private static final int LINES = 1;

    private final Path file;
    private final JdbiStore store;

    private ChainFile(Path file, JdbiStore store) {
        this.file = file;
        this.store = store;
    }

    /** The file of that many entries, the genesis among them. */
    static ChainFile of(SigningPolicy policy, int entries) {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "counterfoil-benchmarks");
        return in(folder, policy, entries);
    }

    static ChainFile in(Path folder, SigningPolicy policy, int entries) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(policy.wireName() + "-" + entries + ".db");
            if (!Files.exists(file)) {
                Path draft = folder.resolve(file.getFileName() + ".draft");
                Files.deleteIfExists(draft);
                fill(draft, policy, entries);
                Files.move(draft, file);
            }
            return new ChainFile(file, JdbiStore.openSqlite(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closing the store leaves everything in the one file. */
    private static void fill(Path file, SigningPolicy policy, int entries) {
        SoldTickets tickets = SoldTickets.ofLines(LINES);
        try (JdbiStore store = JdbiStore.createSqlite(file)) {
            long size = 0;
            while (size < entries) {
                int count = (int) Math.min(COMMIT, entries - size) - (size == 0 ? 1 : 0);
                size = books(store).transact(books -> {
                    Head head = books.ledger().head(Chains.ORIGIN).orElseGet(() -> Head.empty(Chains.ORIGIN));
                    Sealed sealed = Chains.seal(policy, head, tickets, count);
                    sealed.appendTo(books.ledger());
                    return sealed.after().size();
                });
            }
        }
    }

    private static Transactions<Books> books(JdbiStore store) {
        return store.forTenant(TenantId.of("cafe.example"));
    }

    Transactions<Books> books() {
        return books(store);
    }

    /** Its notes, the newest last. */
    List<Note> notes() {
        return books().<List<Note>>read(books -> books.ledger().notes(Chains.ORIGIN).stream()
                .map(text -> Note.parse(text).orThrow())
                .toList());
    }

    /** The newest note. */
    Note note() {
        List<Note> notes = notes();
        return notes.get(notes.size() - 1);
    }

    /** A connection of one's own, past the store. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    @Override
    public void close() {
        store.close();
    }
}
