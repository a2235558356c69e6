package io.counterfoil.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTextTest {

    private static List<String> faults(byte[] bytes, int limit) {
        return JsonText.read(bytes, limit)
                .fold(
                        value -> List.<String>of(),
                        found -> found.stream().map(Refusal::toString).toList());
    }

    private static List<String> faults(String text) {
        return faults(text.getBytes(StandardCharsets.UTF_8), 1_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | 1 | 1",
                "` ` | 1 | 2",
                "`{` | 1 | 2",
                "`{\"a\":}` | 1 | 6",
                "`{\"a\":1,}` | 1 | 8",
                "`[1,]` | 1 | 4",
                "`{} {}` | 1 | 4",
                "`{'a':1}` | 1 | 2",
                "`[01]` | 1 | 3",
                "`[+1]` | 1 | 3",
                "`[NaN]` | 1 | 5",
                "`[1] // note` | 1 | 5",
                "`\"a` | 1 | 3",
            })
    void what_is_no_json_is_refused_with_its_place(String text, String line, String column) {
        assertThat(faults(text))
                .containsExactly("JSON_UNREADABLE: the JSON cannot be read at line " + line + ", column " + column);
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused_with_their_place() {
        byte[] latin = "{\n\"name\":\"Caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(faults(latin, 100)).containsExactly("JSON_UNREADABLE: the JSON cannot be read at line 2, column 12");
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        assertThat(faults("\uFEFF{}")).isEmpty();
    }

    @Test
    void a_text_at_the_limit_is_read_and_one_byte_more_is_refused() {
        assertThat(faults("[1]".getBytes(StandardCharsets.UTF_8), 3)).isEmpty();
        assertThat(faults("[12]".getBytes(StandardCharsets.UTF_8), 3))
                .containsExactly("JSON_TOO_LARGE: the JSON is larger than 3 bytes");
    }

    @Test
    void containers_at_the_limit_are_read_and_one_more_is_refused() {
        assertThat(faults("[".repeat(JsonText.MAX_DEPTH) + "]".repeat(JsonText.MAX_DEPTH)))
                .isEmpty();
        assertThat(faults("[".repeat(JsonText.MAX_DEPTH + 1) + "]".repeat(JsonText.MAX_DEPTH + 1)))
                .singleElement()
                .asString()
                .startsWith("JSON_UNREADABLE");
    }

    @Test
    void a_number_at_the_limit_is_read_and_one_digit_more_is_refused() {
        assertThat(faults("[" + "1".repeat(JsonText.MAX_NUMBER_LENGTH) + "]")).isEmpty();
        assertThat(faults("[" + "1".repeat(JsonText.MAX_NUMBER_LENGTH + 1) + "]"))
                .singleElement()
                .asString()
                .startsWith("JSON_UNREADABLE");
    }

    @Test
    void a_name_that_stands_twice_is_refused_with_the_place_of_the_first() {
        assertThat(faults("{\"lines\":[{\"product\":\"a\",\n \"product\":\"b\"}]}"))
                .containsExactly("DUPLICATE lines[0].product: this stands at line 1, column 12 already");
    }

    @Test
    void half_a_character_is_refused_with_its_path() {
        assertThat(faults("{\"a\":[\"\\ud83d\"]}"))
                .containsExactly("TEXT_NOT_PLAIN a[0]: control characters are not allowed");
        assertThat(faults("{\"a\":[\"\\ud83d\\ude00\"]}")).isEmpty();
    }

    @Test
    void a_name_that_a_person_may_have_typed_stands_in_no_path() {
        assertThat(faults("{\"Ana P\u00e9rez\":1,\"Ana P\u00e9rez\":2}"))
                .containsExactly("DUPLICATE ?: this stands at line 1, column 2 already");
    }

    @Test
    void a_number_is_kept_as_it_was_written() {
        JsonValue value =
                JsonText.read("1.10e400".getBytes(StandardCharsets.UTF_8), 10).orThrow();

        assertThat(value).isEqualTo(new JsonValue.Scalar(JsonValue.Kind.NUMBER, "1.10e400"));
        assertThat(value.toString()).doesNotContain("1.10");
    }

    @Test
    void a_hundred_thousand_damaged_texts_are_answered_and_never_thrown_at() {
        byte[] whole = "{\"a\":[1,2.50,true,null,{\"b\":\"\\u00e9\\n\"}],\"c\":\"caf\u00e9 \ud83d\ude00\"}"
                .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(20_261_120);

        for (int i = 0; i < 100_000; i++) {
            byte[] damaged = whole.clone();
            for (int hits = random.nextInt(4); hits >= 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Outcome<JsonValue> outcome = JsonText.read(damaged, 1_000);
            assertThat(outcome).isNotNull();
        }
    }
}
