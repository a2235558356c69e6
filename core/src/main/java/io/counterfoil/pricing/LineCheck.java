package io.counterfoil.pricing;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.Tariff;
import io.counterfoil.money.Money;
import io.counterfoil.money.MoneyOverflowException;
import io.counterfoil.money.Quantity;
import io.counterfoil.money.Rounding;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.tax.TaxCode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Finds all faults of the lines of a cart and the price of those that have none. */
final class LineCheck {
    /** A number with more digits than this is told by its exponent, not written out. */
    private static final int WRITTEN_OUT = 40;

    private static final MathContext FIRST_DIGIT = new MathContext(1, RoundingMode.DOWN);

    private final Cart cart;
    private final Assortment assortment;
    private final Findings findings;
    private final Rounding rounding;

    LineCheck(Cart cart, Assortment assortment, Findings findings) {
        this.cart = cart;
        this.assortment = assortment;
        this.findings = findings;
        this.rounding = assortment.shop().rounding();
    }

    /** The line with its price, or nothing if something is wrong with it. */
    Optional<CheckedLine> run(CartLine line, FieldPath here) {
        Optional<Product> product = assortment.product(line.product());
        if (product.isEmpty()) {
            findings.add(RefusalCode.UNKNOWN_PRODUCT, here.at("product"));
            isSellable(line.quantity(), here.at("quantity"));
            return Optional.empty();
        }
        return run(line, product.get(), here);
    }

    private Optional<CheckedLine> run(CartLine line, Product product, FieldPath here) {
        Optional<Quantity> quantity = quantity(line.quantity(), product, here.at("quantity"));
        Optional<UnitPrice> price = price(product, here);
        checkTaxes(product, here.at("product"));
        List<QuotedAttribute> attributes = new AttributeCheck(findings).run(product, line.attributes(), here);
        price.ifPresent(current -> checkClaims(line, current, here));
        return quantity.flatMap(
                counted -> price.flatMap(unit -> priced(line, new Wanted(product, counted, unit, attributes), here)));
    }

    private Optional<Quantity> quantity(BigDecimal typed, Product product, FieldPath here) {
        if (!isSellable(typed, here)) {
            return Optional.empty();
        }
        if (!Quantity.isPreciseIn(product.unit(), typed)) {
            String scale = Integer.toString(product.unit().scale());
            findings.add(RefusalCode.QUANTITY_TOO_PRECISE, here, "scale", scale, "quantity", text(typed));
            return Optional.empty();
        }
        return Optional.of(new Quantity(typed, product.unit()));
    }

    private boolean isSellable(BigDecimal typed, FieldPath here) {
        if (typed.signum() <= 0) {
            findings.add(RefusalCode.QUANTITY_NOT_POSITIVE, here, "quantity", text(typed));
            return false;
        }
        if (!Quantity.isInRange(typed)) {
            String digits = Integer.toString(Quantity.MAX_INTEGER_DIGITS);
            findings.add(RefusalCode.QUANTITY_TOO_LARGE, here, "digits", digits);
            return false;
        }
        return true;
    }

    private Optional<UnitPrice> price(Product product, FieldPath here) {
        return product.price()
                .fold(
                        fixed -> Optional.of(UnitPrice.fixed(fixed)),
                        () -> tariffPrice(product, here),
                        byPlan -> noPlace(here));
    }

    private Optional<UnitPrice> noPlace(FieldPath here) {
        findings.add(RefusalCode.PLACE_REQUIRED, here.at("place"), "part", "zone");
        return Optional.empty();
    }

    /** A route that is missing or unknown is a fault of the cart and noted there. */
    private Optional<UnitPrice> tariffPrice(Product product, FieldPath here) {
        Optional<Tariff> tariff = cart.route().flatMap(assortment::tariff);
        Optional<UnitPrice> price =
                tariff.flatMap(known -> known.row(product.id(), cart.date())).map(UnitPrice::of);
        if (tariff.isPresent() && price.isEmpty()) {
            findings.add(
                    RefusalCode.NO_TARIFF,
                    here.at("product"),
                    "date",
                    cart.date().toString());
        }
        return price;
    }

    private void checkTaxes(Product product, FieldPath here) {
        for (TaxCode code : product.taxes()) {
            if (assortment.taxes().rule(code, cart.date()).isEmpty()) {
                String date = cart.date().toString();
                findings.add(RefusalCode.TAX_NOT_IN_FORCE, here, "code", code.value(), "date", date);
            }
        }
    }

    private void checkClaims(CartLine line, UnitPrice current, FieldPath here) {
        line.claimedRate().ifPresent(rate -> findings.compareRate(rate, current.rate(), here.at("unit_rate")));
        line.claimedLevy().ifPresent(levy -> findings.compareRate(levy, current.levy(), here.at("levy")));
    }

    private Optional<CheckedLine> priced(CartLine line, Wanted wanted, FieldPath here) {
        try {
            Money subtotal = UnitPrice.times(wanted.price().rate(), wanted.quantity(), rounding);
            Money discount = line.discount()
                    .map(typed -> new Discounting(rounding, findings).amount(typed, subtotal, here.at("discount")))
                    .orElse(Money.zero(subtotal.currency()));
            return Optional.of(new CheckedLine(
                    wanted.product(), wanted.quantity(), wanted.price(), subtotal, discount, wanted.attributes()));
        } catch (MoneyOverflowException tooLarge) {
            findings.add(RefusalCode.AMOUNT_OVERFLOW, here);
            return Optional.empty();
        }
    }

    private static String text(BigDecimal number) {
        boolean isShort = number.precision() <= WRITTEN_OUT && Math.abs((long) number.scale()) <= WRITTEN_OUT;
        return isShort ? number.toPlainString() : number.round(FIRST_DIGIT).toString();
    }

    /** A line whose product, quantity and price are known. */
    private record Wanted(Product product, Quantity quantity, UnitPrice price, List<QuotedAttribute> attributes) {}
}
