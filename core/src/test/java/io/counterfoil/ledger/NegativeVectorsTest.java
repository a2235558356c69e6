package io.counterfoil.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The published attacks and malformed inputs: verdict, tail, first bad entry and kind of each. */
class NegativeVectorsTest {

    private static final ExecutorService POOL = Executors.newFixedThreadPool(3);

    @AfterAll
    static void endThePool() {
        POOL.shutdown();
    }

    @TestFactory
    Stream<DynamicTest> every_case_comes_to_its_published_verdict() {
        JsonNode vectors = Vectors.json("ledger/negative.json");
        List<String> pool = Vectors.texts(vectors.get("pool"));
        return Vectors.each(vectors.get("cases"))
                .map(one -> DynamicTest.dynamicTest(one.get("name").asText(), () -> verify(one, pool)));
    }

    @Test
    void there_are_288_cases() {
        assertThat(Vectors.json("ledger/negative.json").get("cases")).hasSize(288);
    }

    private static void verify(JsonNode one, List<String> pool) {
        Verification verification = verification(one, pool)
                .withNotes(indexed(one.get("inside"), pool))
                .withAnchors(Vectors.each(one.get("anchors"))
                        .map(anchor -> anchor(anchor, pool))
                        .toList());
        if (one.has("as_of")) {
            Instant asOf = Instant.ofEpochMilli(one.get("as_of").asLong());
            verification = verification.asOf(() -> asOf);
        }
        if (one.has("epoch0")) {
            verification = verification.after(verification(one.get("epoch0"), pool));
        }

        VerificationReport report = verification.run();

        JsonNode expected = one.get("expect");
        assertThat(report.verdict()).hasToString(expected.get("verdict").asText());
        assertThat(report.tail().state()).hasToString(expected.get("tail").asText());
        assertThat(report.firstBad().map(bad -> bad.seq() + " " + bad.kind()).orElse("none"))
                .isEqualTo(firstBad(expected));
        assertThat(verification.at(VerificationPace.full().on(POOL)).run().toCanonical())
                .as("on several threads")
                .isEqualTo(report.toCanonical());
        assertThat(CanonicalReader.isCanonical(report.toCanonical().canonicalBytes()))
                .isTrue();
    }

    private static Verification verification(JsonNode one, List<String> pool) {
        byte[] export = Vectors.each(one.get("lines"))
                .map(index -> pool.get(index.asInt()) + "\n")
                .collect(Collectors.joining())
                .getBytes(UTF_8);
        Verification verification = Verification.of(visitor -> {
            try {
                return LedgerExport.read(new ByteArrayInputStream(export), visitor);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        JsonNode enrolment = one.get("enrolment");
        return enrolment.isBoolean()
                ? verification
                : Enrolment.parse(enrolment.toString().getBytes(UTF_8))
                        .fold(verification::enrolledAs, refused -> verification);
    }

    private static List<String> indexed(JsonNode indices, List<String> pool) {
        return Vectors.each(indices).map(index -> pool.get(index.asInt())).toList();
    }

    private static Anchor anchor(JsonNode anchor, List<String> pool) {
        if (anchor.has("mark")) {
            JsonNode mark = anchor.get("mark");
            return new Anchor.MarkAnchor(
                    mark.get("size").asLong(),
                    Hash.parse(mark.get("hash").asText()),
                    Hash.parse(mark.get("root").asText()));
        }
        return anchor.has("printed")
                ? Anchor.printed(anchor.get("printed").asText())
                : Anchor.note(pool.get(anchor.asInt()));
    }

    private static String firstBad(JsonNode expected) {
        JsonNode bad = expected.get("first_bad");
        return bad == null
                ? "none"
                : bad.get("seq").asLong() + " " + bad.get("kind").asText();
    }
}
