package io.counterfoil.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.StoredEntry;
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

    @Test
    void a_store_that_reads_the_head_and_then_writes_it_forks_and_is_found_out() {
        int rivals = 4;
        int unitsEach = 3;

        ChainExtended extended = ChainExtended.byRivals(
                rivals, unitsEach, new ForkingBooks(rivals), Origin.parse("ferries.example/harbour/till-1/0"));

        assertThat(extended.rows())
                .as("each round, all rivals append the same number onto the same entry")
                .extracting(StoredEntry::seq)
                .containsExactly(0L, 0L, 0L, 0L, 1L, 1L, 1L, 1L, 2L, 2L, 2L, 2L);
        assertThatThrownBy(extended::assertNoForkNoGapAndNoDuplicate)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("If this fails: look at what a second unit sees");
    }

    @Test
    void a_store_that_reads_a_pool_and_then_writes_it_oversells_and_is_found_out() {
        UnitsSold units = UnitsSold.byRivals(4, 1, new UnlockedInventory(4, 1), SampleStock.POSTERS);

        assertThat(units.sold()).isEqualTo(4);
        assertThatThrownBy(() -> units.assertExactly(1))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("If this fails: somebody decided from what somebody else was changing");
    }
}
