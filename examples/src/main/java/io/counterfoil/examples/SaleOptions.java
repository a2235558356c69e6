package io.counterfoil.examples;

import io.counterfoil.catalog.AttributeName;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.RefusedException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** One ticket in options instead of a file. They become the text of a sale file, so both are checked by the same rules. */
final class SaleOptions {
    @ArgGroup(exclusive = false, multiplicity = "1..*")
    private List<LineOptions> lines = new ArrayList<>();

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<PaymentOptions> payments = new ArrayList<>();

    @Option(names = "--route", paramLabel = "ID", description = "The route, for products that are priced by tariff.")
    private @Nullable String route;

    @Option(names = "--discount", paramLabel = "AMOUNT|PERCENT%", description = "Off the whole: 5.00 or 10%%.")
    private @Nullable String discount;

    @Option(names = "--customer-name", paramLabel = "TEXT", description = "Who buys; stays private.")
    private @Nullable String customerName;

    @Option(names = "--customer-document", paramLabel = "TEXT", description = "The customer's document; stays private.")
    private @Nullable String customerDocument;

    @Option(names = "--currency", paramLabel = "CODE", description = "Refused if it is not the shop's.")
    private @Nullable String currency;

    @Option(names = "--total", paramLabel = "AMOUNT", description = "Refused if the ticket does not cost exactly that.")
    private @Nullable String total;

    /** What is sold, and what its product asks for. */
    static final class LineOptions {
        @Option(
                names = "--product",
                paramLabel = "ID=QUANTITY",
                required = true,
                converter = Pair.Converter.class,
                description = "What is sold, such as coffee=2. May stand more than once.")
        private Pair product = new Pair("", "");

        @Option(
                names = "--attribute",
                paramLabel = "NAME=TEXT",
                converter = Pair.Converter.class,
                description = "For the product before it, such as vehicle_number=\"GR 1234-20\".")
        private List<Pair> attributes = new ArrayList<>();

        private CanonicalObject toCanonical(FieldPath path) {
            CanonicalObject.Builder line = CanonicalObject.builder();
            Set<String> named = new HashSet<>();
            for (Pair attribute : attributes) {
                String name = named(attribute);
                if (!named.add(name)) {
                    FieldPath twice = path.at(name);
                    throw new RefusedException(
                            List.of(Refusal.of(RefusalCode.DUPLICATE, twice, "first", twice.toString())));
                }
                line.put(name, attribute.value());
            }
            return line.put("product", product.name())
                    .put("quantity", product.value())
                    .build();
        }

        private static String named(Pair attribute) {
            if (!AttributeName.isValid(attribute.name())
                    || attribute.name().equals("product")
                    || attribute.name().equals("quantity")) {
                throw new Declined(Problem.of("ATTRIBUTE_UNKNOWN", "attribute", "no product has such an attribute"));
            }
            return attribute.name();
        }
    }

    /** What is handed over. */
    static final class PaymentOptions {
        @Option(
                names = "--pay",
                paramLabel = "METHOD=AMOUNT",
                required = true,
                converter = Pair.Converter.class,
                description = "What is handed over, such as CASH=200. May stand more than once.")
        private Pair payment = new Pair("", "");

        @Option(names = "--reference", paramLabel = "TEXT", description = "For the payment before it; stays private.")
        private @Nullable String reference;

        private CanonicalObject toCanonical() {
            CanonicalObject.Builder written =
                    CanonicalObject.builder().put("method", payment.name()).put("amount", payment.value());
            put(written, "reference", reference);
            return written.build();
        }
    }

    /** The same as a sale file says it. */
    CanonicalObject toSaleFile() {
        FieldPath path = FieldPath.root().at("tickets").index(0).at("lines");
        List<CanonicalObject> written = new ArrayList<>();
        for (LineOptions line : lines) {
            written.add(line.toCanonical(path.index(written.size())));
        }
        CanonicalObject.Builder ticket = CanonicalObject.builder()
                .put("lines", written)
                .put(
                        "payments",
                        payments.stream().map(PaymentOptions::toCanonical).toList());
        put(ticket, "route", route);
        put(ticket, "currency", currency);
        put(ticket, "total", total);
        if (discount != null) {
            ticket.put("discount", discount(discount));
        }
        if (customerName != null || customerDocument != null) {
            CanonicalObject.Builder customer = CanonicalObject.builder();
            put(customer, "name", customerName);
            put(customer, "document", customerDocument);
            ticket.put("customer", customer.build());
        }
        return ticket.build();
    }

    private static CanonicalObject discount(String typed) {
        CanonicalObject.Builder discount = CanonicalObject.builder();
        return typed.endsWith("%")
                ? discount.put("percent", typed.substring(0, typed.length() - 1))
                        .build()
                : discount.put("amount", typed).build();
    }

    private static void put(CanonicalObject.Builder object, String name, @Nullable String value) {
        if (value != null) {
            object.put(name, value);
        }
    }
}
