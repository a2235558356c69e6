package io.counterfoil.examples;

import io.counterfoil.BoxOffice;
import io.counterfoil.Store;
import io.counterfoil.json.ShopFile;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.ClosedEpoch;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.SafeFolder;
import io.counterfoil.sale.Recovery;
import io.counterfoil.sale.RecoveryRequest;
import io.counterfoil.shop.Till;
import io.counterfoil.ticket.WithdrawnNumbers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets a till go on after a loss. */
@Command(
        name = "recover",
        description = {
            "Lets a till go on, in a new epoch with a new key, after its database was lost, cut, rewritten or restored from"
                    + " an old copy, or its mark or its key was lost.",
            "Look for what was lost first: what is put back needs no recovery. Nothing that is there is changed."
        },
        footer = {
            "",
            "Examples:",
            "  counterfoil recover --reason \"disk of till 1 died, copy of yesterday\"",
            "  counterfoil recover --reason \"disk died, no copy\" --shop shop.json --last-number 84211",
            "  counterfoil recover --reason \"the safe was stolen\" --even-if-sound",
            "",
            "Interrupted and run again, it goes on where it stopped. Hand the new enrolment to whoever verifies."
        })
final class RecoverCommand extends Subcommand {
    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Mixin
    private ReasonOption reason = new ReasonOption();

    @Option(
            names = "--shop",
            paramLabel = "FILE",
            description = "The shop file, where the books were lost with what is sold; makes the database if need be."
                    + " - reads standard input.")
    private @Nullable String shop;

    @Option(
            names = "--last-number",
            paramLabel = "NUMBER",
            description =
                    "The last ticket number that may be on a paper, without its prefix: 84211. Without it, as many"
                            + " numbers are withdrawn as entries were lost.")
    private @Nullable Long lastNumber;

    @Option(
            names = "--even-if-sound",
            description = "Also where books, mark and key are in order: the key may be in other hands.")
    private boolean isSoundAllowed;

    RecoverCommand(Host host) {
        super(host);
    }

    @Override
    ExitCode run() {
        RecoveryRequest request = request();
        Till till = Premises.till(host(), place);
        SafeFolder safes = SafeFolder.at(place.safe(host()));
        Recovery recovery;
        try (Store store = store()) {
            recovery = host().offices()
                    .apply(store)
                    .recovery(Premises.session(till, place.operator()))
                    .recover(safes.epochChange(till, BoxOffice.systemRandom()), request)
                    .orThrow();
        }
        noteRecorded();
        answer(lines(till, recovery), document(till, recovery));
        return ExitCode.DONE;
    }

    private RecoveryRequest request() {
        RecoveryRequest request = RecoveryRequest.because(reason.text());
        if (shop != null) {
            byte[] text = InputFile.read(host(), "shop", shop, ShopFile.MAX_BYTES);
            request = request.withSetup(ShopFile.read(text).orThrow().setup());
        }
        if (lastNumber != null) {
            if (lastNumber < 0) {
                throw new Declined(
                        Problem.of("VALUE_INVALID", "last-number", "the value must be 0 or more but is " + lastNumber));
            }
            request = request.withLastNumber(lastNumber);
        }
        return isSoundAllowed ? request.evenIfSound() : request;
    }

    private Store store() {
        Database database = place.database(host());
        return shop == null ? database.open() : database.create();
    }

    private List<String> lines(Till till, Recovery recovery) {
        Enrolment enrolment = recovery.safe().enrolment();
        ClosedEpoch closed = recovery.closed();
        String before = "epoch " + closed.origin().epoch();
        List<String> lines = new ArrayList<>();
        lines.add("Till " + till + " goes on in epoch " + enrolment.origin().epoch() + ".");
        lines.add("closed     " + before + ", which came to " + entries(closed.size()) + "; the database has "
                + closed.stored());
        if (closed.lost() > 0) {
            lines.add("lost       " + entries(closed.lost()) + "; every verification without them says so");
        }
        if (closed.orphaned() > 0) {
            lines.add("orphaned   " + entries(closed.orphaned()) + " of " + before
                    + ", which stay and are not gone on from");
        }
        recovery.withdrawn().forEach(numbers -> lines.add("withdrawn  " + written(numbers) + ", never given again"));
        lines.add("enrolment  " + place.safe(host()).resolve(enrolment.origin().id() + ".enrolment.json"));
        return lines;
    }

    private static String entries(long count) {
        return count == 1 ? "1 entry" : count + " entries";
    }

    private static String written(WithdrawnNumbers numbers) {
        String range = numbers.first() == numbers.last()
                ? "ticket number " + numbers.first()
                : "ticket numbers " + numbers.first() + " to " + numbers.last();
        return range + (numbers.period().isEmpty() ? "" : " of " + numbers.period());
    }

    private static CanonicalObject document(Till till, Recovery recovery) {
        ClosedEpoch closed = recovery.closed();
        return CanonicalObject.builder()
                .put("till", till.toString())
                .put("enrolment", recovery.safe().enrolment().toCanonical())
                .put(
                        "closed",
                        CanonicalObject.builder()
                                .put("origin", closed.origin().toString())
                                .put("size", closed.size())
                                .put("stored", closed.stored())
                                .put("lost", closed.lost())
                                .put("orphaned", closed.orphaned())
                                .build())
                .put(
                        "withdrawn",
                        recovery.withdrawn().stream()
                                .map(RecoverCommand::document)
                                .toList())
                .build();
    }

    private static CanonicalObject document(WithdrawnNumbers numbers) {
        return CanonicalObject.builder()
                .put("series", numbers.series().value())
                .put("period", numbers.period())
                .put("first", numbers.first())
                .put("last", numbers.last())
                .build();
    }
}
