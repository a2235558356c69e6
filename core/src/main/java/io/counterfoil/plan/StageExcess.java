package io.counterfoil.plan;

/** What happens to a request for more than a limited stage has left. */
public enum StageExcess {
    /** It is refused with the number left. */
    REFUSE,

    /** What is left is sold at the stage's price and the rest at that of the next. */
    SPLIT
}
