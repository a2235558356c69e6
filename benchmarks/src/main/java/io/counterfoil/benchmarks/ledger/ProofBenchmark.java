package io.counterfoil.benchmarks.ledger;

import io.counterfoil.ledger.ConsistencyProof;
import io.counterfoil.ledger.Note;
import io.counterfoil.ledger.SigningPolicy;
import io.counterfoil.ledger.StoredEntries;
import io.counterfoil.ledger.TicketProof;
import java.util.List;
import java.util.Random;
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
 * How long does the proof of one ticket take among a million entries of a SQLite file, each time another ticket, and how long the proof
 * that one checkpoint goes on from another? {@link #counterfoil} and {@link #consistency} read stored tiles and check what they made;
 * {@link #fromEntries} is what there is without tiles.
 *
 * <pre>
 * mvn -B -ntp -pl benchmarks -am -DskipTests package
 * java -jar benchmarks/target/benchmarks.jar ProofBenchmark -prof gc
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ProofBenchmark {
    private static final long SEED = 20_261_120;

    @Param("1000000")
    private int entries = 1_000_000;

    private final Random chance = new Random(SEED);

    @SuppressWarnings("NullAway.Init") // JMH opens it first
    private ChainFile file;

    private List<Note> notes = List.of();

    @SuppressWarnings("NullAway.Init") // JMH opens it first
    private Note newest;

    /** Makes the file, or finds it. */
    @Setup(Level.Trial)
    public void open() {
        file = ChainFile.of(SigningPolicy.CHECKPOINTS, entries);
        notes = file.notes();
        newest = notes.get(notes.size() - 1);
    }

    /** Lets go of the file. */
    @TearDown(Level.Trial)
    public void close() {
        file.close();
    }

    private long anyTicket() {
        return 1 + chance.nextLong(newest.size() - 1);
    }

    /** The proof of a ticket in the newest checkpoint. */
    @Benchmark
    public TicketProof counterfoil() {
        return file.books()
                .read(books ->
                        TicketProof.of(books.ledger(), anyTicket(), newest).orThrow());
    }

    /** The proof that the newest checkpoint goes on from an older one. */
    @Benchmark
    public ConsistencyProof consistency() {
        Note older = notes.get(chance.nextInt(notes.size()));
        return file.books()
                .read(books ->
                        ConsistencyProof.of(books.ledger(), older, newest).orThrow());
    }

    /** The proof of a ticket without tiles: the whole chain goes by. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 1)
    @Measurement(iterations = 2)
    public TicketProof fromEntries() {
        return file.books()
                .read(books -> TicketProof.of(StoredEntries.of(books.ledger(), Chains.ORIGIN), anyTicket(), newest)
                        .orThrow());
    }
}
