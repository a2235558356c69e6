package io.counterfoil.testkit.law;

import io.counterfoil.money.Percent;
import io.counterfoil.tax.CompoundTax;
import io.counterfoil.tax.Exemption;
import io.counterfoil.tax.FixedTax;
import io.counterfoil.tax.PercentTax;
import io.counterfoil.tax.SelfCompoundTax;
import io.counterfoil.tax.TaxRule;
import java.util.Optional;

/** A tax with so many percent more; nothing for a tax that has no rate. */
record HigherTax(Percent by) implements TaxRule.Cases<Optional<TaxRule>> {

    @Override
    public Optional<TaxRule> percent(PercentTax tax) {
        return Optional.of(new PercentTax(tax.code(), tax.name(), raised(tax.rate()), tax.base(), tax.validity()));
    }

    @Override
    public Optional<TaxRule> fixed(FixedTax tax) {
        return Optional.empty();
    }

    @Override
    public Optional<TaxRule> compound(CompoundTax tax) {
        return Optional.of(new CompoundTax(tax.code(), tax.name(), raised(tax.rate()), tax.base(), tax.validity()));
    }

    @Override
    public Optional<TaxRule> selfCompound(SelfCompoundTax tax) {
        return Optional.of(new SelfCompoundTax(tax.code(), tax.name(), raised(tax.rate()), tax.base(), tax.validity()));
    }

    @Override
    public Optional<TaxRule> exempt(Exemption exemption) {
        return Optional.empty();
    }

    private Percent raised(Percent rate) {
        return new Percent(rate.value().add(by.value()));
    }
}
