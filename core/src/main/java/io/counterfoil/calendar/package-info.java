/**
 * Which day it is for the books.
 *
 * <p>A {@link io.counterfoil.calendar.BusinessCalendar} turns an instant into the business date of a fiscal zone: in
 * {@code America/Caracas}, {@code 2025-10-25T03:59:59Z} belongs to the 24th and {@code 04:00:00Z} to the 25th. The date is
 * stored with each document when it is issued and never computed again. Instants are rounded down to milliseconds, the
 * exactness of the ledger. Nothing here reads a clock; null is refused.
 */
@NullMarked
package io.counterfoil.calendar;

import org.jspecify.annotations.NullMarked;
