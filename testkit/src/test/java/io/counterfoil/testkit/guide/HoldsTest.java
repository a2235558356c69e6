package io.counterfoil.testkit.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.AvailabilityBroadcast;
import io.counterfoil.BoxOffice;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.inventory.Hold;
import io.counterfoil.inventory.HoldStatus;
import io.counterfoil.inventory.PoolKey;
import io.counterfoil.inventory.SeatMap;
import io.counterfoil.inventory.SeatWish;
import io.counterfoil.ledger.Ed25519Signer;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.TillSafe;
import io.counterfoil.money.Money;
import io.counterfoil.payment.PaymentMethod;
import io.counterfoil.payment.PaymentMethodCode;
import io.counterfoil.payment.PaymentTrait;
import io.counterfoil.payment.Tender;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.RowName;
import io.counterfoil.plan.SeatName;
import io.counterfoil.plan.ZoneCode;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.sale.Checkout;
import io.counterfoil.sale.Desk;
import io.counterfoil.sale.HeldCart;
import io.counterfoil.sale.HoldDesk;
import io.counterfoil.sale.SaleRequest;
import io.counterfoil.sale.ShopSetup;
import io.counterfoil.sale.Surroundings;
import io.counterfoil.series.SeriesReset;
import io.counterfoil.series.SeriesRule;
import io.counterfoil.shop.AccessPolicy;
import io.counterfoil.shop.ActorId;
import io.counterfoil.shop.Session;
import io.counterfoil.shop.SessionId;
import io.counterfoil.shop.Till;
import io.counterfoil.testkit.InMemoryHighWaterMark;
import io.counterfoil.testkit.InMemoryStore;
import io.counterfoil.testkit.SettableClock;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.work.IdempotencyKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HoldsTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Till TILL = Till.parse("hall.example/main/till-1");
    private static final ProductId PLACE = ProductId.of("place");
    private static final PlanId EVENING = PlanId.of("evening");
    private static final ZoneCode STALLS = ZoneCode.of("stalls");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-10T20:00:00Z"));
    private final AvailabilityBroadcast broadcast = new AvailabilityBroadcast();
    private final Desk desk = openDesk();
    private final HoldDesk holds = desk.holds();
    private final Checkout checkout = desk.checkout();

    private Desk openDesk() {
        Random random = new Random(1);
        Surroundings surroundings = new Surroundings(
                        clock,
                        count -> {
                            byte[] bytes = new byte[count];
                            random.nextBytes(bytes);
                            return bytes;
                        },
                        AccessPolicy.allowAll())
                .telling(broadcast);
        Ed25519Signer signer = Ed25519Signer.ofSeed(new byte[Ed25519Signer.SEED_LENGTH]);
        TillSafe safe =
                new TillSafe(Enrolment.of(Origin.of(TILL, 0), signer.publicKey()), signer, new InMemoryHighWaterMark());
        Desk opened = BoxOffice.over(new InMemoryStore(), surroundings)
                .desk(new Session(TILL, ActorId.of("ana"), SessionId.of("evening")), safe);
        PaymentMethod cash =
                new PaymentMethod(PaymentMethodCode.of("CASH"), "Cash", EnumSet.of(PaymentTrait.GIVES_CHANGE));
        opened.opening()
                .open(new ShopSetup(Concert.assortment(), List.of(cash), new SeriesRule("TT", 8, SeriesReset.NEVER)))
                .orThrow();
        return opened;
    }

    private static Cart cartOf(Hold hold) {
        return Cart.of(
                USD,
                LocalDate.EPOCH,
                hold.lines().stream()
                        .map(line -> CartLine.of(line.product(), line.units())
                                .at(line.place().orElseThrow()))
                        .toList());
    }

    private static Tender cash() {
        return Tender.of("CASH", Money.of(USD, "500.00"));
    }

    @Test
    void a_customer_chooses_pays_and_sends_the_request_twice() {
        // region sale
        HeldCart chosen = holds.holdBest(SeatWish.of(PLACE, 2).in(STALLS)).orThrow(); // stalls/A/1 and stalls/A/2
        Money price = chosen.quote().total(); // fixed with the hold, until it ends

        SaleRequest sale = SaleRequest.of(cartOf(chosen.hold()), cash())
                .using(chosen.hold().id());
        IdempotencyKey key = IdempotencyKey.of("8c7e6f50-1f3a-4b7e-9d55-6a1f0c2b3d4e"); // invented by the client
        RecordedTicket ticket = checkout.sell(sale, key).orThrow();
        RecordedTicket again = checkout.sell(sale, key).orThrow(); // no answer came, so it asks again
        // endregion

        assertThat(again).isEqualTo(ticket);
        assertThat(ticket.ticket().quote().total()).isEqualTo(price);
        assertThat(price).hasToString("USD 197.20");
    }

    @Test
    void a_hold_ends_by_itself() {
        Cart cart = Cart.of(USD, LocalDate.EPOCH, List.of(CartLine.of(PLACE, 3).at(Place.in(ZoneCode.of("balcony")))));
        // region life
        Hold hold = holds.hold(cart).orThrow().hold(); // all of the cart or nothing, for 30 minutes
        holds.extend(hold.id(), Duration.ofMinutes(45)).orThrow(); // from now on
        holds.paymentBegan(hold.id()).orThrow(); // up to 35 minutes more while the gateway is at it
        holds.paymentFailed(hold.id()).orThrow();
        holds.release(hold.id()).orThrow(); // once or more often: answered the same
        // endregion

        assertThat(holds.find(hold.id()).orThrow().status(clock.instant())).isEqualTo(HoldStatus.RELEASED);
    }

    @Test
    void a_seat_map_follows_what_happens() throws Exception {
        List<PoolKey> changed = new ArrayList<>();
        // region map
        SeatMap map = holds.seats(EVENING, STALLS).orThrow();
        AutoCloseable listening = broadcast.listen(change -> changed.addAll(change.pools()));
        // endregion
        holds.holdBest(SeatWish.of(PLACE, 1).in(STALLS)).orThrow();
        listening.close();

        assertThat(map.available()).isEqualTo(4);
        assertThat(changed).extracting(PoolKey::value).contains("seat:evening/stalls/A/1");
    }

    @Test
    void a_shop_says_how_much_there_is() {
        Place balcony = Place.in(ZoneCode.of("balcony"));
        Place pillar = Place.in(STALLS).row(RowName.of("B")).seat(SeatName.of("2"));
        // region stock
        desk.stock().resize(EVENING, balcony, 120, "as the fire brigade says").orThrow();
        desk.stock().block(EVENING, List.of(pillar), "camera").orThrow();
        // endregion

        assertThat(holds.available(EVENING, balcony).orThrow()).hasValue(120);
        assertThat(holds.seats(EVENING, STALLS).orThrow().available()).isEqualTo(3);
    }
}
