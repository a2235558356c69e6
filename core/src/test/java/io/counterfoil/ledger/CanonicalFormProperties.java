package io.counterfoil.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;

/** Our canonical bytes are those of an independent library of RFC 8785, and our reader takes no others. */
class CanonicalFormProperties {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Provide
    Arbitrary<Map<String, Object>> documents() {
        return document(4);
    }

    private static Arbitrary<Map<String, Object>> document(int depth) {
        Arbitrary<String> names = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars('_', '0', '9')
                .ofMinLength(0)
                .ofMaxLength(8)
                .map(rest -> "a" + rest);
        return Arbitraries.maps(names, value(depth)).ofMaxSize(6);
    }

    private static Arbitrary<Object> value(int depth) {
        Arbitrary<Object> leaf = Arbitraries.oneOf(
                Arbitraries.longs()
                        .between(-Limits.MAX_INTEGER, Limits.MAX_INTEGER)
                        .asGeneric(),
                Arbitraries.of(true, false).asGeneric(),
                texts().asGeneric());
        return depth == 0
                ? leaf
                : Arbitraries.oneOf(
                        leaf,
                        Arbitraries.lazy(() -> document(depth - 1)).asGeneric(),
                        Arbitraries.lazy(() -> value(depth - 1).list().ofMaxSize(4))
                                .asGeneric());
    }

    /** With control characters, quotes, the edges of the planes and characters beyond the first. */
    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 0x7f),
                        Arbitraries.integers().between(0x80, 0xd7ff),
                        Arbitraries.integers().between(0xe000, 0xffff),
                        Arbitraries.integers().between(0x1_0000, 0x10_ffff))
                .list()
                .ofMaxSize(12)
                .map(points -> points.stream()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }

    @Property
    void a_document_has_the_bytes_that_an_independent_library_gives_it(
            @ForAll("documents") Map<String, Object> document) throws IOException {
        byte[] ours = ours(document).canonicalBytes();

        String shuffled = JSON.writeValueAsString(theirs(document));
        assertThat(new String(ours, UTF_8)).isEqualTo(new JsonCanonicalizer(shuffled).getEncodedString());
        assertThat(CanonicalReader.read(ours).orThrow().canonicalBytes()).isEqualTo(ours);
    }

    private static CanonicalObject ours(Map<?, ?> document) {
        CanonicalObject.Builder object = CanonicalObject.builder();
        document.forEach((name, value) -> put(object, (String) name, value));
        return object.build();
    }

    private static void put(CanonicalObject.Builder object, String name, Object value) {
        if (value instanceof Long number) {
            object.put(name, number);
        } else if (value instanceof Boolean truth) {
            object.put(name, truth);
        } else if (value instanceof String text) {
            object.put(name, text);
        } else if (value instanceof Map<?, ?> members) {
            object.put(name, ours(members));
        } else {
            object.put(name, list((List<?>) value));
        }
    }

    private static List<Object> list(List<?> values) {
        return values.stream()
                .map(value -> value instanceof Map<?, ?> members
                        ? ours(members)
                        : value instanceof List<?> inner ? list(inner) : value)
                .toList();
    }

    private static ObjectNode theirs(Map<?, ?> document) {
        ObjectNode object = JSON.createObjectNode();
        document.forEach((name, value) -> object.set((String) name, node(value)));
        return object;
    }

    private static com.fasterxml.jackson.databind.JsonNode node(Object value) {
        if (value instanceof Map<?, ?> members) {
            return theirs(members);
        }
        if (value instanceof List<?> values) {
            ArrayNode array = JSON.createArrayNode();
            values.forEach(one -> array.add(node(one)));
            return array;
        }
        return JSON.valueToTree(value);
    }
}
