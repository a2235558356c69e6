/**
 * Who bought, where the shop must know.
 *
 * <p>A {@link io.counterfoil.customer.CustomerSnapshot} is what a document recorded about its customer when it was issued. It
 * stands in the private part of the document only: the chain holds a commitment to it, so that it can be erased later and
 * the chain still verifies. All types are immutable; null is refused.
 */
@NullMarked
package io.counterfoil.customer;

import org.jspecify.annotations.NullMarked;
