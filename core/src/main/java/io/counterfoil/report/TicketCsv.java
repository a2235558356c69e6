package io.counterfoil.report;

import io.counterfoil.payment.Settlement;
import io.counterfoil.pricing.Totals;
import io.counterfoil.shop.Till;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.Stamp;
import io.counterfoil.ticket.Ticket;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tickets as a table in CSV (RFC 4180): one header, one row for each ticket, lines ended by CR LF, public values only. A cell
 * that a spreadsheet would run as a formula is made harmless by an apostrophe before it.
 *
 * <p>A cancelled ticket keeps its amounts, as it keeps them everywhere: whoever sums the table leaves rows out whose
 * {@code status} is not {@code ISSUED}.
 */
public final class TicketCsv {
    private static final List<String> HEADER = List.of(
            "number",
            "status",
            "business_date",
            "issued_at",
            "location",
            "till",
            "operator",
            "currency",
            "subtotal",
            "discount",
            "net",
            "levy",
            "tax",
            "total",
            "paid",
            "change",
            "methods",
            "lines",
            "id",
            "origin",
            "seq",
            "hash");

    private TicketCsv() {}

    /**
     * The names of the columns.
     *
     * @return the first line, with its CR LF
     */
    public static String header() {
        return CsvRow.of(HEADER);
    }

    /**
     * One ticket.
     *
     * @param recorded the ticket
     * @return its line, with its CR LF; {@code issued_at} is local time with its offset, {@code methods} are the codes of its
     *     payments with a blank between them
     */
    public static String row(RecordedTicket recorded) {
        Ticket ticket = recorded.ticket();
        Stamp stamp = ticket.stamp();
        Till till = stamp.session().till();
        Totals totals = ticket.quote().totals();
        Settlement settlement = ticket.settlement();
        return CsvRow.of(List.of(
                ticket.number().text(),
                recorded.status().name(),
                stamp.businessDate().toString(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(stamp.instant().atOffset(stamp.offset())),
                till.location().value(),
                till.id().value(),
                stamp.session().operator().value(),
                ticket.quote().currency().getCurrencyCode(),
                totals.subtotal().toPlainString(),
                totals.discount().toPlainString(),
                totals.net().toPlainString(),
                totals.levy().toPlainString(),
                totals.tax().toPlainString(),
                totals.total().toPlainString(),
                settlement.paid().toPlainString(),
                settlement.change().toPlainString(),
                settlement.payments().stream()
                        .map(payment -> payment.method().value())
                        .collect(Collectors.joining(" ")),
                Integer.toString(ticket.quote().lines().size()),
                ticket.id().value(),
                recorded.entry().origin().toString(),
                Long.toString(recorded.entry().seq()),
                recorded.entry().hash().hex()));
    }
}
