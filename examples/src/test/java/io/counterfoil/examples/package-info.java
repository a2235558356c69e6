/** Tests of the command through its front door: words in, lines and an exit code out. */
@NullMarked
package io.counterfoil.examples;

import org.jspecify.annotations.NullMarked;
