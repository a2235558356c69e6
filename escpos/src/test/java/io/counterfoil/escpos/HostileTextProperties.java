package io.counterfoil.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.receipt.Alignment;
import io.counterfoil.receipt.Block;
import io.counterfoil.receipt.Cell;
import io.counterfoil.receipt.Columns;
import io.counterfoil.receipt.Cut;
import io.counterfoil.receipt.Emphasis;
import io.counterfoil.receipt.Heading;
import io.counterfoil.receipt.Note;
import io.counterfoil.receipt.QrCode;
import io.counterfoil.receipt.Receipt;
import io.counterfoil.receipt.Text;
import io.counterfoil.receipt.Total;
import io.counterfoil.testkit.printer.Printout;
import io.counterfoil.testkit.printer.VirtualPrinter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * No text commands a printer: a receipt with a hostile text has the commands, and their arguments, of a harmless one.
 */
final class HostileTextProperties {

    private static final List<EscPosEncoder> ENCODERS = List.of(
            new EscPosEncoder(PrinterProfile.generic58()),
            new EscPosEncoder(PrinterProfile.generic80()),
            new EscPosEncoder(PrinterProfile.generic80().withCodePage(CodePage.CP437)),
            new EscPosEncoder(PrinterProfile.generic58().withCodePage(CodePage.WINDOWS_1252)));

    /** The same whichever field is filled: then all of them are harmless. */
    private static final Map<EscPosEncoder, Printout> HARMLESS = new ConcurrentHashMap<>();

    /** Every place of a receipt where a text can stand. */
    private static final List<Function<String, Block>> PLACES = List.of(
            Heading::new,
            Text::left,
            text -> new Text(text, Alignment.CENTER, Emphasis.STRONG),
            text -> new Text(text, Alignment.RIGHT, Emphasis.LARGE),
            text -> Columns.of(new Cell(text, Alignment.LEFT, 3), new Cell("1.00", Alignment.RIGHT, 1)),
            text -> Columns.of(new Cell("x", Alignment.LEFT, 3), new Cell(text, Alignment.RIGHT, 1)),
            text -> Total.of(text, "1.00"),
            text -> new Total("Total", text, Emphasis.LARGE),
            text -> new QrCode("CF1", text),
            Note::new);

    @Property(tries = 10_000, seed = "20261120")
    void hostile_text_gives_the_commands_of_harmless_text(
            @ForAll("hostile") String hostile,
            @ForAll("places") Function<String, Block> place,
            @ForAll("encoders") EscPosEncoder encoder) {
        Printout attacked = printed(encoder, place.apply(hostile));
        Printout harmless = printed(encoder, place.apply("harmless"));

        assertThat(attacked.commands()).isEqualTo(harmless.commands());
        assertThat(attacked.faults()).isEmpty();
    }

    @Property(tries = 10_000, seed = "20261121")
    void a_ticket_with_a_hostile_field_has_the_commands_of_a_harmless_one(
            @ForAll("hostile") String hostile, @ForAll Filled.Field field, @ForAll("encoders") EscPosEncoder encoder) {
        Printout attacked = printed(encoder, new Filled(field, hostile).receipt());
        Printout harmless =
                HARMLESS.computeIfAbsent(encoder, each -> printed(each, new Filled(field, "harmless").receipt()));

        assertThat(attacked.commands()).isEqualTo(harmless.commands());
        assertThat(attacked.faults()).isEmpty();
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> attacks = Arbitraries.of(
                "\u001Bp\u0000\u0019\u00FA",
                "\u001Bp0",
                "\u001DV\u0000",
                "\u001DV0",
                "\u001DVA\u0003",
                "\u001B@",
                "\u0010\u0014\u0001\u0000\u0001",
                "\u0010\u0004\u0001",
                "\u001Dv0\u0000\u00FF\u00FF\u00FF\u00FF",
                "\u001D(k\u0003\u00001Q0",
                "\u001B=\u0000",
                "\u001C.",
                "\n\n\n",
                "\r\n",
                "\t",
                "\u007F",
                "\u0085",
                "\u009B1m",
                "\u202E\u2066",
                "\u2028",
                "\u25B2\u263A\u2190\u00A7\u00B6\u2195",
                "\u20AC\uD83D\uDEA2\uD83D",
                "\u0301\u0301");
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(8);
        Arbitrary<String> bytes =
                Arbitraries.strings().withCharRange('\u0000', '\u00FF').ofMaxLength(8);
        return Arbitraries.oneOf(attacks, any, bytes)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(parts -> String.join("", parts))
                .map(s -> s.substring(0, Math.min(s.length(), 40)));
    }

    @Provide
    Arbitrary<Function<String, Block>> places() {
        return Arbitraries.of(PLACES);
    }

    @Provide
    Arbitrary<EscPosEncoder> encoders() {
        return Arbitraries.of(ENCODERS);
    }

    private static Printout printed(EscPosEncoder encoder, Block block) {
        return printed(encoder, Receipt.of(block, Text.left("after"), new Cut()));
    }

    private static Printout printed(EscPosEncoder encoder, Receipt receipt) {
        return VirtualPrinter.epson().print(encoder.encode(receipt).bytes());
    }
}
