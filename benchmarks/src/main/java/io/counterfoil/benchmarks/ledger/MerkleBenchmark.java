package io.counterfoil.benchmarks.ledger;

import io.counterfoil.ledger.Hash;
import io.counterfoil.ledger.Merkle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does the Merkle root over many entries cost beside its bare hashes, and how much do two threads save? {@link #bareSha256} hashes
 * the 65 bytes of a node as often as there are nodes, and moves nothing.
 *
 * <pre>
 * mvn -B -ntp -pl benchmarks -am -DskipTests package
 * java -jar benchmarks/target/benchmarks.jar MerkleBenchmark -prof gc
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class MerkleBenchmark {
    private static final int THREADS = 2;

    @Param("100000")
    private int leaves = 100_000;

    private final BareHashes hashes = new BareHashes();
    private List<Hash> leafHashes = List.of();

    @SuppressWarnings("NullAway.Init") // JMH opens it first
    private ExecutorService threads;

    /** Makes leaves, none like another. */
    @Setup(Level.Trial)
    public void open() {
        threads = Executors.newFixedThreadPool(THREADS);
        List<Hash> made = new ArrayList<>(leaves);
        for (int i = 0; i < leaves; i++) {
            hashes.header(i, 1, i, new byte[BareHashes.HASH_BYTES]);
            byte[] leaf = new byte[BareHashes.HASH_BYTES];
            hashes.leaf(leaf);
            made.add(Hash.of(leaf));
        }
        leafHashes = made;
    }

    /** Ends the threads. */
    @TearDown(Level.Trial)
    public void close() {
        threads.shutdownNow();
    }

    /** As many hashes of nodes as the tree has. */
    @Benchmark
    public byte[] bareSha256() {
        byte[] into = new byte[BareHashes.HASH_BYTES];
        for (int i = 1; i < leaves; i++) {
            hashes.node(into);
        }
        return into;
    }

    /** The library. */
    @Benchmark
    public Hash counterfoil() {
        return Merkle.root(leafHashes);
    }

    /** The library on two threads, and the one that waits for them. */
    @Benchmark
    public Hash counterfoilOnTwoThreads() {
        return Merkle.root(leafHashes, threads);
    }
}
