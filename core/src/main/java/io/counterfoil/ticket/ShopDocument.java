package io.counterfoil.ticket;

import io.counterfoil.catalog.Letterhead;
import io.counterfoil.catalog.ShopProfile;
import io.counterfoil.catalog.ShopRounding;
import io.counterfoil.ledger.CanonicalObject;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/** The shop's profile within a ticket. */
final class ShopDocument {

    private ShopDocument() {}

    static CanonicalObject of(ShopProfile shop) {
        CanonicalObject.Builder written = CanonicalObject.builder()
                .put("name", shop.name())
                .put("header", shop.headerLines())
                .put("tax_number", shop.taxNumber())
                .put("zone", shop.zone().getId())
                .put("language", shop.language().toLanguageTag())
                .put("rounding", RoundingDocument.of(shop.rounding()));
        shop.roundings().cash().ifPresent(cash -> written.put("cash_rounding", RoundingDocument.of(cash)));
        shop.display().ifPresent(rate -> written.put("display", RateDocument.of(rate)));
        return written.build();
    }

    static ShopProfile read(CanonicalObject shop, Currency currency) {
        ShopRounding prices = ShopRounding.of(RoundingDocument.read(shop.object("rounding")));
        return new ShopProfile(
                new Letterhead(shop.string("name"), shop.strings("header"), shop.string("tax_number")),
                currency,
                ZoneId.of(shop.string("zone")),
                Locale.forLanguageTag(shop.string("language")),
                shop.findObject("cash_rounding")
                        .map(RoundingDocument::read)
                        .map(prices::withCash)
                        .orElse(prices),
                shop.findObject("display").map(RateDocument::read));
    }
}
