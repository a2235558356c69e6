package io.counterfoil.testkit.contract;

import static io.counterfoil.testkit.contract.SampleStock.CONCERT;
import static io.counterfoil.testkit.contract.SampleStock.HALF_AN_HOUR;
import static io.counterfoil.testkit.contract.SampleStock.HERE;
import static io.counterfoil.testkit.contract.SampleStock.LAWN;
import static io.counterfoil.testkit.contract.SampleStock.NOON;
import static io.counterfoil.testkit.contract.SampleStock.POSTERS;
import static io.counterfoil.testkit.contract.SampleStock.STALLS;
import static io.counterfoil.testkit.contract.SampleStock.id;
import static io.counterfoil.testkit.contract.SampleStock.seat;
import static io.counterfoil.testkit.contract.SampleStock.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterfoil.catalog.ProductId;
import io.counterfoil.inventory.Hold;
import io.counterfoil.inventory.Hold.PaymentFlight;
import io.counterfoil.inventory.HoldId;
import io.counterfoil.inventory.HoldLine;
import io.counterfoil.inventory.HoldStatus;
import io.counterfoil.inventory.HoldTime;
import io.counterfoil.inventory.Pool;
import io.counterfoil.inventory.PoolChange;
import io.counterfoil.inventory.PoolKey;
import io.counterfoil.inventory.Stock;
import io.counterfoil.inventory.StockChange;
import io.counterfoil.inventory.StockQuery;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.RowName;
import io.counterfoil.plan.SeatName;
import io.counterfoil.plan.StageCode;
import io.counterfoil.plan.ZoneCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What an {@link io.counterfoil.inventory.Inventory} owes: it keeps what it is told, counts what is held by the clock of whoever
 * asks, and lets nobody decide from what somebody else is changing.
 */
public abstract class InventoryContract extends PortContract {

    private static final Instant HALF_PAST = NOON.plus(HALF_AN_HOUR);
    private static final int RIVALS = 64;
    private static final int HOUSE = 1_000;

    /** For subclasses. */
    protected InventoryContract() {}

    private SampleStock stock() {
        return new SampleStock(books());
    }

    @BeforeEach
    void openTheHouse() {
        stock().resize(LAWN, 10);
    }

    private Pool lawn(Instant now) {
        return stock().pool(LAWN, now);
    }

    @Test
    void rule_01_nothing_is_told_of_a_pool_of_which_nothing_was_written() {
        assertThat(stock().pool(POSTERS, NOON))
                .as("If this fails: look for a row that stands for something else than nothing")
                .isEqualTo(Pool.untouched(POSTERS));
        assertThat(stock().pool(LAWN, NOON)).isEqualTo(new Pool(LAWN, OptionalLong.of(10), 0, 0));
    }

    @Test
    void rule_02_what_is_sold_adds_up_and_a_capacity_stays() {
        stock().sell(NOON, take(LAWN, 2));
        stock().sell(NOON, take(LAWN, 3));

        assertThat(lawn(NOON))
                .as("If this fails: look at how a change is added to what is there")
                .isEqualTo(new Pool(LAWN, OptionalLong.of(10), 5, 0));

        stock().resize(LAWN, 7);

        assertThat(lawn(NOON)).isEqualTo(new Pool(LAWN, OptionalLong.of(7), 5, 0));
    }

    @Test
    void rule_03_a_pool_begins_with_its_first_change() {
        stock().sell(NOON, take(seat(1, 1), 1));
        stock().hold(id(1), NOON, HALF_PAST, take(seat(1, 2), 1));

        assertThat(stock().pool(seat(1, 1), NOON)).isEqualTo(new Pool(seat(1, 1), OptionalLong.empty(), 1, 0));
        assertThat(stock().pool(seat(1, 2), NOON))
                .as("If this fails: look at what a change does to a pool that has no row")
                .isEqualTo(new Pool(seat(1, 2), OptionalLong.empty(), 0, 1));
    }

    @Test
    void rule_04_what_came_back_is_there_again() {
        stock().sell(NOON, take(LAWN, 4));

        stock().at(
                        NOON,
                        stock -> {
                            stock.giveBack(take(LAWN, 3));
                            return stock;
                        },
                        LAWN);

        assertThat(lawn(NOON)).isEqualTo(new Pool(LAWN, OptionalLong.of(10), 1, 0));
    }

    @Test
    void rule_05_a_hold_is_read_as_it_was_written() {
        Hold hold = new Hold(
                id(1),
                HoldStatus.ACTIVE,
                HALF_PAST.plusMillis(1),
                PaymentFlight.IN_FLIGHT,
                List.of(
                        new HoldLine(
                                ProductId.of("entry"),
                                Optional.of(
                                        Place.in(STALLS).row(RowName.of("Ä/%")).seat(SeatName.of("7\u05d0"))),
                                Optional.of(StageCode.of("early")),
                                1,
                                List.of(seat("Ä/%", "7\u05d0"), PoolKey.stage(CONCERT, StageCode.of("early")))),
                        new HoldLine(
                                ProductId.of("entry"),
                                Optional.of(Place.in(ZoneCode.of("lawn"))),
                                Optional.empty(),
                                3,
                                List.of(LAWN)),
                        new HoldLine(ProductId.of("poster"), Optional.empty(), Optional.empty(), 2, List.of(POSTERS))));

        stock().at(NOON, List.of(), List.of(), stock -> {
            hold.lines().forEach(line -> line.pools().forEach(pool -> stock.hold(take(pool, line.units()))));
            stock.make(hold);
            return hold;
        });

        assertThat(stock().holdOf(id(1), NOON))
                .as("If this fails: look for a part of the hold that is not stored, or lines in another order")
                .isEqualTo(hold);
        assertThat(lawn(NOON).held()).isEqualTo(3);
        assertThat(stock().pool(seat("Ä/%", "7\u05d0"), NOON).held()).isEqualTo(1);
    }

    @Test
    void rule_06_a_hold_counts_until_the_clock_reaches_its_end() {
        stock().hold(id(1), NOON, HALF_PAST, take(LAWN, 4));

        assertThat(lawn(NOON).held()).isEqualTo(4);
        assertThat(lawn(HALF_PAST.minusMillis(1)).held()).isEqualTo(4);
        assertThat(lawn(HALF_PAST).held())
                .as("If this fails: look for > where >= belongs, or for a time that is cut to seconds")
                .isZero();
        assertThat(lawn(NOON).held())
                .as("If this fails: reading has changed something")
                .isEqualTo(4);
    }

    @Test
    void rule_07_grace_and_more_time_move_the_end() {
        stock().hold(id(1), NOON, HALF_PAST, take(LAWN, 4));
        stock().at(
                        NOON,
                        List.of(),
                        List.of(id(1)),
                        stock -> stock.pay(id(1), PaymentFlight.IN_FLIGHT, HERE).orThrow());

        assertThat(lawn(HALF_PAST.plus(HoldTime.GRACE).minusMillis(1)).held())
                .as("If this fails: look at which end the count compares with")
                .isEqualTo(4);
        assertThat(lawn(HALF_PAST.plus(HoldTime.GRACE)).held()).isZero();

        stock().at(
                        NOON.plusSeconds(60),
                        List.of(),
                        List.of(id(1)),
                        stock -> stock.extend(id(1), HALF_AN_HOUR, HERE).orThrow());

        assertThat(lawn(HALF_PAST.plusSeconds(59).plus(HoldTime.GRACE)).held()).isEqualTo(4);
        assertThat(lawn(HALF_PAST.plusSeconds(60).plus(HoldTime.GRACE)).held()).isZero();
    }

    @Test
    void rule_08_a_hold_that_ended_counts_no_more() {
        stock().hold(id(1), NOON, HALF_PAST, take(LAWN, 4));
        stock().hold(id(2), NOON, HALF_PAST, take(LAWN, 3));

        stock().at(
                        NOON,
                        List.of(),
                        List.of(id(1)),
                        stock -> stock.release(id(1), HERE).orThrow());
        stock().at(
                        NOON,
                        List.of(),
                        List.of(id(2)),
                        stock -> stock.sellHeld(id(2), 0, 2, HERE).orThrow());

        assertThat(lawn(NOON))
                .as("If this fails: look at what becomes of the units of a hold that changed")
                .isEqualTo(new Pool(LAWN, OptionalLong.of(10), 2, 1));
        assertThat(stock().holdOf(id(1), NOON).ended()).isEqualTo(HoldStatus.RELEASED);
        assertThat(stock().holdOf(id(2), NOON).units()).isEqualTo(1);

        stock().at(
                        NOON,
                        List.of(),
                        List.of(id(2)),
                        stock -> stock.sellHeld(id(2), 0, 1, HERE).orThrow());

        assertThat(lawn(NOON)).isEqualTo(new Pool(LAWN, OptionalLong.of(10), 3, 0));
        assertThat(stock().holdOf(id(2), NOON).ended()).isEqualTo(HoldStatus.SOLD);
    }

    @Test
    void rule_09_what_keeps_units_beyond_its_end_is_told_with_its_pool() {
        stock().hold(id(1), NOON, HALF_PAST, take(LAWN, 10));

        List<HoldId> overdue = books().read(open ->
                open.inventory().read(StockQuery.of(HALF_PAST, List.of(LAWN), List.of())).holds().stream()
                        .map(Hold::id)
                        .toList());

        assertThat(overdue)
                .as("If this fails: whoever takes these units next cannot write down that the hold has ended")
                .containsExactly(id(1));
        assertThat(stock().hold(id(2), HALF_PAST, HALF_PAST.plus(HALF_AN_HOUR), take(LAWN, 10)))
                .isTrue();
        assertThat(stock().holdOf(id(1), NOON).status(NOON))
                .as("If this fails: a unit whose clock was read earlier could still sell what somebody else has now")
                .isEqualTo(HoldStatus.EXPIRED);
        assertThat(lawn(HALF_PAST).held()).isEqualTo(10);
    }

    @Test
    void rule_10_tidying_changes_nothing_that_counts() {
        stock().sell(NOON, take(LAWN, 1));
        stock().hold(id(1), NOON, HALF_PAST, take(LAWN, 4), take(seat(1, 1), 1));
        stock().hold(id(2), NOON, HALF_PAST.plusMillis(1), take(LAWN, 3));
        Pool before = lawn(HALF_PAST);

        assertThat(stock().tidy(HALF_PAST)).containsExactly(id(1));

        assertThat(lawn(HALF_PAST))
                .as("If this fails: look at what tidying subtracts, and from which holds")
                .isEqualTo(before);
        assertThat(stock().holdOf(id(1), NOON).ended()).isEqualTo(HoldStatus.EXPIRED);
        assertThat(stock().pool(seat(1, 1), HALF_PAST).held()).isZero();
        assertThat(stock().tidy(HALF_PAST)).isEmpty();
        assertThat(stock().tidy(HALF_PAST.plusMillis(1))).containsExactly(id(2));
    }

    @Test
    void rule_11_what_ended_long_ago_is_forgotten() {
        stock().hold(id(1), NOON, HALF_PAST, take(LAWN, 4));
        stock().hold(id(2), NOON, HALF_PAST.plusSeconds(1), take(LAWN, 4));
        stock().hold(id(3), NOON, HALF_PAST, take(LAWN, 1));
        stock().at(
                        NOON,
                        List.of(),
                        List.of(id(1)),
                        stock -> stock.release(id(1), HERE).orThrow());
        stock().at(
                        NOON,
                        List.of(),
                        List.of(id(2)),
                        stock -> stock.release(id(2), HERE).orThrow());

        int forgotten = books().transact(open -> open.inventory().forget(HALF_PAST.plusSeconds(1)));

        List<Hold> left = books().read(open -> open.inventory()
                .read(StockQuery.of(NOON, List.of(), List.of(id(1), id(2), id(3))))
                .holds());

        assertThat(forgotten).isEqualTo(1);
        assertThat(left)
                .as("If this fails: look for >= where > belongs, or for an active hold that was forgotten")
                .extracting(Hold::id)
                .containsExactly(id(2), id(3));
    }

    @Test
    void rule_12_seats_are_those_of_one_zone_of_one_plan() {
        stock().sell(NOON, take(seat(1, 1), 1));
        stock().hold(id(1), NOON, HALF_PAST, take(seat(1, 2), 1));
        stock().resize(seat(2, 1), 0);
        ZoneCode longer = ZoneCode.of("stalls-2");
        PoolKey elsewhere = PoolKey.place(CONCERT, Place.in(longer).seat(SeatName.of("1")));
        stock().sell(NOON, take(elsewhere, 1));
        stock().sell(NOON, take(PoolKey.zone(CONCERT, STALLS), 1));

        assertThat(books().<List<Pool>>read(open -> open.inventory().seats(CONCERT, STALLS, NOON)))
                .as("If this fails: look at where the range of keys begins and ends")
                .containsExactly(
                        new Pool(seat(1, 1), OptionalLong.empty(), 1, 0),
                        new Pool(seat(1, 2), OptionalLong.empty(), 0, 1),
                        new Pool(seat(2, 1), OptionalLong.of(0), 0, 0));
        assertThat(books().<List<Pool>>read(open -> open.inventory().seats(CONCERT, STALLS, HALF_PAST)))
                .extracting(Pool::held)
                .containsExactly(0L, 0L, 0L);
    }

    @Test
    void rule_13_a_unit_that_is_undone_changes_nothing() {
        assertThatThrownBy(() -> stock().at(NOON, List.of(LAWN), List.of(), stock -> {
                    stock.sell(take(LAWN, 1));
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);
        assertThatThrownBy(() -> books().transact(open -> {
                    open.inventory().write(change(LAWN, 1, 0));
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        assertThat(lawn(NOON).sold()).isZero();
    }

    private static StockChange change(PoolKey pool, long sold, long held) {
        return new StockChange(List.of(new PoolChange(pool, OptionalLong.empty(), sold, held)), List.of(), List.of());
    }

    @Test
    void rule_14_a_unit_reads_its_own_changes() {
        long sold = books().transact(open -> {
            open.inventory().write(change(LAWN, 3, 0));
            return open.inventory().read(StockQuery.of(NOON, List.of(LAWN), List.of())).pools().stream()
                    .mapToLong(Pool::sold)
                    .sum();
        });

        assertThat(sold).isEqualTo(3);
    }

    @Test
    void rule_15_no_more_comes_back_than_is_sold_or_held() {
        assertThatThrownBy(() -> books().transact(open -> {
                    open.inventory().write(change(LAWN, -1, 0));
                    return open;
                }))
                .as("If this fails: nothing stops a count from being negative")
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> books().transact(open -> {
                    open.inventory().write(change(LAWN, 0, -1));
                    return open;
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(lawn(NOON)).isEqualTo(new Pool(LAWN, OptionalLong.of(10), 0, 0));
    }

    @Test
    void rule_16_a_hold_is_made_once_and_changed_only_where_it_is() {
        stock().hold(id(1), NOON, HALF_PAST, take(LAWN, 1));
        Hold unknown = Hold.of(id(2), HALF_PAST, SampleStock.lines(take(LAWN, 1)));

        assertThatThrownBy(() -> stock().hold(id(1), NOON, HALF_PAST, take(LAWN, 1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> books().transact(open -> {
                    open.inventory().write(new StockChange(List.of(), List.of(), List.of(unknown)));
                    return open;
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(lawn(NOON).held()).isEqualTo(1);
    }

    @Test
    void rule_17_a_reading_unit_changes_nothing() {
        assertThatThrownBy(() -> books().read(open -> {
                    open.inventory().write(change(LAWN, 1, 0));
                    return open;
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> books().<Integer>read(open -> open.inventory().forget(NOON)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void rule_18_one_tenant_does_not_meet_another() {
        stock().hold(id(1), NOON, HALF_PAST, take(LAWN, 4));
        SampleStock others = new SampleStock(booksOf(OTHER_TENANT));

        assertThat(others.pool(LAWN, NOON))
                .as("If this fails: look for a key without the tenant")
                .isEqualTo(Pool.untouched(LAWN));
        assertThat(others.hold(id(1), NOON, HALF_PAST, take(LAWN, 99))).isTrue();
        assertThat(lawn(NOON).held()).isEqualTo(4);
        assertThat(others.tidy(HALF_PAST)).containsExactly(id(1));
        assertThat(booksOf(OTHER_TENANT)
                        .<Integer>transact(open -> open.inventory().forget(Instant.MAX)))
                .isEqualTo(1);
        assertThat(stock().holdOf(id(1), NOON).ended()).isEqualTo(HoldStatus.ACTIVE);
    }

    @Test
    void rule_19_rivals_sell_one_pool_to_its_last_unit_and_no_further() {
        stock().resize(POSTERS, HOUSE);

        UnitsSold.byRivals(RIVALS, HOUSE / RIVALS + 2, books(), POSTERS).assertExactly(HOUSE);

        assertThat(stock().pool(POSTERS, NOON)).isEqualTo(new Pool(POSTERS, OptionalLong.of(HOUSE), HOUSE, 0));
    }

    @Test
    void rule_20_rivals_for_the_seats_of_a_zone_get_each_once() {
        List<PoolKey> house =
                IntStream.range(0, HOUSE).mapToObj(i -> seat(i / 40, i % 40)).toList();

        // The second of a pair is named first, so that a store without an order of its own may lock up.
        AtomicInteger arrivals = new AtomicInteger();
        List<Integer> counts = Rivals.run(
                RIVALS,
                () -> IntStream.iterate(arrivals.getAndIncrement() % 32 * 2, i -> i < HOUSE, i -> i + 64)
                        .map(i -> stock().sell(NOON, take(house.get(i + 1), 1), take(house.get(i), 1)) ? 2 : 0)
                        .sum());

        assertThat(counts.stream().mapToInt(each -> each).sum())
                .as("If this fails: look at two units that find the same seat untouched")
                .isEqualTo(HOUSE);
        assertThat(books().<List<Pool>>read(open -> open.inventory().seats(CONCERT, STALLS, NOON)))
                .hasSize(HOUSE)
                .allSatisfy(seat -> assertThat(seat.sold()).isEqualTo(1));
    }

    @Test
    void rule_21_rivals_for_one_hold_sell_it_once() {
        stock().hold(id(1), NOON, HALF_PAST, take(LAWN, 4));

        List<Boolean> sold = Rivals.run(
                8,
                () -> stock().at(
                                NOON,
                                List.of(),
                                List.of(id(1)),
                                stock -> stock.sellHeld(id(1), 0, 4, HERE).fold(hold -> true, refusals -> false)));

        assertThat(sold)
                .as("If this fails: look at what keeps two units from reading one hold as active")
                .containsOnlyOnce(true);
        assertThat(lawn(NOON)).isEqualTo(new Pool(LAWN, OptionalLong.of(10), 4, 0));
    }

    @Test
    void rule_22_rivals_that_hold_sell_release_and_come_back_leave_counts_that_add_up() {
        List<List<HoldStatus>> ends = Rivals.run(8, () -> {
            List<HoldStatus> mine = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                HoldId id = id((int) Thread.currentThread().getId() * 1_000 + i);
                if (stock().hold(id, NOON, HALF_PAST, take(LAWN, 1 + i % 3), take(seat(1, i % 5), 1))) {
                    mine.add(stock().at(NOON, List.of(), List.of(id), stock -> end(stock, id)));
                }
            }
            return mine;
        });

        long soldHolds = ends.stream()
                .flatMap(List::stream)
                .filter(HoldStatus.SOLD::equals)
                .count();
        long soldSeats = books().read(open -> open.inventory().seats(CONCERT, STALLS, NOON)).stream()
                .mapToLong(Pool::sold)
                .sum();
        assertThat(soldSeats).isEqualTo(soldHolds);
        assertThat(lawn(NOON).held()).isZero();
        assertThat(lawn(NOON).sold()).isLessThanOrEqualTo(10);
    }

    /** Every other hold is sold whole, the others are released. */
    private static HoldStatus end(Stock stock, HoldId id) {
        if (id.value().hashCode() % 2 == 0) {
            return stock.release(id, HERE).orThrow().ended();
        }
        Hold hold = stock.active(id, HERE).orThrow();
        stock.sellHeld(id, 0, hold.lines().get(0).units(), HERE).orThrow();
        return stock.sellHeld(id, 1, 1, HERE).orThrow().ended();
    }
}
