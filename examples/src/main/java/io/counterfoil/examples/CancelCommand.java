package io.counterfoil.examples;

import io.counterfoil.json.TicketJson;
import io.counterfoil.ticket.Disclosure;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.TicketId;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Cancels one ticket. */
@Command(
        name = "cancel",
        description = "Records that a ticket does not count any more. The ticket and its number remain.",
        footer = {"", "Example:", "  counterfoil cancel CP00000001 --reason \"wrong product\""})
final class CancelCommand extends Subcommand {
    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Mixin
    private TicketOption ticket = new TicketOption();

    @Mixin
    private ReasonOption reason = new ReasonOption();

    CancelCommand(Host host) {
        super(host);
    }

    @Override
    ExitCode run() {
        try (Premises premises = Premises.open(host(), place)) {
            TicketId id = ticket.find(premises, Disclosure.PUBLIC).ticket().id();
            RecordedTicket cancelled =
                    premises.desk().cancellations().cancel(id, reason.text()).orThrow();
            noteRecorded();
            answer(List.of(cancelled.ticket().number() + " is cancelled."), TicketJson.of(cancelled));
        }
        return ExitCode.DONE;
    }
}
