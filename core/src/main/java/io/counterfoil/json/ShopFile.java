package io.counterfoil.json;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.payment.PaymentMethod;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.Refusals;
import io.counterfoil.sale.ShopSetup;
import io.counterfoil.series.SeriesRule;
import io.counterfoil.shop.Till;
import java.util.List;
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
        return JsonText.read(bytes, MAX_BYTES).flatMap(ShopFile::wellFormed).flatMap(ShopFile::checked);
    }

    private static Outcome<WrittenShop> wellFormed(JsonValue text) {
        Refusals refusals = new Refusals();
        WrittenShop written = ObjectReader.read(text, FieldPath.root(), refusals, WrittenShop::of);
        return refusals.orElse(() -> written);
    }

    private static Outcome<ShopFile> checked(WrittenShop written) {
        Refusals refusals = new Refusals();
        Optional<Assortment> assortment = written.check(refusals);
        if (written.paymentMethods().isEmpty()) {
            refusals.add(RefusalCode.VALUE_INVALID, WrittenShop.METHODS, "rule", "a list of at least one");
        }
        return refusals.orElse(() ->
                new ShopFile(written.till(), assortment.orElseThrow(), written.paymentMethods(), written.series()));
    }
}
