/** Tests of printing by ESC/POS, judged by a virtual printer. */
@NullMarked
package io.counterfoil.escpos;

import org.jspecify.annotations.NullMarked;
