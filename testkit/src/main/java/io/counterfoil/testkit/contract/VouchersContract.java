package io.counterfoil.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterfoil.calendar.Validity;
import io.counterfoil.catalog.Discount;
import io.counterfoil.catalog.DiscountReach;
import io.counterfoil.catalog.PromotionScope;
import io.counterfoil.catalog.Voucher;
import io.counterfoil.catalog.VoucherCode;
import io.counterfoil.catalog.VoucherId;
import io.counterfoil.catalog.VoucherUses;
import io.counterfoil.money.Percent;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link io.counterfoil.inventory.Vouchers} owe: whoever has the code finds the voucher, and nobody else. */
public abstract class VouchersContract extends PortContract {

    private static final Voucher GIFT =
            voucher("gift-17", "K7QX-93MT", VoucherUses.UNTIL_SPENT, Discount.of(SampleShop.usd("25.00")));
    private static final Voucher FIFTH =
            voucher("fifth", "FIVE.OFF", VoucherUses.times(3), Discount.of(Percent.of("20")));

    /** For subclasses. */
    protected VouchersContract() {}

    private static Voucher voucher(String id, String code, VoucherUses uses, Discount discount) {
        return new Voucher(
                VoucherId.of(id),
                VoucherCode.of(code),
                "Gift card «Ñ»",
                discount,
                uses,
                new Validity(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)),
                PromotionScope.EVERYTHING,
                DiscountReach.DOCUMENT);
    }

    private void issue(Voucher... vouchers) {
        books().transact(open -> {
            open.vouchers().issue(List.of(vouchers));
            return vouchers;
        });
    }

    private List<Voucher> find(VoucherCode... codes) {
        return books().read(open -> open.vouchers().find(List.of(codes)));
    }

    @Test
    void rule_01_a_voucher_is_found_by_its_code_as_it_was_issued() {
        issue(GIFT, FIFTH);

        assertThat(find(GIFT.code()))
                .as("If this fails: look for a part of the voucher that is not stored")
                .containsExactly(GIFT);
        assertThat(find(FIFTH.code(), VoucherCode.of("NOT-ISSUED"), GIFT.code(), FIFTH.code()))
                .containsExactlyInAnyOrder(FIFTH, GIFT);
        assertThat(find(VoucherCode.of("NOT-ISSUED"))).isEmpty();
        assertThat(find()).isEmpty();
    }

    @Test
    void rule_02_an_id_or_a_code_stands_on_one_voucher() {
        issue(GIFT);

        assertThatThrownBy(() -> issue(voucher("gift-17", "OTHER-CODE", GIFT.uses(), GIFT.discount())))
                .as("If this fails: look for a key over tenant and id")
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> issue(FIFTH, voucher("gift-18", "K7QX-93MT", GIFT.uses(), GIFT.discount())))
                .as("If this fails: two holders could spend one voucher")
                .isInstanceOf(IllegalStateException.class);
        assertThat(find(FIFTH.code())).isEmpty();
    }

    @Test
    void rule_03_one_tenant_does_not_meet_another() {
        issue(GIFT);

        assertThat(booksOf(OTHER_TENANT)
                        .<List<Voucher>>read(open -> open.vouchers().find(List.of(GIFT.code()))))
                .as("If this fails: look for a key without the tenant")
                .isEmpty();
        booksOf(OTHER_TENANT).transact(open -> {
            open.vouchers().issue(List.of(GIFT));
            return open;
        });
    }

    @Test
    void rule_04_a_reading_unit_issues_nothing() {
        assertThatThrownBy(() -> books().read(open -> {
                    open.vouchers().issue(List.of(GIFT));
                    return open;
                }))
                .isInstanceOf(IllegalStateException.class);
    }
}
