/** The one floor with Jackson: nothing here is wrong. */
@NullMarked
package io.counterfoil.architecture.seed.json;

import org.jspecify.annotations.NullMarked;
