package io.counterfoil.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.ledger.Verdict;
import io.counterfoil.testkit.InMemoryHighWaterMark;
import io.counterfoil.ticket.HostPart;
import io.counterfoil.ticket.RecordedTicket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was erased is read nowhere: not in a table, an index, the log or the free room of the file. */
class SqliteErasureTest {

    private static final String MARKER = "Zoraida Ninguna";

    @TempDir
    Path folder;

    private final InMemoryHighWaterMark marks = new InMemoryHighWaterMark();
    private Kiosk kiosk;

    @BeforeEach
    void open() {
        kiosk = Kiosk.create(folder.resolve("shop.db"), marks);
    }

    @AfterEach
    void close() {
        kiosk.close();
    }

    /** The names of files that hold a text, as raw bytes of UTF-8. */
    private List<String> filesWith(byte[] wanted) {
        String needle = new String(wanted, StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> read(file).contains(needle))
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> filesWith(String wanted) {
        return filesWith(wanted.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nothing_of_a_private_part_or_its_salt_is_left_in_any_file() {
        RecordedTicket ticket = kiosk.sellTo(MARKER);
        byte[] salt = ticket.privatePart().orElseThrow().salt().reveal();
        assertThat(filesWith(MARKER)).isNotEmpty();
        assertThat(filesWith(salt)).isNotEmpty();

        kiosk.desk().erasures().erase(ticket.ticket().id(), "asked for").orThrow();

        assertThat(filesWith(MARKER)).isEmpty();
        assertThat(filesWith(salt)).as(HexFormat.of().formatHex(salt)).isEmpty();
        assertThat(kiosk.audit().verdict()).isEqualTo(Verdict.INTACT);
        kiosk.close();
        assertThat(filesWith(MARKER)).isEmpty();
    }

    @Test
    void nothing_of_an_address_or_its_salt_is_left_in_any_file() {
        RecordedTicket ticket = kiosk.sell();
        kiosk.seenFrom("192.0.2.77")
                .cancellations()
                .cancel(ticket.ticket().id(), "typing error")
                .orThrow();
        byte[] salt = kiosk.store
                .forTenant(Kiosk.TILL.tenant())
                .<Optional<HostPart>>read(books -> books.hostParts().find(Kiosk.ORIGIN, 2))
                .orElseThrow()
                .salt()
                .reveal();
        assertThat(filesWith("192.0.2.77")).isNotEmpty();
        assertThat(filesWith(salt)).isNotEmpty();

        kiosk.desk().erasures().eraseHost(Kiosk.ORIGIN, 2, "a year is over").orThrow();

        assertThat(filesWith("192.0.2.77")).isEmpty();
        assertThat(filesWith(salt)).isEmpty();
        assertThat(kiosk.audit().verdict()).isEqualTo(Verdict.INTACT);
    }

    @Test
    void nothing_is_left_where_pages_were_split_and_joined_meanwhile() {
        List<RecordedTicket> tickets = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            kiosk.clock.move(Duration.ofSeconds(1));
            tickets.add(kiosk.sellTo(name(i)));
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < tickets.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(7));

        for (int i : order.subList(0, 120)) {
            kiosk.desk()
                    .erasures()
                    .erase(tickets.get(i).ticket().id(), "asked for")
                    .orThrow();
            assertThat(filesWith(name(i))).as("the %dth, which is erased", i).isEmpty();
        }

        assertThat(filesWith(MARKER)).as("those that are not erased").isNotEmpty();
        assertThat(kiosk.audit().verdict()).isEqualTo(Verdict.INTACT);
    }

    /** Of a length of its own, as names are, so that parts do not all fit where another stood. */
    private static String name(int i) {
        return MARKER + "-" + i + "-" + "x".repeat(i * 37 % 60);
    }

    @Test
    void a_reader_of_before_delays_the_end_of_the_traces_and_the_next_unit_makes_it_up() throws SQLException {
        RecordedTicket ticket = kiosk.sellTo(MARKER);
        kiosk.close();
        kiosk = Kiosk.impatient(folder.resolve("shop.db"), marks);
        RecordedTicket second = kiosk.sellTo(MARKER);
        try (RawSqlite reader = new RawSqlite(folder.resolve("shop.db"))) {
            reader.run("BEGIN");
            assertThat(reader.text("SELECT count(*) FROM private_parts")).isEqualTo("2");
            kiosk.desk().erasures().erase(ticket.ticket().id(), "asked for").orThrow();
            kiosk.desk().erasures().erase(second.ticket().id(), "asked for").orThrow();
            assertThat(filesWith(MARKER)).as("the reader may still read it").isNotEmpty();
        }

        kiosk.sell();

        assertThat(filesWith(MARKER)).isEmpty();
    }
}
