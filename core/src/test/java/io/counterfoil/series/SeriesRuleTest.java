package io.counterfoil.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** How business numbers look. */
class SeriesRuleTest {

    private static final SeriesRule TT = new SeriesRule("TT", 8, SeriesReset.NEVER);

    @Test
    void prefix_and_digits_make_TT00000001() {
        assertThat(TT.format(1)).isEqualTo("TT00000001");
    }

    @Property
    void a_number_keeps_its_width_and_its_order(@ForAll @LongRange(min = 1, max = 99_999_998) long number) {
        assertThat(TT.format(number)).hasSize(10).isLessThan(TT.format(number + 1));
    }

    @Test
    void the_last_number_fits_and_one_past_it_does_not() {
        assertThat(TT.format(99_999_999)).isEqualTo("TT99999999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TT.format(100_000_000))
                .withMessage("number must be 1 to 99999999 but was 100000000");
        assertThatIllegalArgumentException().isThrownBy(() -> TT.format(0));
    }

    @Test
    void the_period_of_a_daily_series_is_the_business_date() {
        LocalDate date = LocalDate.of(2026, 11, 20);

        assertThat(SeriesReset.DAILY.period(date)).isEqualTo("2026-11-20");
        assertThat(SeriesReset.NEVER.period(date)).isEmpty();
    }

    @Test
    void a_rule_has_1_to_12_digits_and_a_plain_prefix() {
        assertThat(new SeriesRule("", 12, SeriesReset.NEVER).last()).isEqualTo(999_999_999_999L);
        assertThatIllegalArgumentException().isThrownBy(() -> new SeriesRule("", 13, SeriesReset.NEVER));
        assertThatIllegalArgumentException().isThrownBy(() -> new SeriesRule("", 0, SeriesReset.NEVER));
        assertThatIllegalArgumentException().isThrownBy(() -> new SeriesRule("tt", 8, SeriesReset.NEVER));
    }

    @Test
    void keys_and_numbers_are_checked() {
        assertThat(SeriesKey.of("tickets/harbour/till-1")).hasToString("tickets/harbour/till-1");
        assertThatIllegalArgumentException().isThrownBy(() -> SeriesKey.of("Tickets"));
        assertThatIllegalArgumentException().isThrownBy(() -> SeriesKey.of("a".repeat(151)));
        assertThat(new BusinessNumber(SeriesKey.of("t"), "", 1, "TT1")).hasToString("TT1");
        assertThatIllegalArgumentException().isThrownBy(() -> new BusinessNumber(SeriesKey.of("t"), "", 0, "TT0"));
    }
}
