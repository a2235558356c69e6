package io.counterfoil.pdf;

import io.counterfoil.receipt.Alignment;
import io.counterfoil.receipt.Barcode;
import io.counterfoil.receipt.Block;
import io.counterfoil.receipt.Cell;
import io.counterfoil.receipt.Columns;
import io.counterfoil.receipt.Cut;
import io.counterfoil.receipt.Drawer;
import io.counterfoil.receipt.Emphasis;
import io.counterfoil.receipt.Feed;
import io.counterfoil.receipt.Heading;
import io.counterfoil.receipt.Note;
import io.counterfoil.receipt.QrCode;
import io.counterfoil.receipt.Receipt;
import io.counterfoil.receipt.Rule;
import io.counterfoil.receipt.Text;
import io.counterfoil.receipt.Total;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Receipts of every kind of block, with texts that nobody would print and somebody will. */
final class ReceiptArbitraries extends DomainContextBase {

    /** Any receipt without a logo. */
    @Provide
    Arbitrary<Receipt> receipts() {
        return blocks().list().ofMaxSize(12).map(Receipt::new);
    }

    /** Any character at all: also controls, halves of surrogate pairs, unassigned ones. */
    static Arbitrary<String> anyText(int maxLength) {
        Arbitrary<String> words = Arbitraries.strings().alpha().numeric().withChars(' ', '-', '.');
        return Arbitraries.oneOf(
                        Arbitraries.strings().ofMaxLength(maxLength / 2), words.map(w -> w.isEmpty() ? "x" : w))
                .map(text -> text.length() > maxLength ? text.substring(0, maxLength) : text);
    }

    private static Arbitrary<Block> blocks() {
        Arbitrary<Alignment> alignments = Arbitraries.of(Alignment.class);
        Arbitrary<Emphasis> emphases = Arbitraries.of(Emphasis.class);
        Arbitrary<Cell> cells = Combinators.combine(
                        anyText(40), alignments, Arbitraries.integers().between(1, Cell.MAX_WEIGHT))
                .as(Cell::new);
        return Arbitraries.oneOf(
                anyText(Heading.MAX_CHARS / 3).map(Heading::new),
                Combinators.combine(anyText(300), alignments, emphases).as(Text::new),
                cells.list().ofMinSize(1).ofMaxSize(Columns.MAX_CELLS).map(Columns::new),
                Combinators.combine(anyText(60), anyText(Total.MAX_AMOUNT_CHARS / 3), emphases)
                        .as(Total::new),
                Combinators.combine(Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(300), anyText(30))
                        .as(QrCode::new),
                Arbitraries.strings()
                        .withCharRange(' ', '~')
                        .ofMinLength(1)
                        .ofMaxLength(Barcode.MAX_CHARS)
                        .map(Barcode::new),
                anyText(300).map(Note::new),
                Arbitraries.integers().between(1, Feed.MAX_LINES).map(Feed::new),
                Arbitraries.of(new Rule(), new Cut(), new Drawer()));
    }
}
