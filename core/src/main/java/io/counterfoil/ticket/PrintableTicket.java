package io.counterfoil.ticket;

import io.counterfoil.catalog.Printing;
import java.util.List;
import java.util.Objects;

/**
 * What may stand on paper: the public part, and those private attributes that the product marks to be printed. Renderers take
 * nothing else, so nothing else about people can reach them.
 *
 * @param recorded the ticket without its private part
 * @param attributes the private attributes that may be printed, by line
 * @param edition whether this is the first print
 */
public record PrintableTicket(RecordedTicket recorded, List<PrivateAttribute> attributes, Edition edition) {

    /** First print or not. */
    public enum Edition {
        /** The one that the customer takes. */
        ORIGINAL,
        /** Printed again; the receipt says so and the ledger records it. */
        COPY
    }

    /**
     * Lets nothing private through but printed attributes.
     *
     * @throws IllegalArgumentException if the ticket has a private part, or an attribute may not be printed
     */
    public PrintableTicket {
        Objects.requireNonNull(edition, "edition");
        attributes = List.copyOf(attributes);
        if (recorded.privatePart().isPresent()) {
            throw new IllegalArgumentException("recorded must be without its private part but was with it");
        }
        if (attributes.stream().anyMatch(attribute -> attribute.printing() != Printing.PRINTED)) {
            throw new IllegalArgumentException("attributes must be PRINTED but one was not");
        }
    }

    /**
     * What of a ticket may be printed.
     *
     * @param recorded the ticket, with or without its private part
     * @param edition whether this is the first print
     * @return the ticket less everything that must not stand on paper
     */
    public static PrintableTicket of(RecordedTicket recorded, Edition edition) {
        List<PrivateAttribute> printed = recorded.privatePart().stream()
                .flatMap(part -> part.attributes().stream())
                .filter(attribute -> attribute.printing() == Printing.PRINTED)
                .toList();
        return new PrintableTicket(recorded.withoutPrivatePart(), printed, edition);
    }

    /**
     * The document as issued.
     *
     * @return the public part
     */
    public Ticket ticket() {
        return recorded.ticket();
    }
}
