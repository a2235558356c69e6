package io.counterfoil.testkit.law;

import io.counterfoil.money.Money;
import io.counterfoil.pricing.Totals;
import io.counterfoil.tax.CompoundTax;
import io.counterfoil.tax.Exemption;
import io.counterfoil.tax.FixedTax;
import io.counterfoil.tax.PercentTax;
import io.counterfoil.tax.SelfCompoundTax;
import io.counterfoil.tax.TaxBase;
import io.counterfoil.tax.TaxRule;
import java.util.Optional;

/** What a tax falls on, read from the totals of a line; nothing where these do not say it. */
record TaxedAmount(Totals line) implements TaxRule.Cases<Optional<Money>> {

    @Override
    public Optional<Money> percent(PercentTax tax) {
        return Optional.of(of(tax.base()));
    }

    /** Falls on units. */
    @Override
    public Optional<Money> fixed(FixedTax tax) {
        return Optional.empty();
    }

    /** Falls on other taxes as well. */
    @Override
    public Optional<Money> compound(CompoundTax tax) {
        return Optional.empty();
    }

    @Override
    public Optional<Money> selfCompound(SelfCompoundTax tax) {
        return Optional.of(of(tax.base()));
    }

    @Override
    public Optional<Money> exempt(Exemption exemption) {
        return Optional.of(line.net());
    }

    private Money of(TaxBase base) {
        return switch (base) {
            case NET -> line.net();
            case NET_AND_LEVY -> line.net().plus(line.levy());
        };
    }
}
