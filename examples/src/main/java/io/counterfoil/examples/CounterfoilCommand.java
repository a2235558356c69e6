package io.counterfoil.examples;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What stands before every subcommand. */
@Command(
        name = "counterfoil",
        description = "Sells tickets from a terminal: priced, taxed, numbered, chained, printed and verified.",
        version = "counterfoil 0.1.0-SNAPSHOT",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Every command takes --json for programs and --help with examples.",
            "Exit codes: 0 done, 1 refused, 2 usage, 3 storage or printer, 130 interrupted.",
            "",
            "Begin with:",
            "  counterfoil demo",
            "  counterfoil init --shop examples/data/cafe.json",
            "  counterfoil new --product coffee=2 --product croissant=1 --pay CASH=200"
        })
final class CounterfoilCommand {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    @SuppressWarnings("UnusedVariable") // the parser reads the option itself
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Shows the version.")
    @SuppressWarnings("UnusedVariable") // the parser reads the option itself
    private boolean version;
}
