package io.counterfoil.sale;

import io.counterfoil.catalog.Discount;
import io.counterfoil.customer.CustomerSnapshot;
import io.counterfoil.inventory.HoldId;
import io.counterfoil.money.Money;
import io.counterfoil.payment.Tender;
import io.counterfoil.plan.Place;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.CartLine;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Everything that makes a request this one, as bytes that no other request has: each text with its length before it, each list with
 * its size. Only ever hashed: it holds what customers typed. The business date of a cart is left out, as the clock decides that.
 */
final class RequestText {

    private final StringBuilder text = new StringBuilder();

    private RequestText() {}

    static byte[] of(List<SaleRequest> sales) {
        RequestText request = new RequestText();
        request.each(sales, request::sale);
        // Character by character: what a client typed need not be valid in any encoding.
        ByteBuffer bytes = ByteBuffer.allocate(request.text.length() * Character.BYTES);
        bytes.asCharBuffer().put(request.text.toString());
        return bytes.array();
    }

    private void sale(SaleRequest sale) {
        cart(sale.cart());
        each(sale.payments(), this::tender);
        maybe(sale.customer(), this::customer);
        each(sale.holds(), (HoldId hold) -> word(hold.value()));
    }

    private void cart(Cart cart) {
        word(cart.currency().getCurrencyCode());
        each(cart.lines(), this::line);
        maybe(cart.route(), route -> word(route.value()));
        maybe(cart.discount(), this::discount);
        each(cart.promotions(), code -> word(code.value()));
        each(cart.vouchers(), code -> word(code.value()));
        maybe(cart.claimedTotal(), this::amount);
    }

    private void line(CartLine line) {
        word(line.product().value());
        word(line.quantity().stripTrailingZeros().toString());
        maybe(line.place(), this::place);
        each(line.held(), held -> {
            maybe(held.stage(), stage -> word(stage.value()));
            word(Long.toString(held.units()));
        });
        each(line.attributes().entrySet(), attribute -> {
            word(attribute.getKey().value());
            word(attribute.getValue().reveal());
        });
        maybe(line.discount(), this::discount);
        maybe(line.claimedRate(), this::amount);
        maybe(line.claimedLevy(), this::amount);
    }

    private void place(Place place) {
        word(place.zone().value());
        maybe(place.row(), row -> word(row.value()));
        maybe(place.seat(), seat -> word(seat.value()));
    }

    private void discount(Discount discount) {
        word(discount.fold(percent -> percent.toPlainString() + " %", Money::toString));
    }

    private void tender(Tender tender) {
        word(tender.method().value());
        amount(tender.amount());
        maybe(tender.reference(), reference -> word(reference.reveal()));
    }

    private void customer(CustomerSnapshot customer) {
        word(customer.name().reveal());
        maybe(customer.document(), document -> word(document.reveal()));
    }

    private void amount(Money amount) {
        word(amount.toString());
    }

    private <T> void each(Collection<T> all, Consumer<? super T> write) {
        word(Integer.toString(all.size()));
        all.forEach(write);
    }

    private <T> void maybe(Optional<T> value, Consumer<? super T> write) {
        word(value.isPresent() ? "1" : "0");
        value.ifPresent(write);
    }

    private void word(String word) {
        text.append(word.length()).append(':').append(word);
    }
}
