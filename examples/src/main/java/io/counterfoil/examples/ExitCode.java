package io.counterfoil.examples;

/** How the command ends, for scripts. 130 after an interruption is the runtime's own. */
enum ExitCode {
    /** It did what it was asked to. */
    DONE(0),
    /** The shop's rules say no, or the books are not intact; nothing was written. */
    REFUSED(1),
    /** The command line cannot be understood. */
    USAGE(2),
    /** The database, a file, the printer or the command itself failed. */
    FAILED(3);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
