/** Tests of the laws: they hold for shops of every kind, and each is broken by an engine made for it. */
@NullMarked
package io.counterfoil.testkit.law;

import org.jspecify.annotations.NullMarked;
