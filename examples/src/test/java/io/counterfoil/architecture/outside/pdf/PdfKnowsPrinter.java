package io.counterfoil.architecture.outside.pdf;

import io.counterfoil.architecture.outside.escpos.Allower;

/** Seeded: an adapter that knows another. */
final class PdfKnowsPrinter {
    Allower printer = new Allower();
}
