package io.counterfoil.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published chains with two epochs and with a change of key, read as a stranger reads them: from their lines. */
class GoldenEpochsTest {

    @TempDir
    private Path folder;

    private StoredEntries rows(JsonNode chain) {
        return rows(Vectors.texts(chain.get("lines")));
    }

    private StoredEntries rows(List<String> lines) {
        try {
            return LedgerExport.rows(Files.writeString(
                    Files.createTempFile(folder, "chain", ".jsonl"), String.join("\n", lines) + "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Enrolment enrolment(JsonNode enrolment) {
        return Enrolment.parse(enrolment.toString().getBytes(UTF_8)).orThrow();
    }

    private Verification epoch(JsonNode epochs, int epoch) {
        return Verification.of(rows(epochs.get(epoch)))
                .enrolledAs(enrolment(epochs.get(epoch).get("enrolment")))
                .withNotes(Vectors.texts(epochs.get(epoch).get("notes")));
    }

    private static JsonNode epochs() {
        return Vectors.json("ledger/golden-epoch1.json").get("epochs");
    }

    @Test
    void two_epochs_are_intact_together_and_the_entry_above_the_takeover_is_orphaned() {
        List<VerificationReport> reports =
                epoch(epochs(), 1).after(epoch(epochs(), 0)).runAll();

        assertThat(reports).extracting(VerificationReport::verdict).containsExactly(Verdict.INTACT, Verdict.INTACT);
        assertThat(reports.get(0).orphanedFrom()).hasValue(6);
        assertThat(reports.get(1).orphanedFrom()).isEmpty();
    }

    @Test
    void the_second_epoch_alone_is_incomplete_and_the_first_alone_has_no_orphans() {
        assertThat(epoch(epochs(), 1).run().verdict()).isEqualTo(Verdict.INCOMPLETE);
        VerificationReport first = epoch(epochs(), 0).run();
        assertThat(first.verdict()).isEqualTo(Verdict.INTACT);
        assertThat(first.orphanedFrom()).isEmpty();
    }

    @Test
    void a_first_epoch_that_is_cut_below_the_takeover_is_told_by_the_second() {
        JsonNode epochs = epochs();
        for (int left = 1; left < 6; left++) {
            Verification cut = Verification.of(
                            rows(Vectors.texts(epochs.get(0).get("lines")).subList(0, left)))
                    .enrolledAs(enrolment(epochs.get(0).get("enrolment")));

            VerificationReport second = epoch(epochs, 1).after(cut).run();

            assertThat(second.firstBad().orElseThrow().kind()).isEqualTo(BreakKind.EPOCH_MISMATCH);
            assertThat(second.firstBad().orElseThrow().seq()).isZero();
            assertThat(second.breakCount()).isEqualTo(1);
        }
    }

    @Test
    void a_change_of_key_is_intact_with_its_list_and_without() {
        JsonNode rotation = Vectors.json("ledger/golden-rotation.json");
        for (String member : List.of("enrolment", "enrolment_with_keys")) {
            VerificationReport report = Verification.of(rows(rotation))
                    .enrolledAs(enrolment(rotation.get(member)))
                    .withNotes(Vectors.texts(rotation.get("notes")))
                    .run();

            assertThat(report.verdict()).as(member).isEqualTo(Verdict.INTACT);
        }
    }

    @Test
    void a_note_is_by_the_key_in_force_for_its_last_entry() {
        JsonNode rotation = Vectors.json("ledger/golden-rotation.json");
        Enrolment enrolment = enrolment(rotation.get("enrolment_with_keys"));
        VerifyingKey first = enrolment.publicKey().orElseThrow();
        VerifyingKey second = enrolment.currentKey().orElseThrow();

        List<Note> notes = Vectors.texts(rotation.get("notes")).stream()
                .map(text -> Note.parse(text).orThrow())
                .toList();

        assertThat(notes).hasSize(7).allSatisfy(note -> {
            assertThat(note.isSignedBy(first)).isEqualTo(note.size() <= 4);
            assertThat(note.isSignedBy(second)).isEqualTo(note.size() > 4);
        });
    }

    @Test
    void a_list_without_the_change_makes_an_unknown_key_of_it() {
        JsonNode rotation = Vectors.json("ledger/golden-rotation.json");
        Enrolment none = enrolment(rotation.get("enrolment")).withKeys(List.of());

        VerificationReport report =
                Verification.of(rows(rotation)).enrolledAs(none).run();

        assertThat(report.firstBad().orElseThrow().kind()).isEqualTo(BreakKind.UNKNOWN_KEY);
        assertThat(report.firstBad().orElseThrow().seq()).isEqualTo(3);
    }
}
