package io.counterfoil.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.BoxOffice;
import io.counterfoil.audit.AuditDesk;
import io.counterfoil.audit.AuditReport;
import io.counterfoil.audit.Pins;
import io.counterfoil.ledger.Break;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.ChainKind;
import io.counterfoil.ledger.ClockReading;
import io.counterfoil.ledger.Ed25519Signer;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.EntryType;
import io.counterfoil.ledger.Genesis;
import io.counterfoil.ledger.Head;
import io.counterfoil.ledger.HighWaterMark;
import io.counterfoil.ledger.LedgerExport;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.SafeFolder;
import io.counterfoil.ledger.Sealer;
import io.counterfoil.ledger.Sealing;
import io.counterfoil.ledger.Signer;
import io.counterfoil.ledger.SigningPolicy;
import io.counterfoil.ledger.Verdict;
import io.counterfoil.ledger.Verification;
import io.counterfoil.ledger.VerificationReport;
import io.counterfoil.sale.Desk;
import io.counterfoil.sale.RecoveryRequest;
import io.counterfoil.testkit.InMemoryHighWaterMark;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The attacks of {@code epoch-attacks.json} on books with two epochs, and those of {@code store-attacks.json} on a store's own chain:
 * each applied by SQL to a copy of the same books and held against the published verdict, by both verifiers.
 */
class EpochAttacksTest {

    private static final Origin STORE = Origin.parse("kiosk.example/plaza/store/0");
    private static final ClockReading NOON = new ClockReading(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private static Path base;

    private static SafeFolder safes;

    @BeforeAll
    static void writeTheBooks() {
        safes = SafeFolder.at(base.resolve("safe"));
        try (JdbiStore store = JdbiStore.createSqlite(base.resolve("shop.db"))) {
            BoxOffice office = BoxOffice.over(store);
            Desk first = office.desk(SafeProcess.session(), safes.create(Kiosk.TILL, byte[]::new));
            first.opening().open(Kiosk.setup()).orThrow();
            for (int i = 0; i < 3; i++) {
                first.checkout().sell(Kiosk.coffee()).orThrow();
            }
            first.checkpoints().sign().orThrow();
            office.recovery(SafeProcess.session())
                    .recover(
                            safes.epochChange(Kiosk.TILL, count -> seed(2)),
                            RecoveryRequest.because("stolen").evenIfSound())
                    .orThrow();
            Desk second = office.desk(SafeProcess.session(), safes.open(Kiosk.TILL));
            second.checkout().sell(Kiosk.coffee()).orThrow();
            second.checkpoints().sign().orThrow();
        }
        try (JdbiStore store = JdbiStore.createSqlite(base.resolve("store.db"))) {
            store.forTenant(STORE.till().tenant()).transact(books -> {
                Sealing sealing =
                        Sealer.of(SigningPolicy.EVERY_ENTRY, signer(0)).begin(Head.empty(STORE), NOON);
                sealing.seal(EntryType.GENESIS, Genesis.first(storeEnrolment(), NOON, new byte[Genesis.NONCE_LENGTH]))
                        .orThrow();
                sealing.seal(EntryType.ENROL, enrol("till-1", 0, 3)).orThrow();
                sealing.seal(EntryType.ENROL, enrol("till-1", 1, 4)).orThrow();
                sealing.seal(EntryType.ENROL, enrol("till-2", 0, 5)).orThrow();
                sealing.seal(EntryType.BLOCK_LEASE, lease(1, 50)).orThrow();
                sealing.seal(EntryType.BLOCK_LEASE, lease(51, 100)).orThrow();
                sealing.end().appendTo(books.ledger());
                return STORE;
            });
        }
    }

    private static byte[] seed(int first) {
        byte[] seed = new byte[Ed25519Signer.SEED_LENGTH];
        seed[0] = (byte) first;
        return seed;
    }

    private static Signer signer(int first) {
        return Ed25519Signer.ofSeed(seed(first));
    }

    private static Enrolment storeEnrolment() {
        return Enrolment.of(STORE, signer(0).publicKey()).withChain(ChainKind.STORE);
    }

    private static CanonicalObject enrol(String till, int epoch, int key) {
        return NOON.document(EntryType.ENROL)
                .put("origin", "kiosk.example/plaza/" + till + "/" + epoch)
                .put("epoch", epoch)
                .put("public_key", signer(key).publicKey().hex())
                .put("signing", SigningPolicy.EVERY_ENTRY.wireName())
                .put("genesis", "00".repeat(32))
                .build();
    }

    private static CanonicalObject lease(int first, int last) {
        return NOON.document(EntryType.BLOCK_LEASE)
                .put("series", "tickets/plaza/till-1")
                .put("first", first)
                .put("last", last)
                .put("origin", "kiosk.example/plaza/till-1/0")
                .put("expires", "2026-11-20T20:00:00.000Z")
                .build();
    }

    @TestFactory
    Stream<DynamicTest> every_attack_on_two_epochs_comes_to_its_published_verdicts() throws IOException {
        return cases("epoch-attacks.json")
                .map(one -> dynamicTest(one.get("name").asText(), () -> verifyEpochs(one)));
    }

    @TestFactory
    Stream<DynamicTest> every_attack_on_a_stores_chain_comes_to_its_published_verdict() throws IOException {
        return cases("store-attacks.json")
                .map(one -> dynamicTest(one.get("name").asText(), () -> verifyStore(one)));
    }

    private static Stream<JsonNode> cases(String name) throws IOException {
        try (InputStream json = EpochAttacksTest.class.getResourceAsStream(name)) {
            JsonNode corpus = new ObjectMapper().readTree(Objects.requireNonNull(json));
            return StreamSupport.stream(corpus.get("cases").spliterator(), false);
        }
    }

    private static Path attacked(String original, JsonNode one) throws IOException, SQLException {
        Path folder = Files.createDirectories(
                base.resolve(original + "-" + one.get("name").asText()));
        Path file = Files.copy(base.resolve(original), folder.resolve(original));
        try (Forger forger = new Forger(file)) {
            for (JsonNode step : one.get("do")) {
                forger.act(step.asText());
            }
        }
        return file;
    }

    private static void verifyEpochs(JsonNode one) throws IOException, SQLException {
        Path file = attacked("shop.db", one);
        boolean isMarked = !one.has("marks");
        HighWaterMark marks = isMarked ? safes.marks() : new InMemoryHighWaterMark();
        List<Enrolment> enrolments = safes.epochs(Kiosk.TILL);
        try (JdbiStore store = JdbiStore.openSqlite(file)) {
            AuditDesk desk = BoxOffice.over(store).audit(Kiosk.TILL.tenant());
            List<AuditReport> reports = desk.audit(new Pins(enrolments, marks, List.of()));
            assertThat(reports)
                    .extracting(report -> said(
                            report.verdict(), report.firstBad(), report.chain().orphanedFrom()))
                    .containsExactlyElementsOf(texts(one.get("books")));
            if (one.has("also")) {
                assertThat(reports.stream().flatMap(report -> report.chain().breaks().stream()))
                        .extracting(found -> found.seq() + " " + found.kind())
                        .contains(one.get("also").asText());
            }
            List<Path> chains = new ArrayList<>();
            for (Enrolment enrolment : enrolments) {
                chains.add(export(desk, enrolment, file.getParent()));
            }
            assertThat(core(chains, enrolments)).containsExactlyElementsOf(texts(one.get("core")));
            if (Python.IS_HERE) {
                assertThat(bySecondVerifier(file.getParent()))
                        .as("docs/verify.py")
                        .containsExactlyElementsOf(texts(one.get("core")).stream()
                                .map(text -> text.replaceFirst(" orphaned.*", ""))
                                .toList());
            }
        }
    }

    private static void verifyStore(JsonNode one) throws IOException, SQLException {
        Path file = attacked("store.db", one);
        String expected = one.get("core").asText();
        try (JdbiStore store = JdbiStore.openSqlite(file)) {
            AuditDesk desk = BoxOffice.over(store).audit(STORE.till().tenant());
            Path chain = export(desk, storeEnrolment(), file.getParent());
            VerificationReport report = Verification.of(LedgerExport.rows(chain))
                    .enrolledAs(storeEnrolment())
                    .run();
            assertThat(said(report.verdict(), report.firstBad(), OptionalLong.empty()))
                    .isEqualTo(expected);
            if (Python.IS_HERE) {
                assertThat(Python.verify(List.of("--enrolment", chain + ".enrolment", chain.toString())))
                        .as("docs/verify.py")
                        .isEqualTo(expected);
            }
        }
    }

    private static Path export(AuditDesk desk, Enrolment enrolment, Path folder) throws IOException {
        Path chain = folder.resolve(enrolment.origin().epoch() + ".jsonl");
        try (OutputStream out = Files.newOutputStream(chain)) {
            desk.export(enrolment.origin(), out);
        }
        Files.write(Path.of(chain + ".enrolment"), enrolment.toCanonical().canonicalBytes());
        return chain;
    }

    private static List<String> core(List<Path> chains, List<Enrolment> enrolments) {
        Verification first = Verification.of(LedgerExport.rows(chains.get(0))).enrolledAs(enrolments.get(0));
        return Verification.of(LedgerExport.rows(chains.get(1)))
                .enrolledAs(enrolments.get(1))
                .after(first)
                .runAll()
                .stream()
                .map(report -> said(report.verdict(), report.firstBad(), report.orphanedFrom()))
                .toList();
    }

    private static List<String> bySecondVerifier(Path folder) throws IOException {
        String zero = folder.resolve("0.jsonl").toString();
        String one = folder.resolve("1.jsonl").toString();
        return List.of(
                Python.verify(List.of("--enrolment", zero + ".enrolment", zero)),
                Python.verify(List.of("--enrolment", one + ".enrolment", "--before", zero + ".enrolment", zero, one)));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String said(Verdict verdict, Optional<Break> first, OptionalLong orphanedFrom) {
        return verdict
                + first.map(bad -> " " + bad.seq() + " " + bad.kind()).orElse("")
                + (orphanedFrom.isPresent() ? " orphaned " + orphanedFrom.getAsLong() : "");
    }
}
