/** The upper end of a seeded arrow. */
@NullMarked
package io.counterfoil.architecture.seed.sale;

import org.jspecify.annotations.NullMarked;
