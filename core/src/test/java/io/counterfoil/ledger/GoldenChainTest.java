package io.counterfoil.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoldenChainTest {

    private static final List<String> HASHES = List.of(
            "d96ab1f781d8da222f9ea7f16e7dddf4c5d846248133c58a63a58e247f7d1bc1",
            "03d7557686919d809d3197119537679920d8208fcf98779a29b5170ec524bc20",
            "f64c08cd9d5308fc8e11d973a03407bfc5aef125ac7cd4b5dd7f3d9d799911ef",
            "1d0d148f08b2542d02eff1df3d3d5a855da79e23f5b812b574cd14a584fa9793",
            "afad489e404f2a0e78871804e47ee04c5586c746b1f38421245be9123261490a",
            "e524dcc26bbd89e372d30cfc77de413cc34f7866b318b06304668c0ad07f1cf5",
            "dcaeaf2ef352a15f71ae5fbdffebffc2596d1fa3af97db29fc287693405dc196");

    private static final String NOTE_7 = """
            example.com/store-1/caja-01/0
            7
            JDzdshd7Z/Doj6soqIEbiTlpgyErlJjDjGGHCqUZm/Y=

            \u2014 example.com/store-1/caja-01/0 pXz+AIFgGwob8czN9zi741YhB/5b3YE5Bn9+olfOb7HAOjgAFCcNmZ5p25YUitwCTYMGVu7mzOiXGrvHQoecHwLUsAI=
            """;

    @Test
    void the_golden_chain_has_its_published_hashes_root_and_note() {
        Sealed chain = Golden.chain();

        assertThat(chain.entries()).extracting(entry -> entry.hash().hex()).containsExactlyElementsOf(HASHES);
        assertThat(chain.after().root())
                .hasToString("243cddb2177b67f0e88fab28a8811b89396983212b9498c38c61870aa5199bf6");
        assertThat(chain.notes().get(6).text()).isEqualTo(NOTE_7);
        assertThat(Note.vkey(Golden.ORIGIN, Keys.TEST_1.publicKey()))
                .isEqualTo("example.com/store-1/caja-01/0+a57cfe00+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea");
        assertThat(CompactRange.EMPTY_ROOT)
                .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(new String(Layout.CONTEXT, UTF_8)).isEqualTo("\rcounterfoil/1");
    }

    @Test
    void the_golden_chain_is_reproduced_byte_for_byte() {
        JsonNode golden = Vectors.json("ledger/golden.json");
        Sealed chain = Golden.chain();

        for (int seq = 0; seq < 7; seq++) {
            assertEntry(chain.entries().get(seq), golden.get("entries").get(seq));
        }
        List<Note> notes = List.of(
                chain.notes().get(0), chain.notes().get(5), chain.notes().get(6));
        assertThat(notes).extracting(Note::text).isEqualTo(Vectors.texts(golden.get("checkpoints")));
        assertThat(Layout.CONTEXT)
                .isEqualTo(Hex.parse(golden.get("ctx_hex").asText(), 14).orElseThrow());
    }

    @Test
    void the_golden_roots_of_every_size_are_reproduced() {
        JsonNode roots = Vectors.json("ledger/golden.json").get("roots");
        CompactRange range = CompactRange.empty();

        assertThat(range.root()).hasToString(roots.get(0).asText());
        for (Entry entry : Golden.chain().entries()) {
            range = range.append(entry.leaf());
            assertThat(range.root()).hasToString(roots.get((int) range.size()).asText());
            assertThat(CompactRange.of(range.size(), range.toBytes())).isEqualTo(range);
        }
    }

    @Test
    void the_golden_chain_of_every_commit_is_reproduced_byte_for_byte() {
        JsonNode golden = Vectors.json("ledger/golden-every-commit.json");
        Sealed chain = Golden.chain(SigningPolicy.EVERY_COMMIT, 1, 3, 4, 7);

        assertThat(chain.entries().stream().map(Entry::toRow).map(ExportLine::format))
                .containsExactlyElementsOf(Vectors.texts(golden.get("lines")));
        assertThat(chain.notes()).extracting(Note::text).isEqualTo(Vectors.texts(golden.get("notes")));
        assertThat(chain.after().root()).hasToString(golden.get("roots").get(7).asText());
    }

    @Test
    void the_golden_change_of_key_is_reproduced_byte_for_byte() {
        JsonNode golden = Vectors.json("ledger/golden-rotation.json");
        Sealed chain = Rotated.chain();

        assertThat(chain.entries().stream().map(Entry::toRow).map(ExportLine::format))
                .containsExactlyElementsOf(Vectors.texts(golden.get("lines")));
        assertThat(chain.notes()).extracting(Note::text).isEqualTo(Vectors.texts(golden.get("notes")));
        for (String member : List.of("enrolment", "enrolment_with_keys")) {
            Enrolment enrolment = Enrolment.parse(golden.get(member).toString().getBytes(UTF_8))
                    .orThrow();
            assertThat(Verification.of(StoredEntries.of(Rotated.rows()))
                            .enrolledAs(enrolment)
                            .withNotes(Vectors.texts(golden.get("notes")))
                            .run()
                            .verdict())
                    .isEqualTo(Verdict.INTACT);
        }
    }

    @Test
    void the_golden_second_epoch_is_reproduced_byte_for_byte() {
        JsonNode epochs = Vectors.json("ledger/golden-epoch1.json").get("epochs");
        Sealed second = Golden.secondEpoch();

        assertEpoch(Golden.chain().entries(), epochs.get(0));
        assertEpoch(second.entries(), epochs.get(1));
        assertThat(second.notes())
                .extracting(Note::text)
                .isEqualTo(Vectors.texts(epochs.get(1).get("notes")));
        Verification first = Verification.of(rows(Golden.chain())).enrolledAs(Golden.ENROLMENT);
        List<VerificationReport> reports = Verification.of(rows(second))
                .enrolledAs(Enrolment.of(Golden.ORIGIN.nextEpoch(), Keys.TEST_3.publicKey()))
                .after(first)
                .runAll();
        assertThat(reports).extracting(VerificationReport::verdict).containsOnly(Verdict.INTACT);
        assertThat(reports.get(0).toCanonical().integer("orphaned_from")).isEqualTo(6);
    }

    private static StoredEntries rows(Sealed chain) {
        return StoredEntries.of(chain.entries().stream().map(Entry::toRow).toList());
    }

    private static void assertEpoch(List<Entry> entries, JsonNode golden) {
        assertThat(entries.stream().map(Entry::toRow).map(ExportLine::format))
                .containsExactlyElementsOf(Vectors.texts(golden.get("lines")));
        CompactRange range = CompactRange.empty();
        for (Entry entry : entries) {
            range = range.append(entry.leaf());
            assertThat(range.root())
                    .hasToString(golden.get("roots").get((int) range.size()).asText());
        }
    }

    private static void assertEntry(Entry entry, JsonNode golden) {
        assertThat(entry.seq()).isEqualTo(golden.get("seq").asLong());
        assertThat(entry.type().code()).isEqualTo(golden.get("type").asInt());
        assertThat(entry.ms()).isEqualTo(golden.get("ms").asLong());
        assertThat(new String(entry.canonical(), UTF_8))
                .isEqualTo(golden.get("canonical_utf8").asText());
        assertThat(entry.document().canonicalBytes()).isEqualTo(entry.canonical());
        assertThat(entry.digest()).hasToString(golden.get("doc_digest").asText());
        assertThat(entry.prev()).hasToString(golden.get("prev").asText());
        assertThat(Hex.format(entry.header()))
                .isEqualTo(golden.get("header_hex").asText());
        assertThat(entry.hash()).hasToString(golden.get("link_hash").asText());
        assertThat(entry.leaf()).hasToString(golden.get("leaf_hash").asText());
        assertThat(entry.signature().orElseThrow())
                .hasToString(golden.get("sig").asText());
    }
}
