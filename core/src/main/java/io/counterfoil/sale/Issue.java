package io.counterfoil.sale;

import io.counterfoil.catalog.LineAttribute;
import io.counterfoil.catalog.Visibility;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.EntryType;
import io.counterfoil.payment.Tender;
import io.counterfoil.pricing.Quote;
import io.counterfoil.pricing.QuoteLine;
import io.counterfoil.pricing.QuotedAttribute;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.RefusedException;
import io.counterfoil.series.BusinessNumber;
import io.counterfoil.shop.PersonalText;
import io.counterfoil.ticket.EntryRef;
import io.counterfoil.ticket.PrivateAttribute;
import io.counterfoil.ticket.PrivatePart;
import io.counterfoil.ticket.PrivateReference;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.Salt;
import io.counterfoil.ticket.Ticket;
import io.counterfoil.ticket.TicketDocument;
import io.counterfoil.ticket.TicketId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes one priced sale a ticket: parts what is public from what is private, binds the two, seals and stores them. */
record Issue(Workplace place, UnitOfRecord unit, BusinessNumber number, FieldPath path, int position) {

    RecordedTicket of(PricedSale sale) {
        Optional<PrivatePart> part = Optional.of(privatePart(sale)).filter(found -> !found.isEmpty());
        Ticket ticket = new Ticket(
                TicketId.of(unit.stamp().instant(), position, place.random(TicketId.RANDOM_BYTES)),
                number,
                unit.stamp(),
                unit.assortment().shop(),
                publicQuote(sale.quote()),
                sale.settlement(),
                part.map(PrivatePart::commitment));
        CanonicalObject document = TicketDocument.of(ticket);
        requireRoom(document);
        part.map(TicketDocument::of).ifPresent(this::requireRoom);
        EntryRef entry = unit.chain().seal(EntryType.TICKET, document);
        RecordedTicket recorded = new RecordedTicket(ticket, entry, Optional.empty(), part);
        unit.books().tickets().add(recorded);
        return recorded;
    }

    /** Refused here, where the ticket of the request is known, and for the private part, which no sealing checks. */
    private void requireRoom(CanonicalObject document) {
        int size = document.canonicalBytes().length;
        if (size > CanonicalObject.MAX_BYTES) {
            throw new RefusedException(List.of(Refusal.of(
                    RefusalCode.DOCUMENT_TOO_LARGE,
                    path.at("lines"),
                    "size",
                    Integer.toString(size),
                    "limit",
                    Integer.toString(CanonicalObject.MAX_BYTES))));
        }
    }

    private static Quote publicQuote(Quote quote) {
        return quote.withLines(quote.lines().stream().map(Issue::publicLine).toList());
    }

    private static QuoteLine publicLine(QuoteLine line) {
        return line.withAttributes(line.attributes().stream()
                .filter(attribute -> attribute.definition().visibility() == Visibility.PUBLIC)
                .toList());
    }

    private PrivatePart privatePart(PricedSale sale) {
        List<PrivateAttribute> attributes = new ArrayList<>();
        List<QuoteLine> lines = sale.quote().lines();
        for (int i = 0; i < lines.size(); i++) {
            for (QuotedAttribute attribute : lines.get(i).attributes()) {
                if (attribute.definition().visibility() == Visibility.PRIVATE) {
                    attributes.add(privateAttribute(i + 1, attribute));
                }
            }
        }
        List<PrivateReference> references = new ArrayList<>();
        List<Tender> tenders = sale.request().payments();
        for (int i = 0; i < tenders.size(); i++) {
            Optional<PersonalText> reference = tenders.get(i).reference();
            if (reference.isPresent()) {
                references.add(new PrivateReference(i + 1, reference.get()));
            }
        }
        return new PrivatePart(
                Salt.of(place.random(Salt.LENGTH)), sale.request().customer(), attributes, references);
    }

    private static PrivateAttribute privateAttribute(int line, QuotedAttribute attribute) {
        LineAttribute definition = attribute.definition();
        return new PrivateAttribute(
                line, definition.name(), definition.label(), attribute.value(), definition.printing());
    }
}
