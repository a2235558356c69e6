package io.counterfoil.pricing;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.Tariff;
import io.counterfoil.money.Allocation;
import io.counterfoil.money.Money;
import io.counterfoil.money.Rounding;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.tax.TaxableLine;
import io.counterfoil.tax.Taxation;
import io.counterfoil.tax.TaxedLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One run of the pricer: checks, discounts, taxes, sums. */
final class Pricing {
    private static final Comparator<CheckedLine> BY_AMOUNT_AND_TAXES = Comparator.comparing(CheckedLine::discounted)
            .reversed()
            .thenComparing(line -> line.product().taxes().toString());

    private final Cart cart;
    private final Assortment assortment;
    private final FieldPath at;
    private final Findings findings;
    private final Rounding rounding;

    Pricing(Cart cart, Assortment assortment, FieldPath at) {
        this.cart = cart;
        this.assortment = assortment;
        this.at = at;
        this.findings = new Findings(assortment.shop().currency());
        this.rounding = assortment.shop().rounding();
    }

    Outcome<Quote> quote() {
        findings.isOurs(cart.currency(), at.at("currency"));
        List<CheckedLine> lines = checkedLines();
        checkRoute();
        if (!findings.isEmpty()) {
            return Outcome.refused(findings.refusals().list());
        }
        Money discount = documentDiscount(lines);
        if (!findings.isEmpty()) {
            return Outcome.refused(findings.refusals().list());
        }
        Quote quote = quote(lines, spread(discount, lines));
        cart.claimedTotal()
                .ifPresent(
                        claimed -> findings.compareTotal(claimed, quote.totals().total(), at.at("total")));
        return findings.refusals().orElse(() -> quote);
    }

    private List<CheckedLine> checkedLines() {
        int count = cart.lines().size();
        if (count == 0) {
            findings.add(RefusalCode.CART_EMPTY, at.at("lines"));
        }
        if (count > Cart.MAX_LINES) {
            String limit = Integer.toString(Cart.MAX_LINES);
            findings.add(RefusalCode.TOO_MANY, at.at("lines"), "limit", limit, "count", Integer.toString(count));
            return List.of();
        }
        LineCheck check = new LineCheck(cart, assortment, findings);
        List<CheckedLine> checked = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            check.run(cart.lines().get(i), at.at("lines").index(i)).ifPresent(checked::add);
        }
        return checked;
    }

    private void checkRoute() {
        if (cart.route().isPresent()) {
            if (tariff().isEmpty()) {
                findings.add(RefusalCode.UNKNOWN_ROUTE, at.at("route"));
            }
        } else if (cart.lines().stream().limit(Cart.MAX_LINES).anyMatch(this::isPricedByTariff)) {
            findings.add(RefusalCode.ROUTE_REQUIRED, at.at("route"));
        }
    }

    private boolean isPricedByTariff(CartLine line) {
        return assortment
                .product(line.product())
                .map(product -> product.price().fold(fixed -> false, () -> true, byPlan -> false))
                .orElse(false);
    }

    private Optional<Tariff> tariff() {
        return cart.route().flatMap(assortment::tariff);
    }

    private Money documentDiscount(List<CheckedLine> lines) {
        Money nothing = Money.zero(assortment.shop().currency());
        Money off = lines.stream().map(CheckedLine::discounted).reduce(nothing, Money::plus);
        return cart.discount()
                .map(typed -> new Discounting(rounding, findings).amount(typed, off, at.at("discount")))
                .orElse(nothing);
    }

    /**
     * Spreads over what is left of the lines. Among lines that lost equally much a cent goes to the dearer one and then by
     * taxes, so that the order of a cart, which only decides among lines that are alike in both, changes no total.
     */
    private static List<Money> spread(Money discount, List<CheckedLine> lines) {
        if (discount.isZero()) {
            return Collections.nCopies(lines.size(), discount);
        }
        List<Integer> order = IntStream.range(0, lines.size())
                .boxed()
                .sorted(Comparator.comparing(lines::get, BY_AMOUNT_AND_TAXES))
                .toList();
        List<Money> parts = Allocation.allocate(
                discount,
                order.stream().map(i -> lines.get(i).discounted().amount()).toList());
        List<Money> byLine = new ArrayList<>(Collections.nCopies(lines.size(), discount));
        for (int i = 0; i < parts.size(); i++) {
            byLine.set(order.get(i), parts.get(i));
        }
        return byLine;
    }

    private Quote quote(List<CheckedLine> lines, List<Money> documentDiscounts) {
        List<TaxableLine> taxable = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            CheckedLine line = lines.get(i);
            Money amount = line.discounted().minus(documentDiscounts.get(i));
            taxable.add(new TaxableLine(
                    amount, levy(line), line.quantity(), assortment.taxRules(line.product(), cart.date())));
        }
        List<TaxedLine> taxed =
                Taxation.of(assortment.taxes().method(), taxable).lines();
        List<QuoteLine> quoted = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            quoted.add(quoteLine(lines.get(i), documentDiscounts.get(i), taxed.get(i)));
        }
        Quote quote = Quote.of(PriceRules.of(assortment), cart.date(), quoted);
        return tariff().map(SoldRoute::of).map(quote::onRoute).orElse(quote);
    }

    private Money levy(CheckedLine line) {
        return line.price().levies().stream()
                .map(levy -> UnitPrice.times(levy.perUnit(), line.quantity(), rounding))
                .reduce(Money.zero(assortment.shop().currency()), Money::plus);
    }

    private QuoteLine quoteLine(CheckedLine line, Money documentDiscount, TaxedLine taxed) {
        List<LineLevy> levies = line.price().levies().stream()
                .map(levy -> LineLevy.of(levy, UnitPrice.times(levy.perUnit(), line.quantity(), rounding)))
                .toList();
        return QuoteLine.builder(SoldProduct.of(line.product()), line.quantity())
                .unitPrice(line.price().rate())
                .amounts(new LineAmounts(line.subtotal(), line.discount(), documentDiscount, taxed.net()))
                .levies(levies)
                .taxes(taxed.taxes())
                .attributes(line.attributes())
                .build();
    }
}
