package io.counterfoil.examples;

import io.counterfoil.ledger.PrintedHash;
import io.counterfoil.pdf.PrintedPdf;
import io.counterfoil.refusal.FieldPath;
import java.util.List;
import java.util.Optional;

/**
 * A ticket that somebody brings: a scanned code, or a PDF with its text.
 *
 * @param printed what its code says
 * @param lines what can be read on it, where it is a PDF
 */
record Paper(PrintedHash printed, Optional<List<String>> lines) {
    private static final String PDF = "pdf";

    static Paper scanned(String text) {
        return new Paper(
                PrintedHash.parse(text.strip()).fold(read -> read, refused -> {
                    throw EnrolmentOptions.invalid(FieldPath.of("code"), "the QR code of a ticket, CF1:...");
                }),
                Optional.empty());
    }

    static Paper ofPdf(Host host, String typed) {
        PrintedPdf pdf;
        try {
            pdf = PrintedPdf.read(InputFile.read(host, PDF, typed, PrintedPdf.MAX_BYTES));
        } catch (io.counterfoil.refusal.CounterfoilException e) {
            throw Declined.failed(e, PDF);
        }
        List<PrintedHash> codes = pdf.codes().stream()
                .flatMap(code -> PrintedHash.parse(code).fold(List::of, refused -> List.<PrintedHash>of()).stream())
                .toList();
        if (codes.size() != 1) {
            throw EnrolmentOptions.invalid(FieldPath.of(PDF), "a PDF with the QR code of one ticket");
        }
        return new Paper(codes.get(0), Optional.of(pdf.lines()));
    }
}
