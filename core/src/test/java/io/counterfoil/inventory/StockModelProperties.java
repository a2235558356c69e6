package io.counterfoil.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.Books;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.inventory.Hold.PaymentFlight;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.ZoneCode;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.shop.TenantId;
import io.counterfoil.testkit.InMemoryStore;
import io.counterfoil.work.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is done in whatever order, the stock stands as a list of holds and a number say that it does. */
class StockModelProperties {

    private static final PoolKey LAWN = PoolKey.zone(PlanId.of("concert"), ZoneCode.of("lawn"));
    private static final FieldPath HERE = FieldPath.of("hold");

    private enum Act {
        HOLD,
        SELL,
        SELL_HELD,
        RELEASE,
        EXTEND,
        PAY,
        STOP_PAYING,
        GIVE_BACK,
        RESIZE,
        TIDY
    }

    /** Something that is done, some time after the step before; how many, or which of the holds so far. */
    private record Step(Act act, int units, int which, Duration later) {}

    /** A hold as plainly as it can be told. */
    private static final class PlainHold {
        private long left;
        private Instant expires;
        private boolean paying;
        private boolean released;
        private boolean sold;

        PlainHold(long units, Instant expires) {
            this.left = units;
            this.expires = expires;
        }

        Instant end() {
            return paying ? expires.plus(Duration.ofMinutes(35)) : expires;
        }

        String standing(Instant now) {
            if (sold) {
                return "HOLD_SOLD";
            }
            if (released) {
                return "HOLD_RELEASED";
            }
            return now.compareTo(end()) >= 0 ? "HOLD_EXPIRED" : "accepted";
        }

        long kept(Instant now) {
            return standing(now).equals("accepted") ? left : 0;
        }
    }

    private static final class Run {
        private final Transactions<Books> books = new InMemoryStore().forTenant(TenantId.of("theatre.example"));
        private final List<PlainHold> holds = new ArrayList<>();
        private Instant now = Instant.parse("2026-11-20T12:00:00Z");
        private long capacity = 10;
        private long sold;

        private long held() {
            return holds.stream().mapToLong(hold -> hold.kept(now)).sum();
        }

        private long available() {
            return Math.max(0, capacity - sold - held());
        }

        private static HoldId id(int number) {
            byte[] random = new byte[HoldId.RANDOM_BYTES];
            random[HoldId.RANDOM_BYTES - 1] = (byte) number;
            return HoldId.of(Instant.EPOCH, random);
        }

        private <R> R unit(List<HoldId> ids, Function<Stock, R> work) {
            return books.transact(open -> {
                Stock stock = Stock.of(open.inventory().read(StockQuery.of(now, List.of(LAWN), ids)));
                R result = work.apply(stock);
                open.inventory().write(stock.change());
                return result;
            });
        }

        private String of(int number, Function<Stock, Outcome<?>> work) {
            return this.<Outcome<?>>unit(List.of(id(number)), work)
                    .fold(
                            value -> "accepted",
                            refusals -> refusals.get(0).code().name());
        }

        private static boolean take(Stock stock, Take take, Runnable then) {
            Optional<?> lack = stock.lack(take, HERE);
            if (lack.isEmpty()) {
                then.run();
            }
            return lack.isEmpty();
        }

        void apply(Step step) {
            now = now.plus(step.later());
            switch (step.act()) {
                case HOLD -> hold(step.units());
                case SELL -> sell(step.units());
                case GIVE_BACK -> giveBack(step.units());
                case RESIZE -> resize(step.units());
                case TIDY -> tidy();
                case SELL_HELD, RELEASE, EXTEND, PAY, STOP_PAYING -> {
                    if (!holds.isEmpty()) {
                        use(step, step.which() % holds.size());
                    }
                }
            }
        }

        private void hold(int units) {
            boolean isThere = units <= available();
            Take take = new Take(LAWN, units, OptionalLong.empty());
            Hold hold = Hold.of(
                    id(holds.size()),
                    now.plus(HoldTime.USUAL),
                    List.of(new HoldLine(
                            ProductId.of("entry"), Optional.empty(), Optional.empty(), units, List.of(LAWN))));
            boolean isHeld = unit(
                    List.of(),
                    stock -> take(stock, take, () -> {
                        stock.hold(take);
                        stock.make(hold);
                    }));
            assertThat(isHeld).isEqualTo(isThere);
            if (isHeld) {
                holds.add(new PlainHold(units, hold.expiresAt()));
            }
        }

        private void sell(int units) {
            boolean isThere = units <= available();
            Take take = new Take(LAWN, units, OptionalLong.empty());
            assertThat(this.<Boolean>unit(List.of(), stock -> take(stock, take, () -> stock.sell(take))))
                    .isEqualTo(isThere);
            sold += isThere ? units : 0;
        }

        private void giveBack(int units) {
            unit(List.of(), stock -> {
                stock.giveBack(new Take(LAWN, units, OptionalLong.empty()));
                return stock;
            });
            sold -= Math.min(sold, units);
        }

        private void resize(int wanted) {
            boolean fits = wanted >= sold + held();
            assertThat(unit(List.of(), stock -> stock.resize(LAWN, wanted, HERE))
                            .<Boolean>fold(pool -> true, refusals -> false))
                    .isEqualTo(fits);
            capacity = fits ? wanted : capacity;
        }

        private void tidy() {
            books.transact(open -> {
                List<HoldId> overdue = open.inventory().overdue(now, 100);
                Stock stock = Stock.of(open.inventory().read(StockQuery.of(now, List.of(), overdue)));
                stock.tidy();
                open.inventory().write(stock.change());
                return stock;
            });
        }

        private void use(Step step, int number) {
            PlainHold hold = holds.get(number);
            String standing = hold.standing(now);
            HoldId id = id(number);
            switch (step.act()) {
                case SELL_HELD -> sellHeld(hold, number, step.units());
                case RELEASE -> {
                    assertThat(of(number, stock -> stock.release(id, HERE)))
                            .isEqualTo(standing.equals("HOLD_SOLD") ? standing : "accepted");
                    hold.released |= standing.equals("accepted");
                }
                case EXTEND -> {
                    assertThat(of(number, stock -> stock.extend(id, HoldTime.USUAL, HERE)))
                            .isEqualTo(standing);
                    boolean isLonger = now.plus(HoldTime.USUAL).isAfter(hold.expires);
                    hold.expires = standing.equals("accepted") && isLonger ? now.plus(HoldTime.USUAL) : hold.expires;
                }
                case PAY, STOP_PAYING -> {
                    boolean isPaying = step.act() == Act.PAY;
                    PaymentFlight flight = isPaying ? PaymentFlight.IN_FLIGHT : PaymentFlight.NONE;
                    assertThat(of(number, stock -> stock.pay(id, flight, HERE))).isEqualTo(standing);
                    hold.paying = standing.equals("accepted") ? isPaying : hold.paying;
                }
                case HOLD, SELL, GIVE_BACK, RESIZE, TIDY -> throw new AssertionError(step);
            }
        }

        private void sellHeld(PlainHold hold, int number, int units) {
            String standing = hold.standing(now);
            boolean isEnough = units <= hold.left;
            assertThat(of(number, stock -> stock.sellHeld(id(number), 0, units, HERE)))
                    .isEqualTo(standing.equals("accepted") && !isEnough ? "HOLD_EXCEEDED" : standing);
            if (standing.equals("accepted") && isEnough) {
                hold.left -= units;
                sold += units;
                hold.sold = hold.left == 0;
            }
        }

        void check() {
            Pool found = books.read(open -> open.inventory()
                    .read(StockQuery.of(now, List.of(LAWN), List.of()))
                    .pools()
                    .get(0));
            assertThat(found).isEqualTo(new Pool(LAWN, OptionalLong.of(capacity), sold, held()));
            assertThat(sold + held()).isLessThanOrEqualTo(capacity);
        }
    }

    @Property(tries = 400)
    void the_stock_stands_as_the_model_says(@ForAll("days") List<Step> day) {
        Run run = new Run();
        run.unit(List.of(), stock -> stock.resize(LAWN, run.capacity, HERE));
        for (Step step : day) {
            run.apply(step);
            run.check();
        }
    }

    @Provide
    Arbitrary<List<Step>> days() {
        Arbitrary<Duration> later = Arbitraries.of(
                Duration.ZERO,
                Duration.ofMillis(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30).minusMillis(1),
                Duration.ofMinutes(30),
                Duration.ofMinutes(35));
        return Combinators.combine(
                        Arbitraries.of(Act.class),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(0, 20),
                        later)
                .as(Step::new)
                .list()
                .ofMaxSize(40);
    }
}
