package io.counterfoil.examples;

import io.counterfoil.examples.OutputFile.Overwriting;
import io.counterfoil.json.TicketJson;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.report.TicketCsv;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.TicketPage;
import io.counterfoil.ticket.TicketQuery;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes tickets for a spreadsheet or a program. */
@Command(
        name = "tickets",
        description = "Writes the public part of tickets, newest first: JSON with one ticket a line, or CSV.",
        footer = {
            "",
            "Examples:",
            "  counterfoil export tickets --format csv --to november.csv --from 2026-11-01 --through 2026-11-30",
            "  counterfoil export tickets --format json | gzip > tickets.jsonl.gz"
        })
final class ExportTicketsCommand extends Subcommand {
    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Mixin
    private TicketFilter filter = new TicketFilter();

    @Option(names = "--through", paramLabel = "DATE", description = "The last business date.")
    private @Nullable LocalDate last;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            required = true,
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private Format format = Format.JSON;

    @Option(names = "--to", paramLabel = "FILE", description = "Where to; - is standard output, the default.")
    private @Nullable String to;

    @Option(names = "--force", description = "Replaces a file that is there.")
    private boolean force;

    /** How tickets are written. */
    enum Format {
        JSON("") {
            @Override
            String line(RecordedTicket ticket) {
                return Json.text(TicketJson.of(ticket)) + "\n";
            }
        },
        CSV(TicketCsv.header()) {
            @Override
            String line(RecordedTicket ticket) {
                return TicketCsv.row(ticket);
            }
        };

        private final String header;

        Format(String header) {
            this.header = header;
        }

        abstract String line(RecordedTicket ticket);
    }

    ExportTicketsCommand(Host host) {
        super(host);
    }

    @Override
    ExitCode run() {
        TicketQuery query =
                filter.query(last).pageSize(TicketQuery.MAX_PAGE_SIZE).build();
        try (Premises premises = Premises.openToRead(host(), place)) {
            if (to == null || to.equals("-")) {
                eachLine(premises, query, line -> terminal().write(line.getBytes(StandardCharsets.UTF_8)));
                return ExitCode.DONE;
            }
            OutputFile file =
                    new OutputFile("to", host().file("to", to), force ? Overwriting.FORCED : Overwriting.REFUSED);
            Count count = new Count();
            file.write(out -> count.tickets = writeAll(premises, query, out));
            answer(
                    List.of(count.tickets + " tickets written to " + file.path()),
                    CanonicalObject.builder()
                            .put("tickets", count.tickets)
                            .put("file", file.path().toString())
                            .build());
        }
        return ExitCode.DONE;
    }

    /** Carries the number out of the writing of a file. */
    private static final class Count {
        private long tickets;
    }

    private long writeAll(Premises premises, TicketQuery query, OutputStream out) throws IOException {
        try {
            return eachLine(premises, query, line -> {
                try {
                    out.write(line.getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    /** Page by page, so that a year of tickets needs no more memory than a page. */
    private long eachLine(Premises premises, TicketQuery first, Consumer<String> writer) {
        if (!format.header.isEmpty()) {
            writer.accept(format.header);
        }
        long count = 0;
        for (TicketQuery query = first; ; ) {
            TicketPage page = premises.desk().lookup().list(query).orThrow();
            page.tickets().forEach(ticket -> writer.accept(format.line(ticket)));
            count += page.tickets().size();
            if (page.next().isEmpty()) {
                return count;
            }
            query = first.after(page.next().orElseThrow());
        }
    }
}
