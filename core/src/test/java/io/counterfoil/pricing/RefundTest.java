package io.counterfoil.pricing;

import static io.counterfoil.pricing.Shops.ADDED;
import static io.counterfoil.pricing.Shops.cart;
import static io.counterfoil.pricing.Shops.line;
import static io.counterfoil.pricing.Shops.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.Discount;
import io.counterfoil.money.CurrencyMismatchException;
import io.counterfoil.money.Money;
import io.counterfoil.money.Quantity;
import io.counterfoil.money.QuantityUnit;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/** The numbers of the domain rules on refunds: 3 at 20.00 less 5.00 at 15 % were 63.25 (55.00 + 8.25). */
class RefundTest {
    private static final Assortment SHOP = Shops.selling(ADDED, "15", "20");

    @Test
    void shares_of_63_25_over_3_units_are_21_08_and_21_08_and_21_09() {
        RefundShare share = RefundShare.of(sold(3).lines().get(0));

        assertThat(share.refund(pieces(0), pieces(1)).total()).isEqualTo(usd("21.08"));
        assertThat(share.refund(pieces(1), pieces(1)).total()).isEqualTo(usd("21.08"));
        assertThat(share.refund(pieces(2), pieces(1)).total()).isEqualTo(usd("21.09"));
    }

    @Test
    void a_share_of_two_units_at_once_is_42_16() {
        RefundAmounts both = RefundShare.of(sold(3).lines().get(0)).refund(pieces(0), pieces(2));

        assertThat(both.net()).isEqualTo(usd("36.66"));
        assertThat(both.taxes()).extracting(RefundedTax::amount).containsExactly(usd("5.50"));
        assertThat(both.total()).isEqualTo(usd("42.16"));
    }

    @Test
    void levies_are_shared_on_their_own() {
        Quote cabins = Shops.price(
                cart(line("cabin", 2).with(Discount.of(usd("0.01")))).onRoute(Shops.CROSSING), Shops.ferry());

        RefundAmounts one = RefundShare.of(cabins.lines().get(0)).refund(pieces(0), pieces(1));

        assertThat(one.net()).isEqualTo(usd("149.99"));
        assertThat(one.levies()).extracting(LineLevy::amount).containsExactly(usd("10.00"));
        assertThat(one.total()).isEqualTo(usd("159.99"));
    }

    @Test
    void no_more_comes_back_than_was_sold_and_never_nothing() {
        RefundShare share = RefundShare.of(sold(3).lines().get(0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> share.refund(pieces(2), pieces(2)))
                .withMessage("units must be above 0 and together at most 3 piece but were 2 piece and 2 piece");
        assertThatIllegalArgumentException().isThrownBy(() -> share.refund(pieces(2), pieces(0)));
        assertThatIllegalArgumentException().isThrownBy(() -> share.refund(pieces(-1), pieces(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> share.refund(pieces(0), Quantity.of("1", QuantityUnit.KILOGRAM)))
                .withMessage("units must be counted in piece but were in piece and kg");
    }

    @Test
    void repriced_refunds_of_63_25_are_23_00_and_23_00_and_17_25() {
        RefundReprice sale = RefundReprice.of(sold(3).total());

        Money first = sale.keeping(sold(2).total());
        RefundReprice afterFirst = sale.after(first);
        Money second = afterFirst.keeping(sold(1).total());
        RefundReprice afterSecond = afterFirst.after(second);

        assertThat(first).isEqualTo(usd("23.00"));
        assertThat(second).isEqualTo(usd("23.00"));
        assertThat(afterSecond.keeping(usd("0"))).isEqualTo(usd("17.25"));
        assertThat(afterSecond.left()).isEqualTo(usd("17.25"));
    }

    @Test
    void a_repriced_refund_is_never_below_zero() {
        assertThat(RefundReprice.of(usd("63.25")).keeping(usd("70"))).isEqualTo(usd("0"));
    }

    @Test
    void a_repriced_refund_is_never_above_what_is_left() {
        RefundReprice sale = new RefundReprice(usd("63.25"), usd("60"));

        assertThat(sale.keeping(usd("0"))).isEqualTo(usd("3.25"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sale.keeping(usd("-1")))
                .withMessage("price must not be negative but was USD -1.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sale.after(usd("3.26")))
                .withMessage("givenBack must be 0 to USD 63.25 but was USD 63.26");
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> sale.keeping(Money.of(Currency.getInstance("EUR"), "1")));
    }

    private static Quote sold(long units) {
        return Shops.price(cart(line("p0", units)).with(Discount.of(usd("5"))), SHOP);
    }

    private static Quantity pieces(long count) {
        return Quantity.of(count, QuantityUnit.PIECE);
    }
}
