package io.counterfoil.storage.jdbi;

import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;

/**
 * What a unit of work had read was changed by another before it could be locked. It is run again and then sees the change; only
 * where that happens time after time does anybody hear of it.
 */
final class LostRace extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private LostRace() {
        super("what was read has changed meanwhile", null, false, false);
    }

    static CounterfoilException failure() {
        return new CounterfoilException(FailureCode.STORAGE_BUSY, new LostRace());
    }
}
