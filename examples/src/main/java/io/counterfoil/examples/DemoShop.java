package io.counterfoil.examples;

import io.counterfoil.ledger.CanonicalObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;

/** The two shops of the demo: their files, and what their customers ask for. */
enum DemoShop {
    /** 2 coffees and 1 croissant come to 156.60. */
    CAFE {
        @Override
        List<Demand> samples() {
            return List.of(
                    new Demand("2 coffees, 1 croissant", visit(cash(200), line("coffee", 2), line("croissant", 1))));
        }

        @Override
        CanonicalObject sale(Random chance) {
            int coffees = 1 + chance.nextInt(4);
            int croissants = chance.nextInt(3);
            CanonicalObject payment = chance.nextInt(3) == 0 ? exactly("CARD", coffees, croissants) : cash(1_000);
            return croissants == 0
                    ? visit(payment, line("coffee", coffees))
                    : visit(payment, line("coffee", coffees), line("croissant", croissants));
        }

        private CanonicalObject exactly(String method, int coffees, int croissants) {
            BigDecimal net = BigDecimal.valueOf(50L * coffees + 35L * croissants);
            return payment(method, net.multiply(new BigDecimal("1.16")).toPlainString());
        }
    },

    /** An adult costs 18 + 2, a car 163 + 17, a truck 360 + 40; cars and trucks have numbers. */
    FERRY {
        @Override
        List<Demand> samples() {
            return List.of(
                    new Demand("1 adult", journey(cash(20), line("adult", 1))),
                    new Demand("1 car", journey(cash(200), vehicle("car", "GR 1234-20"))),
                    new Demand("1 truck", journey(cash(400), vehicle("truck", "GT 77-19"))));
        }

        @Override
        CanonicalObject sale(Random chance) {
            String number = String.format(Locale.ROOT, "GW %04d-%02d", chance.nextInt(10_000), chance.nextInt(26));
            return switch (chance.nextInt(5)) {
                case 0 -> journey(cash(200), vehicle("car", number), line("adult", 1));
                case 1 -> journey(cash(400), vehicle("truck", number));
                default -> journey(cash(100), line("adult", 1 + chance.nextInt(5)));
            };
        }
    };

    /**
     * What a customer asks for.
     *
     * @param title in words
     * @param sale as a sale file says it
     */
    record Demand(String title, CanonicalObject sale) {}

    private static final String ROUTE = "dambai.dodoikope";

    /** One ticket of each kind, to be looked at. */
    abstract List<Demand> samples();

    /** The next customer's wish. */
    abstract CanonicalObject sale(Random chance);

    /** The name of its files: {@code cafe}. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its shop file, the one in {@code examples/data}. */
    byte[] shopFile() {
        try (InputStream in = DemoShop.class.getResourceAsStream("/data/" + title() + ".json")) {
            return Objects.requireNonNull(in, "shop file").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CanonicalObject visit(CanonicalObject payment, CanonicalObject... lines) {
        return ticket(payment, lines).build();
    }

    private static CanonicalObject journey(CanonicalObject payment, CanonicalObject... lines) {
        return ticket(payment, lines).put("route", ROUTE).build();
    }

    private static CanonicalObject.Builder ticket(CanonicalObject payment, CanonicalObject... lines) {
        return CanonicalObject.builder().put("lines", List.of(lines)).put("payments", List.of(payment));
    }

    private static CanonicalObject line(String product, long quantity) {
        return CanonicalObject.builder()
                .put("product", product)
                .put("quantity", quantity)
                .build();
    }

    private static CanonicalObject vehicle(String product, String number) {
        return line(product, 1).toBuilder().put("vehicle_number", number).build();
    }

    private static CanonicalObject cash(long amount) {
        return payment("CASH", Long.toString(amount));
    }

    private static CanonicalObject payment(String method, String amount) {
        return CanonicalObject.builder()
                .put("method", method)
                .put("amount", amount)
                .build();
    }
}
