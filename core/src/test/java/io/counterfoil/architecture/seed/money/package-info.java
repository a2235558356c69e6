/** Classes that break one rule each, to see it fail. */
@NullMarked
package io.counterfoil.architecture.seed.money;

import org.jspecify.annotations.NullMarked;
