package io.counterfoil.examples;

import io.counterfoil.escpos.EscPosEncoder;
import io.counterfoil.escpos.EscPosJob;
import io.counterfoil.escpos.PrinterProfile;
import io.counterfoil.pdf.PdfDocumentId;
import io.counterfoil.pdf.PdfMedium;
import io.counterfoil.pdf.PdfReceiptRenderer;
import io.counterfoil.pdf.PdfSettings;
import io.counterfoil.pdf.RenderedPdf;
import io.counterfoil.receipt.PlainTextRenderer;
import io.counterfoil.receipt.Receipt;
import io.counterfoil.receipt.Substitution;
import io.counterfoil.ticket.PrintableTicket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What a ticket can be printed on. */
enum Medium {
    PDF_80("-80mm.pdf") {
        @Override
        Print print(PrintableTicket ticket, Receipt receipt) {
            return pdf(PdfMedium.ROLL_80, ticket, receipt);
        }
    },
    PDF_A4("-a4.pdf") {
        @Override
        Print print(PrintableTicket ticket, Receipt receipt) {
            return pdf(PdfMedium.A4, ticket, receipt);
        }
    },
    ESCPOS_80("-80mm.escpos") {
        @Override
        Print print(PrintableTicket ticket, Receipt receipt) {
            return escPos(PrinterProfile.generic80(), receipt);
        }
    },
    ESCPOS_58("-58mm.escpos") {
        @Override
        Print print(PrintableTicket ticket, Receipt receipt) {
            return escPos(PrinterProfile.generic58(), receipt);
        }
    },
    TEXT(".txt") {
        @Override
        Print print(PrintableTicket ticket, Receipt receipt) {
            String text = new PlainTextRenderer(TEXT_COLUMNS).render(receipt);
            return new Print(text.getBytes(StandardCharsets.UTF_8), List.of());
        }
    };

    /** As wide as a roll of 80 mm prints. */
    private static final int TEXT_COLUMNS = 48;

    private final String suffix;

    Medium(String suffix) {
        this.suffix = suffix;
    }

    /** The bytes for that paper. */
    abstract Print print(PrintableTicket ticket, Receipt receipt);

    /** How a file with such a print ends. */
    String suffix() {
        return suffix;
    }

    /** As the command line has it: {@code pdf-80}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * A print.
     *
     * @param bytes of a file or for a printer
     * @param substitutions what could not be printed as it was written
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and handed on at once
    record Print(byte[] bytes, List<Substitution> substitutions) {}

    private static Print pdf(PdfMedium medium, PrintableTicket printable, Receipt receipt) {
        var ticket = printable.ticket();
        PdfSettings settings = new PdfSettings(
                medium,
                PdfDocumentId.digestOf(
                        printable.recorded().entry().hash().hex() + " " + medium + " " + printable.edition()),
                ticket.stamp().instant(),
                ticket.number().text(),
                ticket.shop().language());
        RenderedPdf pdf = new PdfReceiptRenderer().render(receipt, settings);
        return new Print(pdf.bytes(), pdf.substitutions());
    }

    private static Print escPos(PrinterProfile profile, Receipt receipt) {
        EscPosJob job = new EscPosEncoder(profile).encode(receipt);
        return new Print(job.bytes(), job.substitutions());
    }
}
