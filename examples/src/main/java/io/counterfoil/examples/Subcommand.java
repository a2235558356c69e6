package io.counterfoil.examples;

import io.counterfoil.ledger.CanonicalObject;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** What all subcommands have in common. Each runs once. */
abstract class Subcommand implements Callable<Integer> {
    private final Host host;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    @SuppressWarnings("UnusedVariable") // the parser reads the option itself
    private boolean help;

    @Option(names = "--json", description = "Answers in JSON, one line; problems as an array on standard error.")
    private boolean json;

    private boolean hasRecorded;

    Subcommand(Host host) {
        this.host = host;
    }

    /** Does it, or leaves by an exception. */
    abstract ExitCode run();

    @Override
    public final Integer call() {
        return run().number();
    }

    /** To be called once something is in the books that must not be done a second time. */
    final void noteRecorded() {
        hasRecorded = true;
    }

    final boolean hasRecorded() {
        return hasRecorded;
    }

    final Host host() {
        return host;
    }

    final Terminal terminal() {
        return host.terminal();
    }

    final boolean isForPrograms() {
        return json;
    }

    /** The result in one of its two forms. */
    final void answer(List<String> forPeople, CanonicalObject forPrograms) {
        if (json) {
            terminal().print(forPrograms);
        } else {
            forPeople.forEach(terminal()::print);
        }
    }
}
