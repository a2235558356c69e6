package io.counterfoil.json;

import io.counterfoil.calendar.Validity;
import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.AssortmentDraft;
import io.counterfoil.catalog.ExchangeRate;
import io.counterfoil.catalog.LineAttribute;
import io.counterfoil.catalog.Price;
import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.ShopProfile;
import io.counterfoil.catalog.StockRule;
import io.counterfoil.catalog.Tariff;
import io.counterfoil.catalog.TariffRow;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.money.QuantityUnit;
import io.counterfoil.money.Rounding;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.Refusals;
import io.counterfoil.tax.Levy;
import io.counterfoil.tax.TaxProfile;
import io.counterfoil.tax.TaxRule;
import java.time.LocalDate;
import java.util.List;

/**
 * A published assortment as JSON, and back: how stores keep its versions. The same assortment gives the same bytes, and what
 * is written is read back as it was.
 */
public final class AssortmentJson {
    /** Largest text, in bytes: 10,000 products with long names and their tariffs. */
    public static final int MAX_BYTES = 64 * 1024 * 1024;

    private static final int FIRST_VERSION = 1;

    private AssortmentJson() {}

    /**
     * Writes an assortment.
     *
     * @param assortment any version
     * @return canonical JSON in UTF-8, as {@link CanonicalObject} spells it
     */
    public static byte[] write(Assortment assortment) {
        AssortmentDraft draft = assortment.draft();
        return CanonicalObject.builder()
                .put("version", draft.version())
                .put("shop", shop(draft.shop()))
                .put("taxes", taxes(draft.taxes()))
                .put(
                        "products",
                        draft.products().stream().map(AssortmentJson::product).toList())
                .put(
                        "tariffs",
                        draft.tariffs().stream().map(AssortmentJson::tariff).toList())
                .put("plans", draft.plans().stream().map(PlanJson::write).toList())
                .put(
                        "promotions",
                        draft.promotions().stream().map(PromotionJson::write).toList())
                .build()
                .canonicalBytes();
    }

    /**
     * Reads an assortment.
     *
     * @param bytes as {@link #write} gives them
     * @return the assortment, or all faults of form, or else all faults of meaning
     */
    public static Outcome<Assortment> read(byte[] bytes) {
        return JsonText.read(bytes, MAX_BYTES).flatMap(AssortmentJson::draft).flatMap(Assortment::of);
    }

    private static Outcome<AssortmentDraft> draft(JsonValue text) {
        Refusals refusals = new Refusals();
        AssortmentDraft draft = ObjectReader.read(text, FieldPath.root(), refusals, file -> {
            int version = file.number("version", Forms.COUNT);
            if (version < FIRST_VERSION) {
                file.invalid("version", "1 or more");
            }
            return AssortmentReader.read(file, Math.max(version, FIRST_VERSION));
        });
        return refusals.orElse(() -> draft);
    }

    private static CanonicalObject shop(ShopProfile shop) {
        CanonicalObject.Builder written = CanonicalObject.builder()
                .put("name", shop.name())
                .put("header_lines", shop.headerLines())
                .put("tax_number", shop.taxNumber())
                .put("currency", shop.currency().getCurrencyCode())
                .put("zone", shop.zone().getId())
                .put("language", shop.language().toLanguageTag())
                .put("rounding", rounding(shop.rounding()));
        shop.roundings().cash().ifPresent(cash -> written.put("cash_rounding", rounding(cash)));
        shop.display().ifPresent(rate -> written.put("display", exchangeRate(rate)));
        return written.build();
    }

    private static CanonicalObject exchangeRate(ExchangeRate rate) {
        return CanonicalObject.builder()
                .put("base", rate.base().getCurrencyCode())
                .put("counter", rate.counter().getCurrencyCode())
                .put("rate", rate.rate().toPlainString())
                .put("as_of", rate.asOf().toString())
                .build();
    }

    private static CanonicalObject rounding(Rounding rounding) {
        return CanonicalObject.builder()
                .put("mode", rounding.mode().name())
                .put("increment", rounding.increment().toPlainString())
                .build();
    }

    private static CanonicalObject taxes(TaxProfile taxes) {
        return CanonicalObject.builder()
                .put("version", taxes.version())
                .put("treatment", taxes.method().treatment().name())
                .put("place", taxes.method().place().name())
                .put("rounding", rounding(taxes.method().rounding()))
                .put("rules", taxes.rules().stream().map(AssortmentJson::rule).toList())
                .build();
    }

    private static CanonicalObject rule(TaxRule rule) {
        return rule.fold(new TaxJson(validity(rule.validity())))
                .put("code", rule.code().value())
                .put("name", rule.name())
                .build();
    }

    private static CanonicalObject product(Product product) {
        CanonicalObject.Builder written = withPrice(withUnit(product.unit()), product.price())
                .put("id", product.id().value())
                .put("name", product.name())
                .put("short_name", product.shortName())
                .put("taxes", product.taxes().stream().map(code -> code.value()).toList())
                .put(
                        "attributes",
                        product.attributes().stream()
                                .map(AssortmentJson::attribute)
                                .toList());
        List<CanonicalObject> levies =
                product.levies().stream().map(AssortmentJson::levy).toList();
        if (!levies.isEmpty()) {
            written.put("levies", levies);
        }
        if (!product.stock().equals(StockRule.UNCOUNTED)) {
            written.put("stock", stock(product.stock()));
        }
        return written.build();
    }

    private static CanonicalObject stock(StockRule stock) {
        CanonicalObject.Builder written =
                CanonicalObject.builder().put("counting", stock.counting().name());
        stock.holdTime().ifPresent(time -> written.put("hold_minutes", time.toMinutes()));
        return written.build();
    }

    private static CanonicalObject.Builder withPrice(CanonicalObject.Builder product, Price price) {
        return price.fold(
                fixed -> product.put("price", fixed.toPlainString()),
                () -> product.put("price", AssortmentReader.BY_TARIFF),
                byPlan -> product.put("price", price(byPlan)));
    }

    private static CanonicalObject price(Price.ByPlan byPlan) {
        CanonicalObject.Builder price =
                CanonicalObject.builder().put("plan", byPlan.plan().value());
        byPlan.base().ifPresent(base -> price.put("base", base.toPlainString()));
        return price.build();
    }

    private static CanonicalObject.Builder withUnit(QuantityUnit unit) {
        CanonicalObject.Builder product = CanonicalObject.builder();
        return unit.equals(AssortmentReader.UNITS.get(unit.code()))
                ? product.put("unit", unit.code())
                : product.put(
                        "unit",
                        CanonicalObject.builder()
                                .put("code", unit.code())
                                .put("scale", unit.scale())
                                .build());
    }

    private static CanonicalObject attribute(LineAttribute attribute) {
        return CanonicalObject.builder()
                .put("name", attribute.name().value())
                .put("label", attribute.label())
                .put("presence", attribute.presence().name())
                .put("visibility", attribute.visibility().name())
                .put("printing", attribute.printing().name())
                .build();
    }

    private static CanonicalObject tariff(Tariff tariff) {
        return CanonicalObject.builder()
                .put("route", tariff.route().value())
                .put("name", tariff.name())
                .put("rows", tariff.rows().stream().map(AssortmentJson::row).toList())
                .build();
    }

    private static CanonicalObject row(TariffRow row) {
        return validity(row.validity())
                .put("product", row.product().value())
                .put("rate", row.rate().toPlainString())
                .put("levies", row.levies().stream().map(AssortmentJson::levy).toList())
                .build();
    }

    /** An object that has the members {@code from} and {@code until} of a period, where it has them. */
    static CanonicalObject.Builder validity(Validity validity) {
        CanonicalObject.Builder row = CanonicalObject.builder();
        if (!validity.from().equals(LocalDate.MIN)) {
            row.put("from", validity.from().toString());
        }
        return validity.isOpenEnded() ? row : row.put("until", validity.until().toString());
    }

    private static CanonicalObject levy(Levy levy) {
        return CanonicalObject.builder()
                .put("code", levy.code().value())
                .put("name", levy.name())
                .put("amount", levy.perUnit().toPlainString())
                .build();
    }
}
