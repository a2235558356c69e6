package io.counterfoil.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PercentTest {

    @Test
    void a_percentage_is_exact_to_eight_decimals_and_no_further() {
        assertThat(Percent.of("0.00000001").fraction()).isEqualByComparingTo("0.0000000001");
        assertThat(Percent.of("999999.99999999")).hasToString("999999.99999999 %");
        assertThatIllegalArgumentException().isThrownBy(() -> Percent.of("0.000000001"));
        assertThatIllegalArgumentException().isThrownBy(() -> Percent.of("1000000"));
    }

    @Test
    void twelve_and_a_half_is_an_eighth() {
        assertThat(Percent.of("12.50"))
                .isEqualTo(Percent.of("12.5"))
                .hasToString("12.5 %")
                .extracting(Percent::fraction)
                .hasToString("0.125");
    }

    @Test
    void a_percentage_has_a_sign_and_an_order() {
        assertThat(Percent.of("-20").isNegative()).isTrue();
        assertThat(Percent.ZERO.isZero()).isTrue();
        assertThat(Percent.HUNDRED.isNegative()).isFalse();
        assertThat(Percent.of("9.9")).isLessThan(Percent.of("10"));
    }

    @Test
    void a_percentage_is_its_value() {
        assertThat(Percent.of("16"))
                .hasSameHashCodeAs(Percent.of("16.0"))
                .doesNotHaveSameHashCodeAs(Percent.of("17"))
                .isNotEqualTo(Percent.of("17"));
        assertThat(Percent.of("16").isZero()).isFalse();
        assertThat(Percent.ZERO.isNegative()).isFalse();
    }
}
