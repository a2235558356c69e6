package io.counterfoil.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which day it is for the books. */
class BusinessCalendarTest {

    private final BusinessCalendar caracas = new BusinessCalendar(ZoneId.of("America/Caracas"));

    @ParameterizedTest
    @CsvSource({
        "2025-10-25T03:59:59Z, 2025-10-24, -04:00",
        "2025-10-25T04:00:00Z, 2025-10-25, -04:00",
        "2016-05-01T04:29:59Z, 2016-04-30, -04:30",
        "2016-05-01T04:30:00Z, 2016-05-01, -04:30",
        "2016-05-01T07:00:00Z, 2016-05-01, -04:00",
        "2007-12-09T06:59:59Z, 2007-12-09, -04:00",
        "2007-12-09T07:00:00Z, 2007-12-09, -04:30",
    })
    void the_business_date_is_the_local_date_of_the_fiscal_zone(Instant instant, LocalDate date, String offset) {
        assertThat(caracas.businessDate(instant)).isEqualTo(date);
        assertThat(caracas.offset(instant)).hasToString(offset);
    }
}
