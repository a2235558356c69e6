package io.counterfoil.receipt;

import io.counterfoil.tax.CompoundTax;
import io.counterfoil.tax.Exemption;
import io.counterfoil.tax.FixedTax;
import io.counterfoil.tax.PercentTax;
import io.counterfoil.tax.SelfCompoundTax;
import io.counterfoil.tax.TaxRule;

/** What stands before the amount of a tax: its name, and what it falls on unless it is counted by the unit. */
record TaxLabel(String name, String nameOnBase) implements TaxRule.Cases<String> {

    @Override
    public String percent(PercentTax tax) {
        return nameOnBase;
    }

    @Override
    public String fixed(FixedTax tax) {
        return name;
    }

    @Override
    public String compound(CompoundTax tax) {
        return nameOnBase;
    }

    @Override
    public String selfCompound(SelfCompoundTax tax) {
        return nameOnBase;
    }

    @Override
    public String exempt(Exemption exemption) {
        return nameOnBase;
    }
}
