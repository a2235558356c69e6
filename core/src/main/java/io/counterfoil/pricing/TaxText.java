package io.counterfoil.pricing;

import io.counterfoil.money.Money;
import io.counterfoil.tax.CompoundTax;
import io.counterfoil.tax.Exemption;
import io.counterfoil.tax.FixedTax;
import io.counterfoil.tax.PercentTax;
import io.counterfoil.tax.SelfCompoundTax;
import io.counterfoil.tax.TaxBase;
import io.counterfoil.tax.TaxRule;
import java.util.Map;

/** How a tax comes to its amount, in words: {@code VAT, 16 % of 135.00}. */
record TaxText(Map<Word, String> words, Money base) implements TaxRule.Cases<String> {

    @Override
    public String percent(PercentTax tax) {
        return tax.name() + ", " + tax.rate() + onBase(tax.base());
    }

    @Override
    public String fixed(FixedTax tax) {
        return tax.name() + ", " + tax.perUnit().toPlainString() + " " + words.get(Word.A_UNIT);
    }

    @Override
    public String compound(CompoundTax tax) {
        return tax.name() + ", " + tax.rate() + onBase(tax.base()) + " " + words.get(Word.WITH_TAXES_BEFORE);
    }

    @Override
    public String selfCompound(SelfCompoundTax tax) {
        return tax.name() + ", " + tax.rate() + onBase(tax.base()) + " " + words.get(Word.AND_ON_ITSELF);
    }

    @Override
    public String exempt(Exemption exemption) {
        return exemption.name() + ", " + words.get(Word.EXEMPT) + ", " + base.toPlainString();
    }

    private String onBase(TaxBase kind) {
        String net = " " + words.get(Word.OF) + " " + base.toPlainString();
        return switch (kind) {
            case NET -> net;
            case NET_AND_LEVY -> net + " " + words.get(Word.WITH_LEVIES);
        };
    }
}
