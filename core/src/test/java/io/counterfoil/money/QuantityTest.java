package io.counterfoil.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class QuantityTest {

    @Test
    void pieces_are_whole_and_kilograms_go_to_the_gram() {
        assertThat(Quantity.of("2.0", QuantityUnit.PIECE)).hasToString("2 piece");
        assertThat(Quantity.of("0.75", QuantityUnit.KILOGRAM)).hasToString("0.750 kg");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.of("1.5", QuantityUnit.PIECE))
                .withMessage("quantity must have at most 0 decimals but was of scale 1");
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.of("0.0001", QuantityUnit.KILOGRAM));
    }

    @Test
    void nine_digits_before_the_point_are_the_limit() {
        assertThat(Quantity.of(999_999_999, QuantityUnit.PIECE).toPlainString()).isEqualTo("999999999");
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.of(1_000_000_000, QuantityUnit.PIECE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quantity(new BigDecimal("1E+2147483647"), QuantityUnit.PIECE));
    }

    @Test
    void equal_quantities_are_equal_however_they_were_written() {
        assertThat(Quantity.of("0.5", QuantityUnit.KILOGRAM)).isEqualTo(Quantity.of("0.500", QuantityUnit.KILOGRAM));
    }

    @Test
    void a_quantity_knows_its_sign_and_whether_it_is_whole() {
        Quantity half = Quantity.of("0.5", QuantityUnit.KILOGRAM);

        assertThat(half.isPositive()).isTrue();
        assertThat(half.isWhole()).isFalse();
        assertThat(half.negated()).isEqualTo(Quantity.of("-0.5", QuantityUnit.KILOGRAM));
        assertThat(half.negated().isPositive()).isFalse();
        assertThat(Quantity.of("2", QuantityUnit.KILOGRAM).isWhole()).isTrue();
        assertThat(Quantity.of(0, QuantityUnit.PIECE).isPositive()).isFalse();
    }

    @Test
    void a_unit_is_a_short_code_with_up_to_three_decimals() {
        assertThat(new QuantityUnit("m2", 3).scale()).isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(() -> new QuantityUnit("Kg", 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new QuantityUnit("", 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new QuantityUnit("a2345678901234567", 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new QuantityUnit("kg", 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new QuantityUnit("kg", -1));
    }

    @Test
    void the_sign_does_not_change_the_limit() {
        assertThat(Quantity.of(-999_999_999, QuantityUnit.PIECE).toPlainString())
                .isEqualTo("-999999999");
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.of(-1_000_000_000, QuantityUnit.PIECE));
    }

    @Test
    void whole_units_are_the_same_in_every_way_of_writing_them() {
        Quantity two = Quantity.of(2, QuantityUnit.KILOGRAM);

        assertThat(two)
                .hasToString("2.000 kg")
                .isEqualTo(new Quantity(BigDecimal.valueOf(2), QuantityUnit.KILOGRAM))
                .isEqualTo(Quantity.of("2.0000", QuantityUnit.KILOGRAM))
                .hasSameHashCodeAs(Quantity.of("2", QuantityUnit.KILOGRAM))
                .isNotEqualTo(Quantity.of(2, QuantityUnit.PIECE))
                .isNotEqualTo(Quantity.of(3, QuantityUnit.KILOGRAM));
        assertThat(two.hashCode())
                .isNotEqualTo(Quantity.of(3, QuantityUnit.KILOGRAM).hashCode());
        assertThat(two.unit()).isEqualTo(QuantityUnit.KILOGRAM);
        assertThat(two.whole()).isEqualTo(2);
        assertThat(Quantity.of(5, QuantityUnit.PIECE).whole()).isEqualTo(5);
        assertThat(two.thousandths()).isEqualTo(2_000);
        assertThat(Quantity.of(5, QuantityUnit.PIECE).thousandths()).isEqualTo(5_000);
        assertThatIllegalStateException()
                .isThrownBy(() -> Quantity.of("0.5", QuantityUnit.KILOGRAM).whole())
                .withMessage("quantity must be whole but was 0.500 kg");
    }

    @Test
    void a_trailing_zero_beyond_the_unit_is_no_further_decimal() {
        assertThat(Quantity.of("0.7550", QuantityUnit.KILOGRAM)).hasToString("0.755 kg");
        assertThat(Quantity.isPreciseIn(QuantityUnit.KILOGRAM, new BigDecimal("0.7551")))
                .isFalse();
    }

    @Test
    void only_less_than_nothing_is_negative() {
        assertThat(Quantity.of(-1, QuantityUnit.PIECE).isNegative()).isTrue();
        assertThat(Quantity.of(0, QuantityUnit.PIECE).isNegative()).isFalse();
        assertThat(Quantity.of(1, QuantityUnit.PIECE).isNegative()).isFalse();
    }
}
