package io.counterfoil.examples;

import io.counterfoil.json.TicketJson;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ticket.TicketId;
import io.counterfoil.ticket.TicketPage;
import io.counterfoil.ticket.TicketQuery;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists tickets, page by page. */
@Command(
        name = "list",
        description = "Lists tickets, newest first, page by page.",
        footer = {
            "",
            "Examples:",
            "  counterfoil list --from 2026-11-20 --to 2026-11-20 --status ISSUED",
            "  counterfoil list --method CASH --limit 20",
            "  counterfoil list --limit 20 --after 019a9f3c-1c80-7b6e-8f00-5d4c3b2a1908"
        })
final class ListCommand extends Subcommand {
    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Mixin
    private TicketFilter filter = new TicketFilter();

    @Option(names = "--to", paramLabel = "DATE", description = "The last business date.")
    private @Nullable LocalDate last;

    @Option(names = "--limit", paramLabel = "COUNT", defaultValue = "50", description = "1 to 500. Default: 50.")
    private int limit;

    @Option(names = "--after", paramLabel = "ID", description = "The last ticket of the page before.")
    private @Nullable String after;

    ListCommand(Host host) {
        super(host);
    }

    @Override
    ExitCode run() {
        TicketQuery query = query();
        try (Premises premises = Premises.openToRead(host(), place)) {
            TicketPage page = premises.desk().lookup().list(query).orThrow();
            answer(page.tickets().stream().map(TicketText::row).toList(), json(page));
            if (page.tickets().isEmpty() && !isForPrograms()) {
                terminal().tell("no tickets");
            }
            page.next()
                    .filter(next -> !isForPrograms())
                    .ifPresent(next -> terminal().tell("more: --after " + next));
        }
        return ExitCode.DONE;
    }

    private TicketQuery query() {
        TicketQuery.Builder query = filter.query(last);
        if (limit < 1 || limit > TicketQuery.MAX_PAGE_SIZE) {
            throw filter.misuse("--limit must be 1 to " + TicketQuery.MAX_PAGE_SIZE);
        }
        if (after != null && !TicketId.isValid(after)) {
            throw filter.misuse("--after must be the id of a ticket");
        }
        return (after == null ? query : query.after(TicketId.of(after)))
                .pageSize(limit)
                .build();
    }

    private static CanonicalObject json(TicketPage page) {
        CanonicalObject.Builder written = CanonicalObject.builder()
                .put("tickets", page.tickets().stream().map(TicketJson::of).toList());
        page.next().ifPresent(next -> written.put("next", next.value()));
        return written.build();
    }
}
