package io.counterfoil.json;

import io.counterfoil.catalog.Discount;
import io.counterfoil.customer.CustomerSnapshot;
import io.counterfoil.money.Money;
import io.counterfoil.payment.Tender;
import io.counterfoil.pricing.AttributeValue;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.Refusals;
import io.counterfoil.sale.SaleRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Tickets to be issued, as somebody wrote them into a file: one ticket, or {@code {"tickets": [...]}}. A ticket has
 * {@code lines}, {@code payments} and, where they are wanted, {@code route}, {@code discount}, {@code customer},
 * {@code currency} and the {@code total} that the client computed. A line has {@code product}, {@code quantity}, where they are
 * wanted {@code discount}, {@code unit_rate} and {@code levy}, and beside these the attributes that its product asks for:
 * {@code "vehicle_number": "GR 1234-20"}. The form is described in {@code docs/schema/sale.schema.json}.
 */
public final class SaleFile {
    /** Largest file, in bytes: some thousand tickets, more than one call issues. */
    public static final int MAX_BYTES = 1024 * 1024;

    private static final FieldPath TICKETS = FieldPath.of("tickets");

    private final Currency usual;

    private SaleFile(Currency usual) {
        this.usual = usual;
    }

    /**
     * Reads tickets to be issued.
     *
     * @param bytes the whole file
     * @param currency the shop's, in which a ticket counts that does not name its own
     * @return the tickets, or all faults of form with paths such as {@code tickets[1].lines[0].quantity}; a ticket that stands
     *     alone is {@code tickets[0]}. What the tickets mean is checked when they are issued.
     */
    public static Outcome<List<SaleRequest>> read(byte[] bytes, Currency currency) {
        return JsonText.read(bytes, MAX_BYTES, SaleFile::place).flatMap(new SaleFile(currency)::tickets);
    }

    private Outcome<List<SaleRequest>> tickets(JsonValue text) {
        Refusals refusals = new Refusals();
        FieldPath place = place(text);
        List<SaleRequest> tickets = place.isRoot()
                ? ObjectReader.read(text, place, refusals, file -> file.objects(TICKETS.toString(), this::ticket))
                : List.of(ObjectReader.read(text, place, refusals, this::ticket));
        return refusals.orElse(() -> tickets);
    }

    /** Where the text stands: it is the whole list, or a ticket that stands alone. */
    private static FieldPath place(JsonValue text) {
        return ObjectReader.hasMember(text, TICKETS.toString()) ? FieldPath.root() : TICKETS.index(0);
    }

    private SaleRequest ticket(ObjectReader ticket) {
        Currency currency = ticket.findText("currency", Forms.CURRENCY).orElse(usual);
        return new SaleRequest(
                cart(ticket, currency),
                ticket.objects("payments", payment -> tender(payment, currency)),
                ticket.findObject("customer", SaleFile::customer));
    }

    private static Cart cart(ObjectReader ticket, Currency currency) {
        // Whoever issues the ticket puts the cart on the business date of that moment.
        Cart cart = Cart.of(currency, LocalDate.EPOCH, ticket.objects("lines", line -> line(line, currency)));
        cart = ticket.findText("route", Forms.ROUTE).map(cart::onRoute).orElse(cart);
        cart = discount(ticket, currency).map(cart::with).orElse(cart);
        return ticket.findAmount("total", currency).map(cart::claimingTotal).orElse(cart);
    }

    private static CartLine line(ObjectReader object, Currency currency) {
        BigDecimal quantity = object.number("quantity", Forms.NUMBER);
        CartLine line = CartLine.of(object.text("product", Forms.PRODUCT), quantity);
        line = discount(object, currency).map(line::with).orElse(line);
        line = object.findAmount("unit_rate", currency).map(line::claimingRate).orElse(line);
        line = object.findAmount("levy", currency).map(line::claimingLevy).orElse(line);
        for (var attribute : object.otherTexts(Forms.ATTRIBUTE).entrySet()) {
            line = line.with(attribute.getKey(), AttributeValue.of(attribute.getValue()));
        }
        return line;
    }

    private static Optional<Discount> discount(ObjectReader beside, Currency currency) {
        return beside.findObject("discount", discount -> {
            Optional<Discount> percent =
                    discount.findNumber("percent", Forms.RATE).map(Discount::of);
            Optional<Money> amount = discount.findAmount("amount", currency);
            if (percent.isPresent() == amount.isPresent()) {
                beside.invalid("discount", "an object with either percent or amount");
            }
            return percent.or(() -> amount.map(Discount::of)).orElse(Discount.of(Money.zero(currency)));
        });
    }

    private static Tender tender(ObjectReader payment, Currency currency) {
        return new Tender(
                payment.text("method", Forms.METHOD),
                payment.amount("amount", currency),
                payment.findText("reference", Forms.PERSONAL));
    }

    private static CustomerSnapshot customer(ObjectReader customer) {
        return new CustomerSnapshot(
                customer.text("name", Forms.PERSONAL), customer.findText("document", Forms.PERSONAL));
    }
}
