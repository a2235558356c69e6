package io.counterfoil.examples;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes what is in the books to files; see its two subcommands. */
@Command(
        name = "export",
        description = "Writes tickets, or the whole ledger, to files.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  counterfoil export tickets --format csv --to november.csv --from 2026-11-01 --through 2026-11-30",
            "  counterfoil export ledger --to audit/"
        })
final class ExportCommand {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    @SuppressWarnings("UnusedVariable") // the parser reads the option itself
    private boolean help;
}
