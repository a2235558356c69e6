package io.counterfoil.payment;

/** What sets one means of payment apart from another. */
public enum PaymentTrait {
    /** Notes and coins: a total that is paid with nothing else is rounded to the smallest coin where the shop does so. */
    CASH,
    /** More than the total may be tendered; the rest is given back. */
    GIVES_CHANGE,
    /** The operator must enter a reference, such as the number of a transfer. */
    NEEDS_REFERENCE,
    /** A gateway or terminal takes part. */
    ELECTRONIC,
    /** Known to the books but not taken any more. */
    INACTIVE
}
