package io.counterfoil.examples;

import io.counterfoil.ledger.CanonicalObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A small shop in options instead of a file: one currency, one tax, cash. They become the text of a shop file. */
final class ShopOptions {
    private static final String TAX = "tax";

    @Option(
            names = "--name",
            paramLabel = "TEXT",
            required = true,
            description = "What stands at the head of a ticket.")
    private String name = "";

    @Option(names = "--currency", paramLabel = "CODE", required = true, description = "Such as USD.")
    private String currency = "";

    @Option(names = "--zone", paramLabel = "ZONE", required = true, description = "Such as America/Caracas.")
    private String zone = "";

    @Option(names = "--language", paramLabel = "TAG", defaultValue = "en", description = "Such as es. Default: en.")
    private String language = "en";

    @Option(names = "--tax-percent", paramLabel = "PERCENT", description = "One tax on everything, such as 16.")
    private @Nullable String tax;

    @Option(
            names = "--price",
            paramLabel = "ID=AMOUNT",
            converter = Pair.Converter.class,
            description = "A product and its price, such as coffee=50.00. May stand more than once.")
    private List<Pair> prices = new ArrayList<>();

    /** The same as a shop file says it. */
    CanonicalObject toShopFile() {
        List<String> taxes = tax == null ? List.of() : List.of(TAX);
        return CanonicalObject.builder()
                .put(
                        "shop",
                        CanonicalObject.builder()
                                .put("name", name)
                                .put("currency", currency)
                                .put("zone", zone)
                                .put("language", language)
                                .build())
                .put("taxes", taxes())
                .put(
                        "products",
                        prices.stream().map(price -> product(price, taxes)).toList())
                .put("payment_methods", List.of(cash()))
                .build();
    }

    private CanonicalObject taxes() {
        List<CanonicalObject> rules = tax == null
                ? List.of()
                : List.of(CanonicalObject.builder()
                        .put("code", TAX)
                        .put("name", "Tax " + tax + " %")
                        .put("percent", tax)
                        .build());
        return CanonicalObject.builder().put("rules", rules).build();
    }

    private static CanonicalObject product(Pair price, List<String> taxes) {
        return CanonicalObject.builder()
                .put("id", price.name())
                .put(
                        "name",
                        price.name().substring(0, 1).toUpperCase(Locale.ROOT)
                                + price.name().substring(1))
                .put("price", price.value())
                .put("taxes", taxes)
                .build();
    }

    private static CanonicalObject cash() {
        return CanonicalObject.builder()
                .put("code", "CASH")
                .put("name", "Cash")
                .put("traits", List.of("GIVES_CHANGE"))
                .build();
    }
}
