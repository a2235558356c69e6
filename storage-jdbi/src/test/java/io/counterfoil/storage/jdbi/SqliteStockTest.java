package io.counterfoil.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.BoxOffice;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.inventory.Hold;
import io.counterfoil.inventory.HoldStatus;
import io.counterfoil.json.ShopFile;
import io.counterfoil.ledger.Ed25519Signer;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.TillSafe;
import io.counterfoil.money.Money;
import io.counterfoil.payment.Tender;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.RowName;
import io.counterfoil.plan.SeatName;
import io.counterfoil.plan.ZoneCode;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.sale.Desk;
import io.counterfoil.sale.SaleRequest;
import io.counterfoil.sale.Surroundings;
import io.counterfoil.shop.AccessPolicy;
import io.counterfoil.shop.ActorId;
import io.counterfoil.shop.Session;
import io.counterfoil.shop.SessionId;
import io.counterfoil.shop.Till;
import io.counterfoil.testkit.InMemoryHighWaterMark;
import io.counterfoil.work.IdempotencyKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places and stock over a SQLite file, and how many statements they take. */
class SqliteStockTest {

    private static final String SHOP = """
            {"till": "cafe.example/plaza/till-1",
             "shop": {"name": "Teatro", "currency": "USD", "zone": "America/Caracas", "language": "es"},
             "plans": [{"id": "concert", "name": "Concert",
                        "zones": [{"code": "stalls", "name": "Stalls", "base": "80.00", "rows": ["A/1", "%"],
                                   "seats": [%s]}],
                        "stages": [{"code": "early", "name": "Early", "percent": "-25", "limit": 150}]}],
             "products": [{"id": "entry", "name": "Entry", "price": {"plan": "concert"}},
                          {"id": "poster", "name": "Poster", "price": "10.00", "stock": {"counting": "COUNTED"}}],
             "payment_methods": [{"code": "CASH", "name": "Cash", "traits": ["GIVES_CHANGE"]}],
             "series": {"prefix": "TT", "digits": 8, "reset": "NEVER"}}
            """.replace(
                    "%s",
                    String.join(
                            ",",
                            IntStream.rangeClosed(1, 90)
                                    .mapToObj(seat -> "\"" + seat + "\"")
                                    .toList()));

    private static final Till TILL = Till.parse("cafe.example/plaza/till-1");
    private static final Currency USD = Currency.getInstance("USD");
    private static final ZoneCode STALLS = ZoneCode.of("stalls");

    @TempDir
    Path folder;

    private final CountedStatements statements = new CountedStatements();
    private final Random random = new Random(42);
    private JdbiStore store;
    private Desk desk;

    @BeforeEach
    void openTheTill() {
        Path file = folder.resolve("shop.db");
        JdbiStore.createSqlite(file).close();
        store = JdbiStore.open(file, SqliteSettings.DEFAULT, Optional.of(statements));
        Surroundings surroundings =
                new Surroundings(() -> Instant.parse("2026-11-20T14:03:00.250Z"), this::bytes, AccessPolicy.allowAll());
        Ed25519Signer signer = Ed25519Signer.ofSeed(new byte[Ed25519Signer.SEED_LENGTH]);
        TillSafe safe =
                new TillSafe(Enrolment.of(Origin.of(TILL, 0), signer.publicKey()), signer, new InMemoryHighWaterMark());
        desk = BoxOffice.over(store, surroundings)
                .desk(new Session(TILL, ActorId.of("ana"), SessionId.of("morning")), safe);
        desk.opening()
                .open(ShopFile.read(SHOP.getBytes(StandardCharsets.UTF_8))
                        .orThrow()
                        .setup())
                .orThrow();
        desk.stock().stockIn(ProductId.of("poster"), 500, "delivery 17").orThrow();
        desk.checkout().sell(sale(seats(90, 90))).orThrow();
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

    private static List<CartLine> seats(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(seat -> CartLine.of(ProductId.of("entry"), 1)
                        .at(Place.in(STALLS).row(RowName.of("A/1")).seat(SeatName.of(Integer.toString(seat)))))
                .toList();
    }

    private static Cart cart(List<CartLine> lines) {
        return Cart.of(USD, LocalDate.of(2026, 11, 20), lines);
    }

    private static SaleRequest sale(List<CartLine> lines) {
        return SaleRequest.of(cart(lines), Tender.of("CASH", Money.of(USD, "10000.00")));
    }

    private Hold hold(int from, int to) {
        return desk.holds().hold(cart(seats(from, to))).orThrow().hold();
    }

    private List<String> statements(Runnable work) {
        statements.forget();
        work.run();
        return statements.seen();
    }

    @Test
    void holding_any_number_of_seats_takes_the_same_few_statements() {
        List<String> one = statements(() -> hold(1, 1));

        assertThat(statements(() -> hold(2, 80))).isEqualTo(one);
        assertThat(one)
                .as("begin, what is sold, pools, new pools, pools, hold, its units, commit")
                .hasSize(8)
                .startsWith("BEGIN IMMEDIATE")
                .endsWith("COMMIT");
    }

    @Test
    void selling_any_number_of_held_seats_takes_the_same_few_statements() {
        Hold one = hold(1, 1);
        Hold many = hold(2, 80);

        List<String> few = statements(
                () -> desk.checkout().sell(sale(seats(1, 1)).using(one.id())).orThrow());

        assertThat(statements(() -> desk.checkout()
                        .sell(sale(seats(2, 80)).using(many.id()))
                        .orThrow()))
                .isEqualTo(few);
        assertThat(few.stream()
                        .filter(sql -> sql.contains("pools") || sql.contains("hold") || sql.contains("SELECT p.pool")))
                .as("pools and holds are read once and written once")
                .hasSize(5);
        assertThat(desk.holds().find(many.id()).orThrow().ended()).isEqualTo(HoldStatus.SOLD);
    }

    @Test
    void a_key_costs_two_statements() {
        List<CartLine> posters = List.of(CartLine.of(ProductId.of("poster"), 1));
        int plain =
                statements(() -> desk.checkout().sell(sale(posters)).orThrow()).size();
        int keyed = statements(() -> desk.checkout()
                        .sell(sale(posters), IdempotencyKey.of("2f1d7c34-5aaa-4bbb"))
                        .orThrow())
                .size();

        assertThat(keyed).isEqualTo(plain + 2);
    }

    @Test
    void the_stock_is_as_it_was_after_the_file_was_closed() {
        Hold hold = hold(1, 3);
        desk.cancellations()
                .cancel(
                        desk.lookup()
                                .findByNumber("TT00000001", io.counterfoil.ticket.Disclosure.PUBLIC)
                                .orThrow()
                                .ticket()
                                .id(),
                        "came back")
                .orThrow();
        store.close();
        store = JdbiStore.openSqlite(folder.resolve("shop.db"));

        store.forTenant(TILL.tenant()).read(books -> {
            assertThat(books.inventory().seats(PlanId.of("concert"), STALLS, Instant.parse("2026-11-20T14:03:01Z")))
                    .hasSize(3)
                    .allSatisfy(seat -> assertThat(seat.held()).isEqualTo(1));
            return hold;
        });
    }
}
