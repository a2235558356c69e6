package io.counterfoil.pricing;

import io.counterfoil.money.Money;
import io.counterfoil.tax.LevyCode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One row of a levy table: {@code Tasa portuaria 20.00}.
 *
 * @param code by what word reports sum it
 * @param name what stands on the receipt
 * @param amount the sum over the lines
 */
public record LevyTotal(LevyCode code, String name, Money amount) {

    /** Refuses nulls. */
    public LevyTotal {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(amount, "amount");
    }

    /**
     * Sums the levies of lines by code.
     *
     * @param levies of any number of lines
     * @return a row per code, ordered by code
     */
    public static List<LevyTotal> table(Collection<LineLevy> levies) {
        SortedMap<LevyCode, LevyTotal> rows = new TreeMap<>();
        for (LineLevy line : levies) {
            LevyTotal row = new LevyTotal(line.levy().code(), line.levy().name(), line.amount());
            rows.merge(row.code(), row, LevyTotal::plus);
        }
        return List.copyOf(rows.values());
    }

    private LevyTotal plus(LevyTotal other) {
        return new LevyTotal(code, name, amount.plus(other.amount));
    }
}
