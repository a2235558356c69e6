package io.counterfoil.storage.jdbi;

import static io.counterfoil.storage.jdbi.SqliteOpeningTest.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.counterfoil.BoxOffice;
import io.counterfoil.audit.AuditReport;
import io.counterfoil.audit.Pins;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.json.ShopFile;
import io.counterfoil.ledger.Break;
import io.counterfoil.ledger.BreakKind;
import io.counterfoil.ledger.Ed25519Signer;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.TillSafe;
import io.counterfoil.ledger.Verdict;
import io.counterfoil.money.Money;
import io.counterfoil.payment.Tender;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.sale.Desk;
import io.counterfoil.sale.SaleRequest;
import io.counterfoil.sale.Surroundings;
import io.counterfoil.shop.AccessPolicy;
import io.counterfoil.shop.ActorId;
import io.counterfoil.shop.Session;
import io.counterfoil.shop.SessionId;
import io.counterfoil.shop.Till;
import io.counterfoil.testkit.InMemoryHighWaterMark;
import io.counterfoil.ticket.Disclosure;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.TicketQuery;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The desks over a SQLite file, and how many statements they take. */
class SqliteCheckoutTest {

    private static final String SHOP = """
            {"till": "cafe.example/plaza/till-1",
             "shop": {"name": "Café", "currency": "USD", "zone": "America/Caracas", "language": "es",
                      "rounding": {"mode": "HALF_UP", "increment": "0.01"}},
             "taxes": {"treatment": "EXCLUSIVE", "place": "PER_RATE",
                       "rounding": {"mode": "HALF_UP", "increment": "0.01"},
                       "rules": [{"code": "vat", "name": "VAT", "percent": "16"}]},
             "products": [{"id": "coffee", "name": "Coffee", "price": "50.00", "taxes": ["vat"]}],
             "payment_methods": [{"code": "CASH", "name": "Cash", "traits": ["GIVES_CHANGE"]},
                                 {"code": "CARD", "name": "Card", "traits": []}],
             "series": {"prefix": "TT", "digits": 8, "reset": "NEVER"}}
            """;

    private static final Till TILL = Till.parse("cafe.example/plaza/till-1");
    private static final Currency USD = Currency.getInstance("USD");
    private static final int UNIT_STATEMENTS = 13;

    @TempDir
    Path folder;

    private final CountedStatements statements = new CountedStatements();
    private final Random random = new Random(42);
    private Path file;
    private JdbiStore store;
    private BoxOffice office;
    private TillSafe safe;
    private Desk desk;

    @BeforeEach
    void openTheTill() {
        file = folder.resolve("shop.db");
        JdbiStore.createSqlite(file).close();
        store = JdbiStore.open(file, SqliteSettings.DEFAULT, Optional.of(statements));
        Surroundings surroundings =
                new Surroundings(() -> Instant.parse("2026-11-20T14:03:00.250Z"), this::bytes, AccessPolicy.allowAll());
        Ed25519Signer signer = Ed25519Signer.ofSeed(new byte[Ed25519Signer.SEED_LENGTH]);
        safe = new TillSafe(Enrolment.of(Origin.of(TILL, 0), signer.publicKey()), signer, new InMemoryHighWaterMark());
        office = BoxOffice.over(store, surroundings);
        desk = office.desk(new Session(TILL, ActorId.of("ana"), SessionId.of("morning")), safe);
        desk.opening()
                .open(ShopFile.read(SHOP.getBytes(StandardCharsets.UTF_8))
                        .orThrow()
                        .setup())
                .orThrow();
        sell(1);
        statements.forget();
    }

    @AfterEach
    void closeTheStore() {
        store.close();
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private List<RecordedTicket> sell(int tickets) {
        SaleRequest sale = SaleRequest.of(
                Cart.of(USD, LocalDate.of(2026, 11, 20), List.of(CartLine.of(ProductId.of("coffee"), 2))),
                Tender.of("CARD", Money.of(USD, "100.00")),
                Tender.of("CASH", Money.of(USD, "16.00")));
        return desk.checkout().sell(Collections.nCopies(tickets, sale)).orThrow();
    }

    @Test
    void a_sale_is_found_as_it_was_issued() {
        RecordedTicket issued = sell(1).get(0);

        assertThat(issued.ticket().number()).hasToString("TT00000002");
        assertThat(desk.lookup().find(issued.ticket().id(), Disclosure.PRIVATE).orThrow())
                .isEqualTo(issued);
    }

    @Test
    void a_checkout_of_any_size_takes_the_same_few_statements() {
        sell(1);
        List<String> one = statements.seen();
        statements.forget();
        sell(60);

        assertThat(statements.seen()).isEqualTo(one);
        assertThat(one)
                .as("begin, 6 reads, counter, head, entries, tickets, payments, commit")
                .hasSizeLessThanOrEqualTo(UNIT_STATEMENTS)
                .startsWith("BEGIN IMMEDIATE")
                .endsWith("COMMIT");
    }

    @Test
    void a_page_of_any_size_takes_one_statement() {
        sell(60);
        statements.forget();

        assertThat(desk.lookup()
                        .list(TicketQuery.builder().pageSize(50).build())
                        .orThrow()
                        .tickets())
                .hasSize(50);

        assertThat(statements.seen()).hasSize(3).startsWith("BEGIN").endsWith("COMMIT");
    }

    private AuditReport audit() {
        return office.audit(TILL.tenant())
                .audit(new Pins(List.of(safe.enrolment()), safe.mark(), List.of()))
                .get(0);
    }

    @Test
    void an_audit_finds_the_books_intact() {
        desk.cancellations().cancel(sell(3).get(1).ticket().id(), "Spilt").orThrow();

        assertThat(audit().verdict()).isEqualTo(Verdict.INTACT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE tickets SET total_minor = 1 WHERE number = 1 | PROJECTION_MISMATCH",
                "UPDATE tickets SET status = 'GIFT' WHERE number = 1 | PROJECTION_MISMATCH",
                "UPDATE ticket_payments SET method = 'CASH' | PROJECTION_MISMATCH",
                "PRAGMA foreign_keys = OFF; DELETE FROM ticket_payments | PROJECTION_MISMATCH",
                "PRAGMA foreign_keys = OFF; DELETE FROM tickets | PROJECTION_MISMATCH",
                "UPDATE series_counters SET last = 7 | COUNTER_MISMATCH"
            })
    void an_audit_names_what_was_changed_beside_the_chain(String changes, String kind) throws SQLException {
        RawSqlite.run(file, changes.split(";"));

        assertThat(audit().firstBad())
                .hasValueSatisfying(bad -> assertThat(bad.kind()).hasToString(kind));
        assertThat(audit().verdict()).isEqualTo(Verdict.BROKEN);
    }

    /** Entries 1 to 3 are tickets, 4 and 5 cancel the first two. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cancellation_chain = NULL, cancellation_seq = NULL WHERE seq = 1 | 1",
                "cancellation_chain = NULL WHERE seq = 1 | 1",
                "cancellation_chain = chain, cancellation_seq = 4 WHERE seq = 3 | 3",
                "cancellation_seq = 9 - cancellation_seq WHERE seq IN (1, 2) | 1 2"
            })
    void an_audit_names_a_ticket_whose_cancellation_was_placed_elsewhere(String change, String seqs)
            throws SQLException {
        for (RecordedTicket ticket : List.of(sell(2).get(0), firstTicket())) {
            desk.cancellations().cancel(ticket.ticket().id(), "Spilt").orThrow();
        }
        assertThat(audit().verdict()).isEqualTo(Verdict.INTACT);

        RawSqlite.run(file, "UPDATE tickets SET " + change);

        assertThat(audit().breaks().stream().map(Break::seq).map(String::valueOf))
                .containsExactly(seqs.split(" "));
    }

    private RecordedTicket firstTicket() {
        return desk.lookup().findByNumber("TT00000001", Disclosure.PUBLIC).orThrow();
    }

    @Test
    void a_ticket_is_never_shown_with_the_cancellation_of_another() throws SQLException {
        List<RecordedTicket> sold = sell(2);
        desk.cancellations().cancel(sold.get(0).ticket().id(), "Spilt").orThrow();
        RawSqlite.run(file, "UPDATE tickets SET cancellation_chain = chain, cancellation_seq = 4 WHERE seq = 3");

        assertFails(
                FailureCode.STORAGE_INCONSISTENT,
                () -> desk.lookup().find(sold.get(1).ticket().id(), Disclosure.PUBLIC));
    }

    /** The chain has the entries 0 and 1. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE heads SET last = zeroblob(32) | 1",
                "UPDATE heads SET last = (SELECT hash FROM entries WHERE seq = 0) | 1",
                "UPDATE heads SET ms = ms - 1 | 1",
                "UPDATE heads SET tree = last | 1",
                "UPDATE heads SET signed_size = 99 | 1",
                "UPDATE heads SET size = 1, signed_size = 0 | 1",
                "UPDATE heads SET size = 4 | 2",
                "DELETE FROM heads | 1"
            })
    void an_audit_names_a_head_that_is_not_that_of_its_rows(String change, long seq) throws SQLException {
        RawSqlite.run(file, change);

        assertThat(audit().breaks())
                .extracting(Break::seq, Break::kind)
                .containsExactly(tuple(seq, BreakKind.PROJECTION_MISMATCH));
    }

    @Test
    void an_audit_names_no_entry_below_a_cut_tail() throws SQLException {
        sell(2);
        RawSqlite.run(
                file,
                "PRAGMA foreign_keys = OFF",
                "DROP TRIGGER entries_are_never_deleted",
                "DELETE FROM entries WHERE seq = 3",
                "DELETE FROM ticket_payments WHERE ticket = (SELECT id FROM tickets WHERE seq = 3)",
                "DELETE FROM tickets WHERE seq = 3");

        AuditReport report = audit();

        assertThat(report.chain().firstBad().orElseThrow().kind()).isEqualTo(BreakKind.TRUNCATED_TAIL);
        assertThat(report.firstBad().orElseThrow().seq()).isEqualTo(3);
        assertThat(report.breaks())
                .extracting(Break::seq, Break::kind)
                .containsExactly(tuple(3L, BreakKind.COUNTER_MISMATCH), tuple(3L, BreakKind.PROJECTION_MISMATCH));
    }

    @Test
    void an_audit_ends_and_is_written_whatever_number_a_row_has() throws SQLException {
        RawSqlite.run(
                file,
                "DROP TRIGGER entries_are_never_replaced",
                "INSERT INTO entries SELECT tenant, chain, 9223372036854775807, type, ms, x'07', canonical, digest, hash,"
                        + " alg, sig FROM entries WHERE seq = 1");

        assertThat(audit().toCanonical().string("verdict")).isEqualTo("BROKEN");
    }
}
