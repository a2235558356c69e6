/**
 * How Counterfoil says no.
 *
 * <p>Three kinds of failure exist and each has one form:
 *
 * <ul>
 *   <li>A programmer's mistake is a {@link java.lang.NullPointerException}, {@link java.lang.IllegalArgumentException} or
 *       {@link java.lang.IllegalStateException} whose message reads {@code <name> must <rule> but was <value>}.
 *   <li>What the shop must handle (sold out, wrong total, unknown product) is a {@link io.counterfoil.refusal.Refusal}: a stable
 *       {@link io.counterfoil.refusal.RefusalCode}, the {@link io.counterfoil.refusal.FieldPath} of the fault such as
 *       {@code tickets[1].lines[0].quantity}, and the data that the code names, such as {@code expected=156.60}. All
 *       faults of one input are reported together in an {@link io.counterfoil.refusal.Outcome}.
 *   <li>What the machine does to us (disk full, printer gone, key file missing) is a
 *       {@link io.counterfoil.refusal.CounterfoilException} with a {@link io.counterfoil.refusal.FailureCode}.
 * </ul>
 *
 * <p>Neither data nor messages carry names, documents, telephone numbers or codes of admission: a refusal may be logged,
 * shown and stored as it is. Everything here is immutable but the collector {@link io.counterfoil.refusal.Refusals},
 * which belongs to one thread.
 */
@NullMarked
package io.counterfoil.refusal;

import org.jspecify.annotations.NullMarked;
