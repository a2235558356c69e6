package io.counterfoil.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.calendar.Validity;
import io.counterfoil.catalog.Bundle;
import io.counterfoil.catalog.BundlePart;
import io.counterfoil.catalog.CheapestFree;
import io.counterfoil.catalog.Discount;
import io.counterfoil.catalog.DiscountReach;
import io.counterfoil.catalog.ExchangeRate;
import io.counterfoil.catalog.Price;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.PromotionCode;
import io.counterfoil.catalog.PromotionScope;
import io.counterfoil.catalog.PromotionTerms;
import io.counterfoil.catalog.QuantityDiscount;
import io.counterfoil.catalog.Voucher;
import io.counterfoil.catalog.VoucherCode;
import io.counterfoil.catalog.VoucherId;
import io.counterfoil.catalog.VoucherUses;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.Rounding;
import io.counterfoil.payment.PaymentMethodCode;
import io.counterfoil.payment.PaymentTrait;
import io.counterfoil.plan.Composition;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.PlanRow;
import io.counterfoil.plan.PlanSeat;
import io.counterfoil.plan.PlanZone;
import io.counterfoil.plan.PriceChange;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.plan.PriceStage;
import io.counterfoil.plan.RowName;
import io.counterfoil.plan.SeatName;
import io.counterfoil.plan.StageCode;
import io.counterfoil.plan.StageExcess;
import io.counterfoil.plan.StageWindow;
import io.counterfoil.plan.ZoneCode;
import io.counterfoil.pricing.Situation;
import io.counterfoil.pricing.VoucherStanding;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.Refusals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanFileTest {

    private static final Currency USD = Currency.getInstance("USD");

    private static final String THEATRE = """
            {"shop":{"name":"Theatre","currency":"USD","zone":"UTC","language":"en"},
             "products":[{"id":"ticket","name":"Ticket","price":{"plan":"gala"}},
                         {"id":"child","name":"Child","price":{"plan":"gala","base":"40.00"}},
                         {"id":"book","name":"Book","price":"9.00"}],
             "plans":[{"id":"gala","name":"Gala","composition":"ADDITIVE","excess":"SPLIT","floor":"5.00",
               "zones":[{"code":"stalls","name":"Stalls","base":"100.00","row_percent":"15",
                         "rows":["A",{"name":"B","percent":"-20","seats":[{"name":"2","percent":"-25"}]}],
                         "seats":["1",{"name":"2","percent":"10"}]},
                        {"code":"lawn","name":"Lawn","base":"50"}],
               "stages":[{"code":"early","name":"Early bird","until":"2026-06-01T04:00:00Z","percent":"-20","limit":200},
                         {"code":"late","name":"Late","from":"2026-06-01T04:00:00Z","amount":"5.00","zone":"lawn"}]}],
             "promotions":[
               {"kind":"QUANTITY","code":"friends","name":"Friends","trigger":"CODE","at_least":1,
                "discount":{"percent":"10"},"scope":{"plans":["gala"]},"reach":"DOCUMENT"},
               {"kind":"CHEAPEST_FREE","code":"3FOR2","name":"3 for 2","of":3,"free":1,"scope":{"products":["book"]}},
               {"kind":"BUNDLE","code":"FAMILY","name":"Family","from":"2026-01-01",
                "parts":[{"product":"ticket","units":2,"price":"80"},{"product":"child","units":"1","price":"0"}]}],
             "vouchers":[{"id":"gift","code":"k7qx-93mt","name":"Gift card","discount":{"amount":"25.00"},
                          "uses":{"rest":"KEPT"},"reach":"DOCUMENT"}]}
            """;

    private static PlanFile read(String text) {
        return PlanFile.read(text.getBytes(StandardCharsets.UTF_8)).orThrow();
    }

    private static List<String> faults(String text) {
        return PlanFile.read(text.getBytes(StandardCharsets.UTF_8))
                .fold(
                        file -> List.<String>of(),
                        found -> found.stream().map(Refusal::toString).toList());
    }

    private static Money usd(String amount) {
        return Money.of(USD, amount);
    }

    @Test
    void a_price_plan_has_zones_with_rows_and_seats_and_stages() {
        PricePlan gala = read(THEATRE).assortment().plan(PlanId.of("gala")).orElseThrow();

        Instant june = Instant.parse("2026-06-01T04:00:00Z");
        PlanSeat one = PlanSeat.of(SeatName.of("1"));
        PlanSeat two = new PlanSeat(SeatName.of("2"), Percent.of("10"));
        assertThat(gala)
                .isEqualTo(PricePlan.builder(PlanId.of("gala"), "Gala")
                        .composition(Composition.ADDITIVE)
                        .excess(StageExcess.SPLIT)
                        .floor(usd("5.00"))
                        .zones(List.of(
                                PlanZone.of(ZoneCode.of("stalls"), "Stalls")
                                        .withBase(usd("100"))
                                        .withRowPercent(Percent.of("15"))
                                        .withRows(
                                                PlanRow.of(RowName.of("A")),
                                                PlanRow.of(RowName.of("B"), Percent.of("-20"))
                                                        .withSeats(new PlanSeat(SeatName.of("2"), Percent.of("-25"))))
                                        .withSeats(one, two),
                                PlanZone.of(ZoneCode.of("lawn"), "Lawn").withBase(usd("50"))))
                        .stages(List.of(
                                PriceStage.of(
                                                StageCode.of("early"),
                                                "Early bird",
                                                StageWindow.until(june),
                                                PriceChange.of(Percent.of("-20")))
                                        .limitedTo(200),
                                PriceStage.of(
                                                StageCode.of("late"),
                                                "Late",
                                                StageWindow.from(june),
                                                PriceChange.of(usd("5.00")))
                                        .inZone(ZoneCode.of("lawn"))))
                        .build());
    }

    @Test
    void a_product_is_priced_by_a_plan_with_the_base_of_the_zone_or_one_of_its_own() {
        PlanFile theatre = read(THEATRE);

        assertThat(theatre.assortment()
                        .product(ProductId.of("ticket"))
                        .orElseThrow()
                        .price())
                .isEqualTo(Price.byPlan(PlanId.of("gala")));
        assertThat(theatre.assortment()
                        .product(ProductId.of("child"))
                        .orElseThrow()
                        .price())
                .isEqualTo(Price.byPlan(PlanId.of("gala"), usd("40.00")));
    }

    @Test
    void promotions_of_every_kind_are_read_in_their_order() {
        assertThat(read(THEATRE).assortment().promotions())
                .containsExactly(
                        new QuantityDiscount(
                                PromotionTerms.of(PromotionCode.of("FRIENDS"), "Friends")
                                        .byCode(),
                                PromotionScope.ofPlans(PlanId.of("gala")),
                                1,
                                Discount.of(Percent.of("10")),
                                DiscountReach.DOCUMENT),
                        new CheapestFree(
                                PromotionTerms.of(PromotionCode.of("3FOR2"), "3 for 2"),
                                PromotionScope.ofProducts(ProductId.of("book")),
                                3,
                                1),
                        new Bundle(
                                PromotionTerms.of(PromotionCode.of("FAMILY"), "Family")
                                        .during(Validity.from(LocalDate.of(2026, 1, 1))),
                                List.of(
                                        new BundlePart(ProductId.of("ticket"), 2, usd("80")),
                                        new BundlePart(ProductId.of("child"), 1, usd("0")))));
    }

    @Test
    void a_voucher_is_read_and_its_code_is_a_secret() {
        PlanFile theatre = read(THEATRE);

        assertThat(theatre.vouchers())
                .containsExactly(new Voucher(
                        VoucherId.of("gift"),
                        VoucherCode.of("K7QX-93MT"),
                        "Gift card",
                        Discount.of(usd("25")),
                        VoucherUses.UNTIL_SPENT,
                        Validity.ALWAYS,
                        PromotionScope.EVERYTHING,
                        DiscountReach.DOCUMENT));
        assertThat(theatre.toString()).doesNotContain("K7QX");
    }

    @Test
    void a_shop_rounds_in_cash_and_shows_another_currency() {
        var shop =
                read(THEATRE.replace("\"language\":\"en\"", """
                        "language":"en","cash_rounding":{"mode":"HALF_UP","increment":"0.05"},
                        "display":{"base":"USD","counter":"VES","rate":"36.5217","as_of":"2026-06-01"}""")).assortment().shop();

        assertThat(shop.roundings().cash()).contains(Rounding.of(RoundingMode.HALF_UP, "0.05"));
        assertThat(shop.display())
                .contains(new ExchangeRate(
                        USD, Currency.getInstance("VES"), new BigDecimal("36.5217"), LocalDate.of(2026, 6, 1)));
    }

    @Test
    void what_is_written_of_plans_promotions_and_the_shop_is_read_back() {
        var assortment = read(THEATRE).assortment();

        assertThat(AssortmentJson.read(AssortmentJson.write(assortment)).orThrow())
                .isEqualTo(assortment);
    }

    @Test
    void a_plan_without_payment_methods_knows_cash_alone() {
        PlanFile theatre = read(THEATRE);

        assertThat(theatre.paymentMethods()).hasSize(1);
        assertThat(theatre.paymentMethod(PaymentMethodCode.of("CASH"))
                        .orElseThrow()
                        .has(PaymentTrait.CASH))
                .isTrue();
        assertThat(theatre.paymentMethod(PaymentMethodCode.of("CARD"))).isEmpty();
    }

    @Test
    void a_method_that_is_not_taken_any_more_cannot_be_asked_for() {
        PlanFile theatre = read(THEATRE.replace(
                "\"products\":[{\"id\":\"ticket\"",
                "\"payment_methods\":[{\"code\":\"CASH\",\"name\":\"Cash\",\"traits\":[\"INACTIVE\"]},"
                        + "{\"code\":\"CARD\",\"name\":\"Card\"}],\"products\":[{\"id\":\"ticket\""));

        assertThat(theatre.paymentMethod(PaymentMethodCode.of("CASH"))).isEmpty();
        assertThat(theatre.paymentMethod(PaymentMethodCode.of("CARD"))).isPresent();
        assertThat(theatre.paymentMethods()).hasSize(2);
    }

    @Test
    void all_faults_of_form_are_reported_together() {
        assertThat(faults("""
                        {"shop":{"name":"T","currency":"USD","zone":"UTC","language":"en","cash_rounding":"0.05",
                                 "display":{"base":"USD","counter":"USD","rate":"0","as_of":"today"}},
                         "products":[{"id":"a","name":"A","price":{"plan":"Gala","base":1e2}}],
                         "plans":[{"id":"gala","composition":"BOTH","excess":"MAYBE","floor":"1.234",
                           "zones":[{"code":"Stalls","name":"S","base":true,"row_percent":"ten",
                                     "rows":[" A",7,{"percent":"1"}],"seats":[{"name":"1","percent":1e1}]}],
                           "stages":[{"code":"s","name":"S","from":"2026-06-01","limit":"many"},
                                     {"code":"t","name":"T","from":"2026-06-01T00:00:00Z","until":"2026-06-01T00:00:00Z",
                                      "percent":"1","amount":"1"}]}],
                         "promotions":[{"kind":"GIFT","code":"-","name":"G"},{"kind":"CHEAPEST_FREE","code":"A","name":"A"},
                                       {"kind":"BUNDLE","code":"B","name":"B","parts":[{"units":-1}]}],
                         "vouchers":[{"id":"V","code":"not","discount":{"percent":"1","amount":"1"},"uses":{"rest":"?"}}]}
                        """))
                .containsExactly(
                        "VALUE_INVALID shop.cash_rounding: the value must be an object",
                        "VALUE_INVALID shop.display.counter: the value must be another currency than base",
                        "VALUE_INVALID shop.display.rate: the value must be a plain decimal above 0 with at most"
                                + " 12 digits and 8 decimals",
                        "VALUE_INVALID shop.display.as_of: the value must be a date such as 2026-07-01",
                        "VALUE_INVALID products[0].price.plan: the value must be 1 to 63 of a-z 0-9 . _ -,"
                                + " beginning with a letter or digit",
                        "VALUE_INVALID products[0].price.base: the value must be an amount in quotes, a plain"
                                + " decimal with at most 2 decimals",
                        "MEMBER_MISSING plans[0].name: this member is required",
                        "VALUE_INVALID plans[0].composition: the value must be one of COMPOUND, ADDITIVE",
                        "VALUE_INVALID plans[0].excess: the value must be one of REFUSE, SPLIT",
                        "VALUE_INVALID plans[0].zones[0].code: the value must be 1 to 63 of a-z 0-9 . _ -,"
                                + " beginning with a letter or digit",
                        "VALUE_INVALID plans[0].zones[0].base: the value must be an amount in quotes, a plain"
                                + " decimal with at most 2 decimals",
                        "VALUE_INVALID plans[0].zones[0].row_percent: the value must be a percentage such as 15"
                                + " or -12.5",
                        "VALUE_INVALID plans[0].zones[0].rows[0]: the value must be text of 1 to 32 plain"
                                + " characters without outer blanks",
                        "VALUE_INVALID plans[0].zones[0].rows[1]: the value must be text of 1 to 32 plain"
                                + " characters without outer blanks",
                        "MEMBER_MISSING plans[0].zones[0].rows[2].name: this member is required",
                        "VALUE_INVALID plans[0].zones[0].seats[0].percent: the value must be a percentage such as"
                                + " 15 or -12.5",
                        "VALUE_INVALID plans[0].stages[0].from: the value must be an instant such as"
                                + " 2026-07-01T09:30:00Z",
                        "VALUE_INVALID plans[0].stages[0].limit: the value must be a whole number of 0 or more",
                        "VALUE_INVALID plans[0].stages[1].until: the value must be an instant after from",
                        "VALUE_INVALID plans[0].stages[1].amount: the value must be absent beside a percent",
                        "VALUE_INVALID plans[0].floor: the value must be an amount in quotes, a plain decimal"
                                + " with at most 2 decimals",
                        "VALUE_INVALID promotions[0].code: the value must be 1 to 63 of A-Z 0-9 . _ -, beginning"
                                + " with a letter or digit",
                        "VALUE_INVALID promotions[0].kind: the value must be one of QUANTITY, CHEAPEST_FREE, BUNDLE",
                        "MEMBER_MISSING promotions[1].of: this member is required",
                        "MEMBER_MISSING promotions[1].free: this member is required",
                        "MEMBER_MISSING promotions[2].parts[0].product: this member is required",
                        "VALUE_INVALID promotions[2].parts[0].units: the value must be a whole number of 0 or more",
                        "MEMBER_MISSING promotions[2].parts[0].price: this member is required",
                        "VALUE_INVALID vouchers[0].id: the value must be 1 to 63 of a-z 0-9 . _ -, beginning with"
                                + " a letter or digit",
                        "VALUE_INVALID vouchers[0].code: the value must be 4 to 63 of A-Z 0-9 . _ -, beginning"
                                + " with a letter or digit",
                        "MEMBER_MISSING vouchers[0].name: this member is required",
                        "VALUE_INVALID vouchers[0].discount: the value must be an object with either percent or amount",
                        "VALUE_INVALID vouchers[0].uses.rest: the value must be one of LOST, KEPT");
    }

    @Test
    void all_faults_of_meaning_are_reported_together() {
        String theatre = THEATRE.replace("{\"plan\":\"gala\"}", "{\"plan\":\"concert\"}")
                .replace("\"limit\":200", "\"limit\":0")
                .replace(
                        "\"from\":\"2026-06-01T04:00:00Z\",\"amount\":\"5.00\",\"zone\":\"lawn\"",
                        "\"amount\":\"5.00\"")
                .replace("\"row_percent\":\"15\"", "\"row_percent\":\"-100.5\"")
                .replace("\"of\":3", "\"of\":1")
                .replace("\"products\":[\"book\"]", "\"products\":[\"booklet\"]");

        assertThat(faults(theatre))
                .containsExactly(
                        "UNKNOWN_PLAN products[0].price.plan: the assortment has no such price plan",
                        "VALUE_INVALID plans[0].zones[0].row_percent: the value must be -100 or more",
                        "VALUE_INVALID plans[0].stages[0].limit: the value must be 1 or more",
                        "PERIODS_OVERLAP plans[0].stages[1].from: this period overlaps the one at plans[0].stages[0]",
                        "UNKNOWN_PRODUCT promotions[1].scope.products[0]: this product is not sold here",
                        "VALUE_INVALID promotions[1].of: the value must be 2 or more",
                        "VALUE_INVALID promotions[1].free: the value must be 1 or more and fewer than the set has");
    }

    @Test
    void faults_of_vouchers_are_reported_once_the_rest_is_sound_and_never_say_a_code() {
        String theatre = THEATRE.replace("\"amount\":\"25.00\"", "\"percent\":\"101\"")
                .replace("\"reach\":\"DOCUMENT\"}]}", "\"reach\":\"DOCUMENT\",\"scope\":{\"plans\":[\"opera\"]}}]}");

        assertThat(faults(theatre))
                .containsExactly(
                        "VALUE_INVALID vouchers[0].discount.percent: the value must be above 0 and at most 100",
                        "UNKNOWN_PLAN vouchers[0].scope.plans[0]: the assortment has no such price plan",
                        "VALUE_INVALID vouchers[0].uses.rest: the value must be LOST for a percentage, of which"
                                + " nothing is left over");
    }

    @Test
    void a_file_takes_many_vouchers_but_not_too_many() {
        StringBuilder vouchers = new StringBuilder();
        for (int i = 0; i < PlanFile.MAX_VOUCHERS; i++) {
            vouchers.append("{\"id\":\"v")
                    .append(i)
                    .append("\",\"code\":\"CODE-")
                    .append(100_000 + i);
            vouchers.append("\",\"name\":\"V\",\"discount\":{\"amount\":1}},");
        }
        String last = "{\"id\":\"last\",\"code\":\"CODE-LAST\",\"name\":\"V\",\"discount\":{\"amount\":1}}";
        String head = THEATRE.substring(0, THEATRE.indexOf("\"vouchers\""));

        assertThat(faults(head + "\"vouchers\":[" + vouchers.substring(0, vouchers.length() - 1) + "]}"))
                .isEmpty();
        assertThat(faults(head + "\"vouchers\":[" + vouchers + last + "]}"))
                .containsExactly("TOO_MANY vouchers: at most 10000 are allowed but there are 10001");
    }

    @Test
    void a_cart_tells_a_plan_what_its_stages_and_vouchers_have_left() {
        PlanFile theatre = read(THEATRE);
        Instant moment = Instant.parse("2026-05-01T12:00:00Z");

        Situation situation = theatre.situation(cart("""
                        {"left":{"stages":[{"plan":"gala","stage":"early","units":12}],
                                 "vouchers":[{"voucher":"gift","uses":3,"amount":"18.40"}]}}
                        """), moment, new Refusals());

        assertThat(situation.instant()).isEqualTo(moment);
        assertThat(situation.isPaidInCash()).isFalse();
        assertThat(situation.stagesLeft().left(PlanId.of("gala"), StageCode.of("early")))
                .hasValue(12);
        assertThat(situation.voucher(VoucherCode.of("K7QX-93MT")))
                .contains(VoucherStanding.of(theatre.vouchers().get(0))
                        .withUsesLeft(3)
                        .withAmountLeft(usd("18.40")));
    }

    @Test
    void what_is_left_of_a_voucher_is_not_guessed() {
        PlanFile theatre = read(THEATRE);

        assertThat(theatre.situation(cart("{}"), Instant.EPOCH, new Refusals()).voucher(VoucherCode.of("K7QX-93MT")))
                .contains(VoucherStanding.of(theatre.vouchers().get(0)));
    }

    @Test
    void what_is_left_is_told_once_and_of_a_voucher_never_more_than_it_was_worth() {
        PlanFile theatre = read(
                THEATRE.replace(
                        "\"vouchers\":[",
                        "\"vouchers\":[{\"id\":\"half\",\"code\":\"HALF-1\",\"name\":\"Half\",\"discount\":{\"percent\":50}},"));
        Refusals refusals = new Refusals();

        Situation situation = theatre.situation(cart("""
                        {"left":{"stages":[{"plan":"gala","stage":"early","units":12},
                                           {"plan":"gala","stage":"early","units":0}],
                                 "vouchers":[{"voucher":"half","uses":1,"amount":"5.00"},
                                             {"voucher":"gift","amount":"25.01"},
                                             {"voucher":"gift","amount":"25.00"}]}}
                        """), Instant.EPOCH, refusals);

        assertThat(situation.stagesLeft().left(PlanId.of("gala"), StageCode.of("early")))
                .hasValue(12);
        assertThat(refusals.list())
                .extracting(Refusal::toString)
                .containsExactly(
                        "DUPLICATE left.stages[1]: this stands at left.stages[0] already",
                        "VALUE_INVALID left.vouchers[0].amount: the value must be left out for a voucher that keeps no rest",
                        "VALUE_INVALID left.vouchers[1].amount: the value must be at most what the voucher was worth",
                        "DUPLICATE left.vouchers[2]: this stands at left.vouchers[1] already");
    }

    @Test
    void what_is_left_of_a_voucher_in_another_currency_is_refused() {
        CartFile euros = CartFile.read(
                        "{\"currency\":\"EUR\",\"left\":{\"vouchers\":[{\"voucher\":\"gift\",\"amount\":\"1.00\"}]}}"
                                .getBytes(StandardCharsets.UTF_8),
                        USD)
                .orThrow();
        Refusals refusals = new Refusals();

        read(THEATRE).situation(euros, Instant.EPOCH, refusals);

        assertThat(refusals.list())
                .extracting(Refusal::toString)
                .containsExactly("CURRENCY_MISMATCH left.vouchers[0].amount: the currency must be USD but was EUR");
    }

    @Test
    void faults_of_vouchers_are_told_beside_those_of_the_plan() {
        assertThat(faults(THEATRE.replace("\"price\":\"9.00\"", "\"price\":\"-9.00\"")
                        .replace("\"amount\":\"25.00\"", "\"amount\":\"0\"")))
                .containsExactly(
                        "VALUE_INVALID products[2].price: the value must be 0 or more",
                        "VALUE_INVALID vouchers[0].discount.amount: the value must be above 0");
    }

    @Test
    void a_count_of_something_that_the_plan_does_not_have_is_refused() {
        Refusals refusals = new Refusals();

        Situation situation = read(THEATRE).situation(cart("""
                        {"left":{"stages":[{"plan":"opera","stage":"early","units":12},
                                           {"plan":"gala","stage":"first","units":12},
                                           {"plan":"gala","stage":"early","units":7}],
                                 "vouchers":[{"voucher":"gift"},{"voucher":"press"}]}}
                        """), Instant.EPOCH, refusals);

        assertThat(situation.stagesLeft().left(PlanId.of("gala"), StageCode.of("early")))
                .hasValue(7);
        assertThat(refusals.list())
                .extracting(Refusal::toString)
                .containsExactly(
                        "UNKNOWN_PLAN left.stages[0].plan: the assortment has no such price plan",
                        "UNKNOWN_STAGE left.stages[1].stage: the price plan has no such stage",
                        "VOUCHER_UNKNOWN left.vouchers[1].voucher: there is no such voucher");
    }

    private static CartFile cart(String text) {
        return CartFile.read(text.getBytes(StandardCharsets.UTF_8), USD).orThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"-20\" | true",
                "-20 | true",
                "-100 | true",
                "-100.00000001 | false",
                "-2e1 | false",
                "\"+5\" | false"
            })
    void a_percent_is_exact_and_takes_no_more_than_all(String percent, boolean isTaken) {
        assertThat(faults(THEATRE.replace("\"percent\":\"-20\",\"limit\"", "\"percent\":" + percent + ",\"limit\""))
                        .isEmpty())
                .isEqualTo(isTaken);
    }
}
