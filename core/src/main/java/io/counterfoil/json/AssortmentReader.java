package io.counterfoil.json;

import io.counterfoil.calendar.Validity;
import io.counterfoil.catalog.AssortmentDraft;
import io.counterfoil.catalog.ExchangeRate;
import io.counterfoil.catalog.Letterhead;
import io.counterfoil.catalog.LineAttribute;
import io.counterfoil.catalog.Presence;
import io.counterfoil.catalog.Price;
import io.counterfoil.catalog.Printing;
import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.ShopProfile;
import io.counterfoil.catalog.ShopRounding;
import io.counterfoil.catalog.StockRule;
import io.counterfoil.catalog.Tariff;
import io.counterfoil.catalog.TariffRow;
import io.counterfoil.catalog.Visibility;
import io.counterfoil.money.QuantityUnit;
import io.counterfoil.money.Rounding;
import io.counterfoil.tax.Levy;
import io.counterfoil.tax.RoundingPlace;
import io.counterfoil.tax.TaxMethod;
import io.counterfoil.tax.TaxProfile;
import io.counterfoil.tax.TaxTreatment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what decides a price: the members {@code shop}, {@code taxes}, {@code products}, {@code tariffs}, {@code plans} and
 * {@code promotions}.
 */
final class AssortmentReader {
    /** What a price says where the tariff of the route decides. */
    static final String BY_TARIFF = "TARIFF";

    /** The units that have a name of their own; another is written with its decimals. */
    static final Map<String, QuantityUnit> UNITS =
            Map.of(QuantityUnit.PIECE.code(), QuantityUnit.PIECE, QuantityUnit.KILOGRAM.code(), QuantityUnit.KILOGRAM);

    private static final Form<RoundingMode> MODE = Form.oneOf(RoundingMode.class);
    private static final Form<QuantityUnit> UNIT =
            new Form<>("piece, kg, or an object with code and scale", AssortmentReader::namedUnit, QuantityUnit.PIECE);

    /** What a rate stands between after a fault. */
    private static final Currency DOLLAR = Currency.getInstance("USD");

    private static final Currency EURO = Currency.getInstance("EUR");

    private final Currency currency;

    private AssortmentReader(Currency currency) {
        this.currency = currency;
    }

    static AssortmentDraft read(ObjectReader file, int version) {
        ShopProfile shop = file.object("shop", AssortmentReader::shop);
        AssortmentReader reader = new AssortmentReader(shop.currency());
        return new AssortmentDraft(
                version,
                shop,
                file.findObject("taxes", reader::taxes)
                        .orElseGet(() -> new TaxProfile(1, reader.usualMethod(), List.of())),
                file.objects("products", reader::product),
                file.objects("tariffs", reader::tariff),
                file.objects("plans", new PlanJson(shop.currency())::read),
                file.objects("promotions", new PromotionJson(shop.currency())::read));
    }

    private static ShopProfile shop(ObjectReader shop) {
        Currency currency = shop.text("currency", Forms.CURRENCY);
        return new ShopProfile(
                new Letterhead(
                        shop.text("name"),
                        shop.texts("header_lines", Forms.TEXT),
                        shop.findText("tax_number", Forms.TEXT).orElse("")),
                currency,
                shop.text("zone", Forms.ZONE),
                shop.text("language", Forms.LANGUAGE),
                new ShopRounding(
                        shop.findObject("rounding", AssortmentReader::rounding)
                                .orElse(Rounding.toMinorUnit(RoundingMode.HALF_UP, currency)),
                        shop.findObject("cash_rounding", AssortmentReader::rounding)),
                shop.findObject("display", AssortmentReader::exchangeRate));
    }

    private static ExchangeRate exchangeRate(ObjectReader rate) {
        Currency base = rate.text("base", Forms.CURRENCY);
        Currency counter = rate.text("counter", Forms.CURRENCY);
        if (base.equals(counter)) {
            rate.invalid("counter", "another currency than base");
            counter = base.equals(EURO) ? DOLLAR : EURO;
        }
        Form<BigDecimal> form = new Form<>(
                "a plain decimal above 0 with at most " + ExchangeRate.MAX_INTEGER_DIGITS + " digits and "
                        + ExchangeRate.MAX_SCALE + " decimals",
                text -> new ExchangeRate(DOLLAR, EURO, Forms.NUMBER.reader().apply(text), LocalDate.EPOCH).rate(),
                BigDecimal.ONE);
        return new ExchangeRate(base, counter, rate.number("rate", form), rate.text("as_of", Forms.DATE_OF_YEAR));
    }

    private static Rounding rounding(ObjectReader rounding) {
        RoundingMode mode = rounding.text("mode", MODE);
        Form<Rounding> increment = new Form<>(
                "an increment above 0 with at most 4 decimals, such as 0.01",
                text -> Rounding.of(mode, text),
                Rounding.HALF_UP_CENT);
        if (mode == RoundingMode.UNNECESSARY) {
            rounding.invalid("mode", "a mode that rounds");
            rounding.has("increment");
            return Rounding.HALF_UP_CENT;
        }
        return rounding.number("increment", increment);
    }

    private TaxProfile taxes(ObjectReader taxes) {
        TaxMethod method = new TaxMethod(
                taxes.findText("treatment", Form.oneOf(TaxTreatment.class)).orElse(TaxTreatment.EXCLUSIVE),
                taxes.findText("place", Form.oneOf(RoundingPlace.class)).orElse(RoundingPlace.PER_RATE),
                taxes.findObject("rounding", AssortmentReader::rounding)
                        .orElseGet(() -> usualMethod().rounding()));
        int version = taxes.findNumber("version", Forms.COUNT).orElse(1);
        if (version < 1) {
            taxes.invalid("version", "1 or more");
        }
        return new TaxProfile(
                Math.max(version, 1), method, taxes.objects("rules", rule -> TaxJson.read(rule, currency)));
    }

    private TaxMethod usualMethod() {
        return new TaxMethod(
                TaxTreatment.EXCLUSIVE, RoundingPlace.PER_RATE, Rounding.toMinorUnit(RoundingMode.HALF_UP, currency));
    }

    private Product product(ObjectReader product) {
        String name = product.text("name");
        return new Product(
                product.text("id", Forms.PRODUCT),
                name,
                product.findText("short_name", Forms.TEXT).orElse(name),
                unit(product),
                price(product),
                product.texts("taxes", Forms.TAX),
                product.objects("attributes", AssortmentReader::attribute),
                product.objects("levies", this::levy),
                product.findObject("stock", AssortmentReader::stock).orElse(StockRule.UNCOUNTED));
    }

    private static StockRule stock(ObjectReader stock) {
        return new StockRule(
                stock.findText("counting", Form.oneOf(StockRule.Counting.class)).orElse(StockRule.Counting.UNCOUNTED),
                stock.findNumber("hold_minutes", Forms.COUNT).map(Duration::ofMinutes));
    }

    private static QuantityUnit unit(ObjectReader product) {
        if (product.isObject("unit")) {
            return product.object("unit", AssortmentReader::measuredUnit);
        }
        return product.findText("unit", UNIT).orElse(QuantityUnit.PIECE);
    }

    private static QuantityUnit measuredUnit(ObjectReader unit) {
        int scale = unit.number("scale", new Form<>("0 to 3", AssortmentReader::scale, 0));
        return unit.text(
                "code",
                new Form<>(
                        "a letter a-z, then up to 15 of a-z 0-9 _",
                        code -> new QuantityUnit(code, scale),
                        QuantityUnit.PIECE));
    }

    private static int scale(String text) {
        return new QuantityUnit("unit", Forms.COUNT.reader().apply(text)).scale();
    }

    private static QuantityUnit namedUnit(String code) {
        return Optional.ofNullable(UNITS.get(code))
                .orElseThrow(() -> new IllegalArgumentException("code must be a unit with a name of its own"));
    }

    private Price price(ObjectReader product) {
        if (product.isObject("price")) {
            return product.object("price", this::priceByPlan);
        }
        return product.saysText("price", BY_TARIFF) ? Price.byTariff() : Price.fixed(product.amount("price", currency));
    }

    private Price priceByPlan(ObjectReader price) {
        return new Price.ByPlan(price.text("plan", Forms.PLAN), price.findAmount("base", currency));
    }

    private static LineAttribute attribute(ObjectReader attribute) {
        return new LineAttribute(
                attribute.text("name", Forms.ATTRIBUTE),
                attribute.text("label"),
                attribute.findText("presence", Form.oneOf(Presence.class)).orElse(Presence.REQUIRED),
                attribute.text("visibility", Form.oneOf(Visibility.class)),
                attribute.findText("printing", Form.oneOf(Printing.class)).orElse(Printing.NOT_PRINTED));
    }

    private Tariff tariff(ObjectReader tariff) {
        return new Tariff(tariff.text("route", Forms.ROUTE), tariff.text("name"), tariff.objects("rows", this::row));
    }

    private TariffRow row(ObjectReader row) {
        return new TariffRow(
                row.text("product", Forms.PRODUCT),
                validity(row),
                row.amount("rate", currency),
                row.objects("levies", this::levy));
    }

    /** The members {@code from} and {@code until}, each of which may be absent. */
    static Validity validity(ObjectReader period) {
        LocalDate from = period.findText("from", Forms.DATE_OF_YEAR).orElse(LocalDate.MIN);
        LocalDate until = period.findText("until", Forms.DATE_OF_YEAR).orElse(LocalDate.MAX);
        if (!until.isAfter(from)) {
            period.invalid("until", "a date after from");
            return Validity.ALWAYS;
        }
        return new Validity(from, until);
    }

    private Levy levy(ObjectReader levy) {
        return new Levy(levy.text("code", Forms.LEVY), levy.text("name"), levy.amountNotNegative("amount", currency));
    }
}
