package io.counterfoil.pricing;

import io.counterfoil.catalog.VoucherId;
import io.counterfoil.money.Money;
import io.counterfoil.money.Quantity;
import io.counterfoil.money.QuantityUnit;
import io.counterfoil.money.Rounding;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.PlacePrice;
import io.counterfoil.plan.PriceModifier;
import io.counterfoil.plan.PriceStep;
import io.counterfoil.plan.SoldPlace;
import io.counterfoil.tax.LineTax;
import io.counterfoil.tax.TaxTotal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A quote in words, for a customer who asks how it came about: each line from its base to its total, then the whole. Numbers
 * are plain decimals in every language, and the same quote is the same text on every machine.
 */
final class Explanation {
    private final Quote quote;
    private final Map<Word, String> words;
    private final Statement statement = new Statement();

    Explanation(Quote quote, Locale language) {
        this.quote = quote;
        this.words = Word.in(language);
    }

    String text() {
        String route = quote.route().map(sold -> ", " + sold.name()).orElse("");
        statement.heading(word(Word.PRICES_OF) + " " + quote.date() + route);
        List<QuoteLine> lines = quote.lines();
        for (int i = 0; i < lines.size(); i++) {
            statement.heading("");
            explain(i + 1, lines.get(i));
        }
        statement.heading("");
        statement.heading(word(Word.ALL_LINES));
        explainWhole();
        return statement.text();
    }

    private void explain(int number, QuoteLine line) {
        String place = line.place().map(this::text).orElse("");
        statement.heading(number + ". " + line.product().name() + place);
        line.placePrice().ifPresent(this::explain);
        Totals totals = line.totals();
        String times = text(line.quantity()) + " x " + line.unitPrice().toPlainString();
        row(times, totals.subtotal());
        line.discounts().forEach(this::explain);
        if (totals.isTaxIncluded()) {
            line.taxes()
                    .forEach(tax -> row(
                            name(tax) + ", " + word(Word.INCLUDED), tax.amount().negated()));
        }
        row(word(Word.NET), totals.net());
        line.levies()
                .forEach(levy -> row(
                        levy.levy().name() + ", " + text(line.quantity()) + " x "
                                + levy.levy().perUnit().toPlainString(),
                        levy.amount()));
        line.taxes().forEach(this::explain);
        row(word(Word.LINE_TOTAL), totals.total());
    }

    private String text(SoldPlace sold) {
        return sold.place().map(place -> ", " + sold.zone() + text(place)).orElse("");
    }

    private String text(Place place) {
        return place.row().map(row -> ", " + word(Word.IN_ROW) + " " + row).orElse("")
                + place.seat()
                        .map(seat -> ", " + word(Word.ON_SEAT) + " " + seat)
                        .orElse("");
    }

    private void explain(PlacePrice price) {
        if (price.modifiers().isEmpty()) {
            return;
        }
        row(word(Word.BASE_PRICE), price.base());
        List<PriceStep> steps = price.steps();
        Money before = price.base();
        for (int i = 0; i < steps.size(); i++) {
            Money after =
                    i + 1 == steps.size() ? price.perUnit() : shown(steps.get(i).after());
            row(text(steps.get(i).modifier()), after.minus(before));
            before = after;
        }
        row(word(Word.PRICE_OF_ONE), price.perUnit());
    }

    /** A price on the way, which is not rounded when it is computed, as a customer can add it up. */
    private Money shown(BigDecimal exact) {
        return Rounding.toMinorUnit(RoundingMode.HALF_UP, quote.currency()).round(exact, quote.currency());
    }

    private String text(PriceModifier modifier) {
        String change =
                modifier.change().fold(percent -> signed(percent.toString()), amount -> signed(amount.toPlainString()));
        return switch (modifier.kind()) {
            case STAGE -> modifier.name() + " " + change;
            case ROW -> word(Word.ROW) + " " + modifier.name() + " " + change;
            case SEAT -> word(Word.SEAT) + " " + modifier.name() + " " + change;
            case FLOOR -> word(Word.LOWEST_PRICE);
        };
    }

    private static String signed(String number) {
        return number.startsWith("-") ? number : "+" + number;
    }

    private void explain(AppliedDiscount discount) {
        String name = discount.name().orElse("");
        String label = switch (discount.kind()) {
            case LINE_PROMOTION -> name;
            case LINE -> word(Word.DISCOUNT);
            case DOCUMENT_PROMOTION, VOUCHER -> name + ", " + word(Word.PART_OF_LINE);
            case DOCUMENT -> word(Word.DISCOUNT_ON_ALL) + ", " + word(Word.PART_OF_LINE);
        };
        row(label, discount.amount().negated());
    }

    /** What the line owes alone, and what rounding over all lines makes of it. */
    private void explain(LineTax tax) {
        row(tax.rule().fold(new TaxText(words, tax.base())), tax.own());
        if (!tax.correction().isZero()) {
            row(word(Word.ROUNDED_OVER_ALL), tax.correction());
        }
    }

    private void explainWhole() {
        Totals totals = quote.totals();
        row(word(Word.SUBTOTAL), totals.subtotal());
        explainDiscount(totals);
        if (totals.isTaxIncluded()) {
            quote.taxes()
                    .forEach(tax -> row(
                            tax.rule().name() + ", " + word(Word.INCLUDED),
                            tax.amount().negated()));
        }
        row(word(Word.NET), totals.net());
        quote.levies().forEach(levy -> row(levy.name(), levy.amount()));
        for (TaxTotal tax : quote.taxes()) {
            row(tax.rule().fold(new TaxText(words, tax.base())), tax.amount());
        }
        quote.cashRounding()
                .ifPresent(cash -> row(
                        word(Word.ROUNDED_IN_CASH) + " "
                                + cash.rule().increment().toPlainString(),
                        cash.amount()));
        row(word(Word.TOTAL) + " " + quote.currency().getCurrencyCode(), totals.total());
        quote.displayed().ifPresent(this::explain);
        for (VoucherUse use : quote.vouchers()) {
            if (!use.left().isZero()) {
                row(word(Word.LEFT_ON) + " " + use.name(), use.left());
            }
        }
    }

    /** What the shop gave in one row, and each voucher, which is the customer's, in a row of its own. */
    private void explainDiscount(Totals totals) {
        Collection<AppliedDiscount> vouchers = vouchers();
        Money given = totals.discount();
        for (AppliedDiscount voucher : vouchers) {
            given = given.minus(voucher.amount());
        }
        if (!given.isZero()) {
            row(word(Word.DISCOUNT), given.negated());
        }
        vouchers.forEach(
                voucher -> row(voucher.name().orElse(""), voucher.amount().negated()));
    }

    /** What each voucher took off all lines. */
    private Collection<AppliedDiscount> vouchers() {
        Map<VoucherId, AppliedDiscount> vouchers = new LinkedHashMap<>();
        for (QuoteLine line : quote.lines()) {
            for (AppliedDiscount discount : line.discounts()) {
                discount.voucher().ifPresent(id -> vouchers.merge(id, discount, AppliedDiscount::plus));
            }
        }
        return vouchers.values();
    }

    private void explain(DisplayedTotal shown) {
        row(
                word(Word.IN_CURRENCY) + " " + shown.amount().currency().getCurrencyCode() + " " + word(Word.AT_RATE)
                        + " " + shown.rate().rate().toPlainString() + ", "
                        + shown.rate().asOf(),
                shown.amount());
    }

    private void row(String label, Money amount) {
        statement.row(label, amount.toPlainString());
    }

    private String word(Word word) {
        return Objects.requireNonNull(words.get(word));
    }

    private static String name(LineTax tax) {
        return tax.rule().name();
    }

    /** Pieces as their number alone, everything else with its unit. */
    private static String text(Quantity quantity) {
        return quantity.unit().equals(QuantityUnit.PIECE) ? quantity.toPlainString() : quantity.toString();
    }
}
