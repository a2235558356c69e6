/** The code of the guide, which is compiled, run and compared with what the guide shows. */
@NullMarked
package io.counterfoil.testkit.guide;

import org.jspecify.annotations.NullMarked;
