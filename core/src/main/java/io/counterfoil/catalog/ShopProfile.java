package io.counterfoil.catalog;

import io.counterfoil.money.Rounding;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What stands at the head of every document, and in what the shop counts.
 *
 * @param letterhead name, address and tax number
 * @param currency the one currency of its prices
 * @param zone the fiscal zone, which decides the business date
 * @param language of its documents, such as {@code es}
 * @param roundings of prices, and of totals in cash
 * @param display another currency in which totals are shown beside the shop's own; empty where none is
 */
public record ShopProfile(
        Letterhead letterhead,
        Currency currency,
        ZoneId zone,
        Locale language,
        ShopRounding roundings,
        Optional<ExchangeRate> display) {

    /** Refuses nulls. */
    public ShopProfile {
        Objects.requireNonNull(letterhead, "letterhead");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(roundings, "roundings");
        Objects.requireNonNull(display, "display");
    }

    /**
     * A shop that shows its own currency alone.
     *
     * @param letterhead name, address and tax number
     * @param currency the one currency of its prices
     * @param zone the fiscal zone, which decides the business date
     * @param language of its documents, such as {@code es}
     * @param roundings of prices, and of totals in cash
     */
    public ShopProfile(Letterhead letterhead, Currency currency, ZoneId zone, Locale language, ShopRounding roundings) {
        this(letterhead, currency, zone, language, roundings, Optional.empty());
    }

    /**
     * The same showing another currency.
     *
     * @param rate between the shop's currency and another
     * @return a changed copy
     */
    public ShopProfile withDisplay(ExchangeRate rate) {
        return new ShopProfile(letterhead, currency, zone, language, roundings, Optional.of(rate));
    }

    /**
     * The name of the shop.
     *
     * @return such as {@code Café Plaza}
     */
    public String name() {
        return letterhead.name();
    }

    /**
     * What stands below the name.
     *
     * @return address, telephone and the like, unmodifiable
     */
    public List<String> headerLines() {
        return letterhead.lines();
    }

    /**
     * The shop's number with the tax office.
     *
     * @return empty where it has none
     */
    public String taxNumber() {
        return letterhead.taxNumber();
    }

    /**
     * The rounding of prices.
     *
     * @return such as HALF_UP to 0.01
     */
    public Rounding rounding() {
        return roundings.prices();
    }
}
