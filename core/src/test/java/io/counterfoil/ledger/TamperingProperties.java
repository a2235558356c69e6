package io.counterfoil.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of the verifier: what somebody changes is found, where it was changed, and a cut tail exactly where an anchor is above it. */
class TamperingProperties {

    private static final Sealed CHAIN = Golden.chain();
    private static final int SIZE = CHAIN.entries().size();
    private static final java.util.concurrent.ExecutorService POOL =
            java.util.concurrent.Executors.newFixedThreadPool(3);

    @AfterAll
    static void endThePool() {
        POOL.shutdown();
    }

    /** What is stored of an entry. */
    enum Field {
        SEQ {
            @Override
            StoredEntry.Builder flip(StoredEntry row, int bit) {
                return Rows.copy(row).seq(row.seq() ^ (1L << (bit % Long.SIZE)));
            }
        },
        TYPE {
            @Override
            StoredEntry.Builder flip(StoredEntry row, int bit) {
                return Rows.copy(row).type(row.type() ^ (1 << (bit % Byte.SIZE)));
            }
        },
        MS {
            @Override
            StoredEntry.Builder flip(StoredEntry row, int bit) {
                return Rows.copy(row).ms(row.ms() ^ (1L << (bit % Long.SIZE)));
            }
        },
        PREV {
            @Override
            StoredEntry.Builder flip(StoredEntry row, int bit) {
                return Rows.copy(row).prev(flipped(row.prev(), bit));
            }
        },
        CANONICAL {
            @Override
            StoredEntry.Builder flip(StoredEntry row, int bit) {
                return Rows.copy(row).canonical(flipped(row.canonical(), bit));
            }
        },
        DIGEST {
            @Override
            StoredEntry.Builder flip(StoredEntry row, int bit) {
                return Rows.copy(row).digest(flipped(row.digest(), bit));
            }
        },
        HASH {
            @Override
            StoredEntry.Builder flip(StoredEntry row, int bit) {
                return Rows.copy(row).hash(flipped(row.hash(), bit));
            }
        },
        ALG {
            @Override
            StoredEntry.Builder flip(StoredEntry row, int bit) {
                return Rows.copy(row).alg(row.alg() ^ (1 << (bit % Byte.SIZE)));
            }
        },
        SIG {
            @Override
            StoredEntry.Builder flip(StoredEntry row, int bit) {
                return Rows.copy(row).sig(flipped(row.sig(), bit));
            }
        };

        abstract StoredEntry.Builder flip(StoredEntry row, int bit);

        private static byte[] flipped(byte[] bytes, int bit) {
            byte[] changed = bytes.clone();
            int at = bit % (bytes.length * Byte.SIZE);
            changed[at / Byte.SIZE] ^= (byte) (1 << (at % Byte.SIZE));
            return changed;
        }
    }

    private static Verification verification(List<StoredEntry> rows) {
        return Verification.of(StoredEntries.of(rows)).enrolledAs(Golden.ENROLMENT);
    }

    private static List<StoredEntry> rows() {
        return new ArrayList<>(CHAIN.entries().stream().map(Entry::toRow).toList());
    }

    @Property
    void any_flipped_bit_of_any_stored_field_is_found_where_it_is(
            @ForAll Field field, @ForAll @IntRange(max = 6) int seq, @ForAll @IntRange(max = 4_000) int bit) {
        List<StoredEntry> rows = rows();
        StoredEntry flipped = field.flip(rows.get(seq), bit).build();
        rows.set(seq, flipped);

        VerificationReport report = verification(rows).run();

        assertThat(report.verdict()).isEqualTo(Verdict.BROKEN);
        // A changed number shows at the number that is missing, or at the lower one that now stands twice.
        assertThat(report.firstBad().orElseThrow().seq())
                .isEqualTo(Math.min(seq, Math.max(flipped.seq(), -Limits.MAX_INTEGER)));
    }

    @Property(tries = 100)
    void many_threads_find_what_one_finds(
            @ForAll Field field, @ForAll Set<@IntRange(max = 6) Integer> seqs, @ForAll @IntRange(max = 4_000) int bit) {
        List<StoredEntry> rows = rows();
        seqs.forEach(seq -> rows.set(seq, field.flip(rows.get(seq), bit + seq).build()));
        Verification verification = verification(rows)
                .withNotes(CHAIN.notes().stream().map(Note::text).toList())
                .withAnchors(List.of(Anchor.note(CHAIN.notes().get(4).text())));

        assertThat(verification
                        .at(VerificationPace.full().on(POOL))
                        .run()
                        .toCanonical()
                        .canonicalBytes())
                .isEqualTo(verification.run().toCanonical().canonicalBytes());
    }

    /** What was kept outside of the first entries. */
    enum Kept {
        NOTE {
            @Override
            Anchor of(int size) {
                return Anchor.note(CHAIN.notes().get(size - 1).text());
            }
        },
        MARK {
            @Override
            Anchor of(int size) {
                Head head = Head.empty(Golden.ORIGIN);
                for (Entry entry : CHAIN.entries().subList(0, size)) {
                    head = head.after(entry);
                }
                return Anchor.mark(head.mark());
            }
        },
        PAPER {
            @Override
            Anchor of(int size) {
                return Anchor.printed(
                        PrintedHash.of(Golden.ORIGIN, CHAIN.entries().get(size - 1))
                                .payload());
            }
        };

        abstract Anchor of(int size);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void a_tail_that_was_cut_is_found_exactly_where_an_anchor_is_above_the_cut(int left) {
        for (Kept kept : Kept.values()) {
            for (int anchored = 1; anchored <= SIZE; anchored++) {
                VerificationReport report = verification(rows().subList(0, left))
                        .withAnchors(List.of(kept.of(anchored)))
                        .run();

                boolean isFound = report.breaks().stream().anyMatch(found -> found.kind() == BreakKind.TRUNCATED_TAIL);
                assertThat(isFound)
                        .as("%s of %d, %d left", kept, anchored, left)
                        .isEqualTo(left < anchored);
                assertThat(report.verdict()).isEqualTo(left < anchored ? Verdict.BROKEN : Verdict.INTACT);
                assertThat(report.tail().missing()).isEqualTo(Math.max(0, anchored - left));
            }
        }
    }
}
