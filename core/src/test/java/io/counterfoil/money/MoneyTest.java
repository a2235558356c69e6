package io.counterfoil.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void an_amount_prints_with_the_decimals_of_its_currency() {
        assertThat(Money.of(USD, "156.6")).hasToString("USD 156.60");
        assertThat(Money.of(Currency.getInstance("JPY"), "500")).hasToString("JPY 500");
        assertThat(Money.of(Currency.getInstance("CLF"), "0.0001")).hasToString("CLF 0.0001");
        assertThat(Money.ofMinor(USD, -5).toPlainString()).isEqualTo("-0.05");
    }

    @Test
    void every_currency_of_iso_4217_with_0_to_4_digits_is_money() {
        Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .forEach(currency -> {
                    Money unit = Money.ofMinor(currency, 1);

                    assertThat(Money.parse(unit.toString())).isEqualTo(unit);
                    assertThat(unit.times(Factor.of(3, 2), Rounding.toMinorUnit(RoundingMode.HALF_UP, currency)))
                            .isEqualTo(Money.ofMinor(currency, 2));
                });
    }

    @Test
    void a_currency_without_minor_digits_to_speak_of_is_no_money() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.zero(Currency.getInstance("XAU")))
                .withMessage("currency must have 0 to 4 minor digits but was XAU");
    }

    @Test
    void a_digit_more_than_the_currency_has_is_never_dropped() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(USD, "1.005"))
                .withMessage("amount must have at most 2 decimals for USD but was of scale 3");
        assertThat(Money.of(USD, "1.500")).isEqualTo(Money.ofMinor(USD, 150));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+1",
                "1,5",
                "1.",
                ".5",
                "01",
                "1e3",
                " 1",
                "١",
                "NaN",
                "1234567890123456789012345678901234567890.1"
            })
    void only_plain_decimals_are_read(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(USD, text))
                .withMessageContaining("plain decimal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "156.60", "USD", "USD156.60", "usd 1.00", "USD  1.00", "QQQ 1.00", "USDX 1.00"})
    void only_code_blank_amount_is_parsed(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(text));
    }

    @Test
    void a_text_that_is_no_amount_does_not_reach_the_message() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(USD, "Maria Perez"))
                .withMessage("amount must be a plain decimal such as 156.60 but was another text of length 11");
    }

    @Test
    void two_currencies_never_mix_and_the_error_carries_both() {
        Money dollars = Money.of(USD, "1.00");
        Money euros = Money.of(EUR, "1.00");

        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> dollars.plus(euros))
                .withMessage("currency must be USD but was EUR")
                .satisfies(mismatch -> {
                    assertThat(mismatch.expected()).isEqualTo(USD);
                    assertThat(mismatch.actual()).isEqualTo(EUR);
                });
        assertThatExceptionOfType(CurrencyMismatchException.class).isThrownBy(() -> dollars.minus(euros));
        assertThatExceptionOfType(CurrencyMismatchException.class).isThrownBy(() -> dollars.compareTo(euros));
        assertThatExceptionOfType(CurrencyMismatchException.class).isThrownBy(() -> dollars.in(EUR));
        assertThat(dollars).isNotEqualTo(euros);
    }

    @Test
    void beyond_64_bits_is_an_error_and_never_a_wrap() {
        Money most = Money.ofMinor(USD, Long.MAX_VALUE);
        Money least = Money.ofMinor(USD, Long.MIN_VALUE);
        Money cent = Money.ofMinor(USD, 1);

        assertThatOverflow(() -> most.plus(cent));
        assertThatOverflow(() -> least.minus(cent));
        assertThatOverflow(least::negated);
        assertThatOverflow(() -> least.times(-1));
        assertThatOverflow(() -> most.times(2));
        assertThatOverflow(() -> most.times(new BigDecimal("1.01"), Rounding.HALF_UP_CENT));
        assertThatOverflow(() -> Money.of(USD, "92233720368547758.08"));
        assertThatOverflow(() -> Money.of(USD, new BigDecimal("1E+2147483647")));
        assertThat(Money.of(USD, "92233720368547758.07")).isEqualTo(most);
        assertThat(most.plus(cent.negated()).plus(cent)).isEqualTo(most);
        assertThat(least.plus(most)).isEqualTo(cent.negated());
    }

    @Test
    void an_amount_has_18_digits_before_the_point_and_no_more() {
        Currency yen = Currency.getInstance("JPY");
        Money most = Money.of(yen, "999999999999999999");
        Money one = Money.ofMinor(yen, 1);

        assertThat(most.minus(one).plus(one)).isEqualTo(most);
        assertThat(most.negated()).hasToString("JPY -999999999999999999");
        for (ThrowingCallable beyond : List.<ThrowingCallable>of(
                () -> most.plus(one),
                () -> most.negated().minus(one),
                () -> most.times(2),
                () -> Money.of(yen, "1000000000000000000"),
                () -> Money.ofMinor(yen, Long.MIN_VALUE))) {
            assertThatExceptionOfType(MoneyOverflowException.class).isThrownBy(beyond);
        }
    }

    @Test
    void a_factor_that_nobody_means_is_refused_before_it_costs_time() {
        Money dollar = Money.of(USD, "1.00");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> dollar.times(new BigDecimal("1E-1000000000"), Rounding.HALF_UP_CENT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dollar.times(BigDecimal.ONE, new BigDecimal("1E+1000000000"), Rounding.HALF_UP_CENT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dollar.times(BigDecimal.ONE, BigDecimal.ZERO, Rounding.HALF_UP_CENT))
                .withMessage("divisor must not be zero but was 0");
        assertThat(dollar.times(BigDecimal.ONE.movePointLeft(900), Rounding.HALF_UP_CENT)
                        .isZero())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"135, 0.16, 21.60", "130, 0.16, 20.80", "55, 0.15, 8.25", "73, 0.125, 9.13", "-73, 0.125, -9.13"})
    void a_product_is_rounded_once(String amount, BigDecimal factor, String product) {
        assertThat(Money.of(USD, amount).times(factor, Rounding.HALF_UP_CENT)).isEqualTo(Money.of(USD, product));
    }

    @Test
    void the_7_percent_within_23_00_are_1_50() {
        assertThat(Money.of(USD, "23.00").times(new BigDecimal("7"), new BigDecimal("107"), Rounding.HALF_UP_CENT))
                .isEqualTo(Money.of(USD, "1.50"));
    }

    @Test
    void equal_amounts_are_equal_whatever_they_were_made_of() {
        assertThat(Money.of(USD, "1.5"))
                .isEqualTo(Money.ofMinor(USD, 150))
                .hasSameHashCodeAs(Money.ofMinor(USD, 150))
                .isNotEqualTo(Money.ofMinor(USD, 151));
        assertThat(Money.zero(USD)).satisfies(zero -> {
            assertThat(zero.isZero()).isTrue();
            assertThat(zero.isNegative()).isFalse();
            assertThat(zero.isPositive()).isFalse();
        });
    }

    private static void assertThatOverflow(ThrowingCallable call) {
        assertThatExceptionOfType(MoneyOverflowException.class)
                .isThrownBy(call)
                .withMessage("amount in USD must fit into 64 bits of minor units and 18 digits before the point")
                .satisfies(overflow -> assertThat(overflow.currency()).isEqualTo(USD));
    }

    @Test
    void the_longest_number_read_has_40_characters() {
        String forty = "0." + "0".repeat(37) + "1";

        assertThat(forty).hasSize(40);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(USD, forty))
                .withMessage("amount must have at most 2 decimals for USD but was of scale 38");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(USD, "0" + forty))
                .withMessageContaining("plain decimal");
    }

    @Test
    void a_number_may_have_a_thousand_digits_on_either_side_of_the_point() {
        BigDecimal most = BigDecimal.TEN.pow(999).add(new BigDecimal("1E-1000"));

        assertThat(Factor.of(most)).isEqualByComparingTo(Factor.of(most));
        assertThatIllegalArgumentException().isThrownBy(() -> Factor.of(new BigDecimal("1E+1000")));
        assertThatIllegalArgumentException().isThrownBy(() -> Factor.of(new BigDecimal("1E-1001")));
        assertThat(Rounding.HALF_UP_CENT.round(new BigDecimal("1E-1000"), USD)).isEqualTo(Money.zero(USD));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rounding.HALF_UP_CENT.round(new BigDecimal("1E-1001"), USD));
    }

    @Test
    void amounts_of_one_currency_have_an_order() {
        assertThat(Money.of(USD, "1")).isLessThan(Money.of(USD, "2")).isGreaterThan(Money.of(USD, "-2"));
        assertThat(Money.of(USD, "1").compareTo(Money.of(USD, "1.00"))).isZero();
    }

    @Test
    void other_amounts_and_currencies_are_other_keys() {
        assertThat(Money.of(USD, "1"))
                .hasSameHashCodeAs(Money.of(USD, "1.00"))
                .doesNotHaveSameHashCodeAs(Money.of(USD, "2"))
                .doesNotHaveSameHashCodeAs(Money.of(EUR, "1"));
    }

    @Test
    void an_amount_in_the_currency_asked_for_is_handed_on() {
        Money one = Money.of(USD, "1");

        assertThat(one.in(USD)).isSameAs(one);
        assertThatExceptionOfType(CurrencyMismatchException.class).isThrownBy(() -> one.in(EUR));
    }

    @Test
    void a_quantity_is_priced_whole_or_rounded_once() {
        Money perKilogram = Money.of(USD, "8.40");

        assertThat(perKilogram.times(Quantity.of("0.750", QuantityUnit.KILOGRAM), Rounding.HALF_UP_CENT))
                .isEqualTo(Money.of(USD, "6.30"));
        assertThat(perKilogram.times(Quantity.of(2, QuantityUnit.KILOGRAM), Rounding.of(RoundingMode.UP, "1")))
                .isEqualTo(Money.of(USD, "16.80"));
    }
}
