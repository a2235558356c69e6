/** Tests of the virtual printer: it must see what a real one would. */
@NullMarked
package io.counterfoil.testkit.printer;

import org.jspecify.annotations.NullMarked;
