package io.counterfoil.benchmarks.ledger;

import io.counterfoil.ledger.Head;
import io.counterfoil.ledger.Sealed;
import io.counterfoil.ledger.SigningPolicy;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does an entry cost under each signing policy, from the figures of a ticket to the sealed entry, without storing it? Sealed one by
 * one as a till sells, and a hundred in one unit of work as a batch does: then all share one signed checkpoint, unless each must be
 * signed. Times are of one entry.
 *
 * <pre>
 * mvn -B -ntp -pl benchmarks -am -DskipTests package
 * java -jar benchmarks/target/benchmarks.jar SigningBenchmark -prof gc
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SigningBenchmark {
    private static final int TOGETHER = 100;
    private static final int LINES = 5;

    @Param
    private SigningPolicy policy = SigningPolicy.EVERY_ENTRY;

    private final SoldTickets tickets = SoldTickets.ofLines(LINES);
    private Head head = Head.empty(Chains.ORIGIN);

    /** Begins the chain. */
    @Setup(Level.Trial)
    public void begin() {
        head = Chains.seal(policy, Head.empty(Chains.ORIGIN), tickets, 0).after();
    }

    /** A hundred units of work, each of one entry. */
    @Benchmark
    @OperationsPerInvocation(TOGETHER)
    public Sealed oneByOne() {
        Sealed sealed = Chains.seal(policy, head, tickets, 1);
        for (int i = 1; i < TOGETHER; i++) {
            sealed = Chains.seal(policy, sealed.after(), tickets, 1);
        }
        head = sealed.after();
        return sealed;
    }

    /** One unit of work of a hundred entries. */
    @Benchmark
    @OperationsPerInvocation(TOGETHER)
    public Sealed together() {
        Sealed sealed = Chains.seal(policy, head, tickets, TOGETHER);
        head = sealed.after();
        return sealed;
    }
}
