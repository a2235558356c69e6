package io.counterfoil.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.Refusals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads one JSON text (RFC 8259) of bounded size: one value, nothing after it, every name of an object once. */
final class JsonText {
    /** Most containers within each other; the deepest form here, a seat of a plan, has 9. */
    static final int MAX_DEPTH = 32;

    /** Longest number, in characters: more than any amount, rate or quantity has. */
    static final int MAX_NUMBER_LENGTH = 100;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER_LENGTH)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private final JsonParser parser;
    /** The faults, once it is known where the whole stands. */
    private final List<Function<FieldPath, Refusal>> faults = new ArrayList<>();

    private JsonText(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads a text.
     *
     * @param bytes UTF-8; a byte order mark before it is passed over
     * @param limit most bytes
     * @return the value, or JSON_TOO_LARGE, JSON_UNREADABLE with line and column, DUPLICATE or TEXT_NOT_PLAIN with a path
     */
    static Outcome<JsonValue> read(byte[] bytes, int limit) {
        return read(bytes, limit, value -> FieldPath.root());
    }

    /** Reads a text that may stand for a part of something larger, as one ticket does for the first of a list. */
    static Outcome<JsonValue> read(byte[] bytes, int limit, Function<JsonValue, FieldPath> placeOf) {
        if (bytes.length > limit) {
            return Outcome.refused(RefusalCode.JSON_TOO_LARGE, FieldPath.root(), "limit", Integer.toString(limit));
        }
        CharBuffer decoded = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        boolean isUtf8 = !decoder.decode(ByteBuffer.wrap(bytes), decoded, true).isError();
        String text = decoded.flip().toString();
        return isUtf8
                ? parse(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, placeOf)
                : unreadableAfter(text);
    }

    private static Outcome<JsonValue> parse(String text, Function<JsonValue, FieldPath> placeOf) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            try {
                return new JsonText(parser).whole(placeOf);
            } catch (JsonProcessingException e) {
                // Its message quotes the input, so it goes no further; only where it stopped is of use.
                return unreadableAt(e.getLocation() == null ? parser.currentLocation() : e.getLocation());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome<JsonValue> whole(Function<JsonValue, FieldPath> placeOf) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return unreadableAt(parser.currentLocation());
        }
        JsonValue value = value(first, Function.identity());
        if (parser.nextToken() != null) {
            return unreadableAt(parser.currentTokenLocation());
        }
        Refusals refusals = new Refusals();
        faults.forEach(fault -> refusals.add(fault.apply(placeOf.apply(value))));
        return refusals.orElse(() -> value);
    }

    private JsonValue value(JsonToken token, Function<FieldPath, FieldPath> at) throws IOException {
        return switch (token) {
            case START_OBJECT -> members(at);
            case START_ARRAY -> items(at);
            case VALUE_STRING -> text(at);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(JsonValue.Kind.NUMBER);
            case VALUE_TRUE, VALUE_FALSE -> scalar(JsonValue.Kind.TRUTH);
            case VALUE_NULL -> scalar(JsonValue.Kind.NOTHING);
            case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IllegalStateException("token must begin a value but was " + token);
        };
    }

    private JsonValue scalar(JsonValue.Kind kind) throws IOException {
        return new JsonValue.Scalar(kind, parser.getText());
    }

    private JsonValue text(Function<FieldPath, FieldPath> at) throws IOException {
        String text = parser.getText();
        if (text.codePoints().anyMatch(JsonText::isSurrogate)) {
            faults.add(place -> Refusal.of(RefusalCode.TEXT_NOT_PLAIN, at.apply(place)));
        }
        return new JsonValue.Scalar(JsonValue.Kind.TEXT, text);
    }

    private JsonValue items(Function<FieldPath, FieldPath> at) throws IOException {
        List<JsonValue> values = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            int index = values.size();
            values.add(value(token, at.andThen(list -> list.index(index))));
        }
        return new JsonValue.Items(values);
    }

    private JsonValue members(Function<FieldPath, FieldPath> at) throws IOException {
        Map<String, JsonValue> values = new LinkedHashMap<>();
        Map<String, JsonLocation> places = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonLocation earlier = places.putIfAbsent(name, parser.currentTokenLocation());
            Function<FieldPath, FieldPath> here = at.andThen(object -> object.at(MemberName.shown(name)));
            if (earlier != null) {
                String first = "line " + earlier.getLineNr() + ", column " + earlier.getColumnNr();
                faults.add(place -> Refusal.of(RefusalCode.DUPLICATE, here.apply(place), "first", first));
            }
            values.put(name, value(parser.nextToken(), here));
        }
        return new JsonValue.Members(values);
    }

    private static boolean isSurrogate(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }

    private static Outcome<JsonValue> unreadableAt(JsonLocation location) {
        return unreadable(location.getLineNr(), location.getColumnNr());
    }

    private static Outcome<JsonValue> unreadableAfter(String readable) {
        int lines = (int) readable.chars().filter(c -> c == '\n').count();
        return unreadable(lines + 1, readable.length() - readable.lastIndexOf('\n'));
    }

    private static Outcome<JsonValue> unreadable(int line, int column) {
        return Outcome.refused(
                RefusalCode.JSON_UNREADABLE,
                FieldPath.root(),
                "line",
                Integer.toString(line),
                "column",
                Integer.toString(column));
    }
}
