package io.counterfoil.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/errors.md} is written by hand; this keeps it complete. */
class ErrorReferenceTest {

    private static final Path DOCUMENT = Path.of(System.getProperty("counterfoil.root", ".."), "docs", "errors.md");
    private static final Pattern SECTION =
            Pattern.compile("^### (\\w+)\\n(.*?)(?=^##|\\z)", Pattern.MULTILINE | Pattern.DOTALL);

    @Test
    void every_code_has_a_heading_and_every_heading_a_code_in_the_order_of_precedence() throws IOException {
        List<String> codes = codes().map(Object::toString).toList();

        assertThat(sections().keySet()).containsExactlyElementsOf(codes);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void a_section_quotes_the_message_explains_each_datum_and_says_what_to_do(MessageTemplate code) throws IOException {
        String section = sections().getOrDefault(code.toString(), "");

        assertThat(section).startsWith("\n> " + code.template() + "\n\n").contains("\nTo do: ");
        assertThat(code.dataNames()).allSatisfy(name -> assertThat(section).contains("`" + name + "`, "));
    }

    private static Stream<MessageTemplate> codes() {
        return Stream.concat(Stream.of(RefusalCode.values()), Stream.of(FailureCode.values()));
    }

    private static Map<String, String> sections() throws IOException {
        Map<String, String> sections = new LinkedHashMap<>();
        SECTION.matcher(Files.readString(DOCUMENT))
                .results()
                .forEach(section -> sections.put(section.group(1), section.group(2)));
        return sections;
    }
}
