package io.counterfoil.catalog;

/** What becomes of the part of a voucher that is worth more than what it is spent on. */
public enum VoucherRest {
    /** It is lost. */
    LOST,

    /** It stays on the voucher, as on a gift card. */
    KEPT
}
