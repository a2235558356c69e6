package io.counterfoil.pricing;

import io.counterfoil.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One step of a line's waterfall: {@code SUBTOTAL 78.00, LINE_DISCOUNT -5.00, NET 73.00, TAX 9.13, TOTAL 82.13}.
 *
 * @param kind what the step is
 * @param amount a level (subtotal, net, total) or a change from one to the next
 */
public record WaterfallStep(Kind kind, Money amount) {

    /** Refuses nulls. */
    public WaterfallStep {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(amount, "amount");
    }

    /** The steps in their order. */
    public enum Kind {
        /** Level: unit price times quantity. */
        SUBTOTAL,
        /** Change: what was taken off the line. */
        LINE_DISCOUNT,
        /** Change: the line's part of what was taken off the whole. */
        DOCUMENT_DISCOUNT,
        /** Change: tax taken out of a price that has it included. */
        INCLUDED_TAX,
        /** Level: after discount, without tax and levy. */
        NET,
        /** Change: fixed amounts collected for others. */
        LEVY,
        /** Change: all taxes. */
        TAX,
        /** Level: what is to be paid. */
        TOTAL;

        boolean isLevel() {
            return this == SUBTOTAL || this == NET || this == TOTAL;
        }
    }

    static List<WaterfallStep> of(QuoteLine line) {
        Totals totals = line.totals();
        Money includedTax =
                totals.isTaxIncluded() ? totals.tax() : Money.zero(totals.tax().currency());
        return Stream.of(
                        new WaterfallStep(Kind.SUBTOTAL, totals.subtotal()),
                        new WaterfallStep(
                                Kind.LINE_DISCOUNT,
                                line.amounts().lineDiscount().negated()),
                        new WaterfallStep(
                                Kind.DOCUMENT_DISCOUNT,
                                line.amounts().documentDiscount().negated()),
                        new WaterfallStep(Kind.INCLUDED_TAX, includedTax.negated()),
                        new WaterfallStep(Kind.NET, totals.net()),
                        new WaterfallStep(Kind.LEVY, totals.levy()),
                        new WaterfallStep(Kind.TAX, totals.tax()),
                        new WaterfallStep(Kind.TOTAL, totals.total()))
                .filter(step -> step.kind().isLevel() || !step.amount().isZero())
                .toList();
    }
}
