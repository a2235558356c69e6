package io.counterfoil.json;

import io.counterfoil.calendar.Validity;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.money.Percent;
import io.counterfoil.tax.CompoundTax;
import io.counterfoil.tax.Exemption;
import io.counterfoil.tax.FixedTax;
import io.counterfoil.tax.PercentTax;
import io.counterfoil.tax.SelfCompoundTax;
import io.counterfoil.tax.TaxBase;
import io.counterfoil.tax.TaxCode;
import io.counterfoil.tax.TaxRule;
import java.util.Currency;

/**
 * Tax rules as JSON: {@code {"code":"vat16","name":"VAT","percent":"16"}}. A percentage needs no {@code kind}, and an exemption
 * may say {@code "exempt":true} instead; both are written so.
 *
 * @param written an object that has the members of every kind, or some of them
 */
record TaxJson(CanonicalObject.Builder written) implements TaxRule.Cases<CanonicalObject.Builder> {

    static TaxRule read(ObjectReader rule, Currency currency) {
        TaxCode code = rule.text("code", Forms.TAX);
        String name = rule.text("name");
        Validity validity = AssortmentReader.validity(rule);
        return switch (kind(rule)) {
            case PERCENT -> new PercentTax(code, name, rate(rule), base(rule), validity);
            case FIXED -> new FixedTax(code, name, rule.amountNotNegative("amount", currency), validity);
            case COMPOUND -> new CompoundTax(code, name, rate(rule), base(rule), validity);
            case SELF_COMPOUND -> new SelfCompoundTax(code, name, rate(rule), base(rule), validity);
            case EXEMPT -> exemption(rule, new Exemption(code, name, validity));
        };
    }

    private static Kind kind(ObjectReader rule) {
        Kind kind = rule.findText("kind", Form.oneOf(Kind.class)).orElse(Kind.PERCENT);
        if (!rule.flag("exempt")) {
            return kind;
        }
        if (rule.has("kind") && kind != Kind.EXEMPT) {
            rule.invalid("kind", "EXEMPT for an exemption");
        }
        return Kind.EXEMPT;
    }

    private static Percent rate(ObjectReader rule) {
        return rule.number("percent", Forms.RATE);
    }

    private static TaxBase base(ObjectReader rule) {
        return rule.findText("base", Form.oneOf(TaxBase.class)).orElse(TaxBase.NET);
    }

    private static Exemption exemption(ObjectReader rule, Exemption exemption) {
        if (rule.has("percent")) {
            rule.invalid("percent", "absent for an exemption");
        }
        return exemption;
    }

    @Override
    public CanonicalObject.Builder percent(PercentTax tax) {
        return rated(tax.rate(), tax.base());
    }

    @Override
    public CanonicalObject.Builder fixed(FixedTax tax) {
        return of(Kind.FIXED).put("amount", tax.perUnit().toPlainString());
    }

    @Override
    public CanonicalObject.Builder compound(CompoundTax tax) {
        of(Kind.COMPOUND);
        return rated(tax.rate(), tax.base());
    }

    @Override
    public CanonicalObject.Builder selfCompound(SelfCompoundTax tax) {
        of(Kind.SELF_COMPOUND);
        return rated(tax.rate(), tax.base());
    }

    @Override
    public CanonicalObject.Builder exempt(Exemption exemption) {
        return written.put("exempt", true);
    }

    private CanonicalObject.Builder of(Kind kind) {
        return written.put("kind", kind.name());
    }

    private CanonicalObject.Builder rated(Percent rate, TaxBase base) {
        written.put("percent", rate.toPlainString());
        return switch (base) {
            case NET -> written;
            case NET_AND_LEVY -> written.put("base", base.name());
        };
    }

    /** What files call the kinds of taxes. */
    private enum Kind {
        PERCENT,
        FIXED,
        COMPOUND,
        SELF_COMPOUND,
        EXEMPT
    }
}
