package io.counterfoil.json;

import io.counterfoil.catalog.Voucher;
import io.counterfoil.catalog.VoucherCode;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.Refusals;
import java.nio.charset.StandardCharsets;
import java.util.Currency;

/** A voucher as a text for books: canonical JSON with its currency and without its code, which is its holder's secret. */
public final class VoucherText {

    /** Longest text, in bytes. */
    static final int MAX_BYTES = 1024 * 1024;

    private static final String CURRENCY = "currency";

    /** Stands where a voucher file has the code. */
    private static final VoucherCode NO_CODE = VoucherCode.of("NONE");

    /** What no amount of the voucher is in. */
    private static final Currency USUAL = Currency.getInstance("USD");

    private VoucherText() {}

    /**
     * Writes a voucher.
     *
     * @param voucher any
     * @return its text, which nobody can spend
     */
    public static String write(Voucher voucher) {
        CanonicalObject.Builder text =
                CanonicalObject.builder().put("voucher", VoucherJson.write(with(voucher, NO_CODE)));
        voucher.discount()
                .fold(
                        percent -> text,
                        amount -> text.put(CURRENCY, amount.currency().getCurrencyCode()));
        return new String(text.build().canonicalBytes(), StandardCharsets.UTF_8);
    }

    /**
     * Reads a voucher.
     *
     * @param text as it was written
     * @param code what its holder typed
     * @return the voucher, or what is wrong with the text
     */
    public static Outcome<Voucher> read(String text, VoucherCode code) {
        return JsonText.read(text.getBytes(StandardCharsets.UTF_8), MAX_BYTES, json -> FieldPath.root())
                .flatMap(json -> {
                    Refusals refusals = new Refusals();
                    Voucher read = ObjectReader.read(json, FieldPath.root(), refusals, VoucherText::voucher);
                    return refusals.orElse(() -> with(read, code));
                });
    }

    private static Voucher voucher(ObjectReader text) {
        Currency currency = text.findText(CURRENCY, Forms.CURRENCY).orElse(USUAL);
        return text.object("voucher", new VoucherJson(currency)::read);
    }

    private static Voucher with(Voucher voucher, VoucherCode code) {
        return new Voucher(
                voucher.id(),
                code,
                voucher.name(),
                voucher.discount(),
                voucher.uses(),
                voucher.validity(),
                voucher.scope(),
                voucher.reach());
    }
}
