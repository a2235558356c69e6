package io.counterfoil.pricing;

import static io.counterfoil.pricing.Shops.ADDED;
import static io.counterfoil.pricing.Shops.cart;
import static io.counterfoil.pricing.Shops.line;
import static io.counterfoil.pricing.Shops.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.calendar.Validity;
import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.AssortmentDraft;
import io.counterfoil.catalog.Bundle;
import io.counterfoil.catalog.BundlePart;
import io.counterfoil.catalog.CheapestFree;
import io.counterfoil.catalog.Discount;
import io.counterfoil.catalog.DiscountReach;
import io.counterfoil.catalog.Price;
import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.Promotion;
import io.counterfoil.catalog.PromotionCode;
import io.counterfoil.catalog.PromotionScope;
import io.counterfoil.catalog.PromotionTerms;
import io.counterfoil.catalog.QuantityDiscount;
import io.counterfoil.catalog.ShopProfile;
import io.counterfoil.catalog.ShopRounding;
import io.counterfoil.money.Percent;
import io.counterfoil.money.QuantityUnit;
import io.counterfoil.money.Rounding;
import io.counterfoil.plan.StageExcess;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.tax.TaxProfile;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromotionPricingTest {
    private static final PromotionTerms SALE = PromotionTerms.of(PromotionCode.of("SALE"), "Sale");
    private static final PromotionTerms SET = PromotionTerms.of(PromotionCode.of("SET"), "3 for 2");
    private static final PromotionTerms FAMILY = PromotionTerms.of(PromotionCode.of("FAMILY"), "Family");
    private static final PromotionScope ALL = PromotionScope.EVERYTHING;

    /** Products p10, p8, p5 and p2 at the price in their name, and cheese at 12.00 a kilogram. */
    private static Assortment shop(Promotion... promotions) {
        List<Product> products = List.of(
                product("p10", "10"),
                product("p8", "8"),
                product("p5", "5"),
                product("p2", "2"),
                product("cheese", "12").withUnit(QuantityUnit.KILOGRAM));
        return Assortment.of(new AssortmentDraft(
                                1, Shops.profile(), new TaxProfile(1, ADDED, List.of()), products, List.of())
                        .withPromotions(promotions))
                .orThrow();
    }

    private static Product product(String id, String price) {
        return Product.of(ProductId.of(id), id, Price.fixed(usd(price)));
    }

    private static Discount percent(String percent) {
        return Discount.of(Percent.of(percent));
    }

    @Test
    void ten_percent_from_five_units_on_counts_the_units_of_a_line() {
        Assortment shop = shop(new QuantityDiscount(SALE, ALL, 5, percent("10"), DiscountReach.LINE));

        assertThat(total(shop, line("p10", 4))).isEqualTo("40.00");
        assertThat(total(shop, line("p10", 5))).isEqualTo("45.00");
        assertThat(total(shop, line("p10", 3), line("p8", 3))).isEqualTo("54.00");
    }

    @Test
    void with_reach_document_it_counts_the_units_of_all_lines_in_scope() {
        PromotionScope some = PromotionScope.ofProducts(ProductId.of("p10"), ProductId.of("p8"));
        Assortment shop = shop(new QuantityDiscount(SALE, some, 5, percent("10"), DiscountReach.DOCUMENT));

        assertThat(total(shop, line("p10", 3), line("p8", 1), line("p5", 9))).isEqualTo("83.00");
        Quote quote = price(shop, cart(line("p10", 3), line("p8", 2), line("p5", 1)));
        assertThat(quote.totals().discount()).isEqualTo(usd("4.60"));
        assertThat(quote.lines().get(1).discounts()).singleElement().satisfies(discount -> {
            assertThat(discount.kind()).isEqualTo(DiscountKind.DOCUMENT_PROMOTION);
            assertThat(discount.promotion()).contains(PromotionCode.of("SALE"));
            assertThat(discount.name()).contains("Sale");
            assertThat(discount.amount()).isEqualTo(usd("1.60"));
            assertThat(discount.voucher()).isEmpty();
        });
        assertThat(quote.lines().get(2).discounts()).isEmpty();
    }

    @Test
    void an_amount_is_taken_off_once_and_ends_where_nothing_is_left() {
        Assortment shop = shop(new QuantityDiscount(SALE, ALL, 1, Discount.of(usd("7")), DiscountReach.LINE));

        assertThat(total(shop, line("p10", 2), line("p5", 1))).isEqualTo("13.00");
    }

    @Test
    void weighed_goods_count_by_their_weight() {
        Assortment shop = shop(new QuantityDiscount(SALE, ALL, 2, percent("50"), DiscountReach.LINE));

        assertThat(total(shop, CartLine.of(ProductId.of("cheese"), new java.math.BigDecimal("1.999"))))
                .isEqualTo("23.99");
        assertThat(total(shop, line("cheese", 2))).isEqualTo("12.00");
    }

    @Test
    void of_every_three_the_cheapest_is_free() {
        Assortment shop = shop(new CheapestFree(SET, ALL, 3, 1));

        assertThat(total(shop, line("p10", 2))).isEqualTo("20.00");
        assertThat(total(shop, line("p10", 3))).isEqualTo("20.00");
        assertThat(total(shop, line("p10", 1), line("p8", 1), line("p5", 1), line("p2", 1)))
                .isEqualTo("23.00");
        assertThat(total(shop, line("p10", 4), line("p2", 2))).isEqualTo("40.00");
    }

    @Test
    void weighed_goods_are_in_no_set() {
        Assortment shop = shop(new CheapestFree(SET, ALL, 3, 1));

        assertThat(total(shop, line("cheese", 3))).isEqualTo("36.00");
    }

    @Test
    void half_off_the_second_is_a_set_of_two() {
        Assortment shop = shop(new CheapestFree(SET, ALL, 2, 1, Percent.of("50")));

        assertThat(total(shop, line("p10", 1), line("p5", 1))).isEqualTo("12.50");
        assertThat(total(shop, line("p5", 3))).isEqualTo("12.50");
    }

    @Test
    void a_bundle_has_prices_of_its_own() {
        Bundle family = new Bundle(
                FAMILY,
                List.of(
                        new BundlePart(ProductId.of("p10"), 2, usd("7")),
                        new BundlePart(ProductId.of("p5"), 1, usd("0"))));
        Assortment shop = shop(family);

        assertThat(total(shop, line("p10", 2))).isEqualTo("20.00");
        assertThat(total(shop, line("p10", 2), line("p5", 1))).isEqualTo("14.00");
        assertThat(total(shop, line("p10", 5), line("p5", 3))).isEqualTo("43.00");
        assertThat(total(shop, line("p10", 1), line("p5", 1), line("p10", 1))).isEqualTo("14.00");
    }

    @Test
    void a_bundle_never_makes_a_unit_dearer() {
        Bundle family = new Bundle(
                FAMILY,
                List.of(
                        new BundlePart(ProductId.of("p10"), 1, usd("9")),
                        new BundlePart(ProductId.of("p2"), 1, usd("3"))));

        assertThat(total(shop(family), line("p10", 1), line("p2", 1))).isEqualTo("11.00");
    }

    @Test
    void a_bundle_that_is_no_cheaper_leaves_its_units_to_the_next_promotion() {
        Bundle dear = new Bundle(
                FAMILY,
                List.of(
                        new BundlePart(ProductId.of("p10"), 1, usd("11")),
                        new BundlePart(ProductId.of("p8"), 1, usd("9"))));

        assertThat(total(shop(dear, new CheapestFree(SET, ALL, 3, 1)), line("p10", 1), line("p8", 1), line("p5", 1)))
                .isEqualTo("18.00");
    }

    @Test
    void a_set_takes_the_worth_of_its_units_to_the_cent_however_coarsely_prices_are_rounded() {
        ShopProfile profile = Shops.profile();
        ShopProfile coarse = new ShopProfile(
                profile.letterhead(),
                profile.currency(),
                profile.zone(),
                profile.language(),
                ShopRounding.of(Rounding.of(RoundingMode.HALF_UP, "1")));
        Bundle pair = new Bundle(
                FAMILY,
                List.of(
                        new BundlePart(ProductId.of("a"), 1, usd("9.25")),
                        new BundlePart(ProductId.of("b"), 1, usd("1"))));
        List<Product> products = List.of(product("a", "9.50"), product("b", "1"));
        AssortmentDraft draft =
                new AssortmentDraft(1, coarse, new TaxProfile(1, ADDED, List.of()), products, List.of());
        Assortment bundled = Assortment.of(draft.withPromotions(pair)).orThrow();
        Assortment free = Assortment.of(draft.withPromotions(new CheapestFree(SET, ALL, 2, 1)))
                .orThrow();

        assertThat(total(bundled, line("a", 2), line("b", 1))).isEqualTo("19.75");
        assertThat(total(free, line("a", 2))).isEqualTo("9.50");
    }

    @Test
    void a_unit_serves_one_set_and_the_earlier_promotion_comes_first() {
        CheapestFree three = new CheapestFree(SET, ALL, 3, 1);
        Bundle pair = new Bundle(FAMILY, List.of(new BundlePart(ProductId.of("p10"), 2, usd("6"))));

        assertThat(total(shop(three, pair), line("p10", 4))).isEqualTo("30.00");
        assertThat(total(shop(three, pair), line("p10", 5))).isEqualTo("32.00");
        assertThat(total(shop(pair, three), line("p10", 5))).isEqualTo("34.00");
    }

    @Test
    void sets_never_take_off_more_than_other_promotions_left() {
        Assortment shop = shop(
                new CheapestFree(SET, ALL, 3, 1),
                new QuantityDiscount(SALE, ALL, 1, percent("90"), DiscountReach.LINE),
                new Bundle(FAMILY, List.of(new BundlePart(ProductId.of("p10"), 1, usd("0")))));

        assertThat(total(shop, line("p10", 4))).isEqualTo("0.00");
    }

    @Test
    void promotions_on_lines_come_before_typed_discounts_and_those_on_the_whole_after_them() {
        Assortment shop = shop(
                new QuantityDiscount(SALE, ALL, 1, percent("50"), DiscountReach.DOCUMENT),
                new CheapestFree(SET, ALL, 3, 1));
        Cart cart = cart(line("p10", 3).with(Discount.of(usd("2")))).with(Discount.of(usd("1")));

        QuoteLine line = price(shop, cart).lines().get(0);

        assertThat(line.discounts())
                .extracting(
                        discount -> discount.kind() + " " + discount.amount().toPlainString())
                .containsExactly("LINE_PROMOTION 10.00", "LINE 2.00", "DOCUMENT_PROMOTION 9.00", "DOCUMENT 1.00");
        assertThat(line.amounts()).isEqualTo(new LineAmounts(usd("30"), usd("12"), usd("10"), usd("8")));
        assertThat(line.waterfall())
                .extracting(step -> step.kind() + " " + step.name() + " " + step.amount())
                .containsExactly(
                        "UNIT_PRICE  10.00",
                        "SUBTOTAL  30.00",
                        "LINE_PROMOTION 3 for 2 -10.00",
                        "LINE_DISCOUNT  -2.00",
                        "DOCUMENT_PROMOTION Sale -9.00",
                        "DOCUMENT_DISCOUNT  -1.00",
                        "NET  8.00",
                        "TOTAL  8.00");
    }

    @Test
    void a_typed_discount_is_compared_with_what_promotions_left() {
        Assortment shop = shop(new QuantityDiscount(SALE, ALL, 1, percent("50"), DiscountReach.LINE));

        assertThat(refusals(shop, cart(line("p10", 1).with(Discount.of(usd("5.01"))))))
                .containsExactly("DISCOUNT_EXCEEDS_LINE lines[0].discount: the discount 5.01 is more than 5.00");
    }

    @Test
    void a_promotion_by_code_waits_for_its_code() {
        Assortment shop = shop(new QuantityDiscount(SALE.byCode(), ALL, 1, percent("50"), DiscountReach.LINE));

        assertThat(total(shop, line("p10", 1))).isEqualTo("10.00");
        assertThat(price(shop, cart(line("p10", 1)).with(PromotionCode.of("SALE")))
                        .total())
                .isEqualTo(usd("5"));
    }

    @Test
    void a_code_that_sets_off_nothing_is_refused() {
        PromotionTerms over = SALE.byCode().during(new Validity(LocalDate.of(2026, 1, 1), Shops.TODAY));
        Assortment shop = shop(new QuantityDiscount(over, ALL, 1, percent("50"), DiscountReach.LINE));

        assertThat(refusals(shop, cart(line("p10", 1)).with(PromotionCode.of("SALE"), PromotionCode.of("NONE"))))
                .containsExactly(
                        "PROMOTION_UNKNOWN promotions[0]: no promotion of this code is in force",
                        "PROMOTION_UNKNOWN promotions[1]: no promotion of this code is in force");
        assertThat(total(shop, line("p10", 1))).isEqualTo("10.00");
    }

    @Test
    void a_promotion_holds_on_its_dates_alone() {
        PromotionTerms today = SALE.during(new Validity(Shops.TODAY, Shops.TODAY.plusDays(1)));
        Assortment shop = shop(new QuantityDiscount(today, ALL, 1, percent("50"), DiscountReach.LINE));

        assertThat(total(shop, line("p10", 1))).isEqualTo("5.00");
        assertThat(price(shop, cart(line("p10", 1)).on(Shops.TODAY.plusDays(1))).total())
                .isEqualTo(usd("10"));
    }

    @Test
    void at_most_20_codes_are_read() {
        PromotionCode[] codes = Collections.nCopies(Cart.MAX_CODES + 1, PromotionCode.of("NONE"))
                .toArray(new PromotionCode[0]);

        assertThat(refusals(shop(), cart(line("p10", 1)).with(codes)))
                .containsExactly("TOO_MANY promotions: at most 20 are allowed but there are 21");
    }

    @Test
    void a_promotion_for_a_plan_counts_all_units_of_a_split_line() {
        Assortment concert = Concert.assortment(
                Concert.plan().excess(StageExcess.SPLIT).build(),
                new QuantityDiscount(
                        SALE, PromotionScope.ofPlans(Concert.PLAN), 5, Discount.of(usd("35")), DiscountReach.LINE));
        Cart cart = cart(line("adult", 5).at(Concert.lawnPlace()), line("programme", 5));

        Quote quote = Pricer.price(cart, concert, Concert.early(3)).orThrow();

        assertThat(quote.lines()).hasSize(3);
        assertThat(quote.totals().net()).isEqualTo(usd("225"));
    }

    /** Two units of a line of three, and a line of two: alike to the set, not to the discount that follows. */
    @Test
    void which_of_two_like_runs_is_in_a_set_does_not_depend_on_the_order_of_the_cart() {
        Assortment concert = Concert.assortment(
                Concert.plan().build(),
                new CheapestFree(SET, ALL, 3, 2),
                new QuantityDiscount(SALE, ALL, 1, percent("0.006"), DiscountReach.LINE));
        CartLine three = line("child", 3).at(Concert.lawnPlace()).holding(HeldUnits.in(Concert.EARLY, 2));
        CartLine two = line("child", 2).at(Concert.lawnPlace());
        Situation early = Concert.early(10);

        Quote quote = Pricer.price(cart(three, two), concert, early).orThrow();
        Quote turned = Pricer.price(cart(two, three), concert, early).orThrow();

        assertThat(quote.lines()).hasSize(3);
        assertThat(turned.totals()).isEqualTo(quote.totals());
    }

    private static String total(Assortment shop, CartLine... lines) {
        return price(shop, cart(lines)).total().toPlainString();
    }

    private static Quote price(Assortment shop, Cart cart) {
        return Shops.price(cart, shop);
    }

    private static List<String> refusals(Assortment shop, Cart cart) {
        return Pricer.price(cart, shop, Shops.NOW)
                .fold(
                        quote -> List.of(),
                        refused -> refused.stream().map(Refusal::toString).toList());
    }
}
