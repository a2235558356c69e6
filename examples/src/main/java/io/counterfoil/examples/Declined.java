package io.counterfoil.examples;

import io.counterfoil.refusal.CounterfoilException;

/** The command itself, and not the library, says no. */
final class Declined extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final ExitCode exitCode;

    Declined(Problem problem) {
        this(problem, ExitCode.REFUSED);
    }

    private Declined(Problem problem, ExitCode exitCode) {
        super(problem.toString());
        this.problem = problem;
        this.exitCode = exitCode;
    }

    /** A file that an option names failed. */
    static Declined failed(CounterfoilException failure, String option) {
        return new Declined(Problem.of(failure).at(option), ExitCode.FAILED);
    }

    Problem problem() {
        return problem;
    }

    ExitCode exitCode() {
        return exitCode;
    }
}
