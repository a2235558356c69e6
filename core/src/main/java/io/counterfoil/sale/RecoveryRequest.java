package io.counterfoil.sale;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What an operator says when a new epoch of a till is opened: why, and what the books do not know any more. Immutable: each call gives
 * a new request.
 *
 * <pre>{@code
 * RecoveryRequest.because("the disk died").withSetup(setup).withLastNumber(84211)
 * }</pre>
 */
public final class RecoveryRequest {

    /** Whether a till that is in order may have a new epoch. */
    enum Need {
        /** Only where books, mark or key do not allow to go on. */
        MUST_BE_FOUND,
        /** The operator knows something that nobody can find out. */
        IS_GIVEN
    }

    private final String reason;
    private final @Nullable ShopSetup setup;
    private final @Nullable Long lastNumber;
    private final Need need;

    private RecoveryRequest(String reason, @Nullable ShopSetup setup, @Nullable Long lastNumber, Need need) {
        this.reason = Objects.requireNonNull(reason, "reason");
        this.setup = setup;
        this.lastNumber = lastNumber;
        this.need = need;
    }

    /**
     * A request to go on in a new epoch.
     *
     * @param reason why; 1 to {@value io.counterfoil.ticket.Cancellation#MAX_REASON_LENGTH} characters, public, so without names of
     *     people
     * @return the request
     */
    public static RecoveryRequest because(String reason) {
        return new RecoveryRequest(reason, null, null, Need.MUST_BE_FOUND);
    }

    /**
     * The same for books that were lost or restored from an old copy: publishes what the shop sells.
     *
     * @param shop what the shop decided
     * @return a new request
     */
    public RecoveryRequest withSetup(ShopSetup shop) {
        return new RecoveryRequest(reason, Objects.requireNonNull(shop, "shop"), lastNumber, need);
    }

    /**
     * The same for a shop that knows from its papers up to which number tickets were issued. Without it as many numbers are withdrawn
     * as entries were lost, which is enough and mostly too many.
     *
     * @param number the last ticket number that may be in somebody's hands, without its prefix: 84211 of {@code CP00084211}
     * @return a new request
     * @throws IllegalArgumentException if the number is negative
     */
    public RecoveryRequest withLastNumber(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("number must be 0 or more but was " + number);
        }
        return new RecoveryRequest(reason, setup, number, need);
    }

    /**
     * The same for a till whose books, mark and key are in order: its key may be in other hands, or its chain is full.
     *
     * @return a new request
     */
    public RecoveryRequest evenIfSound() {
        return new RecoveryRequest(reason, setup, lastNumber, Need.IS_GIVEN);
    }

    String reason() {
        return reason;
    }

    Optional<ShopSetup> setup() {
        return Optional.ofNullable(setup);
    }

    OptionalLong lastNumber() {
        return lastNumber == null ? OptionalLong.empty() : OptionalLong.of(lastNumber);
    }

    Need need() {
        return need;
    }
}
