package io.counterfoil.benchmarks.ledger;

import io.counterfoil.ledger.Anchor;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.SigningPolicy;
import io.counterfoil.ledger.StoredEntries;
import io.counterfoil.ledger.Verification;
import io.counterfoil.ledger.VerificationPace;
import io.counterfoil.ledger.VerificationReport;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
 * How long does it take to verify all entries of a SQLite file? {@link #readAndHash} reads the same rows by plain JDBC and works the
 * hashes of document, header, leaf and node out, and judges nothing. {@link #fast} relies on a note kept outside;
 * {@link #full} checks every signature, here of a chain in which each entry has one, by one thread and by two.
 *
 * <pre>
 * mvn -B -ntp -pl benchmarks -am -DskipTests package
 * java -jar benchmarks/target/benchmarks.jar VerificationBenchmark                              # 1,000,000 and 5,000 entries
 * java -jar benchmarks/target/benchmarks.jar VerificationBenchmark -p entries=100000 -p signed=1000
 * </pre>
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class VerificationBenchmark {
    private static final String ROWS = "SELECT seq, type, ms, prev, canonical, digest, hash, alg, sig FROM entries"
            + " WHERE tenant = 'cafe.example' AND chain = ? ORDER BY seq, hash";

    /** A file whose notes alone are signed. */
    @State(Scope.Benchmark)
    public static class Large {
        @Param("1000000")
        private int entries = 1_000_000;

        @SuppressWarnings("NullAway.Init") // JMH opens it first
        private ChainFile file;

        /** Makes the file, or finds it. */
        @Setup(Level.Trial)
        public void open() {
            file = ChainFile.of(SigningPolicy.CHECKPOINTS, entries);
        }

        /** Lets go of the file. */
        @TearDown(Level.Trial)
        public void close() {
            file.close();
        }
    }

    /** A file in which every entry is signed, smaller, because making it and checking it take a second for 1,400. */
    @State(Scope.Benchmark)
    public static class Signed {
        @Param("5000")
        private int signed = 5_000;

        @Param({"1", "2"})
        private int threads = 1;

        @SuppressWarnings("NullAway.Init") // JMH opens it first
        private ChainFile file;

        @SuppressWarnings("NullAway.Init") // JMH opens it first
        private ExecutorService others;

        /** Makes the file, or finds it. The thread that verifies reads, and mostly waits for these. */
        @Setup(Level.Trial)
        public void open() {
            file = ChainFile.of(SigningPolicy.EVERY_ENTRY, signed);
            others = Executors.newFixedThreadPool(threads);
        }

        VerificationPace pace() {
            return threads == 1
                    ? VerificationPace.full()
                    : VerificationPace.full().on(others);
        }

        /** Lets go of file and threads. */
        @TearDown(Level.Trial)
        public void close() {
            others.shutdownNow();
            file.close();
        }
    }

    /** What verification is held against: the rows and their hashes. */
    @Benchmark
    public long readAndHash(Large large) throws SQLException {
        BareHashes hashes = new BareHashes();
        byte[] into = new byte[BareHashes.HASH_BYTES];
        long rows = 0;
        try (Connection connection = large.file.connect();
                PreparedStatement statement = connection.prepareStatement(ROWS)) {
            statement.setString(1, Chains.ORIGIN.toString());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    hashes.header(row.getLong(1), row.getInt(2), row.getLong(3), row.getBytes(4));
                    byte[] canonical = row.getBytes(5);
                    rows += row.getBytes(6).length + row.getBytes(7).length + row.getLong(8) > 0 ? 1 : 0;
                    row.getBytes(9);
                    hashes.link(canonical);
                    hashes.leaf(into);
                    hashes.node(into);
                }
            }
        }
        return rows;
    }

    /** Everything but the signatures of entries below the newest note, by the calling thread. */
    @Benchmark
    public VerificationReport fast(Large large) {
        return verify(
                large.file, SigningPolicy.CHECKPOINTS, VerificationPace.full().fast());
    }

    /** Everything. */
    @Benchmark
    public VerificationReport full(Signed signed) {
        return verify(signed.file, SigningPolicy.EVERY_ENTRY, signed.pace());
    }

    private static VerificationReport verify(ChainFile file, SigningPolicy policy, VerificationPace pace) {
        Enrolment enrolment = Chains.enrolment(policy);
        String outside = file.note().text();
        return file.books()
                .read(books -> Verification.of(StoredEntries.of(books.ledger(), Chains.ORIGIN))
                        .enrolledAs(enrolment)
                        .withNotes(books.ledger().notes(Chains.ORIGIN))
                        .withAnchors(List.of(Anchor.note(outside)))
                        .at(pace)
                        .run());
    }
}
