package io.counterfoil.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.refusal.RefusedException;
import io.counterfoil.series.SeriesKey;
import io.counterfoil.shop.ActorId;
import io.counterfoil.shop.Session;
import io.counterfoil.shop.SessionId;
import io.counterfoil.shop.Till;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a recovery records of numbers that are never given again. */
class WithdrawnNumbersTest {

    private static final SeriesKey KEY = SeriesKey.of("tickets/plaza/till-1");
    private static final Stamp STAMP = new Stamp(
            new Session(Till.parse("cafe.example/plaza/till-1"), ActorId.of("ana"), SessionId.of("s")),
            Instant.parse("2026-11-20T14:03:00.250Z"),
            LocalDate.of(2026, 11, 20),
            ZoneOffset.ofHours(-4));

    @Test
    void what_is_read_of_a_recovery_is_what_was_written() {
        List<WithdrawnNumbers> withdrawn = List.of(new WithdrawnNumbers(KEY, "", 41, 50));

        CanonicalObject written = TicketDocument.recovery("disk died", withdrawn, STAMP);

        assertThat(written.string("action")).isEqualTo("RECOVERY");
        assertThat(written.string("reason")).isEqualTo("disk died");
        assertThat(written.string("operator")).isEqualTo("ana");
        assertThat(TicketDocument.withdrawn(written)).isEqualTo(withdrawn);
        assertThat(TicketDocument.withdrawn(TicketDocument.recovery("disk died", List.of(), STAMP)))
                .isEmpty();
    }

    @Test
    void another_activity_withdraws_nothing_whatever_members_it_has() {
        List<CanonicalObject> ranges = TicketDocument.recovery(
                        "disk died", List.of(new WithdrawnNumbers(KEY, "", 41, 50)), STAMP)
                .objects("withdrawn");
        CanonicalObject written = TicketDocument.activity(Activity.REPRINT, STAMP)
                .put("withdrawn", ranges)
                .build();

        assertThat(TicketDocument.withdrawn(written)).isEmpty();
    }

    @Test
    void a_recovery_without_its_list_is_none_of_this_version() {
        CanonicalObject other = TicketDocument.activity(Activity.RECOVERY, STAMP)
                .put("reason", "x")
                .build();

        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> TicketDocument.withdrawn(other));
    }

    @ParameterizedTest
    @CsvSource({"0,1", "2,1", "-1,-1"})
    void a_range_begins_at_1_and_is_not_empty(long first, long last) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WithdrawnNumbers(KEY, "", first, last))
                .withMessage("range must begin at 1 or above and not be empty but was " + first + " to " + last);
    }
}
