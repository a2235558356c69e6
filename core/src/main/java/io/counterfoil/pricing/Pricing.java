package io.counterfoil.pricing;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.Discount;
import io.counterfoil.catalog.ExchangeRate;
import io.counterfoil.catalog.Tariff;
import io.counterfoil.money.Money;
import io.counterfoil.money.MoneyOverflowException;
import io.counterfoil.money.Rounding;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.tax.Taxation;
import io.counterfoil.tax.TaxedLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of the pricer. The steps always come in this order: price, promotions on lines, typed discounts of lines, promotions
 * on the whole, typed discount of the whole, vouchers, taxes, cash rounding.
 */
final class Pricing {
    private final Cart cart;
    private final Assortment assortment;
    private final Situation situation;
    private final Findings findings;
    private final Discounting discounting;
    private final PromotionPricing promotions;
    private final VoucherPricing vouchers;

    Pricing(Cart cart, Assortment assortment, Situation situation, FieldPath at) {
        this.cart = cart;
        this.assortment = assortment;
        this.situation = situation;
        this.findings = new Findings(at, assortment.shop().currency());
        this.discounting = new Discounting(assortment.shop().rounding(), findings);
        this.promotions = new PromotionPricing(cart, assortment, findings, discounting);
        this.vouchers = new VoucherPricing(cart, situation, findings, discounting);
    }

    Outcome<Quote> quote() {
        checkCounts();
        if (!findings.isEmpty()) {
            return refused();
        }
        LinePricing pricing = new LinePricing(cart, assortment, situation, discounting);
        checkWhole();
        List<PricedLine> lines = pricing.lines();
        checkLines(lines);
        if (!findings.isEmpty()) {
            checkTypedDiscounts(lines);
            return refused();
        }
        takeDiscounts(lines);
        if (!findings.isEmpty()) {
            return refused();
        }
        List<VoucherUse> uses = vouchers.use(lines);
        Quote quote = quote(lines, uses, pricing.tariff());
        compareTotal(quote.total());
        return findings.isEmpty() ? Outcome.accepted(quote) : refused();
    }

    private Outcome<Quote> refused() {
        return Outcome.refused(findings.refusals().list());
    }

    /** A cart that is empty or too long is not read. */
    private void checkCounts() {
        if (cart.lines().isEmpty()) {
            findings.add(RefusalCode.CART_EMPTY, findings.at("lines"));
        }
        checkCount(cart.lines(), Cart.MAX_LINES, "lines");
        checkCount(cart.promotions(), Cart.MAX_CODES, "promotions");
        checkCount(cart.vouchers(), Cart.MAX_CODES, "vouchers");
    }

    private void checkCount(List<?> all, int limit, String member) {
        if (all.size() > limit) {
            findings.add(
                    RefusalCode.TOO_MANY,
                    findings.at(member),
                    "limit",
                    Integer.toString(limit),
                    "count",
                    Integer.toString(all.size()));
        }
    }

    /** Finds what is wrong with the cart whatever its lines come to. */
    private void checkWhole() {
        if (!findings.isOurs(cart.currency())) {
            findings.addForeign(cart.currency(), findings.at("currency"));
        }
        ExchangeRate shown = shown();
        if (shown != null && !shown.knows(findings.currency())) {
            findings.addForeign(shown.base(), findings.at("display"));
        }
        Discount discount = cart.discount().orElse(null);
        if (discount != null) {
            discounting.isInForm(discount, () -> findings.at("discount"));
        }
        promotions.checkCodes();
        vouchers.check();
    }

    /** A line that was refused may be what a voucher is for, so that is asked only where there is none. */
    private void checkLines(List<PricedLine> lines) {
        // A quote has more lines than its cart where stages split them.
        checkCount(lines, Quote.MAX_LINES, "lines");
        if (findings.isEmpty()) {
            vouchers.checkScopes(lines);
        }
    }

    /** What is wrong elsewhere does not hide a discount that is more than its own line costs. */
    private void checkTypedDiscounts(List<PricedLine> lines) {
        int priced = 0;
        for (int next = 0; next < lines.size(); ) {
            int index = lines.get(next).index();
            int end = LineGroups.end(next, lines);
            Discount discount = lines.get(next).typed().discount().orElse(null);
            if (discount != null) {
                Money off = Spreading.left(lines.subList(next, end), findings.currency());
                discounting.isNoMoreThan(off, discount, () -> findings.line(index, "discount"));
            }
            next = end;
            priced++;
        }
        // What the whole costs is known only where every line has a price.
        if (priced == cart.lines().size()) {
            checkTypedDiscountOfAll(lines);
        }
    }

    /** The same for the discount on the whole, once something else is wrong. */
    private void checkTypedDiscountOfAll(List<PricedLine> lines) {
        Discount discount = cart.discount().orElse(null);
        if (discount != null) {
            Money off = Spreading.left(lines, findings.currency());
            discounting.isNoMoreThan(off, discount, () -> findings.at("discount"));
        }
    }

    private void takeDiscounts(List<PricedLine> lines) {
        promotions.takeOffLines(lines);
        takeOffLines(lines);
        if (!findings.isEmpty()) {
            checkTypedDiscountOfAll(lines);
            return;
        }
        promotions.takeOffDocument(lines);
        Discount discount = cart.discount().orElse(null);
        if (discount != null) {
            discounting.take(discount, lines, DiscountReason.DOCUMENT, () -> findings.at("discount"));
        }
    }

    /** What was typed for lines. */
    private void takeOffLines(List<PricedLine> lines) {
        for (int next = 0; next < lines.size(); ) {
            int index = lines.get(next).index();
            int end = LineGroups.end(next, lines);
            Discount discount = lines.get(next).typed().discount().orElse(null);
            if (discount != null) {
                List<PricedLine> line = lines.subList(next, end);
                discounting.take(discount, line, DiscountReason.LINE, () -> findings.line(index, "discount"));
            }
            next = end;
        }
    }

    private Quote quote(List<PricedLine> lines, List<VoucherUse> uses, @Nullable Tariff tariff) {
        List<TaxedLine> taxed = Taxation.of(assortment.taxes().method(), lines).lines();
        QuoteLine[] quoted = new QuoteLine[lines.size()];
        for (int i = 0; i < quoted.length; i++) {
            quoted[i] = QuoteLine.of(lines.get(i), taxed.get(i));
        }
        Quote quote = Quote.of(PriceRules.of(assortment), cart.date(), List.of(quoted));
        if (tariff != null) {
            quote = quote.onRoute(SoldRoute.of(tariff));
        }
        if (!uses.isEmpty()) {
            quote = quote.withVouchers(uses);
        }
        Rounding cash = assortment.shop().roundings().cash().orElse(null);
        if (situation.isPaidInCash() && cash != null) {
            quote = quote.withCashRounding(CashRounding.of(quote.total(), cash));
        }
        ExchangeRate shown = shown();
        return shown == null ? quote : displaying(quote, shown);
    }

    private @Nullable ExchangeRate shown() {
        return situation.shown().or(assortment.shop()::display).orElse(null);
    }

    /** A total that is too large for the other currency is sold all the same: what is only shown must not stop a sale. */
    private Quote displaying(Quote quote, ExchangeRate rate) {
        Money total = quote.total();
        Rounding rounding = Rounding.toMinorUnit(assortment.shop().rounding().mode(), rate.other(total.currency()));
        try {
            return quote.withDisplayed(new DisplayedTotal(rate, rate.convert(total, rounding)));
        } catch (MoneyOverflowException tooLarge) {
            return quote;
        }
    }

    private void compareTotal(Money total) {
        Money claimed = cart.claimedTotal().orElse(null);
        if (claimed != null) {
            findings.compareTotal(claimed, total, () -> findings.at("total"));
        }
    }
}
