package io.counterfoil.json;

import io.counterfoil.payment.Tender;
import io.counterfoil.pricing.Cart;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.Refusals;
import io.counterfoil.sale.SaleRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * A cart to be priced without being sold, as somebody wrote it into a file: a ticket as {@link SaleFile} has it, and beside it
 * what a till would know by itself: {@code at}, the instant of the question, and {@code date}, where the rates of another day
 * are wanted. The form is described in {@code docs/schema/cart.schema.json}.
 *
 * <p>Its paths begin at the cart: {@code lines[0].quantity}.
 *
 * @param cart what is wanted; its date says nothing until somebody puts it on {@link #date} or on the business date of the
 *     moment
 * @param payments by what it would be paid, possibly not said
 * @param at when it is asked, where the file says so
 * @param date the business date of the rates, where the file says so
 */
public record CartFile(Cart cart, List<Tender> payments, Optional<Instant> at, Optional<LocalDate> date) {
    /** Largest file, in bytes: a cart of 1,000 lines with everything that a line can have. */
    public static final int MAX_BYTES = 1024 * 1024;

    /** Copies the payments. */
    public CartFile {
        payments = List.copyOf(payments);
    }

    /**
     * Reads a cart.
     *
     * @param bytes the whole file
     * @param currency the shop's, in which a cart counts that does not name its own
     * @return the cart, or all faults of form; what the cart means is checked when it is priced
     */
    public static Outcome<CartFile> read(byte[] bytes, Currency currency) {
        return JsonText.read(bytes, MAX_BYTES).flatMap(text -> wellFormed(text, new TicketReader(currency)));
    }

    private static Outcome<CartFile> wellFormed(JsonValue text, TicketReader reader) {
        Refusals refusals = new Refusals();
        CartFile cart = ObjectReader.read(text, FieldPath.root(), refusals, file -> cart(file, reader));
        return refusals.orElse(() -> cart);
    }

    private static CartFile cart(ObjectReader file, TicketReader reader) {
        SaleRequest ticket = reader.ticket(file);
        return new CartFile(
                ticket.cart(),
                ticket.payments(),
                file.findText("at", Forms.INSTANT),
                file.findText("date", Forms.DATE_OF_YEAR));
    }
}
