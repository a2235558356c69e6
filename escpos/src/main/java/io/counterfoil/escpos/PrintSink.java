package io.counterfoil.escpos;

import io.counterfoil.receipt.Delivery;

/**
 * The way to a printer.
 *
 * <p>An implementer owes this: it is given one whole job at a time and never two at once; it passes every byte on, or
 * fails with a {@code CounterfoilException} of a code {@code PRINTER_…}; it answers how far the job is known to have
 * come and no further.
 */
@FunctionalInterface
public interface PrintSink {

    /**
     * Passes a job on.
     *
     * @param job text and commands, from start to end; the sink may keep it
     * @return how far it is known to have come
     */
    Delivery write(byte[] job);
}
