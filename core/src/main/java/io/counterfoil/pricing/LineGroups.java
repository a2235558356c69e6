package io.counterfoil.pricing;

import java.util.ArrayList;
import java.util.List;

/** The lines of a pricing by the line of the cart that they come from: one, or several where its units have several prices. */
final class LineGroups {
    private LineGroups() {}

    /** The index after the last line that comes from the same line of the cart as one of them, which is the first. */
    static int end(int first, List<PricedLine> lines) {
        int next = first + 1;
        while (next < lines.size()
                && lines.get(next).index() == lines.get(first).index()) {
            next++;
        }
        return next;
    }

    static List<List<PricedLine>> of(List<PricedLine> lines) {
        List<List<PricedLine>> groups = new ArrayList<>();
        for (int next = 0; next < lines.size(); ) {
            int end = end(next, lines);
            groups.add(lines.subList(next, end));
            next = end;
        }
        return groups;
    }
}
