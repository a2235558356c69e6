package io.counterfoil.testkit.law;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.Discount;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.Rounding;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.pricing.CashRounding;
import io.counterfoil.pricing.LineAmounts;
import io.counterfoil.pricing.Pricer;
import io.counterfoil.pricing.Quote;
import io.counterfoil.pricing.QuoteLine;
import io.counterfoil.pricing.QuoteLineBuilder;
import io.counterfoil.pricing.Situation;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.tax.LineTax;
import io.counterfoil.tax.PercentTax;
import io.counterfoil.tax.RoundingPlace;
import io.counterfoil.tax.TaxMethod;
import io.counterfoil.tax.TaxProfile;
import io.counterfoil.tax.TaxRule;
import io.counterfoil.tax.TaxTreatment;
import io.counterfoil.tax.TaxableLine;
import io.counterfoil.tax.Taxation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** For each law an engine with the kind of mistake that it is there to find. */
final class BrokenEngine {
    private static final Money CENT = Money.of(Plaza.USD, "0.01");

    private BrokenEngine() {}

    static PriceEngine of(MoneyLaw law) {
        return switch (law) {
            case PARTS_SUM_TO_THE_WHOLE -> onLines(BrokenEngine::showingAnotherPrice);
            case TAX_ROWS_SUM_TO_LINES -> onLines(BrokenEngine::taxingAnotherBase);
            case ORDER_OF_LINES_CHANGES_NO_TOTAL -> onCart(cart -> addingOne(cart, 0));
            case SPLITTING_A_LINE_CHANGES_NO_TOTAL -> underMethod(BrokenEngine::perLine);
            case A_HIGHER_PERCENT_NEVER_LOWERS_A_TOTAL -> underTaxes(BrokenEngine::upsideDown);
            case A_LARGER_DISCOUNT_NEVER_COSTS_MORE -> onCart(BrokenEngine::payingTheDiscount);
            case A_DISCOUNT_NEVER_RAISES_A_TOTAL -> onCart(BrokenEngine::addingOneForADiscount);
            case A_DISCOUNT_IS_GIVEN_TO_THE_CENT -> onCart(BrokenEngine::discountingEachLine);
            case A_FREE_LINE_NEVER_TAKES_A_CENT -> onLines(BrokenEngine::taxingOneCentMore);
            case NO_AMOUNT_IS_NEGATIVE -> onLines(BrokenEngine::discountedTwiceOver);
            case A_LISTED_PRICE_WITH_TAX_NEVER_MOVES -> underMethod(BrokenEngine::added);
            case MONEY_PARSES_WHAT_IT_PRINTS -> dropping("-");
            case A_CLAIM_IS_COMPARED_EXACTLY -> onCart(Changed::withoutClaims);
            case THE_SAME_CART_GETS_THE_SAME_QUOTE -> dearerEachTime();
            case CASH_ROUNDING_IS_A_LINE_OF_ITS_OWN -> onCash(BrokenEngine::roundingTwice);
            case OPPOSITE_LINES_OWE_OPPOSITE_TAX -> roundingDebtsDown();
            case WHATEVER_IS_TYPED_IS_PRICED_OR_REFUSED -> throwing();
        };
    }

    private static PriceEngine onCart(UnaryOperator<Cart> mistake) {
        return (cart, assortment, situation) -> Pricer.price(mistake.apply(cart), assortment, situation);
    }

    private static PriceEngine underMethod(UnaryOperator<TaxMethod> mistake) {
        return underTaxes(taxes -> new TaxProfile(taxes.version(), mistake.apply(taxes.method()), taxes.rules()));
    }

    private static PriceEngine underTaxes(UnaryOperator<TaxProfile> mistake) {
        return (cart, assortment, situation) -> Pricer.price(cart, Plaza.with(assortment, mistake), situation);
    }

    private static PriceEngine onLines(UnaryOperator<QuoteLine> mistake) {
        return (cart, assortment, situation) -> Pricer.price(cart, assortment, situation)
                .map(quote -> Quote.of(
                        quote.rules(),
                        quote.date(),
                        quote.lines().stream().map(mistake).toList()));
    }

    private static QuoteLine showingAnotherPrice(QuoteLine line) {
        return like(line)
                .unitPrice(line.unitPrice().plus(CENT))
                .amounts(line.amounts())
                .taxes(line.taxes())
                .build();
    }

    private static QuoteLine taxingAnotherBase(QuoteLine line) {
        return owing(line, tax -> new LineTax(tax.rule(), tax.base().plus(CENT), tax.own(), tax.correction()));
    }

    private static QuoteLine taxingOneCentMore(QuoteLine line) {
        return owing(
                line,
                tax -> new LineTax(
                        tax.rule(), tax.base(), tax.own(), tax.correction().plus(CENT)));
    }

    private static QuoteLine owing(QuoteLine line, UnaryOperator<LineTax> mistake) {
        return like(line)
                .unitPrice(line.unitPrice())
                .amounts(line.amounts())
                .taxes(line.taxes().stream().map(mistake).toList())
                .build();
    }

    private static QuoteLine discountedTwiceOver(QuoteLine line) {
        Money subtotal = line.amounts().subtotal();
        return like(line)
                .unitPrice(line.unitPrice())
                .amounts(new LineAmounts(subtotal, subtotal, subtotal, subtotal.negated()))
                .build();
    }

    private static QuoteLineBuilder like(QuoteLine line) {
        return QuoteLine.builder(line.product(), line.quantity()).levies(line.levies());
    }

    private static Cart addingOne(Cart cart, int index) {
        List<CartLine> lines = new ArrayList<>(cart.lines());
        CartLine line = lines.get(index);
        lines.set(index, CartLine.of(line.product(), line.quantity().add(BigDecimal.ONE)));
        return Cart.of(cart.currency(), cart.date(), lines);
    }

    private static Cart addingOneForADiscount(Cart cart) {
        return cart.discount().isPresent() ? addingOne(cart, 0) : cart;
    }

    private static Cart payingTheDiscount(Cart cart) {
        List<CartLine> lines = cart.lines().stream()
                .map(line -> line.discount()
                        .map(discount -> line.with(discount.fold(
                                percent -> Discount.of(
                                        new Percent(Percent.HUNDRED.value().subtract(percent.value()))),
                                amount -> discount)))
                        .orElse(line))
                .toList();
        return Cart.of(cart.currency(), cart.date(), lines);
    }

    private static Cart discountingEachLine(Cart cart) {
        List<CartLine> lines = cart.lines().stream()
                .map(line -> cart.discount().map(line::with).orElse(line))
                .toList();
        return Cart.of(cart.currency(), cart.date(), lines);
    }

    private static TaxMethod perLine(TaxMethod method) {
        return new TaxMethod(method.treatment(), RoundingPlace.PER_LINE, method.rounding());
    }

    private static TaxMethod added(TaxMethod method) {
        return new TaxMethod(TaxTreatment.EXCLUSIVE, method.place(), method.rounding());
    }

    /** The higher a tax was, the lower it is. */
    private static TaxProfile upsideDown(TaxProfile taxes) {
        List<TaxRule> rules = taxes.rules().stream()
                .<TaxRule>map(rule -> new PercentTax(rule.code(), rule.name(), upsideDown(rule)))
                .toList();
        return new TaxProfile(taxes.version(), taxes.method(), rules);
    }

    private static Percent upsideDown(TaxRule rule) {
        return rule instanceof PercentTax tax
                ? new Percent(BigDecimal.valueOf(200).subtract(tax.rate().value()))
                : Percent.ZERO;
    }

    private static PriceEngine dearerEachTime() {
        AtomicInteger calls = new AtomicInteger();
        return (cart, assortment, situation) ->
                Pricer.price(calls.getAndIncrement() % 2 == 0 ? cart : addingOne(cart, 0), assortment, situation);
    }

    private static PriceEngine onCash(UnaryOperator<Quote> mistake) {
        return (cart, assortment, situation) -> Pricer.price(cart, assortment, situation)
                .map(quote -> quote.cashRounding().isPresent() ? mistake.apply(quote) : quote);
    }

    private static Quote roundingTwice(Quote quote) {
        CashRounding rounding = quote.cashRounding().orElseThrow();
        return quote.withCashRounding(
                new CashRounding(rounding.rule(), rounding.amount().plus(rounding.amount())));
    }

    private static PriceEngine dropping(String character) {
        return new PriceEngine() {
            @Override
            public Outcome<Quote> price(Cart cart, Assortment assortment, Situation situation) {
                return Pricer.price(cart, assortment, situation);
            }

            @Override
            public Money read(String text) {
                return Money.parse(text.replace(character, ""));
            }
        };
    }

    private static PriceEngine roundingDebtsDown() {
        return new PriceEngine() {
            @Override
            public Outcome<Quote> price(Cart cart, Assortment assortment, Situation situation) {
                return Pricer.price(cart, assortment, situation);
            }

            @Override
            public Taxation tax(TaxMethod method, List<TaxableLine> lines) {
                Rounding floor =
                        new Rounding(RoundingMode.FLOOR, method.rounding().increment());
                return Taxation.of(new TaxMethod(method.treatment(), method.place(), floor), lines);
            }
        };
    }

    private static PriceEngine throwing() {
        return (cart, assortment, situation) ->
                Outcome.accepted(Pricer.price(cart, assortment, situation).orThrow());
    }
}
