package io.counterfoil.benchmarks.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.Entry;
import io.counterfoil.ledger.EntryHasher;
import io.counterfoil.ledger.EntryType;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does it take to bring a ticket into canonical form, hash it and chain it onto the entry below, beside SHA-256 over the
 * same bytes and beside what is used elsewhere?
 *
 * <p>All begin with the ticket as their library holds it and end with the same hash of the same header, which {@code LedgerPeersTest}
 * compares: {@link #counterfoil} with a {@link CanonicalObject}, {@link #jacksonTree} with a {@link JsonNode} whose members stand in
 * another order, {@link #erdtman} with JSON text, which is all that it takes. {@link #bareSha256} has the canonical bytes already.
 *
 * <pre>
 * mvn -B -ntp -pl benchmarks -am -DskipTests package
 * java -jar benchmarks/target/benchmarks.jar CanonicalBenchmark -prof gc
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CanonicalBenchmark {
    private static final int LINES = 5;

    private final CanonicalObject ticket = SoldTickets.ofLines(LINES).document(1);
    private final byte[] canonical = ticket.canonicalBytes();
    private final Entry.Place place = Chains.second(ticket);
    private final EntryHasher hasher = new EntryHasher();
    private final BareHashes hashes = new BareHashes();
    private final JsonPeers peers = new JsonPeers(canonical);

    /** What all are held against: the two SHA-256 values of an entry, over bytes that lie ready. */
    @Benchmark
    public byte[] bareSha256() {
        return hashes.link(place, EntryType.TICKET, canonical);
    }

    /** The library. */
    @Benchmark
    public EntryHasher counterfoil() {
        hasher.hash(place, EntryType.TICKET, ticket);
        return hasher;
    }

    /** Members sorted into a new tree, which is written and hashed. */
    @Benchmark
    public byte[] jacksonTree() throws IOException {
        return hashes.link(place, EntryType.TICKET, peers.jackson());
    }

    /** RFC 8785 by its authors' library. */
    @Benchmark
    public byte[] erdtman() throws IOException {
        return hashes.link(place, EntryType.TICKET, peers.erdtman());
    }
}
