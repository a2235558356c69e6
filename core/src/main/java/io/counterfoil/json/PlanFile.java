package io.counterfoil.json;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.Voucher;
import io.counterfoil.payment.PaymentMethod;
import io.counterfoil.payment.PaymentMethodCode;
import io.counterfoil.payment.PaymentTrait;
import io.counterfoil.pricing.Situation;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.Refusals;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What decides prices, as somebody wrote it into a file to try it: a shop file that need not say by what is paid, and that may
 * have {@code vouchers}. Every file that is a {@link ShopFile} is a plan file too. The form is described in
 * {@code docs/schema/plan.schema.json}.
 *
 * @param assortment what is sold, and how it is priced and taxed; version 1
 * @param paymentMethods each code once; {@code CASH} alone where the file names none
 * @param vouchers what customers may spend instead of money
 */
public record PlanFile(Assortment assortment, List<PaymentMethod> paymentMethods, List<Voucher> vouchers) {
    /** Largest file, in bytes: that of a shop file. */
    public static final int MAX_BYTES = ShopFile.MAX_BYTES;

    /** Most vouchers: a print run. */
    public static final int MAX_VOUCHERS = 10_000;

    private static final FieldPath VOUCHERS = FieldPath.of("vouchers");
    private static final PaymentMethod USUAL_METHOD = new PaymentMethod(
            PaymentMethodCode.of("CASH"), "Cash", Set.of(PaymentTrait.CASH, PaymentTrait.GIVES_CHANGE));

    /** Copies the lists. */
    public PlanFile {
        paymentMethods = List.copyOf(paymentMethods);
        vouchers = List.copyOf(vouchers);
    }

    /**
     * A means of payment that may be asked for.
     *
     * @param code such as {@code CASH}
     * @return the method, or nothing if the plan has none of that code or does not take it any more
     */
    public Optional<PaymentMethod> paymentMethod(PaymentMethodCode code) {
        return paymentMethods.stream()
                .filter(method -> method.code().equals(code) && !method.has(PaymentTrait.INACTIVE))
                .findFirst();
    }

    /**
     * What decides the price of a cart beside the cart: the moment, and what the file says that stages and vouchers have left. A
     * voucher is known by this plan; how much is left of it is not guessed.
     *
     * @param asked the cart
     * @param moment when it is priced: the cart's own, or what whoever asks chooses instead
     * @param refusals takes UNKNOWN_PLAN, UNKNOWN_STAGE, VOUCHER_UNKNOWN, DUPLICATE, CURRENCY_MISMATCH and VALUE_INVALID with
     *     paths such as {@code left.stages[0].plan}
     * @return the situation of somebody who does not pay in cash, without the counts that were refused
     */
    public Situation situation(CartFile asked, Instant moment, Refusals refusals) {
        CountsLeft left = new CountsLeft(this, refusals);
        return Situation.at(moment).with(left.stages(asked.stagesLeft())).with(left.vouchers(asked.vouchersLeft()));
    }

    /**
     * Reads a plan file.
     *
     * @param bytes the whole file
     * @return the plan, or all faults of form, or else all faults of meaning; those of vouchers once the rest is sound
     */
    public static Outcome<PlanFile> read(byte[] bytes) {
        return JsonText.read(bytes, MAX_BYTES).flatMap(PlanFile::wellFormed).flatMap(Written::checked);
    }

    private static Outcome<Written> wellFormed(JsonValue text) {
        Refusals refusals = new Refusals();
        Written written = ObjectReader.read(text, FieldPath.root(), refusals, Written::of);
        return refusals.orElse(() -> written);
    }

    /** A file without faults of form. */
    private record Written(WrittenShop shop, List<Voucher> vouchers) {

        static Written of(ObjectReader file) {
            WrittenShop shop = WrittenShop.of(file);
            VoucherJson json = new VoucherJson(shop.draft().shop().currency());
            return new Written(shop, file.objects(VOUCHERS.toString(), json::read));
        }

        Outcome<PlanFile> checked() {
            Refusals refusals = new Refusals();
            Optional<Assortment> assortment = shop.check(refusals);
            checkCount(refusals);
            refusals.take(shop.draft().checked(vouchers, VOUCHERS), vouchers);
            return refusals.orElse(() -> new PlanFile(
                    assortment.orElseThrow(),
                    shop.paymentMethods().isEmpty() ? List.of(USUAL_METHOD) : shop.paymentMethods(),
                    vouchers));
        }

        private void checkCount(Refusals refusals) {
            if (vouchers.size() > MAX_VOUCHERS) {
                refusals.add(
                        RefusalCode.TOO_MANY,
                        VOUCHERS,
                        "limit",
                        Integer.toString(MAX_VOUCHERS),
                        "count",
                        Integer.toString(vouchers.size()));
            }
        }
    }
}
