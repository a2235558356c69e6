package io.counterfoil.catalog;

/** In which part of the document an attribute stands. */
public enum Visibility {
    /** In the chained document: printed, and never erased. */
    PUBLIC,

    /** In the private part: committed to, erasable, and printed only where the product says so. */
    PRIVATE
}
