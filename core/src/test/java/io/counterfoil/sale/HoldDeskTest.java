package io.counterfoil.sale;

import static io.counterfoil.sale.Cafe.cart;
import static io.counterfoil.sale.Cafe.cash;
import static io.counterfoil.sale.Cafe.line;
import static io.counterfoil.sale.Cafe.refusals;
import static io.counterfoil.sale.Cafe.usd;
import static io.counterfoil.sale.Theatre.CONCERT;
import static io.counterfoil.sale.Theatre.EARLY;
import static io.counterfoil.sale.Theatre.ENTRY;
import static io.counterfoil.sale.Theatre.entry;
import static io.counterfoil.sale.Theatre.lawn;
import static io.counterfoil.sale.Theatre.stalls;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.BoxOffice;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.inventory.AvailabilityChange;
import io.counterfoil.inventory.Hold;
import io.counterfoil.inventory.HoldId;
import io.counterfoil.inventory.HoldStatus;
import io.counterfoil.inventory.PoolKey;
import io.counterfoil.inventory.SeatWish;
import io.counterfoil.ledger.Verdict;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.ZoneCode;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.pricing.HeldUnits;
import io.counterfoil.shop.AccessPolicy;
import io.counterfoil.shop.ActorId;
import io.counterfoil.shop.Session;
import io.counterfoil.shop.SessionId;
import io.counterfoil.ticket.RecordedTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A customer chooses, pays, or goes away. */
class HoldDeskTest {

    private static final ZoneCode STALLS = ZoneCode.of("stalls");
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final Cafe cafe = Theatre.open();
    private final Desk desk = cafe.desk();
    private final HoldDesk holds = desk.holds();
    private final Checkout checkout = desk.checkout();
    private final Instant opened = Instant.parse("2026-11-20T14:03:00.250Z");

    private HoldId hold(CartLine... lines) {
        return holds.hold(cart(lines)).orThrow().hold().id();
    }

    private static SaleRequest sale(CartLine... lines) {
        return SaleRequest.of(cart(lines), cash("5000.00"));
    }

    private List<String> refused(SaleRequest sale) {
        return refusals(checkout.sell(sale));
    }

    private long seatsLeft() {
        return holds.seats(CONCERT, STALLS).orThrow().available();
    }

    @Test
    void what_is_held_is_kept_from_others_and_sold_to_whom_it_is_kept_for() {
        HoldId hold = hold(entry(stalls("A", 1)), entry(stalls("A", 2)));

        assertThat(seatsLeft()).isEqualTo(10);
        assertThat(refused(sale(entry(stalls("A", 1)))))
                .containsExactly("PLACE_HELD tickets[0].lines[0].place: this place is held already");
        assertThat(refusals(holds.hold(cart(entry(stalls("A", 2))))))
                .containsExactly("PLACE_HELD lines[0].place: this place is held already");
        checkout.sell(sale(entry(stalls("A", 1)), entry(stalls("A", 2))).using(hold))
                .orThrow();

        assertThat(holds.find(hold).orThrow().status(opened)).isEqualTo(HoldStatus.SOLD);
        assertThat(refused(sale(entry(stalls("A", 1))).using(hold)))
                .containsExactly(
                        "HOLD_SOLD tickets[0].holds[0]: what was on hold is sold already",
                        "PLACE_SOLD tickets[0].lines[0].place: this place is sold already");
        assertThat(cafe.audit().verdict()).isEqualTo(Verdict.INTACT);
    }

    @Test
    void a_hold_is_made_of_all_or_nothing() {
        checkout.sell(sale(entry(stalls("A", 2)))).orThrow();

        assertThat(refusals(holds.hold(cart(entry(stalls("A", 1)), entry(stalls("A", 2)), line("poster", 1)))))
                .containsExactly(
                        "PLACE_SOLD lines[1].place: this place is sold already",
                        "SOLD_OUT lines[2].quantity: nothing is left of it");
        assertThat(seatsLeft()).isEqualTo(11);
    }

    @Test
    void a_price_is_fixed_with_the_hold() {
        HeldCart held = holds.hold(cart(entry(lawn(), 2))).orThrow();
        assertThat(held.quote().total()).isEqualTo(usd("60.00"));
        checkout.sell(sale(entry(lawn(), 6))).orThrow();

        assertThat(checkout.quote(cart(entry(lawn(), 2))).orThrow().total())
                .as("the early ones are used up")
                .isEqualTo(usd("80.00"));
        assertThat(checkout.quote(cart(entry(lawn(), 2)), held.hold().id())
                        .orThrow()
                        .total())
                .isEqualTo(usd("60.00"));
        RecordedTicket ticket =
                checkout.sell(sale(entry(lawn(), 3)).using(held.hold().id())).orThrow();

        assertThat(ticket.ticket().settlement().total())
                .as("only what was added is priced anew")
                .isEqualTo(usd("100.00"));
        desk.cancellations().cancel(ticket.ticket().id(), "came back").orThrow();
        assertThat(checkout.quote(cart(entry(lawn(), 2))).orThrow().total())
                .as("two of the early ones came back")
                .isEqualTo(usd("60.00"));
        assertThat(refusals(checkout.quote(cart(entry(lawn(), 3)))))
                .containsExactly("STAGE_EXCEEDED lines[0].quantity: only 2 are left up to the stage early");
    }

    @Test
    void a_hold_ends_when_the_clock_reaches_its_end() {
        HoldId hold = hold(entry(stalls("A", 1)));
        cafe.clock.move(HALF_AN_HOUR.minusMillis(1));
        assertThat(seatsLeft()).isEqualTo(11);
        cafe.clock.move(Duration.ofMillis(1));

        assertThat(seatsLeft()).isEqualTo(12);
        assertThat(refused(sale(entry(stalls("A", 1))).using(hold)))
                .containsExactly("HOLD_EXPIRED tickets[0].holds[0]: the hold expired at 2026-11-20T14:33:00.250Z");
        checkout.sell(sale(entry(stalls("A", 1)))).orThrow();
        cafe.clock.move(Duration.ofMinutes(-10));
        assertThat(refused(sale(entry(stalls("A", 1))).using(hold)))
                .as("a clock that was read earlier brings nothing back")
                .first()
                .asString()
                .startsWith("HOLD_EXPIRED");
    }

    @Test
    void a_hold_gets_more_time() {
        HoldId hold = hold(entry(stalls("A", 1)));
        cafe.clock.move(Duration.ofMinutes(20));

        assertThat(holds.extend(hold, HALF_AN_HOUR).orThrow().endsAt()).isEqualTo(opened.plus(Duration.ofMinutes(50)));
        cafe.clock.move(Duration.ofMinutes(29));
        checkout.sell(sale(entry(stalls("A", 1))).using(hold)).orThrow();
        assertThat(refusals(holds.extend(hold, HALF_AN_HOUR)))
                .containsExactly("HOLD_SOLD hold: what was on hold is sold already");
    }

    @Test
    void a_hold_lives_longer_while_a_payment_is_in_flight() {
        HoldId hold = hold(entry(stalls("A", 1)));
        holds.paymentBegan(hold).orThrow();
        cafe.clock.move(Duration.ofMinutes(64));
        assertThat(seatsLeft()).isEqualTo(11);

        assertThat(holds.paymentFailed(hold).orThrow().status(opened.plus(Duration.ofMinutes(64))))
                .isEqualTo(HoldStatus.EXPIRED);
        assertThat(seatsLeft()).isEqualTo(12);
        assertThat(refusals(holds.paymentBegan(hold)))
                .singleElement()
                .asString()
                .startsWith("HOLD_EXPIRED hold");
    }

    @Test
    void a_hold_is_released_once_and_told_so_twice() {
        HoldId hold = hold(entry(stalls("A", 1)));

        Hold released = holds.release(hold).orThrow();
        assertThat(holds.release(hold).orThrow()).isEqualTo(released);

        assertThat(released.ended()).isEqualTo(HoldStatus.RELEASED);
        assertThat(seatsLeft()).isEqualTo(12);
        assertThat(refusals(holds.extend(hold, HALF_AN_HOUR)))
                .containsExactly("HOLD_RELEASED hold: the hold was released already");
        assertThat(refused(sale(entry(stalls("A", 1))).using(hold)))
                .containsExactly("HOLD_RELEASED tickets[0].holds[0]: the hold was released already");
    }

    @Test
    void a_hold_that_nobody_made_is_unknown() {
        HoldId none = HoldId.of(opened, new byte[HoldId.RANDOM_BYTES]);

        assertThat(refusals(holds.find(none))).containsExactly("HOLD_UNKNOWN hold: there is no such hold");
        assertThat(refusals(holds.release(none))).containsExactly("HOLD_UNKNOWN hold: there is no such hold");
        assertThat(refused(sale(line("coffee", 1)).using(none)))
                .containsExactly("HOLD_UNKNOWN tickets[0].holds[0]: there is no such hold");
        assertThat(refused(sale(line("coffee", 1))
                        .using(Collections.nCopies(21, none).toArray(HoldId[]::new))))
                .containsExactly("TOO_MANY tickets[0].holds: at most 20 are allowed but there are 21");
    }

    @Test
    void a_client_cannot_claim_more_than_is_held_or_another_stage() {
        HoldId hold = hold(entry(lawn(), 2));

        assertThat(refused(
                        sale(entry(lawn(), 3).holding(HeldUnits.in(EARLY, 3))).using(hold)))
                .containsExactly("HOLD_EXCEEDED tickets[0].lines[0].holding: 2 are held and not 3");
        assertThat(refused(sale(entry(lawn(), 2).holding(HeldUnits.beforeAnyStage(2)))
                        .using(hold)))
                .containsExactly("HOLD_UNKNOWN tickets[0].lines[0].holding: there is no such hold");
        checkout.sell(sale(entry(lawn(), 2).holding(HeldUnits.in(EARLY, 2))).using(hold))
                .orThrow();
    }

    @Test
    void tickets_of_one_request_share_a_hold_and_what_is_left_stays_held() {
        HoldId hold = hold(entry(lawn(), 5));

        checkout.sell(List.of(
                        sale(entry(lawn(), 2)).using(hold),
                        sale(entry(lawn(), 1)).using(hold)))
                .orThrow();

        assertThat(holds.find(hold).orThrow().units()).isEqualTo(2);
        assertThat(refused(sale(entry(lawn(), 4))))
                .as("of eight early ones five are gone")
                .containsExactly("STAGE_EXCEEDED tickets[0].lines[0].quantity: only 3 are left up to the stage early");
        holds.release(hold).orThrow();
        checkout.sell(sale(entry(lawn(), 5))).orThrow();
    }

    @Test
    void lines_of_one_cart_share_a_hold_as_well() {
        HoldId hold = hold(entry(lawn(), 3));

        RecordedTicket ticket = checkout.sell(
                        sale(entry(lawn(), 2), entry(lawn(), 2)).using(hold))
                .orThrow();

        assertThat(ticket.ticket().settlement().total()).isEqualTo(usd("120.00"));
        assertThat(holds.find(hold).orThrow().ended()).isEqualTo(HoldStatus.SOLD);
        assertThat(refused(sale(entry(lawn(), 5))))
                .containsExactly("STAGE_EXCEEDED tickets[0].lines[0].quantity: only 4 are left up to the stage early");
    }

    @Test
    void as_many_as_there_are_can_be_held() {
        desk.stock().stockIn(Theatre.POSTER, 10, "delivery 17").orThrow();
        desk.stock().resize(CONCERT, lawn(), 6, "rain").orThrow();

        Hold hold = holds.holdUpTo(cart(line("poster", 13), entry(lawn(), 4), entry(lawn(), 4)))
                .orThrow()
                .hold();

        assertThat(hold.lines()).extracting(line -> line.units()).containsExactly(10L, 4L, 2L);
        assertThat(refusals(holds.holdUpTo(cart(line("poster", 1)))))
                .containsExactly("SOLD_OUT lines[0].quantity: nothing is left of it");
        holds.release(hold.id()).orThrow();
        desk.stock().resize(CONCERT, lawn(), 100, "sun").orThrow();
        assertThat(holds.holdUpTo(cart(entry(lawn(), 20))).orThrow().hold().units())
                .as("as many as the early stage has")
                .isEqualTo(8);
        assertThat(holds.holdUpTo(cart(entry(lawn(), 20))).orThrow().hold().units())
                .as("then the next holds")
                .isEqualTo(20);
    }

    @Test
    void what_a_product_asks_for_is_typed_later() {
        CartLine booking = CartLine.of(Theatre.BOOKING, 1);
        Hold hold = holds.hold(cart(booking)).orThrow().hold();

        assertThat(hold.expiresAt()).isEqualTo(opened.plus(Duration.ofMinutes(45)));
        assertThat(refused(sale(booking).using(hold.id())))
                .containsExactly("ATTRIBUTE_MISSING tickets[0].lines[0].vehicle_number: this attribute is required");
        assertThat(holds.hold(cart(booking, entry(stalls("A", 1))))
                        .orThrow()
                        .hold()
                        .expiresAt())
                .as("the shortest time of its products")
                .isEqualTo(opened.plus(HALF_AN_HOUR));
    }

    @Test
    void the_best_seats_are_found_and_held() {
        HeldCart best = holds.holdBest(SeatWish.of(ENTRY, 2)).orThrow();

        assertThat(best.hold().lines())
                .extracting(line -> line.place().orElseThrow())
                .containsExactly(stalls("A", 3), stalls("A", 4));
        assertThat(best.quote().total()).isEqualTo(usd("120.00"));
        assertThat(holds.holdBest(SeatWish.of(ENTRY, 2).leavingNoSingle())
                        .orThrow()
                        .hold()
                        .lines())
                .extracting(line -> line.place().orElseThrow())
                .containsExactly(stalls("A", 1), stalls("A", 2));
        assertThat(holds.holdBest(SeatWish.of(ENTRY, 4).atMost(usd("45.00")))
                        .orThrow()
                        .hold()
                        .lines())
                .extracting(line -> line.place().orElseThrow().toString())
                .as("a table, at 60.00 less a quarter")
                .containsExactly("tables/T1/1", "tables/T1/2", "tables/T1/3", "tables/T1/4");
    }

    @Test
    void seats_that_are_not_there_are_not_found() {
        assertThat(refusals(holds.holdBest(SeatWish.of(ENTRY, 7))))
                .containsExactly("NO_ADJACENT_SEATS count: there are no 7 free seats side by side");
        assertThat(refusals(holds.holdBest(SeatWish.of(ENTRY, 2).in(STALLS).atMost(usd("59.99")))))
                .containsExactly("NO_ADJACENT_SEATS count: there are no 2 free seats side by side");
        assertThat(refusals(holds.holdBest(SeatWish.of(ENTRY, 2).in(ZoneCode.of("pit")))))
                .containsExactly("UNKNOWN_ZONE zones[0]: the price plan has no such zone");
        assertThat(refusals(holds.holdBest(SeatWish.of(Theatre.POSTER, 2))))
                .containsExactly("UNKNOWN_PLAN product: the assortment has no such price plan");
        assertThat(refusals(holds.holdBest(SeatWish.of(ProductId.of("tea"), 2))))
                .containsExactly("UNKNOWN_PRODUCT product: this product is not sold here");
        assertThat(refusals(holds.seats(PlanId.of("ball"), STALLS)))
                .containsExactly("UNKNOWN_PLAN plan: the assortment has no such price plan");
        assertThat(refusals(holds.available(CONCERT, io.counterfoil.plan.Place.in(ZoneCode.of("pit")))))
                .containsExactly("UNKNOWN_ZONE zone: the price plan has no such zone");
        assertThat(refusals(holds.available(ProductId.of("tea"))))
                .containsExactly("UNKNOWN_PRODUCT product: this product is not sold here");
    }

    @Test
    void tidying_writes_down_what_ended_and_forgets_it_after_a_week() {
        HoldId hold = hold(entry(stalls("A", 1)));
        assertThat(holds.tidy().orThrow()).isZero();
        cafe.clock.move(HALF_AN_HOUR);

        assertThat(holds.tidy().orThrow()).isEqualTo(1);
        assertThat(holds.find(hold).orThrow().ended()).isEqualTo(HoldStatus.EXPIRED);
        cafe.clock.move(Duration.ofDays(7).plusMillis(1));
        assertThat(holds.tidy().orThrow()).isZero();
        assertThat(refusals(holds.find(hold))).containsExactly("HOLD_UNKNOWN hold: there is no such hold");
        assertThat(seatsLeft()).isEqualTo(12);
    }

    @Test
    void who_listens_is_told_what_changed_after_the_commit() {
        List<AvailabilityChange> told = new ArrayList<>();
        Random random = new Random(7);
        Surroundings surroundings = new Surroundings(
                        cafe.clock,
                        count -> {
                            byte[] bytes = new byte[count];
                            random.nextBytes(bytes);
                            return bytes;
                        },
                        AccessPolicy.allowAll())
                .telling(told::add);
        Desk other = BoxOffice.over(cafe.store, surroundings)
                .desk(new Session(Cafe.TILL, ActorId.of("ana"), SessionId.of("noon")), cafe.safe(Cafe.TILL));

        HoldId hold =
                other.holds().hold(cart(entry(stalls("A", 1)))).orThrow().hold().id();
        other.checkout().sell(sale(line("coffee", 1))).orThrow();
        refusals(other.checkout().sell(sale(entry(stalls("A", 1)))));
        other.checkout().sell(sale(entry(stalls("A", 1))).using(hold)).orThrow();

        List<PoolKey> seat = List.of(PoolKey.place(CONCERT, stalls("A", 1)), PoolKey.stage(CONCERT, EARLY));
        assertThat(told)
                .containsExactly(
                        new AvailabilityChange(Cafe.TILL.tenant(), seat),
                        new AvailabilityChange(Cafe.TILL.tenant(), seat));
    }
}
