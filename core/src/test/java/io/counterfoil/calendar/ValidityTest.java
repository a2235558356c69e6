package io.counterfoil.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ValidityTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final Validity FIRST_HALF = new Validity(JANUARY, JULY);

    @Test
    void a_period_holds_from_its_first_date_to_the_one_before_its_end() {
        assertThat(FIRST_HALF.contains(JANUARY.minusDays(1))).isFalse();
        assertThat(FIRST_HALF.contains(JANUARY)).isTrue();
        assertThat(FIRST_HALF.contains(JULY.minusDays(1))).isTrue();
        assertThat(FIRST_HALF.contains(JULY)).isFalse();
    }

    @Test
    void a_period_that_begins_where_another_ends_does_not_overlap_it() {
        assertThat(FIRST_HALF.overlaps(Validity.from(JULY))).isFalse();
        assertThat(Validity.from(JULY).overlaps(FIRST_HALF)).isFalse();
        assertThat(FIRST_HALF.overlaps(Validity.from(JULY.minusDays(1)))).isTrue();
        assertThat(Validity.ALWAYS.overlaps(FIRST_HALF)).isTrue();
    }

    @Test
    void a_period_may_have_no_known_end() {
        assertThat(Validity.from(JULY).isOpenEnded()).isTrue();
        assertThat(Validity.ALWAYS.isOpenEnded()).isTrue();
        assertThat(FIRST_HALF.isOpenEnded()).isFalse();
    }

    @Test
    void what_has_no_end_has_none_on_the_last_of_all_dates_either() {
        assertThat(Validity.ALWAYS.contains(LocalDate.MAX)).isTrue();
        assertThat(Validity.ALWAYS.contains(LocalDate.MIN)).isTrue();
    }

    @Test
    void a_period_ends_after_it_begins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Validity(JULY, JULY))
                .withMessage("until must be after 2026-07-01 but was 2026-07-01");
    }
}
