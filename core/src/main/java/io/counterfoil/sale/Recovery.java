package io.counterfoil.sale;

import io.counterfoil.ledger.ClosedEpoch;
import io.counterfoil.ledger.TillSafe;
import io.counterfoil.ticket.WithdrawnNumbers;
import java.util.List;
import java.util.Objects;

/**
 * What came of opening a new epoch.
 *
 * @param safe of the new epoch; its enrolment is to be handed to whoever verifies
 * @param closed where the epoch before ended
 * @param withdrawn the numbers that are never given again
 */
public record Recovery(TillSafe safe, ClosedEpoch closed, List<WithdrawnNumbers> withdrawn) {

    /** Copies the list. */
    public Recovery {
        Objects.requireNonNull(safe, "safe");
        Objects.requireNonNull(closed, "closed");
        withdrawn = List.copyOf(withdrawn);
    }
}
