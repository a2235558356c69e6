/** A house that was built to fall: each class breaks the rules that it is marked with, and no other. */
@NullMarked
package io.counterfoil.architecture.seed;

import org.jspecify.annotations.NullMarked;
