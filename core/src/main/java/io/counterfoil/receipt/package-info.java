/**
 * One document model for every medium: a {@link Receipt} is a list of {@link Block}s, and PDF, thermal printers and
 * plain text only render it.
 *
 * <p>The words of this package, with example values:
 *
 * <ul>
 *   <li><b>Receipt</b>: {@code [Heading("Ferry Line"), Columns("Adult", "2", "36.00"), Rule, Total("Total", "40.00"),
 *       Cut]}.
 *   <li><b>Block</b>: one thing that paper shows or a printer does, one after the other from top to bottom.
 *   <li><b>Printable text</b>: text as every medium may take it, made by {@link PrintableText}: {@code
 *       Ana(tab)Ruiz(escape)} is {@code "Ana Ruiz"}. Each block puts its text into this form when it is made, so no
 *       renderer can meet a control character.
 *   <li><b>Column</b>: the width of one character of the printer's font. 80 mm paper has 48 of them, 58 mm has 32. An
 *       East Asian wide character takes two, a combining mark none.
 *   <li><b>Substitution</b>: a character that a medium cannot show and what stands there instead: block 3, {@code
 *       U+20AC}, {@code "EUR"}. Nothing is replaced in silence.
 * </ul>
 *
 * <p>Nothing here is null unless marked. All values are immutable and may be shared between threads. Every limit is a
 * named constant of the type that checks it; one past it is an {@link IllegalArgumentException}. Texts may be personal
 * data, so {@code toString} of a block tells the length of its text and not the text.
 */
@NullMarked
package io.counterfoil.receipt;

import org.jspecify.annotations.NullMarked;
