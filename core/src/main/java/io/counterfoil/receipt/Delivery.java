package io.counterfoil.receipt;

/** How far a printout is known to have come. Only {@link #CONFIRMED} says that there is paper. */
public enum Delivery {
    /** It is in a file or an array and no printer has seen it. */
    WRITTEN,
    /** The way to the printer took every byte; whether the printer printed them is not known. */
    SENT,
    /** A queue of the operating system took it and will send it. */
    SPOOLED,
    /** The printer has answered, after the last byte, that it is online and has paper. */
    CONFIRMED
}
