package io.counterfoil.shop;

/** What an actor may do. Roles belong to the host: it maps its own to these names. */
public enum Permission {
    /** Issue tickets. */
    SELL,
    /** Type a discount. */
    DISCOUNT,
    /** Cancel an issued ticket. */
    CANCEL,
    /** Put products in stock, change capacities, block places. */
    STOCK,
    /** Set up the shop and its tills, publish an assortment. */
    SET_UP,
    /** Read tickets and totals of other operators. */
    REPORT,
    /** Read the private parts of tickets: names, documents, vehicle numbers. */
    READ_PRIVATE,
    /** Erase the private parts of tickets, for good. */
    ERASE,
    /** Change the key of a till. */
    CHANGE_KEY,
    /** Open a new epoch of a till whose books, mark or key were lost. */
    RECOVER
}
