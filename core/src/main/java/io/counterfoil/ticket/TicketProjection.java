package io.counterfoil.ticket;

import io.counterfoil.ledger.Hash;
import io.counterfoil.ledger.Origin;
import io.counterfoil.payment.Payment;
import io.counterfoil.shop.Session;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a store keeps of one ticket beside its entry, as texts: for auditors, who compare it with the entry. Texts, because what
 * somebody changed by hand need not be a date or an amount any more.
 *
 * @param seq the seq of the entry that the row says it belongs to
 * @param columns by name: {@code id, number, series, period, n, business_date, issued_at, location, till, operator, currency,
 *     total_minor, status, cancellation, erasure, copies, payments, private_commit}
 */
public record TicketProjection(long seq, SortedMap<String, String> columns) {

    /** The column that holds {@link TicketStatus}. */
    public static final String STATUS = "status";

    /** The column that holds where the entry of its cancellation stands, {@code cafe.example/plaza/till-1/0#7}; empty if none. */
    public static final String CANCELLATION = "cancellation";

    /** The column that holds where the entry of its erasure stands, as of {@link #CANCELLATION}; empty if none. */
    public static final String ERASURE = "erasure";

    /** The column that holds how often it was printed again: the printings after the first, none of them less than 0. */
    public static final String COPIES = "copies";

    /** The column that holds the commitment, computed from the stored private part; empty where none is stored. */
    public static final String PRIVATE_COMMIT = "private_commit";

    /** Copies the columns. */
    public TicketProjection {
        columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
    }

    /**
     * What a store should keep of a ticket that stands as issued.
     *
     * @param ticket the ticket of an entry
     * @param seq the entry's seq
     * @return the projection to compare with
     */
    public static TicketProjection of(Ticket ticket, long seq) {
        Session session = ticket.stamp().session();
        SortedMap<String, String> columns = new TreeMap<>();
        columns.put("id", ticket.id().value());
        columns.put("number", ticket.number().text());
        columns.put("series", ticket.number().series().value());
        columns.put("period", ticket.number().period());
        columns.put("n", Long.toString(ticket.number().number()));
        columns.put("business_date", ticket.stamp().businessDate().toString());
        columns.put("issued_at", ticket.stamp().instant().toString());
        columns.put("location", session.till().location().value());
        columns.put("till", session.till().id().value());
        columns.put("operator", session.operator().value());
        columns.put("currency", ticket.quote().currency().getCurrencyCode());
        columns.put("total_minor", Long.toString(ticket.settlement().total().minorUnits()));
        columns.put(STATUS, TicketStatus.ISSUED.name());
        columns.put(CANCELLATION, "");
        columns.put(ERASURE, "");
        columns.put(COPIES, "0");
        columns.put(
                "payments",
                ticket.settlement().payments().stream()
                        .map(TicketProjection::payment)
                        .collect(Collectors.joining(",")));
        columns.put(PRIVATE_COMMIT, ticket.privateCommitment().map(Hash::hex).orElse(""));
        return new TicketProjection(seq, columns);
    }

    /**
     * What a store should keep of the same ticket once it does not count any more.
     *
     * @param origin the chain that the entry of the cancellation stands in, which may be that of another till
     * @param cancellationSeq its place there
     * @return a copy with another status
     */
    public TicketProjection cancelledAt(Origin origin, long cancellationSeq) {
        SortedMap<String, String> changed = new TreeMap<>(columns);
        changed.put(STATUS, TicketStatus.CANCELLED.name());
        changed.put(CANCELLATION, origin + "#" + cancellationSeq);
        return new TicketProjection(seq, changed);
    }

    /**
     * What a store should keep of the same ticket once its private part was erased.
     *
     * @param origin the chain that the entry of the erasure stands in, which may be that of another till
     * @param erasureSeq its place there
     * @return a copy without a private part
     */
    public TicketProjection erasedAt(Origin origin, long erasureSeq) {
        SortedMap<String, String> changed = new TreeMap<>(columns);
        changed.put(ERASURE, origin + "#" + erasureSeq);
        changed.put(PRIVATE_COMMIT, "");
        return new TicketProjection(seq, changed);
    }

    /**
     * What a store should keep of the same ticket once it was printed again.
     *
     * @param copies how often, 1 or more
     * @return a copy of this
     */
    public TicketProjection copied(int copies) {
        SortedMap<String, String> changed = new TreeMap<>(columns);
        changed.put(COPIES, Integer.toString(copies));
        return new TicketProjection(seq, changed);
    }

    /** One part of the column of payments: {@code CASH:20000:4340}, tendered and change in minor units. */
    private static String payment(Payment payment) {
        return payment.method() + ":" + payment.tendered().minorUnits() + ":"
                + payment.change().minorUnits();
    }
}
