package io.counterfoil.json;

import io.counterfoil.catalog.PromotionCode;
import io.counterfoil.catalog.VoucherCode;
import io.counterfoil.customer.CustomerSnapshot;
import io.counterfoil.payment.Tender;
import io.counterfoil.plan.Place;
import io.counterfoil.pricing.AttributeValue;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.pricing.HeldUnits;
import io.counterfoil.sale.SaleRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/** Reads one ticket that somebody wants: lines, payments, customer. */
final class TicketReader {
    private final Currency usual;
    private final Holds holds;

    /** Whether the one who asks may say what is on hold, or the stock says it. */
    enum Holds {
        /** As in a cart that is only priced. */
        KNOWN,
        /** As in a sale. */
        UNKNOWN
    }

    TicketReader(Currency usual, Holds holds) {
        this.usual = usual;
        this.holds = holds;
    }

    SaleRequest ticket(ObjectReader ticket) {
        Currency currency = ticket.findText("currency", Forms.CURRENCY).orElse(usual);
        return new SaleRequest(
                cart(ticket, currency),
                ticket.objects("payments", payment -> tender(payment, currency)),
                ticket.findObject("customer", TicketReader::customer));
    }

    private Cart cart(ObjectReader ticket, Currency currency) {
        // Whoever prices the cart puts it on the business date of that moment.
        Cart cart = Cart.of(currency, LocalDate.EPOCH, ticket.objects("lines", line -> line(line, currency)));
        cart = ticket.findText("route", Forms.ROUTE).map(cart::onRoute).orElse(cart);
        cart = DiscountJson.find(ticket, currency).map(cart::with).orElse(cart);
        cart = cart.with(ticket.texts("promotions", Forms.PROMOTION).toArray(PromotionCode[]::new))
                .with(ticket.texts("vouchers", Forms.VOUCHER_CODE).toArray(VoucherCode[]::new));
        return ticket.findAmount("total", currency).map(cart::claimingTotal).orElse(cart);
    }

    private CartLine line(ObjectReader object, Currency currency) {
        BigDecimal quantity = object.number("quantity", Forms.NUMBER);
        CartLine line = CartLine.of(object.text("product", Forms.PRODUCT), quantity);
        line = DiscountJson.find(object, currency).map(line::with).orElse(line);
        line = object.findAmount("unit_rate", currency).map(line::claimingRate).orElse(line);
        line = object.findAmount("levy", currency).map(line::claimingLevy).orElse(line);
        line = object.findObject("place", TicketReader::place).map(line::at).orElse(line);
        line = held(object, line);
        for (var attribute : object.otherTexts(Forms.ATTRIBUTE).entrySet()) {
            line = line.with(attribute.getKey(), AttributeValue.of(attribute.getValue()));
        }
        return line;
    }

    private static Place place(ObjectReader place) {
        return new Place(
                place.text("zone", Forms.PLACE_ZONE),
                place.findText("row", Forms.ROW),
                place.findText("seat", Forms.SEAT));
    }

    private CartLine held(ObjectReader object, CartLine line) {
        return switch (holds) {
            case KNOWN ->
                line.holding(object.objects("holding", TicketReader::held).toArray(HeldUnits[]::new));
            case UNKNOWN -> line;
        };
    }

    private static HeldUnits held(ObjectReader held) {
        long units = held.number("units", Forms.HELD);
        return held.findText("stage", Forms.STAGE)
                .map(stage -> HeldUnits.in(stage, units))
                .orElseGet(() -> HeldUnits.beforeAnyStage(units));
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
