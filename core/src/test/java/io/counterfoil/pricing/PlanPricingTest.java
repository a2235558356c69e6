package io.counterfoil.pricing;

import static io.counterfoil.pricing.Shops.cart;
import static io.counterfoil.pricing.Shops.line;
import static io.counterfoil.pricing.Shops.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.Discount;
import io.counterfoil.money.Percent;
import io.counterfoil.plan.Composition;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.PriceChange;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.plan.PriceStage;
import io.counterfoil.plan.RowName;
import io.counterfoil.plan.SoldPlace;
import io.counterfoil.plan.StageCode;
import io.counterfoil.plan.StageExcess;
import io.counterfoil.plan.StageWindow;
import io.counterfoil.plan.ZoneCode;
import io.counterfoil.refusal.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers of the domain rules on places, and what a cart of places can get wrong. */
class PlanPricingTest {
    private static final Assortment CONCERT = Concert.assortment(Concert.plan().build());
    private static final Assortment SPLITTING =
            Concert.assortment(Concert.plan().excess(StageExcess.SPLIT).build());
    private static final Situation REGULAR = Situation.at(Concert.REGULAR_ON);

    @ParameterizedTest
    @CsvSource({"100, 15, 20, 138.00", "50, 10, 20, 66.00", "150, -20, 15, 138.00"})
    void a_price_is_base_times_stage_times_row(String base, String stage, String row, String price) {
        assertThat(unitPrice(Composition.COMPOUND, base, stage, row)).isEqualTo(price);
    }

    @ParameterizedTest
    @CsvSource({"100, 15, 20, 135.00", "50, 10, 20, 65.00"})
    void an_additive_price_is_base_times_the_sum_of_stage_and_row(String base, String stage, String row, String price) {
        assertThat(unitPrice(Composition.ADDITIVE, base, stage, row)).isEqualTo(price);
    }

    private static String unitPrice(Composition composition, String base, String stage, String row) {
        PricePlan plan = PricePlan.builder(Concert.PLAN, "Plan")
                .composition(composition)
                .zones(List.of(Concert.stalls()
                        .withBase(usd(base))
                        .withRows(Concert.row("A", row))
                        .withSeats()))
                .stages(List.of(
                        PriceStage.of(Concert.REGULAR, "Stage", StageWindow.ALWAYS, PriceChange.of(Percent.of(stage)))))
                .build();
        Place place = Place.in(ZoneCode.of("stalls")).row(RowName.of("A"));
        Quote quote = price(cart(line("adult", 1).at(place)), Concert.assortment(plan), REGULAR);
        return quote.lines().get(0).unitPrice().toPlainString();
    }

    @ParameterizedTest
    @CsvSource({"1, 110.00", "2, 100.00", "3, 75.00"})
    void a_seat_of_10_percent_on_100_is_110_and_of_minus_25_is_75(String seat, String price) {
        Quote quote =
                price(cart(line("adult", 1).at(Concert.stallsPlace("B", seat))), CONCERT, Situation.at(Concert.BEFORE));

        assertThat(quote.lines().get(0).unitPrice()).isEqualTo(usd(price));
        assertThat(quote.lines().get(0).place().flatMap(SoldPlace::place)).contains(Concert.stallsPlace("B", seat));
    }

    @Test
    void the_way_from_the_base_to_the_total_is_kept() {
        Quote quote = price(cart(line("adult", 1).at(Concert.stallsPlace("A", "1"))), CONCERT, REGULAR);

        assertThat(quote.lines().get(0).waterfall())
                .extracting(step ->
                        step.kind() + " " + step.name() + " " + step.amount().toPlainString())
                .containsExactly(
                        "BASE  100.00",
                        "STAGE Regular 15.00",
                        "ROW A 23.00",
                        "SEAT 1 13.80",
                        "UNIT_PRICE  151.80",
                        "SUBTOTAL  151.80",
                        "NET  151.80",
                        "TAX VAT 24.29",
                        "TOTAL  176.09");
    }

    @Test
    void a_product_with_a_base_of_its_own_needs_no_place() {
        assertThat(price(cart(line("child", 2)), CONCERT, REGULAR)
                        .lines()
                        .get(0)
                        .unitPrice())
                .isEqualTo(usd("46"));
        assertThat(price(cart(line("child", 2).at(Concert.lawnPlace())), CONCERT, REGULAR)
                        .lines()
                        .get(0)
                        .unitPrice())
                .isEqualTo(usd("46"));
    }

    @Test
    void a_limited_stage_without_a_count_is_refused_and_never_guessed() {
        assertThat(refusals(cart(lawn(1)), CONCERT, Situation.at(Concert.EARLY_ON)))
                .containsExactly(
                        "STAGE_COUNT_MISSING lines[0].quantity: how many units of the stage early are left must be known");
    }

    @Test
    void a_cart_larger_than_what_a_stage_has_left_is_refused_with_the_number() {
        assertThat(refusals(cart(lawn(4)), CONCERT, Concert.early(3)))
                .containsExactly("STAGE_EXCEEDED lines[0].quantity: only 3 are left up to the stage early");
        assertThat(price(cart(lawn(3)), CONCERT, Concert.early(3)).totals().net())
                .isEqualTo(usd("120"));
    }

    @Test
    void lines_that_exceed_a_stage_together_are_refused_as_one_would_be() {
        assertThat(refusals(cart(lawn(2), lawn(2)), CONCERT, Concert.early(3)))
                .containsExactly("STAGE_EXCEEDED lines[1].quantity: only 1 are left up to the stage early");
        assertThat(refusals(cart(lawn(3), lawn(1)), CONCERT, Concert.early(3)))
                .containsExactly("STAGE_EXCEEDED lines[0].quantity: only 2 are left up to the stage early");
        assertThat(refusals(cart(line("child", 3), lawn(1)), CONCERT, Concert.early(1)))
                .containsExactly("STAGE_EXCEEDED lines[0].quantity: only 0 are left up to the stage early");
    }

    @Test
    void a_used_up_stage_has_handed_over_to_the_next() {
        assertThat(price(cart(lawn(2)), CONCERT, Concert.early(0)).totals().net())
                .isEqualTo(usd("115"));
    }

    @Test
    void the_rest_of_a_split_line_is_sold_at_the_price_of_the_next_stage() {
        Quote quote = price(cart(lawn(5)), SPLITTING, Concert.early(3));

        assertThat(quote.lines())
                .extracting(line -> line.quantity() + " at " + line.unitPrice())
                .containsExactly("3 piece at USD 40.00", "2 piece at USD 57.50");
        assertThat(quote.totals().net()).isEqualTo(usd("235"));
    }

    @Test
    void split_lines_draw_on_one_count_whatever_their_order() {
        Cart one =
                cart(lawn(2), line("adult", 2).at(Concert.lawnPlace()).with(Discount.of(usd("1"))), line("child", 2));
        Cart other = cart(one.lines().get(2), one.lines().get(1), one.lines().get(0));

        assertThat(price(one, SPLITTING, Concert.early(3)).totals())
                .isEqualTo(price(other, SPLITTING, Concert.early(3)).totals());
    }

    @Test
    void the_discount_of_a_split_line_is_taken_off_all_of_it() {
        Cart cart = cart(lawn(5).with(Discount.of(usd("200"))));

        Quote quote = price(cart, SPLITTING, Concert.early(3));

        assertThat(quote.lines())
                .extracting(line -> line.amounts().lineDiscount())
                .containsExactly(usd("102.13"), usd("97.87"));
        assertThat(refusals(cart(lawn(5).with(Discount.of(usd("235.01")))), SPLITTING, Concert.early(3)))
                .containsExactly("DISCOUNT_EXCEEDS_LINE lines[0].discount: the discount 235.01 is more than 235.00");
    }

    @Test
    void a_used_up_last_stage_is_sold_out() {
        PricePlan plan = Concert.plan().stages(List.of(Concert.early())).build();

        assertThat(refusals(cart(lawn(1)), Concert.assortment(plan), Concert.early(0)))
                .containsExactly("STAGE_SOLD_OUT lines[0].quantity: the stage early is sold out");
    }

    @Test
    void units_on_hold_keep_the_price_of_their_stage() {
        CartLine held = lawn(5).holding(HeldUnits.in(Concert.EARLY, 2), HeldUnits.beforeAnyStage(1));

        Quote quote = price(cart(held), CONCERT, REGULAR);

        assertThat(quote.lines())
                .extracting(line -> line.quantity() + " at " + line.unitPrice())
                .containsExactly("2 piece at USD 40.00", "1 piece at USD 50.00", "2 piece at USD 57.50");
    }

    @Test
    void only_the_units_above_a_hold_are_counted() {
        CartLine held = lawn(5).holding(HeldUnits.in(Concert.EARLY, 4));

        assertThat(price(cart(held), CONCERT, Concert.early(1)).totals().net()).isEqualTo(usd("200"));
        assertThat(refusals(cart(held), CONCERT, Concert.early(0))).isEmpty();
    }

    @Test
    void a_hold_larger_than_the_line_keeps_what_the_line_wants() {
        CartLine held = lawn(2).holding(HeldUnits.in(Concert.EARLY, 5));

        assertThat(price(cart(held), CONCERT, REGULAR).totals().net()).isEqualTo(usd("80"));
    }

    @Test
    void a_hold_in_a_stage_that_the_plan_does_not_have_is_refused() {
        CartLine held = lawn(2).holding(HeldUnits.in(Concert.EARLY, 1), HeldUnits.in(StageCode.of("late"), 1));

        assertThat(refusals(cart(held), CONCERT, REGULAR))
                .containsExactly("UNKNOWN_STAGE lines[0].holding[1].stage: the price plan has no such stage");
    }

    @Test
    void a_hold_in_a_stage_of_another_zone_is_refused() {
        StageCode picnic = StageCode.of("picnic");
        PriceStage ofLawn = PriceStage.of(picnic, "Picnic", StageWindow.ALWAYS, PriceChange.of(usd("-30")))
                .inZone(ZoneCode.of("lawn"));
        Assortment shop = Concert.assortment(Concert.plan()
                .stages(List.of(Concert.early(), Concert.regular(), ofLawn))
                .build());

        assertThat(price(cart(lawn(1).holding(HeldUnits.in(picnic, 1))), shop, REGULAR)
                        .totals()
                        .net())
                .isEqualTo(usd("20"));
        assertThat(refusals(
                        cart(
                                line("adult", 1)
                                        .at(Concert.stallsPlace("A", "1"))
                                        .holding(HeldUnits.in(picnic, 1)),
                                line("child", 1).holding(HeldUnits.in(picnic, 1))),
                        shop,
                        REGULAR))
                .containsExactly(
                        "UNKNOWN_STAGE lines[0].holding[0].stage: the price plan has no such stage",
                        "UNKNOWN_STAGE lines[1].holding[0].stage: the price plan has no such stage");
    }

    @Test
    void a_place_must_be_one_of_the_plan() {
        assertThat(refusals(
                        cart(
                                line("adult", 1),
                                line("adult", 1).at(Place.in(ZoneCode.of("balcony"))),
                                line("adult", 1).at(Place.in(ZoneCode.of("stalls"))),
                                line("adult", 1).at(Concert.stallsPlace("Z", "99"))),
                        CONCERT,
                        REGULAR))
                .containsExactly(
                        "PLACE_REQUIRED lines[0].place: the zone of the place is required",
                        "UNKNOWN_ZONE lines[1].place.zone: the price plan has no such zone",
                        "PLACE_REQUIRED lines[2].place.row: the row of the place is required",
                        "PLACE_REQUIRED lines[2].place.seat: the seat of the place is required",
                        "UNKNOWN_ROW lines[3].place.row: the zone has no such row",
                        "UNKNOWN_SEAT lines[3].place.seat: the zone has no such seat");
    }

    @Test
    void a_place_is_checked_beside_a_wrong_quantity() {
        assertThat(refusals(cart(line("adult", 0)), CONCERT, REGULAR))
                .containsExactly(
                        "QUANTITY_NOT_POSITIVE lines[0].quantity: the quantity must be more than 0 but was 0",
                        "PLACE_REQUIRED lines[0].place: the zone of the place is required");
    }

    @Test
    void a_numbered_seat_is_one_unit_and_stands_in_a_cart_once() {
        Place seat = Concert.stallsPlace("A", "1");

        assertThat(refusals(cart(line("adult", 2).at(seat)), CONCERT, REGULAR))
                .containsExactly("SEAT_IS_ONE lines[0].quantity: a numbered seat is 1 unit and not 2");
        assertThat(refusals(cart(line("adult", 1).at(seat), line("child", 1).at(seat)), CONCERT, REGULAR))
                .containsExactly("DUPLICATE lines[1].place: this stands at lines[0].place already");
    }

    @Test
    void a_place_or_a_hold_on_what_no_plan_prices_is_refused() {
        CartLine programme = line("programme", 1).at(Concert.lawnPlace()).holding(HeldUnits.in(Concert.EARLY, 1));

        assertThat(refusals(cart(programme), CONCERT, REGULAR))
                .containsExactly(
                        "VALUE_INVALID lines[0].place: the value must be left out where no price plan prices the product",
                        "VALUE_INVALID lines[0].holding: the value must be left out where no price plan prices the product");
    }

    @Test
    void a_stale_price_of_any_part_of_a_split_line_is_refused() {
        assertThat(refusals(cart(lawn(5).claimingRate(usd("40"))), SPLITTING, Concert.early(3)))
                .containsExactly("RATE_CHANGED lines[0].unit_rate: the rate is now 57.50 and not 40.00");
        assertThat(refusals(cart(lawn(3).claimingRate(usd("40"))), SPLITTING, Concert.early(3)))
                .isEmpty();
    }

    @Test
    void a_price_that_overflows_is_refused_where_it_arises() {
        PricePlan plan = Concert.plan()
                .zones(List.of(Concert.lawn().withBase(usd("92233720368547758.07"))))
                .build();

        assertThat(refusals(cart(lawn(1)), Concert.assortment(plan), REGULAR))
                .containsExactly("AMOUNT_OVERFLOW lines[0]: the amount is too large");
    }

    private static CartLine lawn(long quantity) {
        return line("adult", quantity).at(Concert.lawnPlace());
    }

    private static Quote price(Cart cart, Assortment assortment, Situation situation) {
        return Pricer.price(cart, assortment, situation).orThrow();
    }

    private static List<String> refusals(Cart cart, Assortment assortment, Situation situation) {
        return Pricer.price(cart, assortment, situation)
                .fold(
                        quote -> List.of(),
                        refused -> refused.stream().map(Refusal::toString).toList());
    }
}
