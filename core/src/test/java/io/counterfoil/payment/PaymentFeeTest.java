package io.counterfoil.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.counterfoil.money.CurrencyMismatchException;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.refusal.FieldPath;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PaymentFeeTest {
    private static final PaymentFee THREE_PERCENT_AND_0_50 = new PaymentFee(Percent.of("3"), usd("0.50"));
    private static final PaymentMethod CARD = new PaymentMethod(
                    PaymentMethodCode.of("CARD"), "Card", Set.of(PaymentTrait.ELECTRONIC))
            .withFee(THREE_PERCENT_AND_0_50);
    private static final PaymentMethod CASH = new PaymentMethod(
            PaymentMethodCode.of("CASH"), "Cash", Set.of(PaymentTrait.CASH, PaymentTrait.GIVES_CHANGE));

    @Test
    void a_fee_of_3_percent_and_0_50_of_100_is_3_50_and_leaves_96_50() {
        Settlement settlement = settled("100.00", Tender.of("CARD", usd("100.00")));

        Payment payment = settlement.payments().get(0);
        assertThat(payment.fee()).isEqualTo(usd("3.50"));
        assertThat(payment.proceeds()).isEqualTo(usd("96.50"));
    }

    @Test
    void a_fee_changes_neither_total_nor_due() {
        Settlement settlement = settled("100.00", Tender.of("CARD", usd("100.00")));

        assertThat(settlement.total()).isEqualTo(usd("100.00"));
        assertThat(settlement.paid()).isEqualTo(usd("100.00"));
        assertThat(settlement.due()).isEqualTo(usd("0.00"));
    }

    @Test
    void each_payment_bears_the_fee_of_its_method() {
        Settlement settlement = settled("150.00", Tender.of("CARD", usd("100.00")), Tender.of("CASH", usd("60.00")));

        assertThat(settlement.payments()).extracting(Payment::fee).containsExactly(usd("3.50"), usd("0.00"));
        assertThat(settlement.payments()).extracting(Payment::proceeds).containsExactly(usd("96.50"), usd("50.00"));
    }

    @Test
    void a_fee_is_taken_of_what_is_kept_and_rounded_half_up() {
        PaymentFee fee = new PaymentFee(Percent.of("2.5"), usd("0"));

        assertThat(fee.of(usd("0.20"))).isEqualTo(usd("0.01"));
        assertThat(fee.of(usd("0.19"))).isEqualTo(usd("0.00"));
        assertThat(THREE_PERCENT_AND_0_50.of(usd("0.00"))).isEqualTo(usd("0.00"));
    }

    @Test
    void a_fee_above_what_was_paid_leaves_a_loss() {
        assertThat(new Payment(CARD.code(), "Card", usd("0.10"), usd("0"), usd("0.50")).proceeds())
                .isEqualTo(usd("-0.40"));
    }

    @Test
    void a_fee_is_not_negative_and_in_the_currency_of_its_payment() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PaymentFee(Percent.of("-1"), usd("0")))
                .withMessage("percent must not be negative but was -1 %");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PaymentFee(Percent.ZERO, usd("-0.01")))
                .withMessage("fixed must not be negative but was USD -0.01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Payment(CARD.code(), "Card", usd("1"), usd("0"), usd("-0.01")))
                .withMessage("fee must not be negative but was USD -0.01");
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> THREE_PERCENT_AND_0_50.of(Money.of(Currency.getInstance("EUR"), "1")));
    }

    private static Settlement settled(String total, Tender... tenders) {
        return Settling.with(List.of(CARD, CASH))
                .settle(usd(total), List.of(tenders), FieldPath.of("payments"))
                .orThrow();
    }

    private static Money usd(String amount) {
        return Money.of(Currency.getInstance("USD"), amount);
    }
}
