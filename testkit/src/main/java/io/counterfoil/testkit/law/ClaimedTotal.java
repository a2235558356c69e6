package io.counterfoil.testkit.law;

import io.counterfoil.money.Money;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.Quote;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import java.util.List;
import java.util.stream.Stream;

/** Claims the total of a quote, and one minor unit more and less. */
final class ClaimedTotal {
    private ClaimedTotal() {}

    static Finding examine(Trial trial, Quote quote) {
        Money total = quote.totals().total();
        Money minorUnit = Money.ofMinor(total.currency(), 1);
        return Finding.all(Stream.of(
                accepted(trial, quote), refused(trial, total.plus(minorUnit)), refused(trial, total.minus(minorUnit))));
    }

    private static Finding accepted(Trial trial, Quote quote) {
        Cart claiming = trial.cart().claimingTotal(quote.totals().total());
        return trial.price(claiming)
                .fold(
                        again -> Finding.equal("quote", quote, again),
                        refusals -> Finding.broken("a quote", "refused: " + refusals))
                .comparedWith(claiming);
    }

    private static Finding refused(Trial trial, Money claim) {
        Cart claiming = trial.cart().claimingTotal(claim);
        Outcome<Quote> outcome = trial.price(claiming);
        return outcome.fold(
                        quote -> Finding.broken("refused: " + RefusalCode.AMOUNT_MISMATCH, Told.totals(quote.totals())),
                        refusals -> Finding.equal("refused:", List.of(RefusalCode.AMOUNT_MISMATCH), codes(refusals)))
                .comparedWith(claiming);
    }

    private static List<RefusalCode> codes(List<? extends Refusal> refusals) {
        return refusals.stream().<RefusalCode>map(Refusal::code).toList();
    }
}
