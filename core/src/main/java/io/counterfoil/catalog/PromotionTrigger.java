package io.counterfoil.catalog;

/** What sets a promotion off. */
public enum PromotionTrigger {
    /** It applies to whoever buys what it is for. */
    AUTOMATIC,

    /** It applies where its code was given with the cart. */
    CODE
}
