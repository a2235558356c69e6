package io.counterfoil.catalog;

import io.counterfoil.money.Rounding;
import io.counterfoil.shop.PlainText;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What stands at the head of every document, and in what the shop counts.
 *
 * @param name such as {@code Café Plaza}
 * @param headerLines address, telephone and the like, at most {@value #MAX_HEADER_LINES}
 * @param taxNumber the shop's number with the tax office; empty where it has none
 * @param currency the one currency of its prices
 * @param zone the fiscal zone, which decides the business date
 * @param language of its documents, such as {@code es}
 * @param rounding of prices: of weighed goods and of discounts in percent. Taxes have their own in the tax profile.
 */
public record ShopProfile(
        String name,
        List<String> headerLines,
        String taxNumber,
        Currency currency,
        ZoneId zone,
        Locale language,
        Rounding rounding) {
    /** Most header lines; more is a letter, not a receipt. */
    public static final int MAX_HEADER_LINES = 10;

    /** Copies the lines and composes the texts. */
    public ShopProfile {
        name = PlainText.composed(name);
        headerLines = headerLines.stream().map(PlainText::composed).toList();
        taxNumber = PlainText.composed(taxNumber);
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(rounding, "rounding");
    }
}
