package io.counterfoil.examples;

import io.counterfoil.examples.OutputFile.Overwriting;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.TicketProof;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.RefusedException;
import io.counterfoil.ticket.Disclosure;
import io.counterfoil.ticket.EntryRef;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proves a ticket to somebody who has no books, and checks such a proof. */
@Command(
        name = "prove",
        description = "Writes the proof of a ticket, or checks one by the till's enrolment, without a database.",
        footer = {
            "",
            "Examples:",
            "  counterfoil prove CP00000001 --to proof.json",
            "  counterfoil prove --check proof.json --enrolment till-1.enrolment.json"
        })
final class ProveCommand extends Subcommand {
    private static final int MAX_PROOF_BYTES = 2 * 1024 * 1024;

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Mixin
    private EnrolmentOptions enrolments = new EnrolmentOptions();

    @ArgGroup(multiplicity = "1", exclusive = true)
    private Task task = new Task();

    /** One of the two things that can be done. */
    static final class Task {
        @ArgGroup(exclusive = false)
        private @Nullable Writing writing;

        @Option(names = "--check", paramLabel = "FILE", description = "A proof to be checked.")
        private @Nullable String proof;
    }

    /** Which ticket, and where its proof goes. */
    static final class Writing {
        @Parameters(
                arity = "1",
                paramLabel = "NUMBER|ID",
                description = "The ticket's number, such as CP00000001, or its id.")
        private String ticket = "";

        @Option(
                names = "--to",
                paramLabel = "FILE",
                required = true,
                description = "Where the proof goes; - prints it.")
        private String to = "";

        @Option(names = "--force", description = "Replaces a file that is there.")
        private boolean force;
    }

    ProveCommand(Host host) {
        super(host);
    }

    @Override
    ExitCode run() {
        if (task.writing != null) {
            return write(task.writing);
        }
        return check(String.valueOf(task.proof));
    }

    private ExitCode write(Writing writing) {
        EntryRef entry;
        try (Premises premises = Premises.open(host(), place)) {
            entry = TicketOption.find(premises, writing.ticket, Disclosure.PUBLIC)
                    .entry();
            if (entry.origin().equals(premises.safe().enrolment().origin())) {
                premises.desk().checkpoints().sign().orThrow();
            }
        }
        TicketProof proof;
        try (LedgerReading books = LedgerReading.open(host(), place)) {
            proof = books.prove(entry.origin(), entry.seq());
        }
        if (writing.to.equals("-")) {
            terminal().write(proof.toBytes());
            return ExitCode.DONE;
        }
        OutputFile file = new OutputFile(
                "to", host().file("to", writing.to), writing.force ? Overwriting.FORCED : Overwriting.REFUSED);
        file.write(proof.toBytes());
        answer(List.of("proof of entry " + entry.seq() + " written to " + file.path()), summary(entry.origin(), proof));
        return ExitCode.DONE;
    }

    private ExitCode check(String file) {
        byte[] bytes = InputFile.read(host(), "check", file, MAX_PROOF_BYTES);
        TicketProof proof = TicketProof.parse(bytes).orThrow();
        Origin origin = proof.note().origin();
        Enrolment enrolment = enrolments.orOfSafe(host(), place).stream()
                .filter(pinned -> pinned.origin().equals(origin))
                .findFirst()
                .orElseThrow(() -> new RefusedException(List.of(Refusal.of(
                        RefusalCode.PROOF_INVALID,
                        FieldPath.of("check"),
                        "why",
                        "no enrolment of its chain is given"))));
        proof.verify(enrolment).orThrow();
        answer(
                List.of("the proof holds: entry " + proof.entry().seq() + " of " + origin
                        + " stands below the checkpoint of size " + proof.note().size()),
                summary(origin, proof));
        return ExitCode.DONE;
    }

    private static CanonicalObject summary(Origin origin, TicketProof proof) {
        return CanonicalObject.builder()
                .put("origin", origin.toString())
                .put("seq", proof.entry().seq())
                .put("size", proof.note().size())
                .build();
    }
}
