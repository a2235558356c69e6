package io.counterfoil.testkit.printer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * A thermal printer that understands ESC/POS and keeps its printouts in memory. It obeys the commands that receipts are
 * made of and calls everything else a fault, so a test sees at once when text has turned into commands.
 *
 * <p>It knows lengths and not meanings: it draws nothing and checks no argument. The lengths are those of Epson's
 * ESC/POS command reference. Immutable; may be shared between threads.
 */
public final class VirtualPrinter {

    /** Code pages by their number, as Epson numbers them; other makers differ. */
    private static final Map<Integer, Charset> EPSON = Map.of(
            0, Charset.forName("IBM437"),
            2, Charset.forName("IBM850"),
            16, Charset.forName("windows-1252"),
            17, Charset.forName("IBM866"),
            18, Charset.forName("IBM852"),
            19, Charset.forName("IBM00858"));

    private final Map<Integer, Charset> codePages;

    private VirtualPrinter(Map<Integer, Charset> codePages) {
        this.codePages = Map.copyOf(codePages);
    }

    /**
     * A printer whose code pages have Epson's numbers: 19 is CP858.
     *
     * @return the printer
     */
    public static VirtualPrinter epson() {
        return new VirtualPrinter(EPSON);
    }

    /**
     * A printer of another maker.
     *
     * @param codePages its code pages by the number that {@code ESC t} selects them with; others print as ASCII
     * @return the printer
     */
    public static VirtualPrinter withCodePages(Map<Integer, Charset> codePages) {
        return new VirtualPrinter(codePages);
    }

    /**
     * Prints from a printer that was just switched on.
     *
     * @param bytes what came down the line
     * @return what came out; never refuses, see {@link Printout#faults()}
     */
    public Printout print(byte[] bytes) {
        return new EscPosInterpreter(Objects.requireNonNull(bytes, "bytes"), this::codePage).run();
    }

    private Charset codePage(int number) {
        return codePages.getOrDefault(number, StandardCharsets.US_ASCII);
    }
}
