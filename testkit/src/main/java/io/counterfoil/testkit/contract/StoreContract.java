package io.counterfoil.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterfoil.Books;
import io.counterfoil.Store;
import io.counterfoil.series.Series;
import io.counterfoil.series.SeriesKey;
import io.counterfoil.series.SeriesReset;
import io.counterfoil.series.SeriesRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a {@link Store} owes: units of work that happen whole or not at all, and tenants that do not meet. A series stands for
 * whatever a unit changes; the other ports have contracts of their own.
 */
public abstract class StoreContract extends PortContract {

    private static final SeriesKey KEY = SeriesKey.of("tickets/harbour/till-1");
    private static final SeriesRule RULE = new SeriesRule("TT", 8, SeriesReset.NEVER);

    /** For subclasses. */
    protected StoreContract() {}

    private static long take(Books books) {
        return books.series().take(KEY, "", 1);
    }

    private static long last(Books books) {
        return books.series().last(KEY, "");
    }

    private void defineTheSeries() {
        books().transact(books -> {
            books.series().define(KEY, RULE);
            return KEY;
        });
    }

    @Test
    void rule_01_what_a_unit_changed_is_there_for_the_next() {
        defineTheSeries();

        books().transact(StoreContract::take);

        assertThat(books().<Long>transact(StoreContract::last))
                .as("If this fails: look at the commit")
                .isEqualTo(1);
        assertThat(books().<Long>read(StoreContract::last))
                .as("If this fails: look at what a reading unit reads from")
                .isEqualTo(1);
    }

    @Test
    void rule_02_a_unit_sees_its_own_changes() {
        defineTheSeries();

        long seen = books().transact(books -> {
            take(books);
            return last(books);
        });

        assertThat(seen)
                .as("If this fails: look at whether reads and writes share a transaction")
                .isEqualTo(1);
    }

    @Test
    void rule_03_a_unit_that_leaves_by_an_exception_changes_nothing() {
        defineTheSeries();

        assertThatThrownBy(() -> books().transact(books -> {
                    books.series().define(SeriesKey.of("z-reports"), RULE);
                    take(books);
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        books().read(books -> {
            assertThat(last(books)).as("If this fails: look at the rollback").isZero();
            assertThat(books.series().rule(SeriesKey.of("z-reports"))).isEmpty();
            return books;
        });
    }

    @Test
    void rule_04_the_exception_of_a_unit_passes_through_unchanged() {
        Undone thrown = new Undone();

        assertThatThrownBy(() -> books().transact(books -> {
                    throw thrown;
                }))
                .as("If this fails: look for a wrapper around what the work throws")
                .isSameAs(thrown);
    }

    @Test
    void rule_05_an_error_undoes_a_unit_as_well() {
        defineTheSeries();

        assertThatThrownBy(() -> books().transact(books -> {
                    take(books);
                    throw new AssertionError("an error on purpose");
                }))
                .isInstanceOf(AssertionError.class);

        assertThat(books().<Long>read(StoreContract::last))
                .as("If this fails: look for a catch of Exception where a finally belongs")
                .isZero();
    }

    @Test
    void rule_06_after_a_unit_that_failed_the_next_one_works() {
        defineTheSeries();
        assertThatThrownBy(() -> books().transact(books -> {
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        assertThat(books().<Long>transact(StoreContract::take))
                .as("If this fails: look for a lock or connection that is not given back")
                .isEqualTo(1);
    }

    @Test
    void rule_07_books_cannot_be_used_after_their_unit() {
        List<Series> kept = new ArrayList<>();
        books().transact(books -> {
            books.series().define(KEY, RULE);
            return kept.add(books.series());
        });

        assertThatThrownBy(() -> kept.get(0).take(KEY, "", 1))
                .as("If this fails: look at whether the books know that their unit has ended")
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> kept.get(0).last(KEY, "")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void rule_08_a_unit_opens_no_other_within_itself() {
        defineTheSeries();

        assertThatThrownBy(() -> books().transact(outer -> books().<Long>transact(StoreContract::take)))
                .as("If this fails: look at what a thread that is in a unit already gets")
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> books().transact(outer -> books().<Long>read(StoreContract::last)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(books().<Long>read(StoreContract::last)).isZero();
    }

    @Test
    void rule_09_a_reading_unit_changes_nothing() {
        defineTheSeries();

        assertThatThrownBy(() -> books().<Long>read(StoreContract::take))
                .as("If this fails: look at what stops a change in a reading unit")
                .isInstanceOf(IllegalStateException.class);

        assertThat(books().<Long>read(StoreContract::last)).isZero();
    }

    @Test
    void rule_10_one_tenant_does_not_meet_another() {
        defineTheSeries();
        books().transact(StoreContract::take);

        booksOf(OTHER_TENANT).read(books -> {
            assertThat(books.series().rule(KEY))
                    .as("If this fails: look for a key without the tenant")
                    .isEmpty();
            assertThat(last(books)).isZero();
            return books;
        });
    }

    @Test
    void rule_11_a_closed_store_is_a_mistake_to_use_and_can_be_closed_again() {
        store().close();
        store().close();

        assertThatThrownBy(() -> books().<Long>transact(StoreContract::take)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> books().<Long>read(StoreContract::last)).isInstanceOf(IllegalStateException.class);
    }
}
