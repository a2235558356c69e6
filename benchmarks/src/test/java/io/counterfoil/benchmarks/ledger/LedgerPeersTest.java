package io.counterfoil.benchmarks.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.Entry;
import io.counterfoil.ledger.EntryHasher;
import io.counterfoil.ledger.EntryType;
import io.counterfoil.ledger.Head;
import io.counterfoil.ledger.Sealed;
import io.counterfoil.ledger.SigningPolicy;
import io.counterfoil.ledger.StoredEntries;
import io.counterfoil.ledger.TicketProof;
import io.counterfoil.ledger.Verdict;
import io.counterfoil.ledger.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A comparison of speed means something only where all do the same work. */
class LedgerPeersTest {
    private static final CanonicalObject TICKET = SoldTickets.ofLines(5).document(1);
    private static final Entry.Place PLACE = Chains.second(TICKET);

    @TempDir
    private Path folder;

    @Test
    void every_peer_arrives_at_the_same_bytes_and_the_same_hash() throws IOException {
        byte[] canonical = TICKET.canonicalBytes();
        JsonPeers peers = new JsonPeers(canonical);
        EntryHasher hasher = new EntryHasher();
        hasher.hash(PLACE, EntryType.TICKET, TICKET);

        assertThat(hasher.canonical()).isEqualTo(canonical);
        assertThat(peers.jackson()).isEqualTo(canonical);
        assertThat(peers.erdtman()).isEqualTo(canonical);
        assertThat(new BareHashes().link(PLACE, EntryType.TICKET, canonical))
                .isEqualTo(hasher.hash().bytes());
    }

    @Test
    void what_is_measured_is_what_is_compared() throws IOException {
        CanonicalBenchmark benchmark = new CanonicalBenchmark();
        byte[] hash = benchmark.counterfoil().hash().bytes();

        assertThat(benchmark.bareSha256()).isEqualTo(hash);
        assertThat(benchmark.jacksonTree()).isEqualTo(hash);
        assertThat(benchmark.erdtman()).isEqualTo(hash);
    }

    @Test
    void the_bare_hashes_are_those_of_the_entry() {
        Sealed sealed = Chains.seal(SigningPolicy.CHECKPOINTS, Head.empty(Chains.ORIGIN), SoldTickets.ofLines(1), 1);
        Entry entry = sealed.entries().get(1);
        BareHashes hashes = new BareHashes();
        byte[] leaf = new byte[BareHashes.HASH_BYTES];

        assertThat(hashes.link(new Entry.Place(entry.seq(), entry.ms(), entry.prev()), entry.type(), entry.canonical()))
                .isEqualTo(entry.hash().bytes());
        hashes.leaf(leaf);
        assertThat(leaf).isEqualTo(entry.leaf().bytes());
    }

    @ParameterizedTest
    @EnumSource(names = {"EVERY_ENTRY", "EVERY_COMMIT", "CHECKPOINTS"})
    void a_file_holds_as_many_sound_entries_as_asked_for(SigningPolicy policy) throws SQLException {
        try (ChainFile file = ChainFile.in(folder, policy, 300)) {
            Enrolment enrolment = Chains.enrolment(policy);
            file.books().read(books -> {
                Verification verification = Verification.of(StoredEntries.of(books.ledger(), Chains.ORIGIN))
                        .enrolledAs(enrolment)
                        .withNotes(books.ledger().notes(Chains.ORIGIN));
                assertThat(verification.run().verdict()).isEqualTo(Verdict.INTACT);
                assertThat(TicketProof.of(books.ledger(), 7, file.note())
                                .orThrow()
                                .verify(enrolment)
                                .orThrow())
                        .isEqualTo(SoldTickets.ofLines(1).document(7));
                return books;
            });
            try (Connection connection = file.connect();
                    Statement statement = connection.createStatement();
                    ResultSet count = statement.executeQuery("SELECT count(*), avg(length(canonical)) FROM entries")) {
                assertThat(count.getInt(1)).isEqualTo(300);
                assertThat(count.getInt(2)).isBetween(1_200, 1_500);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void entries_sealed_together_share_one_checkpoint_at_most(SigningPolicy policy) {
        Head begun = Chains.seal(policy, Head.empty(Chains.ORIGIN), SoldTickets.ofLines(1), 0)
                .after();

        Sealed sealed = Chains.seal(policy, begun, SoldTickets.ofLines(1), 100);

        assertThat(sealed.entries()).hasSize(100);
        assertThat(sealed.notes()).hasSize(policy.isSigned() ? 1 : 0);
        assertThat(sealed.entries())
                .allMatch(entry -> entry.signature().isPresent() == (policy == SigningPolicy.EVERY_ENTRY));
    }

    @Test
    void signing_is_measured_over_a_chain_that_grows() {
        SigningBenchmark benchmark = new SigningBenchmark();
        benchmark.begin();

        assertThat(benchmark.oneByOne().after().size()).isEqualTo(101);
        assertThat(benchmark.together().after().size()).isEqualTo(201);
    }
}
