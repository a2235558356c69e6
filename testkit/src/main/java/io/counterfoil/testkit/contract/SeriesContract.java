package io.counterfoil.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterfoil.series.SeriesKey;
import io.counterfoil.series.SeriesReset;
import io.counterfoil.series.SeriesRule;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a {@link io.counterfoil.series.Series} owes: numbers without a gap and without a duplicate, whatever happens. */
public abstract class SeriesContract extends PortContract {

    private static final SeriesKey TICKETS = SeriesKey.of("tickets/harbour/till-1");
    private static final SeriesKey REFUNDS = SeriesKey.of("refunds/harbour/till-1");
    private static final SeriesRule RULE = new SeriesRule("TT", 8, SeriesReset.NEVER);
    private static final int RIVALS = 8;

    /** For subclasses. */
    protected SeriesContract() {}

    @BeforeEach
    void defineTheSeries() {
        books().transact(books -> {
            books.series().define(TICKETS, RULE);
            books.series().define(REFUNDS, RULE);
            return books;
        });
    }

    private long take(SeriesKey key, String period, int count) {
        return books().transact(books -> books.series().take(key, period, count));
    }

    private long last(SeriesKey key, String period) {
        return books().read(books -> books.series().last(key, period));
    }

    @Test
    void rule_01_numbers_begin_at_1_and_follow_each_other() {
        assertThat(last(TICKETS, "")).isZero();

        assertThat(List.of(take(TICKETS, "", 1), take(TICKETS, "", 1), take(TICKETS, "", 1)))
                .as("If this fails: look at how the counter is read and moved")
                .containsExactly(1L, 2L, 3L);

        assertThat(last(TICKETS, "")).isEqualTo(3);
    }

    @Test
    void rule_02_several_taken_at_once_follow_each_other() {
        assertThat(take(TICKETS, "", 3)).isEqualTo(1);

        assertThat(take(TICKETS, "", 1))
                .as("If this fails: look at whether take returns the first of them and moves past the last")
                .isEqualTo(4);
    }

    @Test
    void rule_03_a_unit_that_is_undone_gives_its_numbers_back() {
        take(TICKETS, "", 1);

        assertThatThrownBy(() -> books().transact(books -> {
                    books.series().take(TICKETS, "", 5);
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        assertThat(take(TICKETS, "", 1))
                .as("If this fails: look for a counter outside the unit of work")
                .isEqualTo(2);
    }

    @Test
    void rule_04_rivals_leave_no_gap_and_no_duplicate() {
        NumbersTaken.byRivals(RIVALS, books(), TICKETS).assertNoGapAndNoDuplicate();
    }

    @Test
    void rule_05_each_period_begins_at_1() {
        take(TICKETS, "2026-11-19", 7);

        assertThat(take(TICKETS, "2026-11-20", 1))
                .as("If this fails: look for the period in the counter's key")
                .isEqualTo(1);
        assertThat(last(TICKETS, "2026-11-19")).isEqualTo(7);
    }

    @Test
    void rule_06_each_series_has_its_own_counter() {
        take(TICKETS, "", 7);

        assertThat(take(REFUNDS, "", 1))
                .as("If this fails: look for the series in the counter's key")
                .isEqualTo(1);
    }

    @Test
    void rule_07_a_series_that_was_never_defined_gives_no_number() {
        assertThatThrownBy(() -> take(SeriesKey.of("unheard-of"), "", 1))
                .as("If this fails: look at what take does without a rule")
                .isInstanceOf(IllegalStateException.class);

        assertThat(last(SeriesKey.of("unheard-of"), "")).isZero();
    }

    @Test
    void rule_08_defining_anew_changes_the_look_and_not_the_counter() {
        take(TICKETS, "", 7);
        SeriesRule wider = new SeriesRule("A-", 10, SeriesReset.DAILY);

        books().transact(books -> {
            books.series().define(TICKETS, wider);
            return wider;
        });

        books().read(books -> {
            assertThat(books.series().rule(TICKETS)).contains(wider);
            return books;
        });
        assertThat(take(TICKETS, "", 1))
                .as("If this fails: look at whether define resets what it must keep")
                .isEqualTo(8);
    }

    @Test
    void rule_09_the_rule_is_what_was_defined() {
        books().read(books -> {
            assertThat(books.series().rule(TICKETS)).contains(RULE);
            assertThat(books.series().rule(SeriesKey.of("unheard-of"))).isEmpty();
            return books;
        });
    }

    @Test
    void rule_10_no_fewer_than_one_number_can_be_taken() {
        assertThatThrownBy(() -> take(TICKETS, "", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> take(TICKETS, "", -1)).isInstanceOf(IllegalArgumentException.class);

        assertThat(last(TICKETS, "")).isZero();
    }
}
