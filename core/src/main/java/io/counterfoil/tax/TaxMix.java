package io.counterfoil.tax;

import io.counterfoil.money.Factor;
import java.util.ArrayList;
import java.util.List;

/**
 * The taxes that some lines of a document have in common, in the order of the line.
 *
 * <p>Where prices include their taxes, each tax is a linear function of what is known of a line: {@code t = a x net + l x levy +
 * q x quantity}. All of them and the net make up the price, {@code price = net + sum t}, so that
 * {@code net = (price - L x levy - Q x quantity) / (1 + A)} with the sums of the coefficients in capitals.
 */
final class TaxMix {
    private final List<TaxRule> rules;
    private final List<TaxTerm> terms;
    private final List<Included> included = new ArrayList<>();
    private final List<Factor> ofPrice = new ArrayList<>();
    private Included sum = Included.NOTHING;

    TaxMix(List<TaxRule> rules, List<TaxTerm> terms) {
        this.rules = rules;
        this.terms = terms;
    }

    List<TaxRule> rules() {
        return rules;
    }

    /** The codes of all, to tell mixes apart by. */
    String codes() {
        return rules.stream().map(rule -> rule.code().value()).toList().toString();
    }

    TaxTerm term(int index) {
        return terms.get(index);
    }

    /** Where a tax stands, or -1. */
    int indexOf(TaxRule rule) {
        return rules.indexOf(rule);
    }

    /** Whether a tax falls on another that stands before it. */
    boolean compounds(TaxRule rule, TaxRule earlier) {
        int index = indexOf(rule);
        int before = indexOf(earlier);
        return before >= 0 && before < index && term(index).onEarlier();
    }

    /** Works out the coefficients of taxes that prices include. */
    TaxMix ofPrices() {
        for (TaxTerm term : terms) {
            Included tax = Included.of(term, sum);
            included.add(tax);
            sum = sum.plus(tax);
        }
        Factor price = Factor.ONE.plus(sum.net());
        included.forEach(tax -> ofPrice.add(tax.net().over(price)));
        return this;
    }

    /** Whether every tax of a price is a part of the price alone, whatever the levies and the quantity. */
    boolean isOfPriceAlone() {
        return sum.levy().isZero() && sum.quantity().isZero();
    }

    /** What part of the price a tax is, where it is one of the price alone. */
    Factor ofPrice(int index) {
        return ofPrice.get(index);
    }

    /** What a tax in a price comes to, exactly. A price that has no room for a net has none. */
    Factor inPrice(int index, TaxMeasure measure) {
        Factor price = Factor.of(measure.amount());
        Factor net = price.minus(sum.of(Factor.ZERO, measure)).over(Factor.ONE.plus(sum.net()));
        return included.get(index).of(net.signum() == price.signum() ? net : Factor.ZERO, measure);
    }

    /** What a tax is of the net, of the levies and of a thousandth of a unit. */
    private record Included(Factor net, Factor levy, Factor quantity) {
        static final Included NOTHING = new Included(Factor.ZERO, Factor.ZERO, Factor.ZERO);

        static Included of(TaxTerm term, Included earlier) {
            if (term.onQuantity()) {
                return new Included(Factor.ZERO, Factor.ZERO, term.factor());
            }
            Included base = new Included(Factor.ONE, term.onLevy() ? Factor.ONE : Factor.ZERO, Factor.ZERO);
            return (term.onEarlier() ? base.plus(earlier) : base).times(term.factor());
        }

        Included plus(Included other) {
            return new Included(net.plus(other.net), levy.plus(other.levy), quantity.plus(other.quantity));
        }

        Included times(Factor factor) {
            return new Included(net.times(factor), levy.times(factor), quantity.times(factor));
        }

        Factor of(Factor amount, TaxMeasure measure) {
            return net.times(amount)
                    .plus(levy.times(Factor.of(measure.levy())))
                    .plus(quantity.times(Factor.of(measure.thousandths())));
        }
    }
}
