package io.counterfoil.examples;

import io.counterfoil.examples.OutputFile.Overwriting;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.sale.PrintDesk;
import io.counterfoil.ticket.Disclosure;
import io.counterfoil.ticket.PrintableTicket;
import io.counterfoil.ticket.TicketId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints one ticket. */
@Command(
        name = "print",
        description = "Prints a ticket: the first time the original, from then on a copy, which the ledger records.",
        footer = {
            "",
            "Examples:",
            "  counterfoil print CP00000001 --medium text",
            "  counterfoil print CP00000001 --medium text --reason \"the paper was jammed\"",
            "  counterfoil print CP00000001 --medium pdf-80 --to CP00000001.pdf",
            "  counterfoil print CP00000001 --medium escpos-80 --to - > /dev/usb/lp0"
        })
final class PrintCommand extends Subcommand {
    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Mixin
    private TicketOption ticket = new TicketOption();

    @Option(
            names = "--medium",
            paramLabel = "MEDIUM",
            required = true,
            converter = MediumConverter.class,
            description = "pdf-80, pdf-a4, escpos-80, escpos-58 or text.")
    private Medium medium = Medium.TEXT;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "Where to; - is standard output. Default: standard output for text, else a file named by the"
                    + " number.")
    private @Nullable String to;

    @Option(names = "--force", description = "Replaces a file that is there.")
    private boolean force;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Why a copy is needed. It is public and stays for ever: no names of people.")
    private @Nullable String reason;

    PrintCommand(Host host) {
        super(host);
    }

    @Override
    ExitCode run() {
        try (Premises premises = Premises.open(host(), place)) {
            var found = ticket.find(premises, Disclosure.PUBLIC).ticket();
            Optional<OutputFile> file = file(found.number().text());
            if (file.isEmpty()) {
                print(premises, found.id(), Optional.empty());
                return ExitCode.DONE;
            }
            // Open before the ticket is taken: what cannot be written must not make the next print a copy.
            try (OutputFile.Claim claim = file.orElseThrow().claim()) {
                print(premises, found.id(), Optional.of(claim));
            }
        }
        return ExitCode.DONE;
    }

    private Optional<OutputFile> file(String number) {
        if (!isForPrograms() && (to == null ? medium == Medium.TEXT : to.equals("-"))) {
            return Optional.empty();
        }
        if (isForPrograms() && "-".equals(to)) {
            throw new Declined(Problem.of("OUTPUT_TAKEN", "to", "with --json the print needs a file of its own"));
        }
        String name = to == null ? number + medium.suffix() : to;
        return Optional.of(
                new OutputFile("to", host().file("to", name), force ? Overwriting.FORCED : Overwriting.REFUSED));
    }

    private void print(Premises premises, TicketId id, Optional<OutputFile.Claim> file) {
        PrintDesk desk = premises.desk().printing();
        PrintableTicket printable = (reason == null ? desk.take(id) : desk.take(id, reason)).orThrow();
        noteRecorded();
        Medium.Print print = medium.print(printable, Receipts.of(printable));
        if (!print.substitutions().isEmpty()) {
            terminal().tell(print.substitutions().size() + " characters were replaced by others that the paper has");
        }
        if (file.isEmpty()) {
            terminal().write(print.bytes());
            return;
        }
        OutputFile.Claim written = file.orElseThrow();
        written.write(print.bytes());
        answer(
                List.of(printable.edition() + " of " + printable.ticket().number() + " written to " + written.path()),
                CanonicalObject.builder()
                        .put("number", printable.ticket().number().text())
                        .put("edition", printable.edition().name())
                        .put("medium", medium.toString())
                        .put("file", written.path().toString())
                        .put("substitutions", print.substitutions().size())
                        .build());
    }
}
