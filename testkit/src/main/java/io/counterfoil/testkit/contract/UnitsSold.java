package io.counterfoil.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.Books;
import io.counterfoil.inventory.PoolKey;
import io.counterfoil.work.Transactions;
import java.util.stream.LongStream;

/**
 * What rivals sold of one pool, each in units of work of its own.
 *
 * @param sold how many units they were told to have
 */
record UnitsSold(long sold) {

    /** Lets rivals sell one unit after another, so often each. */
    static UnitsSold byRivals(int rivals, int times, Transactions<Books> books, PoolKey pool) {
        SampleStock stock = new SampleStock(books);
        return new UnitsSold(Rivals.run(
                        rivals,
                        () -> LongStream.range(0, times)
                                .filter(i -> stock.sell(SampleStock.NOON, SampleStock.take(pool, 1)))
                                .count())
                .stream()
                .mapToLong(each -> each)
                .sum());
    }

    /** As many as there were, where they wanted more. */
    void assertExactly(long capacity) {
        assertThat(sold)
                .as("If this fails: somebody decided from what somebody else was changing")
                .isEqualTo(capacity);
    }
}
