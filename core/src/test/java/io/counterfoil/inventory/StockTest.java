package io.counterfoil.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.counterfoil.catalog.ProductId;
import io.counterfoil.inventory.Hold.PaymentFlight;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.RowName;
import io.counterfoil.plan.SeatName;
import io.counterfoil.plan.StageCode;
import io.counterfoil.plan.ZoneCode;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StockTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant HALF_PAST = NOON.plus(HoldTime.USUAL);
    private static final PlanId CONCERT = PlanId.of("concert");
    private static final PoolKey LAWN = PoolKey.zone(CONCERT, ZoneCode.of("lawn"));
    private static final PoolKey SEAT = PoolKey.place(
            CONCERT, Place.in(ZoneCode.of("stalls")).row(RowName.of("A")).seat(SeatName.of("7")));
    private static final PoolKey EARLY = PoolKey.stage(CONCERT, StageCode.of("early"));
    private static final FieldPath HERE = FieldPath.of("hold");
    private static final FieldPath LINE = FieldPath.of("lines").index(0);
    private static final HoldId ID = HoldId.of(NOON, new byte[HoldId.RANDOM_BYTES]);

    private static Take take(PoolKey pool, long units) {
        return new Take(pool, units, pool.kind() == PoolKind.SEAT ? OptionalLong.of(1) : OptionalLong.empty());
    }

    private static Stock stock(Instant now, Pool... pools) {
        return Stock.of(new StockState(now, List.of(pools), List.of()));
    }

    private static Pool lawn(long sold, long held) {
        return new Pool(LAWN, OptionalLong.of(10), sold, held);
    }

    /** Three places on the lawn in the stage early, until half past twelve. */
    private static Hold three() {
        return Hold.of(
                ID,
                HALF_PAST,
                List.of(new HoldLine(
                        ProductId.of("entry"),
                        Optional.of(Place.in(ZoneCode.of("lawn"))),
                        Optional.of(StageCode.of("early")),
                        3,
                        List.of(LAWN, EARLY))));
    }

    private static Stock holding(Instant now, Hold hold) {
        long held = hold.status(now) == HoldStatus.ACTIVE ? hold.units() : 0;
        return Stock.of(new StockState(
                now, List.of(lawn(0, held), new Pool(EARLY, OptionalLong.empty(), 0, held)), List.of(hold)));
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome.fold(value -> "accepted", refusals -> refusals.get(0).toString());
    }

    private static Optional<String> lack(Stock stock, Take take) {
        return stock.lack(take, LINE).map(Object::toString);
    }

    @Test
    void ten_in_stock_of_which_five_are_held_leave_five() {
        Stock stock = stock(NOON, lawn(0, 5));

        assertThat(stock.available(LAWN, OptionalLong.empty())).hasValue(5);
        assertThat(lack(stock, take(LAWN, 5))).isEmpty();
        assertThat(lack(stock, take(LAWN, 6))).contains("STOCK_EXCEEDED lines[0].quantity: only 5 are left");
    }

    @Test
    void ten_of_which_two_are_sold_leave_eight() {
        Stock stock = stock(NOON, lawn(0, 0));

        stock.sell(take(LAWN, 2));

        assertThat(stock.available(LAWN, OptionalLong.empty())).hasValue(8);
        assertThat(stock.change().pools()).containsExactly(new PoolChange(LAWN, OptionalLong.empty(), 2, 0));
    }

    @Test
    void the_last_unit_is_sold_and_the_next_is_refused() {
        Stock stock = stock(NOON, lawn(9, 0));

        stock.sell(take(LAWN, 1));

        assertThat(lack(stock, take(LAWN, 1))).contains("SOLD_OUT lines[0].quantity: nothing is left of it");
        assertThatIllegalStateException().isThrownBy(() -> stock.sell(take(LAWN, 1)));
        assertThatIllegalStateException().isThrownBy(() -> stock.hold(take(LAWN, 1)));
    }

    @Test
    void a_pool_without_a_capacity_has_no_end_and_a_seat_is_one() {
        Stock stock = stock(NOON);

        assertThat(lack(stock, take(PoolKey.event(CONCERT), 1_000_000))).isEmpty();
        assertThat(lack(stock, take(SEAT, 1))).isEmpty();
        stock.sell(take(SEAT, 1));
        assertThat(lack(stock, take(SEAT, 1))).contains("PLACE_SOLD lines[0].place: this place is sold already");
    }

    @Test
    void a_seat_says_why_it_cannot_be_had() {
        Stock held = stock(NOON, new Pool(SEAT, OptionalLong.empty(), 0, 1));
        Stock blocked = stock(NOON, new Pool(SEAT, OptionalLong.of(0), 0, 0));

        assertThat(lack(held, take(SEAT, 1))).contains("PLACE_HELD lines[0].place: this place is held already");
        assertThat(lack(blocked, take(SEAT, 1))).contains("PLACE_BLOCKED lines[0].place: this place is blocked");
    }

    @Test
    void a_hold_keeps_its_units_from_others_until_they_are_sold_from_it() {
        Stock stock = stock(NOON, lawn(0, 0));
        stock.hold(take(LAWN, 3));
        stock.make(three());

        assertThat(stock.available(LAWN, OptionalLong.empty())).hasValue(7);
        assertThat(stock.change())
                .isEqualTo(new StockChange(
                        List.of(new PoolChange(LAWN, OptionalLong.empty(), 0, 3)), List.of(three()), List.of()));
    }

    @Test
    void what_is_sold_from_a_hold_is_no_longer_held() {
        Stock stock = holding(NOON, three());

        Hold rest = stock.sellHeld(ID, 0, 2, HERE).orThrow();

        assertThat(rest.units()).isEqualTo(1);
        assertThat(rest.status(NOON)).isEqualTo(HoldStatus.ACTIVE);
        assertThat(stock.pool(LAWN)).isEqualTo(lawn(2, 1));
        assertThat(stock.change().pools())
                .containsExactly(
                        new PoolChange(EARLY, OptionalLong.empty(), 2, -2),
                        new PoolChange(LAWN, OptionalLong.empty(), 2, -2));
        assertThat(stock.change().changed()).containsExactly(rest);
    }

    @Test
    void more_than_is_held_is_not_sold_from_a_hold() {
        Stock stock = holding(NOON, three());

        assertThat(refusal(stock.sellHeld(ID, 0, 4, HERE))).isEqualTo("HOLD_EXCEEDED hold: 3 are held and not 4");
        assertThat(refusal(stock.sellHeld(ID, 0, 0, HERE))).isEqualTo("HOLD_EXCEEDED hold: 3 are held and not 0");
        assertThat(stock.change().isEmpty()).isTrue();
    }

    @Test
    void a_hold_that_was_sold_cannot_be_used_again() {
        Stock stock = holding(NOON, three());
        stock.sellHeld(ID, 0, 3, HERE).orThrow();

        String sold = "HOLD_SOLD hold: what was on hold is sold already";
        assertThat(refusal(stock.sellHeld(ID, 0, 1, HERE))).isEqualTo(sold);
        assertThat(refusal(stock.release(ID, HERE))).isEqualTo(sold);
        assertThat(refusal(stock.extend(ID, HoldTime.USUAL, HERE))).isEqualTo(sold);
        assertThat(refusal(stock.pay(ID, PaymentFlight.IN_FLIGHT, HERE))).isEqualTo(sold);
    }

    @Test
    void a_hold_is_released_as_often_as_anybody_likes_and_gives_back_once() {
        Stock stock = holding(NOON, three());

        stock.release(ID, HERE).orThrow();
        Hold again = stock.release(ID, HERE).orThrow();

        assertThat(again.status(NOON)).isEqualTo(HoldStatus.RELEASED);
        assertThat(stock.pool(LAWN)).isEqualTo(lawn(0, 0));
        assertThat(stock.change().pools()).extracting(PoolChange::held).containsExactly(-3L, -3L);
        assertThat(refusal(stock.sellHeld(ID, 0, 1, HERE)))
                .isEqualTo("HOLD_RELEASED hold: the hold was released already");
        assertThat(refusal(stock.extend(ID, HoldTime.USUAL, HERE))).startsWith("HOLD_RELEASED");
    }

    @Test
    void expiry_beats_a_sale_at_the_same_instant() {
        Instant last = HALF_PAST.minusMillis(1);

        assertThat(refusal(holding(last, three()).sellHeld(ID, 0, 3, HERE))).isEqualTo("accepted");
        assertThat(refusal(holding(HALF_PAST, three()).sellHeld(ID, 0, 3, HERE)))
                .isEqualTo("HOLD_EXPIRED hold: the hold expired at 2026-11-20T12:30:00Z");
        assertThat(refusal(holding(HALF_PAST, three()).extend(ID, HoldTime.USUAL, HERE)))
                .startsWith("HOLD_EXPIRED");
        assertThat(holding(HALF_PAST, three()).release(ID, HERE).orThrow().status(HALF_PAST))
                .isEqualTo(HoldStatus.EXPIRED);
    }

    @Test
    void a_hold_that_nobody_made_is_unknown() {
        Stock stock = stock(NOON);

        assertThat(refusal(stock.active(ID, HERE))).isEqualTo("HOLD_UNKNOWN hold: there is no such hold");
        assertThat(refusal(stock.release(ID, HERE))).startsWith("HOLD_UNKNOWN");
    }

    @Test
    void whoever_takes_what_the_clock_has_ended_writes_that_down() {
        Stock stock = holding(HALF_PAST, three());
        stock.sell(take(LAWN, 9));

        assertThat(stock.change().changed()).extracting(Hold::ended).containsExactly(HoldStatus.EXPIRED);
        assertThat(stock.change().pools())
                .as("counted once, though the change is asked for twice")
                .containsExactly(
                        new PoolChange(EARLY, OptionalLong.empty(), 0, -3),
                        new PoolChange(LAWN, OptionalLong.empty(), 9, -3));
    }

    @Test
    void looking_alone_writes_nothing_down() {
        Stock stock = holding(HALF_PAST, three());

        stock.lack(take(LAWN, 9), LINE);

        assertThat(stock.change().isEmpty()).isTrue();
    }

    @Test
    void more_time_counts_from_now_and_never_shortens() {
        Instant later = NOON.plus(Duration.ofMinutes(10));

        assertThat(holding(later, three())
                        .extend(ID, HoldTime.USUAL, HERE)
                        .orThrow()
                        .endsAt())
                .isEqualTo(NOON.plus(Duration.ofMinutes(40)));
        Stock stock = holding(later, three());
        assertThat(stock.extend(ID, Duration.ofMinutes(1), HERE).orThrow().endsAt())
                .isEqualTo(HALF_PAST);
        assertThat(stock.change().isEmpty()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> stock.extend(ID, Duration.ZERO, HERE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stock.extend(ID, HoldTime.MAX.plusMillis(1), HERE))
                .withMessage("time must be above 0 and at most PT8784H but was PT8784H0.001S");
    }

    @Test
    void a_payment_in_flight_gives_35_minutes_and_no_more() {
        Stock stock = holding(NOON, three());
        Hold paying = stock.pay(ID, PaymentFlight.IN_FLIGHT, HERE).orThrow();
        Instant end = HALF_PAST.plus(Duration.ofMinutes(35));

        assertThat(paying.endsAt()).isEqualTo(end);
        assertThat(stock.pay(ID, PaymentFlight.IN_FLIGHT, HERE).orThrow().endsAt())
                .isEqualTo(end);
        assertThat(paying.status(end.minusMillis(1))).isEqualTo(HoldStatus.ACTIVE);
        assertThat(paying.status(end)).isEqualTo(HoldStatus.EXPIRED);

        Stock late = holding(HALF_PAST, paying);
        Hold failed = late.pay(ID, PaymentFlight.NONE, HERE).orThrow();
        assertThat(failed.status(HALF_PAST))
                .as("the grace ends with the payment")
                .isEqualTo(HoldStatus.EXPIRED);
    }

    @Test
    void a_cancelled_sale_comes_back_and_never_more_than_was_sold() {
        Stock stock = stock(NOON, lawn(4, 0));

        stock.giveBack(take(LAWN, 3));
        assertThat(stock.pool(LAWN).sold()).isEqualTo(1);
        stock.giveBack(take(LAWN, 3));
        stock.giveBack(take(SEAT, 1));

        assertThat(stock.change().pools()).containsExactly(new PoolChange(LAWN, OptionalLong.empty(), -4, 0));
    }

    @Test
    void a_capacity_is_never_less_than_what_is_sold_and_held() {
        Stock stock = stock(NOON, lawn(4, 3));

        assertThat(refusal(stock.resize(LAWN, 6, FieldPath.of("capacity"))))
                .isEqualTo("CAPACITY_BELOW_TAKEN capacity: 7 are sold or held, so the capacity cannot be 6");
        assertThat(stock.resize(LAWN, 7, HERE).orThrow().available(OptionalLong.empty()))
                .hasValue(0);
        assertThat(stock.change().pools()).containsExactly(new PoolChange(LAWN, OptionalLong.of(7), 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> stock.resize(LAWN, -1, HERE));
    }

    @Test
    void a_stage_whose_limit_was_lowered_below_what_is_sold_has_nothing_left() {
        Stock stock = stock(NOON, new Pool(EARLY, OptionalLong.empty(), 150, 0));

        assertThat(stock.available(EARLY, OptionalLong.of(100))).hasValue(0);
    }
}
