package io.counterfoil.receipt;

/**
 * The words that a template itself puts on paper; all others come from the ticket. Each has a text in every language.
 */
public enum Label {
    /** Before the ticket's number. */
    TICKET,
    /** Before date and time of the sale. */
    DATE,
    /** Before the till's id. */
    TILL,
    /** Before the operator's id. */
    OPERATOR,
    /** Before the route, where there is one. */
    ROUTE,
    /** Before the shop's number with the tax office. */
    TAX_NUMBER,
    /** Above the names of what was sold. */
    DESCRIPTION,
    /** Above the quantities; an abbreviation. */
    QUANTITY,
    /** Above the prices of a unit. */
    PRICE,
    /** Above the rates of a tariff. */
    RATE,
    /** Above the levies of a unit. */
    LEVY,
    /** Before the row of a place. */
    ROW,
    /** Before the seat of a place. */
    SEAT,
    /** Above the amounts of the lines. */
    AMOUNT,
    /** The sum of the lines. */
    SUBTOTAL,
    /** What was taken off. */
    DISCOUNT,
    /** What is left after the discount. */
    NET,
    /** Between a tax and its base: {@code IVA 16 % on 135.00}. */
    ON,
    /** Before a tax that the prices have in them. */
    INCLUDES,
    /** What paying in cash adds or takes. */
    ROUNDING,
    /** What is to be paid, before the currency. */
    TOTAL,
    /** What was given back. */
    CHANGE,
    /** What remains to be paid. */
    DUE,
    /** After the name of a voucher, before what is left of it. */
    LEFT,
    /** The mark of everything printed after the first time. */
    COPY,
    /** The mark of a ticket that does not count any more. */
    CANCELLED,
    /** Before the reason of the cancellation. */
    REASON
}
