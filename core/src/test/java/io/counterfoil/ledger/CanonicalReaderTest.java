package io.counterfoil.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CanonicalReaderTest {

    private static final List<String> CANONICAL = List.of(
            "{}",
            "{\"a\":0}",
            "{\"a\":-1,\"b\":9007199254740991,\"c\":-9007199254740991}",
            "{\"a\":[],\"b\":{},\"c\":\"\",\"d\":true,\"e\":false}",
            "{\"a\":\"\\b\\t\\n\\f\\r\\\"\\\\\\u0000\\u001f\\u000b/\"}",
            "{\"a\":\"\u00e9\u20ac\ud83d\ude00\u007f\u2028\"}",
            "{\"a\":1,\"a0\":2,\"a_\":3,\"aa\":4}");

    private static final List<String> OTHER_SPELLINGS = List.of(
            "",
            "1",
            "[]",
            "\"a\"",
            "{} ",
            " {}",
            "{}\n",
            "\ufeff{}",
            "{ }",
            "{\"a\": 1}",
            "{\"a\":1,}",
            "{,}",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\":1",
            "{\"a\":1}}",
            "{\"b\":1,\"a\":1}",
            "{\"a\":1,\"a\":1}",
            "{\"aa\":1,\"a\":1}",
            "{\"A\":1}",
            "{\"\":1}",
            "{\"1a\":1}",
            "{\"_a\":1}",
            "{\"a-b\":1}",
            "{\"\\u0061\":1}",
            "{\"a\":null}",
            "{\"a\":True}",
            "{\"a\":tru}",
            "{\"a\":1.0}",
            "{\"a\":1e2}",
            "{\"a\":-0}",
            "{\"a\":-}",
            "{\"a\":+1}",
            "{\"a\":01}",
            "{\"a\":00}",
            "{\"a\":-01}",
            "{\"a\":9007199254740992}",
            "{\"a\":-9007199254740992}",
            "{\"a\":12345678901234567}",
            "{\"a\":[1,]}",
            "{\"a\":[1 ]}",
            "{\"a\":[1}",
            "{\"a\":\"x}",
            "{\"a\":\"\t\"}",
            "{\"a\":\"\\/\"}",
            "{\"a\":\"\\a\"}",
            "{\"a\":\"\\u000A\"}",
            "{\"a\":\"\\u000a\"}",
            "{\"a\":\"\\u001F\"}",
            "{\"a\":\"\\u0020\"}",
            "{\"a\":\"\\u00e9\"}",
            "{\"a\":\"\\ud83d\\ude00\"}",
            "{\"a\":\"\\u00",
            "{\"a\":\"\\");

    private static final List<String> NOT_UTF_8 = List.of(
            "\u00c0\u00af",
            "\u00ed\u00a0\u0080",
            "\u00f4\u0090\u0080\u0080",
            "\u00e0\u0080\u00af",
            "\u00f0\u0080\u0080\u00af",
            "\u0080",
            "\u00c3",
            "\u00e2\u0082",
            "\u00ff");

    @Test
    void a_canonical_document_is_read_and_written_back_byte_for_byte() {
        assertThat(CANONICAL).allSatisfy(text -> {
            byte[] bytes = text.getBytes(UTF_8);
            assertThat(CanonicalReader.read(bytes).orThrow().canonicalBytes()).isEqualTo(bytes);
        });
    }

    @Test
    void every_other_spelling_is_refused() {
        assertThat(OTHER_SPELLINGS)
                .noneSatisfy(text -> assertThat(CanonicalReader.isCanonical(text.getBytes(UTF_8)))
                        .isTrue());
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        assertThat(NOT_UTF_8)
                .noneSatisfy(text -> assertThat(
                                CanonicalReader.isCanonical(("{\"a\":\"" + text + "\"}").getBytes(ISO_8859_1)))
                        .isTrue());
    }

    @Test
    void sixteen_containers_deep_is_read_and_seventeen_is_refused() {
        assertThat(CanonicalReader.isCanonical(nested(16))).isTrue();
        assertThat(CanonicalReader.isCanonical(nested(17))).isFalse();
        assertThat(CanonicalReader.isCanonical(nested(100_000))).isFalse();
    }

    @Test
    void a_name_of_32_is_read_and_one_of_33_is_refused() {
        assertThat(CanonicalReader.isCanonical(named("n".repeat(32)))).isTrue();
        assertThat(CanonicalReader.isCanonical(named("n".repeat(33)))).isFalse();
    }

    @Test
    void a_document_of_262144_bytes_is_read_and_one_byte_more_is_refused() {
        assertThat(CanonicalReader.isCanonical(ofLength(262_144))).isTrue();
        assertThat(CanonicalReader.isCanonical(ofLength(262_145))).isFalse();
    }

    @Test
    void the_refusal_names_the_first_bad_byte() {
        List<Refusal> refusals =
                CanonicalReader.read("{\"a\":01}".getBytes(UTF_8)).fold(read -> List.of(), List::copyOf);

        assertThat(refusals)
                .singleElement()
                .hasToString("NOT_CANONICAL: the document is not canonical at byte 5: it must have an object, array, "
                        + "string, true, false or whole number up to 2^53 - 1");
    }

    @Property
    void what_is_written_is_read_back_the_same(@ForAll("documents") CanonicalObject document) {
        byte[] bytes = document.canonicalBytes();

        CanonicalObject read = CanonicalReader.read(bytes).orThrow();

        assertThat(read).isEqualTo(document).hasSameHashCodeAs(document);
        assertThat(read.canonicalBytes()).isEqualTo(bytes);
    }

    @Property
    void whatever_is_read_is_written_back_byte_for_byte(
            @ForAll("documents") CanonicalObject document, @ForAll int where, @ForAll byte what) {
        byte[] bytes = document.canonicalBytes();
        bytes[Math.floorMod(where, bytes.length)] = what;

        CanonicalReader.read(bytes)
                .map(CanonicalObject::canonicalBytes)
                .map(written -> assertThat(written).isEqualTo(bytes));
    }

    @Test
    void the_official_outputs_of_rfc_8785_are_refused_for_what_the_restriction_leaves_out() throws IOException {
        // a top-level array, fractions, null, and names of capitals, digits, signs or letters beyond a to z
        for (String name : List.of("structures", "french", "unicode", "values", "weird", "arrays")) {
            String hex = Files.readString(Vectors.folder().resolve("rfc8785/outhex/" + name + ".txt"));
            byte[] bytes = HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
            assertThat(CanonicalReader.isCanonical(bytes)).as(name).isFalse();
        }
    }

    @Test
    void the_strings_of_the_official_outputs_are_written_as_there() throws IOException {
        for (String name : List.of("french", "unicode", "weird")) {
            byte[] output = Files.readAllBytes(Vectors.folder().resolve("rfc8785/output/" + name + ".json"));
            Vectors.json("rfc8785/output/" + name + ".json").forEach(value -> {
                byte[] written = CanonicalObject.builder()
                        .put("a", value.asText())
                        .build()
                        .canonicalBytes();
                String inner = new String(written, UTF_8).substring(5, written.length - 1 - extraBytes(written));
                assertThat(new String(output, UTF_8)).contains(inner);
            });
        }
    }

    private static int extraBytes(byte[] utf8) {
        return utf8.length - new String(utf8, UTF_8).length();
    }

    @Test
    void the_hostile_inputs_are_refused() {
        var cases =
                Vectors.each(Vectors.json("rfc8785/hostile.json").get("cases")).toList();

        assertThat(cases)
                .hasSize(20)
                .allSatisfy(hostile -> assertThat(CanonicalReader.isCanonical(
                                hostile.get("input").asText().getBytes(UTF_8)))
                        .as(hostile.get("name").asText())
                        .isFalse());
    }

    @Provide
    Arbitrary<CanonicalObject> documents() {
        Arbitrary<String> names =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8);
        Arbitrary<String> texts = Arbitraries.strings().all().ofMaxLength(12).filter(CanonicalValue.Text::isWellFormed);
        Arbitrary<Long> numbers = Arbitraries.longs().between(-Limits.MAX_INTEGER, Limits.MAX_INTEGER);
        Arbitrary<Object> scalars = Arbitraries.oneOf(
                texts.map(text -> (Object) text),
                numbers.map(number -> (Object) number),
                Arbitraries.of(true, false).map(truth -> (Object) truth));
        Arbitrary<Object> lists = scalars.list().ofMaxSize(4).map(list -> (Object) list);
        Arbitrary<Object> flat = Arbitraries.maps(names, Arbitraries.oneOf(scalars, lists))
                .ofMaxSize(5)
                .map(CanonicalReaderTest::object);
        return Arbitraries.maps(names, Arbitraries.oneOf(scalars, flat))
                .ofMaxSize(5)
                .map(CanonicalReaderTest::object);
    }

    private static CanonicalObject object(Map<String, Object> members) {
        CanonicalObject.Builder builder = CanonicalObject.builder();
        members.forEach((name, value) -> builder.value(name, CanonicalValue.of(value)));
        return builder.build();
    }

    private static byte[] nested(int depth) {
        return ("{\"a\":" + "[".repeat(depth - 1) + "]".repeat(depth - 1) + "}").getBytes(UTF_8);
    }

    private static byte[] named(String name) {
        return ("{\"" + name + "\":1}").getBytes(UTF_8);
    }

    private static byte[] ofLength(int length) {
        return ("{\"a\":\"" + "x".repeat(length - 8) + "\"}").getBytes(UTF_8);
    }
}
