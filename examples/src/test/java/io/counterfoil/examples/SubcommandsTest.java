package io.counterfoil.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.counterfoil.json.SaleFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubcommandsTest {

    @TempDir
    private Path folder;

    private TestShop cafe;

    @BeforeEach
    void openCafe() {
        cafe = new TestShop(folder).opened("cafe");
    }

    private String sellCoffee() {
        return cafe.run("new", "--product", "coffee=1", "--pay", "CASH=58")
                .isDone()
                .out();
    }

    @Test
    void init_makes_a_database_and_a_safe_whose_key_only_its_owner_can_read() throws IOException {
        assertThat(cafe.file("counterfoil.db")).exists();
        try (var files = Files.list(cafe.file("counterfoil.db.safe"))) {
            List<Path> safe = files.toList();
            assertThat(safe).extracting(Path::toString).anyMatch(name -> name.endsWith(".enrolment.json"));
            assertThat(safe).extracting(Path::toString).anyMatch(name -> name.endsWith(".mark"));
            assertThat(safe)
                    .filteredOn(file -> file.toString().endsWith(".key"))
                    .singleElement()
                    .satisfies(key -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void a_till_that_was_closed_for_days_sells_again_when_its_clock_was_confirmed() {
        cafe.later(Duration.ofDays(3));

        TestShop.Said refused = cafe.run("new", "--product", "coffee=1", "--pay", "CASH=58");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .isEqualTo("CLOCK_AHEAD clock: the clock is 72 hours ahead of the last entry and must be confirmed\n");

        assertThat(cafe.run("confirm-clock").isDone().out())
                .isEqualTo("The clock is confirmed; the till sells again.\n");
        assertThat(sellCoffee()).startsWith("CP00000001  ISSUED  2026-11-23");
        assertThat(cafe.run("verify").isDone().out()).contains(": INTACT,");
    }

    @Test
    void selling_says_nothing_about_people() {
        String[] sale = {"new", "--product", "coffee=1", "--pay", "CASH=58", "--customer-name", "José Ñandú"};
        String[] forPrograms =
                Stream.concat(Stream.of(sale), Stream.of("--json")).toArray(String[]::new);

        assertThat(cafe.run(sale).isDone().out()).contains("58.00").doesNotContain("José");
        assertThat(cafe.run(forPrograms).isDone().out()).contains("58.00").doesNotContain("José");
    }

    @Test
    void init_takes_a_small_shop_by_options() throws IOException {
        TestShop kiosk = new TestShop(Files.createDirectory(folder.resolve("kiosk")));

        kiosk.run(
                        "init",
                        "--name",
                        "Kiosk",
                        "--currency",
                        "JPY",
                        "--zone",
                        "Asia/Tokyo",
                        "--tax-percent",
                        "10",
                        "--price",
                        "tea=300",
                        "--price",
                        "cake=450")
                .isDone();

        assertThat(kiosk.run("new", "--product", "tea=2", "--product", "cake=1", "--pay", "CASH=1155")
                        .isDone()
                        .out())
                .startsWith("TT00000001  ISSUED  2026-11-20 23:15:")
                .containsPattern("tax +105\n")
                .containsPattern("total JPY +1155\n");
    }

    @Test
    void init_goes_on_where_it_was_cut_short_before_its_first_mark() throws IOException {
        try (var files = Files.list(cafe.file("counterfoil.db.safe"))) {
            Files.delete(files.filter(file -> file.toString().endsWith(".mark"))
                    .findFirst()
                    .orElseThrow());
        }

        cafe.run("init", "--shop", "cafe").isDone();

        assertThat(sellCoffee()).startsWith("CP00000001 ");
        assertThat(cafe.run("init", "--shop", "cafe").err()).startsWith("ALREADY_SET_UP");
    }

    @Test
    void new_sells_two_coffees_and_a_croissant() {
        assertThat(cafe.run("new", "--product", "coffee=2", "--product", "croissant=1", "--pay", "CASH=200")
                        .isDone()
                        .out())
                .startsWith("CP00000001  ISSUED  2026-11-20 10:15:")
                .contains("  net                                                   135.00\n")
                .contains("  tax                                                    21.60\n")
                .contains("  total USD                                             156.60\n")
                .contains("  Cash                                                  200.00  change 43.40\n");
    }

    @Test
    void new_takes_discounts_references_and_customers() {
        assertThat(cafe.run(
                                "new",
                                "--product",
                                "coffee=2",
                                "--discount",
                                "10%",
                                "--pay",
                                "TRANSFER=54.40",
                                "--reference",
                                "R-9",
                                "--pay",
                                "CASH=60",
                                "--customer-name",
                                "Ana P\u00e9rez",
                                "--customer-document",
                                "V-1")
                        .isDone()
                        .out())
                .contains("  discount                                              -10.00\n")
                .contains("  total USD                                             104.40\n")
                .contains("change 10.00");
        assertThat(cafe.run("new", "--product", "coffee=1", "--discount", "5.00", "--pay", "CASH=52.20")
                        .isDone()
                        .out())
                .contains("52.20");
    }

    @Test
    void new_sells_several_tickets_of_one_file_in_one_go() {
        cafe.write(
                "tickets.json",
                "{\"tickets\":[{\"lines\":[{\"product\":\"coffee\",\"quantity\":1}],\"payments\":[{\"method\":\"CARD\","
                        + "\"amount\":\"58\"}]},{\"lines\":[{\"product\":\"beans\",\"quantity\":\"0.250\"}],\"payments\":["
                        + "{\"method\":\"CASH\",\"amount\":\"40\"}]}]}");

        String out =
                cafe.run("new", "--file", "tickets.json", "--json").isDone().out();

        assertThat(out)
                .startsWith("{\"tickets\":[{")
                .contains("CP00000001", "CP00000002", "34.80")
                .endsWith("]}\n");
        assertThat(out.lines()).hasSize(1);
    }

    @Test
    void show_has_the_private_part_only_where_it_was_asked_for() {
        cafe.run(
                "new",
                "--product",
                "coffee=1",
                "--pay",
                "TRANSFER=58",
                "--reference",
                "R-9",
                "--customer-name",
                "Ana P\u00e9rez");

        assertThat(cafe.run("show", "CP00000001").isDone().out()).doesNotContain("Ana", "R-9");
        assertThat(cafe.run("show", "CP00000001", "--json").isDone().out())
                .contains("\"status\":\"ISSUED\"", "\"total\":\"58.00\"")
                .doesNotContain("Ana", "R-9", "\"private\":");
        assertThat(cafe.run("show", "CP00000001", "--private").isDone().out()).contains("Ana P\u00e9rez", "R-9");
        assertThat(cafe.run("show", "CP00000001", "--private", "--json")
                        .isDone()
                        .out())
                .contains("\"private\":{", "Ana P\u00e9rez", "R-9");
    }

    @Test
    void show_takes_an_id_as_well() {
        String shown = sellCoffee().strip();
        String id = shown.substring(shown.lastIndexOf(' ') + 1);

        assertThat(cafe.run("show", id).isDone().out()).startsWith("CP00000001 ");
    }

    @Test
    void list_goes_page_by_page_and_filters() {
        sellCoffee();
        sellCoffee();
        cafe.run("new", "--product", "coffee=1", "--pay", "CARD=58").isDone();
        cafe.run("cancel", "CP00000002", "--reason", "wrong product").isDone();

        TestShop.Said first = cafe.run("list", "--limit", "2");
        assertThat(first.out().lines().map(line -> line.substring(0, 10))).containsExactly("CP00000003", "CP00000002");
        String after = first.err().strip().replace("more: --after ", "");
        assertThat(cafe.run("list", "--limit", "2", "--after", after).isDone().out())
                .startsWith("CP00000001");

        assertThat(cafe.run("list", "--status", "cancelled").isDone().out())
                .startsWith("CP00000002")
                .hasLineCount(1);
        assertThat(cafe.run("list", "--method", "CARD").isDone().out())
                .startsWith("CP00000003")
                .hasLineCount(1);
        assertThat(cafe.run("list", "--location", "elsewhere").out()).isEmpty();
        assertThat(cafe.run("list", "--from", "2026-11-20", "--to", "2026-11-20")
                        .isDone()
                        .out())
                .hasLineCount(3);
        assertThat(cafe.run("list", "--from", "2026-11-21")).isEqualTo(new TestShop.Said(0, "", "no tickets\n"));
        assertThat(cafe.run("list", "--from", "2026-11-21", "--json").isDone().out())
                .isEqualTo("{\"tickets\":[]}\n");
        assertThat(cafe.run("list", "--json", "--limit", "1").isDone().out())
                .contains("\"next\":\"")
                .hasLineCount(1);
    }

    @Test
    void cancel_keeps_the_ticket_and_says_why() {
        sellCoffee();

        assertThat(cafe.run("cancel", "CP00000001", "--reason", "wrong product")
                        .isDone()
                        .out())
                .isEqualTo("CP00000001 is cancelled.\n");
        assertThat(cafe.run("show", "CP00000001").isDone().out())
                .startsWith("CP00000001  CANCELLED")
                .contains("58.00", ": wrong product");
    }

    @Test
    void print_gives_the_original_once_and_then_copies() {
        sellCoffee();

        assertThat(cafe.run("print", "CP00000001", "--medium", "text").isDone().out())
                .contains("CP00000001")
                .doesNotContain("COPY");
        assertThat(cafe.run("print", "CP00000001", "--medium", "text").isDone().out())
                .contains("COPY");
        assertThat(cafe.run("print", "CP00000001", "--medium", "pdf-80")
                        .isDone()
                        .out())
                .startsWith("COPY of CP00000001 written to ");
        assertThat(cafe.file("CP00000001-80mm.pdf")).isNotEmptyFile();
    }

    @Test
    void print_writes_each_medium_to_a_file_or_to_standard_output() throws IOException {
        sellCoffee();

        for (String medium : List.of("pdf-80", "pdf-a4", "escpos-80", "escpos-58", "text")) {
            cafe.run("print", "CP00000001", "--medium", medium, "--to", medium).isDone();
            assertThat(cafe.file(medium)).isNotEmptyFile();
        }
        assertThat(Files.readAllBytes(cafe.file("pdf-a4"))).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        assertThat(Files.readAllBytes(cafe.file("escpos-80"))).startsWith(0x1b, 0x40);
        assertThat(cafe.run("print", "CP00000001", "--medium", "escpos-80", "--to", "-")
                        .isDone()
                        .out())
                .startsWith("\u001b@");
        assertThat(cafe.run("print", "CP00000001", "--medium", "text", "--json")
                        .isDone()
                        .out())
                .contains("\"edition\":\"COPY\"", "\"medium\":\"text\"", "CP00000001.txt");
        assertThat(cafe.run("print", "CP00000001", "--medium", "text", "--json", "--to", "-")
                        .err())
                .isEqualTo(
                        "[{\"code\":\"OUTPUT_TAKEN\",\"data\":{},\"message\":\"with --json the print needs a file of its"
                                + " own\",\"path\":\"to\"}]\n");
    }

    @Test
    void a_file_that_is_there_is_replaced_only_by_force_and_the_ticket_stays_original() {
        sellCoffee();
        cafe.write("taken.txt", "mine");

        TestShop.Said said = cafe.run("print", "CP00000001", "--medium", "text", "--to", "taken.txt");

        assertThat(said.err()).isEqualTo("FILE_EXISTS to: a file of that name is there already; --force replaces it\n");
        assertThat(said.code()).isEqualTo(1);
        assertThat(cafe.read("taken.txt")).isEqualTo("mine");
        assertThat(cafe.run("print", "CP00000001", "--medium", "text", "--to", "taken.txt", "--force")
                        .isDone()
                        .out())
                .startsWith("ORIGINAL of CP00000001");
        assertThat(cafe.read("taken.txt")).contains("CP00000001");
    }

    @Test
    void what_cannot_be_written_leaves_the_original_to_be_printed() {
        sellCoffee();

        assertThat(cafe.run("print", "CP00000001", "--medium", "text", "--to", "nofolder/x.txt"))
                .isEqualTo(new TestShop.Said(3, "", "FILE_UNWRITABLE to: the file cannot be written\n"));
        assertThat(cafe.run("print", "CP00000001", "--medium", "text", "--to", ".", "--force")
                        .code())
                .isEqualTo(3);
        assertThat(cafe.run("print", "CP00000001", "--medium", "text", "--to", "x.txt")
                        .isDone()
                        .out())
                .startsWith("ORIGINAL of ");
        assertThat(cafe.everything().keySet()).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void a_link_to_a_device_is_followed() throws IOException {
        assumeTrue(Files.isWritable(Path.of("/dev/null")), "no /dev/null");
        sellCoffee();
        Path link = Files.createSymbolicLink(cafe.file("printer"), Path.of("/dev/null"));

        cafe.run("print", "CP00000001", "--medium", "escpos-80", "--to", "printer", "--force")
                .isDone();

        assertThat(link).isSymbolicLink();
    }

    @Test
    void a_note_that_proves_nothing_here_is_refused() {
        sellCoffee();
        cafe.run("export", "ledger", "--to", "audit").isDone();
        String note = cafe.read("audit/cafe.example+plaza+till-1+0.3.note");
        cafe.write("strange.note", note.replace("cafe.example", "other.example"));
        cafe.write("wrong.note", "a shopping list");
        cafe.write("good.note", note);

        cafe.run("verify", "--checkpoint", "good.note").isDone();
        assertThat(cafe.run("verify", "--checkpoint", "good.note", "strange.note"))
                .isEqualTo(new TestShop.Said(
                        1,
                        "",
                        "VALUE_INVALID checkpoint[1]: the value must be a note of a chain that is verified here\n"));
        assertThat(cafe.run("verify", "--checkpoint", "wrong.note"))
                .isEqualTo(new TestShop.Said(1, "", "VALUE_INVALID checkpoint[0]: the value must be a signed note\n"));
        assertThat(cafe.run("verify", "--checkpoint", "absent.note").err())
                .isEqualTo("FILE_UNREADABLE checkpoint[0]: the file cannot be read\n");
    }

    @Test
    void a_device_is_written_into_and_not_replaced() {
        assumeTrue(Files.isWritable(Path.of("/dev/null")), "no /dev/null");
        sellCoffee();

        cafe.run("print", "CP00000001", "--medium", "escpos-80", "--to", "/dev/null")
                .isDone();

        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    @Test
    void export_writes_tickets_as_csv_and_as_json() {
        sellCoffee();
        cafe.run(
                "new", "--product", "coffee=1", "--pay", "TRANSFER=58", "--reference", "R-9", "--customer-name", "Ana");

        assertThat(cafe.run("export", "tickets", "--format", "csv").isDone().out())
                .startsWith("number,status,")
                .contains("\r\nCP00000002,ISSUED,2026-11-20,", "\r\nCP00000001,ISSUED,")
                .doesNotContain("Ana", "R-9");
        assertThat(cafe.run("export", "tickets", "--format", "csv", "--to", "-").isDone())
                .isEqualTo(cafe.run("export", "tickets", "--format", "csv"));
        assertThat(cafe.file("-")).doesNotExist();
        assertThat(cafe.run("export", "tickets", "--format", "json", "--to", "t.jsonl")
                        .isDone()
                        .out())
                .startsWith("2 tickets written to ");
        assertThat(cafe.read("t.jsonl")).hasLineCount(2).doesNotContain("Ana", "R-9");
        assertThat(cafe.run(
                                "export",
                                "tickets",
                                "--format",
                                "csv",
                                "--to",
                                "none.csv",
                                "--from",
                                "2027-01-01",
                                "--json")
                        .isDone()
                        .out())
                .contains("\"tickets\":0");
        assertThat(cafe.run("export", "tickets", "--format", "csv", "--to", "none.csv")
                        .err())
                .startsWith("FILE_EXISTS");
    }

    @Test
    void export_writes_each_chain_with_its_enrolment_and_a_checkpoint_of_its_full_size() {
        sellCoffee();

        cafe.run("export", "ledger", "--to", "audit").isDone();

        String name = "audit/cafe.example+plaza+till-1+0";
        assertThat(cafe.read(name + ".jsonl"))
                .hasLineCount(3)
                .startsWith("{\"seq\":0,")
                .contains("\\\"action\\\":\\\"EXPORT\\\"", "by command");
        assertThat(cafe.read(name + ".enrolment.json")).contains("\"origin\":\"cafe.example/plaza/till-1/0\"");
        assertThat(cafe.read(name + ".3.note")).startsWith("cafe.example/plaza/till-1/0\n3\n");
        assertThat(cafe.run("export", "ledger", "--to", "audit").err()).startsWith("FILE_EXISTS");
        assertThat(cafe.run(
                                "export",
                                "ledger",
                                "--to",
                                "audit",
                                "--force",
                                "--reason",
                                "the tax office asked",
                                "--json")
                        .isDone()
                        .out())
                .contains(name + ".jsonl");
    }

    @Test
    void a_copy_a_clock_and_an_export_say_why() {
        sellCoffee();
        cafe.run("print", "CP00000001", "--medium", "text").isDone();
        cafe.run("print", "CP00000001", "--medium", "text", "--reason", "the paper was jammed")
                .isDone();
        cafe.later(Duration.ofDays(3));
        cafe.run("confirm-clock", "--reason", "closed for a week").isDone();
        cafe.run("export", "ledger", "--to", "audit", "--reason", "the tax office asked")
                .isDone();

        assertThat(cafe.read("audit/cafe.example+plaza+till-1+0.jsonl"))
                .contains("the paper was jammed", "closed for a week", "the tax office asked");
        assertThat(cafe.run("confirm-clock", "--reason", " ").err()).startsWith("REASON_REQUIRED reason: ");
    }

    @Test
    void verify_finds_an_amount_that_was_changed_by_hand() {
        sellCoffee();
        cafe.run("export", "ledger", "--to", "audit").isDone();
        assertThat(cafe.run("verify").isDone().out()).startsWith("cafe.example/plaza/till-1/0: INTACT");

        cafe.byHand(
                "DROP TRIGGER IF EXISTS entries_are_never_changed",
                "UPDATE entries SET canonical = CAST(replace(CAST(canonical AS TEXT), '58.00', '5.80') AS BLOB) WHERE seq = 1");

        TestShop.Said said = cafe.run("verify");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out())
                .startsWith("cafe.example/plaza/till-1/0: BROKEN")
                .contains("first bad  entry 1: DOC_DIGEST_MISMATCH");
        assertThat(cafe.run("verify", "--json").out())
                .contains("\"verdict\":\"BROKEN\"", "\"kind\":\"DOC_DIGEST_MISMATCH\"");
    }

    @Test
    void verify_finds_an_entry_that_was_taken_out_and_a_table_that_tells_another_story() {
        sellCoffee();
        sellCoffee();
        cafe.byHand("UPDATE tickets SET total_minor = total_minor + 1 WHERE number = 2");
        assertThat(cafe.run("verify").out()).contains("BROKEN", "entry 2: PROJECTION_MISMATCH");

        cafe.byHand("DROP TRIGGER entries_are_never_deleted", "DELETE FROM entries WHERE seq = 1");
        TestShop.Said said = cafe.run("verify");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains("BROKEN", "first bad  entry 1: SEQ_GAP");
    }

    @Test
    void verify_finds_a_tail_that_was_cut_by_a_checkpoint_kept_outside() throws IOException {
        sellCoffee();
        Path kept = cafe.file("kept.db");
        Files.copy(cafe.file("counterfoil.db"), kept);
        sellCoffee();
        cafe.run("export", "ledger", "--to", "audit").isDone();
        Files.copy(kept, cafe.file("counterfoil.db"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (var files = Files.list(cafe.file("counterfoil.db.safe"))) {
            Files.delete(files.filter(file -> file.toString().endsWith(".mark"))
                    .findFirst()
                    .orElseThrow());
        }

        assertThat(cafe.run("verify").isDone().out()).contains("INTACT", "UNANCHORED");
        TestShop.Said said = cafe.run("verify", "--checkpoint", "audit/cafe.example+plaza+till-1+0.4.note");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains("BROKEN", "entry 2: TRUNCATED_TAIL", "TRUNCATED", "at least 2 missing");
    }

    @Test
    void an_accountant_verifies_a_copy_with_an_enrolment_and_no_safe() throws IOException {
        sellCoffee();
        cafe.run("export", "ledger", "--to", "audit").isDone();
        TestShop accountant = new TestShop(Files.createDirectory(folder.resolve("accountant")));
        Files.copy(cafe.file("counterfoil.db"), accountant.file("counterfoil.db"));
        accountant.write("enrolment.json", cafe.read("audit/cafe.example+plaza+till-1+0.enrolment.json"));
        accountant.write("kept.note", cafe.read("audit/cafe.example+plaza+till-1+0.3.note"));

        assertThat(accountant.run("verify").err()).startsWith("ENROLMENT_MISSING safe: ");
        assertThat(accountant
                        .run("verify", "--enrolment", "enrolment.json", "--checkpoint", "kept.note")
                        .isDone()
                        .out())
                .startsWith("cafe.example/plaza/till-1/0: INTACT");
        assertThat(accountant.run("verify", "--enrolment", "enrolment.json", "kept.note"))
                .isEqualTo(new TestShop.Said(1, "", "VALUE_INVALID enrolment[1]: the value must be an enrolment\n"));
    }

    @Test
    void two_tills_in_one_safe_are_exported_and_verified_together() {
        cafe.run("init", "--shop", "cafe", "--till", "cafe.example/plaza/till-2")
                .isDone();

        assertThat(cafe.run("list"))
                .isEqualTo(new TestShop.Said(
                        1,
                        "",
                        "TILL_REQUIRED till: the safe has several tills; --till says which:"
                                + " cafe.example/plaza/till-1, cafe.example/plaza/till-2\n"));
        cafe.run("export", "ledger", "--to", "audit").isDone();
        assertThat(cafe.file("audit/cafe.example+plaza+till-1+0.2.note")).isNotEmptyFile();
        assertThat(cafe.file("audit/cafe.example+plaza+till-2+0.2.note")).isNotEmptyFile();
        assertThat(cafe.run("verify").isDone().out()).contains("till-1/0: INTACT", "till-2/0: INTACT");
        assertThat(cafe.run("export", "ledger", "--to", "-").err()).startsWith("FILE_NAME_INVALID to: ");
    }

    @Test
    void the_database_is_found_by_a_variable_from_any_folder() throws IOException {
        TestShop elsewhere = new TestShop(Files.createDirectory(folder.resolve("elsewhere")))
                .with(Map.of("COUNTERFOIL_DB", cafe.file("counterfoil.db").toString()));

        assertThat(elsewhere
                        .run("new", "--product", "coffee=1", "--pay", "CASH=58")
                        .isDone()
                        .out())
                .startsWith("CP00000001");
        assertThat(elsewhere.run("list", "--db", "../counterfoil.db").isDone().out())
                .startsWith("CP00000001");
        assertThat(elsewhere.with(Map.of()).run("list").err()).startsWith("STORAGE_MISSING");
    }

    @Test
    void options_say_the_same_as_a_file() {
        String text =
                "{\"lines\":[{\"product\":\"coffee\",\"quantity\":\"2\"}],\"payments\":[{\"amount\":\"116\",\"method\":\"CASH\"}]}";

        String byFile = cafe.runOn(text, "new", "--file", "-").isDone().out();
        String byOptions = cafe.run("new", "--product", "coffee=2", "--pay", "CASH=116")
                .isDone()
                .out();

        assertThat(SaleFile.MAX_BYTES).isPositive();
        assertThat(byOptions.lines().skip(1).limit(5))
                .containsExactlyElementsOf(byFile.lines().skip(1).limit(5).toList());
    }
}
