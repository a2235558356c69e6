package io.counterfoil.examples;

import io.counterfoil.money.Money;
import io.counterfoil.payment.Payment;
import io.counterfoil.pricing.QuoteLine;
import io.counterfoil.pricing.Totals;
import io.counterfoil.ticket.PrivatePart;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.Stamp;
import io.counterfoil.ticket.Ticket;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A ticket for people at a terminal. What is printed for customers is a receipt and made elsewhere. */
final class TicketText {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private TicketText() {}

    /** One line of a list. */
    static String row(RecordedTicket recorded) {
        Ticket ticket = recorded.ticket();
        return String.format(
                Locale.ROOT,
                "%-14s %s  %-9s %16s  %s",
                ticket.number(),
                local(ticket.stamp()),
                recorded.status(),
                ticket.quote().totals().total(),
                ticket.id());
    }

    /** Everything that is there. */
    static List<String> full(RecordedTicket recorded) {
        Ticket ticket = recorded.ticket();
        List<String> lines = new ArrayList<>();
        lines.add(ticket.number() + "  " + recorded.status() + "  " + local(ticket.stamp()) + "  "
                + ticket.stamp().session().till());
        ticket.quote().route().ifPresent(route -> lines.add("  " + route.name()));
        ticket.quote().lines().forEach(line -> lines.addAll(line(line)));
        lines.addAll(totals(ticket.quote().totals()));
        ticket.settlement().payments().forEach(payment -> lines.add(payment(payment)));
        recorded.privatePart().ifPresent(part -> lines.addAll(personal(part)));
        recorded.cancellation()
                .ifPresent(cancellation ->
                        lines.add("  cancelled " + local(cancellation.stamp()) + ": " + cancellation.reason()));
        lines.add("  entry     " + recorded.entry().seq() + "  "
                + recorded.entry().printedHash().humanCode());
        lines.add("  id        " + ticket.id());
        return lines;
    }

    private static List<String> line(QuoteLine line) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "  %7s x %-24s %12s %12s",
                line.quantity().toPlainString(),
                line.product().name(),
                line.unitPrice().toPlainString(),
                line.amounts().subtotal().toPlainString()));
        line.attributes()
                .forEach(attribute ->
                        lines.add("            " + attribute.definition().label() + ": "
                                + attribute.value().reveal()));
        return lines;
    }

    private static List<String> totals(Totals totals) {
        List<String> lines = new ArrayList<>();
        if (!totals.discount().isZero()) {
            lines.add(amount("discount", totals.discount().negated()));
        }
        lines.add(amount("net", totals.net()));
        if (!totals.levy().isZero()) {
            lines.add(amount("levy", totals.levy()));
        }
        lines.add(amount("tax", totals.tax()));
        lines.add(amount("total " + totals.total().currency().getCurrencyCode(), totals.total()));
        return lines;
    }

    private static String payment(Payment payment) {
        String change =
                payment.change().isZero() ? "" : "  change " + payment.change().toPlainString();
        return amount(payment.name(), payment.tendered()) + change;
    }

    private static String amount(String label, Money amount) {
        return String.format(Locale.ROOT, "  %-34s %25s", label, amount.toPlainString());
    }

    private static List<String> personal(PrivatePart part) {
        List<String> lines = new ArrayList<>();
        part.customer().ifPresent(customer -> {
            lines.add("  private   customer: " + customer.name().reveal());
            customer.document().ifPresent(document -> lines.add("  private   document: " + document.reveal()));
        });
        part.attributes()
                .forEach(attribute -> lines.add("  private   line " + attribute.line() + ", " + attribute.label() + ": "
                        + attribute.value().reveal()));
        part.references()
                .forEach(reference -> lines.add("  private   reference of payment " + reference.payment() + ": "
                        + reference.value().reveal()));
        return lines;
    }

    private static String local(Stamp stamp) {
        return LOCAL.format(stamp.instant().atOffset(stamp.offset()));
    }
}
