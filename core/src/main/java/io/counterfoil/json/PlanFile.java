package io.counterfoil.json;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.payment.PaymentMethod;
import io.counterfoil.refusal.Outcome;
import java.util.List;

/**
 * What decides prices, as somebody wrote it into a file to try it: a shop file that need not say by what is paid. Every
 * {@link ShopFile} is a plan file too. The form is described in {@code docs/schema/plan.schema.json}.
 *
 * @param assortment what is sold, and how it is priced and taxed; version 1
 * @param paymentMethods each code once, possibly none
 */
public record PlanFile(Assortment assortment, List<PaymentMethod> paymentMethods) {
    /** Largest file, in bytes: that of a shop file. */
    public static final int MAX_BYTES = ShopFile.MAX_BYTES;

    /** Copies the list. */
    public PlanFile {
        paymentMethods = List.copyOf(paymentMethods);
    }

    /**
     * Reads a plan file.
     *
     * @param bytes the whole file
     * @return the plan, or all faults of form, or else all faults of meaning
     */
    public static Outcome<PlanFile> read(byte[] bytes) {
        return JsonText.read(bytes, MAX_BYTES).flatMap(WrittenShop::of).flatMap(WrittenShop::plan);
    }
}
