package io.counterfoil.pricing;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One step of a line's waterfall: {@code BASE 100.00, STAGE "Early bird" -20, ROW "A" 12, UNIT_PRICE 92.00, SUBTOTAL 184.00,
 * NET 184.00, TAX "VAT" 29.44, TOTAL 213.44}.
 *
 * @param kind what the step is
 * @param name of the stage, row, promotion, voucher, levy or tax; empty for a step that needs none
 * @param amount a level (base, unit price, subtotal, net, total) or a change from one to the next, in the currency of the
 *     line. Exact: changes of the base may have more decimals than the currency, since a price is rounded once, at its end.
 */
public record WaterfallStep(Kind kind, String name, BigDecimal amount) {

    /** Refuses nulls. */
    public WaterfallStep {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(amount, "amount");
    }

    /** The steps in their order. */
    public enum Kind {
        /** Level: the price of one unit before stage, row and seat; only where a price plan decided. */
        BASE,
        /** Change: the price stage. */
        STAGE,
        /** Change: the row. */
        ROW,
        /** Change: the seat. */
        SEAT,
        /** Change: what lifts a price to the lowest of the plan. */
        FLOOR,
        /** Level: the price of one unit, rounded. */
        UNIT_PRICE,
        /** Level: unit price times quantity. */
        SUBTOTAL,
        /** Change: what a promotion took off the line. */
        LINE_PROMOTION,
        /** Change: what was typed for the line. */
        LINE_DISCOUNT,
        /** Change: the line's part of what a promotion took off the whole. */
        DOCUMENT_PROMOTION,
        /** Change: the line's part of what was typed for the whole. */
        DOCUMENT_DISCOUNT,
        /** Change: the line's part of what a voucher took off. */
        VOUCHER,
        /** Change: a tax taken out of a price that has it included. */
        INCLUDED_TAX,
        /** Level: after discount, without tax and levy. */
        NET,
        /** Change: a fixed amount collected for others. */
        LEVY,
        /** Change: a tax. */
        TAX,
        /** Level: what is to be paid. */
        TOTAL;

        /**
         * Whether its amount is where the way has led so far, and not how far one step goes.
         *
         * @return true for base, unit price, subtotal, net and total
         */
        public boolean isLevel() {
            return this == BASE || this == UNIT_PRICE || this == SUBTOTAL || this == NET || this == TOTAL;
        }
    }
}
