package io.counterfoil.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterfoil.series.SeriesKey;
import org.junit.jupiter.api.Test;

/** A check that nothing can fail proves nothing: a store that is wrong must be found out. */
class NegativeControlTest {

    @Test
    void a_store_that_reads_the_counter_and_then_writes_it_is_found_out() {
        NumbersTaken taken = NumbersTaken.byRivals(4, new UnlockedBooks(4), SeriesKey.of("tickets/harbour/till-1"));

        assertThatThrownBy(taken::assertNoGapAndNoDuplicate)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("If this fails: look at what keeps a second unit from reading the counter");
    }
}
