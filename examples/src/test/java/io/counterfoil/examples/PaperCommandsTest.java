package io.counterfoil.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody can do with a paper, a proof or a checkpoint in hand. */
class PaperCommandsTest {

    private static final Pattern PAYLOAD = Pattern.compile("\"printed\":\"(CF1:[^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2}0+1");

    @TempDir
    private Path folder;

    private TestShop cafe;

    @BeforeEach
    void open() throws IOException {
        cafe = new TestShop(Files.createDirectory(folder.resolve("cafe"))).opened("cafe");
        cafe.run("new", "--product", "coffee=1", "--pay", "CASH=58").isDone();
    }

    private String payload() {
        Matcher found = PAYLOAD.matcher(
                cafe.run("show", "CP00000001", "--json").isDone().out());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static final String[] ALTERED = {
        "DROP TRIGGER IF EXISTS entries_are_never_changed",
        "CREATE TABLE kept AS SELECT canonical FROM entries WHERE seq = 1",
        "UPDATE entries SET canonical = CAST(replace(CAST(canonical AS TEXT), 'Coffee', 'Koffie') AS BLOB) WHERE seq = 1"
    };

    private static final String[] RESTORED = {
        "UPDATE entries SET canonical = (SELECT canonical FROM kept) WHERE seq = 1", "DROP TABLE kept"
    };

    @Test
    void a_scanned_code_is_checked_against_the_books() {
        TestShop.Said said = cafe.run("check", payload()).isDone();

        assertThat(said.out())
                .startsWith(
                        "GENUINE: the entry is the one that was printed\n  signature  VALID, made by the till's key\n")
                .contains("books      entry 1 of cafe.example/plaza/till-1/0");
        assertThat(cafe.run("check", payload(), "--json").isDone().out())
                .contains("\"finding\":\"GENUINE\"", "\"genuine\":true", "\"seq\":1");
    }

    @Test
    void a_paper_whose_entry_was_altered_cut_or_moved_is_not_genuine() {
        String payload = payload();
        cafe.byHand(ALTERED);
        assertThat(cafe.run("check", payload).out()).startsWith("CONTENT_ALTERED: ");
        cafe.byHand(RESTORED);
        assertThat(cafe.run("check", payload.replace(":1:", ":0:")).out()).startsWith("FORGED_PLACE: ");
        cafe.byHand("DROP TRIGGER entries_are_never_deleted", "DELETE FROM entries WHERE seq = 1");

        TestShop.Said said = cafe.run("check", payload);

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).startsWith("ENTRY_MISSING: the till signed this");
    }

    @Test
    void a_code_is_checked_without_the_database_by_the_enrolment_alone() throws IOException {
        String payload = payload();
        cafe.run("export", "ledger", "--to", "out").isDone();
        TestShop inspector = new TestShop(Files.createDirectory(folder.resolve("inspector")));
        Files.copy(cafe.file("out/cafe.example+plaza+till-1+0.enrolment.json"), inspector.file("enrolment.json"));

        assertThat(inspector
                        .run("check", payload, "--offline", "--enrolment", "enrolment.json")
                        .isDone()
                        .out())
                .isEqualTo("signature VALID: made by the till's key\n");
        String unsigned = payload.substring(0, payload.lastIndexOf(':'));
        assertThat(inspector.run("check", unsigned, "--offline", "--enrolment", "enrolment.json"))
                .isEqualTo(new TestShop.Said(1, "signature ABSENT: none is printed\n", ""));
        assertThat(inspector.run("check", payload, "--offline").err()).startsWith("ENROLMENT_MISSING safe: ");
        assertThat(inspector
                        .run("check", "CF1:X", "--offline", "--enrolment", "enrolment.json")
                        .err())
                .isEqualTo("VALUE_INVALID code: the value must be the QR code of a ticket, CF1:...\n");
    }

    @Test
    void a_pdf_is_compared_with_the_books_line_by_line() {
        cafe.run("print", "CP00000001", "--medium", "pdf-80", "--to", "a.pdf").isDone();
        cafe.run("print", "CP00000001", "--medium", "pdf-a4", "--to", "copy.pdf")
                .isDone();

        assertThat(cafe.run("check", "--pdf", "a.pdf").isDone().out())
                .contains("GENUINE", "fields     SAME, every line is that of the books");
        cafe.run("cancel", "CP00000001", "--reason", "typing error").isDone();
        assertThat(cafe.run("verify", "--pdf", "copy.pdf").isDone().out()).contains("INTACT", "fields     SAME");
    }

    @Test
    void a_pdf_with_another_word_than_the_books_is_told_with_both() {
        cafe.run("new", "--product", "coffee=1", "--pay", "CASH=58").isDone();
        cafe.byHand(ALTERED);
        cafe.run("print", "CP00000001", "--medium", "pdf-80", "--to", "forged.pdf")
                .isDone();
        cafe.byHand(RESTORED);

        TestShop.Said said = cafe.run("check", "--pdf", "forged.pdf");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out())
                .startsWith("NOT GENUINE: ")
                .contains("fields     DIFFERENT")
                .containsPattern("books say  Coffee")
                .containsPattern("paper says Koffie");
        assertThat(cafe.run("verify", "--pdf", "forged.pdf", "--json"))
                .satisfies(json -> assertThat(json.code()).isEqualTo(1))
                .satisfies(json -> assertThat(json.out()).contains("\"result\":\"DIFFERENT\"", "\"papers\":["));
    }

    @Test
    void a_pdf_that_is_none_or_has_no_code_is_refused() {
        cafe.write("text.pdf", "not a PDF");

        assertThat(cafe.run("check", "--pdf", "text.pdf"))
                .isEqualTo(new TestShop.Said(3, "", "FILE_UNREADABLE pdf: the file cannot be read\n"));
        assertThat(cafe.run("check", "--pdf", "absent.pdf").code()).isEqualTo(3);
    }

    @Test
    void an_erased_ticket_prints_nothing_private_and_its_old_paper_bears_what_nobody_can_prove() throws IOException {
        TestShop ferry = new TestShop(Files.createDirectory(folder.resolve("ferry"))).opened("ferry");
        String sold = ferry.run(
                        "new",
                        "--route",
                        "dambai.dodoikope",
                        "--product",
                        "car=1",
                        "--attribute",
                        "vehicle_number=GR-1234-20",
                        "--pay",
                        "CASH=180")
                .isDone()
                .out();
        Matcher found = NUMBER.matcher(sold);
        assertThat(found.find()).as(sold).isTrue();
        String number = found.group();
        ferry.run("print", number, "--medium", "pdf-80", "--to", "before.pdf").isDone();
        assertThat(ferry.run("check", "--pdf", "before.pdf").isDone().out()).contains("SAME");

        assertThat(ferry.run("erase", number, "--reason", "asked for").isDone().out())
                .isEqualTo(number + " knows nothing about people any more.\n");

        assertThat(ferry.run("show", number, "--private").isDone().out()).doesNotContain("GR-1234-20");
        TestShop.Said old = ferry.run("check", "--pdf", "before.pdf");
        assertThat(old.code()).isEqualTo(1);
        assertThat(old.out()).contains("fields     UNPROVED", "GR-1234-20");
        ferry.run("print", number, "--medium", "pdf-80", "--to", "after.pdf").isDone();
        assertThat(ferry.run("check", "--pdf", "after.pdf").isDone().out()).contains("SAME");
        assertThat(ferry.run("verify").isDone().out()).contains("INTACT", "erased     1 private parts, as recorded");
        assertThat(ferry.run("erase", number, "--reason", "again").err())
                .isEqualTo("ALREADY_ERASED id: what the ticket knew about people was erased already\n");
    }

    @Test
    void a_checkpoint_is_signed_and_shown() {
        TestShop.Said said = cafe.run("checkpoint").isDone();

        assertThat(said.out()).startsWith("cafe.example/plaza/till-1/0\n2\n").contains("\n\u2014 cafe.example");
        cafe.write("kept.note", said.out());
        assertThat(cafe.run("verify", "--checkpoint", "kept.note").isDone().out())
                .contains("NOTE of size 2: MATCH");
        assertThat(cafe.run("verify", "--fast", "--checkpoint", "kept.note")
                        .isDone()
                        .out())
                .contains("fast       signatures below 2 left to a checkpoint");
    }

    @Test
    void papers_of_before_and_after_a_change_of_key_are_genuine() {
        assertThat(cafe.run("rotate-key", "--reason", "once a year").isDone().out())
                .startsWith("The key of cafe.example/plaza/till-1 is changed.\nenrolment  ");
        cafe.run("new", "--product", "coffee=1", "--pay", "CASH=58").isDone();

        assertThat(cafe.run("verify").isDone().out()).contains("INTACT");
        cafe.run("check", payload()).isDone();
        cafe.run("check", payload(), "--offline").isDone();
        cafe.run("prove", "CP00000002", "--to", "proof.json").isDone();
        cafe.run("prove", "--check", "proof.json").isDone();
        assertThat(cafe.run("rotate-key", "--reason", " ").err())
                .isEqualTo("REASON_REQUIRED reason: a reason is required\n");
    }

    @Test
    void a_ticket_is_proved_to_somebody_without_books() throws IOException {
        cafe.run("new", "--product", "coffee=1", "--pay", "CASH=58").isDone();
        assertThat(cafe.run("prove", "CP00000001", "--to", "proof.json")
                        .isDone()
                        .out())
                .startsWith("proof of entry 1 written to ");
        cafe.run("export", "ledger", "--to", "out").isDone();
        TestShop court = new TestShop(Files.createDirectory(folder.resolve("court")));
        Files.copy(cafe.file("out/cafe.example+plaza+till-1+0.enrolment.json"), court.file("e.json"));
        Files.copy(cafe.file("proof.json"), court.file("proof.json"));

        assertThat(court.run("prove", "--check", "proof.json", "--enrolment", "e.json")
                        .isDone()
                        .out())
                .isEqualTo(
                        "the proof holds: entry 1 of cafe.example/plaza/till-1/0 stands below the checkpoint of size 3\n");
        court.write("changed.json", court.read("proof.json").replace("58.00", "57.00"));
        assertThat(court.run("prove", "--check", "changed.json", "--enrolment", "e.json"))
                .isEqualTo(new TestShop.Said(1, "", "PROOF_INVALID: the proof does not hold: DOC_DIGEST_MISMATCH\n"));
        assertThat(court.run("prove", "--check", "e.json", "--enrolment", "e.json")
                        .code())
                .isEqualTo(1);
        assertThat(cafe.run("prove", "CP00000001", "--to", "proof.json").err()).startsWith("FILE_EXISTS to: ");
        assertThat(cafe.run("prove", "CP00000001", "--to", "-").isDone().out()).startsWith("{\"alg\":1,\"canonical\":");
    }
}
