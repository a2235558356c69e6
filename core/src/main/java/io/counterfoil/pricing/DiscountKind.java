package io.counterfoil.pricing;

/** Why something was taken off, in the order in which it is taken. */
public enum DiscountKind {
    /** A promotion of the shop on single lines: three for two, 10 % from five on. */
    LINE_PROMOTION,

    /** What an operator typed for one line. */
    LINE,

    /** A promotion of the shop on the whole, spread over the lines. */
    DOCUMENT_PROMOTION,

    /** What an operator typed for the whole, spread over the lines. */
    DOCUMENT,

    /** A voucher that the customer brought, spread over the lines that it is good for. */
    VOUCHER;

    /** Whether it is taken off one line, and not spread over several. */
    boolean isOfLine() {
        return this == LINE_PROMOTION || this == LINE;
    }

    boolean isOfDocument() {
        return !isOfLine();
    }
}
