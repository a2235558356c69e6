package io.counterfoil.json;

import io.counterfoil.catalog.VoucherId;
import io.counterfoil.money.Money;
import io.counterfoil.payment.Tender;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.StageCode;
import io.counterfoil.pricing.Cart;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.Refusals;
import io.counterfoil.sale.SaleRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A cart to be priced without being sold, as somebody wrote it into a file: a ticket as {@link SaleFile} has it, and beside it
 * what a till would know by itself: {@code at}, the instant of the question; {@code date}, where the rates of another day are
 * wanted; {@code left}, what limited stages and vouchers have left; and with each line {@code holding}, the units whose price a
 * hold has fixed. The form is described in {@code docs/schema/cart.schema.json}.
 *
 * <p>Its paths begin at the cart: {@code lines[0].quantity}.
 *
 * @param cart what is wanted; its date says nothing until somebody puts it on {@link #date} or on the business date of the
 *     moment
 * @param payments by what it would be paid, possibly not said
 * @param at when it is asked, where the file says so
 * @param date the business date of the rates, where the file says so
 * @param stagesLeft what limited stages have left; the last word on one stage counts
 * @param vouchersLeft what vouchers have left; the last word on one voucher counts
 */
public record CartFile(
        Cart cart,
        List<Tender> payments,
        Optional<Instant> at,
        Optional<LocalDate> date,
        List<StageLeft> stagesLeft,
        List<VoucherLeft> vouchersLeft) {
    /** Largest file, in bytes: a cart of 1,000 lines with everything that a line can have. */
    public static final int MAX_BYTES = 1024 * 1024;

    private static final Left NOTHING_LEFT = new Left(List.of(), List.of());

    /** Copies the lists. */
    public CartFile {
        Objects.requireNonNull(cart, "cart");
        payments = List.copyOf(payments);
        stagesLeft = List.copyOf(stagesLeft);
        vouchersLeft = List.copyOf(vouchersLeft);
    }

    /**
     * Reads a cart.
     *
     * @param bytes the whole file
     * @param currency the shop's, in which a cart counts that does not name its own
     * @return the cart, or all faults of form; what the cart means is checked when it is priced
     */
    public static Outcome<CartFile> read(byte[] bytes, Currency currency) {
        TicketReader reader = new TicketReader(currency, TicketReader.Holds.KNOWN);
        return JsonText.read(bytes, MAX_BYTES).flatMap(text -> wellFormed(text, reader));
    }

    private static Outcome<CartFile> wellFormed(JsonValue text, TicketReader reader) {
        Refusals refusals = new Refusals();
        CartFile cart = ObjectReader.read(text, FieldPath.root(), refusals, file -> cart(file, reader));
        return refusals.orElse(() -> cart);
    }

    private static CartFile cart(ObjectReader file, TicketReader reader) {
        SaleRequest ticket = reader.ticket(file);
        Currency currency = ticket.cart().currency();
        Left left = file.findObject("left", read -> left(read, currency)).orElse(NOTHING_LEFT);
        return new CartFile(
                ticket.cart(),
                ticket.payments(),
                file.findText("at", Forms.INSTANT),
                file.findText("date", Forms.DATE_OF_YEAR),
                left.stages(),
                left.vouchers());
    }

    private static Left left(ObjectReader left, Currency currency) {
        return new Left(
                left.objects("stages", CartFile::stage),
                left.objects("vouchers", voucher -> voucher(voucher, currency)));
    }

    private static StageLeft stage(ObjectReader left) {
        return new StageLeft(
                left.text("plan", Forms.PLAN), left.text("stage", Forms.STAGE), left.number("units", Forms.UNITS));
    }

    private static VoucherLeft voucher(ObjectReader left, Currency currency) {
        return new VoucherLeft(
                left.text("voucher", Forms.VOUCHER),
                left.findNumber("uses", Forms.UNITS).map(OptionalLong::of).orElse(OptionalLong.empty()),
                left.has("amount") ? Optional.of(left.amountNotNegative("amount", currency)) : Optional.empty());
    }

    private record Left(List<StageLeft> stages, List<VoucherLeft> vouchers) {}

    /**
     * How many units a stage has left.
     *
     * @param plan whose stage it is
     * @param stage such as {@code early}
     * @param units neither sold nor held
     */
    public record StageLeft(PlanId plan, StageCode stage, long units) {

        /**
         * Checks the count.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public StageLeft {
            Objects.requireNonNull(plan, "plan");
            Objects.requireNonNull(stage, "stage");
            if (units < 0) {
                throw new IllegalArgumentException("units must be 0 or more but was " + units);
            }
        }
    }

    /**
     * What a voucher has left.
     *
     * @param voucher by its id, never by its code
     * @param uses how often it can still be used, where it has a limit
     * @param amount what is left of its amount, where it keeps the rest
     */
    public record VoucherLeft(VoucherId voucher, OptionalLong uses, Optional<Money> amount) {

        /** Refuses nulls. */
        public VoucherLeft {
            Objects.requireNonNull(voucher, "voucher");
            Objects.requireNonNull(uses, "uses");
            Objects.requireNonNull(amount, "amount");
        }
    }
}
