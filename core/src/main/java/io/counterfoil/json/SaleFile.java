package io.counterfoil.json;

import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.Refusals;
import io.counterfoil.sale.SaleRequest;
import java.util.Currency;
import java.util.List;

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

    private SaleFile() {}

    /**
     * Reads tickets to be issued.
     *
     * @param bytes the whole file
     * @param currency the shop's, in which a ticket counts that does not name its own
     * @return the tickets, or all faults of form with paths such as {@code tickets[1].lines[0].quantity}; a ticket that stands
     *     alone is {@code tickets[0]}. What the tickets mean is checked when they are issued.
     */
    public static Outcome<List<SaleRequest>> read(byte[] bytes, Currency currency) {
        return JsonText.read(bytes, MAX_BYTES, SaleFile::place)
                .flatMap(text -> tickets(text, new TicketReader(currency, TicketReader.Holds.UNKNOWN)));
    }

    private static Outcome<List<SaleRequest>> tickets(JsonValue text, TicketReader reader) {
        Refusals refusals = new Refusals();
        FieldPath place = place(text);
        List<SaleRequest> tickets = place.isRoot()
                ? ObjectReader.read(text, place, refusals, file -> file.objects(TICKETS.toString(), reader::ticket))
                : List.of(ObjectReader.read(text, place, refusals, reader::ticket));
        return refusals.orElse(() -> tickets);
    }

    /** Where the text stands: it is the whole list, or a ticket that stands alone. */
    private static FieldPath place(JsonValue text) {
        return ObjectReader.hasMember(text, TICKETS.toString()) ? FieldPath.root() : TICKETS.index(0);
    }
}
