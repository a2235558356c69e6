package io.counterfoil.ticket;

import io.counterfoil.catalog.AttributeName;
import io.counterfoil.catalog.LineAttribute;
import io.counterfoil.catalog.Presence;
import io.counterfoil.catalog.Printing;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.SoldProduct;
import io.counterfoil.catalog.Visibility;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.money.Quantity;
import io.counterfoil.money.QuantityUnit;
import io.counterfoil.pricing.LineAmounts;
import io.counterfoil.pricing.LineLevy;
import io.counterfoil.pricing.QuoteLine;
import io.counterfoil.pricing.QuoteLineBuilder;
import io.counterfoil.pricing.QuotedAttribute;
import io.counterfoil.pricing.Totals;
import io.counterfoil.shop.PersonalText;
import io.counterfoil.tax.Levy;
import io.counterfoil.tax.LevyCode;
import io.counterfoil.tax.LineTax;
import java.math.BigDecimal;
import java.util.List;

/** One line of a ticket within its document. */
final class LineDocument {

    private LineDocument() {}

    static CanonicalObject of(int n, QuoteLine line) {
        SoldProduct product = line.product();
        Totals totals = line.totals();
        CanonicalObject.Builder document = CanonicalObject.builder()
                .put("n", n)
                .put("product", product.id().value())
                .put("name", product.name())
                .put("short_name", product.shortName())
                .put("unit", product.unit().code())
                .put("unit_scale", product.unit().scale())
                .put(
                        "qty",
                        line.quantity().value().setScale(QuantityUnit.MAX_SCALE).toPlainString())
                .put("unit_price", line.unitPrice().toPlainString())
                .put("subtotal", totals.subtotal().toPlainString())
                .put("line_discount", line.amounts().lineDiscount().toPlainString())
                .put("document_discount", line.amounts().documentDiscount().toPlainString())
                .put("net", totals.net().toPlainString())
                .put("levy", totals.levy().toPlainString())
                .put("tax", totals.tax().toPlainString())
                .put("total", totals.total().toPlainString())
                .put("levies", line.levies().stream().map(LineDocument::levy).toList())
                .put("taxes", line.taxes().stream().map(LineDocument::tax).toList())
                .put(
                        "attributes",
                        line.attributes().stream()
                                .filter(attribute -> attribute.definition().visibility() == Visibility.PUBLIC)
                                .map(LineDocument::attribute)
                                .toList());
        line.place().ifPresent(place -> document.put("place", PlaceDocument.of(place)));
        line.placePrice().ifPresent(price -> document.put("price", PlaceDocument.of(price)));
        List<CanonicalObject> discounts = line.discounts().stream()
                .filter(discount -> discount.name().isPresent())
                .map(DiscountDocument::of)
                .toList();
        return (discounts.isEmpty() ? document : document.put("discounts", discounts)).build();
    }

    static QuoteLine read(CanonicalObject line, TaxDocument taxes, Amounts amounts) {
        QuantityUnit unit = new QuantityUnit(line.string("unit"), Math.toIntExact(line.integer("unit_scale")));
        SoldProduct product = new SoldProduct(
                ProductId.of(line.string("product")), line.string("name"), line.string("short_name"), unit);
        QuoteLineBuilder read = QuoteLine.builder(product, new Quantity(new BigDecimal(line.string("qty")), unit));
        line.findObject("price")
                .ifPresentOrElse(
                        price -> read.placePrice(PlaceDocument.read(price, line, amounts)),
                        () -> read.unitPrice(amounts.read(line, "unit_price")));
        line.findObject("place").map(PlaceDocument::read).ifPresent(read::place);
        if (line.has("discounts")) {
            read.discounts(line.objects("discounts").stream()
                    .map(row -> DiscountDocument.read(row, amounts))
                    .toList());
        }
        return read.amounts(new LineAmounts(
                        amounts.read(line, "subtotal"),
                        amounts.read(line, "line_discount"),
                        amounts.read(line, "document_discount"),
                        amounts.read(line, "net")))
                .levies(line.objects("levies").stream()
                        .map(levy -> readLevy(levy, amounts))
                        .toList())
                .taxes(line.objects("taxes").stream()
                        .map(tax -> new LineTax(
                                taxes.rule(tax.string("code")),
                                amounts.read(tax, "base"),
                                amounts.read(tax, "own"),
                                amounts.read(tax, "correction")))
                        .toList())
                .attributes(line.objects("attributes").stream()
                        .map(LineDocument::readAttribute)
                        .toList())
                .build();
    }

    private static CanonicalObject levy(LineLevy line) {
        return CanonicalObject.builder()
                .put("code", line.levy().code().value())
                .put("name", line.levy().name())
                .put("per_unit", line.levy().perUnit().toPlainString())
                .put("amount", line.amount().toPlainString())
                .build();
    }

    private static LineLevy readLevy(CanonicalObject levy, Amounts amounts) {
        return LineLevy.of(
                new Levy(LevyCode.of(levy.string("code")), levy.string("name"), amounts.read(levy, "per_unit")),
                amounts.read(levy, "amount"));
    }

    private static CanonicalObject tax(LineTax tax) {
        return CanonicalObject.builder()
                .put("code", tax.rule().code().value())
                .put("base", tax.base().toPlainString())
                .put("own", tax.own().toPlainString())
                .put("correction", tax.correction().toPlainString())
                .build();
    }

    private static CanonicalObject attribute(QuotedAttribute attribute) {
        LineAttribute definition = attribute.definition();
        return CanonicalObject.builder()
                .put("name", definition.name().value())
                .put("label", definition.label())
                .put("presence", definition.presence().name())
                .put("printing", definition.printing().name())
                .put("value", attribute.value().reveal())
                .build();
    }

    private static QuotedAttribute readAttribute(CanonicalObject attribute) {
        LineAttribute definition = new LineAttribute(
                AttributeName.of(attribute.string("name")),
                attribute.string("label"),
                Presence.valueOf(attribute.string("presence")),
                Visibility.PUBLIC,
                Printing.valueOf(attribute.string("printing")));
        return new QuotedAttribute(definition, PersonalText.of(attribute.string("value")));
    }
}
