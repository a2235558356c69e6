package io.counterfoil.tax;

import io.counterfoil.money.Factor;
import io.counterfoil.money.Percent;

/**
 * One tax as arithmetic sees it: a factor of some measure of the line, which is either an amount (net, perhaps with the levies
 * and the taxes before it) or the quantity.
 *
 * @param rule the tax
 * @param factor such as 4/25 of an amount, or so many minor units for each thousandth of a unit
 * @param onLevy whether the amount includes the levies
 * @param onEarlier whether the amount includes the taxes that stand before it on the line
 * @param onQuantity whether the quantity is measured, and no amount
 */
record TaxTerm(TaxRule rule, Factor factor, boolean onLevy, boolean onEarlier, boolean onQuantity) {
    private static final long THOUSANDTHS = 1_000;
    private static final TaxRule.Cases<TaxTerm> CASES = new Cases();

    static TaxTerm of(TaxRule rule) {
        return rule.fold(CASES);
    }

    /** Whether it is a percentage of the net and of nothing else. */
    boolean isOfNetAlone() {
        return !onLevy && !onEarlier && !onQuantity;
    }

    private static final class Cases implements TaxRule.Cases<TaxTerm> {

        @Override
        public TaxTerm percent(PercentTax tax) {
            return new TaxTerm(tax, Factor.of(tax.rate()), isOnLevy(tax.base()), false, false);
        }

        @Override
        public TaxTerm fixed(FixedTax tax) {
            Factor perThousandth = Factor.of(tax.perUnit().minorUnits(), THOUSANDTHS);
            return new TaxTerm(tax, perThousandth, false, false, true);
        }

        @Override
        public TaxTerm compound(CompoundTax tax) {
            return new TaxTerm(tax, Factor.of(tax.rate()), isOnLevy(tax.base()), true, false);
        }

        @Override
        public TaxTerm selfCompound(SelfCompoundTax tax) {
            Factor once = Factor.of(tax.rate());
            return new TaxTerm(tax, once.plus(once.times(once)), isOnLevy(tax.base()), false, false);
        }

        @Override
        public TaxTerm exempt(Exemption exemption) {
            return new TaxTerm(exemption, Factor.of(Percent.ZERO), false, false, false);
        }

        private static boolean isOnLevy(TaxBase base) {
            return switch (base) {
                case NET -> false;
                case NET_AND_LEVY -> true;
            };
        }
    }
}
