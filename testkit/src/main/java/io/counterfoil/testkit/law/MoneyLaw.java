package io.counterfoil.testkit.law;

import io.counterfoil.catalog.Discount;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.Quote;
import io.counterfoil.pricing.QuoteLine;
import io.counterfoil.tax.RoundingPlace;
import io.counterfoil.tax.TaxTreatment;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What holds for every cart of every shop, whatever its prices and taxes. {@link MoneyLaws} tries them. */
public enum MoneyLaw {
    /** The lines and the totals of a quote, from the unit price to the total, are exact sums of each other. */
    PARTS_SUM_TO_THE_WHOLE("the parts of a quote sum to its whole") {
        @Override
        Finding examine(Trial trial) {
            return trial.onQuote(quote -> Finding.all(Stream.concat(
                    Stream.of(QuoteSums.ofTotals(quote)), quote.lines().stream().map(QuoteSums::ofLine))));
        }
    },

    /** Each row of the tax table sums what its lines owe of that tax, on their net amounts; all rows are the tax. */
    TAX_ROWS_SUM_TO_LINES("the rows of the tax table are the sums of the lines") {
        @Override
        Finding examine(Trial trial) {
            return trial.onQuote(quote -> Finding.all(Stream.concat(
                    Stream.concat(
                            Stream.of(QuoteSums.ofTaxTable(quote)),
                            quote.lines().stream().map(QuoteSums::ofBases)),
                    quote.taxes().stream().map(row -> QuoteSums.ofTaxRow(row, quote)))));
        }
    },

    /** A cart that is typed in another order owes the same, to the cent, in every total. */
    ORDER_OF_LINES_CHANGES_NO_TOTAL("the order of lines changes no total") {
        @Override
        Finding examine(Trial trial) {
            return Finding.all(Changed.reordered(trial.cart()).stream()
                    .map(other -> trial.onBoth(trial.cart(), other, MoneyLaw::sameTotals)));
        }
    },

    /**
     * Two lines of one product owe what one line of both owes. For whole quantities without a discount, where a tax is
     * rounded per rate.
     */
    SPLITTING_A_LINE_CHANGES_NO_TOTAL("splitting a line in two changes no total") {
        @Override
        Finding examine(Trial trial) {
            Cart cart = Changed.withoutDiscounts(trial.cart());
            int index = trial.sample().pickedLine();
            BigDecimal quantity = cart.lines().get(index).quantity();
            boolean isSplittable = quantity.stripTrailingZeros().scale() <= 0 && quantity.compareTo(BigDecimal.ONE) > 0;
            return isSplittable && trial.assortment().taxes().method().place() == RoundingPlace.PER_RATE
                    ? trial.onBoth(cart, Changed.split(cart, index), MoneyLaw::sameTotalsIfUndiscounted)
                    : Finding.SILENT;
        }
    },

    /** A tax that is raised, and nothing else, never makes a cart cheaper. */
    A_HIGHER_PERCENT_NEVER_LOWERS_A_TOTAL("a higher percent never lowers a total") {
        @Override
        Finding examine(Trial trial) {
            return trial.onQuote(quote -> Finding.all(RaisedPercent.of(trial.assortment(), trial.sample()).stream()
                    .map(raised -> raised.compare(trial, quote))));
        }
    },

    /**
     * Of two percentages off one line, the larger one never costs more. For carts that have no other discount: a promotion on
     * all lines is rounded and spread anew for each, by more than the percentages differ in.
     */
    A_LARGER_DISCOUNT_NEVER_COSTS_MORE("a larger discount never costs more") {
        @Override
        Finding examine(Trial trial) {
            Cart cart = Changed.withoutDiscounts(trial.cart());
            Percent half = new Percent(trial.sample().percent().value().divide(BigDecimal.valueOf(2)));
            int index = trial.sample().pickedLine();
            return trial.onUndiscounted(
                    cart,
                    () -> trial.onBoth(
                            Changed.discounted(cart, index, Discount.of(half)),
                            Changed.discounted(
                                    cart, index, Discount.of(trial.sample().percent())),
                            MoneyLaw::noDearer));
        }
    },

    /**
     * A percentage off a line or off the whole never makes a cart dearer. For carts that have no other discount: where prices
     * are rounded to 1.00, 1 % off 2,700.07 is 28.00, and 1 % off 2,700.00, after seven cents off a line, is 27.00.
     */
    A_DISCOUNT_NEVER_RAISES_A_TOTAL("a discount never raises a total") {
        @Override
        Finding examine(Trial trial) {
            Cart cart = Changed.withoutDiscounts(trial.cart());
            Discount discount = Discount.of(trial.sample().percent());
            return trial.onUndiscounted(
                    cart,
                    () -> Finding.all(Stream.of(
                                    cart.with(discount),
                                    Changed.discounted(cart, trial.sample().pickedLine(), discount))
                            .map(discounted -> trial.onBoth(cart, discounted, MoneyLaw::noDearer))));
        }
    },

    /** What is taken off the whole is taken off its lines, no cent more and none less. */
    A_DISCOUNT_IS_GIVEN_TO_THE_CENT("a discount on the whole is given to the cent") {
        @Override
        Finding examine(Trial trial) {
            return trial.onQuote(quote -> Finding.all(
                    trial.cart().discount().stream().map(discount -> QuoteSums.ofDocumentDiscount(discount, quote))));
        }
    },

    /** A line that costs nothing takes no part of a discount and no cent of a tax that is a percentage. */
    A_FREE_LINE_NEVER_TAKES_A_CENT("a free line never takes a cent") {
        @Override
        Finding examine(Trial trial) {
            return trial.onQuote(quote ->
                    Finding.all(quote.lines().stream().filter(FreeLine::isFree).map(FreeLine::examine)));
        }
    },

    /** No discount, net, levy, tax or total of a cart is below zero. */
    NO_AMOUNT_IS_NEGATIVE("no amount of a cart is below zero") {
        @Override
        Finding examine(Trial trial) {
            return trial.onQuote(quote -> Finding.all(Stream.concat(
                            Stream.of(quote.totals()), quote.lines().stream().map(QuoteLine::totals))
                    .map(totals -> QuoteSums.amounts(totals).noneMatch(Money::isNegative)
                            ? Finding.HOLDS
                            : Finding.broken("no amount below zero", Told.totals(totals)))));
        }
    },

    /** Where prices have their tax in them, what is listed is what is paid, less discounts and besides levies. */
    A_LISTED_PRICE_WITH_TAX_NEVER_MOVES("a listed price with its tax in it never moves") {
        @Override
        Finding examine(Trial trial) {
            return trial.assortment().taxes().method().treatment() == TaxTreatment.INCLUSIVE
                    ? trial.onQuote(quote -> Finding.all(quote.lines().stream()
                            .map(QuoteLine::totals)
                            .map(line -> Finding.equal(
                                    "net and tax of a line",
                                    line.subtotal().minus(line.discount()),
                                    line.net().plus(line.tax())))))
                    : Finding.SILENT;
        }
    },

    /** Every amount of a quote is read back from its own text. */
    MONEY_PARSES_WHAT_IT_PRINTS("money parses what it prints") {
        @Override
        Finding examine(Trial trial) {
            return trial.onQuote(quote -> Finding.all(Stream.concat(
                            Stream.of(quote.totals()), quote.lines().stream().map(QuoteLine::totals))
                    .flatMap(QuoteSums::amounts)
                    .flatMap(amount -> Stream.of(amount, amount.negated()))
                    .map(amount ->
                            Finding.equal("amount", amount, trial.engine().read(amount.toString())))));
        }
    },

    /** The total of the quote is accepted from a client, and one minor unit more or less is AMOUNT_MISMATCH. */
    A_CLAIM_IS_COMPARED_EXACTLY("a claimed total is accepted if it is exact, and refused one minor unit off") {
        @Override
        Finding examine(Trial trial) {
            return trial.onQuote(Changed.withoutClaims(trial.cart()), quote -> ClaimedTotal.examine(trial, quote));
        }
    },

    /** Pricing reads no clock, no store and no chance. */
    THE_SAME_CART_GETS_THE_SAME_QUOTE("the same cart gets the same quote") {
        @Override
        Finding examine(Trial trial) {
            return trial.onBoth(
                    trial.cart(),
                    trial.cart(),
                    quote -> again -> Finding.all(Stream.of(
                            Finding.equal("quote", quote, again),
                            Finding.equal("hash of the quote", quote.hashCode(), again.hashCode()),
                            Finding.equal("waterfall", waterfall(quote), waterfall(again)))));
        }
    },

    /** What is paid in cash is rounded to coins by a line of its own, half a coin at most, and nothing else moves. */
    CASH_ROUNDING_IS_A_LINE_OF_ITS_OWN("cash rounding is a line of its own, and no further off than it may be") {
        @Override
        Finding examine(Trial trial) {
            Cart cart = Changed.withoutClaims(trial.cart());
            Trial inCash = trial.in(trial.sample().situation().payingCash());
            return trial.onQuote(cart, other -> inCash.onQuote(cart, cash -> CashLaw.examine(other, cash)));
        }
    },

    /**
     * The taxes of negated lines are the negated taxes, so that a credit note undoes a sale. For all rounding modes but
     * CEILING and FLOOR, which are not symmetric.
     */
    OPPOSITE_LINES_OWE_OPPOSITE_TAX("the opposite lines owe the opposite tax") {
        @Override
        Finding examine(Trial trial) {
            return trial.onQuote(quote -> OppositeTax.examine(trial, quote));
        }
    },

    /** Whatever is typed is priced or refused with paths into the cart; nothing is thrown and nothing is guessed. */
    WHATEVER_IS_TYPED_IS_PRICED_OR_REFUSED("whatever is typed is priced or refused") {
        @Override
        Finding examine(Trial trial) {
            return trial.price(trial.cart())
                    .fold(quote -> Finding.HOLDS, refusals -> RefusedPaths.examine(refusals, trial.cart()));
        }

        @Override
        boolean isAboutMistypedCarts() {
            return true;
        }
    };

    private final String sentence;

    MoneyLaw(String sentence) {
        this.sentence = sentence;
    }

    /**
     * The law for people.
     *
     * @return such as {@code the order of lines changes no total}
     */
    public String sentence() {
        return sentence;
    }

    private static Function<Quote, Finding> sameTotals(Quote quote) {
        return other -> Told.sameTotals(quote.totals(), other.totals());
    }

    private static Function<Quote, Finding> sameTotalsIfUndiscounted(Quote quote) {
        return other ->
                quote.totals().discount().isZero() && other.totals().discount().isZero()
                        ? Told.sameTotals(quote.totals(), other.totals())
                        : Finding.SILENT;
    }

    private static Function<Quote, Finding> noDearer(Quote quote) {
        return other ->
                Finding.atMost("total", quote.totals().total(), other.totals().total());
    }

    private static List<Object> waterfall(Quote quote) {
        return quote.lines().stream().<Object>map(QuoteLine::waterfall).toList();
    }

    /** Tries the law on one cart. What the engine throws is the caller's to report. */
    abstract Finding examine(Trial trial);

    /** Whether it is tried on carts that most likely have faults. */
    boolean isAboutMistypedCarts() {
        return false;
    }
}
