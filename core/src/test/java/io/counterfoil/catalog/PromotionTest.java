package io.counterfoil.catalog;

import static io.counterfoil.catalog.Offers.BEANS;
import static io.counterfoil.catalog.Offers.COFFEE;
import static io.counterfoil.catalog.Offers.CONCERT;
import static io.counterfoil.catalog.Offers.SEAT;
import static io.counterfoil.catalog.Offers.draft;
import static io.counterfoil.catalog.Offers.eur;
import static io.counterfoil.catalog.Offers.faults;
import static io.counterfoil.catalog.Offers.percent;
import static io.counterfoil.catalog.Offers.terms;
import static io.counterfoil.catalog.Offers.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.counterfoil.calendar.Validity;
import io.counterfoil.money.Percent;
import io.counterfoil.plan.PlanId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromotionTest {
    private static final PromotionScope EVERYTHING = PromotionScope.EVERYTHING;
    private static final Promotion SALE =
            new QuantityDiscount(terms("SALE"), EVERYTHING, 1, percent("10"), DiscountReach.LINE);
    private static final Promotion THREE_FOR_TWO =
            new CheapestFree(terms("3FOR2"), PromotionScope.ofProducts(COFFEE.id()), 3, 1);
    private static final Promotion FAMILY =
            new Bundle(terms("FAMILY"), List.of(new BundlePart(SEAT.id(), 2, usd("40"))));

    @Test
    void a_listing_knows_the_promotions_of_its_product_in_their_order() {
        Assortment assortment =
                Assortment.of(draft(SALE, THREE_FOR_TWO, FAMILY)).orThrow();

        assertThat(assortment.listing(COFFEE.id()).orElseThrow().promotions()).containsExactly(SALE, THREE_FOR_TWO);
        assertThat(assortment.listing(SEAT.id()).orElseThrow().promotions()).containsExactly(SALE, FAMILY);
        assertThat(assortment.promotion(PromotionCode.of("family"))).contains(FAMILY);
        assertThat(assortment.promotion(PromotionCode.of("OTHER"))).isEmpty();
        assertThat(assortment.promotions()).containsExactly(SALE, THREE_FOR_TWO, FAMILY);
        assertThat(assortment.draft().withVersion(2).promotions()).hasSize(3);
    }

    @Test
    void a_scope_names_products_or_the_plans_that_price_them() {
        assertThat(EVERYTHING.contains(BEANS)).isTrue();
        assertThat(PromotionScope.ofProducts(COFFEE.id()).contains(COFFEE)).isTrue();
        assertThat(PromotionScope.ofProducts(COFFEE.id()).contains(SEAT)).isFalse();
        assertThat(PromotionScope.ofPlans(CONCERT).contains(SEAT)).isTrue();
        assertThat(PromotionScope.ofPlans(CONCERT).contains(COFFEE)).isFalse();
        assertThat(PromotionScope.ofPlans(PlanId.of("opera")).contains(SEAT)).isFalse();
        assertThat(new PromotionScope(List.of(COFFEE.id()), List.of(CONCERT)).contains(SEAT))
                .isTrue();
    }

    @Test
    void scopes_of_the_same_names_are_equal() {
        assertThat(PromotionScope.ofPlans(CONCERT))
                .isEqualTo(new PromotionScope(List.of(), List.of(CONCERT)))
                .hasSameHashCodeAs(new PromotionScope(List.of(), List.of(CONCERT)))
                .isNotEqualTo(EVERYTHING)
                .hasToString("products [], plans [concert]");
        assertThat(EVERYTHING).hasToString("everything");
    }

    @Test
    void a_promotion_holds_always_and_for_all_unless_it_says_otherwise() {
        PromotionTerms terms = terms("SALE");
        Validity june = new Validity(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 1));

        assertThat(terms.validity()).isEqualTo(Validity.ALWAYS);
        assertThat(terms.trigger()).isEqualTo(PromotionTrigger.AUTOMATIC);
        assertThat(terms.during(june).validity()).isEqualTo(june);
        assertThat(terms.byCode().trigger()).isEqualTo(PromotionTrigger.CODE);
        assertThat(terms.byCode().code()).isEqualTo(SALE.code());
    }

    @Test
    void each_kind_is_folded_to_its_own() {
        assertThat(List.of(SALE, THREE_FOR_TWO, FAMILY))
                .extracting(promotion -> promotion.<String>fold(
                        quantity -> "from " + quantity.atLeast(),
                        cheapest -> cheapest.free() + " of " + cheapest.of() + " at " + cheapest.percent(),
                        bundle -> bundle.parts().size() + " parts"))
                .containsExactly("from 1", "1 of 3 at 100 %", "1 parts");
    }

    @Test
    void codes_stand_once_and_names_can_be_printed() {
        Promotion unnamed =
                new Bundle(PromotionTerms.of(SALE.code(), " "), List.of(new BundlePart(COFFEE.id(), 1, usd("1"))));

        assertThat(faults(draft(SALE, unnamed)))
                .containsExactly(
                        "DUPLICATE promotions[1].code: this stands at promotions[0].code already",
                        "VALUE_INVALID promotions[1].name: the value must be a text that is not blank");
    }

    @Test
    void all_faults_of_a_quantity_discount_are_reported_together() {
        PromotionScope lost =
                new PromotionScope(List.of(ProductId.of("tea"), COFFEE.id(), COFFEE.id()), List.of(PlanId.of("opera")));

        assertThat(faults(draft(
                        new QuantityDiscount(terms("A"), lost, 0, percent("101"), DiscountReach.LINE),
                        new QuantityDiscount(terms("B"), EVERYTHING, 1, Discount.of(eur("0")), DiscountReach.LINE),
                        new QuantityDiscount(terms("C"), EVERYTHING, 1, percent("0"), DiscountReach.LINE),
                        new QuantityDiscount(terms("D"), EVERYTHING, 1, percent("-1"), DiscountReach.DOCUMENT))))
                .containsExactly(
                        "DUPLICATE promotions[0].scope.products[2]: this stands at promotions[0].scope.products[1]"
                                + " already",
                        "UNKNOWN_PRODUCT promotions[0].scope.products[0]: this product is not sold here",
                        "UNKNOWN_PLAN promotions[0].scope.plans[0]: the assortment has no such price plan",
                        "VALUE_INVALID promotions[0].at_least: the value must be 1 or more",
                        "VALUE_INVALID promotions[0].discount.percent: the value must be above 0 and at most 100",
                        "CURRENCY_MISMATCH promotions[1].discount.amount: the currency must be USD but was EUR",
                        "VALUE_INVALID promotions[1].discount.amount: the value must be above 0",
                        "VALUE_INVALID promotions[2].discount.percent: the value must be above 0 and at most 100",
                        "VALUE_INVALID promotions[3].discount.percent: the value must be above 0 and at most 100");
    }

    @Test
    void fewer_units_are_free_than_a_set_has() {
        assertThat(faults(draft(
                        new CheapestFree(terms("A"), EVERYTHING, 1, 1, Percent.of("0")),
                        new CheapestFree(terms("B"), PromotionScope.ofPlans(PlanId.of("opera")), 3, 3),
                        new CheapestFree(terms("C"), EVERYTHING, 3, 0),
                        new CheapestFree(terms("D"), EVERYTHING, 3, 2, Percent.of("50")))))
                .containsExactly(
                        "VALUE_INVALID promotions[0].of: the value must be 2 or more",
                        "VALUE_INVALID promotions[0].free: the value must be 1 or more and fewer than the set has",
                        "VALUE_INVALID promotions[0].percent: the value must be above 0 and at most 100",
                        "UNKNOWN_PLAN promotions[1].scope.plans[0]: the assortment has no such price plan",
                        "VALUE_INVALID promotions[1].free: the value must be 1 or more and fewer than the set has",
                        "VALUE_INVALID promotions[2].free: the value must be 1 or more and fewer than the set has");
    }

    @Test
    void a_bundle_is_made_of_counted_products_each_once() {
        Promotion faulty = new Bundle(
                terms("B"),
                List.of(
                        new BundlePart(ProductId.of("tea"), 1, usd("1")),
                        new BundlePart(BEANS.id(), 0, usd("-1")),
                        new BundlePart(BEANS.id(), 1, eur("1"))));

        assertThat(faults(draft(new Bundle(terms("A"), List.of()), faulty)))
                .containsExactly(
                        "VALUE_INVALID promotions[0].parts: the value must be one product or more",
                        "DUPLICATE promotions[1].parts[2].product: this stands at promotions[1].parts[1].product"
                                + " already",
                        "UNKNOWN_PRODUCT promotions[1].parts[0].product: this product is not sold here",
                        "VALUE_INVALID promotions[1].parts[1].product: the value must be a product whose unit has no"
                                + " decimals",
                        "VALUE_INVALID promotions[1].parts[1].units: the value must be 1 or more",
                        "VALUE_INVALID promotions[1].parts[1].price: the value must be 0 or more",
                        "VALUE_INVALID promotions[1].parts[2].product: the value must be a product whose unit has no"
                                + " decimals",
                        "CURRENCY_MISMATCH promotions[1].parts[2].price: the currency must be USD but was EUR");
    }

    @Test
    void there_are_1000_promotions_and_16_parts_at_most() {
        List<BundlePart> parts = Collections.nCopies(Bundle.MAX_PARTS + 1, new BundlePart(COFFEE.id(), 1, usd("1")));
        Promotion[] many =
                Collections.nCopies(Assortment.MAX_PROMOTIONS + 1, SALE).toArray(Promotion[]::new);
        List<ProductId> products = Collections.nCopies(PromotionScope.MAX_PRODUCTS + 1, COFFEE.id());
        List<PlanId> plans = Collections.nCopies(PromotionScope.MAX_PLANS + 1, CONCERT);
        PromotionScope wide = new PromotionScope(products, plans);

        assertThat(faults(draft(new Bundle(terms("A"), parts))))
                .first()
                .isEqualTo("TOO_MANY promotions[0].parts: at most 16 are allowed but there are 17");
        assertThat(faults(draft(many)))
                .first()
                .isEqualTo("TOO_MANY promotions: at most 1000 are allowed but there are 1001");
        assertThat(faults(draft(new CheapestFree(terms("A"), wide, 3, 1))))
                .startsWith(
                        "TOO_MANY promotions[0].scope.products: at most 1000 are allowed but there are 1001",
                        "TOO_MANY promotions[0].scope.plans: at most 1000 are allowed but there are 1001");
    }

    @Test
    void a_promotion_code_is_typed_in_any_case() {
        assertThat(PromotionCode.of("summer24"))
                .isEqualTo(PromotionCode.of("SUMMER24"))
                .isGreaterThan(PromotionCode.of("A"))
                .hasToString("SUMMER24");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A B", "-A", "\u00c4", "stra\u00dfe", "\u0131d", "summer\u017f"})
    void a_promotion_code_has_letters_digits_and_few_signs(String code) {
        assertThat(PromotionCode.isValid(code)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PromotionCode.of(code))
                .withMessageStartingWith("promotion code must match");
    }

    @Test
    void a_promotion_code_has_63_characters_at_most() {
        assertThat(PromotionCode.isValid("A".repeat(63).toLowerCase(Locale.ROOT)))
                .isTrue();
        assertThat(PromotionCode.isValid("A".repeat(64))).isFalse();
    }
}
