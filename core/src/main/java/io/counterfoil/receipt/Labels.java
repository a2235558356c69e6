package io.counterfoil.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of a template in one language: {@code TICKET} is {@code "Ticket"} in English and {@code "Boleto"} in
 * Spanish.
 *
 * @param locale language and country, which also decide how numbers are written: {@code 1,234.50} or {@code 1.234,50}
 * @param texts a text for every label, none blank
 */
public record Labels(Locale locale, Map<Label, String> texts) {

    /** The languages that come with this library, by ISO 639; the first stands in for all others. */
    private static final List<String> SHIPPED = List.of("en", "es");

    /** Copies the texts and checks that none is missing. */
    public Labels {
        Objects.requireNonNull(locale, "locale");
        texts = Map.copyOf(texts);
        Set<Label> missing = EnumSet.allOf(Label.class);
        missing.removeAll(texts.keySet());
        if (!missing.isEmpty() || texts.values().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("texts must have every label but missed " + missing);
        }
    }

    /**
     * The shipped words in a language: English and Spanish. Where a language is not shipped the words are English,
     * while numbers are written as the locale has it.
     *
     * @param locale such as {@code es-VE}
     * @return the words in it
     */
    public static Labels in(Locale locale) {
        String language = SHIPPED.contains(locale.getLanguage()) ? locale.getLanguage() : SHIPPED.get(0);
        Properties texts = read("labels-" + language + ".properties");
        return new Labels(
                locale,
                Arrays.stream(Label.values())
                        .collect(Collectors.toMap(label -> label, label -> texts.getProperty(key(label), ""))));
    }

    /**
     * These words but for one.
     *
     * @param label which
     * @param text the shop's own word for it, such as {@code "RIF"} for {@code TAX_NUMBER}
     * @return new labels
     */
    public Labels with(Label label, String text) {
        Map<Label, String> changed = new EnumMap<>(texts);
        changed.put(label, text);
        return new Labels(locale, changed);
    }

    /**
     * The text of a label.
     *
     * @param label which
     * @return its text
     */
    public String of(Label label) {
        return Objects.requireNonNull(texts.get(label));
    }

    private static String key(Label label) {
        return label.name().toLowerCase(Locale.ROOT);
    }

    private static Properties read(String resource) {
        Properties texts = new Properties();
        try (InputStream bytes = Objects.requireNonNull(Labels.class.getResourceAsStream(resource), resource)) {
            texts.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
