package io.counterfoil.examples;

import io.counterfoil.json.SaleFile;
import io.counterfoil.json.TicketJson;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.sale.SaleRequest;
import io.counterfoil.ticket.RecordedTicket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sells tickets. */
@Command(
        name = "new",
        description = "Sells one ticket by options, or several by a file: all of them or none.",
        footer = {
            "",
            "Examples:",
            "  counterfoil new --product coffee=2 --product croissant=1 --pay CASH=200",
            "  counterfoil new --route dambai.dodoikope --product adult=2 \\",
            "      --product car=1 --attribute vehicle_number=\"GR 1234-20\" --pay CASH=220",
            "  counterfoil new --product coffee=1 --pay TRANSFER=58 --reference 0042-77",
            "  counterfoil new --file tickets.json",
            "  echo '{\"lines\":[{\"product\":\"coffee\",\"quantity\":2}],",
            "         \"payments\":[{\"method\":\"CASH\",\"amount\":\"116\"}]}' | counterfoil new --file -"
        })
final class NewCommand extends Subcommand {
    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    /** A file, or options. */
    static final class Source {
        @Option(names = "--file", paramLabel = "FILE", description = "A sale file; - reads standard input.")
        private @Nullable String file;

        @ArgGroup(exclusive = false)
        private @Nullable SaleOptions options;
    }

    NewCommand(Host host) {
        super(host);
    }

    @Override
    ExitCode run() {
        try (Premises premises = Premises.open(host(), place)) {
            List<SaleRequest> requests = SaleFile.read(
                            text(), premises.assortment().shop().currency())
                    .orThrow();
            List<RecordedTicket> issued = premises.desk().checkout().sell(requests).orThrow().stream()
                    .map(RecordedTicket::withoutPrivatePart)
                    .toList();
            noteRecorded();
            List<String> lines = new ArrayList<>();
            issued.forEach(ticket -> lines.addAll(TicketText.full(ticket)));
            answer(
                    lines,
                    CanonicalObject.builder()
                            .put("tickets", issued.stream().map(TicketJson::of).toList())
                            .build());
        }
        return ExitCode.DONE;
    }

    private byte[] text() {
        if (source.options != null) {
            return source.options.toSaleFile().canonicalBytes();
        }
        return InputFile.read(host(), "file", source.file == null ? "-" : source.file, SaleFile.MAX_BYTES);
    }
}
