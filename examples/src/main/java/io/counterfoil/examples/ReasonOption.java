package io.counterfoil.examples;

import picocli.CommandLine.Option;

/** Why something was done that the ledger keeps for ever. */
final class ReasonOption {
    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "Why. It is public and stays for ever: no names of people.")
    private String typed = "";

    String text() {
        return typed;
    }
}
