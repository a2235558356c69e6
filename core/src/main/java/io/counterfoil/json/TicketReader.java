package io.counterfoil.json;

import io.counterfoil.catalog.Discount;
import io.counterfoil.customer.CustomerSnapshot;
import io.counterfoil.money.Money;
import io.counterfoil.payment.Tender;
import io.counterfoil.pricing.AttributeValue;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.sale.SaleRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** Reads one ticket that somebody wants: lines, payments, customer. */
final class TicketReader {
    private final Currency usual;

    TicketReader(Currency usual) {
        this.usual = usual;
    }

    SaleRequest ticket(ObjectReader ticket) {
        Currency currency = ticket.findText("currency", Forms.CURRENCY).orElse(usual);
        return new SaleRequest(
                cart(ticket, currency),
                ticket.objects("payments", payment -> tender(payment, currency)),
                ticket.findObject("customer", TicketReader::customer));
    }

    private static Cart cart(ObjectReader ticket, Currency currency) {
        // Whoever prices the cart puts it on the business date of that moment.
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
