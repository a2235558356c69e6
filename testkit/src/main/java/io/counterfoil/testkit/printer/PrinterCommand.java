package io.counterfoil.testkit.printer;

import java.util.HexFormat;

/**
 * A command that a printer obeyed, as it stood in the bytes: {@code GS V 30} cuts the paper.
 *
 * @param name the bytes that select the command, as the manuals write them: {@code "ESC @"}, {@code "GS ( k"}, {@code
 *     "DLE EOT"}
 * @param arguments the bytes that follow, with all data, as hexadecimal: {@code "30"}, empty for none
 */
public record PrinterCommand(String name, String arguments) {

    static PrinterCommand of(String name, byte[] arguments) {
        return new PrinterCommand(name, HexFormat.of().formatHex(arguments));
    }

    /**
     * The arguments as bytes.
     *
     * @return a new array
     */
    public byte[] argumentBytes() {
        return HexFormat.of().parseHex(arguments);
    }
}
