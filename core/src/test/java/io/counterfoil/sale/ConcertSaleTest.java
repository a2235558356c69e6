package io.counterfoil.sale;

import static io.counterfoil.sale.Cafe.cash;
import static io.counterfoil.sale.Cafe.line;
import static io.counterfoil.sale.Cafe.refusals;
import static io.counterfoil.sale.Cafe.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.AssortmentDraft;
import io.counterfoil.catalog.Discount;
import io.counterfoil.catalog.DiscountReach;
import io.counterfoil.catalog.ExchangeRate;
import io.counterfoil.catalog.Letterhead;
import io.counterfoil.catalog.Price;
import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.PromotionCode;
import io.counterfoil.catalog.PromotionScope;
import io.counterfoil.catalog.PromotionTerms;
import io.counterfoil.catalog.QuantityDiscount;
import io.counterfoil.catalog.ShopProfile;
import io.counterfoil.catalog.ShopRounding;
import io.counterfoil.catalog.VoucherCode;
import io.counterfoil.ledger.Verdict;
import io.counterfoil.money.Percent;
import io.counterfoil.money.Rounding;
import io.counterfoil.payment.PaymentMethod;
import io.counterfoil.payment.PaymentMethodCode;
import io.counterfoil.payment.PaymentTrait;
import io.counterfoil.payment.Tender;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.PlanZone;
import io.counterfoil.plan.PriceChange;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.plan.PriceStage;
import io.counterfoil.plan.StageCode;
import io.counterfoil.plan.StageWindow;
import io.counterfoil.plan.ZoneCode;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.CashRounding;
import io.counterfoil.pricing.HeldUnits;
import io.counterfoil.pricing.Quote;
import io.counterfoil.series.SeriesReset;
import io.counterfoil.series.SeriesRule;
import io.counterfoil.shop.Permission;
import io.counterfoil.tax.RoundingPlace;
import io.counterfoil.tax.TaxMethod;
import io.counterfoil.tax.TaxProfile;
import io.counterfoil.tax.TaxTreatment;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.Ticket;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A box office: places by plan, a promotion, cash in steps of 0.05, and totals shown in a second currency. */
class ConcertSaleTest {

    private static final PlanId PLAN = PlanId.of("concert");
    private static final ZoneCode LAWN = ZoneCode.of("lawn");
    private static final ZoneCode STALLS = ZoneCode.of("stalls");
    private static final StageCode EARLY = StageCode.of("early");
    private static final Currency VES = Currency.getInstance("VES");

    private final Cafe cafe = new Cafe();
    private final Checkout checkout;

    ConcertSaleTest() {
        cafe.desk().opening().open(setup()).orThrow();
        checkout = cafe.desk().checkout();
    }

    @Test
    void a_place_is_sold_at_the_price_of_the_stage_that_the_clock_is_in() {
        Cart cart = Cafe.cart(line("entry", 2).at(Place.in(LAWN)));

        assertThat(checkout.quote(cart).orThrow().total()).isEqualTo(usd("66.64"));
        cafe.clock.move(Duration.ofDays(11));
        assertThat(checkout.quote(cart).orThrow().total()).isEqualTo(usd("83.30"));
    }

    @Test
    void a_total_that_is_paid_in_cash_alone_is_rounded_on_a_line_of_its_own() {
        Cart cart = Cafe.cart(line("entry", 2).at(Place.in(LAWN)));

        Ticket ticket = sell(SaleRequest.of(cart, cash("70.00"))).ticket();

        assertThat(ticket.quote().totals().tax()).isEqualTo(usd("0"));
        assertThat(ticket.quote().cashRounding()).map(CashRounding::amount).contains(usd("0.01"));
        assertThat(ticket.settlement().total()).isEqualTo(usd("66.65"));
        assertThat(ticket.settlement().change()).isEqualTo(usd("3.35"));
        assertThat(cafe.audit().verdict()).isEqualTo(Verdict.INTACT);
    }

    @Test
    void one_payment_that_is_not_cash_leaves_the_total_to_the_cent() {
        Cart cart = Cafe.cart(line("entry", 2).at(Place.in(LAWN)));

        Ticket ticket = sell(SaleRequest.of(cart, cash("60.00"), Tender.of("CARD", usd("6.64"))))
                .ticket();

        assertThat(ticket.quote().cashRounding()).isEmpty();
        assertThat(ticket.settlement().total()).isEqualTo(usd("66.64"));
    }

    @Test
    void a_customer_who_is_going_to_pay_in_cash_may_ask_for_the_rounded_total_first() {
        Cart cart = Cafe.cart(line("entry", 2).at(Place.in(LAWN)));

        Quote quote = checkout.quoteInCash(cart).orThrow();

        assertThat(quote.total()).isEqualTo(usd("66.65"));
        assertThat(sell(SaleRequest.of(cart.claimingTotal(usd("66.65")), cash("66.65")))
                        .ticket()
                        .quote())
                .isEqualTo(quote);
    }

    @Test
    void a_free_ticket_without_payments_is_not_rounded() {
        Cart free = Cafe.cart(line("entry", 1).at(Place.in(LAWN)).with(Discount.of(Percent.HUNDRED)));

        assertThat(sell(SaleRequest.of(free)).ticket().quote().cashRounding()).isEmpty();
    }

    @Test
    void a_promotion_needs_no_permission_to_give_discounts() {
        cafe.denied.add(Permission.DISCOUNT);
        Cart four = Cafe.cart(line("entry", 4).at(Place.in(LAWN)));

        Ticket ticket =
                sell(SaleRequest.of(four, Tender.of("CARD", usd("119.95")))).ticket();

        assertThat(ticket.quote().lines().get(0).discounts())
                .singleElement()
                .satisfies(discount -> assertThat(discount.name()).contains("Group"));
    }

    @Test
    void a_total_is_shown_at_the_rate_of_the_shop() {
        Ticket ticket = sell(SaleRequest.of(
                        Cafe.cart(line("entry", 2).at(Place.in(LAWN))), Tender.of("CARD", usd("66.64"))))
                .ticket();

        assertThat(ticket.quote().displayed())
                .hasValueSatisfying(shown -> assertThat(shown.amount()).hasToString("VES 2433.81"));
    }

    @Test
    void a_hold_that_no_store_has_made_fixes_no_price() {
        Cart cart = Cafe.cart(line("entry", 2).at(Place.in(LAWN)).holding(HeldUnits.in(EARLY, 2)));

        assertThat(refusals(checkout.sell(SaleRequest.of(cart, cash("70.00")))))
                .containsExactly("HOLD_UNKNOWN tickets[0].lines[0].holding: there is no such hold");
    }

    @Test
    void a_limited_stage_is_sold_to_its_limit_and_an_unknown_voucher_is_refused() {
        Cart limited = Cafe.cart(line("entry", 50).at(Place.in(STALLS)));
        Cart one = Cafe.cart(line("entry", 1).at(Place.in(STALLS)));
        Cart voucher = Cafe.cart(line("entry", 1).at(Place.in(LAWN))).with(VoucherCode.of("K7QX-93MT"));

        sell(SaleRequest.of(limited, cash("4000.00")));
        assertThat(refusals(checkout.sell(SaleRequest.of(one, cash("100.00")))))
                .containsExactly("STAGE_SOLD_OUT tickets[0].lines[0].quantity: the stage first is sold out");
        assertThat(refusals(checkout.sell(SaleRequest.of(voucher, cash("100.00")))))
                .singleElement()
                .asString()
                .startsWith("VOUCHER_UNKNOWN tickets[0].vouchers[0]")
                .doesNotContain("K7QX");
    }

    private RecordedTicket sell(SaleRequest sale) {
        return checkout.sell(sale).orThrow();
    }

    private static ShopSetup setup() {
        return new ShopSetup(
                concert(),
                List.of(
                        method("CASH", PaymentTrait.CASH, PaymentTrait.GIVES_CHANGE),
                        method("CARD", PaymentTrait.ELECTRONIC)),
                new SeriesRule("TT", 8, SeriesReset.NEVER));
    }

    /** Lawn at 41.65, a fifth less until December and 10 % off from four on; stalls at 80.00 in a limited stage. */
    private static Assortment concert() {
        PricePlan plan = PricePlan.builder(PLAN, "Concert")
                .zones(List.of(
                        PlanZone.of(LAWN, "Lawn").withBase(usd("41.65")),
                        PlanZone.of(STALLS, "Stalls").withBase(usd("80.00"))))
                .stages(List.of(
                        PriceStage.of(
                                EARLY,
                                "Early bird",
                                StageWindow.until(Instant.parse("2026-12-01T04:00:00Z")),
                                PriceChange.of(Percent.of("-20"))),
                        PriceStage.of(
                                StageCode.of("regular"),
                                "Regular",
                                StageWindow.from(Instant.parse("2026-12-01T04:00:00Z")),
                                PriceChange.NONE),
                        PriceStage.of(StageCode.of("first"), "First fifty", StageWindow.ALWAYS, PriceChange.NONE)
                                .limitedTo(50)
                                .inZone(STALLS)))
                .build();
        QuantityDiscount group = new QuantityDiscount(
                PromotionTerms.of(PromotionCode.of("GROUP"), "Group"),
                PromotionScope.EVERYTHING,
                4,
                Discount.of(Percent.of("10")),
                DiscountReach.LINE);
        TaxMethod method = new TaxMethod(TaxTreatment.EXCLUSIVE, RoundingPlace.PER_RATE, Rounding.HALF_UP_CENT);
        return Assortment.of(new AssortmentDraft(
                                1,
                                shop(),
                                new TaxProfile(1, method, List.of()),
                                List.of(Product.of(ProductId.of("entry"), "Entry", Price.byPlan(PLAN))),
                                List.of())
                        .withPlans(plan)
                        .withPromotions(group))
                .orThrow();
    }

    private static ShopProfile shop() {
        return new ShopProfile(
                new Letterhead("Teatro Plaza", List.of("Plaza Mayor 1"), ""),
                Cafe.USD,
                ZoneId.of("America/Caracas"),
                Locale.ENGLISH,
                ShopRounding.of(Rounding.HALF_UP_CENT).withCash(Rounding.of(RoundingMode.HALF_UP, "0.05")),
                Optional.of(new ExchangeRate(Cafe.USD, VES, new BigDecimal("36.5217"), LocalDate.of(2026, 11, 20))));
    }

    private static PaymentMethod method(String code, PaymentTrait first, PaymentTrait... others) {
        return new PaymentMethod(PaymentMethodCode.of(code), code.toLowerCase(Locale.ROOT), EnumSet.of(first, others));
    }
}
