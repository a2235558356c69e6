package io.counterfoil.receipt;

import io.counterfoil.catalog.ExchangeRate;
import io.counterfoil.catalog.ShopProfile;
import io.counterfoil.ledger.PrintedHash;
import io.counterfoil.money.Money;
import io.counterfoil.payment.Payment;
import io.counterfoil.payment.Settlement;
import io.counterfoil.plan.SoldPlace;
import io.counterfoil.pricing.AppliedDiscount;
import io.counterfoil.pricing.DisplayedTotal;
import io.counterfoil.pricing.LevyTotal;
import io.counterfoil.pricing.Quote;
import io.counterfoil.pricing.QuoteLine;
import io.counterfoil.pricing.QuotedAttribute;
import io.counterfoil.pricing.Totals;
import io.counterfoil.pricing.VoucherUse;
import io.counterfoil.tax.TaxTotal;
import io.counterfoil.ticket.Cancellation;
import io.counterfoil.ticket.PrintableTicket;
import io.counterfoil.ticket.PrivateAttribute;
import io.counterfoil.ticket.Stamp;
import io.counterfoil.ticket.Ticket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The blocks of one ticket, from the shop's head to the cut. */
final class TicketBlocks {

    private final ReceiptTemplate template;
    private final Labels labels;
    private final Figures figures;
    private final PrintableTicket printable;
    private final Ticket ticket;
    private final List<Block> blocks = new ArrayList<>();

    TicketBlocks(ReceiptTemplate template, PrintableTicket printable) {
        this.template = template;
        this.labels = template.labels();
        this.figures = new Figures(labels.locale());
        this.printable = printable;
        this.ticket = printable.ticket();
    }

    List<Block> blocks() {
        shop(ticket.shop());
        marks();
        origin(ticket.stamp());
        items(ticket.quote());
        totals(ticket.quote());
        payments(ticket.settlement());
        foot(printable.recorded().entry().printedHash());
        return blocks;
    }

    private void shop(ShopProfile shop) {
        template.logo().ifPresent(blocks::add);
        add(new Heading(shop.name()));
        shop.headerLines().forEach(line -> add(Text.centered(line)));
        if (!shop.taxNumber().isEmpty()) {
            add(Text.centered(label(Label.TAX_NUMBER) + " " + shop.taxNumber()));
        }
        add(new Rule());
    }

    private void marks() {
        printable.recorded().cancellation().ifPresent(this::cancelled);
        switch (printable.edition()) {
            case ORIGINAL -> {}
            case COPY -> add(new Heading(label(Label.COPY)));
        }
    }

    private void cancelled(Cancellation cancellation) {
        add(new Heading(label(Label.CANCELLED)));
        add(named(Label.DATE, moment(cancellation.stamp())));
        add(named(Label.REASON, cancellation.reason()));
        add(new Rule());
    }

    private void origin(Stamp stamp) {
        add(named(Label.TICKET, ticket.number().text()));
        add(named(Label.DATE, moment(stamp)));
        add(named(Label.TILL, stamp.session().till().id().value()));
        add(named(Label.OPERATOR, stamp.session().operator().value()));
        ticket.quote().route().ifPresent(route -> add(named(Label.ROUTE, route.name())));
        add(new Rule());
    }

    private void items(Quote quote) {
        add(new Columns(template.columns().stream()
                .map(column -> cell(column, label(column.field().label())))
                .toList()));
        add(new Rule());
        List<QuoteLine> lines = quote.lines();
        for (int i = 0; i < lines.size(); i++) {
            item(lines.get(i), i + 1);
        }
        add(new Rule());
    }

    private void item(QuoteLine line, int number) {
        add(new Columns(template.columns().stream()
                .map(column -> cell(column, value(column.field(), line)))
                .toList()));
        line.place().flatMap(this::place).ifPresent(this::add);
        for (QuotedAttribute attribute : line.attributes()) {
            add(attribute(attribute.definition().label(), attribute.value().reveal()));
        }
        for (PrivateAttribute attribute : printable.attributes()) {
            if (attribute.line() == number) {
                add(attribute(attribute.label(), attribute.value().reveal()));
            }
        }
    }

    /** Where its holder sits or stands, on a line of its own below its item. */
    private Optional<Block> place(SoldPlace sold) {
        return sold.place()
                .map(place -> Text.left("  " + sold.zone()
                        + place.row()
                                .map(row -> ", " + label(Label.ROW) + " " + row)
                                .orElse("")
                        + place.seat()
                                .map(seat -> ", " + label(Label.SEAT) + " " + seat)
                                .orElse("")));
    }

    private String value(ItemField field, QuoteLine line) {
        return switch (field) {
            case DESCRIPTION -> line.product().name();
            case SHORT_DESCRIPTION -> line.product().shortName();
            case QUANTITY -> figures.of(line.quantity());
            case PRICE, RATE -> figures.of(line.unitPrice());
            case LEVY -> figures.of(levyPerUnit(line));
            case AMOUNT -> figures.of(line.amounts().subtotal());
            case AMOUNT_WITH_LEVY ->
                figures.of(line.amounts().subtotal().plus(line.totals().levy()));
        };
    }

    private static Money levyPerUnit(QuoteLine line) {
        return line.levies().stream()
                .map(levy -> levy.levy().perUnit())
                .reduce(Money.zero(line.unitPrice().currency()), Money::plus);
    }

    private void totals(Quote quote) {
        Totals totals = quote.totals();
        add(sum(label(Label.SUBTOTAL), totals.subtotal()));
        discounts(quote.lines()).forEach((name, amount) -> add(sum(name, amount.negated())));
        if (!totals.discount().isZero() && !totals.isTaxIncluded()) {
            add(sum(label(Label.NET), totals.net()));
        }
        for (LevyTotal levy : quote.levies()) {
            add(sum(levy.name(), levy.amount()));
        }
        if (totals.isTaxIncluded()) {
            total(quote);
            quote.taxes().forEach(tax -> add(sum(label(Label.INCLUDES) + " " + taxed(tax), tax.amount())));
        } else {
            quote.taxes().forEach(tax -> add(sum(taxed(tax), tax.amount())));
            total(quote);
        }
        add(new Rule());
    }

    /** What was taken off, by what it is called; what an operator typed has no name of its own. */
    private Map<String, Money> discounts(List<QuoteLine> lines) {
        Map<String, Money> byName = new LinkedHashMap<>();
        for (QuoteLine line : lines) {
            for (AppliedDiscount discount : line.discounts()) {
                byName.merge(discount.name().orElse(label(Label.DISCOUNT)), discount.amount(), Money::plus);
            }
        }
        return byName;
    }

    private void total(Quote quote) {
        Money total = quote.total();
        quote.cashRounding().ifPresent(rounding -> add(sum(label(Label.ROUNDING), rounding.amount())));
        String label = label(Label.TOTAL) + " " + total.currency().getCurrencyCode();
        add(new Total(label, figures.of(total), Emphasis.STRONG));
        quote.displayed().ifPresent(this::displayed);
    }

    private void displayed(DisplayedTotal shown) {
        ExchangeRate rate = shown.rate();
        add(sum(shown.amount().currency().getCurrencyCode(), shown.amount()));
        add(Text.left("1 " + rate.base().getCurrencyCode() + " = " + figures.of(rate.rate()) + " "
                + rate.counter().getCurrencyCode() + " (" + rate.asOf() + ")"));
    }

    private String taxed(TaxTotal tax) {
        String name = tax.rule().name();
        return tax.rule().fold(new TaxLabel(name, name + " " + label(Label.ON) + " " + figures.of(tax.base())));
    }

    private void payments(Settlement settlement) {
        for (Payment payment : settlement.payments()) {
            add(sum(payment.name(), payment.tendered()));
        }
        if (!settlement.change().isZero()) {
            add(sum(label(Label.CHANGE), settlement.change()));
        }
        if (!settlement.due().isZero()) {
            add(new Total(label(Label.DUE), figures.of(settlement.due()), Emphasis.STRONG));
        }
        for (VoucherUse voucher : ticket.quote().vouchers()) {
            if (!voucher.left().isZero()) {
                add(sum(voucher.name() + " " + label(Label.LEFT), voucher.left()));
            }
        }
    }

    private void foot(PrintedHash printed) {
        add(new Feed(1));
        add(new QrCode(printed.payload(), printed.humanCode()));
        template.footerLines().forEach(line -> add(new Note(line)));
        add(new Cut());
    }

    private void add(Block block) {
        blocks.add(block);
    }

    private String label(Label label) {
        return labels.of(label);
    }

    private Text named(Label label, String value) {
        return Text.left(label(label) + ": " + value);
    }

    /** On a line of its own, set in below its item. */
    private static Text attribute(String label, String value) {
        return Text.left("  " + label + ": " + value);
    }

    private Total sum(String label, Money amount) {
        return Total.of(label, figures.of(amount));
    }

    private static Cell cell(ItemColumn column, String text) {
        return new Cell(text, column.field().alignment(), column.weight());
    }

    /** Date and time where the shop is, by the offset that was in force there. */
    private String moment(Stamp stamp) {
        return template.moment(stamp.instant().atOffset(stamp.offset()));
    }
}
