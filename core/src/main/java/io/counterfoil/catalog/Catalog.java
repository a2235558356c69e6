package io.counterfoil.catalog;

import java.util.Optional;

/**
 * Every assortment that a tenant has published.
 *
 * <p><b>For implementers.</b> Called inside a unit of work, possibly by many threads in units of their own. A version is
 * stored once and never changed; the highest is current. A read sees what its own unit published before.
 */
public interface Catalog {

    /**
     * The assortment in force.
     *
     * @return the highest version, or nothing before the first
     */
    Optional<Assortment> current();

    /**
     * An assortment as it was published.
     *
     * @param version such as 2
     * @return that version, or nothing
     */
    Optional<Assortment> version(int version);

    /**
     * Puts a new version in force.
     *
     * @param assortment whose version follows the current one, or is 1 where there is none
     * @throws io.counterfoil.refusal.RefusedException with VERSION_CONFLICT at {@code version}, carrying the version
     *     {@code expected} and the one {@code got}, if it does not follow
     */
    void publish(Assortment assortment);
}
