/** Tests of the books; those that read published vectors are skipped with a message where the vectors are absent. */
@NullMarked
package io.counterfoil.ledger;

import org.jspecify.annotations.NullMarked;
