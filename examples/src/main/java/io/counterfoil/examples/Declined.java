package io.counterfoil.examples;

/** The command itself, and not the library, says no. */
final class Declined extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Declined(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
