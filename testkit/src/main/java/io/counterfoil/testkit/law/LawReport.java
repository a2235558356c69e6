package io.counterfoil.testkit.law;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Laws that hold, and on how many carts each of them was tried. A law that has nothing to say about a shop, as the one on prices
 * with their tax in them where tax is added, was tried on none.
 *
 * @param carts for each law that was asked for, the carts that it had something to say about
 */
public record LawReport(Map<MoneyLaw, Integer> carts) {

    /** Copies the map. */
    public LawReport {
        carts = Collections.unmodifiableMap(carts.isEmpty() ? new EnumMap<>(MoneyLaw.class) : new EnumMap<>(carts));
    }

    /**
     * The laws that had something to say.
     *
     * @return those tried on one cart or more
     */
    public Set<MoneyLaw> proven() {
        Set<MoneyLaw> proven = EnumSet.noneOf(MoneyLaw.class);
        carts.forEach((law, count) -> {
            if (count > 0) {
                proven.add(law);
            }
        });
        return Collections.unmodifiableSet(proven);
    }

    /** A row for each law: the number of carts, and the law as a sentence. */
    @Override
    public String toString() {
        StringBuilder rows = new StringBuilder("money laws that hold\n");
        carts.forEach((law, count) -> {
            String number = Integer.toString(count);
            rows.append(" ".repeat(Math.max(0, 7 - number.length())))
                    .append(number)
                    .append(" carts  ")
                    .append(law.sentence())
                    .append('\n');
        });
        return rows.toString();
    }
}
