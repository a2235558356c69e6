package io.counterfoil.storage.jdbi;

import io.counterfoil.BoxOffice;
import io.counterfoil.audit.AuditReport;
import io.counterfoil.audit.Pins;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.customer.CustomerSnapshot;
import io.counterfoil.json.ShopFile;
import io.counterfoil.ledger.Ed25519Signer;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.Head;
import io.counterfoil.ledger.HighWaterMark;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.TillSafe;
import io.counterfoil.money.Money;
import io.counterfoil.payment.Tender;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.sale.Desk;
import io.counterfoil.sale.SaleRequest;
import io.counterfoil.sale.ShopSetup;
import io.counterfoil.sale.Surroundings;
import io.counterfoil.shop.AccessPolicy;
import io.counterfoil.shop.ActorId;
import io.counterfoil.shop.HostAttributes;
import io.counterfoil.shop.PersonalText;
import io.counterfoil.shop.Session;
import io.counterfoil.shop.SessionId;
import io.counterfoil.shop.Till;
import io.counterfoil.testkit.SettableClock;
import io.counterfoil.ticket.RecordedTicket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A kiosk with one till, the same to the byte each time it is opened. */
final class Kiosk implements AutoCloseable {

    static final Till TILL = Till.parse("kiosk.example/plaza/till-1");
    static final Till SECOND_TILL = Till.parse("kiosk.example/plaza/till-2");
    static final Origin ORIGIN = Origin.of(TILL, 0);
    private static final Currency USD = Currency.getInstance("USD");
    private static final String SHOP = """
            {"till": "kiosk.example/plaza/till-1",
             "shop": {"name": "Kiosk", "currency": "USD", "zone": "America/Caracas", "language": "en",
                      "rounding": {"mode": "HALF_UP", "increment": "0.01"}},
             "taxes": {"treatment": "EXCLUSIVE", "place": "PER_RATE",
                       "rounding": {"mode": "HALF_UP", "increment": "0.01"},
                       "rules": [{"code": "vat", "name": "VAT", "percent": "16"}]},
             "products": [{"id": "coffee", "name": "Coffee", "price": "50.00", "taxes": ["vat"]}],
             "payment_methods": [{"code": "CASH", "name": "Cash", "traits": ["GIVES_CHANGE"]}],
             "series": {"prefix": "KI", "digits": 8, "reset": "NEVER"}}
            """;

    final JdbiStore store;
    final BoxOffice office;
    final TillSafe safe;
    final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:00.250Z"));
    private final HighWaterMark marks;
    private final Random random;

    private Kiosk(JdbiStore store, HighWaterMark marks, long chance) {
        this(TILL, store, marks, chance);
    }

    private Kiosk(Till till, JdbiStore store, HighWaterMark marks, long chance) {
        this(store, new TillSafe(Enrolment.of(Origin.of(till, 0), signer().publicKey()), signer(), marks), chance);
    }

    private Kiosk(JdbiStore store, TillSafe safe, long chance) {
        this.store = store;
        this.marks = safe.mark();
        this.random = new Random(chance);
        this.office = BoxOffice.over(store, new Surroundings(clock, this::bytes, AccessPolicy.allowAll()));
        this.safe = safe;
    }

    /** The kiosk's key: known to the tests that forge. */
    static Ed25519Signer signer() {
        return Ed25519Signer.ofSeed(new byte[Ed25519Signer.SEED_LENGTH]);
    }

    /** Makes the file and opens the till. */
    static Kiosk create(Path file, HighWaterMark marks) {
        return create(JdbiStore.createSqlite(file), marks);
    }

    /** Makes the file and opens the till with a safe of another policy. */
    static Kiosk create(Path file, TillSafe safe) {
        return new Kiosk(JdbiStore.createSqlite(file), safe, 42).opened();
    }

    /** Opens the till in books that are empty. */
    static Kiosk create(JdbiStore store, HighWaterMark marks) {
        return new Kiosk(store, marks, 42).opened();
    }

    /** Opens a second till beside the first. */
    static Kiosk second(JdbiStore store, HighWaterMark marks) {
        return new Kiosk(SECOND_TILL, store, marks, 44).opened();
    }

    private Till till() {
        return safe.enrolment().origin().till();
    }

    private Kiosk opened() {
        openTheTill().orThrow();
        return this;
    }

    Outcome<Head> openTheTill() {
        return desk().opening().open(setup(till()));
    }

    /** Opens what is there with that safe. */
    static Kiosk open(Path file, TillSafe safe) {
        return new Kiosk(JdbiStore.openSqlite(file), safe, 43);
    }

    /** What the kiosk sells. */
    static ShopSetup setup() {
        return setup(TILL);
    }

    private static ShopSetup setup(Till till) {
        return ShopFile.read(SHOP.replace(TILL.toString(), till.toString()).getBytes(StandardCharsets.UTF_8))
                .orThrow()
                .setup();
    }

    /** One coffee, 58.00, paid in cash. */
    static SaleRequest coffee() {
        return SaleRequest.of(cart(), cash());
    }

    /** Opens what is there; each chance gives ids and salts of its own. */
    static Kiosk open(Path file, HighWaterMark marks, long chance) {
        return new Kiosk(JdbiStore.openSqlite(file), marks, chance);
    }

    /** Goes on in books whose till is open; each chance gives ids and salts of its own. */
    static Kiosk over(JdbiStore store, HighWaterMark marks, long chance) {
        return new Kiosk(store, marks, chance);
    }

    /** Opens what is there for somebody who waits for nobody, with a mark of its own. */
    static Kiosk impatient(Path file, HighWaterMark marks) {
        return new Kiosk(JdbiStore.openSqlite(file, new SqliteSettings(Duration.ofMillis(50))), marks, 43);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    Desk desk() {
        return office.desk(session(), safe);
    }

    /** The desk of somebody whom the host sees at that address. */
    Desk seenFrom(String address) {
        return office.desk(session().withHost(HostAttributes.of(address, "Kiosk/4.1 (gate 2)")), safe);
    }

    private Session session() {
        return new Session(till(), ActorId.of("ana"), SessionId.of("morning"));
    }

    /** One coffee, 58.00, to somebody whose name is recorded. */
    RecordedTicket sellTo(String name) {
        return desk().checkout()
                .sell(new SaleRequest(
                        cart(),
                        List.of(cash()),
                        Optional.of(new CustomerSnapshot(PersonalText.of(name), Optional.empty()))))
                .orThrow();
    }

    /** One coffee, 58.00. */
    RecordedTicket sell() {
        return desk().checkout().sell(coffee()).orThrow();
    }

    private static Cart cart() {
        return Cart.of(USD, LocalDate.of(2026, 11, 20), List.of(CartLine.of(ProductId.of("coffee"), 1)));
    }

    private static Tender cash() {
        return Tender.of("CASH", Money.of(USD, "58.00"));
    }

    AuditReport audit() {
        return office.audit(TILL.tenant())
                .audit(new Pins(List.of(safe.enrolment()), marks, List.of()))
                .get(0);
    }

    @Override
    public void close() {
        store.close();
    }
}
