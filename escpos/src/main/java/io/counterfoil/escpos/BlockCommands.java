package io.counterfoil.escpos;

import com.github.anastaciocintra.escpos.EscPos;
import io.counterfoil.receipt.Barcode;
import io.counterfoil.receipt.Block;
import io.counterfoil.receipt.BlockFold;
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
import io.counterfoil.receipt.Substitution;
import io.counterfoil.receipt.Text;
import io.counterfoil.receipt.TextLayout;
import io.counterfoil.receipt.Total;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The commands of one receipt, block by block. Which commands a block gives depends on its kind and never on its text:
 * the style is set around the block, not around its lines.
 */
final class BlockCommands implements BlockFold<PrinterCommands> {

    /**
     * Modules of start, check and stop of CODE 128 with two quiet zones of 10, and of each character: ISO/IEC 15417.
     */
    private static final int BARCODE_FRAME_MODULES = 55;

    private static final int BARCODE_CHARACTER_MODULES = 11;

    /** What printers accept ({@code GS w}), and what scanners read: 2 dots are 0.25 mm. */
    private static final int NARROWEST_BARCODE_DOTS = 2;

    private static final int WIDEST_BARCODE_DOTS = 3;

    /** No block yet: what is replaced while rows are measured is reported when they are printed. */
    private static final int MEASURING = -1;

    private final PrinterProfile profile;
    private final CodePageText text;
    private final LogoRasters logos;
    private TextLayout layout;
    private final TextLayout largeLayout;
    private final PrinterCommands commands = new PrinterCommands();
    private final Set<Substitution> substitutions = new LinkedHashSet<>();
    private int blockIndex = MEASURING;

    BlockCommands(PrinterProfile profile, CodePageText text, LogoRasters logos) {
        this.profile = profile;
        this.text = text;
        this.logos = logos;
        this.layout = new TextLayout(profile.columns(), this::fitted);
        this.largeLayout = new TextLayout(profile.columns() / 2, this::fitted);
    }

    EscPosJob job(Receipt receipt) {
        commands.initialise();
        if (profile.has(PrinterFeature.DOUBLE_BYTE_AT_START)) {
            commands.singleBytes();
        }
        commands.codePage(profile.codePage().number());
        layout = layout.over(receipt);
        for (Block block : receipt.blocks()) {
            blockIndex++;
            block.fold(this);
        }
        return new EscPosJob(commands.toByteArray(), new ArrayList<>(substitutions));
    }

    @Override
    public PrinterCommands logo(Logo block) {
        return commands.centred().raster(logos.of(block)).atLeft();
    }

    @Override
    public PrinterCommands heading(Heading block) {
        return lines(block, Emphasis.LARGE);
    }

    @Override
    public PrinterCommands text(Text block) {
        return lines(block, block.emphasis());
    }

    @Override
    public PrinterCommands columns(Columns block) {
        return lines(block, Emphasis.NORMAL);
    }

    @Override
    public PrinterCommands rule(Rule block) {
        return lines(block, Emphasis.NORMAL);
    }

    @Override
    public PrinterCommands total(Total block) {
        return lines(block, block.emphasis());
    }

    @Override
    public PrinterCommands qrCode(QrCode block) {
        QrSymbol symbol = QrSymbol.fitting(block.payload(), profile.dots());
        commands.centred();
        if (profile.has(PrinterFeature.NATIVE_QR)) {
            commands.qrCode(symbol);
        } else {
            commands.raster(symbol.picture());
        }
        commands.atLeft();
        return lines(block, Emphasis.NORMAL);
    }

    @Override
    public PrinterCommands barcode(Barcode block) {
        int modules = BARCODE_FRAME_MODULES
                + BARCODE_CHARACTER_MODULES * block.payload().length();
        int moduleDots = Math.min(WIDEST_BARCODE_DOTS, profile.dots() / modules);
        if (moduleDots < NARROWEST_BARCODE_DOTS) {
            throw new IllegalArgumentException("barcode must have at most "
                    + (profile.dots() / NARROWEST_BARCODE_DOTS - BARCODE_FRAME_MODULES) / BARCODE_CHARACTER_MODULES
                    + " characters on this paper but was " + block.payload().length() + " long");
        }
        commands.centred().barcode(block.payload(), moduleDots).atLeft();
        return lines(block, Emphasis.NORMAL);
    }

    @Override
    public PrinterCommands note(Note block) {
        return lines(block, Emphasis.NORMAL);
    }

    @Override
    public PrinterCommands feed(Feed block) {
        return commands.feed(block.lines());
    }

    @Override
    public PrinterCommands cut(Cut block) {
        commands.feed(profile.feedBeforeCut());
        if (profile.has(PrinterFeature.PARTIAL_CUT)) {
            return commands.cut(EscPos.CutMode.PART);
        }
        return profile.has(PrinterFeature.FULL_CUT) ? commands.cut(EscPos.CutMode.FULL) : commands;
    }

    @Override
    public PrinterCommands drawer(Drawer block) {
        if (profile.has(PrinterFeature.DRAWER_PIN_2)) {
            return commands.openDrawer(EscPos.PinConnector.Pin_2);
        }
        return profile.has(PrinterFeature.DRAWER_PIN_5) ? commands.openDrawer(EscPos.PinConnector.Pin_5) : commands;
    }

    private PrinterCommands lines(Block block, Emphasis emphasis) {
        boolean styled = emphasis != Emphasis.NORMAL;
        if (styled) {
            commands.style(emphasis);
        }
        List<String> lines = block.fold(emphasis == Emphasis.LARGE ? largeLayout : layout);
        lines.forEach(line -> commands.line(text.bytes(line)));
        return styled ? commands.style(Emphasis.NORMAL) : commands;
    }

    private String fitted(String wanted) {
        return text.fit(wanted, this::report);
    }

    private void report(int codePoint, String replacement) {
        if (blockIndex != MEASURING) {
            substitutions.add(new Substitution(blockIndex, codePoint, replacement));
        }
    }
}
