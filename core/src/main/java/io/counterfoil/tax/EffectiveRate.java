package io.counterfoil.tax;

import io.counterfoil.money.Percent;

/** The percentage that a tax is computed with. */
final class EffectiveRate implements TaxRule.Cases<Percent> {

    static Percent of(TaxRule rule) {
        return rule.fold(new EffectiveRate());
    }

    @Override
    public Percent percent(PercentTax tax) {
        return tax.rate();
    }

    @Override
    public Percent fixed(FixedTax tax) {
        throw new IllegalStateException("kind must be a percentage but was fixed");
    }

    @Override
    public Percent compound(CompoundTax tax) {
        throw new IllegalStateException("kind must be a percentage but was compound");
    }

    @Override
    public Percent selfCompound(SelfCompoundTax tax) {
        throw new IllegalStateException("kind must be a percentage but was self-compound");
    }

    @Override
    public Percent exempt(Exemption exemption) {
        return Percent.ZERO;
    }
}
