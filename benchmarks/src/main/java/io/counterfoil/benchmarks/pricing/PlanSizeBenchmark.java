package io.counterfoil.benchmarks.pricing;

import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.Rounding;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.PlacePrice;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.PlanRow;
import io.counterfoil.plan.PlanScope;
import io.counterfoil.plan.PlanZone;
import io.counterfoil.plan.PriceChange;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.plan.PriceStage;
import io.counterfoil.plan.RowName;
import io.counterfoil.plan.StageCode;
import io.counterfoil.plan.StageGrant;
import io.counterfoil.plan.StageWindow;
import io.counterfoil.plan.StagesLeft;
import io.counterfoil.plan.ZoneCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Does a place cost more to price in a large plan than in a small one? Stages are found by halves and rows by hash, so 50 stages
 * may add the six steps of a search, and 500 rows the cache misses of a larger table. The moments and rows asked for are drawn
 * by chance, from a fixed seed, so that no branch can learn them.
 *
 * <pre>
 * mvn -B -ntp -pl benchmarks -am -DskipTests package
 * java -jar benchmarks/target/benchmarks.jar PlanSizeBenchmark -prof gc
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PlanSizeBenchmark {
    private static final ZoneCode STALLS = ZoneCode.of("stalls");
    private static final Money BASE = Money.of(Currency.getInstance("USD"), "100.00");
    private static final Instant OPENING = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration STAGE = Duration.ofDays(1);
    private static final int QUESTIONS = 1_024;
    private static final long SEED = 20_261_120;

    @Param({"1", "50"})
    private int stages = 1;

    @Param({"1", "500"})
    private int rows = 1;

    @SuppressWarnings("NullAway.Init") // JMH draws it first
    private PlanScope stalls;

    private final Question[] questions = new Question[QUESTIONS];
    private int next;

    /** What a cart line asks of a plan. */
    private record Question(Instant instant, Place place) {}

    /** Makes the plan and draws the questions. */
    @Setup
    public void draw() {
        stalls = plan().scope(STALLS).orElseThrow();
        Random chance = new Random(SEED);
        for (int i = 0; i < QUESTIONS; i++) {
            Instant instant = OPENING.plusSeconds(chance.nextLong(STAGE.toSeconds() * stages));
            questions[i] = new Question(instant, Place.in(STALLS).row(row(chance.nextInt(rows))));
        }
    }

    /** The stage in force and the price of one place. */
    @Benchmark
    public PlacePrice place() {
        Question question = questions[next++ & QUESTIONS - 1];
        StageGrant grant = stalls.grant(question.instant(), 1, StagesLeft.NONE);
        return grant.fold(
                runs -> stalls.prices(question.place())
                        .orElseThrow()
                        .price(BASE, runs.get(0), Rounding.HALF_UP_CENT)
                        .price(),
                shortage -> {
                    throw new IllegalStateException("stage must be open but was short of " + shortage);
                });
    }

    private PricePlan plan() {
        List<PlanRow> priced = IntStream.range(0, rows)
                .mapToObj(i -> PlanRow.of(row(i), percent(i % 40 - 20)))
                .toList();
        PlanZone zone = PlanZone.of(STALLS, "Stalls").withBase(BASE).withRows(priced.toArray(PlanRow[]::new));
        return PricePlan.builder(PlanId.of("concert"), "Concert")
                .zones(List.of(zone))
                .stages(IntStream.range(0, stages).mapToObj(this::stage).toList())
                .build();
    }

    private PriceStage stage(int index) {
        Instant from = OPENING.plus(STAGE.multipliedBy(index));
        return PriceStage.of(
                StageCode.of("stage-" + index),
                "Stage",
                new StageWindow(from, from.plus(STAGE)),
                PriceChange.of(percent(index - 25)));
    }

    private static RowName row(int index) {
        return RowName.of("R" + index);
    }

    private static Percent percent(int value) {
        return Percent.of(Integer.toString(value));
    }
}
