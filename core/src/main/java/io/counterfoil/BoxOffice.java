package io.counterfoil;

import io.counterfoil.audit.AuditDesk;
import io.counterfoil.ledger.TillSafe;
import io.counterfoil.sale.Desk;
import io.counterfoil.sale.RecoveryDesk;
import io.counterfoil.sale.Surroundings;
import io.counterfoil.sale.Workplace;
import io.counterfoil.shop.AccessPolicy;
import io.counterfoil.shop.Session;
import io.counterfoil.shop.TenantId;
import io.counterfoil.work.RandomBytes;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Objects;

/**
 * The composition root: joins a store with time, chance and permissions, and hands out desks. The only place where the clock of
 * the system may be chosen. Safe for threads; make one and keep it.
 *
 * <pre>{@code
 * BoxOffice office = BoxOffice.over(store);
 * Desk desk = office.desk(session, safe);
 * }</pre>
 */
public final class BoxOffice {

    private final Store store;
    private final Surroundings surroundings;

    private BoxOffice(Store store, Surroundings surroundings) {
        this.store = store;
        this.surroundings = surroundings;
    }

    /**
     * A box office by the system's clock and random source, for a host that asks for permissions itself.
     *
     * @param store where the books are kept; the host closes it
     * @return the box office
     */
    public static BoxOffice over(Store store) {
        return over(store, new Surroundings(systemClock(), systemRandom(), AccessPolicy.allowAll()));
    }

    /**
     * A box office in given surroundings.
     *
     * @param store where the books are kept; the host closes it
     * @param surroundings time, chance and permissions
     * @return the box office
     */
    public static BoxOffice over(Store store, Surroundings surroundings) {
        return new BoxOffice(
                Objects.requireNonNull(store, "store"), Objects.requireNonNull(surroundings, "surroundings"));
    }

    /**
     * The system's clock, for a host that asks for prices without selling.
     *
     * @return read once per operation; safe for threads
     */
    public static InstantSource systemClock() {
        return InstantSource.system();
    }

    /**
     * The system's cryptographic random source.
     *
     * @return for keys, ids and salts; safe for threads
     */
    public static RandomBytes systemRandom() {
        SecureRandom random = new SecureRandom();
        return count -> {
            byte[] bytes = new byte[count];
            random.nextBytes(bytes);
            return bytes;
        };
    }

    /**
     * The desk of an operator at a till.
     *
     * @param session who works at which till
     * @param safe the till's key, mark and enrolment
     * @return a desk, safe for threads; one for each session is enough
     * @throws IllegalArgumentException if the safe is another till's
     */
    public Desk desk(Session session, TillSafe safe) {
        return Desk.of(store.forTenant(session.till().tenant()), new Workplace(session, safe, surroundings));
    }

    /**
     * The desk at which a till goes on after its books, its mark or its key were lost.
     *
     * @param session who works at which till
     * @return a desk, safe for threads
     */
    public RecoveryDesk recovery(Session session) {
        return RecoveryDesk.of(store.forTenant(session.till().tenant()), session, surroundings);
    }

    /**
     * The audit desk of a tenant, which needs no key.
     *
     * @param tenant whose books
     * @return a desk, safe for threads
     */
    public AuditDesk audit(TenantId tenant) {
        return AuditDesk.of(store.forTenant(tenant), surroundings.clock());
    }
}
