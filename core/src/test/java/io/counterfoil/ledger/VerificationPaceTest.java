package io.counterfoil.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** FAST, many threads, and a word about progress: what they change, and that they change nothing else. */
class VerificationPaceTest {

    private static final ExecutorService POOL = Executors.newFixedThreadPool(3);

    /** More than fit into the batches that may wait at once. */
    private static final int LONG = 1_500;

    private static final List<StoredEntry> LONG_CHAIN = longChain();

    private final List<StoredEntry> rows =
            new ArrayList<>(Golden.chain().entries().stream().map(Entry::toRow).toList());

    @AfterAll
    static void endThePool() {
        POOL.shutdown();
    }

    private static List<StoredEntry> longChain() {
        ClockReading reading = Golden.reading(Golden.FIRST_MS);
        Sealing sealing = Sealer.of(SigningPolicy.EVERY_ENTRY, Keys.TEST_1).begin(Head.empty(Golden.ORIGIN), reading);
        sealing.seal(EntryType.GENESIS, Genesis.first(Golden.ENROLMENT, reading, new byte[16]))
                .orThrow();
        for (int i = 1; i < LONG; i++) {
            sealing.seal(
                            EntryType.ACTIVITY,
                            reading.document(EntryType.ACTIVITY).put("n", i).build())
                    .orThrow();
        }
        return sealing.end().entries().stream().map(Entry::toRow).toList();
    }

    private Verification verification() {
        return Verification.of(StoredEntries.of(rows)).enrolledAs(Golden.ENROLMENT);
    }

    private static Anchor note(int size) {
        return Anchor.note(Golden.chain().notes().get(size - 1).text());
    }

    private void breakSignature(int seq) {
        StoredEntry row = rows.get(seq);
        byte[] sig = row.sig();
        sig[0] ^= 1;
        rows.set(seq, Rows.copy(row).sig(sig).build());
    }

    private VerificationReport fast(Anchor... anchors) {
        return verification()
                .withAnchors(List.of(anchors))
                .at(VerificationPace.full().fast())
                .run();
    }

    @Test
    void fast_leaves_signatures_below_a_matching_note_from_outside_to_that_note() {
        breakSignature(2);
        breakSignature(5);

        VerificationReport report = fast(note(3), note(5));

        assertThat(report.breaks()).extracting(Break::seq).containsExactly(5L);
        assertThat(report.toCanonical().string("mode")).isEqualTo("FAST");
        assertThat(report.toCanonical().integer("skipped_below")).isEqualTo(5);
        assertThat(verification().run().breaks()).extracting(Break::seq).containsExactly(2L, 5L);
        assertThat(verification().run().toCanonical().string("mode")).isEqualTo("FULL");
    }

    @Test
    void fast_skips_nothing_below_a_note_from_inside_or_without_one() {
        breakSignature(2);

        VerificationReport report = verification()
                .withNotes(List.of(Golden.chain().notes().get(4).text()))
                .at(VerificationPace.full().fast())
                .run();

        assertThat(report.breaks()).extracting(Break::seq).containsExactly(2L);
        assertThat(report.toCanonical().has("skipped_below")).isFalse();
        assertThat(fast(Anchor.printed("scribble"), Anchor.note("scribble")).breaks())
                .extracting(Break::seq)
                .contains(2L);
    }

    @Test
    void fast_relies_on_the_greatest_note_that_matches_when_a_greater_one_does_not() {
        breakSignature(1);
        breakSignature(5);
        String forged = Note.sign(Golden.chain().after(), Keys.TEST_2).text();

        VerificationReport report = fast(note(4), Anchor.note(forged));

        assertThat(report.toCanonical().integer("skipped_below")).isEqualTo(4);
        assertThat(report.breaks())
                .extracting(found -> found.seq() + " " + found.kind())
                .containsExactly("5 SIGNATURE_INVALID", "7 CHECKPOINT_SIG_INVALID");
    }

    @Test
    void fast_relies_on_no_note_of_other_entries() {
        rows.subList(5, 7).clear();
        breakSignature(2);

        VerificationReport report = fast(note(7));

        assertThat(report.breaks())
                .extracting(found -> found.seq() + " " + found.kind())
                .containsExactly("2 SIGNATURE_INVALID", "5 TRUNCATED_TAIL");
    }

    @Test
    void fast_still_checks_every_change_of_key() {
        rows.clear();
        rows.addAll(Rotated.rows());
        breakSignature(3);

        VerificationReport report =
                fast(Anchor.note(Rotated.chain().notes().get(3).text()));

        assertThat(report.firstBad().orElseThrow().seq()).isEqualTo(3);
    }

    @Test
    void the_report_is_the_same_on_any_threads() {
        List<StoredEntry> broken = new ArrayList<>(LONG_CHAIN);
        for (int seq : new int[] {1, 63, 64, 65, 700, 1_100, LONG - 1}) {
            byte[] sig = broken.get(seq).sig();
            sig[63] ^= 1;
            broken.set(seq, Rows.copy(broken.get(seq)).sig(sig).build());
        }
        Verification verification = Verification.of(StoredEntries.of(broken)).enrolledAs(Golden.ENROLMENT);
        CanonicalObject serial = verification.run().toCanonical();
        Executor idle = task -> {};
        Executor closed = task -> {
            throw new RejectedExecutionException();
        };

        assertThat(serial.integer("break_count")).isEqualTo(7);
        for (Executor executor : List.of(POOL, idle, closed)) {
            assertThat(verification
                            .at(VerificationPace.full().on(executor))
                            .run()
                            .toCanonical())
                    .isEqualTo(serial);
        }
    }

    @Test
    void chains_verified_together_are_reported_in_their_order() {
        List<Verification> chains = List.of(
                verification(),
                Verification.of(StoredEntries.of(List.of())).enrolledAs(Golden.ENROLMENT),
                Verification.of(StoredEntries.of(Rotated.rows())).enrolledAs(Golden.ENROLMENT));

        assertThat(Verification.runTogether(chains, POOL))
                .extracting(VerificationReport::toCanonical)
                .isEqualTo(chains.stream().map(one -> one.run().toCanonical()).toList());
        StoredEntries failing = visitor -> {
            throw new IllegalStateException("the disk is gone");
        };
        assertThatThrownBy(() -> Verification.runTogether(List.of(Verification.of(failing)), POOL))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the disk is gone");
    }

    @Test
    void somebody_is_told_how_far_it_is() {
        List<Long> told = new ArrayList<>();
        List<StoredEntry> many = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            many.addAll(LONG_CHAIN);
        }

        Verification.of(StoredEntries.of(many))
                .at(VerificationPace.full().telling(told::add))
                .run();

        assertThat(told).containsExactly(4096L, 4500L);
    }

    @Test
    void an_interrupted_thread_verifies_to_the_end_and_stays_interrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThat(Verification.of(StoredEntries.of(LONG_CHAIN))
                            .enrolledAs(Golden.ENROLMENT)
                            .at(VerificationPace.full().on(POOL))
                            .run()
                            .verdict())
                    .isEqualTo(Verdict.INTACT);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
