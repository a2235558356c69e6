package io.counterfoil.testkit.contract;

/** Leaves a unit of work in order to undo it. */
final class Undone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Undone() {
        super("undone on purpose");
    }
}
