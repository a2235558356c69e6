package io.counterfoil.examples;

import io.counterfoil.json.TicketJson;
import io.counterfoil.ticket.Disclosure;
import io.counterfoil.ticket.RecordedTicket;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows one ticket. */
@Command(
        name = "show",
        description = "Shows one ticket: its public part, and what it knows about people only with --private.",
        footer = {
            "",
            "Examples:",
            "  counterfoil show CP00000001",
            "  counterfoil show CP00000001 --private",
            "  counterfoil show 019a9f3c-1c80-7b6e-8f00-5d4c3b2a1908 --json"
        })
final class ShowCommand extends Subcommand {
    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Mixin
    private TicketOption ticket = new TicketOption();

    @Option(names = "--private", description = "Names, documents, vehicle numbers and references as well.")
    private boolean isPrivate;

    ShowCommand(Host host) {
        super(host);
    }

    @Override
    ExitCode run() {
        try (Premises premises = Premises.openToRead(host(), place)) {
            RecordedTicket found = ticket.find(premises, isPrivate ? Disclosure.PRIVATE : Disclosure.PUBLIC);
            answer(TicketText.full(found), TicketJson.of(found));
        }
        return ExitCode.DONE;
    }
}
