package io.counterfoil.catalog;

import io.counterfoil.money.Money;
import io.counterfoil.tax.CompoundTax;
import io.counterfoil.tax.Exemption;
import io.counterfoil.tax.FixedTax;
import io.counterfoil.tax.PercentTax;
import io.counterfoil.tax.SelfCompoundTax;
import io.counterfoil.tax.TaxRule;
import java.util.Optional;

/** Asks a tax for its amount per unit, which only a fixed one has. */
final class PerUnit implements TaxRule.Cases<Optional<Money>> {

    @Override
    public Optional<Money> percent(PercentTax tax) {
        return Optional.empty();
    }

    @Override
    public Optional<Money> fixed(FixedTax tax) {
        return Optional.of(tax.perUnit());
    }

    @Override
    public Optional<Money> compound(CompoundTax tax) {
        return Optional.empty();
    }

    @Override
    public Optional<Money> selfCompound(SelfCompoundTax tax) {
        return Optional.empty();
    }

    @Override
    public Optional<Money> exempt(Exemption exemption) {
        return Optional.empty();
    }
}
