package io.counterfoil.catalog;

import io.counterfoil.shop.PlainText;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The prices of a route: rows per product and period, no two of one product in force on one date.
 *
 * @param route what it is for
 * @param name as it stands on the ticket, such as {@code Isla A - Isla B}
 * @param rows in any order
 */
public record Tariff(RouteId route, String name, List<TariffRow> rows) {

    /** Copies the rows and composes the name. */
    public Tariff {
        Objects.requireNonNull(route, "route");
        name = PlainText.composed(name);
        rows = List.copyOf(rows);
    }

    /**
     * What is in force for a product on a date.
     *
     * @param product such as {@code adult}
     * @param date the business date of the sale
     * @return the row, or nothing
     */
    public Optional<TariffRow> row(ProductId product, LocalDate date) {
        return rows.stream()
                .filter(row -> row.product().equals(product) && row.validity().contains(date))
                .findFirst();
    }
}
