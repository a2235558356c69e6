package io.counterfoil;

import io.counterfoil.inventory.AvailabilityChange;
import io.counterfoil.inventory.AvailabilityFeed;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells every listener within this process what became of the stock. A listener that fails is logged and disturbs neither the sale,
 * which has happened, nor the other listeners. Safe for threads.
 *
 * <pre>{@code
 * AvailabilityBroadcast broadcast = new AvailabilityBroadcast();
 * BoxOffice office = BoxOffice.over(store, surroundings.telling(broadcast));
 * AutoCloseable seatMap = broadcast.listen(change -> page.refresh(change.pools()));
 * }</pre>
 */
public final class AvailabilityBroadcast implements AvailabilityFeed {

    private static final Logger LOG = LoggerFactory.getLogger(AvailabilityBroadcast.class);

    private final List<Registration> listeners = new CopyOnWriteArrayList<>();

    /** A broadcast that nobody listens to yet. */
    public AvailabilityBroadcast() {}

    /**
     * Begins to listen.
     *
     * @param listener called on the thread of whoever sold or held, after the commit; it must be quick
     * @return ends the listening when it is closed
     */
    public AutoCloseable listen(AvailabilityFeed listener) {
        Registration registration = new Registration(Objects.requireNonNull(listener, "listener"));
        listeners.add(registration);
        return () -> listeners.remove(registration);
    }

    @Override
    public void changed(AvailabilityChange change) {
        for (Registration each : listeners) {
            try {
                each.listener.changed(change);
            } catch (RuntimeException e) {
                LOG.warn(
                        "A listener to the availability of {} pools failed",
                        change.pools().size(),
                        e);
            }
        }
    }

    /** One listener may listen twice; each time ends for itself. */
    private static final class Registration {
        private final AvailabilityFeed listener;

        Registration(AvailabilityFeed listener) {
            this.listener = listener;
        }
    }
}
