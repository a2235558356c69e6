package io.counterfoil.benchmarks.pricing;

import io.counterfoil.pricing.Quote;
import io.counterfoil.tax.TaxTreatment;
import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.money.MonetaryAmount;
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
 * How long does it take to price a ticket of five lines, and what would the usual money types take for the same figures?
 *
 * <p>Each line has a base, a stage, a row, a levy and tax; the ticket has a discount of 10 %. {@link #counterfoil} begins with the
 * cart and looks up products, prices and taxes, checks what was typed and returns the quote with the way to each amount. The
 * peers do the arithmetic alone, on factors that stand ready: see {@link Peer}. All arrive at the same figures, to the cent,
 * which {@code PeersTest} compares. Each method runs in JVMs of its own, where no other peer is loaded.
 *
 * <pre>
 * mvn -B -ntp -pl benchmarks -am -DskipTests package
 * java -jar benchmarks/target/benchmarks.jar PricingBenchmark -prof gc
 * </pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PricingBenchmark {
    private static final int LINES = 5;

    /** The library with its rules. */
    @State(Scope.Benchmark)
    public static class Library {
        @Param
        private TaxTreatment treatment = TaxTreatment.EXCLUSIVE;

        @SuppressWarnings("NullAway.Init") // JMH opens it first
        private Shop shop;

        /** Opens the shop. */
        @Setup
        public void open() {
            shop = Shop.of(Order.ofLines(LINES), treatment);
        }
    }

    /** What all peers have: the treatment, and the order as each reads it. */
    @State(Scope.Benchmark)
    public abstract static class PeerState<M> {
        @Param
        private TaxTreatment treatment = TaxTreatment.EXCLUSIVE;

        private final Peer<M> peer;

        PeerState(Function<Order, Peer<M>> reader) {
            peer = reader.apply(Order.ofLines(LINES));
        }

        final Bill<M> price() {
            return peer.price(treatment);
        }
    }

    /** Plain numbers. */
    public static class Decimals extends PeerState<BigDecimal> {
        /** Reads the order. */
        public Decimals() {
            super(BigDecimalPeer::new);
        }
    }

    /** Joda-Money. */
    public static class Joda extends PeerState<org.joda.money.Money> {
        /** Reads the order. */
        public Joda() {
            super(JodaPeer::new);
        }
    }

    /** Moneta's amounts of five decimals. */
    public static class FastMoney extends PeerState<MonetaryAmount> {
        /** Reads the order. */
        public FastMoney() {
            super(MonetaPeer::ofFastMoney);
        }
    }

    /** Moneta's amounts of any size. */
    public static class Money extends PeerState<MonetaryAmount> {
        /** Reads the order. */
        public Money() {
            super(MonetaPeer::ofMoney);
        }
    }

    /** From cart to quote, with every rule looked up and every input checked. */
    @Benchmark
    public Quote counterfoil(Library library) {
        return library.shop.price();
    }

    /** The arithmetic alone. */
    @Benchmark
    public Object bigDecimal(Decimals decimals) {
        return decimals.price();
    }

    /** The arithmetic alone. */
    @Benchmark
    public Object jodaMoney(Joda joda) {
        return joda.price();
    }

    /** The arithmetic alone. */
    @Benchmark
    public Object monetaFastMoney(FastMoney moneta) {
        return moneta.price();
    }

    /** The arithmetic alone. */
    @Benchmark
    public Object monetaMoney(Money moneta) {
        return moneta.price();
    }
}
