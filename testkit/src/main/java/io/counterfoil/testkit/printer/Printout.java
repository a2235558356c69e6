package io.counterfoil.testkit.printer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What a printer made of some bytes.
 *
 * @param lines the text, line by line, without trailing spaces; text after the last line feed is a line too
 * @param commands the commands in their order, text and line feeds left out
 * @param faults what made no sense: {@code "byte 07 at 12 is no command"}; empty for good bytes
 */
public record Printout(List<String> lines, List<PrinterCommand> commands, List<String> faults) {

    private static final String SYMBOL = "GS ( k";
    /** Selects QR code (31) and its function "store" (50) with its one parameter (30): Epson, GS ( k function 180. */
    private static final String STORE_QR = "315030";

    /** Bytes before the data of a stored symbol: length (2), symbol, function, parameter. */
    private static final int STORE_HEAD = 5;

    /** Copies the lists. */
    public Printout {
        lines = List.copyOf(lines);
        commands = List.copyOf(commands);
        faults = List.copyOf(faults);
    }

    /**
     * How often a command was obeyed.
     *
     * @param name the command, such as {@code "ESC p"} for the drawer
     * @return the number of its occurrences
     */
    public long count(String name) {
        return commands.stream().filter(c -> c.name().equals(name)).count();
    }

    /**
     * What scanners read from the QR codes that the printer drew by itself.
     *
     * @return the payloads, taken as UTF-8, in their order
     */
    public List<String> qrPayloads() {
        return commands.stream()
                .filter(c -> c.name().equals(SYMBOL) && c.arguments().startsWith(STORE_QR, 2 * Short.BYTES))
                .map(PrinterCommand::argumentBytes)
                .map(b -> new String(Arrays.copyOfRange(b, STORE_HEAD, b.length), StandardCharsets.UTF_8))
                .toList();
    }
}
