/**
 * Who sells where: the identities that every record names.
 *
 * <ul>
 *   <li>{@link io.counterfoil.shop.TenantId}: one business with books of its own, {@code ferries.example}. A tenant is part of
 *       every key; nothing is reached without one.
 *   <li>{@link io.counterfoil.shop.LocationId}: a branch, jetty or gate of the tenant, {@code harbour}.
 *   <li>{@link io.counterfoil.shop.TillId}: one selling position of a location, {@code till-1}. It has its own chain and key.
 *   <li>{@link io.counterfoil.shop.ActorId}: who did it, {@code ana}: the host's own key for a person or a program, never the
 *       person's name.
 *   <li>{@link io.counterfoil.shop.Session}: an operator at work on a till, seen from the host by its
 *       {@link io.counterfoil.shop.HostAttributes}.
 *   <li>{@link io.counterfoil.shop.PersonalText}: a text about a person, guarded so that it shows nowhere by accident.
 * </ul>
 *
 * <p>Ids are lower-case ASCII and compare byte for byte. They are written into the books and cannot be erased, so a host
 * must not put names, documents or addresses of people into them. All types are immutable; null is refused.
 */
@NullMarked
package io.counterfoil.shop;

import org.jspecify.annotations.NullMarked;
