package io.counterfoil.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency JPY = Currency.getInstance("JPY");

    @ParameterizedTest
    @CsvSource({
        "9.125, HALF_UP, 0.01, 9.13",
        "9.125, HALF_EVEN, 0.01, 9.12",
        "1.6528, UP, 0.01, 1.66",
        "1.6528, HALF_UP, 0.01, 1.65",
        "9.125, HALF_UP, 0.05, 9.15",
        "9.12, HALF_UP, 0.05, 9.10",
        "9.125, DOWN, 1.00, 9.00",
        "-9.125, HALF_UP, 0.01, -9.13",
        "-9.125, CEILING, 0.01, -9.12",
        "7.50, HALF_EVEN, 5, 10.00",
    })
    void an_exact_value_becomes_a_multiple_of_the_increment(
            BigDecimal value, RoundingMode mode, String increment, String rounded) {
        assertThat(Rounding.of(mode, increment).round(value, USD)).isEqualTo(Money.of(USD, rounded));
    }

    @Test
    void the_shipped_roundings_are_what_their_names_say() {
        BigDecimal half = new BigDecimal("9.125");

        assertThat(Rounding.HALF_UP_CENT.round(half, USD)).hasToString("USD 9.13");
        assertThat(Rounding.HALF_EVEN_CENT.round(half, USD)).hasToString("USD 9.12");
        assertThat(Rounding.UP_CENT.round(new BigDecimal("9.121"), USD)).hasToString("USD 9.13");
    }

    @Test
    void cents_do_not_round_yen() {
        assertThat(Rounding.HALF_UP_CENT.fits(JPY)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rounding.HALF_UP_CENT.round(BigDecimal.ONE, JPY))
                .withMessage("increment must be a multiple of the minor unit of JPY but was 0.01");
        assertThat(Rounding.toMinorUnit(RoundingMode.HALF_UP, JPY).round(new BigDecimal("10.5"), JPY))
                .hasToString("JPY 11");
    }

    @Test
    void a_rounding_that_does_not_round_is_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rounding.of(RoundingMode.UNNECESSARY, "0.01"))
                .withMessage("mode must be one that rounds but was UNNECESSARY");
        assertThatIllegalArgumentException().isThrownBy(() -> Rounding.of(RoundingMode.UP, "0"));
        assertThatIllegalArgumentException().isThrownBy(() -> Rounding.of(RoundingMode.UP, "-0.01"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rounding.of(RoundingMode.UP, "0.00001"))
                .withMessage("increment must be above 0 with at most 4 decimals but was 0.00001");
    }

    @Test
    void trailing_zeros_of_an_increment_do_not_matter() {
        assertThat(Rounding.of(RoundingMode.UP, "1.00")).isEqualTo(Rounding.of(RoundingMode.UP, "1"));
    }

    @Test
    void a_rounding_is_its_mode_and_its_increment() {
        Rounding cent = Rounding.of(RoundingMode.HALF_UP, "0.01");

        assertThat(cent)
                .isEqualTo(Rounding.HALF_UP_CENT)
                .hasSameHashCodeAs(Rounding.HALF_UP_CENT)
                .hasToString("HALF_UP to 0.01")
                .isNotEqualTo(Rounding.UP_CENT)
                .isNotEqualTo(Rounding.of(RoundingMode.HALF_UP, "0.05"));
        assertThat(cent.hashCode()).isNotEqualTo(Rounding.UP_CENT.hashCode());
    }

    @Test
    void an_increment_beyond_longs_rounds_too() {
        Rounding vast = Rounding.of(RoundingMode.UP, "1" + "0".repeat(17));

        assertThat(vast.longMinorUnits(JPY)).isEqualTo(100_000_000_000_000_000L);
        assertThat(vast.longMinorUnits(USD)).isEqualTo(Rounding.BEYOND_LONG);
        assertThat(Money.of(USD, "1").times(Factor.ZERO, vast)).isEqualTo(Money.zero(USD));
        assertThatExceptionOfType(MoneyOverflowException.class)
                .isThrownBy(() -> Money.of(USD, "1").times(Factor.ONE, vast));
    }

    @Test
    void an_increment_that_does_not_fit_is_refused_by_every_way_to_round() {
        Money yen = Money.ofMinor(JPY, 100);

        assertThatIllegalArgumentException().isThrownBy(() -> yen.times(Factor.ONE, Rounding.HALF_UP_CENT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.split(yen, 3, Remainder.LARGEST_REMAINDER, Rounding.HALF_UP_CENT))
                .withMessage("increment must be a multiple of the minor unit of JPY but was 0.01");
    }
}
