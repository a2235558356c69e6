package io.counterfoil.testkit;

/** Whether books may be used now: only while their unit of work runs, and for changes only if it is not a reading one. */
final class UnitGuard {

    /** What a unit of work may do. */
    enum Access {
        READ,
        WRITE
    }

    private final Access access;
    private volatile boolean ended;

    UnitGuard(Access access) {
        this.access = access;
    }

    void end() {
        ended = true;
    }

    void reading() {
        if (ended) {
            throw new IllegalStateException("books must be used within their unit of work but it had ended");
        }
    }

    void writing() {
        reading();
        if (access == Access.READ) {
            throw new IllegalStateException("books must only be read here but a change was asked for");
        }
    }
}
