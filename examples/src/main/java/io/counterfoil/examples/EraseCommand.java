package io.counterfoil.examples;

import io.counterfoil.json.TicketJson;
import io.counterfoil.ticket.Disclosure;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.TicketId;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Erases what one ticket knows about people. */
@Command(
        name = "erase",
        description =
                "Erases names, documents, vehicle numbers and references of a ticket, for good. The ticket remains.",
        footer = {"", "Example:", "  counterfoil erase VF00000012 --reason \"asked for by letter\""})
final class EraseCommand extends Subcommand {
    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Mixin
    private TicketOption ticket = new TicketOption();

    @Mixin
    private ReasonOption reason = new ReasonOption();

    EraseCommand(Host host) {
        super(host);
    }

    @Override
    ExitCode run() {
        try (Premises premises = Premises.open(host(), place)) {
            TicketId id = ticket.find(premises, Disclosure.PUBLIC).ticket().id();
            RecordedTicket erased =
                    premises.desk().erasures().erase(id, reason.text()).orThrow();
            noteRecorded();
            answer(List.of(erased.ticket().number() + " knows nothing about people any more."), TicketJson.of(erased));
        }
        return ExitCode.DONE;
    }
}
