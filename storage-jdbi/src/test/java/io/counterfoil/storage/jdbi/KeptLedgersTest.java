package io.counterfoil.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.counterfoil.ledger.CanonicalReader;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.PrintedHash;
import io.counterfoil.ledger.SigningPolicy;
import io.counterfoil.ledger.TicketProof;
import io.counterfoil.ticket.Ticket;
import io.counterfoil.ticket.TicketDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ledgers that were written by versions of before verify for ever, and their reports stay the same to the byte. */
class KeptLedgersTest {

    private static final Path KEPT =
            Path.of("src", "test", "resources", "io", "counterfoil", "storage", "jdbi", "kept");

    static Stream<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(KEPT)) {
            return folders.sorted().toList().stream();
        }
    }

    private static String report(Path folder, String name) {
        return KeptLedgers.text(folder.resolve(name + ".report.json"));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void there_is_one_for_each_signing_policy() throws IOException {
        assertThat(folders().map(folder -> folder.getFileName().toString()))
                .contains(Stream.of(SigningPolicy.values())
                        .map(policy -> "0.1.0-" + policy.name().toLowerCase(Locale.ROOT))
                        .toArray(String[]::new));
    }

    /** What the reports must say was looked at when they were kept; this keeps anybody from keeping a report of a fault. */
    @ParameterizedTest
    @MethodSource("folders")
    void nothing_is_wrong_with_a_kept_ledger(Path folder) {
        boolean isSigned = KeptLedgers.enrolment(folder).signing() != SigningPolicy.NONE;

        assertThat(report(folder, "chain"))
                .contains(
                        "\"break_count\":0",
                        "\"state\":\"ANCHORED\"",
                        isSigned ? "\"verdict\":\"INTACT\"" : "INCOMPLETE");
        assertThat(KeptLedgers.hasBooks(folder)).isEqualTo(isSigned);
        if (isSigned) {
            assertThat(report(folder, "books"))
                    .contains(
                            "\"break_count\":0",
                            "\"erased_private_parts\":2",
                            "\"missing_private_parts\":0",
                            "\"tickets\":4");
        }
        for (String type : List.of("GENESIS", "TICKET", "CANCELLATION", "ACTIVITY", "ERASURE")) {
            assertThat(KeptLedgers.text(folder.resolve("chain.jsonl"))).contains("\\\"type\\\":\\\"" + type + "\\\"");
        }
        assertThat(KeptLedgers.text(folder.resolve("chain.jsonl")).contains("\\\"type\\\":\\\"KEY_ROTATE\\\""))
                .isEqualTo(isSigned);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void a_kept_ledger_comes_to_its_kept_reports(Path folder) throws IOException {
        assertThat(text(KeptLedgers.chainReport(folder))).isEqualTo(report(folder, "chain"));
        if (KeptLedgers.hasBooks(folder)) {
            assertThat(text(KeptLedgers.booksReport(folder))).isEqualTo(report(folder, "books"));
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void kept_proofs_and_papers_hold(Path folder) {
        Enrolment enrolment = KeptLedgers.enrolment(folder);
        List<Path> proofs = KeptLedgers.files(folder, ".proof.json");
        List<String> papers =
                KeptLedgers.text(folder.resolve("printed.txt")).lines().toList();

        assertThat(proofs).hasSize(enrolment.signing() == SigningPolicy.NONE ? 0 : papers.size());
        for (Path file : proofs) {
            TicketProof proof = TicketProof.parse(KeptLedgers.bytes(file)).orThrow();
            Ticket ticket = TicketDocument.ticket(proof.verify(enrolment).orThrow());
            assertThat(ticket.number().text()).startsWith("KI0000000");
            assertThat(proof.toBytes()).isEqualTo(KeptLedgers.bytes(file));
        }
        for (String paper : papers) {
            PrintedHash printed = PrintedHash.parse(paper).orThrow();
            assertThat(printed.isOf(enrolment.origin())).isTrue();
            assertThat(printed.payload()).isEqualTo(paper);
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void kept_documents_are_still_written_as_they_were(Path folder) {
        List<Ticket> tickets = KeptLedgers.files(folder, ".proof.json").stream()
                .map(file -> TicketProof.parse(KeptLedgers.bytes(file)).orThrow())
                .map(proof -> {
                    byte[] canonical = proof.entry().canonical();
                    Ticket ticket = TicketDocument.ticket(
                            CanonicalReader.read(canonical).orThrow());
                    assertThat(TicketDocument.of(ticket).canonicalBytes()).isEqualTo(canonical);
                    return ticket;
                })
                .toList();

        assertThat(tickets).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai"})
    void another_locale_and_zone_change_no_byte(String tag) throws IOException {
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            for (Path folder : folders().toList()) {
                a_kept_ledger_comes_to_its_kept_reports(folder);
            }
        } finally {
            // What the process began with.
            Locale.setDefault(new Locale.Builder()
                    .setLanguage(System.getProperty("user.language", "en"))
                    .setRegion(System.getProperty("user.country", ""))
                    .build());
            TimeZone.setDefault(null);
        }
    }

    @Test
    void another_process_with_another_charset_locale_and_zone_finds_the_same() throws Exception {
        assertSameFrom(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=US-ASCII",
                "-Dsun.jnu.encoding=US-ASCII",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Pacific/Chatham");
    }

    /** {@code -Dcounterfoil.otherJava=/opt/jdk-25/bin/java} names another JDK. */
    @Test
    void another_jdk_finds_the_same() throws Exception {
        String java = System.getProperty("counterfoil.otherJava", "");
        assumeTrue(!java.isEmpty(), "no other JDK was named");

        assertSameFrom(java, "-Duser.timezone=America/Caracas");
    }

    private static void assertSameFrom(String... java) throws Exception {
        for (Path folder : folders().toList()) {
            List<String> command = new ArrayList<>(Arrays.asList(java));
            command.addAll(List.of(
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    KeptLedgers.class.getName(),
                    "report",
                    folder.toString(),
                    "ar-u-nu-arab"));
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String said = text(process.getInputStream().readAllBytes());

            assertThat(process.waitFor()).isZero();
            List<String> reports = new ArrayList<>(List.of(report(folder, "chain")));
            if (KeptLedgers.hasBooks(folder)) {
                reports.add(report(folder, "books"));
            }
            assertThat(said.lines()).containsExactlyElementsOf(reports);
        }
    }
}
