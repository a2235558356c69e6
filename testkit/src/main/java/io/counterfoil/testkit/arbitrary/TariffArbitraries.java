package io.counterfoil.testkit.arbitrary;

import io.counterfoil.calendar.Validity;
import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.RouteId;
import io.counterfoil.catalog.Tariff;
import io.counterfoil.catalog.TariffRow;
import io.counterfoil.money.Money;
import io.counterfoil.tax.Levy;
import io.counterfoil.tax.LevyCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Rates and levies by route and period. */
public final class TariffArbitraries {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final int MAX_PERIODS = 3;
    private static final int MAX_DAYS = 400;

    private TariffArbitraries() {}

    /**
     * Tariffs of one route.
     *
     * @param route such as {@code isla-a.isla-b}
     * @param currency of the shop
     * @param products those of the shop; the ones that are priced by tariff get a row for each of 1 to 3 periods, which
     *     follow each other from 2026-01-01 on, the last without end
     * @return such as adult, 18.00 and a levy of 2.00 from 2026-01-01
     */
    public static Arbitrary<Tariff> of(RouteId route, Currency currency, List<Product> products) {
        List<ProductId> priced = products.stream()
                .filter(product -> product.price().<Boolean>fold(fixed -> false, () -> true, byPlan -> false))
                .map(Product::id)
                .toList();
        Arbitrary<List<Rate>> rates = rates(currency).list().ofSize(priced.size());
        return Combinators.combine(
                        rates,
                        Arbitraries.integers().between(1, MAX_DAYS).list().ofMaxSize(MAX_PERIODS - 1))
                .as((first, lengths) -> new Tariff(route, "Crossing", rows(priced, first, periods(lengths))));
    }

    private static Arbitrary<Rate> rates(Currency currency) {
        Arbitrary<List<Levy>> levies = MoneyArbitraries.prices(currency)
                .map(amount -> new Levy(LevyCode.of("port"), "Port levy", amount))
                .list()
                .ofMaxSize(1);
        return Combinators.combine(MoneyArbitraries.prices(currency), levies).as(Rate::new);
    }

    /** Periods that follow each other without a gap. */
    private static List<Validity> periods(List<Integer> lengths) {
        List<Validity> periods = new ArrayList<>();
        LocalDate from = START;
        for (int days : lengths) {
            periods.add(new Validity(from, from.plusDays(days)));
            from = from.plusDays(days);
        }
        periods.add(Validity.from(from));
        return periods;
    }

    /** Each period doubles the rates of the one before, so that a date read wrongly is seen. */
    private static List<TariffRow> rows(List<ProductId> products, List<Rate> rates, List<Validity> periods) {
        List<TariffRow> rows = new ArrayList<>();
        for (int period = 0; period < periods.size(); period++) {
            for (int i = 0; i < products.size(); i++) {
                rows.add(rates.get(i).row(products.get(i), periods.get(period), 1L << period));
            }
        }
        return rows;
    }

    /** What one unit costs in the first period. */
    private record Rate(Money rate, List<Levy> levies) {
        TariffRow row(ProductId product, Validity period, long times) {
            return new TariffRow(product, period, rate.times(times), levies);
        }
    }
}
