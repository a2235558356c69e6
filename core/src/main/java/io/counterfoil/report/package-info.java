/**
 * What was sold, for people who count it elsewhere.
 *
 * <ul>
 *   <li>{@link io.counterfoil.report.TicketCsv}: tickets as rows of a table, {@code CP00000001,2026-11-20,…,156.60,…}.
 * </ul>
 *
 * <p>A table reads the stored documents and computes nothing again. It has public values only. Everything is immutable and safe
 * for threads; null is a {@link java.lang.NullPointerException}.
 */
@NullMarked
package io.counterfoil.report;

import org.jspecify.annotations.NullMarked;
