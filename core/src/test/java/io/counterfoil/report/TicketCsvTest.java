package io.counterfoil.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.json.SoldTickets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketCsvTest {

    @Test
    void a_ticket_is_a_row_of_public_values() {
        assertThat(TicketCsv.header())
                .isEqualTo(
                        "number,status,business_date,issued_at,location,till,operator,currency,subtotal,discount,net,levy,"
                                + "tax,total,paid,change,methods,lines,id,origin,seq,hash\r\n");
        assertThat(TicketCsv.row(SoldTickets.withPrivatePart()))
                .isEqualTo(
                        "CP00000001,ISSUED,2026-11-20,2026-11-20T10:15:16.017-04:00,plaza,till-1,ana,USD,135.00,0.00,"
                                + "135.00,0.00,21.60,156.60,156.60,43.40,CASH,2,019a9f3c-1c80-7b6e-8f00-5d4c3b2a1908,"
                                + "cafe.example/plaza/till-1/0,1," + "ab".repeat(32) + "\r\n");
    }

    @Test
    void a_cancelled_ticket_keeps_its_amounts_and_says_so() {
        assertThat(TicketCsv.row(SoldTickets.cancelled("wrong")))
                .startsWith("CP00000001,CANCELLED,")
                .contains(",156.60,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1+1",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                "-",
                "\uFF1D1",
                "\uFF0Bx",
                "\uFF0Dx",
                "\uFF20x"
            })
    void what_a_spreadsheet_would_run_is_made_harmless(String cell) {
        assertThat(CsvRow.of(List.of(cell))).matches("(?s)\"?'.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "156.60", "-43.40", "-5", "2026-11-20", "a=b", "CP-1"})
    void what_is_harmless_stays_as_it_is(String cell) {
        assertThat(CsvRow.of(List.of(cell))).isEqualTo(cell + "\r\n");
    }

    @Test
    void cells_with_commas_quotes_or_line_ends_are_quoted() {
        assertThat(CsvRow.of(List.of("a,b", "say \"x\"", "two\nlines", "plain")))
                .isEqualTo("\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",plain\r\n");
    }
}
