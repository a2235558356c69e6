package io.counterfoil.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.counterfoil.ledger.Anchor;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.LedgerExport;
import io.counterfoil.ledger.Verdict;
import io.counterfoil.ledger.Verification;
import io.counterfoil.ledger.VerificationReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The verifier in docs/verify.py, which shares no line with ours, beside ours on the same exported files. */
final class SecondVerifier {
    static final Path SCRIPT = root().resolve("docs/verify.py");

    private SecondVerifier() {}

    static Path root() {
        return Path.of(System.getProperty("counterfoil.root"));
    }

    /** A chain as files: the export, the enrolment, and the notes that somebody kept. */
    record Exported(Path ledger, Path enrolment, List<Path> notes) {

        /** What {@code counterfoil export ledger} wrote for a chain, with all its notes. */
        static Exported of(Path folder, String name) throws IOException {
            try (var files = Files.list(folder)) {
                List<Path> notes = files.filter(
                                file -> file.getFileName().toString().startsWith(name + "."))
                        .filter(file -> file.toString().endsWith(".note"))
                        .sorted()
                        .toList();
                return new Exported(folder.resolve(name + ".jsonl"), folder.resolve(name + ".enrolment.json"), notes);
            }
        }
    }

    /** Skips the test where there is no Python. */
    static void assumePython() {
        assumeTrue(isPythonThere(), "no python3 here, so docs/verify.py was not run");
    }

    private static boolean isPythonThere() {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Our report, after both verifiers have made the same one: every member but what a break says for eyes. */
    static VerificationReport agreedOn(Exported chain) throws IOException, InterruptedException {
        VerificationReport ours = ours(chain);
        List<String> words = new ArrayList<>(List.of(
                SCRIPT.toString(),
                "--enrolment",
                chain.enrolment().toString(),
                chain.ledger().toString()));
        chain.notes().forEach(note -> words.addAll(List.of("--note", note.toString())));
        TestShop.Said theirs = python(words);

        assertThat(theirs.err()).isEmpty();
        assertThat(theirs.out().strip()).isEqualTo(withoutWordsForEyes(ours));
        assertThat(theirs.code()).isEqualTo(ours.verdict() == Verdict.INTACT ? 0 : 1);
        return ours;
    }

    private static VerificationReport ours(Exported chain) throws IOException {
        List<Anchor> anchors = new ArrayList<>();
        for (Path note : chain.notes()) {
            anchors.add(Anchor.note(Files.readString(note)));
        }
        return Verification.of(LedgerExport.rows(chain.ledger()))
                .enrolledAs(
                        Enrolment.parse(Files.readAllBytes(chain.enrolment())).orThrow())
                .withAnchors(anchors)
                .run();
    }

    private static String withoutWordsForEyes(VerificationReport report) {
        String text = new String(report.toCanonical().canonicalBytes(), StandardCharsets.UTF_8);
        return text.replaceAll("\"(actual|expected)\":\"([^\"\\\\]|\\\\.)*\",", "");
    }

    /** Runs Python on a script and its arguments. */
    static TestShop.Said python(List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3"));
        command.addAll(words);
        Path errors = Files.createTempFile("python", ".err");
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new TestShop.Said(process.waitFor(), out, Files.readString(errors));
        } finally {
            Files.delete(errors);
        }
    }
}
