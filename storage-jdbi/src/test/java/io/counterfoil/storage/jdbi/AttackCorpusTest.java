package io.counterfoil.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.audit.AuditDesk;
import io.counterfoil.audit.AuditReport;
import io.counterfoil.audit.Pins;
import io.counterfoil.ledger.Anchor;
import io.counterfoil.ledger.Break;
import io.counterfoil.ledger.Hash;
import io.counterfoil.ledger.LedgerExport;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.PaperFinding;
import io.counterfoil.ledger.PrintedHash;
import io.counterfoil.ledger.SignatureBytes;
import io.counterfoil.ledger.Verdict;
import io.counterfoil.ledger.Verification;
import io.counterfoil.ledger.VerificationReport;
import io.counterfoil.testkit.InMemoryHighWaterMark;
import io.counterfoil.ticket.RecordedTicket;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The attacks of {@code attacks.json}, each applied by SQL to a copy of the same books and held against the published verdict. Each
 * attacked chain is left as an export in {@code target/attacks} for verifiers in other languages.
 */
class AttackCorpusTest {

    private static final Path EXPORTS = Path.of("target", "attacks");
    private static final int SIZE = 8;

    @TempDir
    private static Path base;

    private static final InMemoryHighWaterMark MARKS = new InMemoryHighWaterMark();
    private static JsonNode corpus;
    private static String keptNote;
    private static List<PrintedHash> papers;

    @BeforeAll
    static void writeTheBooks() throws IOException {
        try (InputStream json = AttackCorpusTest.class.getResourceAsStream("attacks.json")) {
            corpus = new ObjectMapper().readTree(Objects.requireNonNull(json));
        }
        try (Kiosk kiosk = Kiosk.create(base.resolve("shop.db"), MARKS)) {
            RecordedTicket ana = kiosk.sellTo("Ana");
            RecordedTicket second = kiosk.sell();
            RecordedTicket eva = kiosk.sellTo("Eva Ninguna");
            kiosk.seenFrom("192.0.2.7")
                    .cancellations()
                    .cancel(second.ticket().id(), "typing error")
                    .orThrow();
            kiosk.desk().printing().take(ana.ticket().id()).orThrow();
            kiosk.desk().printing().take(ana.ticket().id()).orThrow();
            kiosk.desk().erasures().erase(eva.ticket().id(), "asked for").orThrow();
            RecordedTicket last = kiosk.sell();
            assertThat(kiosk.desk().checkpoints().sign().orThrow().size()).isEqualTo(SIZE);
            List<String> notes = kiosk.office.audit(Kiosk.TILL.tenant()).notes(Kiosk.ORIGIN);
            keptNote = notes.get(notes.size() - 1);
            papers = Stream.of(ana, second, eva, last)
                    .map(ticket -> ticket.entry().printedHash())
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> every_attack_comes_to_its_published_verdict() {
        return StreamSupport.stream(corpus.get("cases").spliterator(), false)
                .map(one -> dynamicTest(one.get("name").asText(), () -> verify(one)));
    }

    /** What another program, in another language, finds of the export that the attack left. */
    private static String saidBySecondVerifier(Path folder) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--enrolment",
                folder.resolve("enrolment.json").toString(),
                "--as-of",
                Files.readString(folder.resolve("as-of")).strip()));
        if (Files.exists(folder.resolve("kept.note"))) {
            arguments.addAll(List.of("--note", folder.resolve("kept.note").toString()));
        }
        arguments.add(folder.resolve("chain.jsonl").toString());
        return Python.verify(arguments);
    }

    /** Every kind that books of one till and one epoch can show by now; {@link EpochAttacksTest} has those of more. */
    @Test
    void there_is_an_attack_for_each_kind_and_each_finding() {
        String all = corpus.get("cases").toString();

        assertThat(all)
                .contains(
                        "CHAIN_MISSING",
                        "SEQ_GAP",
                        "SEQ_DUPLICATE",
                        "DOC_DIGEST_MISMATCH",
                        "NON_CANONICAL",
                        "VERSION_UNSUPPORTED",
                        "TYPE_UNSUPPORTED",
                        "TYPE_MISMATCH",
                        "LINK_HASH_MISMATCH",
                        "PREV_MISMATCH",
                        "GENESIS_INVALID",
                        "ALG_UNSUPPORTED",
                        "UNKNOWN_KEY",
                        "SIGNATURE_INVALID",
                        "COMMITMENT_MISMATCH",
                        "TIME_REGRESSION",
                        "TIME_IN_FUTURE",
                        "SERIES_GAP",
                        "SERIES_DUPLICATE",
                        "COUNTER_MISMATCH",
                        "PROJECTION_MISMATCH",
                        "CHECKPOINT_FORK",
                        "TRUNCATED_TAIL",
                        "CHECKPOINT_SIG_INVALID");
        assertThat(Stream.of(PaperFinding.values()).map(PaperFinding::name))
                .allSatisfy(finding -> assertThat(all).contains(finding));
    }

    private static void verify(JsonNode one) throws IOException, SQLException {
        Path folder = Files.createDirectories(base.resolve(one.get("name").asText()));
        Path file = Files.copy(base.resolve("shop.db"), folder.resolve("shop.db"));
        try (Forger forger = new Forger(file)) {
            if (one.has("loose")) {
                forger.act("loosen");
            }
            for (JsonNode step : one.get("do")) {
                forger.act(step.asText());
            }
        }
        boolean isAnchored = !one.has("anchors");
        InMemoryHighWaterMark marks = isAnchored ? MARKS : new InMemoryHighWaterMark();
        List<String> notes = isAnchored ? List.of(keptNote) : List.of();
        try (Kiosk kiosk = Kiosk.open(file, marks, 7)) {
            AuditDesk desk = kiosk.office.audit(Kiosk.TILL.tenant());
            AuditReport report = desk.audit(new Pins(List.of(kiosk.safe.enrolment()), marks, notes))
                    .get(0);
            assertThat(said(report.verdict(), report.firstBad()))
                    .isEqualTo(one.get("books").asText());
            for (JsonNode also : one.path("also")) {
                assertThat(report.breaks())
                        .extracting(found -> found.seq() + " " + found.kind())
                        .contains(also.asText());
            }
            VerificationReport core = export(one, kiosk, desk, notes);
            assertThat(said(core.verdict(), core.firstBad()))
                    .isEqualTo(one.get("core").asText());
            if (Python.IS_HERE) {
                assertThat(saidBySecondVerifier(EXPORTS.resolve(one.get("name").asText())))
                        .as("docs/verify.py")
                        .isEqualTo(one.get("core").asText());
            }
            for (JsonNode paper : one.path("papers")) {
                PrintedHash printed = printed(paper);
                assertThat(desk.check(printed, List.of(kiosk.safe.enrolment())).finding())
                        .as(paper.toString())
                        .hasToString(paper.get("finding").asText());
            }
        }
    }

    /** The chain alone, by what somebody gets who has the export, the enrolment and the note. */
    private static VerificationReport export(JsonNode one, Kiosk kiosk, AuditDesk desk, List<String> notes)
            throws IOException {
        Path folder = Files.createDirectories(EXPORTS.resolve(one.get("name").asText()));
        Path chain = folder.resolve("chain.jsonl");
        try (OutputStream out = Files.newOutputStream(chain)) {
            desk.export(Kiosk.ORIGIN, out);
        }
        Files.write(
                folder.resolve("enrolment.json"),
                kiosk.safe.enrolment().toCanonical().canonicalBytes());
        Path note = folder.resolve("kept.note");
        Files.deleteIfExists(note);
        for (String text : notes) {
            Files.writeString(note, text);
        }
        Files.writeString(folder.resolve("expected"), one.get("core").asText() + "\n", StandardCharsets.US_ASCII);
        Files.writeString(folder.resolve("as-of"), kiosk.clock.millis() + "\n", StandardCharsets.US_ASCII);
        return Verification.of(LedgerExport.rows(chain))
                .enrolledAs(kiosk.safe.enrolment())
                .withAnchors(notes.stream().map(Anchor::note).toList())
                .asOf(InstantSource.fixed(kiosk.clock.instant()))
                .run();
    }

    private static String said(Verdict verdict, Optional<Break> first) {
        return verdict + first.map(bad -> " " + bad.seq() + " " + bad.kind()).orElse("");
    }

    private static PrintedHash printed(JsonNode paper) {
        long seq = paper.get("seq").asLong();
        PrintedHash original =
                papers.stream().filter(one -> one.seq() == seq).findFirst().orElseThrow();
        byte[] hash = original.hash().bytes();
        if (paper.has("hash")) {
            hash[0] ^= 1;
        }
        Origin origin = Origin.parse(paper.path("chain").asText(Kiosk.ORIGIN.toString()));
        PrintedHash printed = PrintedHash.of(origin, paper.path("at").asLong(seq), Hash.of(hash));
        SignatureBytes signature = original.signature().orElseThrow();
        return paper.path("sig").asText().equals("none") ? printed : printed.withSignature(signature);
    }
}
