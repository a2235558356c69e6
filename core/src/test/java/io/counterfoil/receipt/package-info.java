/** Tests of the document model: what blocks take, what they refuse, and how text is made printable. */
@NullMarked
package io.counterfoil.receipt;

import org.jspecify.annotations.NullMarked;
