package io.counterfoil.money;

/** Who takes what is left when an amount is spread over parts and the shares are no whole increments. */
public enum Remainder {
    /**
     * Every share is cut to the increment and what is left goes, an increment each, to the parts that lost most; among
     * equals the earlier first. No part is off its exact share by an increment or more. 10.00 over 3: 3.34, 3.33, 3.33.
     */
    LARGEST_REMAINDER,

    /** Every other share is rounded, the first part with a weight takes the rest. */
    FIRST,

    /** Every other share is rounded, the last part with a weight takes the rest: 500.00 over 3: 166.67, 166.67, 166.66. */
    LAST
}
