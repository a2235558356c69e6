package io.counterfoil.benchmarks.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What is to be priced, in plain numbers that each peer reads into its own types beforehand.
 *
 * @param lines the lines
 * @param discount fraction off the whole, such as 0.10
 * @param tax fraction, one rate for all lines, such as 0.16
 */
record Order(List<Line> lines, BigDecimal discount, BigDecimal tax) {
    private static final List<Line> ZONES = List.of(
            Line.of("100.00", "0.20", "2.00", 2),
            Line.of("80.00", "0.125", "2.00", 1),
            Line.of("55.50", "0.075", "1.50", 4),
            Line.of("45.35", "-0.05", "1.00", 3),
            Line.of("18.95", "0.10", "0.75", 1));

    /**
     * One line: base 100.00, stage +15 %, row +20 %, levy 2.00, 2 of them.
     *
     * @param base price of one unit before stage and row
     * @param stage fraction, signed
     * @param row fraction, signed
     * @param levy on one unit
     * @param quantity whole units
     */
    record Line(BigDecimal base, BigDecimal stage, BigDecimal row, BigDecimal levy, long quantity) {
        private static final BigDecimal STAGE = new BigDecimal("0.15");

        private static Line of(String base, String row, String levy, long quantity) {
            return new Line(new BigDecimal(base), STAGE, new BigDecimal(row), new BigDecimal(levy), quantity);
        }
    }

    Order {
        lines = List.copyOf(lines);
    }

    /** Lines of five zones in turn, 10 % off the whole, 16 % tax: the same in every run. */
    static Order ofLines(int count) {
        List<Line> lines = IntStream.range(0, count)
                .mapToObj(i -> ZONES.get(i % ZONES.size()))
                .toList();
        return new Order(lines, new BigDecimal("0.10"), new BigDecimal("0.16"));
    }

    BigDecimal[] column(Function<Line, BigDecimal> value) {
        return lines.stream().map(value).toArray(BigDecimal[]::new);
    }

    static BigDecimal onePlus(BigDecimal fraction) {
        return BigDecimal.ONE.add(fraction);
    }
}
