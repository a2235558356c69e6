package io.counterfoil.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.ledger.Break;
import io.counterfoil.ledger.Origin;
import io.counterfoil.series.BusinessNumber;
import io.counterfoil.series.Series;
import io.counterfoil.series.SeriesKey;
import io.counterfoil.series.SeriesReset;
import io.counterfoil.series.SeriesRule;
import io.counterfoil.shop.TenantId;
import io.counterfoil.shop.Till;
import io.counterfoil.testkit.InMemoryStore;
import io.counterfoil.ticket.WithdrawnNumbers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Business numbers are consecutive, whichever chains they stand in. */
class SeriesCheckTest {

    private static final Origin FIRST = Origin.of(Till.parse("a.example/b/c-1"), 0);
    private static final Origin SECOND = Origin.of(Till.parse("a.example/b/c-2"), 0);
    private static final SeriesKey KEY = SeriesKey.of("tickets");

    private final SeriesCheck check = new SeriesCheck();

    @Test
    void consecutive_numbers_and_their_counter_agree() {
        number(1, FIRST, 1);
        number(2, FIRST, 2);
        end(2);

        assertThat(check.breaks(FIRST)).isEmpty();
    }

    @Test
    void a_missing_number_is_named_at_the_ticket_that_follows_it() {
        number(1, FIRST, 1);
        number(4, FIRST, 2);
        end(4);

        assertThat(kinds(FIRST)).containsExactly("SERIES_GAP@2 number 2 / number 4");
    }

    @Test
    void numbers_that_a_recovery_withdrew_are_no_gap_and_move_the_counter() {
        number(1, FIRST, 1);
        check.withdraw(new WithdrawnNumbers(KEY, "", 2, 4), SECOND, 1);
        end(4);

        assertThat(check.breaks(FIRST)).isEmpty();
        assertThat(check.breaks(SECOND)).isEmpty();
    }

    @Test
    void a_number_that_is_missing_beside_withdrawn_ones_is_a_gap() {
        number(1, FIRST, 1);
        check.withdraw(new WithdrawnNumbers(KEY, "", 2, 4), SECOND, 1);
        number(6, SECOND, 2);
        number(8, SECOND, 3);
        check.withdraw(new WithdrawnNumbers(KEY, "", 7, 7), SECOND, 4);
        end(8);

        assertThat(kinds(SECOND)).containsExactly("SERIES_GAP@2 number 5 / number 6");
    }

    @Test
    void tickets_that_come_back_after_their_numbers_were_withdrawn_are_no_duplicates() {
        check.withdraw(new WithdrawnNumbers(KEY, "", 1, 2), SECOND, 1);
        number(1, FIRST, 1);
        number(2, FIRST, 2);
        number(3, SECOND, 2);
        end(3);

        assertThat(check.breaks(FIRST)).isEmpty();
        assertThat(check.breaks(SECOND)).isEmpty();
    }

    @Test
    void a_counter_below_the_withdrawn_numbers_would_give_them_again() {
        check.withdraw(new WithdrawnNumbers(KEY, "", 1, 5), SECOND, 1);
        end(3);

        assertThat(kinds(SECOND)).containsExactly("COUNTER_MISMATCH@1 5 / 3");
    }

    @Test
    void the_first_number_is_1() {
        number(2, FIRST, 1);
        end(2);

        assertThat(kinds(FIRST)).containsExactly("SERIES_GAP@1 number 1 / number 2");
    }

    @Test
    void a_number_that_another_till_took_is_no_gap() {
        number(1, FIRST, 1);
        number(3, FIRST, 2);
        number(2, SECOND, 1);
        end(3);

        assertThat(check.breaks(FIRST)).isEmpty();
        assertThat(check.breaks(SECOND)).isEmpty();
    }

    @Test
    void a_number_that_stands_twice_is_named_at_its_second_ticket() {
        number(1, FIRST, 1);
        number(1, SECOND, 5);
        end(1);

        assertThat(kinds(SECOND)).containsExactly("SERIES_DUPLICATE@5 a number of its own / T1");
    }

    @Test
    void a_counter_beyond_the_last_number_says_that_tickets_were_cut_off() {
        number(1, FIRST, 1);
        end(2);

        assertThat(kinds(FIRST)).containsExactly("COUNTER_MISMATCH@2 1 / 2");
    }

    @Test
    void a_counter_below_the_last_number_is_named_at_its_ticket() {
        number(1, FIRST, 1);
        number(2, FIRST, 4);
        end(1);

        assertThat(kinds(FIRST)).containsExactly("COUNTER_MISMATCH@4 2 / 1");
    }

    @Test
    void a_number_beyond_all_bounds_takes_no_room() {
        number(Long.MAX_VALUE - 1, FIRST, 1);
        end(0);

        assertThat(check.breaks(FIRST)).hasSize(2);
    }

    private void number(long number, Origin origin, long seq) {
        check.add(new BusinessNumber(KEY, "", number, "T" + number), origin, seq);
    }

    private void end(int last) {
        new InMemoryStore().forTenant(TenantId.of("a.example")).transact(books -> {
            Series series = books.series();
            series.define(KEY, new SeriesRule("T", 4, SeriesReset.NEVER));
            if (last > 0) {
                series.take(KEY, "", last);
            }
            check.end(series);
            return true;
        });
    }

    private List<String> kinds(Origin origin) {
        return check.breaks(origin).stream().map(SeriesCheckTest::text).toList();
    }

    private static String text(Break found) {
        return found.kind() + "@" + found.seq() + " " + found.expected() + " / " + found.actual();
    }
}
