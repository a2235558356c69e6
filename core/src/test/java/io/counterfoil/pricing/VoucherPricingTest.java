package io.counterfoil.pricing;

import static io.counterfoil.pricing.Shops.ADDED;
import static io.counterfoil.pricing.Shops.cart;
import static io.counterfoil.pricing.Shops.line;
import static io.counterfoil.pricing.Shops.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.counterfoil.calendar.Validity;
import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.Discount;
import io.counterfoil.catalog.DiscountReach;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.PromotionScope;
import io.counterfoil.catalog.Voucher;
import io.counterfoil.catalog.VoucherCode;
import io.counterfoil.catalog.VoucherId;
import io.counterfoil.catalog.VoucherUses;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.refusal.Refusal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class VoucherPricingTest {
    private static final Assortment SHOP = Shops.selling(ADDED, "10", "50", "20", "0");
    private static final VoucherCode CODE = VoucherCode.of("GIFT-2026-0017");

    private static Voucher voucher(Discount value, VoucherUses uses) {
        return voucher(value, uses, PromotionScope.EVERYTHING, DiscountReach.DOCUMENT);
    }

    private static Voucher voucher(Discount value, VoucherUses uses, PromotionScope scope, DiscountReach reach) {
        return new Voucher(VoucherId.of("gift-17"), CODE, "Gift card", value, uses, Validity.ALWAYS, scope, reach);
    }

    private static Voucher during(Validity validity) {
        return new Voucher(
                VoucherId.of("gift-17"),
                CODE,
                "Gift card",
                Discount.of(usd("5")),
                VoucherUses.UNLIMITED,
                validity,
                PromotionScope.EVERYTHING,
                DiscountReach.DOCUMENT);
    }

    @Test
    void a_voucher_is_taken_off_before_tax_and_spread_over_the_lines() {
        Voucher ten = voucher(Discount.of(usd("14")), VoucherUses.UNLIMITED);

        Quote quote = price(cart(line("p0", 1), line("p1", 1)), VoucherStanding.of(ten));

        assertThat(quote.totals().net()).isEqualTo(usd("56"));
        assertThat(quote.totals().tax()).isEqualTo(usd("5.60"));
        assertThat(quote.lines())
                .extracting(line -> line.discounts().get(0).amount())
                .containsExactly(usd("10"), usd("4"));
        assertThat(quote.lines().get(0).discounts().get(0).voucher()).contains(VoucherId.of("gift-17"));
        assertThat(quote.vouchers())
                .containsExactly(new VoucherUse(VoucherId.of("gift-17"), "Gift card", usd("14"), usd("0")));
        assertThat(quote.toString() + quote.lines() + quote.vouchers()).doesNotContain("GIFT-2026-0017");
    }

    @Test
    void a_voucher_is_capped_and_its_rest_is_lost() {
        Quote quote =
                price(cart(line("p1", 1)), VoucherStanding.unused(voucher(Discount.of(usd("25")), VoucherUses.ONCE)));

        assertThat(quote.total()).isEqualTo(usd("0"));
        assertThat(quote.vouchers())
                .containsExactly(new VoucherUse(VoucherId.of("gift-17"), "Gift card", usd("20"), usd("0")));
    }

    @Test
    void the_rest_of_a_gift_card_stays_on_it() {
        Voucher card = voucher(Discount.of(usd("25")), VoucherUses.UNTIL_SPENT);

        assertThat(price(cart(line("p1", 1)), VoucherStanding.unused(card)).vouchers())
                .extracting(VoucherUse::left)
                .containsExactly(usd("5"));
        Quote later = price(cart(line("p1", 1)), VoucherStanding.of(card).withAmountLeft(usd("5")));
        assertThat(later.totals().net()).isEqualTo(usd("15"));
        assertThat(later.vouchers()).extracting(VoucherUse::left).containsExactly(usd("0"));
    }

    @Test
    void a_voucher_in_percent_reduces_what_it_is_for() {
        Voucher half = voucher(
                Discount.of(Percent.of("50")),
                VoucherUses.UNLIMITED,
                PromotionScope.ofProducts(ProductId.of("p1")),
                DiscountReach.DOCUMENT);

        assertThat(price(cart(line("p0", 1), line("p1", 3)), VoucherStanding.of(half))
                        .totals()
                        .net())
                .isEqualTo(usd("80"));
    }

    @Test
    void a_voucher_for_a_line_is_capped_at_the_dearest_in_any_order() {
        Voucher one =
                voucher(Discount.of(usd("60")), VoucherUses.UNLIMITED, PromotionScope.EVERYTHING, DiscountReach.LINE);

        Quote quote = price(cart(line("p1", 1), line("p0", 1)), VoucherStanding.of(one));

        assertThat(quote.lines()).extracting(line -> line.totals().net()).containsExactly(usd("20"), usd("0"));
        assertThat(price(cart(line("p0", 1), line("p1", 1)), VoucherStanding.of(one))
                        .totals())
                .isEqualTo(quote.totals());
    }

    @Test
    void vouchers_come_last_and_one_after_the_other() {
        Voucher card = voucher(Discount.of(usd("25")), VoucherUses.UNTIL_SPENT);
        Voucher half = new Voucher(
                VoucherId.of("half-1"),
                VoucherCode.of("HALF-2026-0001"),
                "Half",
                Discount.of(Percent.of("50")),
                VoucherUses.UNLIMITED,
                Validity.ALWAYS,
                PromotionScope.EVERYTHING,
                DiscountReach.DOCUMENT);
        Situation both = Shops.NOW.with(VoucherStanding.unused(card), VoucherStanding.of(half));
        Cart cart = cart(line("p0", 1)).with(Discount.of(usd("10")));

        assertThat(Pricer.price(cart.with(half.code(), CODE), SHOP, both)
                        .orThrow()
                        .totals()
                        .net())
                .isEqualTo(usd("0"));
        assertThat(Pricer.price(cart.with(CODE, half.code()), SHOP, both)
                        .orThrow()
                        .totals()
                        .net())
                .isEqualTo(usd("7.50"));
    }

    @Test
    void a_voucher_for_nothing_but_free_goods_is_not_used() {
        Quote quote = price(
                cart(line("p2", 1)), VoucherStanding.unused(voucher(Discount.of(usd("25")), VoucherUses.UNTIL_SPENT)));

        assertThat(quote.lines().get(0).discounts()).isEmpty();
        assertThat(quote.vouchers()).isEmpty();
    }

    @Test
    void an_unknown_voucher_is_refused() {
        assertThat(refusals(cart(line("p0", 1)).with(CODE), Shops.NOW))
                .containsExactly("VOUCHER_UNKNOWN vouchers[0]: there is no such voucher");
    }

    @Test
    void a_voucher_given_twice_is_refused() {
        assertThat(refusals(
                        cart(line("p0", 1)).with(CODE, CODE),
                        Shops.NOW.with(VoucherStanding.of(during(Validity.ALWAYS)))))
                .containsExactly("DUPLICATE vouchers[1]: this stands at vouchers[0] already");
    }

    @Test
    void a_voucher_is_good_from_its_first_date_to_the_one_before_its_end() {
        LocalDate tomorrow = Shops.TODAY.plusDays(1);

        assertThat(refusals(VoucherStanding.of(during(Validity.from(tomorrow)))))
                .containsExactly("VOUCHER_NOT_YET vouchers[0]: the voucher is good from 2026-11-21 on");
        assertThat(refusals(VoucherStanding.of(during(new Validity(LocalDate.of(2026, 1, 1), Shops.TODAY)))))
                .containsExactly("VOUCHER_EXPIRED vouchers[0]: the voucher was good for dates before 2026-11-20");
        assertThat(refusals(VoucherStanding.of(during(new Validity(Shops.TODAY, tomorrow)))))
                .isEmpty();
    }

    @Test
    void a_voucher_whose_counts_are_not_told_is_refused_and_never_guessed() {
        assertThat(refusals(VoucherStanding.of(voucher(Discount.of(usd("5")), VoucherUses.ONCE))))
                .containsExactly("VOUCHER_COUNT_MISSING vouchers[0]: how much is left of the voucher must be known");
        assertThat(refusals(VoucherStanding.of(voucher(Discount.of(usd("5")), VoucherUses.UNTIL_SPENT))))
                .containsExactly("VOUCHER_COUNT_MISSING vouchers[0]: how much is left of the voucher must be known");
    }

    @Test
    void a_used_up_voucher_is_refused() {
        assertThat(refusals(VoucherStanding.of(voucher(Discount.of(usd("5")), VoucherUses.ONCE))
                        .withUsesLeft(0)))
                .containsExactly("VOUCHER_USED_UP vouchers[0]: the voucher is used up");
        assertThat(refusals(VoucherStanding.of(voucher(Discount.of(usd("5")), VoucherUses.UNTIL_SPENT))
                        .withAmountLeft(usd("0"))))
                .containsExactly("VOUCHER_USED_UP vouchers[0]: the voucher is used up");
    }

    @Test
    void a_voucher_of_another_event_is_refused() {
        Voucher other = voucher(
                Discount.of(usd("5")),
                VoucherUses.UNLIMITED,
                PromotionScope.ofPlans(Concert.PLAN),
                DiscountReach.DOCUMENT);

        assertThat(refusals(VoucherStanding.of(other)))
                .containsExactly("VOUCHER_OF_ANOTHER_EVENT vouchers[0]: the voucher is good for nothing in the cart");
    }

    @Test
    void a_voucher_in_another_currency_is_refused() {
        Money euro = Money.of(Currency.getInstance("EUR"), "5");

        assertThat(refusals(VoucherStanding.of(voucher(Discount.of(euro), VoucherUses.UNLIMITED))))
                .containsExactly("CURRENCY_MISMATCH vouchers[0]: the currency must be USD but was EUR");
    }

    @Test
    void at_most_20_vouchers_are_read() {
        VoucherCode[] codes = Collections.nCopies(Cart.MAX_CODES + 1, CODE).toArray(new VoucherCode[0]);

        assertThat(refusals(cart(line("p0", 1)).with(codes), Shops.NOW))
                .containsExactly("TOO_MANY vouchers: at most 20 are allowed but there are 21");
    }

    @Test
    void faults_of_vouchers_come_together_with_those_of_lines_and_codes() {
        assertThat(refusals(
                        cart(line("p0", 0)).with(CODE).with(io.counterfoil.catalog.PromotionCode.of("NONE")),
                        Shops.NOW))
                .extracting(refusal -> refusal.substring(0, refusal.indexOf(' ')))
                .containsExactlyInAnyOrder("QUANTITY_NOT_POSITIVE", "PROMOTION_UNKNOWN", "VOUCHER_UNKNOWN");
    }

    @Test
    void a_second_voucher_that_finds_nothing_left_is_not_used() {
        Voucher first = voucher(Discount.of(usd("25")), VoucherUses.ONCE);
        Voucher second = new Voucher(
                VoucherId.of("gift-18"),
                VoucherCode.of("SECOND-18"),
                "Second",
                Discount.of(usd("25")),
                VoucherUses.ONCE,
                Validity.ALWAYS,
                PromotionScope.EVERYTHING,
                DiscountReach.DOCUMENT);
        Cart cart = cart(line("p0", 1)).with(first.code(), second.code());

        Quote quote = Pricer.price(
                        cart,
                        Shops.selling(ADDED, "0", "20"),
                        Shops.NOW.with(VoucherStanding.unused(first), VoucherStanding.unused(second)))
                .orThrow();

        assertThat(quote.vouchers()).extracting(VoucherUse::id).containsExactly(first.id());
        assertThat(quote.total()).isEqualTo(usd("0"));
    }

    @Test
    void a_standing_counts_from_0_on_and_never_shows_the_code() {
        VoucherStanding standing = VoucherStanding.of(during(Validity.ALWAYS));

        assertThat(standing.withUsesLeft(0).usesLeft()).hasValue(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standing.withUsesLeft(-1))
                .withMessage("usesLeft must not be negative but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standing.withAmountLeft(usd("-1")))
                .withMessage("amountLeft must not be negative but was USD -1.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standing.withAmountLeft(usd("1")))
                .withMessage("amountLeft must be absent where no rest is kept but was USD 1.00");
        VoucherStanding card = VoucherStanding.of(voucher(Discount.of(usd("25")), VoucherUses.UNTIL_SPENT));
        assertThat(card.withAmountLeft(usd("25")).amountLeft()).contains(usd("25"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> card.withAmountLeft(usd("25.01")))
                .withMessage("amountLeft must be at most USD 25.00 but was USD 25.01");
        assertThat(standing)
                .hasToString("VoucherStanding[gift-17]")
                .isEqualTo(VoucherStanding.of(during(Validity.ALWAYS)));
        assertThat(standing.withUsesLeft(1)).isNotEqualTo(standing).hasSameHashCodeAs(standing.withUsesLeft(1));
    }

    private static Quote price(Cart cart, VoucherStanding standing) {
        return Pricer.price(cart.with(CODE), SHOP, Shops.NOW.with(standing)).orThrow();
    }

    private static List<String> refusals(VoucherStanding standing) {
        return refusals(cart(line("p0", 1)).with(CODE), Shops.NOW.with(standing));
    }

    private static List<String> refusals(Cart cart, Situation situation) {
        return Pricer.price(cart, SHOP, situation)
                .fold(
                        quote -> List.of(),
                        refused -> refused.stream().map(Refusal::toString).toList());
    }
}
