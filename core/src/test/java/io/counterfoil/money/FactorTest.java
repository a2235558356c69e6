package io.counterfoil.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class FactorTest {
    private static final Money HUNDRED = Money.of(Currency.getInstance("USD"), "100");

    @Test
    void sixteen_percent_are_four_twenty_fifths() {
        assertThat(Factor.of(Percent.of("16"))).hasToString("4/25").isEqualTo(Factor.of(new BigDecimal("0.16")));
        assertThat(Factor.of(16, 100)).isEqualTo(Factor.of(4, 25)).hasSameHashCodeAs(Factor.of(4, 25));
        assertThat(Factor.of(6, 3)).hasToString("2").isEqualTo(Factor.of(2));
    }

    @Test
    void the_8_decimals_of_a_percentage_are_kept() {
        assertThat(Factor.of(Percent.of("0.00000001"))).hasToString("1/10000000000");
        assertThat(Factor.of(Percent.of("10.5"))).hasToString("21/200");
    }

    @Test
    void a_chain_of_factors_is_rounded_once() {
        Factor dearer =
                Factor.ONE.plus(Factor.of(Percent.of("15"))).times(Factor.ONE.plus(Factor.of(Percent.of("20"))));

        assertThat(HUNDRED.times(dearer, Rounding.HALF_UP_CENT)).hasToString("USD 138.00");
    }

    @Test
    void a_third_three_times_is_the_whole() {
        Factor third = Factor.ONE.over(Factor.of(3));

        assertThat(HUNDRED.times(third.plus(third).plus(third), Rounding.HALF_UP_CENT))
                .isEqualTo(HUNDRED);
        assertThat(HUNDRED.times(third, Rounding.HALF_UP_CENT)).hasToString("USD 33.33");
    }

    @Test
    void what_no_long_holds_is_as_exact() {
        Factor huge = Factor.of(Long.MAX_VALUE).times(Factor.of(Long.MAX_VALUE));

        assertThat(huge.over(huge)).isEqualTo(Factor.ONE);
        assertThat(huge.minus(huge)).isEqualTo(Factor.ZERO).isLessThan(Factor.of(1, Long.MAX_VALUE));
        assertThat(huge.negated().signum()).isEqualTo(-1);
        assertThat(Factor.of(Long.MIN_VALUE).negated()).hasToString("9223372036854775808");
        assertThat(Factor.ONE.over(Factor.of(-4))).hasToString("-1/4");
    }

    @Test
    void nothing_is_divided_by_zero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Factor.ONE.over(Factor.ZERO))
                .withMessage("divisor must not be zero but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Factor.of(1, 0))
                .withMessage("denominator must be above 0 but was 0");
    }

    @Test
    void other_ratios_are_other_keys() {
        assertThat(Factor.of(4, 25)).isNotEqualTo(Factor.of(4, 26)).doesNotHaveSameHashCodeAs(Factor.of(4, 26));
    }
}
