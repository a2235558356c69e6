package io.counterfoil.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A till that lost something, from the command. */
class RecoverCommandTest {

    @TempDir
    private Path folder;

    private TestShop shop;

    @BeforeEach
    void openTheTill() {
        shop = new TestShop(folder).opened("cafe");
    }

    private void sell(int tickets) {
        for (int i = 0; i < tickets; i++) {
            shop.run("new", "--product", "coffee=2", "--pay", "CASH=200").isDone();
        }
    }

    private void keep() throws IOException {
        Files.copy(shop.file("counterfoil.db"), shop.file("yesterday.db"));
    }

    private void restore() throws IOException {
        Files.deleteIfExists(shop.file("counterfoil.db-wal"));
        Files.deleteIfExists(shop.file("counterfoil.db-shm"));
        Files.delete(shop.file("counterfoil.db"));
        Files.copy(shop.file("yesterday.db"), shop.file("counterfoil.db"));
    }

    private Path mark() throws IOException {
        try (Stream<Path> files = Files.list(shop.file("counterfoil.db.safe"))) {
            return files.filter(file -> file.toString().endsWith(".mark"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void a_till_with_the_copy_of_yesterday_goes_on_and_every_verification_tells_what_is_lost() throws IOException {
        sell(2);
        keep();
        sell(3);
        restore();
        TestShop.Said refused = shop.run("new", "--product", "coffee=1", "--pay", "CASH=200");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err())
                .contains("CHAIN_BELOW_MARK db: the chain has 3 entries but 6 were marked as recorded");

        TestShop.Said said =
                shop.run("recover", "--reason", "disk died, copy of yesterday").isDone();

        assertThat(said.out())
                .contains(
                        "Till cafe.example/plaza/till-1 goes on in epoch 1.",
                        "closed     epoch 0, which came to 6 entries; the database has 3",
                        "lost       3 entries; every verification without them says so",
                        "withdrawn  ticket numbers 3 to 5, never given again",
                        ".enrolment.json")
                .doesNotContain("orphaned");
        assertThat(shop.run("new", "--product", "coffee=1", "--pay", "CASH=200")
                        .isDone()
                        .out())
                .contains("CP00000006");
        TestShop.Said verified = shop.run("verify");
        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.out())
                .contains(
                        "cafe.example/plaza/till-1/0: BROKEN",
                        "first bad  entry 3: TRUNCATED_TAIL",
                        "cafe.example/plaza/till-1/1: BROKEN",
                        "first bad  entry 0: EPOCH_MISMATCH, expected size 3 but found size 6")
                .doesNotContain("SERIES_GAP");
    }

    @Test
    void one_lost_entry_and_its_number_are_told_as_one() throws IOException {
        sell(1);
        keep();
        sell(1);
        restore();

        assertThat(shop.run("recover", "--reason", "copy of yesterday").isDone().out())
                .contains("lost       1 entry; every", "withdrawn  ticket number 2, never given again");
    }

    @Test
    void a_till_whose_database_is_gone_goes_on_in_a_new_one() throws IOException {
        sell(3);
        Files.delete(shop.file("counterfoil.db"));
        assertThat(shop.run("recover", "--reason", "disk died").err())
                .contains("STORAGE_MISSING db: there is no database at this place");

        String said = shop.run("recover", "--reason", "disk died", "--shop", "cafe", "--last-number", "3", "--json")
                .isDone()
                .out();

        assertThat(said)
                .contains(
                        "\"lost\":4,\"origin\":\"cafe.example/plaza/till-1/0\",\"orphaned\":0,\"size\":4,\"stored\":0")
                .contains(
                        "\"withdrawn\":[{\"first\":1,\"last\":3,\"period\":\"\",\"series\":\"tickets/plaza/till-1\"}]")
                .contains("\"origin\":\"cafe.example/plaza/till-1/1\"");
        assertThat(shop.run("new", "--product", "coffee=1", "--pay", "CASH=200")
                        .isDone()
                        .out())
                .contains("CP00000004");
        assertThat(shop.run("init", "--shop", "cafe").err()).contains("ALREADY_SET_UP");
    }

    @Test
    void a_till_whose_mark_is_gone_says_so_sells_nothing_and_goes_on_intact() throws IOException {
        sell(1);
        Files.delete(mark());

        TestShop.Said verified = shop.run("verify").isDone();
        assertThat(verified.out())
                .contains("INTACT", "UNANCHORED")
                .contains("mark       MISSING from the safe: this till sells nothing until it is put back, or until"
                        + " counterfoil recover");
        assertThat(shop.run("verify", "--json").isDone().out())
                .contains("\"without_mark\":[\"cafe.example/plaza/till-1/0\"]");
        assertThat(shop.run("new", "--product", "coffee=1", "--pay", "CASH=200").err())
                .contains("MARK_MISSING safe: the high-water mark is missing");

        shop.run("recover", "--reason", "somebody tidied up").isDone();

        sell(1);
        assertThat(shop.run("verify").isDone().out())
                .contains("cafe.example/plaza/till-1/0: INTACT", "cafe.example/plaza/till-1/1: INTACT")
                .doesNotContain("MISSING");
        assertThat(shop.run("verify", "--json").isDone().out()).contains("\"without_mark\":[]");
    }

    @Test
    void whoever_verifies_without_the_safe_is_told_of_no_mark() throws IOException {
        sell(1);
        Files.delete(mark());
        Path enrolment;
        try (Stream<Path> files = Files.list(shop.file("counterfoil.db.safe"))) {
            enrolment = files.filter(file -> file.toString().endsWith(".enrolment.json"))
                    .findFirst()
                    .orElseThrow();
        }

        assertThat(shop.run("verify", "--enrolment", enrolment.toString())
                        .isDone()
                        .out())
                .doesNotContain("MISSING");
    }

    @Test
    void what_was_issued_in_an_earlier_epoch_is_shown_listed_printed_checked_cancelled_and_exported() {
        sell(2);
        shop.run("checkpoint").isDone();
        sell(1);
        shop.run("recover", "--reason", "key stolen", "--even-if-sound").isDone();
        sell(1);

        assertThat(shop.run("list").isDone().out()).contains("CP00000001", "CP00000002", "CP00000003", "CP00000004");
        assertThat(shop.run("show", "CP00000001").isDone().out()).contains("CP00000001");
        shop.run("print", "CP00000001", "--medium", "pdf-80", "--to", "paper.pdf")
                .isDone();
        assertThat(shop.run("check", "--pdf", "paper.pdf").isDone().out()).contains("GENUINE", "till-1/0");
        shop.run("cancel", "CP00000001", "--reason", "typing error").isDone();
        shop.run("rotate-key", "--reason", "yearly").isDone();
        assertThat(shop.run("checkpoint").isDone().out()).contains("cafe.example/plaza/till-1/1");
        shop.run("export", "ledger", "--to", "audit").isDone();
        for (String chain : List.of("0", "1")) {
            assertThat(shop.file("audit/cafe.example+plaza+till-1+" + chain + ".jsonl"))
                    .isNotEmptyFile();
            assertThat(shop.file("audit/cafe.example+plaza+till-1+" + chain + ".enrolment.json"))
                    .isNotEmptyFile();
        }
        assertThat(shop.run("verify").isDone().out()).doesNotContain("BROKEN", "INCOMPLETE");
        assertThat(shop.run("verify", "--enrolment", "audit/cafe.example+plaza+till-1+1.enrolment.json")
                        .out())
                .contains("till-1/0: UNVERIFIABLE", "till-1/1: INTACT");
    }

    @Test
    void a_ticket_of_an_earlier_epoch_is_proved_by_its_checkpoints_and_none_covers_the_last_ones() {
        sell(1);
        shop.run("checkpoint").isDone();
        sell(1);
        shop.run("recover", "--reason", "key stolen", "--even-if-sound").isDone();

        shop.run("prove", "CP00000001", "--to", "proof.json").isDone();
        assertThat(shop.run("prove", "--check", "proof.json").isDone().out())
                .contains("entry 1 of cafe.example/plaza/till-1/0 stands below the checkpoint of size 2");

        TestShop.Said uncovered = shop.run("prove", "CP00000002", "--to", "second.json");
        assertThat(uncovered.code()).isEqualTo(1);
        assertThat(uncovered.err()).contains("CHECKPOINT_REQUIRED checkpoint: no checkpoint covers entry 2 yet");
        assertThat(shop.file("second.json")).doesNotExist();
    }

    @Test
    void a_till_in_order_a_missing_reason_and_a_negative_number_are_refused() {
        sell(1);
        var before = shop.everything();

        assertThat(shop.run("recover", "--reason", "nothing"))
                .isEqualTo(new TestShop.Said(
                        1, "", "NOTHING_TO_RECOVER: the books, the mark and the key of the till are in order\n"));
        assertThat(shop.run("recover").code()).isEqualTo(2);
        assertThat(shop.run("recover", "--reason", " ", "--even-if-sound").err())
                .contains("REASON_REQUIRED reason");
        assertThat(shop.run("recover", "--reason", "x", "--last-number", "-1").err())
                .contains("VALUE_INVALID last-number: the value must be 0 or more but is -1");
        assertThat(shop.run("recover", "--reason", "x", "--shop", "none").code())
                .isNotZero();
        assertThat(shop.everything()).isEqualTo(before);
    }
}
