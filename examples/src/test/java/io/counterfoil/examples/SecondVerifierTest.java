package io.counterfoil.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.counterfoil.examples.SecondVerifier.Exported;
import io.counterfoil.ledger.Note;
import io.counterfoil.ledger.SafeFolder;
import io.counterfoil.ledger.Signer;
import io.counterfoil.ledger.Verdict;
import io.counterfoil.ledger.VerificationReport;
import io.counterfoil.shop.Till;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two verifiers that share nothing but docs/ledger-format.md say the same of the same books, sound or attacked. */
class SecondVerifierTest {
    private static final String CHAIN = "cafe.example+plaza+till-1+0";

    @TempDir
    private static Path day;

    private static Exported books;
    private static Signer till;

    @BeforeAll
    static void sellASmallDay() throws IOException {
        SecondVerifier.assumePython();
        TestShop cafe = new TestShop(day).opened("cafe");
        sell(cafe, 4, "--customer-name", "José Ñandú");
        cafe.run("checkpoint").isDone();
        cafe.run("cancel", "CP00000002", "--reason", "una taza de más: ☕").isDone();
        cafe.run("print", "CP00000001", "--medium", "text", "--to", "original.txt")
                .isDone();
        cafe.run("print", "CP00000001", "--medium", "text", "--to", "copy.txt").isDone();
        sell(cafe, 1);
        cafe.later(Duration.ofDays(3));
        cafe.run("confirm-clock").isDone();
        cafe.run("checkpoint").isDone();
        sell(cafe, 3);
        cafe.run("checkpoint").isDone();
        cafe.run("export", "ledger", "--to", "backup").isDone();
        books = Exported.of(day.resolve("backup"), CHAIN);
        till = SafeFolder.at(day.resolve("counterfoil.db.safe"))
                .open(Till.parse("cafe.example/plaza/till-1"))
                .signer();
    }

    private static void sell(TestShop cafe, int tickets, String... more) {
        for (int i = 0; i < tickets; i++) {
            List<String> words = new ArrayList<>(List.of("new", "--product", "coffee=1", "--pay", "CASH=58"));
            words.addAll(Arrays.asList(more));
            cafe.run(words.toArray(String[]::new)).isDone();
        }
    }

    /** A line of attacks.txt: what is done to the books, and what must be said of them. */
    record Attack(String name, List<String> steps, String finding) {

        static Attack parse(String line) {
            int colon = line.indexOf(": ");
            int arrow = line.lastIndexOf(" => ");
            List<String> steps = Stream.of(line.substring(colon + 1, arrow).split(";", -1))
                    .map(String::strip)
                    .filter(step -> !step.isEmpty())
                    .toList();
            return new Attack(line.substring(0, colon), steps, line.substring(arrow + " => ".length()));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Attack> attacks() throws IOException {
        try (InputStream file = SecondVerifierTest.class.getResourceAsStream("attacks.txt")) {
            return new String(file.readAllBytes(), UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(Attack::parse)
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void both_find_the_same(Attack attack, @TempDir Path folder) throws Exception {
        AttackedLedger ledger = new AttackedLedger(books.ledger(), till);
        attack.steps().forEach(ledger::step);
        List<Path> kept = new ArrayList<>();
        for (Path note : books.notes()) {
            if (Note.parse(Files.readString(note)).orThrow().size() < ledger.forgottenFrom()) {
                kept.add(note);
            }
        }

        VerificationReport report = SecondVerifier.agreedOn(
                new Exported(ledger.writeTo(folder.resolve("attacked.jsonl")), books.enrolment(), kept));

        String where =
                report.firstBad().map(bad -> " " + bad.seq() + " " + bad.kind()).orElse("");
        assertThat(report.verdict() + where).isEqualTo(attack.finding());
    }

    @Test
    void both_find_the_ledgers_of_the_demo_intact(@TempDir Path folder) throws Exception {
        new TestShop(folder).run("demo", "--out", "demo");

        for (String chain : List.of(CHAIN, "ferry.example+harbour+till-1+0")) {
            VerificationReport report = SecondVerifier.agreedOn(Exported.of(folder.resolve("demo/ledger"), chain));
            assertThat(report.verdict()).isEqualTo(Verdict.INTACT);
            assertThat(report.size()).isGreaterThan(100);
        }
    }

    @Test
    void nothing_vouches_for_books_without_an_enrolment() throws Exception {
        Path other = Files.writeString(day.resolve("no-enrolment.json"), "{}");

        TestShop.Said said = SecondVerifier.python(List.of(
                SecondVerifier.SCRIPT.toString(),
                "--enrolment",
                other.toString(),
                books.ledger().toString()));

        assertThat(said.out()).contains("\"verdict\":\"UNVERIFIABLE\"", "\"not_checked\":[\"ENROLMENT\"]");
        assertThat(said.code()).isEqualTo(1);
    }

    @Test
    void a_wrong_call_ends_with_2_and_says_how_it_is_called() throws Exception {
        TestShop.Said absent = SecondVerifier.python(List.of(SecondVerifier.SCRIPT.toString(), "no-such-file.jsonl"));
        TestShop.Said nothing = SecondVerifier.python(List.of(SecondVerifier.SCRIPT.toString()));

        assertThat(absent.code()).isEqualTo(2);
        assertThat(absent.err()).contains("usage:", "no-such-file.jsonl");
        assertThat(nothing.code()).isEqualTo(2);
        assertThat(nothing.out()).isEmpty();
    }

    @Test
    void the_second_verifier_is_right_about_every_vector() throws Exception {
        Path vectors = Path.of(System.getProperty("counterfoil.vectors", "../../shared/vectors"));
        assumeTrue(Files.isDirectory(vectors), "vectors absent: " + vectors);

        TestShop.Said said = SecondVerifier.python(List.of(
                SecondVerifier.root()
                        .resolve("examples/src/test/python/verify_vectors.py")
                        .toString(),
                SecondVerifier.SCRIPT.toString(),
                vectors.toString()));

        assertThat(said.out()).isEqualTo("381 checks, 0 failures\n");
        assertThat(said.code()).isZero();
    }
}
