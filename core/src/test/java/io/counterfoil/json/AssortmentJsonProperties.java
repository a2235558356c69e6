package io.counterfoil.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.calendar.Validity;
import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.AssortmentDraft;
import io.counterfoil.catalog.AttributeName;
import io.counterfoil.catalog.ExchangeRate;
import io.counterfoil.catalog.Letterhead;
import io.counterfoil.catalog.LineAttribute;
import io.counterfoil.catalog.Presence;
import io.counterfoil.catalog.Price;
import io.counterfoil.catalog.Printing;
import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.Promotion;
import io.counterfoil.catalog.RouteId;
import io.counterfoil.catalog.ShopProfile;
import io.counterfoil.catalog.ShopRounding;
import io.counterfoil.catalog.StockRule;
import io.counterfoil.catalog.Tariff;
import io.counterfoil.catalog.TariffRow;
import io.counterfoil.catalog.Visibility;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.QuantityUnit;
import io.counterfoil.money.Rounding;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.tax.CompoundTax;
import io.counterfoil.tax.Exemption;
import io.counterfoil.tax.FixedTax;
import io.counterfoil.tax.Levy;
import io.counterfoil.tax.LevyCode;
import io.counterfoil.tax.PercentTax;
import io.counterfoil.tax.RoundingPlace;
import io.counterfoil.tax.SelfCompoundTax;
import io.counterfoil.tax.TaxBase;
import io.counterfoil.tax.TaxCode;
import io.counterfoil.tax.TaxMethod;
import io.counterfoil.tax.TaxProfile;
import io.counterfoil.tax.TaxRule;
import io.counterfoil.tax.TaxTreatment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Any assortment is read back as it was written, to the last byte. */
class AssortmentJsonProperties {

    private static final List<String> CURRENCIES = List.of("USD", "JPY", "BHD", "CLF", "GHS");
    private static final List<String> TEXTS = List.of(
            "Caf\u00e9",
            "\u20ac \"quoted\" \\ /",
            "\u05e9\u05dc\u05d5\u05dd",
            "\ud83d\ude00 x",
            "a".repeat(200),
            "<&>");
    private static final List<String> ZONES = List.of("America/Caracas", "UTC", "+05:30", "Africa/Accra");
    private static final List<String> LANGUAGES = List.of("es", "en-GH", "zh-Hant-TW", "pt-BR");

    @Property(tries = 100)
    void an_assortment_is_read_back_as_it_was_written(@ForAll long seed) {
        Assortment assortment = Assortment.of(draft(new Random(seed))).orThrow();

        byte[] written = AssortmentJson.write(assortment);
        Assortment read = AssortmentJson.read(written).orThrow();

        assertThat(read).isEqualTo(assortment);
        assertThat(AssortmentJson.write(read)).isEqualTo(written);
    }

    private static AssortmentDraft draft(Random chance) {
        Currency currency = Currency.getInstance(any(CURRENCIES, chance));
        List<TaxRule> rules = new ArrayList<>();
        for (int i = chance.nextInt(4); i > 0; i--) {
            TaxCode code = TaxCode.of("tax-" + i);
            rules.add(rule(code, currency, chance));
        }
        TaxMethod method = new TaxMethod(
                any(List.of(TaxTreatment.values()), chance),
                any(List.of(RoundingPlace.values()), chance),
                rounding(currency, chance));
        List<Product> products = new ArrayList<>();
        for (int i = chance.nextInt(5); i > 0; i--) {
            Product product = product("product-" + i, rules, currency, chance);
            products.add(method.place() == RoundingPlace.PER_UNIT ? product.withUnit(QuantityUnit.PIECE) : product);
        }
        RandomOffers offers = new RandomOffers(currency, chance);
        List<PricePlan> plans = new ArrayList<>();
        for (int i = chance.nextInt(3); i > 0; i--) {
            PlanId id = PlanId.of("plan-" + i);
            plans.add(offers.plan(id));
            Price price = chance.nextBoolean() ? Price.byPlan(id) : Price.byPlan(id, money(currency, chance));
            products.add(Product.of(ProductId.of("place-" + i), "Place", price));
        }
        List<Promotion> promotions = new ArrayList<>();
        for (int i = chance.nextInt(4); i > 0; i--) {
            promotions.add(offers.promotion(i, products, plans));
        }
        return new AssortmentDraft(
                1 + chance.nextInt(1_000),
                new ShopProfile(
                        new Letterhead(
                                any(TEXTS, chance),
                                List.of(any(TEXTS, chance), any(TEXTS, chance)),
                                chance.nextBoolean() ? "" : "J-1"),
                        currency,
                        ZoneId.of(any(ZONES, chance)),
                        Locale.forLanguageTag(any(LANGUAGES, chance)),
                        new ShopRounding(
                                rounding(currency, chance),
                                chance.nextBoolean() ? Optional.empty() : Optional.of(rounding(currency, chance))),
                        chance.nextBoolean() ? Optional.empty() : Optional.of(shownRate(currency, chance))),
                new TaxProfile(1 + chance.nextInt(9), method, rules),
                products,
                tariffs(products, currency, chance),
                plans,
                promotions);
    }

    private static ExchangeRate shownRate(Currency currency, Random chance) {
        BigDecimal rate = BigDecimal.valueOf(1 + chance.nextInt(1_000_000), chance.nextInt(ExchangeRate.MAX_SCALE + 1));
        return new ExchangeRate(currency, Currency.getInstance("VES"), rate, LocalDate.of(2026, 6, 1));
    }

    private static TaxRule rule(TaxCode code, Currency currency, Random chance) {
        String name = any(TEXTS, chance);
        Percent rate = new Percent(decimal(chance, 8, 6));
        TaxBase base = any(List.of(TaxBase.values()), chance);
        LocalDate from = LocalDate.of(2026, 1, 1).plusDays(chance.nextInt(1_000));
        Validity validity =
                any(List.of(Validity.ALWAYS, Validity.from(from), new Validity(from, from.plusDays(1))), chance);
        return any(
                List.of(
                        new PercentTax(code, name, rate, base, validity),
                        new CompoundTax(code, name, rate, base, validity),
                        new SelfCompoundTax(code, name, rate, base, validity),
                        new FixedTax(code, name, money(currency, chance), validity),
                        new Exemption(code, name, validity)),
                chance);
    }

    private static Product product(String id, List<TaxRule> rules, Currency currency, Random chance) {
        return new Product(
                ProductId.of(id),
                any(TEXTS, chance),
                any(TEXTS, chance),
                any(
                        List.of(
                                QuantityUnit.PIECE,
                                QuantityUnit.KILOGRAM,
                                new QuantityUnit("kg", 2),
                                new QuantityUnit("m", 1)),
                        chance),
                chance.nextBoolean() ? Price.byTariff() : Price.fixed(money(currency, chance)),
                rules.stream()
                        .filter(rule -> chance.nextBoolean())
                        .map(TaxRule::code)
                        .toList(),
                chance.nextBoolean()
                        ? List.of()
                        : List.of(new LineAttribute(
                                AttributeName.of("plate"),
                                any(TEXTS, chance),
                                any(List.of(Presence.values()), chance),
                                any(List.of(Visibility.values()), chance),
                                any(List.of(Printing.values()), chance))),
                chance.nextBoolean()
                        ? List.of()
                        : List.of(new Levy(LevyCode.of("deposit"), any(TEXTS, chance), money(currency, chance))),
                new StockRule(
                        any(List.of(StockRule.Counting.values()), chance),
                        chance.nextBoolean()
                                ? Optional.empty()
                                : Optional.of(Duration.ofMinutes(1 + chance.nextInt(500_000)))));
    }

    private static List<Tariff> tariffs(List<Product> products, Currency currency, Random chance) {
        List<TariffRow> rows = new ArrayList<>();
        for (Product product : products) {
            if (product.price().<Boolean>fold(fixed -> false, () -> true, byPlan -> false)) {
                LocalDate change = LocalDate.of(2026, 1, 1).plusDays(chance.nextInt(1_000));
                rows.add(new TariffRow(
                        product.id(),
                        new Validity(LocalDate.MIN, change),
                        money(currency, chance),
                        List.of(new Levy(LevyCode.of("port"), any(TEXTS, chance), money(currency, chance)))));
                rows.add(new TariffRow(product.id(), Validity.from(change), money(currency, chance), List.of()));
            }
        }
        return List.of(new Tariff(RouteId.of("a.b"), any(TEXTS, chance), rows));
    }

    private static Money money(Currency currency, Random chance) {
        return Money.ofMinor(currency, chance.nextLong(1_000_000_000_000_000_000L));
    }

    private static Rounding rounding(Currency currency, Random chance) {
        List<RoundingMode> modes = List.of(RoundingMode.UP, RoundingMode.HALF_EVEN, RoundingMode.FLOOR);
        return Rounding.toMinorUnit(any(modes, chance), currency);
    }

    private static BigDecimal decimal(Random chance, int scale, int digits) {
        return new BigDecimal(new java.math.BigInteger(Integer.toString(chance.nextInt(1_000_000))))
                .movePointLeft(chance.nextInt(scale))
                .min(BigDecimal.TEN.pow(digits).subtract(BigDecimal.ONE));
    }

    private static <T> T any(List<T> all, Random chance) {
        return all.get(chance.nextInt(all.size()));
    }
}
