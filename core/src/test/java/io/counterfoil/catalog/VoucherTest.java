package io.counterfoil.catalog;

import static io.counterfoil.catalog.Offers.CONCERT;
import static io.counterfoil.catalog.Offers.draft;
import static io.counterfoil.catalog.Offers.eur;
import static io.counterfoil.catalog.Offers.percent;
import static io.counterfoil.catalog.Offers.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.counterfoil.calendar.Validity;
import io.counterfoil.plan.PlanId;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoucherTest {
    private static final Voucher GIFT = voucher("gift-1", "K7QX-93MT", Discount.of(usd("25")), VoucherUses.UNTIL_SPENT);
    private static final Voucher TENTH = voucher("tenth", "TENTH-OFF", percent("10"), VoucherUses.ONCE);

    @Test
    void sound_vouchers_are_accepted() {
        assertThat(draft().checked(List.of(GIFT, TENTH), FieldPath.root()).orThrow())
                .containsExactly(GIFT, TENTH);
    }

    @Test
    void all_faults_are_reported_together_and_none_tells_a_code() {
        Voucher again = new Voucher(
                GIFT.id(),
                GIFT.code(),
                "",
                Discount.of(eur("-1")),
                VoucherUses.times(0),
                Validity.ALWAYS,
                PromotionScope.ofPlans(PlanId.of("opera")),
                DiscountReach.LINE);
        Voucher keptTenth = voucher("kept", "KEPT", percent("10"), VoucherUses.UNTIL_SPENT);

        assertThat(faults(GIFT, again, keptTenth))
                .containsExactly(
                        "DUPLICATE vouchers[1].id: this stands at vouchers[0].id already",
                        "DUPLICATE vouchers[1].code: this stands at vouchers[0].code already",
                        "VALUE_INVALID vouchers[1].name: the value must be a text that is not blank",
                        "CURRENCY_MISMATCH vouchers[1].discount.amount: the currency must be USD but was EUR",
                        "VALUE_INVALID vouchers[1].discount.amount: the value must be above 0",
                        "UNKNOWN_PLAN vouchers[1].scope.plans[0]: the assortment has no such price plan",
                        "VALUE_INVALID vouchers[1].uses.limit: the value must be 1 or more",
                        "VALUE_INVALID vouchers[2].uses.rest: the value must be LOST for a percentage, of which nothing"
                                + " is left over");
    }

    @Test
    void a_voucher_prints_without_its_code() {
        assertThat(GIFT.code()).hasToString("VoucherCode[redacted]");
        assertThat(GIFT.toString()).contains("gift-1").doesNotContain("K7QX");
    }

    @Test
    void a_voucher_code_is_typed_in_any_case_and_no_message_tells_it() {
        assertThat(VoucherCode.of("k7qx-93mt")).isEqualTo(GIFT.code()).hasSameHashCodeAs(GIFT.code());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VoucherCode.of("K7QX 93MT"))
                .withMessageStartingWith("voucher code must match")
                .withMessageNotContaining("93MT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABC", "AB D", "-ABC", "stra\u00dfe", "g\u0131ft"})
    void a_voucher_code_has_4_letters_or_digits_at_least(String code) {
        assertThat(VoucherCode.isValid(code)).isFalse();
        assertThat(VoucherCode.isValid("ABCD")).isTrue();
        assertThat(VoucherCode.isValid("A".repeat(63))).isTrue();
        assertThat(VoucherCode.isValid("A".repeat(64))).isFalse();
    }

    @Test
    void a_voucher_id_has_the_form_of_the_other_ids() {
        assertThat(VoucherId.isValid("Gift")).isFalse();
        assertThat(VoucherId.of("gift-1")).isLessThan(VoucherId.of("gift-2")).hasToString("gift-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VoucherId.of("Gift"))
                .withMessageStartingWith("voucher id");
    }

    @Test
    void uses_say_how_often_and_what_becomes_of_the_rest() {
        assertThat(VoucherUses.ONCE).isEqualTo(VoucherUses.times(1));
        assertThat(VoucherUses.times(3).limit()).hasValue(3);
        assertThat(VoucherUses.UNLIMITED.limit()).isEmpty();
        assertThat(VoucherUses.UNLIMITED.rest()).isEqualTo(VoucherRest.LOST);
        assertThat(VoucherUses.UNTIL_SPENT.rest()).isEqualTo(VoucherRest.KEPT);
    }

    private static List<String> faults(Voucher... vouchers) {
        return draft()
                .checked(List.of(vouchers), FieldPath.of("vouchers"))
                .<List<Refusal>>fold(accepted -> List.of(), refused -> refused)
                .stream()
                .map(Refusal::toString)
                .toList();
    }

    private static Voucher voucher(String id, String code, Discount discount, VoucherUses uses) {
        return new Voucher(
                VoucherId.of(id),
                VoucherCode.of(code),
                "Voucher " + id,
                discount,
                uses,
                Validity.ALWAYS,
                PromotionScope.ofPlans(CONCERT),
                DiscountReach.DOCUMENT);
    }
}
