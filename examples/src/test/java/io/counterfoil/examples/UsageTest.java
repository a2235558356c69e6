package io.counterfoil.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "init",
                "new",
                "show",
                "list",
                "cancel",
                "print",
                "export",
                "export tickets",
                "export ledger",
                "verify",
                "check",
                "checkpoint",
                "prove",
                "erase",
                "rotate-key",
                "quote",
                "demo"
            })
    void every_command_has_help_with_an_example(String command) {
        TestShop.Said said =
                new TestShop(folder).run((command + " --help").split(" ")).isDone();

        assertThat(said.out())
                .startsWith("Usage: counterfoil " + command)
                .contains("Example", "  counterfoil " + command);
    }

    @Test
    void the_command_itself_has_help_and_a_version() {
        assertThat(new TestShop(folder).run("--help").isDone().out())
                .contains("Exit codes: 0 done, 1 refused, 2 usage");
        assertThat(new TestShop(folder).run("--version").isDone().out()).startsWith("counterfoil ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "- | counterfoil --help",
                "frobnicate | counterfoil --help",
                "export | counterfoil export --help",
                "new | counterfoil new --help",
                "new --product coffee | counterfoil new --help",
                "new --product coffee=1 --file x | counterfoil new --help",
                "new --pay CASH=1 | counterfoil new --help",
                "init | counterfoil init --help",
                "init --name Kiosk | counterfoil init --help",
                "init --shop x --till here | counterfoil init --help",
                "show | counterfoil show --help",
                "list --limit 0 | counterfoil list --help",
                "list --limit 501 | counterfoil list --help",
                "list --after 7 | counterfoil list --help",
                "list --from yesterday | counterfoil list --help",
                "list --method cash | counterfoil list --help",
                "list --location A | counterfoil list --help",
                "list --operator Ana | counterfoil list --help",
                "cancel CP00000001 | counterfoil cancel --help",
                "print CP00000001 --medium paper | counterfoil print --help",
                "export tickets | counterfoil export tickets --help",
                "verify --checkpoint | counterfoil verify --help",
                "check | counterfoil check --help",
                "check CF1:X --pdf x | counterfoil check --help",
                "prove | counterfoil prove --help",
                "prove CP00000001 | counterfoil prove --help",
                "prove CP00000001 --to x --check y | counterfoil prove --help",
                "erase CP00000001 | counterfoil erase --help",
                "quote --plan plan.json | counterfoil quote --help",
                "quote --plan - --cart - | counterfoil quote --help",
                "quote --plan plan.json --cart cart.json --at today | counterfoil quote --help",
            })
    void what_cannot_be_understood_ends_with_2_and_one_line_that_says_where_to_look(String words, String where) {
        TestShop.Said said = new TestShop(folder).run(words == null ? new String[0] : words.split(" "));

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err())
                .startsWith("USAGE: ")
                .doesNotContain("Error:")
                .endsWith("; see " + where + "\n")
                .hasLineCount(1);
    }

    @Test
    void a_date_that_is_none_is_told_in_words_of_the_shop() {
        assertThat(new TestShop(folder).run("list", "--from", "yesterday").err())
                .isEqualTo("USAGE: Invalid value for option '--from': must be a date such as 2026-11-20;"
                        + " see counterfoil list --help\n");
    }

    @Test
    void progress_counts_up_on_a_terminal_only() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), OutputStream.nullOutputStream(), err);
        for (Progress progress : Progress.values()) {
            progress.show(terminal, progress + " 1", Progress.Stage.UNDER_WAY);
            progress.show(terminal, progress + " 2", Progress.Stage.DONE);
        }

        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("\rLIVE 1\rLIVE 2\nAT_END 2\n");
    }

    @Test
    void a_misuse_is_an_array_for_programs_too() {
        assertThat(new TestShop(folder).run("list", "--json", "--limit", "0").err())
                .startsWith("[{\"code\":\"USAGE\",\"data\":{},\"message\":\"--limit must be 1 to 500");
    }

    @Test
    void a_mistake_of_ours_is_one_line_without_what_it_was_about() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), OutputStream.nullOutputStream(), err);
        TestShop shop = new TestShop(folder).opened("cafe");
        Host broken = new Host(
                terminal,
                java.util.Map.of(),
                folder,
                shop.host(terminal).storage(),
                shop.host(terminal).clock(),
                store -> {
                    throw new IllegalStateException("Ana P\u00e9rez");
                });

        int code = new CommandRun(broken).run("list");

        assertThat(code).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith(
                        "INTERNAL: the command failed by a mistake of its own: IllegalStateException in io.counterfoil.")
                .doesNotContain("Ana")
                .hasLineCount(1);
    }

    private int listInto(OutputStream out, ByteArrayOutputStream err) {
        TestShop shop = new TestShop(folder).opened("cafe");
        shop.run("new", "--product", "coffee=1", "--pay", "CASH=58").isDone();
        Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), out, err);
        return new CommandRun(shop.host(terminal)).run("list");
    }

    /** Fails as a pipe or a disk does. */
    private static final class Failing extends OutputStream {
        private final String message;

        private Failing(String message) {
            this.message = message;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(message);
        }
    }

    @Test
    void a_reader_that_went_away_is_no_failure() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        assertThat(listInto(new Failing("Broken pipe"), err)).isZero();
        assertThat(err.size()).isZero();
    }

    @Test
    void a_result_that_cannot_be_written_is_a_failure() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        assertThat(listInto(new Failing("No space left on device"), err)).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("OUTPUT_FAILED: the result cannot be written to standard output\n");
    }

    @Test
    void a_sale_whose_answer_is_lost_stands_and_says_so() {
        TestShop shop = new TestShop(folder).opened("cafe");
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal full =
                new Terminal(new ByteArrayInputStream(new byte[0]), new Failing("No space left on device"), err);

        int code = new CommandRun(shop.host(full)).run("new", "--product", "coffee=1", "--pay", "CASH=58");

        assertThat(code).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("OUTPUT_FAILED: the result cannot be written to standard output; what was recorded stands"
                        + " and must not be repeated\n");
        assertThat(shop.run("list").isDone().out()).startsWith("CP00000001");
    }

    @Test
    void nobody_who_listens_to_problems_changes_nothing() {
        Terminal deaf = new Terminal(
                new ByteArrayInputStream(new byte[0]), OutputStream.nullOutputStream(), new Failing("Broken pipe"));

        assertThat(new CommandRun(new TestShop(folder).host(deaf)).run("list")).isEqualTo(3);
    }
}
