package io.counterfoil.testkit.printer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Takes bytes apart as a printer does: one pass, each command as long as its own bytes say. */
final class EscPosInterpreter {

    private static final int LF = 0x0A;
    private static final int CR = 0x0D;
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int DELETE = 0x7F;

    private static final Map<Integer, String> PREFIXES = Map.of(0x10, "DLE", 0x1B, "ESC", 0x1C, "FS", 0x1D, "GS");

    /** Control characters that name a command by themselves after a prefix. */
    private static final Map<Integer, String> NAMED = Map.of(0x04, "EOT", 0x05, "ENQ", 0x14, "DC4", 0x20, "SP");

    /** Commands of fixed length, with the number of their arguments in bytes. */
    private static final Map<String, Integer> FIXED = Map.ofEntries(
            Map.entry("DLE EOT", 1),
            Map.entry("DLE ENQ", 1),
            Map.entry("DLE DC4", 3),
            Map.entry("ESC SP", 1),
            Map.entry("ESC !", 1),
            Map.entry("ESC $", 2),
            Map.entry("ESC -", 1),
            Map.entry("ESC 2", 0),
            Map.entry("ESC 3", 1),
            Map.entry("ESC @", 0),
            Map.entry("ESC E", 1),
            Map.entry("ESC G", 1),
            Map.entry("ESC J", 1),
            Map.entry("ESC M", 1),
            Map.entry("ESC R", 1),
            Map.entry("ESC V", 1),
            Map.entry("ESC a", 1),
            Map.entry("ESC d", 1),
            Map.entry("ESC p", 3),
            Map.entry("ESC t", 1),
            Map.entry("ESC {", 1),
            Map.entry("FS &", 0),
            Map.entry("FS .", 0),
            Map.entry("GS !", 1),
            Map.entry("GS B", 1),
            Map.entry("GS H", 1),
            Map.entry("GS L", 2),
            Map.entry("GS W", 2),
            Map.entry("GS a", 1),
            Map.entry("GS f", 1),
            Map.entry("GS h", 1),
            Map.entry("GS r", 1),
            Map.entry("GS w", 1));

    private final byte[] bytes;
    private final IntFunction<Charset> codePages;
    private final List<String> lines = new ArrayList<>();
    private final List<PrinterCommand> commands = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final ByteArrayOutputStream run = new ByteArrayOutputStream();
    private final StringBuilder line = new StringBuilder();
    private Charset codePage;
    private int at;

    EscPosInterpreter(byte[] bytes, IntFunction<Charset> codePages) {
        this.bytes = bytes.clone();
        this.codePages = codePages;
        this.codePage = codePages.apply(0);
    }

    Printout run() {
        while (at < bytes.length) {
            step();
        }
        endRun();
        if (!line.isEmpty()) {
            endLine();
        }
        return new Printout(lines, commands, faults);
    }

    private void step() {
        int value = at(at);
        if (PREFIXES.containsKey(value)) {
            endRun();
            command(PREFIXES.get(value));
        } else if (value == LF) {
            endRun();
            endLine();
            at++;
        } else if ((value < FIRST_PRINTABLE && value != CR) || value == DELETE) {
            faults.add("byte " + hex(value) + " at " + at + " is no command");
            at++;
        } else {
            if (value != CR) {
                run.write(value);
            }
            at++;
        }
    }

    private void command(String prefix) {
        int selector = at(at + 1);
        String name = prefix + " " + NAMED.getOrDefault(selector, Character.toString(selector));
        if (name.equals("GS (")) {
            name += " " + Character.toString(at(at + 2));
        }
        int head = name.startsWith("GS ( ") ? 3 : 2;
        int length = argumentsOf(name, at + head);
        if (length < 0) {
            faults.add("bytes " + prefix + " " + hex(selector) + " at " + at + " are no command");
            at += 2;
            return;
        }
        int end = at + head + length;
        if (end > bytes.length) {
            faults.add("command " + name + " at " + at + " is cut off");
        }
        commands.add(PrinterCommand.of(
                name, Arrays.copyOfRange(bytes, Math.min(at + head, bytes.length), Math.min(end, bytes.length))));
        obey(name, at + head);
        at = end;
    }

    /** The number of argument bytes of the command whose arguments begin at {@code from}, negative for no command. */
    private int argumentsOf(String name, int from) {
        return switch (name) {
            case "GS V" -> isFeedingCut(at(from)) ? 2 : 1;
            case "GS ( k", "GS ( L", "GS ( E" -> 2 + word(from);
            case "GS k" -> at(from) >= 'A' ? 2 + at(from + 1) : upToNul(from);
            case "GS v" -> 6 + word(from + 2) * word(from + 4);
            default -> FIXED.getOrDefault(name, -1);
        };
    }

    /** Only what changes how later bytes are read: the code page, and lines fed by a command. */
    private void obey(String name, int from) {
        switch (name) {
            case "ESC t" -> codePage = codePages.apply(at(from));
            case "ESC @" -> codePage = codePages.apply(0);
            case "ESC d" -> {
                for (int i = 0; i < at(from); i++) {
                    endLine();
                }
            }
            default -> {}
        }
    }

    private static boolean isFeedingCut(int mode) {
        return switch (mode) {
            case 'A', 'B', 'a', 'b', 'g', 'h' -> true;
            default -> false;
        };
    }

    private int upToNul(int from) {
        int end = from + 1;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return end + 1 - from;
    }

    /** Little-endian, as all lengths of ESC/POS. */
    private int word(int index) {
        return at(index) | at(index + 1) << 8;
    }

    /** Beyond the end a printer would wait for more; here it reads zero and the command is found to be cut off. */
    private int at(int index) {
        return index < bytes.length ? Byte.toUnsignedInt(bytes[index]) : 0;
    }

    private static String hex(int value) {
        return HexFormat.of().toHexDigits((byte) value);
    }

    private void endRun() {
        line.append(run.toString(codePage));
        run.reset();
    }

    private void endLine() {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
    }
}
