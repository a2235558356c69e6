package io.counterfoil.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows as stored: whatever was done to one of them is found where it was done. */
class StoredEntryTest {

    private static final Sealed CHAIN = Golden.chain();

    static StoredEntry.Builder copy(StoredEntry row) {
        return StoredEntry.builder()
                .seq(row.seq())
                .type(row.type())
                .ms(row.ms())
                .prev(row.prev())
                .canonical(row.canonical())
                .digest(row.digest())
                .hash(row.hash())
                .alg(row.alg())
                .sig(row.sig());
    }

    private static List<StoredEntry> rows() {
        return new ArrayList<>(CHAIN.entries().stream().map(Entry::toRow).toList());
    }

    private static VerificationReport verify(List<StoredEntry> rows, List<Anchor> anchors) {
        return Verification.of(StoredEntries.of(rows))
                .enrolledAs(Golden.ENROLMENT)
                .withAnchors(anchors)
                .run();
    }

    @Property(tries = 100)
    void one_bit_changed_in_any_field_is_found_at_its_entry(
            @ForAll @IntRange(max = 6) int seq, @ForAll @IntRange(max = 5) int field, @ForAll int whichBit) {
        List<StoredEntry> rows = rows();
        StoredEntry row = rows.get(seq);
        StoredEntry.Builder changed = copy(row);
        switch (field) {
            case 0 -> changed.canonical(flipped(row.canonical(), whichBit));
            case 1 -> changed.digest(flipped(row.digest(), whichBit));
            case 2 -> changed.prev(flipped(row.prev(), whichBit));
            case 3 -> changed.hash(flipped(row.hash(), whichBit));
            case 4 -> changed.sig(flipped(row.sig(), whichBit));
            default -> changed.ms(row.ms() ^ (1L << Math.floorMod(whichBit, 50)));
        }
        rows.set(seq, changed.build());

        VerificationReport report = verify(rows, List.of());

        assertThat(report.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(report.firstBad())
                .hasValueSatisfying(bad -> assertThat(bad.seq()).isEqualTo(seq));
    }

    @Property(tries = 60)
    void a_tail_cut_at_k_is_found_exactly_by_an_anchor_above_k(
            @ForAll @IntRange(min = 1, max = 7) int k, @ForAll @IntRange(min = 1, max = 7) int anchor) {
        String note = CHAIN.notes().get(anchor - 1).text();

        VerificationReport report = verify(rows().subList(0, k), List.of(Anchor.note(note)));

        boolean isCut = report.breaks().stream().anyMatch(found -> found.kind() == BreakKind.TRUNCATED_TAIL);
        assertThat(isCut).isEqualTo(k < anchor);
        assertThat(report.tail().missing()).isEqualTo(Math.max(0, anchor - k));
        assertThat(report.verdict()).isEqualTo(isCut ? Verdict.BROKEN : Verdict.INTACT);
    }

    @Test
    void fields_of_a_wrong_length_are_breaks_and_no_crash() {
        for (int length : new int[] {0, 31, 33, 64}) {
            List<StoredEntry> rows = rows();
            StoredEntry row = rows.get(3);
            rows.set(3, copy(row).hash(new byte[length]).build());
            assertThat(verify(rows, List.of()).firstBad().map(Break::kind)).contains(BreakKind.LINK_HASH_MISMATCH);
            rows.set(3, copy(row).prev(new byte[length]).build());
            assertThat(verify(rows, List.of()).firstBad().map(Break::kind)).contains(BreakKind.LINK_HASH_MISMATCH);
            rows.set(3, copy(row).digest(new byte[length]).build());
            assertThat(verify(rows, List.of()).firstBad().map(Break::kind)).contains(BreakKind.DOC_DIGEST_MISMATCH);
            rows.set(3, copy(row).sig(new byte[length + 1]).build());
            assertThat(verify(rows, List.of()).firstBad().map(Break::kind)).contains(BreakKind.SIGNATURE_INVALID);
        }
        for (long seq : new long[] {-1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 53}) {
            List<StoredEntry> rows = rows();
            rows.set(3, copy(rows.get(3)).seq(seq).build());
            assertThat(verify(rows, List.of()).verdict()).isEqualTo(Verdict.BROKEN);
        }
        for (int byteValue : new int[] {-1, 256, Integer.MAX_VALUE}) {
            List<StoredEntry> rows = rows();
            rows.set(3, copy(rows.get(3)).type(byteValue).alg(byteValue).build());
            assertThat(verify(rows, List.of()).firstBad().map(Break::kind)).contains(BreakKind.TYPE_UNSUPPORTED);
        }
    }

    @Test
    void breaks_are_counted_in_all_and_listed_up_to_a_thousand() {
        List<StoredEntry> rows = new ArrayList<>();
        for (int i = 0; i < 1001; i++) {
            rows.add(StoredEntry.builder().seq(2L * i + 1).build());
        }

        VerificationReport report = Verification.of(StoredEntries.of(rows)).run();

        assertThat(report.breaks()).hasSize(1000).isSorted();
        assertThat(report.breakCount()).isGreaterThan(3000);
        assertThat(report.firstBad())
                .hasValueSatisfying(
                        bad -> assertThat(bad).hasToString("Break[seq=0, kind=SEQ_GAP, expected=0, actual=1]"));
    }

    @Test
    void an_export_is_read_back_row_by_row(@TempDir Path folder) throws Exception {
        List<StoredEntry> rows = rows();
        rows.set(3, copy(rows.get(3)).canonical(new byte[] {(byte) 0xff, 0}).build());
        rows.add(rows.get(4));
        Path file = folder.resolve("till.jsonl");
        try (var out = Files.newOutputStream(file)) {
            LedgerExport.write(StoredEntries.of(rows), out);
        }
        List<String> read = new ArrayList<>();

        var unreadable = LedgerExport.rows(file).read(row -> read.add(ExportLine.format(row)));

        assertThat(unreadable).isEmpty();
        assertThat(read).isEqualTo(rows.stream().map(ExportLine::format).toList());
        assertThat(read.get(3)).contains("\"canonical_b64\":\"/wA=\"");
        Files.writeString(file, Files.readString(file) + "\n{}");
        assertThat(LedgerExport.rows(file).read(row -> true)).hasValue(9);
    }

    @Test
    void a_report_is_the_same_bytes_for_the_same_input_and_names_what_it_cannot_detect() {
        VerificationReport first =
                verify(rows(), List.of(Anchor.mark(CHAIN.after().mark())));
        VerificationReport second =
                verify(rows(), List.of(Anchor.mark(CHAIN.after().mark())));

        assertThat(first.toCanonical().canonicalBytes())
                .isEqualTo(second.toCanonical().canonicalBytes());
        assertThat(first).hasToString("VerificationReport[INTACT]");
        assertThat(first.size()).isEqualTo(7);
        assertThat(first.signedTo()).isEqualTo(7);
        assertThat(first.unreadableLine()).isEmpty();
        assertThat(first.anchors()).singleElement().hasToString("JudgedAnchor[kind=MARK, size=7, result=MATCH]");
        assertThat(first.toCanonical().objects("not_detectable")).hasSize(3);
        assertThat(first.toCanonical().string("level")).isEqualTo("CORE");
    }

    private static byte[] flipped(byte[] bytes, int whichBit) {
        int bit = Math.floorMod(whichBit, 8 * bytes.length);
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));
        return bytes;
    }
}
