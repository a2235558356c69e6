package io.counterfoil.pdf;

import io.counterfoil.receipt.Alignment;
import io.counterfoil.receipt.Barcode;
import io.counterfoil.receipt.BlockFold;
import io.counterfoil.receipt.Cell;
import io.counterfoil.receipt.Columns;
import io.counterfoil.receipt.Cut;
import io.counterfoil.receipt.Drawer;
import io.counterfoil.receipt.Emphasis;
import io.counterfoil.receipt.Feed;
import io.counterfoil.receipt.Heading;
import io.counterfoil.receipt.Logo;
import io.counterfoil.receipt.Note;
import io.counterfoil.receipt.QrCode;
import io.counterfoil.receipt.Receipt;
import io.counterfoil.receipt.Rule;
import io.counterfoil.receipt.Text;
import io.counterfoil.receipt.Total;
import java.util.ArrayList;
import java.util.List;

/** Turns the blocks of one document into bands for one medium. Used by one thread. */
final class BlockLayout implements BlockFold<List<Band>> {

    private static final float RULE_BAND_HEIGHT = PageStyle.mm(2.5f);
    private static final float RULE_THICKNESS = 2 * Dots.SIZE;
    private static final float LOGO_SPACE = PageStyle.mm(2);
    private static final float CODE_SPACE = PageStyle.mm(1.5f);

    /** An amount that takes more of a line than this stands under its label. */
    private static final float MOST_FOR_AMOUNT = 0.65f;

    /** A label that would be a tower beside its amount stands over it. */
    private static final int MOST_LABEL_LINES_BESIDE = 2;

    private final PageStyle page;
    private final ColumnGrid grid;
    private final SubstitutionLog substitutions;

    private BlockLayout(Receipt receipt, PageStyle page, SubstitutionLog substitutions) {
        this.page = page;
        this.grid = new ColumnGrid(receipt, page);
        this.substitutions = substitutions;
    }

    /** The bands of a document from top to bottom; characters that the fonts lack are recorded. */
    static List<Band> bands(Receipt receipt, PageStyle page, SubstitutionLog substitutions) {
        BlockLayout layout = new BlockLayout(receipt, page, substitutions);
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < receipt.blocks().size(); i++) {
            substitutions.atBlock(i);
            bands.addAll(receipt.blocks().get(i).fold(layout));
        }
        return bands;
    }

    @Override
    public List<Band> logo(Logo block) {
        float width = block.widthPixels() * Dots.SIZE;
        float height = block.heightPixels() * Dots.SIZE;
        float scale = Math.min(1, Math.min(page.contentWidth() / width, page.logoHeight() / height));
        Bar box = new Bar(
                Spot.offset(Alignment.CENTER, page.contentWidth() - width * scale), 0, width * scale, height * scale);
        return List.of(Band.of(box.height() + LOGO_SPACE, List.of(new Mark.Picture(block, box)))
                .keptWithNext());
    }

    @Override
    public List<Band> heading(Heading block) {
        return paragraph(block.text(), page.heading(), Alignment.CENTER).stream()
                .map(Band::keptWithNext)
                .toList();
    }

    @Override
    public List<Band> text(Text block) {
        return Band.together(paragraph(block.text(), page.style(block.emphasis()), block.alignment()));
    }

    @Override
    public List<Band> note(Note block) {
        return Band.together(paragraph(block.text(), page.note(), Alignment.CENTER));
    }

    @Override
    public List<Band> columns(Columns block) {
        Table table = grid.tableOf(block);
        List<Pile> piles = new ArrayList<>();
        for (int i = 0; i < block.cells().size(); i++) {
            Cell cell = block.cells().get(i);
            Spot spot = table.spot(i, cell.alignment());
            piles.add(new Pile(lines(cell.text(), table.style(), spot.width()), spot));
        }
        return beside(piles, table.style());
    }

    @Override
    public List<Band> total(Total block) {
        TextStyle style = page.style(block.emphasis());
        float room = page.contentWidth();
        TextLine amount = style.chain().shape(block.amount(), substitutions).asLine();
        float amountWidth = amount.width(style.size());
        float labelWidth = room - amountWidth - page.gap();
        Pile amounts = new Pile(List.of(amount), new Spot(0, room, Alignment.RIGHT));
        if (amountWidth <= room * MOST_FOR_AMOUNT) {
            List<TextLine> label = lines(block.label(), style, labelWidth);
            if (label.size() <= MOST_LABEL_LINES_BESIDE) {
                return beside(List.of(new Pile(label, new Spot(0, labelWidth, Alignment.LEFT)), amounts), style);
            }
        }
        Pile labels = new Pile(lines(block.label(), style, room), new Spot(0, room, Alignment.LEFT));
        List<Band> bands = new ArrayList<>(beside(List.of(labels), style));
        bands.addAll(beside(List.of(amounts), style));
        return Band.together(bands);
    }

    @Override
    public List<Band> rule(Rule block) {
        float middle = Dots.nearest((RULE_BAND_HEIGHT - RULE_THICKNESS) / 2);
        Bar line = new Bar(0, middle, page.contentWidth(), RULE_THICKNESS);
        return List.of(Band.of(RULE_BAND_HEIGHT, List.of(new Mark.Bars(List.of(line)))));
    }

    @Override
    public List<Band> qrCode(QrCode block) {
        return code(Symbol.of(block, page.codeWidth(), page.contentWidth()), 0, block.caption());
    }

    @Override
    public List<Band> barcode(Barcode block) {
        return code(Symbol.of(block, page.contentWidth()), CODE_SPACE, block.payload());
    }

    @Override
    public List<Band> feed(Feed block) {
        return List.of(Band.space(block.lines() * page.style(Emphasis.NORMAL).lineHeight()));
    }

    @Override
    public List<Band> cut(Cut block) {
        return List.of(Band.endOfPage());
    }

    @Override
    public List<Band> drawer(Drawer block) {
        return List.of();
    }

    /** A symbol in the middle with its characters under it, in one piece. */
    private List<Band> code(Symbol symbol, float space, String caption) {
        float x = Dots.nearest(Spot.offset(Alignment.CENTER, page.contentWidth() - symbol.width()));
        List<Bar> bars = symbol.bars().stream()
                .map(bar -> new Bar(x + bar.x(), Dots.ceiling(space) + bar.y(), bar.width(), bar.height()))
                .toList();
        Band picture = Band.of(2 * Dots.ceiling(space) + symbol.height(), List.of(new Mark.Bars(bars)));
        List<Band> bands = new ArrayList<>();
        bands.add(picture);
        if (!caption.isEmpty()) {
            bands.addAll(paragraph(caption, page.note(), Alignment.CENTER));
            bands.add(Band.space(CODE_SPACE));
        }
        return Band.together(bands);
    }

    private List<Band> paragraph(String text, TextStyle style, Alignment alignment) {
        Spot spot = new Spot(0, page.contentWidth(), alignment);
        List<Band> bands = new ArrayList<>();
        for (TextLine line : lines(text, style, spot.width())) {
            bands.add(Band.of(style.lineHeight(), spot.letters(line, style)));
        }
        return bands;
    }

    private List<TextLine> lines(String text, TextStyle style, float width) {
        return LineBreaker.lines(style.chain().shape(text, substitutions), style.inUnits(width));
    }

    /** Piles of lines that begin on one height. */
    private static List<Band> beside(List<Pile> piles, TextStyle style) {
        int rows = piles.stream().mapToInt(pile -> pile.lines().size()).max().orElse(0);
        List<Band> bands = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<Mark> marks = new ArrayList<>();
            for (Pile pile : piles) {
                if (row < pile.lines().size()) {
                    marks.addAll(pile.spot().letters(pile.lines().get(row), style));
                }
            }
            bands.add(Band.of(style.lineHeight(), marks));
        }
        return Band.together(bands);
    }

    /**
     * Lines under each other.
     *
     * @param lines from top to bottom
     * @param spot where on its line each one stands
     */
    private record Pile(List<TextLine> lines, Spot spot) {}
}
