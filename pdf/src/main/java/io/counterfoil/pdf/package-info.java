/**
 * Receipts as PDF, by Apache PDFBox.
 *
 * <p>The words of this package, with example values:
 *
 * <ul>
 *   <li><b>Medium</b>: the paper, {@link PdfMedium#ROLL_80}, {@link PdfMedium#ROLL_58} or {@link PdfMedium#A4}. A page of a roll is as
 *       long as what stands on it.
 *   <li><b>Document id</b>: what tells two PDFs apart, {@code 9f86d081884c7d659a2feaa0c55ad015}, given by the caller.
 *   <li><b>Settings</b>: medium, id, date, title and language of one file. They and the receipt decide every byte.
 *   <li><b>Band</b>: a strip of paper across the page that is never cut in two. Layout turns blocks into bands, pagination deals bands
 *       out to pages, drawing puts their marks on paper.
 *   <li><b>Dot</b>: an eighth of a millimetre, the dot of a thermal print head. Codes, rules and bands are whole dots.
 * </ul>
 *
 * <p>Fonts: Noto Sans, then DejaVu Sans, in two weights; their licences lie beside them. Scripts that are written from the right or
 * that need their letters joined are not supported: their characters are replaced and reported, never printed wrong.
 *
 * <p>Nothing here is null unless marked. Public values are immutable and may be shared between threads. Lengths inside are points (1/72
 * inch) as {@code float}, which PDF and its readers use; there is no money here, only text that shows it.
 */
@NullMarked
package io.counterfoil.pdf;

import org.jspecify.annotations.NullMarked;
