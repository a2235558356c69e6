package io.counterfoil.benchmarks.pricing;

import io.counterfoil.pricing.Quote;
import io.counterfoil.tax.TaxTreatment;
import java.util.concurrent.TimeUnit;
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
 * Does a large cart cost more a line than a small one? It should not: a tour operator's 200 lines are 40 tickets of five, and
 * the cents of their discount and tax are spread over all of them at once.
 *
 * <pre>
 * mvn -B -ntp -pl benchmarks -am -DskipTests package
 * java -jar benchmarks/target/benchmarks.jar CartSizeBenchmark -prof gc
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CartSizeBenchmark {
    @Param({"5", "50", "200"})
    private int lines = 5;

    @Param
    private TaxTreatment treatment = TaxTreatment.EXCLUSIVE;

    @SuppressWarnings("NullAway.Init") // JMH opens it first
    private Shop shop;

    /** Opens the shop. */
    @Setup
    public void open() {
        shop = Shop.of(Order.ofLines(lines), treatment);
    }

    /** From cart to quote. */
    @Benchmark
    public Quote counterfoil() {
        return shop.price();
    }
}
