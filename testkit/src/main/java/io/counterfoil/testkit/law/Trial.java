package io.counterfoil.testkit.law;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.Product;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.Quote;
import io.counterfoil.pricing.QuoteLine;
import io.counterfoil.pricing.Situation;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.tax.TaxRule;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** One try of one law: an engine, a shop and a sample. */
record Trial(PriceEngine engine, Assortment assortment, Sample sample) {

    Cart cart() {
        return sample.cart();
    }

    Outcome<Quote> price(Cart cart) {
        return engine.price(cart, assortment, sample.situation());
    }

    /** The same try in another situation. */
    Trial in(Situation other) {
        return new Trial(engine, assortment, new Sample(other, cart(), sample.percent(), sample.pick()));
    }

    /** Examines the quote of the sample's cart; a law about quotes is silent where there is none. */
    Finding onQuote(Function<Quote, Finding> law) {
        return onQuote(cart(), law);
    }

    /** Examines the quote of a cart; a law about quotes is silent where there is none. */
    Finding onQuote(Cart cart, Function<Quote, Finding> law) {
        return price(cart).fold(law, refusals -> Finding.SILENT);
    }

    /** Examines the quotes of two carts that differ in one thing; the second must have one if the first has. */
    Finding onBoth(Cart first, Cart second, Function<Quote, Function<Quote, Finding>> law) {
        return onQuote(
                first,
                quote -> price(second)
                        .fold(law.apply(quote), refusals -> Finding.broken("a quote", "refused: " + refusals))
                        .comparedWith(second));
    }

    /** Examines a cart that is given with no discount where none comes by itself, such as by a promotion. */
    Finding onUndiscounted(Cart cart, Supplier<Finding> law) {
        return onQuote(cart, quote -> quote.totals().discount().isZero() ? law.get() : Finding.SILENT);
    }

    List<TaxRule> taxRules(QuoteLine line) {
        return assortment.taxRules(product(line), cart().date());
    }

    private Product product(QuoteLine line) {
        return assortment.product(line.product().id()).orElseThrow();
    }
}
