package io.counterfoil.json;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.AssortmentDraft;
import io.counterfoil.payment.PaymentMethod;
import io.counterfoil.payment.PaymentTrait;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.Refusals;
import io.counterfoil.sale.ShopSetup;
import io.counterfoil.series.SeriesReset;
import io.counterfoil.series.SeriesRule;
import io.counterfoil.shop.Till;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a shop is set up, as somebody wrote it into a file: {@code shop}, {@code taxes}, {@code products}, {@code tariffs},
 * {@code payment_methods}, {@code series} and, where the file is for one till only, {@code till}. The form is described in
 * {@code docs/schema/shop.schema.json}.
 *
 * @param till {@code cafe.example/main/till-1}, where the file names one
 * @param assortment what is sold, and how it is priced and taxed; version 1
 * @param paymentMethods at least one, each code once
 * @param series how ticket numbers look; {@code TT} and 8 digits where the file does not say
 */
public record ShopFile(
        Optional<Till> till, Assortment assortment, List<PaymentMethod> paymentMethods, SeriesRule series) {
    /** Largest file, in bytes: a shop of some 20,000 products and rates. */
    public static final int MAX_BYTES = 8 * 1024 * 1024;

    /** Most payment methods. */
    public static final int MAX_PAYMENT_METHODS = 32;

    private static final int FIRST_VERSION = 1;
    private static final SeriesRule DEFAULT_SERIES = new SeriesRule("TT", 8, SeriesReset.NEVER);
    private static final Form<String> METHOD_NAME = new Form<>(
            "text of 1 to " + PaymentMethod.MAX_NAME_LENGTH + " plain characters", ShopFile::methodName, "none");

    /** Copies the list. */
    public ShopFile {
        paymentMethods = List.copyOf(paymentMethods);
    }

    /**
     * What a till is opened with.
     *
     * @return all but the till
     */
    public ShopSetup setup() {
        return new ShopSetup(assortment, paymentMethods, series);
    }

    /**
     * Reads a shop file.
     *
     * @param bytes the whole file
     * @return the shop, or all faults of form, or else all faults of meaning
     */
    public static Outcome<ShopFile> read(byte[] bytes) {
        return JsonText.read(bytes, MAX_BYTES).flatMap(ShopFile::wellFormed).flatMap(Written::checked);
    }

    private static Outcome<Written> wellFormed(JsonValue text) {
        Refusals refusals = new Refusals();
        Written written = ObjectReader.read(
                text,
                FieldPath.root(),
                refusals,
                file -> new Written(
                        file.findText("till", Forms.TILL),
                        AssortmentReader.read(file, FIRST_VERSION),
                        file.objects("payment_methods", ShopFile::method),
                        file.findObject("series", ShopFile::series).orElse(DEFAULT_SERIES)));
        return refusals.orElse(() -> written);
    }

    private static PaymentMethod method(ObjectReader method) {
        return new PaymentMethod(
                method.text("code", Forms.METHOD),
                method.text("name", METHOD_NAME),
                new HashSet<>(method.texts("traits", Form.oneOf(PaymentTrait.class))));
    }

    private static String methodName(String text) {
        return new PaymentMethod(Forms.METHOD.instead(), text, new HashSet<>()).name();
    }

    private static SeriesRule series(ObjectReader series) {
        String prefix = series.findText(
                        "prefix", new Form<>("0 to 12 of A-Z 0-9 -", ShopFile::prefix, DEFAULT_SERIES.prefix()))
                .orElse(DEFAULT_SERIES.prefix());
        int digits = series.findNumber(
                        "digits",
                        new Form<>("1 to " + SeriesRule.MAX_DIGITS, ShopFile::digits, DEFAULT_SERIES.digits()))
                .orElse(DEFAULT_SERIES.digits());
        SeriesReset reset =
                series.findText("reset", Form.oneOf(SeriesReset.class)).orElse(SeriesReset.NEVER);
        return new SeriesRule(prefix, digits, reset);
    }

    private static String prefix(String text) {
        return new SeriesRule(text, 1, SeriesReset.NEVER).prefix();
    }

    private static int digits(String text) {
        return new SeriesRule("", Forms.COUNT.reader().apply(text), SeriesReset.NEVER).digits();
    }

    /** A file without faults of form. */
    private record Written(
            Optional<Till> till, AssortmentDraft draft, List<PaymentMethod> paymentMethods, SeriesRule series) {

        Outcome<ShopFile> checked() {
            Refusals refusals = new Refusals();
            Optional<Assortment> assortment = refusals.take(Assortment.of(draft).map(Optional::of), Optional.empty());
            checkMethods(refusals, FieldPath.of("payment_methods"));
            return refusals.orElse(() -> new ShopFile(till, assortment.orElseThrow(), paymentMethods, series));
        }

        private void checkMethods(Refusals refusals, FieldPath here) {
            if (paymentMethods.isEmpty()) {
                refusals.add(RefusalCode.VALUE_INVALID, here, "rule", "a list of at least one");
            }
            if (paymentMethods.size() > MAX_PAYMENT_METHODS) {
                refusals.add(
                        RefusalCode.TOO_MANY,
                        here,
                        "limit",
                        Integer.toString(MAX_PAYMENT_METHODS),
                        "count",
                        Integer.toString(paymentMethods.size()));
            }
            Map<Object, FieldPath> first = new HashMap<>();
            for (int i = 0; i < paymentMethods.size(); i++) {
                FieldPath code = here.index(i).at("code");
                FieldPath earlier = first.putIfAbsent(paymentMethods.get(i).code(), code);
                if (earlier != null) {
                    refusals.add(RefusalCode.DUPLICATE, code, "first", earlier.toString());
                }
            }
        }
    }
}
