package io.counterfoil.pricing;

import io.counterfoil.money.Money;
import io.counterfoil.plan.ModifierKind;
import io.counterfoil.plan.PlacePrice;
import io.counterfoil.plan.PriceStep;
import io.counterfoil.pricing.WaterfallStep.Kind;
import io.counterfoil.tax.LineTax;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Walks from the base to the total of a line that was priced before. Nothing is computed anew but differences. */
final class Waterfall {
    private final QuoteLine line;
    private final List<WaterfallStep> steps = new ArrayList<>();

    Waterfall(QuoteLine line) {
        this.line = line;
    }

    List<WaterfallStep> steps() {
        Totals totals = line.totals();
        line.placePrice().ifPresent(this::addPlace);
        add(Kind.UNIT_PRICE, "", line.unitPrice());
        add(Kind.SUBTOTAL, "", totals.subtotal());
        line.discounts().forEach(this::addDiscount);
        if (totals.isTaxIncluded()) {
            line.taxes()
                    .forEach(tax -> addTax(Kind.INCLUDED_TAX, tax, tax.amount().negated()));
        }
        add(Kind.NET, "", totals.net());
        line.levies().forEach(levy -> add(Kind.LEVY, levy.levy().name(), levy.amount()));
        line.taxes().forEach(tax -> addTax(Kind.TAX, tax, tax.amount()));
        add(Kind.TOTAL, "", totals.total());
        steps.removeIf(step -> !step.kind().isLevel() && step.amount().signum() == 0);
        return List.copyOf(steps);
    }

    private void addPlace(PlacePrice price) {
        add(Kind.BASE, "", price.base());
        steps.addAll(ofPlace(price));
    }

    /** One change per modifier of a price. */
    static List<WaterfallStep> ofPlace(PlacePrice price) {
        List<WaterfallStep> changes = new ArrayList<>();
        BigDecimal before = price.base().amount();
        for (PriceStep step : price.steps()) {
            BigDecimal change =
                    decimals(step.after().subtract(before), price.base().currency());
            changes.add(new WaterfallStep(
                    kind(step.modifier().kind()), step.modifier().name(), change));
            before = step.after();
        }
        return changes;
    }

    /** With the decimals of the currency, and more where it takes them. */
    private static BigDecimal decimals(BigDecimal exact, Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        return exact.setScale(Math.max(digits, exact.stripTrailingZeros().scale()));
    }

    private static Kind kind(ModifierKind kind) {
        return switch (kind) {
            case STAGE -> Kind.STAGE;
            case ROW -> Kind.ROW;
            case SEAT -> Kind.SEAT;
            case FLOOR -> Kind.FLOOR;
        };
    }

    private void addDiscount(AppliedDiscount discount) {
        Kind kind = switch (discount.kind()) {
            case LINE_PROMOTION -> Kind.LINE_PROMOTION;
            case LINE -> Kind.LINE_DISCOUNT;
            case DOCUMENT_PROMOTION -> Kind.DOCUMENT_PROMOTION;
            case DOCUMENT -> Kind.DOCUMENT_DISCOUNT;
            case VOUCHER -> Kind.VOUCHER;
        };
        add(kind, discount.name().orElse(""), discount.amount().negated());
    }

    private void addTax(Kind kind, LineTax tax, Money amount) {
        add(kind, tax.rule().name(), amount);
    }

    private void add(Kind kind, String name, Money amount) {
        steps.add(new WaterfallStep(kind, name, amount.amount()));
    }
}
