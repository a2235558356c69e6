package io.counterfoil.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.counterfoil.BoxOffice;
import io.counterfoil.audit.AuditReport;
import io.counterfoil.audit.Pins;
import io.counterfoil.ledger.SafeFolder;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.sale.Desk;
import io.counterfoil.sale.Recovery;
import io.counterfoil.sale.RecoveryRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tills whose file somebody changed by hand, and that go on. Their chain has a genesis and three tickets. */
class SqliteRecoveryTest {

    private static final String FIRST_EPOCH = " chain LIKE '%/0'";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void sell() {
        file = folder.resolve("shop.db");
        try (JdbiStore store = JdbiStore.createSqlite(file)) {
            Desk desk = BoxOffice.over(store)
                    .desk(SafeProcess.session(), safes().create(Kiosk.TILL, BoxOffice.systemRandom()));
            desk.opening().open(Kiosk.setup()).orThrow();
            for (int i = 0; i < 3; i++) {
                desk.checkout().sell(Kiosk.coffee()).orThrow();
            }
        }
    }

    private SafeFolder safes() {
        return SafeFolder.at(folder.resolve("safe"));
    }

    private void byHand(String... steps) throws SQLException {
        try (Forger forger = new Forger(file)) {
            for (String step : steps) {
                forger.act(step);
            }
        }
    }

    private static void assertSells(BoxOffice office, SafeFolder safes) {
        office.desk(SafeProcess.session(), safes.open(Kiosk.TILL))
                .checkout()
                .sell(Kiosk.coffee())
                .orThrow();
    }

    private void assertStopped(BoxOffice office, FailureCode code) {
        assertThatExceptionOfType(CounterfoilException.class)
                .isThrownBy(() -> assertSells(office, safes()))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(code));
    }

    private Recovery recover(BoxOffice office) {
        return office.recovery(SafeProcess.session())
                .recover(
                        safes().epochChange(Kiosk.TILL, BoxOffice.systemRandom()),
                        RecoveryRequest.because("somebody was at the file"))
                .orThrow();
    }

    private List<String> audit(BoxOffice office) {
        return office
                .audit(Kiosk.TILL.tenant())
                .audit(new Pins(safes().epochs(Kiosk.TILL), safes().marks(), List.of()))
                .stream()
                .map(SqliteRecoveryTest::said)
                .toList();
    }

    private static String said(AuditReport report) {
        return report.verdict()
                + report.firstBad()
                        .map(bad -> " " + bad.seq() + " " + bad.kind())
                        .orElse("");
    }

    @Test
    void a_till_whose_head_is_gone_goes_on_at_the_end_of_its_entries() throws SQLException {
        byHand("DELETE FROM heads WHERE" + FIRST_EPOCH);
        try (JdbiStore store = JdbiStore.openSqlite(file)) {
            BoxOffice office = BoxOffice.over(store);
            assertStopped(office, FailureCode.STORAGE_INCONSISTENT);

            assertThat(recover(office).closed().size()).isEqualTo(4);

            assertSells(office, safes());
            assertThat(audit(office)).containsExactly("BROKEN 3 PROJECTION_MISMATCH", "INTACT");
        }
    }

    @Test
    void an_entry_that_was_exchanged_at_the_mark_is_not_gone_on_from() throws SQLException {
        byHand(
                "UPDATE entries SET canonical = CAST(replace(CAST(canonical AS TEXT), '58.00', '5.80') AS BLOB) WHERE seq = 3",
                "reseal other 3");
        try (JdbiStore store = JdbiStore.openSqlite(file)) {
            BoxOffice office = BoxOffice.over(store);
            assertStopped(office, FailureCode.CHAIN_DIFFERS_FROM_MARK);

            Recovery recovered = recover(office);

            assertThat(recovered.closed().size()).isEqualTo(4);
            assertThat(recovered.closed().lost()).isZero();
            assertSells(office, safes());
            assertThat(audit(office)).containsExactly("BROKEN 3 SIGNATURE_INVALID", "BROKEN 0 EPOCH_MISMATCH");
        }
    }

    @Test
    void an_entry_that_was_exchanged_while_the_mark_was_gone_is_orphaned() throws Exception {
        byHand(
                "UPDATE entries SET canonical = CAST(replace(CAST(canonical AS TEXT), '58.00', '5.80') AS BLOB) WHERE seq = 3",
                "reseal other 3");
        Files.delete(folder.resolve("safe").resolve(Kiosk.ORIGIN.id() + ".mark"));
        try (JdbiStore store = JdbiStore.openSqlite(file)) {
            BoxOffice office = BoxOffice.over(store);
            assertStopped(office, FailureCode.MARK_MISSING);

            Recovery recovered = recover(office);

            assertThat(recovered.closed().size()).isEqualTo(3);
            assertThat(recovered.closed().orphaned()).isEqualTo(1);
            assertSells(office, safes());
            assertThat(audit(office)).containsExactly("BROKEN 3 SIGNATURE_INVALID", "INTACT");
        }
    }
}
