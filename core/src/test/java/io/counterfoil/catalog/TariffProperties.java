package io.counterfoil.catalog;

import static io.counterfoil.catalog.Offers.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.calendar.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The row that is found by halves is the one that a look at every row finds. */
class TariffProperties {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Property
    void a_row_is_found_by_product_and_date(@ForAll Random chance, @ForAll @IntRange(min = -3, max = 40) int day) {
        List<TariffRow> rows = rows(chance);
        LocalDate date = START.plusDays(day);
        ProductId product = ProductId.of("p" + chance.nextInt(4));

        assertThat(new Tariff(RouteId.of("r"), "Route", rows).row(product, date))
                .isEqualTo(rows.stream()
                        .filter(row -> row.product().equals(product))
                        .filter(row -> row.validity().contains(date))
                        .findFirst());
    }

    /** Periods of up to three products, with gaps here and there, in any order. */
    private static List<TariffRow> rows(Random chance) {
        List<TariffRow> rows = new ArrayList<>();
        for (int product = 0; product < 3; product++) {
            LocalDate from = chance.nextInt(4) == 0 ? LocalDate.MIN : START.plusDays(chance.nextInt(5));
            for (int i = chance.nextInt(6); i >= 0; i--) {
                LocalDate until = i == 0 && chance.nextBoolean()
                        ? LocalDate.MAX
                        : (from.isBefore(START) ? START : from).plusDays(1 + chance.nextInt(7));
                rows.add(new TariffRow(
                        ProductId.of("p" + product), new Validity(from, until), usd("" + rows.size()), List.of()));
                from = until.equals(LocalDate.MAX) ? until : until.plusDays(chance.nextInt(3));
            }
        }
        Collections.shuffle(rows, chance);
        return rows;
    }
}
