package io.counterfoil.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.counterfoil.payment.Settlement;
import io.counterfoil.ticket.PrintableTicket;
import io.counterfoil.ticket.PrintableTicket.Edition;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.Ticket;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Whole receipts, as a customer would hold them. If a layout changes on purpose, read the new one aloud before it is
 * pasted here.
 */
final class ReceiptComposerTest {

    private static final Locale VENEZUELA = Locale.forLanguageTag("es-VE");

    private final ReceiptTemplate retail =
            ReceiptTemplate.retail(Locale.ENGLISH).withFooter("Thank you");
    private final ReceiptTemplate ferry = ReceiptTemplate.ferry(Locale.ENGLISH);

    @Test
    void a_receipt_of_a_shop_on_32_columns() {
        assertThat(text(retail, Sale.cafe(), 32)).isEqualTo("""
                                   Café Plaza
                                 Harbour Road 1
                                     Dambai
                              Tax no. J-12345678-9
                        --------------------------------
                        Ticket: TT00000001
                        Date: 20-11-2026 10:05
                        Till: till-1
                        Operator: ana
                        --------------------------------
                        Description   Qty  Price  Amount
                        --------------------------------
                        Coffee          2  50.00  100.00
                        Croissant       1  35.00   35.00
                        --------------------------------
                        Subtotal                  135.00
                        IVA 16 % on 135.00         21.60
                        TOTAL USD                 156.60
                        --------------------------------
                        Cash                      200.00
                        Change                     43.40

                                   1d0d148f08
                                   Thank you
                        """);
    }

    @Test
    void a_receipt_of_a_shop_on_48_columns() {
        assertThat(text(retail, Sale.cafe(), 48)).isEqualTo("""
                                           Café Plaza
                                         Harbour Road 1
                                             Dambai
                                      Tax no. J-12345678-9
                        ------------------------------------------------
                        Ticket: TT00000001
                        Date: 20-11-2026 10:05
                        Till: till-1
                        Operator: ana
                        ------------------------------------------------
                        Description           Qty       Price     Amount
                        ------------------------------------------------
                        Coffee                  2       50.00     100.00
                        Croissant               1       35.00      35.00
                        ------------------------------------------------
                        Subtotal                                  135.00
                        IVA 16 % on 135.00                         21.60
                        TOTAL USD                                 156.60
                        ------------------------------------------------
                        Cash                                      200.00
                        Change                                     43.40

                                           1d0d148f08
                                           Thank you
                        """);
    }

    @Test
    void a_receipt_with_a_discount_on_42_columns() {
        assertThat(text(retail, Sale.discounted(), 42)).isEqualTo("""
                                       Accra Goods
                                      Harbour Road 1
                                          Dambai
                                   Tax no. J-12345678-9
                        ------------------------------------------
                        Ticket: TT00000001
                        Date: 20-11-2026 10:05
                        Till: till-1
                        Operator: ana
                        ------------------------------------------
                        Description        Qty     Price    Amount
                        ------------------------------------------
                        Lamp                 3     20.00     60.00
                        Extension            1     18.00     18.00
                        cable, outdoor
                        ------------------------------------------
                        Subtotal                             78.00
                        Discount                             -5.00
                        Net                                  73.00
                        VAT 12.5 % on 73.00                   9.13
                        TOTAL GHS                            82.13
                        ------------------------------------------
                        Cash                                100.00
                        Change                               17.87

                                        1d0d148f08
                                        Thank you
                        """);
    }

    @Test
    void a_receipt_names_places_promotions_and_vouchers_and_shows_the_rounding_and_the_other_currency() {
        String receipt = text(retail, Sale.rounded(), 42);

        assertThat(receipt).containsOnlyOnce("""
                        Lamp                 3     20.00     60.00
                          Hall, row B, seat 12
                        """);

        assertThat(receipt.substring(receipt.indexOf("Subtotal"), receipt.indexOf("1d0d14"))
                        .strip())
                .isEqualTo("""
                        Subtotal                             78.00
                        Fair week                            -2.51
                        Gift card                            -2.49
                        Net                                  73.00
                        VAT 12.5 % on 73.00                   9.13
                        Rounding                              0.02
                        TOTAL GHS                            82.15
                        USD                                   6.65
                        1 USD = 12.35 GHS (2026-11-20)
                        ------------------------------------------
                        Cash                                100.00
                        Change                               17.85
                        Gift card left                       17.50""");
    }

    @Test
    void a_receipt_whose_prices_have_the_tax_in_them() {
        assertThat(text(ReceiptTemplate.retail(Locale.GERMANY), Sale.weighed(), 32))
                .isEqualTo("""
                                    Hofladen
                                 Harbour Road 1
                                     Dambai
                              Tax no. J-12345678-9
                        --------------------------------
                        Ticket: TT00000001
                        Date: 20-11-2026 10:05
                        Till: till-1
                        Operator: ana
                        --------------------------------
                        Description
                             Qty       Price      Amount
                        --------------------------------
                        Käse
                        1,250 kg       18,40       23,00
                        --------------------------------
                        Subtotal                   23,00
                        TOTAL EUR                  23,00
                        Includes MwSt 7 % on 21,50  1,50
                        --------------------------------
                        Cash                       23,00

                                   1d0d148f08
                        """);
    }

    @Test
    void a_cancelled_ticket_of_a_ferry_on_48_columns() {
        assertThat(text(ferry, Sale.cancelled(Sale.ferry()), 48)).isEqualTo("""
                                         Volta Ferries
                                         Harbour Road 1
                                             Dambai
                                      Tax no. J-12345678-9
                        ------------------------------------------------
                                           CANCELLED
                        Date: 20-11-2026 12:05
                        Reason: Wrong day
                        ------------------------------------------------
                        Ticket: TT00000001
                        Date: 20-11-2026 10:05
                        Till: till-1
                        Operator: ana
                        Route: Dambai - Dodoikope
                        ------------------------------------------------
                        Description      Qty      Rate    Levy    Amount
                        ------------------------------------------------
                        Adult              2     18.00    2.00     40.00
                        Car up to 5 m      1    163.00   17.00    180.00
                          Deck: B
                          Vehicle number: GR 1234-20
                        Truck              3    360.00   40.00  1,200.00
                        ------------------------------------------------
                        Subtotal                                1,279.00
                        Port levy                                 141.00
                        Exempt on 1,279.00                          0.00
                        TOTAL GHS                               1,420.00
                        ------------------------------------------------
                        Cash                                    1,420.00

                                           1d0d148f08
                        """);
    }

    @Test
    void a_ticket_of_a_ferry_in_spanish_on_32_columns() {
        assertThat(text(ReceiptTemplate.ferry(VENEZUELA), Sale.ferry(), 32)).isEqualTo("""
                                 Volta Ferries
                                 Harbour Road 1
                                     Dambai
                            N.º fiscal J-12345678-9
                        --------------------------------
                        Boleto: TT00000001
                        Fecha: 20-11-2026 10:05
                        Caja: till-1
                        Operador: ana
                        Ruta: Dambai - Dodoikope
                        --------------------------------
                        Descripción
                        Cant.   Tarifa   Tasa    Importe
                        --------------------------------
                        Adult
                            2    18,00   2,00      40,00
                        Car up to 5 m
                            1   163,00  17,00     180,00
                          Deck: B
                          Vehicle number: GR 1234-20
                        Truck
                            3   360,00  40,00   1.200,00
                        --------------------------------
                        Subtotal                1.279,00
                        Port levy                 141,00
                        Exempt sobre 1.279,00       0,00
                        TOTAL GHS               1.420,00
                        --------------------------------
                        Cash                    1.420,00

                                   1d0d148f08
                        """);
    }

    @Test
    void a_reprint_is_marked_and_otherwise_the_same() {
        PrintableTicket copy = PrintableTicket.of(Sale.cafe(), Edition.COPY);

        List<Block> blocks = new ReceiptComposer(retail).compose(copy).blocks();

        assertThat(blocks).contains(new Heading("COPY"));
        assertThat(blocks)
                .filteredOn(block -> !block.equals(new Heading("COPY")))
                .isEqualTo(receipt(retail, Sale.cafe()).blocks());
    }

    @Test
    void an_original_bears_no_mark() {
        assertThat(receipt(retail, Sale.cafe()).blocks())
                .filteredOn(Heading.class::isInstance)
                .containsExactly(new Heading("Café Plaza"));
    }

    @Test
    void what_is_private_and_not_to_be_printed_is_nowhere() {
        assertThat(receipt(ferry, Sale.ferry()).blocks()).doesNotContain(Text.left("  Driver: Kofi Secret"));
        assertThat(text(ferry, Sale.ferry(), 48)).contains("GR 1234-20").doesNotContain("Kofi", "Driver");
    }

    @Test
    void the_code_ties_paper_to_the_ledger() {
        RecordedTicket ticket = Sale.cafe();

        assertThat(receipt(retail, ticket).blocks())
                .contains(new QrCode(ticket.entry().printedHash().payload(), "1d0d148f08"));
    }

    @Test
    void a_receipt_ends_with_a_cut_and_never_opens_the_drawer() {
        List<Block> blocks = receipt(retail, Sale.cafe()).blocks();

        assertThat(blocks).endsWith(new Note("Thank you"), new Cut()).doesNotContain(new Drawer());
    }

    @Test
    void a_batch_is_its_receipts_one_below_the_other() {
        ReceiptComposer composer = new ReceiptComposer(ferry);

        Receipt batch = composer.compose(List.of(Sale.original(Sale.ferry()), Sale.original(Sale.cafe())));

        assertThat(batch.blocks())
                .startsWith(receipt(ferry, Sale.ferry()).blocks().toArray(Block[]::new))
                .endsWith(receipt(ferry, Sale.cafe()).blocks().toArray(Block[]::new));
    }

    @Test
    void what_remains_to_be_paid_stands_below_the_payments() {
        RecordedTicket unpaid = unpaid(Sale.cafe());

        assertThat(receipt(retail, unpaid).blocks()).contains(new Total("Due", "156.60", Emphasis.STRONG));
    }

    @Test
    void a_logo_stands_above_everything() {
        Logo logo = BlockTest.logo();

        assertThat(receipt(retail.withLogo(logo), Sale.cafe()).blocks()).startsWith(logo, new Heading("Café Plaza"));
    }

    @Test
    void a_shop_has_its_own_words_and_short_names() {
        ReceiptTemplate own = new ReceiptTemplate(
                Labels.in(VENEZUELA).with(Label.TAX_NUMBER, "RIF"),
                List.of(new ItemColumn(ItemField.SHORT_DESCRIPTION, 1), new ItemColumn(ItemField.AMOUNT, 1)),
                "yyyy/MM/dd",
                List.of(),
                Optional.empty());

        assertThat(text(own, Sale.cafe(), 32))
                .contains("RIF J-12345678-9", "Fecha: 2026/11/20\n", "Coffee                    100,00");
    }

    @Test
    void a_template_checks_what_it_is_given() {
        List<ItemColumn> columns = retail.columns();
        assertThatIllegalArgumentException().isThrownBy(() -> template(List.of(), "dd", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> template(Collections.nCopies(Columns.MAX_CELLS + 1, columns.get(0)), "dd", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> template(columns, "", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> template(columns, "yyyy bb", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> template(columns, "VV", List.of()))
                .withMessage("dateTimePattern must be of a date and time but was VV");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> template(columns, "dd", List.of("x".repeat(Note.MAX_CHARS + 1))));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> template(columns, "dd", Collections.nCopies(ReceiptTemplate.MAX_FOOTER_LINES + 1, "x")));
        assertThatIllegalArgumentException().isThrownBy(() -> new ItemColumn(ItemField.AMOUNT, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ItemColumn(ItemField.AMOUNT, 101));
    }

    private ReceiptTemplate template(List<ItemColumn> columns, String pattern, List<String> footer) {
        return new ReceiptTemplate(retail.labels(), columns, pattern, footer, Optional.empty());
    }

    private static RecordedTicket unpaid(RecordedTicket recorded) {
        Ticket ticket = recorded.ticket();
        Settlement nothing = new Settlement(ticket.settlement().total(), List.of());
        return new RecordedTicket(
                new Ticket(
                        ticket.id(),
                        ticket.number(),
                        ticket.stamp(),
                        ticket.shop(),
                        ticket.quote(),
                        nothing,
                        Optional.empty()),
                recorded.entry(),
                Optional.empty(),
                Optional.empty());
    }

    private static Receipt receipt(ReceiptTemplate template, RecordedTicket ticket) {
        return new ReceiptComposer(template).compose(Sale.original(ticket));
    }

    private static String text(ReceiptTemplate template, RecordedTicket ticket, int columns) {
        return new PlainTextRenderer(columns).render(receipt(template, ticket));
    }
}
