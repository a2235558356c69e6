package io.counterfoil.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.receipt.Heading;
import io.counterfoil.receipt.PlainTextRenderer;
import io.counterfoil.receipt.Receipt;
import io.counterfoil.testkit.printer.Printout;
import io.counterfoil.testkit.printer.VirtualPrinter;
import org.junit.jupiter.api.Test;

/** A whole ticket on paper. */
final class TicketLayoutTest {

    private final Receipt ticket = new Filled(Filled.Field.PRODUCT_NAME, "Car up to 5 m").receipt();

    @Test
    void a_ferry_ticket_on_58_mm() {
        assertThat(String.join("\n", printed(PrinterProfile.generic58()).lines()))
                .isEqualTo("""
                            harmless
                                    harmless
                               Tax no. Charmless
                        --------------------------------
                           CANCELLED
                        Date: 20-11-2026 14:05
                        Reason: harmless
                        --------------------------------
                              COPY
                        Ticket: harmless
                        Date: 20-11-2026 14:05
                        Aharmless: till-1
                        Operator: ana
                        Route: harmless
                        --------------------------------
                        Description
                        Qty       Rate   Levy     Amount
                        --------------------------------
                        Car up to 5 m
                          1     163.00  17.00     180.00
                          harmless: harmless
                          harmless: harmless
                        --------------------------------
                        Subtotal                  163.00
                        harmless                   17.00
                        harmless on 163.00          0.00
                        TOTAL GHS                 180.00
                        --------------------------------
                        harmless                  180.00

                                   0000000000
                                    harmless


                        """);
    }

    @Test
    void paper_shows_the_lines_of_plain_text_except_for_large_ones() {
        Receipt ordinary = new Receipt(ticket.blocks().stream()
                .filter(block -> !(block instanceof Heading))
                .toList());

        String plain = new PlainTextRenderer(48).render(ordinary);

        assertThat(String.join(
                        "\n", printed(PrinterProfile.generic80(), ordinary).lines()))
                .isEqualTo(plain + "\n\n\n");
    }

    @Test
    void a_ticket_is_cut_once_and_opens_no_drawer() {
        Printout printout = printed(PrinterProfile.generic80());

        assertThat(printout.count("GS V")).isEqualTo(1);
        assertThat(printout.count("ESC p")).isZero();
        assertThat(printout.qrPayloads()).hasSize(1).allMatch(payload -> payload.startsWith("CF1:"));
    }

    private Printout printed(PrinterProfile profile) {
        return printed(profile, ticket);
    }

    private static Printout printed(PrinterProfile profile, Receipt receipt) {
        return VirtualPrinter.epson()
                .print(new EscPosEncoder(profile).encode(receipt).bytes());
    }
}
