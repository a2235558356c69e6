package io.counterfoil.pricing;

import java.util.ArrayList;
import java.util.List;

/** The lines of a pricing by the line of the cart that they come from: one, or several where its units have several prices. */
final class LineGroups {
    private LineGroups() {}

    /** The lines that come from the same line of the cart as one of them, which is the first. */
    static List<PricedLine> from(int first, List<PricedLine> lines) {
        int next = first + 1;
        while (next < lines.size()
                && lines.get(next).index() == lines.get(first).index()) {
            next++;
        }
        return lines.subList(first, next);
    }

    static List<List<PricedLine>> of(List<PricedLine> lines) {
        List<List<PricedLine>> groups = new ArrayList<>();
        for (int next = 0;
                next < lines.size();
                next += groups.get(groups.size() - 1).size()) {
            groups.add(from(next, lines));
        }
        return groups;
    }
}
