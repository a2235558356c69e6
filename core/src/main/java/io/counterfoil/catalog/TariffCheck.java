package io.counterfoil.catalog;

import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.tax.Levy;
import io.counterfoil.tax.LevyCode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the faults of one tariff. */
final class TariffCheck {
    private final Map<ProductId, Product> products = new HashMap<>();
    private final Findings findings;

    TariffCheck(List<Product> products, Findings findings) {
        products.forEach(product -> this.products.putIfAbsent(product.id(), product));
        this.findings = findings;
    }

    void run(Tariff tariff, FieldPath here) {
        findings.name(tariff.name(), here.at("name"));
        List<TariffRow> rows = tariff.rows();
        findings.atMost(Assortment.MAX_ROWS, rows, here.at("rows"));
        for (int i = 0; i < rows.size(); i++) {
            checkRow(rows.get(i), here.at("rows").index(i));
        }
        checkOverlaps(rows, here.at("rows"));
    }

    private void checkRow(TariffRow row, FieldPath here) {
        Product product = products.get(row.product());
        if (product == null) {
            findings.add(RefusalCode.UNKNOWN_PRODUCT, here.at("product"));
        } else if (product.price().fold(perUnit -> true, () -> false, byPlan -> true)) {
            findings.invalid(here.at("product"), "a product that is priced by tariff");
        }
        findings.amount(row.rate(), here.at("rate"));
        new LevyCheck(findings).run(row.levies(), TariffRow.MAX_LEVIES, here.at("levies"));
        checkCollectedOnce(row.levies(), product, here.at("levies"));
    }

    private void checkCollectedOnce(List<Levy> levies, @Nullable Product product, FieldPath here) {
        Set<LevyCode> own = product == null
                ? Set.of()
                : product.levies().stream().map(Levy::code).collect(Collectors.toSet());
        for (int i = 0; i < levies.size(); i++) {
            if (own.contains(levies.get(i).code())) {
                findings.invalid(here.index(i).at("code"), "a levy that the product does not have of itself");
            }
        }
    }

    /** Goes through the rows of each product by first date, keeping the one that lasts longest so far. */
    private void checkOverlaps(List<TariffRow> rows, FieldPath here) {
        Map<ProductId, Integer> lasting = new HashMap<>();
        IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.comparing(i -> rows.get(i).validity().from()))
                .forEach(i -> {
                    Integer earlier = lasting.get(rows.get(i).product());
                    if (earlier != null
                            && rows.get(earlier).validity().overlaps(rows.get(i).validity())) {
                        findings.add(
                                RefusalCode.PERIODS_OVERLAP,
                                here.index(i),
                                "other",
                                here.index(earlier).toString());
                    }
                    if (earlier == null || endsLater(rows.get(i), rows.get(earlier))) {
                        lasting.put(rows.get(i).product(), i);
                    }
                });
    }

    private static boolean endsLater(TariffRow row, TariffRow than) {
        return row.validity().until().isAfter(than.validity().until());
    }
}
