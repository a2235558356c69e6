package io.counterfoil.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.BoxOffice;
import io.counterfoil.audit.AuditReport;
import io.counterfoil.audit.Pins;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.EntryType;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.SafeFolder;
import io.counterfoil.ledger.StoredEntry;
import io.counterfoil.ledger.TillSafe;
import io.counterfoil.ledger.Verdict;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.sale.RecoveryRequest;
import io.counterfoil.storage.jdbi.SafeProcess.Point;
import io.counterfoil.storage.jdbi.SafeProcess.Task;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Processes that are killed while they change a key or recover a till: done again it goes on, and nothing is lost or begun twice. */
class SafeProcessesTest {

    private static final int KILLS = 4;
    private static final int MOST_WORDS_BEFORE_A_KILL = 9;

    @TempDir
    Path folder;

    private Path file;
    private Path safe;

    @BeforeEach
    void openTheTill() {
        file = folder.resolve("shop.db");
        safe = folder.resolve("safe");
        try (JdbiStore store = JdbiStore.createSqlite(file)) {
            BoxOffice office = BoxOffice.over(store);
            TillSafe first = safes().create(Kiosk.TILL, BoxOffice.systemRandom());
            office.desk(SafeProcess.session(), first)
                    .opening()
                    .open(Kiosk.setup())
                    .orThrow();
            office.desk(SafeProcess.session(), first)
                    .checkout()
                    .sell(Kiosk.coffee())
                    .orThrow();
        }
    }

    private SafeFolder safes() {
        return SafeFolder.at(safe);
    }

    /** Kills the process where it stands still. */
    private void killAt(Task task, Point point) throws IOException, InterruptedException {
        Process process = SafeProcess.start(file, safe, task, point);
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).isEqualTo(point.name());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_change_of_key_that_was_killed_goes_on_where_it_stopped(Point point) throws Exception {
        killAt(Task.CHANGE_KEY, point);

        try (JdbiStore store = JdbiStore.openSqlite(file)) {
            BoxOffice office = BoxOffice.over(store);
            boolean isRecorded = point == Point.BEFORE_THE_MARK || point == Point.AFTER_THE_MARK;
            if (isRecorded) {
                assertThat(failureOfSale(office)).isEqualTo(FailureCode.KEY_CHANGED);
            } else {
                sell(office);
            }
            if (point != Point.AFTER_IT_IS_COMPLETE) {
                changeKey(office);
            }
            sell(office);

            assertThat(safes().open(Kiosk.TILL).enrolment().keys().orElseThrow())
                    .hasSize(1);
            assertWhole(store, office);
            assertThat(count(store, Kiosk.ORIGIN, EntryType.KEY_ROTATE)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_recovery_that_was_killed_goes_on_where_it_stopped(Point point) throws Exception {
        killAt(Task.RECOVER, point);

        try (JdbiStore store = JdbiStore.openSqlite(file)) {
            BoxOffice office = BoxOffice.over(store);
            boolean isBegun = point == Point.BEFORE_THE_MARK || point == Point.AFTER_THE_MARK;
            if (isBegun) {
                assertThat(failureOfSale(office)).isEqualTo(FailureCode.EPOCH_CLOSED);
            } else {
                sell(office);
            }
            if (point != Point.AFTER_IT_IS_COMPLETE) {
                recover(office);
            }
            sell(office);

            assertThat(safes().epochs(Kiosk.TILL)).hasSize(2);
            assertWhole(store, office);
        }
    }

    @Test
    void changes_and_recoveries_that_are_killed_anywhere_lose_no_key_and_begin_nothing_twice() throws Exception {
        // Where the kill strikes is chance; how many words go before it is not, so that a failure can be sought again.
        Random chance = new Random(20_261_120);
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = SafeProcess.start(file, safe, Task.BOTH_FOR_EVER, Point.AFTER_IT_IS_COMPLETE);
            try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
                for (int left = 1 + chance.nextInt(MOST_WORDS_BEFORE_A_KILL); left > 0; left--) {
                    assertThat(said.readLine()).isIn("changed", "recovered");
                }
            } finally {
                process.destroyForcibly().waitFor();
            }
            try (JdbiStore store = JdbiStore.openSqlite(file)) {
                BoxOffice office = BoxOffice.over(store);
                goOn(office);
                sell(office);
                assertWhole(store, office);
            }
        }
    }

    /** As an operator would, by what the till says. */
    private void goOn(BoxOffice office) {
        try {
            sell(office);
        } catch (CounterfoilException e) {
            switch (e.code()) {
                case KEY_CHANGED -> changeKey(office);
                case EPOCH_CLOSED -> recover(office);
                default -> throw e;
            }
        }
    }

    private void sell(BoxOffice office) {
        office.desk(SafeProcess.session(), safes().open(Kiosk.TILL))
                .checkout()
                .sell(Kiosk.coffee())
                .orThrow();
    }

    private FailureCode failureOfSale(BoxOffice office) {
        try {
            sell(office);
        } catch (CounterfoilException e) {
            return e.code();
        }
        throw new AssertionError("the till sells");
    }

    private void changeKey(BoxOffice office) {
        office.desk(SafeProcess.session(), safes().open(Kiosk.TILL))
                .keys()
                .change(safes().keyChange(Kiosk.TILL, BoxOffice.systemRandom()), "yearly")
                .orThrow();
    }

    private void recover(BoxOffice office) {
        office.recovery(SafeProcess.session())
                .recover(
                        safes().epochChange(Kiosk.TILL, BoxOffice.systemRandom()),
                        RecoveryRequest.because("stolen").evenIfSound())
                .orThrow();
    }

    private static long count(JdbiStore store, Origin origin, EntryType type) {
        List<StoredEntry> rows = new ArrayList<>();
        store.forTenant(Kiosk.TILL.tenant()).read(books -> {
            books.ledger().entries(origin, 0, rows::add);
            return origin;
        });
        return rows.stream().filter(row -> row.type() == type.code()).count();
    }

    /** Every chain that there is is enrolled, intact and has one genesis; of all keys only the one in force is left. */
    private void assertWhole(JdbiStore store, BoxOffice office) throws IOException {
        List<Enrolment> epochs = safes().epochs(Kiosk.TILL);
        List<AuditReport> reports =
                office.audit(Kiosk.TILL.tenant()).audit(new Pins(epochs, safes().marks(), List.of()));
        assertThat(reports).hasSameSizeAs(epochs).allSatisfy(report -> {
            assertThat(report.verdict()).as(report.origin().toString()).isEqualTo(Verdict.INTACT);
            assertThat(count(store, report.origin(), EntryType.GENESIS)).isEqualTo(1);
        });
        try (Stream<Path> files = Files.list(safe)) {
            assertThat(files.map(found -> found.getFileName().toString()).filter(name -> name.endsWith(".key")))
                    .containsExactly(epochs.get(epochs.size() - 1).origin().id() + ".key");
        }
    }
}
