package io.counterfoil.examples;

import io.counterfoil.json.TicketJson;
import io.counterfoil.ticket.Disclosure;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.TicketId;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Erases what one ticket knows about people. */
@Command(
        name = "erase",
        description =
                "Erases names, documents, vehicle numbers and references of a ticket, for good. The ticket remains.",
        footer = {"", "Example:", "  counterfoil erase FE00000012 --reason \"asked for by letter\""})
final class EraseCommand extends Subcommand {
    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Mixin
    private TicketOption ticket = new TicketOption();

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "Why. It is public and stays for ever: no names of people.")
    private String reason = "";

    EraseCommand(Host host) {
        super(host);
    }

    @Override
    ExitCode run() {
        try (Premises premises = Premises.open(host(), place)) {
            TicketId id = ticket.find(premises, Disclosure.PUBLIC).ticket().id();
            RecordedTicket erased = premises.desk().erasures().erase(id, reason).orThrow();
            noteRecorded();
            answer(List.of(erased.ticket().number() + " knows nothing about people any more."), TicketJson.of(erased));
        }
        return ExitCode.DONE;
    }
}
