package io.counterfoil.ticket;

import io.counterfoil.catalog.RouteId;
import io.counterfoil.catalog.VoucherId;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.pricing.CashRounding;
import io.counterfoil.pricing.DisplayedTotal;
import io.counterfoil.pricing.LevyTotal;
import io.counterfoil.pricing.PriceRules;
import io.counterfoil.pricing.Quote;
import io.counterfoil.pricing.QuoteLine;
import io.counterfoil.pricing.SoldRoute;
import io.counterfoil.pricing.Totals;
import io.counterfoil.pricing.VoucherUse;
import io.counterfoil.tax.RoundingPlace;
import io.counterfoil.tax.TaxMethod;
import io.counterfoil.tax.TaxTreatment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** The amounts of a ticket within its document: rules, lines, tax table, levies and totals. */
final class QuoteDocument {

    private QuoteDocument() {}

    static void write(Quote quote, CanonicalObject.Builder document) {
        List<CanonicalObject> lines = new ArrayList<>();
        for (QuoteLine line : quote.lines()) {
            lines.add(LineDocument.of(lines.size() + 1, line));
        }
        Totals totals = quote.totals();
        document.put("price_date", quote.date().toString())
                .put("rules", rules(quote.rules()))
                .put("lines", lines)
                .put("taxes", quote.taxes().stream().map(TaxDocument::of).toList())
                .put("levies", quote.levies().stream().map(QuoteDocument::levy).toList())
                .put("subtotal", totals.subtotal().toPlainString())
                .put("discount", totals.discount().toPlainString())
                .put("net", totals.net().toPlainString())
                .put("levy", totals.levy().toPlainString())
                .put("tax", totals.tax().toPlainString())
                .put("total", totals.total().toPlainString());
        quote.route()
                .ifPresent(route -> document.put(
                        "route",
                        CanonicalObject.builder()
                                .put("id", route.id().value())
                                .put("name", route.name())
                                .build()));
        if (!quote.vouchers().isEmpty()) {
            document.put(
                    "vouchers",
                    quote.vouchers().stream().map(QuoteDocument::voucher).toList());
        }
        quote.cashRounding().ifPresent(rounding -> document.put("cash_rounding", cashRounding(rounding)));
        quote.displayed().ifPresent(shown -> document.put("displayed", displayed(shown)));
    }

    static Quote read(CanonicalObject document) {
        Amounts amounts = new Amounts(Currency.getInstance(document.string("currency")));
        TaxDocument taxes = TaxDocument.read(document.objects("taxes"), amounts);
        Quote quote = Quote.of(
                readRules(document.object("rules")),
                LocalDate.parse(document.string("price_date")),
                document.objects("lines").stream()
                        .map(line -> LineDocument.read(line, taxes, amounts))
                        .toList());
        return withExtras(quote, document, amounts);
    }

    /** With what not every ticket has. */
    private static Quote withExtras(Quote quote, CanonicalObject document, Amounts amounts) {
        Quote read = document.findObject("route")
                .map(route -> quote.onRoute(new SoldRoute(RouteId.of(route.string("id")), route.string("name"))))
                .orElse(quote)
                .withVouchers(vouchers(document, amounts));
        Quote rounded = document.findObject("cash_rounding")
                .map(rounding -> read.withCashRounding(new CashRounding(
                        RoundingDocument.read(rounding.object("rule")), amounts.read(rounding, "amount"))))
                .orElse(read);
        return document.findObject("displayed")
                .map(shown -> rounded.withDisplayed(readDisplayed(shown)))
                .orElse(rounded);
    }

    private static List<VoucherUse> vouchers(CanonicalObject document, Amounts amounts) {
        return document.has("vouchers")
                ? document.objects("vouchers").stream()
                        .map(use -> readVoucher(use, amounts))
                        .toList()
                : List.of();
    }

    private static CanonicalObject voucher(VoucherUse use) {
        return CanonicalObject.builder()
                .put("id", use.id().value())
                .put("name", use.name())
                .put("used", use.used().toPlainString())
                .put("left", use.left().toPlainString())
                .build();
    }

    private static VoucherUse readVoucher(CanonicalObject use, Amounts amounts) {
        return new VoucherUse(
                VoucherId.of(use.string("id")),
                use.string("name"),
                amounts.read(use, "used"),
                amounts.read(use, "left"));
    }

    private static CanonicalObject cashRounding(CashRounding rounding) {
        return CanonicalObject.builder()
                .put("rule", RoundingDocument.of(rounding.rule()))
                .put("amount", rounding.amount().toPlainString())
                .build();
    }

    private static CanonicalObject displayed(DisplayedTotal shown) {
        return CanonicalObject.builder()
                .put("rate", RateDocument.of(shown.rate()))
                .put("currency", shown.amount().currency().getCurrencyCode())
                .put("cs", shown.amount().currency().getDefaultFractionDigits())
                .put("total", shown.amount().toPlainString())
                .build();
    }

    private static DisplayedTotal readDisplayed(CanonicalObject shown) {
        return new DisplayedTotal(
                RateDocument.read(shown.object("rate")),
                new Amounts(Currency.getInstance(shown.string("currency"))).read(shown, "total"));
    }

    private static CanonicalObject rules(PriceRules rules) {
        return CanonicalObject.builder()
                .put("assortment", rules.assortmentVersion())
                .put("tax_profile", rules.taxVersion())
                .put("treatment", rules.tax().treatment().name())
                .put("place", rules.tax().place().name())
                .put("tax_rounding", RoundingDocument.of(rules.tax().rounding()))
                .put("rounding", RoundingDocument.of(rules.rounding()))
                .build();
    }

    private static PriceRules readRules(CanonicalObject rules) {
        return new PriceRules(
                Math.toIntExact(rules.integer("assortment")),
                Math.toIntExact(rules.integer("tax_profile")),
                new TaxMethod(
                        TaxTreatment.valueOf(rules.string("treatment")),
                        RoundingPlace.valueOf(rules.string("place")),
                        RoundingDocument.read(rules.object("tax_rounding"))),
                RoundingDocument.read(rules.object("rounding")));
    }

    private static CanonicalObject levy(LevyTotal levy) {
        return CanonicalObject.builder()
                .put("code", levy.code().value())
                .put("name", levy.name())
                .put("amount", levy.amount().toPlainString())
                .build();
    }
}
