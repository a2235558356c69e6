package io.counterfoil.pricing;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.Listing;
import io.counterfoil.catalog.Product;
import io.counterfoil.money.Quantity;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.tax.TaxCode;
import io.counterfoil.tax.TaxRule;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with a line of a cart whatever it costs: product, quantity, taxes, attributes. */
final class LineChecking {
    /** A number with more digits than this is told by its exponent, not written out. */
    private static final int WRITTEN_OUT = 40;

    private static final MathContext FIRST_DIGIT = new MathContext(1, RoundingMode.DOWN);

    private final Assortment assortment;
    private final LocalDate date;
    private final Situation situation;
    private final Findings findings;

    LineChecking(Cart cart, Assortment assortment, Situation situation, Findings findings) {
        this.assortment = assortment;
        this.date = cart.date();
        this.findings = findings;
        this.situation = situation;
    }

    /** The product of a line, or nothing if it is not sold here. */
    @Nullable
    Listing listing(CartLine line, int index) {
        Listing listing = assortment.listing(line.product()).orElse(null);
        if (listing == null) {
            findings.add(RefusalCode.UNKNOWN_PRODUCT, findings.line(index, "product"));
            isSellable(line.quantity(), index);
        }
        return listing;
    }

    /** The quantity of a line in the unit of its product, or nothing if it cannot be sold. */
    @Nullable
    Quantity quantity(CartLine line, Product product, int index) {
        if (line.wholeUnits() > 0) {
            return Quantity.of(line.wholeUnits(), product.unit());
        }
        BigDecimal typed = line.quantity();
        if (!isSellable(typed, index)) {
            return null;
        }
        if (!Quantity.isPreciseIn(product.unit(), typed)) {
            findings.add(
                    RefusalCode.QUANTITY_TOO_PRECISE,
                    findings.line(index, "quantity"),
                    "scale",
                    Integer.toString(product.unit().scale()),
                    "quantity",
                    text(typed));
            return null;
        }
        return new Quantity(typed, product.unit());
    }

    private boolean isSellable(BigDecimal typed, int index) {
        if (typed.signum() <= 0) {
            findings.add(RefusalCode.QUANTITY_NOT_POSITIVE, findings.line(index, "quantity"), "quantity", text(typed));
            return false;
        }
        if (!Quantity.isInRange(typed)) {
            findings.add(
                    RefusalCode.QUANTITY_TOO_LARGE,
                    findings.line(index, "quantity"),
                    "digits",
                    Integer.toString(Quantity.MAX_INTEGER_DIGITS));
            return false;
        }
        return true;
    }

    /** The rules of the taxes of a product; each must have one that is in force on the date. */
    List<TaxRule> taxes(Listing listing, int index) {
        List<TaxRule> rules = listing.taxRules(date);
        if (rules.size() < listing.product().taxes().size()) {
            addTaxesNotInForce(listing.product(), index);
        }
        return rules;
    }

    private void addTaxesNotInForce(Product product, int index) {
        for (TaxCode code : product.taxes()) {
            if (assortment.taxes().rule(code, date).isEmpty()) {
                findings.add(
                        RefusalCode.TAX_NOT_IN_FORCE,
                        findings.line(index, "product"),
                        "code",
                        code.value(),
                        "date",
                        date.toString());
            }
        }
    }

    /** The attributes that were given, in the order of the product. */
    List<QuotedAttribute> attributes(CartLine line, Product product, int index) {
        if (line.attributes().isEmpty() && product.attributes().isEmpty()) {
            return List.of();
        }
        return new AttributeCheck(situation, findings).run(product, line.attributes(), findings.line(index));
    }

    private static String text(BigDecimal number) {
        boolean isShort = number.precision() <= WRITTEN_OUT && Math.abs((long) number.scale()) <= WRITTEN_OUT;
        return isShort ? number.toPlainString() : number.round(FIRST_DIGIT).toString();
    }
}
