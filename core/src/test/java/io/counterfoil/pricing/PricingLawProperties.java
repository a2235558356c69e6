package io.counterfoil.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.Discount;
import io.counterfoil.catalog.DiscountReach;
import io.counterfoil.catalog.Price;
import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.PromotionCode;
import io.counterfoil.catalog.PromotionScope;
import io.counterfoil.catalog.PromotionTerms;
import io.counterfoil.catalog.QuantityDiscount;
import io.counterfoil.catalog.VoucherCode;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.Quantity;
import io.counterfoil.money.Rounding;
import io.counterfoil.plan.Composition;
import io.counterfoil.plan.PlanRow;
import io.counterfoil.plan.PlanSeat;
import io.counterfoil.plan.PriceChange;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.plan.PriceStage;
import io.counterfoil.plan.RowName;
import io.counterfoil.plan.SeatName;
import io.counterfoil.plan.StageWindow;
import io.counterfoil.tax.PercentTax;
import io.counterfoil.tax.TaxCode;
import io.counterfoil.tax.TaxMethod;
import io.counterfoil.tax.TaxProfile;
import io.counterfoil.tax.TaxTotal;
import io.counterfoil.tax.TaxableLine;
import io.counterfoil.tax.Taxation;
import io.counterfoil.tax.TaxedLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** The laws of pricing, in shops with everything: promotions, vouchers, places, levies, several taxes, cash rounding. */
@PropertyDefaults(tries = 500)
class PricingLawProperties {

    @Property
    void the_order_of_lines_changes_no_total(@ForAll("shoppings") Shopping shopping, @ForAll long seed) {
        List<CartLine> lines = new ArrayList<>(shopping.cart().lines());
        Collections.shuffle(lines, new Random(seed));

        assertThat(shopping.with(lines).quote().totals())
                .isEqualTo(shopping.quote().totals());
    }

    @Property
    void the_order_of_lines_that_are_hardly_told_apart_changes_no_total(
            @ForAll("alike") Shopping shopping, @ForAll long seed) {
        the_order_of_lines_changes_no_total(shopping, seed);
    }

    @Property
    void the_parts_of_a_quote_sum_to_its_totals(@ForAll("shoppings") Shopping shopping) {
        Quote quote = shopping.quote();
        Totals totals = quote.totals();

        assertThat(sum(quote.taxes().stream().map(TaxTotal::amount).toList())).isEqualTo(totals.tax());
        assertThat(sum(quote.levies().stream().map(LevyTotal::amount).toList())).isEqualTo(totals.levy());
        assertThat(sum(quote.lines().stream().map(line -> line.totals().total()).toList())
                        .plus(totals.rounding()))
                .isEqualTo(totals.total());
        for (QuoteLine line : quote.lines()) {
            LineAmounts amounts = line.amounts();
            assertThat(sum(line.discounts().stream()
                            .map(AppliedDiscount::amount)
                            .toList()))
                    .isEqualTo(amounts.discount());
        }
    }

    @Property
    void what_vouchers_took_off_is_what_lines_lost(@ForAll("shoppings") Shopping shopping) {
        Quote quote = shopping.quote();

        assertThat(sum(quote.vouchers().stream().map(VoucherUse::used).toList()))
                .isEqualTo(sum(quote.lines().stream()
                        .flatMap(line -> line.discounts().stream())
                        .filter(discount -> discount.kind() == DiscountKind.VOUCHER)
                        .map(AppliedDiscount::amount)
                        .toList()));
    }

    @Property
    void no_line_is_discounted_below_nothing(@ForAll("shoppings") Shopping shopping) {
        for (QuoteLine line : shopping.quote().lines()) {
            assertThat(line.amounts()
                            .subtotal()
                            .minus(line.amounts().discount())
                            .isNegative())
                    .isFalse();
            assertThat(line.discounts()).noneMatch(discount -> discount.amount().isNegative());
        }
    }

    @Property
    void a_free_line_takes_no_cent(@ForAll("shoppings") Shopping shopping) {
        shopping.quote().lines().stream()
                .filter(line -> line.product().id().equals(ProductId.of("free")))
                .forEach(line -> assertThat(line.totals().total().isZero()).isTrue());
    }

    @Property
    void the_same_input_gives_the_same_quote_and_the_same_words(@ForAll("shoppings") Shopping shopping) {
        Quote quote = shopping.quote();

        assertThat(shopping.quote()).isEqualTo(quote).hasSameHashCodeAs(quote);
        assertThat(shopping.quote().explain(Locale.ENGLISH)).isEqualTo(quote.explain(Locale.ENGLISH));
    }

    @Property
    void the_total_is_what_a_client_may_claim(@ForAll("shoppings") Shopping shopping) {
        Quote quote = shopping.quote();
        Cart claiming = shopping.cart().claimingTotal(quote.total());

        assertThat(Pricer.price(claiming, shopping.shop(), shopping.situation()).orThrow())
                .isEqualTo(quote);
    }

    @Property
    void the_levels_and_changes_of_a_waterfall_lead_to_its_total(@ForAll("shoppings") Shopping shopping) {
        for (QuoteLine line : shopping.quote().lines()) {
            Money total = Money.zero(Shops.USD);
            for (WaterfallStep step : line.waterfall()) {
                if (step.kind().compareTo(WaterfallStep.Kind.SUBTOTAL) >= 0) {
                    Money amount = Money.of(Shops.USD, step.amount());
                    total = step.kind().isLevel() ? reached(total, amount, step) : total.plus(amount);
                }
            }
            assertThat(total).isEqualTo(line.totals().total());
        }
    }

    private static Money reached(Money total, Money level, WaterfallStep step) {
        if (step.kind() != WaterfallStep.Kind.SUBTOTAL) {
            assertThat(level).isEqualTo(total);
        }
        return level;
    }

    @Property
    void an_unconditional_promotion_never_raises_a_total(
            @ForAll("plain") Shopping shopping, @ForAll("discounts") Discount discount, @ForAll DiscountReach reach) {
        QuantityDiscount sale = new QuantityDiscount(
                PromotionTerms.of(PromotionCode.of("SALE"), "Sale"), PromotionScope.EVERYTHING, 1, discount, reach);
        Assortment shop = shopping.shop();
        Assortment onSale = Assortment.of(shop.draft().withPromotions(sale)).orThrow();

        assertThat(new Shopping(shopping.cart(), onSale, shopping.situation())
                        .quote()
                        .total())
                .isLessThanOrEqualTo(shopping.quote().total());
    }

    @Property
    void a_price_rises_with_every_percent(
            @ForAll("modifiers") List<Percent> percents, @ForAll Composition composition, @ForAll("which") int which) {
        List<Percent> higher = new ArrayList<>(percents.subList(0, 3));
        higher.set(which, percents.get(3));
        boolean isHigher = percents.get(3).compareTo(percents.get(which)) >= 0;

        Money one = seat(composition, percents).total();
        Money other = seat(composition, higher).total();

        assertThat(isHigher ? one : other).isLessThanOrEqualTo(isHigher ? other : one);
    }

    private static Quote seat(Composition composition, List<Percent> percents) {
        PricePlan plan = Concert.plan()
                .composition(composition)
                .zones(List.of(Concert.stalls()
                        .withRows(PlanRow.of(RowName.of("A"), percents.get(1)))
                        .withSeats(new PlanSeat(SeatName.of("1"), percents.get(2)))))
                .stages(List.of(
                        PriceStage.of(Concert.REGULAR, "Stage", StageWindow.ALWAYS, PriceChange.of(percents.get(0)))))
                .build();
        Cart cart = Shops.cart(Shops.line("adult", 1).at(Concert.stallsPlace("A", "1")));
        return Shops.price(cart, Concert.assortment(plan));
    }

    @Property
    void a_total_rises_with_the_rate_of_its_tax(
            @ForAll("rates") Percent one, @ForAll("rates") Percent other, @ForAll("methods") TaxMethod method) {
        boolean isLower = one.compareTo(other) <= 0;
        Money lower = taxed(isLower ? one : other, method);
        Money higher = taxed(isLower ? other : one, method);

        assertThat(lower).isLessThanOrEqualTo(higher);
    }

    private static Money taxed(Percent rate, TaxMethod method) {
        PercentTax tax = new PercentTax(TaxCode.of("vat"), "VAT", rate);
        Product product = Product.of(ProductId.of("p"), "P", Price.fixed(Shops.usd("99999.99")))
                .withTaxes(tax.code());
        Assortment shop = Shops.assortment(new TaxProfile(1, method, List.of(tax)), List.of(product), List.of());
        return Shops.price(Shops.cart(Shops.line("p", 100)), shop).totals().tax();
    }

    @Property
    void a_credit_note_undoes_a_sale(@ForAll("shoppings") Shopping shopping) {
        Quote sold = shopping.quote();
        Quote back = sold.negated();

        assertThat(sold.total().plus(back.total()).isZero()).isTrue();
        assertThat(back.taxes())
                .extracting(TaxTotal::amount)
                .isEqualTo(
                        sold.taxes().stream().map(tax -> tax.amount().negated()).toList());
        assertThat(back.negated().lines()).isEqualTo(sold.lines());
        assertThat(back.negated().totals()).isEqualTo(sold.totals());
    }

    @Property
    void negated_lines_are_taxed_and_rounded_to_the_negated_quote(@ForAll("shoppings") Shopping shopping) {
        Quote back = shopping.quote().negated();
        List<TaxableLine> lines = back.lines().stream()
                .map(line -> new TaxableLine(
                        line.amounts().subtotal().minus(line.amounts().discount()),
                        line.totals().levy(),
                        line.quantity(),
                        line.taxes().stream().map(tax -> tax.rule()).toList()))
                .toList();

        List<TaxedLine> taxed = Taxation.of(back.rules().tax(), lines).lines();

        assertThat(taxed)
                .isEqualTo(back.lines().stream()
                        .map(line -> new TaxedLine(line.amounts().net(), line.taxes()))
                        .toList());
        back.cashRounding()
                .ifPresent(cash -> assertThat(CashRounding.of(back.total().minus(cash.amount()), cash.rule()))
                        .isEqualTo(cash));
    }

    @Property
    void shares_given_back_in_any_portions_end_at_what_was_charged(
            @ForAll("shoppings") Shopping shopping, @ForAll long seed) {
        Random portions = new Random(seed);
        for (QuoteLine line : shopping.quote().lines()) {
            Money charged = line.totals().total();
            Money back = Money.zero(Shops.USD);
            long given = 0;
            while (line.quantity().isWhole() && given < line.quantity().whole()) {
                long now = 1L + portions.nextInt((int) (line.quantity().whole() - given));
                Money refund = RefundShare.of(line)
                        .refund(
                                Quantity.of(given, line.quantity().unit()),
                                Quantity.of(now, line.quantity().unit()))
                        .total();
                assertThat(refund.isNegative()).isFalse();
                back = back.plus(refund);
                given += now;
            }
            assertThat(back).isEqualTo(line.quantity().isWhole() ? charged : back);
        }
    }

    @Provide
    Arbitrary<Shopping> shoppings() {
        return Shopping.usual();
    }

    @Provide
    Arbitrary<Shopping> alike() {
        return Shopping.alike();
    }

    /** Without promotions and vouchers. */
    @Provide
    Arbitrary<Shopping> plain() {
        return Shopping.usual()
                .map(shopping -> new Shopping(
                        shopping.cart().with(new VoucherCode[0]),
                        Assortment.of(shopping.shop().draft().withPromotions()).orThrow(),
                        shopping.situation()));
    }

    @Provide
    Arbitrary<Discount> discounts() {
        return Arbitraries.oneOf(
                Shopping.percents().map(Discount::of),
                Arbitraries.longs().between(1, 1_000).map(cost -> Discount.of(Money.ofMinor(Shops.USD, cost))));
    }

    @Provide
    Arbitrary<List<Percent>> modifiers() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-100), BigDecimal.valueOf(200))
                .ofScale(2)
                .map(Percent::new)
                .list()
                .ofSize(4);
    }

    @Provide
    Arbitrary<Integer> which() {
        return Arbitraries.integers().between(0, 2);
    }

    @Provide
    Arbitrary<Percent> rates() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(200))
                .ofScale(3)
                .map(Percent::new);
    }

    @Provide
    Arbitrary<TaxMethod> methods() {
        return Arbitraries.of(RoundingMode.UP, RoundingMode.DOWN, RoundingMode.HALF_EVEN, RoundingMode.HALF_UP)
                .map(mode -> new TaxMethod(Shops.ADDED.treatment(), Shops.ADDED.place(), Rounding.of(mode, "0.01")));
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(Shops.USD), Money::plus);
    }
}
