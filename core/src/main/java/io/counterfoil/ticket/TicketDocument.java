package io.counterfoil.ticket;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.ClockReading;
import io.counterfoil.ledger.EntryType;
import io.counterfoil.ledger.Hash;
import io.counterfoil.money.Money;
import io.counterfoil.payment.Payment;
import io.counterfoil.payment.PaymentMethodCode;
import io.counterfoil.payment.Settlement;
import io.counterfoil.pricing.Quote;
import io.counterfoil.series.SeriesKey;
import java.util.List;

/**
 * The documents of this package as the ledger's canonical objects, and back. Field tables: {@code docs/ledger-format.md}. What is
 * read equals what was written, to the last byte.
 */
public final class TicketDocument {

    private TicketDocument() {}

    /**
     * A ticket as the document of a TICKET entry.
     *
     * @param ticket the ticket
     * @return its canonical object
     */
    public static CanonicalObject of(Ticket ticket) {
        Settlement settlement = ticket.settlement();
        CanonicalObject.Builder document = begin(EntryType.TICKET, ticket.stamp())
                .put("id", ticket.id().value())
                .put("number", NumberDocument.of(ticket.number()))
                .put("shop", ShopDocument.of(ticket.shop()))
                .put("tendered", settlement.tendered().toPlainString())
                .put("change", settlement.change().toPlainString())
                .put("paid", settlement.paid().toPlainString())
                .put("due", settlement.due().toPlainString())
                .put(
                        "payments",
                        settlement.payments().stream()
                                .map(TicketDocument::payment)
                                .toList());
        writeQuote(ticket.quote(), document);
        ticket.privateCommitment().ifPresent(commitment -> document.put("private_commit", commitment.hex()));
        return document.build();
    }

    /**
     * A quote on its own, for somebody who only asks for prices.
     *
     * @param quote any quote; its private attributes are left out
     * @return the members that the document of a ticket has of its quote
     */
    public static CanonicalObject of(Quote quote) {
        CanonicalObject.Builder document = CanonicalObject.builder();
        writeQuote(quote, document);
        return document.build();
    }

    private static void writeQuote(Quote quote, CanonicalObject.Builder document) {
        document.put("currency", quote.currency().getCurrencyCode())
                .put("cs", quote.currency().getDefaultFractionDigits());
        QuoteDocument.write(quote, document);
    }

    /**
     * The ticket of a TICKET entry.
     *
     * @param document the entry's document
     * @return the ticket
     * @throws io.counterfoil.refusal.RefusedException if a member is missing or of another kind
     * @throws IllegalArgumentException if a value has another form than this version writes
     */
    public static Ticket ticket(CanonicalObject document) {
        Quote quote = QuoteDocument.read(document);
        Amounts amounts = new Amounts(quote.currency());
        List<Payment> payments = document.objects("payments").stream()
                .map(payment -> new Payment(
                        PaymentMethodCode.of(payment.string("method")),
                        payment.string("name"),
                        amounts.read(payment, "tendered"),
                        amounts.read(payment, "change"),
                        amounts.find(payment, "fee").orElse(Money.zero(quote.currency()))))
                .toList();
        return new Ticket(
                TicketId.of(document.string("id")),
                NumberDocument.read(document.object("number")),
                StampDocument.read(document),
                ShopDocument.read(document.object("shop"), quote.currency()),
                quote,
                new Settlement(quote.totals().total(), payments),
                document.findString("private_commit").map(Hash::parse));
    }

    /**
     * A cancellation as the document of a CANCELLATION entry.
     *
     * @param cancellation the cancellation
     * @param cancelled where the ticket stands in the ledger
     * @return its canonical object
     */
    public static CanonicalObject of(Cancellation cancellation, EntryRef cancelled) {
        CanonicalObject.Builder document = begin(EntryType.CANCELLATION, cancellation.stamp())
                .put("ticket", cancellation.ticket().value())
                .put("number", NumberDocument.of(cancellation.number()))
                .put("reason", cancellation.reason());
        about(cancelled, document);
        return Change.of("status", TicketStatus.ISSUED.name(), TicketStatus.CANCELLED.name())
                .writeTo(document)
                .build();
    }

    /**
     * The cancellation of a CANCELLATION entry.
     *
     * @param document the entry's document
     * @return the cancellation
     * @throws io.counterfoil.refusal.RefusedException if a member is missing or of another kind
     * @throws IllegalArgumentException if a value has another form than this version writes
     */
    public static Cancellation cancellation(CanonicalObject document) {
        return new Cancellation(
                TicketId.of(document.string("ticket")),
                NumberDocument.read(document.object("number")),
                document.string("reason"),
                StampDocument.read(document));
    }

    /**
     * An erasure as the document of an ERASURE entry.
     *
     * @param erasure the erasure
     * @param erased where the ticket stands in the ledger
     * @return its canonical object
     */
    public static CanonicalObject of(Erasure erasure, EntryRef erased) {
        return erasure(erased, erasure.reason(), erasure.stamp()).toBuilder()
                .put("ticket", erasure.ticket().value())
                .put("number", NumberDocument.of(erasure.number()))
                .build();
    }

    /**
     * The document of an ERASURE entry: the private part of another entry is gone, whatever that entry is.
     *
     * @param erased where that entry stands in the ledger
     * @param reason why
     * @param stamp who did it, where and when
     * @return its canonical object
     */
    public static CanonicalObject erasure(EntryRef erased, String reason, Stamp stamp) {
        CanonicalObject.Builder document =
                about(erased, begin(EntryType.ERASURE, stamp)).put("reason", reason);
        return Change.of("private_part", "STORED", "ERASED").writeTo(document).build();
    }

    /**
     * The document of a KEY_ROTATE entry, less what only the two keys can add.
     *
     * @param keys the key in force and the one that follows, {@code public_key}
     * @param reason why
     * @param stamp who did it, where and when
     * @return its canonical object
     */
    public static CanonicalObject keyChange(Change keys, String reason, Stamp stamp) {
        return keys.writeTo(begin(EntryType.KEY_ROTATE, stamp).put("reason", reason))
                .build();
    }

    /**
     * The document of a till's GENESIS, with who opened it and what was set up.
     *
     * @param genesis as the chain needs it
     * @param setup what the shop had set up, and has now
     * @param stamp who did it, where and when
     * @return its canonical object
     */
    public static CanonicalObject opening(CanonicalObject genesis, Change setup, Stamp stamp) {
        CanonicalObject.Builder document = genesis.toBuilder();
        StampDocument.write(stamp, document);
        return setup.writeTo(document).build();
    }

    /**
     * The document of an ACTIVITY entry: something sensitive that was done at a till.
     *
     * @param activity what was done
     * @param stamp who did it, where and when
     * @return a builder that holds the common members, for those of the activity to be added
     */
    public static CanonicalObject.Builder activity(Activity activity, Stamp stamp) {
        return begin(EntryType.ACTIVITY, stamp).put("action", activity.name());
    }

    /**
     * The document of a RECOVERY.
     *
     * @param reason why, public
     * @param withdrawn the numbers that it withdraws
     * @param stamp who did it, where and when
     * @return its canonical object
     */
    public static CanonicalObject recovery(String reason, List<WithdrawnNumbers> withdrawn, Stamp stamp) {
        return activity(Activity.RECOVERY, stamp)
                .put("reason", reason)
                .put(
                        "withdrawn",
                        withdrawn.stream().map(TicketDocument::withdrawn).toList())
                .build();
    }

    private static CanonicalObject withdrawn(WithdrawnNumbers numbers) {
        return CanonicalObject.builder()
                .put("series", numbers.series().value())
                .put("period", numbers.period())
                .put("first", numbers.first())
                .put("last", numbers.last())
                .build();
    }

    /**
     * The numbers that an ACTIVITY withdraws.
     *
     * @param activity the document of the entry
     * @return none where it is no RECOVERY
     * @throws io.counterfoil.refusal.RefusedException if a member is missing or of another kind
     * @throws IllegalArgumentException if a value has another form
     */
    public static List<WithdrawnNumbers> withdrawn(CanonicalObject activity) {
        if (!activity.string("action").equals(Activity.RECOVERY.name())) {
            return List.of();
        }
        return activity.objects("withdrawn").stream()
                .map(numbers -> new WithdrawnNumbers(
                        SeriesKey.of(numbers.string("series")),
                        numbers.string("period"),
                        numbers.integer("first"),
                        numbers.integer("last")))
                .toList();
    }

    /**
     * The document of an ACTIVITY entry about another entry.
     *
     * @param activity what was done
     * @param subject the entry that it was done to
     * @param stamp who did it, where and when
     * @return a builder that holds the common members and the place of that entry, for those of the activity to be added
     */
    public static CanonicalObject.Builder activity(Activity activity, EntryRef subject, Stamp stamp) {
        return about(subject, activity(activity, stamp));
    }

    private static CanonicalObject.Builder about(EntryRef subject, CanonicalObject.Builder document) {
        return document.put("origin", subject.origin().toString())
                .put("seq", subject.seq())
                .put("hash", subject.hash().hex());
    }

    /**
     * The private part as the object that the ticket's commitment covers.
     *
     * @param part the private part
     * @return its canonical object
     */
    public static CanonicalObject of(PrivatePart part) {
        return PrivateDocument.of(part);
    }

    /**
     * The private part of such an object.
     *
     * @param document the object
     * @param salt what was stored beside it
     * @return the private part
     * @throws io.counterfoil.refusal.RefusedException if a member is missing or of another kind
     */
    public static PrivatePart privatePart(CanonicalObject document, Salt salt) {
        return PrivateDocument.read(document, salt);
    }

    private static CanonicalObject.Builder begin(EntryType type, Stamp stamp) {
        CanonicalObject.Builder document = new ClockReading(stamp.instant(), stamp.offset()).document(type);
        StampDocument.write(stamp, document);
        return document;
    }

    private static CanonicalObject payment(Payment payment) {
        CanonicalObject.Builder document = CanonicalObject.builder()
                .put("method", payment.method().value())
                .put("name", payment.name())
                .put("tendered", payment.tendered().toPlainString())
                .put("change", payment.change().toPlainString())
                .put("paid", payment.paid().toPlainString());
        if (!payment.fee().isZero()) {
            document.put("fee", payment.fee().toPlainString());
        }
        return document.build();
    }
}
