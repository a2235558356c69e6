package io.counterfoil.pricing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The words that an explanation puts beside the names and numbers of a quote. Each has a text in every language. */
enum Word {
    PRICES_OF,
    IN_ROW,
    ON_SEAT,
    BASE_PRICE,
    ROW,
    SEAT,
    LOWEST_PRICE,
    PRICE_OF_ONE,
    DISCOUNT,
    PART_OF_LINE,
    DISCOUNT_ON_ALL,
    INCLUDED,
    NET,
    OF,
    WITH_LEVIES,
    WITH_TAXES_BEFORE,
    AND_ON_ITSELF,
    A_UNIT,
    EXEMPT,
    ROUNDED_OVER_ALL,
    LINE_TOTAL,
    ALL_LINES,
    SUBTOTAL,
    ROUNDED_IN_CASH,
    TOTAL,
    IN_CURRENCY,
    AT_RATE,
    LEFT_ON;

    /** By ISO 639; the first stands in for all others. */
    private static final List<String> LANGUAGES = List.of("en", "es");

    /** The words in a language, or in English. */
    static Map<Word, String> in(Locale language) {
        String shipped = LANGUAGES.contains(language.getLanguage()) ? language.getLanguage() : LANGUAGES.get(0);
        Properties texts = read("explanation-" + shipped + ".properties");
        Map<Word, String> words = new EnumMap<>(Word.class);
        for (Word word : values()) {
            String key = word.name().toLowerCase(Locale.ROOT);
            words.put(word, Objects.requireNonNull(texts.getProperty(key), key));
        }
        return words;
    }

    private static Properties read(String resource) {
        Properties texts = new Properties();
        try (InputStream bytes = Objects.requireNonNull(Word.class.getResourceAsStream(resource), resource)) {
            texts.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
