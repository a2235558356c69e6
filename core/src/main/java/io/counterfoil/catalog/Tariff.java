package io.counterfoil.catalog;

import io.counterfoil.shop.PlainText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The prices of a route: rows per product and period, no two of one product in force on one date, which is checked with the
 * rest of the assortment. Looked up by hash in products and by halves in periods. Immutable.
 */
public final class Tariff {
    private final RouteId route;
    private final String name;
    private final List<TariffRow> rows;
    private final Map<ProductId, List<TariffRow>> byProduct = new HashMap<>();

    /**
     * The prices of a route.
     *
     * @param route what it is for
     * @param name as it stands on the ticket, such as {@code Isla A - Isla B}
     * @param rows in any order
     */
    public Tariff(RouteId route, String name, List<TariffRow> rows) {
        this.route = Objects.requireNonNull(route, "route");
        this.name = PlainText.composed(name);
        this.rows = List.copyOf(rows);
        this.rows.stream()
                .sorted(Comparator.comparing(row -> row.validity().from()))
                .forEach(row -> byProduct
                        .computeIfAbsent(row.product(), product -> new ArrayList<>(1))
                        .add(row));
    }

    /**
     * What it is for.
     *
     * @return such as {@code isla-a.isla-b}
     */
    public RouteId route() {
        return route;
    }

    /**
     * What stands on the ticket.
     *
     * @return such as {@code Isla A - Isla B}
     */
    public String name() {
        return name;
    }

    /**
     * Its rows.
     *
     * @return in the order of the draft, unmodifiable
     */
    public List<TariffRow> rows() {
        return rows;
    }

    /**
     * What is in force for a product on a date.
     *
     * @param product such as {@code adult}
     * @param date the business date of the sale
     * @return the row, or nothing
     */
    public Optional<TariffRow> row(ProductId product, LocalDate date) {
        List<TariffRow> periods = byProduct.getOrDefault(product, List.of());
        int low = 0;
        int high = periods.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (periods.get(middle).validity().from().isAfter(date)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low > 0 && periods.get(low - 1).validity().contains(date)
                ? Optional.of(periods.get(low - 1))
                : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tariff that
                && route.equals(that.route)
                && name.equals(that.name)
                && rows.equals(that.rows);
    }

    @Override
    public int hashCode() {
        return Objects.hash(route, name, rows);
    }

    /** The route and how much there is. */
    @Override
    public String toString() {
        return "Tariff[" + route + ", " + rows.size() + " rows]";
    }
}
