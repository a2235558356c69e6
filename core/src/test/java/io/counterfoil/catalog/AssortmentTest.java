package io.counterfoil.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.counterfoil.calendar.Validity;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.QuantityUnit;
import io.counterfoil.money.Rounding;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.RefusedException;
import io.counterfoil.tax.CompoundTax;
import io.counterfoil.tax.Exemption;
import io.counterfoil.tax.FixedTax;
import io.counterfoil.tax.Levy;
import io.counterfoil.tax.LevyCode;
import io.counterfoil.tax.PercentTax;
import io.counterfoil.tax.RoundingPlace;
import io.counterfoil.tax.TaxCode;
import io.counterfoil.tax.TaxMethod;
import io.counterfoil.tax.TaxProfile;
import io.counterfoil.tax.TaxRule;
import io.counterfoil.tax.TaxTreatment;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssortmentTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final TaxCode VAT = TaxCode.of("vat16");
    private static final TaxRule VAT_16 = new PercentTax(VAT, "VAT", Percent.of("16"));
    private static final LineAttribute PLATE = attribute("vehicle_number", "Plate");

    private static final Product COFFEE =
            Product.of(ProductId.of("coffee"), "Coffee", Price.fixed(usd("50"))).withTaxes(VAT);
    private static final Product CAR =
            Product.of(ProductId.of("car"), "Car", Price.byTariff()).withAttributes(PLATE);
    private static final Levy PORT = new Levy(LevyCode.of("port"), "Port levy", usd("17"));
    private static final TariffRow CAR_ROW = new TariffRow(CAR.id(), Validity.from(JANUARY), usd("163"), List.of(PORT));
    private static final Tariff CROSSING = new Tariff(RouteId.of("isla-a.isla-b"), "Isla A - Isla B", List.of(CAR_ROW));

    @Test
    void a_sound_assortment_finds_what_it_holds_by_key() {
        Assortment assortment =
                Assortment.of(draft(List.of(COFFEE, CAR), List.of(CROSSING))).orThrow();

        assertThat(assortment.version()).isEqualTo(1);
        assertThat(assortment.product(COFFEE.id())).contains(COFFEE);
        assertThat(assortment.product(ProductId.of("tea"))).isEmpty();
        assertThat(assortment.tariff(CROSSING.route())).contains(CROSSING);
        assertThat(assortment.tariff(RouteId.of("elsewhere"))).isEmpty();
        assertThat(assortment.taxRules(COFFEE, LocalDate.EPOCH)).containsExactly(VAT_16);
        assertThat(CROSSING.row(CAR.id(), JULY)).contains(CAR_ROW);
        assertThat(CROSSING.row(CAR.id(), JANUARY.minusDays(1))).isEmpty();
        assertThat(CAR_ROW.levy()).isEqualTo(usd("17"));
        assertThat(assortment).hasToString("Assortment[version 1, 2 products, 1 tariffs]");
    }

    @Test
    void the_next_version_is_another_assortment() {
        Assortment first = Assortment.of(draft(List.of(COFFEE), List.of())).orThrow();
        Assortment again = Assortment.of(first.draft()).orThrow();
        Assortment second = Assortment.of(first.draft().withVersion(2)).orThrow();

        assertThat(again).isEqualTo(first).hasSameHashCodeAs(first);
        assertThat(second).isNotEqualTo(first);
        assertThat(second.shop()).isEqualTo(first.shop());
        assertThat(second.taxes()).isEqualTo(first.taxes());
        assertThatIllegalArgumentException().isThrownBy(() -> first.draft().withVersion(0));
    }

    @Test
    void a_levy_of_a_product_is_checked_as_one_of_a_tariff_and_collected_once() {
        Levy deposit = new Levy(LevyCode.of("deposit"), "Deposit", usd("0.25"));
        Levy euros = new Levy(LevyCode.of("deposit"), " ", Money.of(Currency.getInstance("EUR"), "0.25"));
        Product water = Product.of(ProductId.of("water"), "Water", Price.fixed(usd("1")));
        Product boat =
                Product.of(ProductId.of("boat"), "Boat", Price.byTariff()).withLevies(deposit);
        Tariff tariff = new Tariff(
                RouteId.of("river"),
                "River",
                List.of(new TariffRow(boat.id(), Validity.ALWAYS, usd("5"), List.of(deposit))));

        assertThat(refusalsOf(draft(List.of(water.withLevies(deposit), boat.withLevies()), List.of(tariff))))
                .isEmpty();
        assertThat(refusalsOf(draft(List.of(water.withLevies(deposit, euros), boat), List.of(tariff))))
                .extracting(refusal -> refusal.code() + " " + refusal.path())
                .containsExactlyInAnyOrder(
                        "DUPLICATE products[0].levies[1].code",
                        "VALUE_INVALID products[0].levies[1].name",
                        "CURRENCY_MISMATCH products[0].levies[1].amount",
                        "VALUE_INVALID tariffs[0].rows[0].levies[0].code");
    }

    @Test
    void all_faults_are_reported_together_with_their_paths() {
        Product unnamed = new Product(
                ProductId.of("tea"),
                " ",
                "Tea",
                QuantityUnit.PIECE,
                Price.fixed(usd("-1")),
                List.of(TaxCode.of("luxury")),
                List.of(),
                List.of(),
                StockRule.COUNTED.heldFor(Duration.ofSeconds(90)));

        assertThat(refusalsOf(draft(List.of(COFFEE, unnamed, COFFEE), List.of())))
                .extracting(Refusal::toString)
                .containsExactly(
                        "DUPLICATE products[2].id: this stands at products[0].id already",
                        "VALUE_INVALID products[1].name: the value must be a text that is not blank",
                        "VALUE_INVALID products[1].price: the value must be 0 or more",
                        "TAX_UNKNOWN products[1].taxes[0]: the tax profile has no such tax",
                        "VALUE_INVALID products[1].stock.hold_minutes: the value must be whole minutes, 1 to 527040");
    }

    @Test
    void paths_begin_where_the_assortment_stands() {
        List<Refusal> refusals = Assortment.of(draft(List.of(COFFEE, COFFEE), List.of()), FieldPath.of("assortment"))
                .<List<Refusal>>fold(accepted -> List.of(), refused -> refused);

        assertThat(refusals)
                .extracting(refusal -> refusal.path().toString())
                .containsExactly("assortment.products[1].id");
    }

    @Test
    void an_amount_is_in_the_currency_of_the_shop() {
        Product imported =
                Product.of(ProductId.of("tea"), "Tea", Price.fixed(Money.of(Currency.getInstance("EUR"), "1")));

        assertOnly(draft(List.of(imported), List.of()), RefusalCode.CURRENCY_MISMATCH, "products[0].price");
    }

    @Test
    void rates_and_levies_are_in_the_currency_of_the_shop() {
        Currency euro = Currency.getInstance("EUR");
        Levy levy = new Levy(LevyCode.of("port"), "Port", Money.of(euro, "1"));
        TariffRow row = new TariffRow(CAR.id(), Validity.ALWAYS, Money.of(euro, "1"), List.of(levy));

        assertThat(paths(draft(List.of(CAR), List.of(new Tariff(CROSSING.route(), "Crossing", List.of(row))))))
                .containsExactly("tariffs[0].rows[0].rate", "tariffs[0].rows[0].levies[0].amount");
    }

    @Test
    void two_rows_of_one_product_in_force_on_one_date_are_refused_naming_both() {
        TariffRow half = new TariffRow(CAR.id(), new Validity(JANUARY, JULY), usd("163"), List.of());
        TariffRow late = new TariffRow(CAR.id(), Validity.from(JULY.minusDays(1)), usd("170"), List.of());
        TariffRow next = new TariffRow(CAR.id(), Validity.from(JULY), usd("170"), List.of());

        assertThat(refusalsOf(draft(List.of(CAR), List.of(crossing(late, half)))))
                .extracting(Refusal::toString)
                .containsExactly(
                        "PERIODS_OVERLAP tariffs[0].rows[0]: this period overlaps the one at tariffs[0].rows[1]");
        assertThat(refusalsOf(draft(List.of(CAR), List.of(crossing(next, half)))))
                .isEmpty();
    }

    @Test
    void a_row_within_a_longer_one_overlaps_it_though_another_ended_in_between() {
        TariffRow year = new TariffRow(CAR.id(), new Validity(JANUARY, JANUARY.plusYears(1)), usd("1"), List.of());
        TariffRow week = new TariffRow(CAR.id(), new Validity(JULY, JULY.plusWeeks(1)), usd("1"), List.of());
        TariffRow month =
                new TariffRow(CAR.id(), new Validity(JULY.plusMonths(1), JULY.plusMonths(2)), usd("1"), List.of());

        assertThat(paths(draft(List.of(CAR), List.of(crossing(year, week, month)))))
                .containsExactly("tariffs[0].rows[1]", "tariffs[0].rows[2]");
    }

    @Test
    void a_row_is_for_a_known_product_that_is_priced_by_tariff() {
        TariffRow unknown = new TariffRow(ProductId.of("truck"), Validity.ALWAYS, usd("1"), List.of());
        TariffRow fixed = new TariffRow(COFFEE.id(), Validity.ALWAYS, usd("1"), List.of());

        assertThat(refusalsOf(draft(List.of(COFFEE), List.of(crossing(unknown, fixed)))))
                .extracting(Refusal::toString)
                .containsExactly(
                        "UNKNOWN_PRODUCT tariffs[0].rows[0].product: this product is not sold here",
                        "VALUE_INVALID tariffs[0].rows[1].product: the value must be a product that is priced by tariff");
    }

    @Test
    void two_rules_of_one_tax_in_force_on_one_date_are_refused_with_both_paths() {
        LocalDate july = LocalDate.of(2026, 7, 1);
        TaxRule old = VAT_16.during(new Validity(LocalDate.MIN, july));
        AssortmentDraft history = new AssortmentDraft(
                1, shop(), taxes(old, VAT_16.during(Validity.from(july))), List.of(COFFEE), List.of());
        AssortmentDraft overlap = new AssortmentDraft(
                1,
                shop(),
                taxes(old, new Exemption(VAT, "Exempt").during(Validity.from(july.minusDays(1)))),
                List.of(COFFEE),
                List.of());

        assertThat(refusalsOf(history)).isEmpty();
        assertThat(refusalsOf(overlap))
                .extracting(Refusal::toString)
                .containsExactly("PERIODS_OVERLAP taxes.rules[1]: this period overlaps the one at taxes.rules[0]");
    }

    @Test
    void the_rule_of_a_tax_is_the_one_in_force_on_the_date() {
        LocalDate july = LocalDate.of(2026, 7, 1);
        TaxRule before = VAT_16.during(new Validity(july.minusYears(1), july));
        TaxRule after = new PercentTax(VAT, "VAT", Percent.of("15")).during(Validity.from(july));
        Assortment assortment = Assortment.of(
                        new AssortmentDraft(1, shop(), taxes(before, after), List.of(COFFEE), List.of()))
                .orThrow();

        assertThat(assortment.taxes().history(VAT)).containsExactly(before, after);
        assertThat(assortment.taxRules(COFFEE, july.minusDays(1))).containsExactly(before);
        assertThat(assortment.taxRules(COFFEE, july)).containsExactly(after);
        assertThat(assortment.taxRules(COFFEE, july.minusYears(2))).isEmpty();
    }

    @Test
    void a_tax_that_ended_without_another_has_no_rule() {
        LocalDate july = LocalDate.of(2026, 7, 1);
        TaxRule ended = VAT_16.during(new Validity(LocalDate.MIN, july));
        Assortment assortment = Assortment.of(new AssortmentDraft(1, shop(), taxes(ended), List.of(COFFEE), List.of()))
                .orThrow();

        assertThat(assortment.taxRules(COFFEE, july.minusDays(1))).containsExactly(ended);
        assertThat(assortment.taxRules(COFFEE, july)).isEmpty();
    }

    @Test
    void a_fixed_tax_is_in_the_currency_of_the_shop() {
        TaxRule euros = new FixedTax(VAT, "Bottles", Money.of(Currency.getInstance("EUR"), "1"));

        assertOnly(
                new AssortmentDraft(1, shop(), taxes(euros), List.of(), List.of()),
                RefusalCode.CURRENCY_MISMATCH,
                "taxes.rules[0].amount");
    }

    @Test
    void compound_taxes_stand_on_every_product_in_the_order_of_the_profile() {
        TaxRule state = new CompoundTax(TaxCode.of("state"), "State", Percent.of("10"));
        TaxRule city = new CompoundTax(TaxCode.of("city"), "City", Percent.of("10"));
        AssortmentDraft inOrder = new AssortmentDraft(
                1,
                shop(),
                taxes(state, VAT_16, city),
                List.of(COFFEE.withTaxes(state.code(), city.code(), VAT)),
                List.of());
        AssortmentDraft turned = new AssortmentDraft(
                1,
                shop(),
                taxes(state, VAT_16, city),
                List.of(COFFEE.withTaxes(city.code(), VAT, state.code())),
                List.of());

        assertThat(refusalsOf(inOrder)).isEmpty();
        assertOnly(turned, RefusalCode.VALUE_INVALID, "products[0].taxes[2]");
    }

    @Test
    void a_unit_with_decimals_has_no_tax_rounded_per_unit() {
        TaxMethod perUnit = new TaxMethod(TaxTreatment.EXCLUSIVE, RoundingPlace.PER_UNIT, Rounding.HALF_UP_CENT);
        TaxProfile profile = new TaxProfile(1, perUnit, List.of(VAT_16));
        Product byWeight = COFFEE.withUnit(QuantityUnit.KILOGRAM);

        assertOnly(
                new AssortmentDraft(1, shop(), profile, List.of(byWeight), List.of()),
                RefusalCode.VALUE_INVALID,
                "products[0].unit");
        assertThat(refusalsOf(
                        new AssortmentDraft(1, shop(), profile, List.of(COFFEE, byWeight.withTaxes()), List.of())))
                .extracting(Refusal::code)
                .containsOnly(RefusalCode.DUPLICATE);
    }

    @Test
    void each_key_stands_once() {
        TariffRow twiceLevied = new TariffRow(CAR.id(), Validity.ALWAYS, usd("1"), List.of(PORT, PORT));
        AssortmentDraft draft = new AssortmentDraft(
                1,
                shop(),
                taxes(VAT_16),
                List.of(COFFEE.withTaxes(VAT, VAT), CAR.withAttributes(PLATE, PLATE)),
                List.of(crossing(twiceLevied), CROSSING));

        assertThat(refusalsOf(draft)).extracting(Refusal::code).containsOnly(RefusalCode.DUPLICATE);
        assertThat(paths(draft))
                .containsExactly(
                        "products[0].taxes[1]",
                        "products[1].attributes[1].name",
                        "tariffs[1].route",
                        "tariffs[0].rows[0].levies[1].code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"product", "quantity", "discount", "unit_rate", "levy", "place", "holding"})
    void an_attribute_cannot_have_the_name_of_another_member_of_a_line(String name) {
        Product product = CAR.withAttributes(attribute(name, "Label"));

        assertOnly(draft(List.of(product), List.of()), RefusalCode.VALUE_INVALID, "products[0].attributes[0].name");
    }

    @Test
    void texts_have_200_characters_at_most_and_no_control_characters() {
        String longest = "x".repeat(Assortment.MAX_TEXT_LENGTH);
        Product product = COFFEE.withShortName(longest);

        assertThat(refusalsOf(draft(List.of(product), List.of()))).isEmpty();
        assertOnly(
                draft(List.of(product.withShortName(longest + "x")), List.of()),
                RefusalCode.TEXT_TOO_LONG,
                "products[0].short_name");
        assertOnly(
                draft(List.of(COFFEE.withShortName("Coffee\u001bp0")), List.of()),
                RefusalCode.TEXT_NOT_PLAIN,
                "products[0].short_name");
        assertOnly(
                draft(List.of(COFFEE.withShortName("Coffee\ud800")), List.of()),
                RefusalCode.TEXT_NOT_PLAIN,
                "products[0].short_name");
    }

    @Test
    void texts_are_composed_before_they_are_measured() {
        String longest = "e\u0301".repeat(Assortment.MAX_TEXT_LENGTH);

        assertThat(refusalsOf(draft(List.of(COFFEE.withShortName(longest)), List.of())))
                .isEmpty();
        assertOnly(
                draft(List.of(COFFEE.withShortName("\u0958".repeat(101))), List.of()),
                RefusalCode.TEXT_TOO_LONG,
                "products[0].short_name");
    }

    @Test
    void every_text_is_kept_composed() {
        String typed = "Cafe\u0301";
        ShopProfile shop = new ShopProfile(
                new Letterhead(typed, List.of(typed), typed),
                USD,
                ZoneId.of("UTC"),
                Locale.ENGLISH,
                ShopRounding.of(Rounding.HALF_UP_CENT));
        Product product = Product.of(COFFEE.id(), typed, COFFEE.price());

        assertThat(List.of(
                        shop.name(),
                        shop.headerLines().get(0),
                        shop.taxNumber(),
                        product.name(),
                        product.shortName(),
                        product.withShortName(typed).shortName(),
                        new Tariff(CROSSING.route(), typed, List.of()).name(),
                        new Levy(PORT.code(), typed, usd("1")).name(),
                        new PercentTax(VAT, typed, Percent.of("16")).name(),
                        new Exemption(VAT, typed).name(),
                        attribute("plate", typed).label()))
                .containsOnly("Caf\u00e9");
    }

    @ParameterizedTest
    @CsvSource({
        "+05:30:15, false",
        "-00:00:01, false",
        "UTC+05:30:15, false",
        "+05:30, true",
        "Z, true",
        "Africa/Monrovia, true",
    })
    void a_zone_has_an_offset_that_documents_can_say(String zone, boolean isTaken) {
        ShopProfile shop = new ShopProfile(
                new Letterhead("Shop", List.of(), ""),
                USD,
                ZoneId.of(zone),
                Locale.ENGLISH,
                ShopRounding.of(Rounding.HALF_UP_CENT));
        AssortmentDraft draft = new AssortmentDraft(1, shop, taxes(VAT_16), List.of(), List.of());

        if (isTaken) {
            assertThat(refusalsOf(draft)).isEmpty();
        } else {
            assertOnly(draft, RefusalCode.VALUE_INVALID, "shop.zone");
        }
    }

    @Test
    void the_head_of_the_shop_is_checked_too() {
        List<String> lines = new ArrayList<>(Collections.nCopies(Letterhead.MAX_LINES, "line"));
        lines.add("tab\there");
        ShopProfile shop = new ShopProfile(
                new Letterhead("", lines, "\n"),
                USD,
                ZoneId.of("UTC"),
                Locale.ENGLISH,
                ShopRounding.of(Rounding.of(RoundingMode.UP, "0.001")));
        TaxProfile taxes = new TaxProfile(
                1,
                new TaxMethod(TaxTreatment.EXCLUSIVE, RoundingPlace.PER_RATE, Rounding.of(RoundingMode.UP, "0.0001")),
                List.of());

        assertThat(paths(new AssortmentDraft(1, shop, taxes, List.of(), List.of())))
                .containsExactly(
                        "shop.name",
                        "shop.header_lines",
                        "shop.header_lines[10]",
                        "shop.tax_number",
                        "shop.rounding",
                        "taxes.rounding");
    }

    @Test
    void a_currency_without_minor_units_cannot_be_sold_in() {
        ShopProfile shop = new ShopProfile(
                new Letterhead("Gold", List.of(), ""),
                Currency.getInstance("XAU"),
                ZoneId.of("UTC"),
                Locale.ENGLISH,
                ShopRounding.of(Rounding.HALF_UP_CENT));

        assertThat(paths(new AssortmentDraft(1, shop, taxes(VAT_16), List.of(), List.of())))
                .contains("shop.currency");
    }

    @Test
    void every_list_has_a_limit() {
        List<TaxRule> rules = IntStream.rangeClosed(0, TaxProfile.MAX_RULES)
                .<TaxRule>mapToObj(i -> new PercentTax(TaxCode.of("t" + i), "Tax", Percent.of("1")))
                .toList();
        TaxCode[] nine =
                rules.stream().limit(Product.MAX_TAXES + 1L).map(TaxRule::code).toArray(TaxCode[]::new);
        LineAttribute[] many = IntStream.rangeClosed(0, Product.MAX_ATTRIBUTES)
                .mapToObj(i -> attribute("a" + i, "Label"))
                .toArray(LineAttribute[]::new);
        List<Levy> levies = IntStream.rangeClosed(0, TariffRow.MAX_LEVIES)
                .mapToObj(i -> new Levy(LevyCode.of("l" + i), "Levy", usd("1")))
                .toList();
        AssortmentDraft draft = new AssortmentDraft(
                1,
                shop(),
                taxes(rules.toArray(TaxRule[]::new)),
                List.of(CAR.withTaxes(nine).withAttributes(many)),
                List.of(crossing(new TariffRow(CAR.id(), Validity.ALWAYS, usd("1"), levies))));

        assertThat(refusalsOf(draft))
                .extracting(refusal -> refusal.path() + " " + refusal.data().get("limit"))
                .containsExactly(
                        "taxes.rules 256",
                        "products[0].taxes 8",
                        "products[0].attributes 16",
                        "tariffs[0].rows[0].levies 8");
    }

    @Test
    void ten_thousand_products_and_no_more() {
        List<Product> products = IntStream.range(0, Assortment.MAX_PRODUCTS)
                .mapToObj(i -> Product.of(ProductId.of("p" + i), "Product", Price.fixed(usd("1"))))
                .toList();
        List<Product> more = new ArrayList<>(products);
        more.add(COFFEE);

        assertThat(refusalsOf(draft(products, List.of()))).isEmpty();
        assertOnly(draft(more, List.of()), RefusalCode.TOO_MANY, "products");
    }

    @Test
    void a_refused_assortment_can_be_thrown() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() ->
                        Assortment.of(draft(List.of(COFFEE, COFFEE), List.of())).orThrow())
                .withMessageContaining("DUPLICATE products[1].id");
    }

    private static void assertOnly(AssortmentDraft draft, RefusalCode code, String path) {
        assertThat(refusalsOf(draft)).singleElement().satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.path()).hasToString(path);
        });
    }

    private static List<String> paths(AssortmentDraft draft) {
        return refusalsOf(draft).stream()
                .map(refusal -> refusal.path().toString())
                .toList();
    }

    private static List<Refusal> refusalsOf(AssortmentDraft draft) {
        return Assortment.of(draft).fold(accepted -> List.of(), refused -> refused);
    }

    private static Tariff crossing(TariffRow... rows) {
        return new Tariff(CROSSING.route(), "Crossing", List.of(rows));
    }

    private static AssortmentDraft draft(List<Product> products, List<Tariff> tariffs) {
        return new AssortmentDraft(1, shop(), taxes(VAT_16), products, tariffs);
    }

    private static ShopProfile shop() {
        return new ShopProfile(
                new Letterhead("Café Plaza", List.of("Plaza 1"), "J-123"),
                USD,
                ZoneId.of("America/Caracas"),
                Locale.forLanguageTag("es"),
                ShopRounding.of(Rounding.HALF_UP_CENT));
    }

    private static TaxProfile taxes(TaxRule... rules) {
        return new TaxProfile(
                1,
                new TaxMethod(TaxTreatment.EXCLUSIVE, RoundingPlace.PER_RATE, Rounding.HALF_UP_CENT),
                List.of(rules));
    }

    private static LineAttribute attribute(String name, String label) {
        return new LineAttribute(
                AttributeName.of(name), label, Presence.REQUIRED, Visibility.PRIVATE, Printing.PRINTED);
    }

    private static Money usd(String amount) {
        return Money.of(USD, amount);
    }
}
