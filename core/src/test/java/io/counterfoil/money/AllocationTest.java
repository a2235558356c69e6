package io.counterfoil.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AllocationTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Rounding WHOLE_DOWN = Rounding.of(RoundingMode.DOWN, "1.00");

    @Test
    void charge_of_500_over_3_in_whole_units_is_166_166_168() {
        assertThat(Allocation.split(usd("500"), 3, Remainder.LAST, WHOLE_DOWN)).isEqualTo(usd("166", "166", "168"));
    }

    @Test
    void charge_of_150_over_4_in_whole_units_is_37_37_37_39() {
        assertThat(Allocation.split(usd("150"), 4, Remainder.LAST, WHOLE_DOWN)).isEqualTo(usd("37", "37", "37", "39"));
    }

    @Test
    void charge_of_500_over_7_in_whole_units_is_six_times_71_and_74() {
        assertThat(Allocation.split(usd("500"), 7, Remainder.LAST, WHOLE_DOWN))
                .isEqualTo(usd("71", "71", "71", "71", "71", "71", "74"));
    }

    @Test
    void instalments_of_500_over_3_are_166_67_166_67_166_66() {
        assertThat(Allocation.split(usd("500"), 3, Remainder.LAST, Rounding.HALF_UP_CENT))
                .isEqualTo(usd("166.67", "166.67", "166.66"));
    }

    @Test
    void instalments_of_500_over_6_are_five_times_83_33_and_83_35() {
        assertThat(Allocation.split(usd("500"), 6, Remainder.LAST, Rounding.HALF_UP_CENT))
                .isEqualTo(usd("83.33", "83.33", "83.33", "83.33", "83.33", "83.35"));
    }

    @Test
    void instalments_of_0_05_over_7_are_six_times_nothing_and_0_05() {
        assertThat(Allocation.split(usd("0.05"), 7, Remainder.LAST, Rounding.HALF_UP_CENT))
                .isEqualTo(usd("0", "0", "0", "0", "0", "0", "0.05"));
    }

    @Test
    void the_first_part_takes_the_rest_where_it_is_named() {
        assertThat(Allocation.split(usd("500"), 3, Remainder.FIRST, WHOLE_DOWN)).isEqualTo(usd("168", "166", "166"));
        assertThat(Allocation.split(usd("-0.05"), 7, Remainder.FIRST, Rounding.HALF_UP_CENT))
                .isEqualTo(usd("-0.05", "0", "0", "0", "0", "0", "0"));
    }

    @Test
    void a_part_without_weight_never_takes_the_rest() {
        List<BigDecimal> weights = weights("0", "1", "1", "1", "0");

        assertThat(Allocation.allocate(usd("1"), weights, Remainder.LAST, Rounding.HALF_UP_CENT))
                .isEqualTo(usd("0", "0.33", "0.33", "0.34", "0"));
        assertThat(Allocation.allocate(usd("1"), weights, Remainder.FIRST, Rounding.HALF_UP_CENT))
                .isEqualTo(usd("0", "0.34", "0.33", "0.33", "0"));
        assertThat(Allocation.allocate(usd("1"), weights)).isEqualTo(usd("0", "0.34", "0.33", "0.33", "0"));
    }

    @Test
    void the_part_that_lost_most_is_given_first() {
        assertThat(Allocation.allocate(usd("1.00"), weights("1", "2", "4"))).isEqualTo(usd("0.14", "0.29", "0.57"));
        assertThat(Allocation.split(usd("10.00"), 3)).isEqualTo(usd("3.34", "3.33", "3.33"));
        assertThat(Allocation.split(usd("-10.00"), 3)).isEqualTo(usd("-3.34", "-3.33", "-3.33"));
    }

    @Test
    void largest_remainder_keeps_to_its_increment_and_spreads_even_what_is_below_one() {
        Rounding nickels = Rounding.of(RoundingMode.HALF_UP, "0.05");

        assertThat(Allocation.split(usd("1.00"), 3, Remainder.LARGEST_REMAINDER, nickels))
                .isEqualTo(usd("0.35", "0.35", "0.30"));
        assertThat(Allocation.split(usd("1.02"), 3, Remainder.LARGEST_REMAINDER, nickels))
                .isEqualTo(usd("0.35", "0.35", "0.32"));
    }

    @Test
    void the_widest_amounts_are_spread_without_overflow() {
        Money least = Money.ofMinor(USD, Long.MIN_VALUE);
        Money most = Money.ofMinor(USD, Long.MAX_VALUE);

        assertThat(Allocation.allocate(least, weights("1", "0"))).containsExactly(least, Money.zero(USD));
        assertThat(Allocation.allocate(
                        most, weights("1", "0.0001"), Remainder.LAST, Rounding.of(RoundingMode.UP, "1000")))
                .satisfies(parts -> assertThat(parts.get(0).plus(parts.get(1))).isEqualTo(most))
                .noneMatch(Money::isNegative);
    }

    @Test
    void weights_must_be_able_to_carry_the_whole() {
        assertThatIllegalArgumentException().isThrownBy(() -> Allocation.allocate(usd("1"), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.allocate(usd("1"), weights("0", "0")))
                .withMessage("weights must hold one above zero but was all zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.allocate(usd("1"), weights("1", "-1")))
                .withMessage("weight must not be negative but was -1");
        assertThat(Allocation.allocate(usd("0"), weights("0", "0"))).isEqualTo(usd("0", "0"));
        assertThat(Allocation.allocate(usd("0"), weights("0", "0"), Remainder.LAST, WHOLE_DOWN))
                .isEqualTo(usd("0", "0"));
    }

    @Test
    void the_number_of_parts_has_a_limit() {
        assertThat(Allocation.split(usd("1"), Allocation.MAX_PARTS)).hasSize(Allocation.MAX_PARTS);
        assertThatIllegalArgumentException().isThrownBy(() -> Allocation.split(usd("1"), Allocation.MAX_PARTS + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Allocation.split(usd("1"), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Allocation.allocate(usd("1"), Collections.nCopies(Allocation.MAX_PARTS + 1, BigDecimal.ONE)));
    }

    @Test
    void weights_in_minor_units_and_ratios_are_checked_as_decimals_are() {
        Factor third = Factor.of(1, 3);

        assertThat(Allocation.allocateMinor(0, new long[] {0, 0})).containsExactly(0, 0);
        assertThatIllegalArgumentException().isThrownBy(() -> Allocation.allocateMinor(1, new long[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.allocateMinor(1, new long[Allocation.MAX_PARTS + 1]))
                .withMessage("weights must be 1 to 100000 but was 100001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.allocateMinor(1, new long[] {1, -1}))
                .withMessage("weight must not be negative but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.allocateMinor(1, new long[] {0, 0}))
                .withMessage("weights must hold one above zero but was all zero");
        assertThatIllegalArgumentException().isThrownBy(() -> Allocation.allocateByFactors(usd("1"), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.allocateByFactors(usd("1"), List.of(third, third.negated())))
                .withMessage("weight must not be negative but was -1");
        assertThat(Allocation.allocateByFactors(usd("1"), List.of(third, Factor.of(2, 3))))
                .isEqualTo(usd("0.33", "0.67"));
    }

    @Test
    void weights_beyond_longs_are_as_exact() {
        String beyond = "9223372036854775808";

        assertThat(Allocation.allocate(usd("1"), weights(beyond, beyond))).isEqualTo(usd("0.50", "0.50"));
        assertThat(Allocation.allocate(usd("1"), weights(beyond, "1"))).isEqualTo(usd("1", "0"));
        assertThat(Allocation.allocate(usd("-0.01"), weights("1", beyond))).isEqualTo(usd("0", "-0.01"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.allocate(usd("1"), weights("1E+1000000", "1")))
                .withMessageStartingWith("weight must have at most 1000 digits");
    }

    @Test
    void a_part_of_a_group_is_as_near_to_its_share_as_without_the_group() {
        List<Factor> group = List.of(Factor.of(5), Factor.of(2, 5));
        Factor hundred = Factor.of(100);

        assertThat(Allocation.allocateWithin(100, hundred, 6, group)).containsExactly(5, 1);
        assertThat(Allocation.allocateWithin(100, hundred, 5, group)).containsExactly(5, 0);
        assertThat(Allocation.allocateWithin(-100, hundred, -6, group)).containsExactly(-5, -1);
        assertThat(Allocation.allocateWithin(0, hundred, 0, group)).containsExactly(0, 0);
    }

    @Test
    void a_group_that_has_another_sum_than_its_share_is_spread_alone() {
        List<Factor> group = List.of(Factor.of(5), Factor.of(2, 5));

        assertThat(Allocation.allocateWithin(100, Factor.of(100), 4, group)).containsExactly(4, 0);
        assertThat(Allocation.allocateWithin(100, Factor.of(100), 7, group)).containsExactly(6, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.allocateWithin(1, Factor.ZERO, 1, List.of(Factor.ZERO)))
                .withMessage("weights must hold one above zero but was all zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.allocateWithin(1, Factor.ONE, 1, List.of(Factor.of(-1))))
                .withMessage("weight must not be negative but was -1");
        assertThatIllegalArgumentException().isThrownBy(() -> Allocation.allocateWithin(1, Factor.ONE, 1, List.of()));
    }

    private static Money usd(String amount) {
        return Money.of(USD, amount);
    }

    private static List<Money> usd(String first, String second, String... more) {
        return Stream.concat(Stream.of(first, second), Arrays.stream(more))
                .map(AllocationTest::usd)
                .toList();
    }

    private static List<BigDecimal> weights(String... weights) {
        return Arrays.stream(weights).map(BigDecimal::new).toList();
    }
}
