package io.counterfoil.examples;

import io.counterfoil.receipt.Receipt;
import io.counterfoil.receipt.ReceiptComposer;
import io.counterfoil.receipt.ReceiptTemplate;
import io.counterfoil.ticket.PrintableTicket;
import java.util.Locale;

/** How this shop's tickets look: what was sold on a route like a ferry ticket, everything else like a receipt. */
final class Receipts {
    private Receipts() {}

    static Receipt of(PrintableTicket printable) {
        Locale language = printable.ticket().shop().language();
        boolean isJourney = printable.ticket().quote().route().isPresent();
        ReceiptTemplate template = isJourney ? ReceiptTemplate.ferry(language) : ReceiptTemplate.retail(language);
        return new ReceiptComposer(template).compose(printable);
    }
}
