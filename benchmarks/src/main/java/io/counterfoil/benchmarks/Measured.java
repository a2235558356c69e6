package io.counterfoil.benchmarks;

import java.util.List;
import java.util.OptionalDouble;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * One result: {@code bigDecimal treatment=EXCLUSIVE} took 600 ns, give or take 9, and 5,624 bytes.
 *
 * @param subject what was measured, such as {@code bigDecimal}
 * @param parameters their values, such as {@code treatment=EXCLUSIVE}
 * @param nanos of one operation, on average
 * @param error half the interval in which 99.9 % of such averages lie; not a number where the run was too short
 * @param bytes allocated by one operation, where {@code -prof gc} counted them
 */
record Measured(String subject, List<String> parameters, double nanos, double error, OptionalDouble bytes) {
    private static final String BYTES = "gc.alloc.rate.norm";

    Measured {
        parameters = List.copyOf(parameters);
    }

    static Measured of(RunResult result) {
        BenchmarkParams params = result.getParams();
        Result<?> time = result.getPrimaryResult();
        Result<?> allocated = result.getSecondaryResults().get(BYTES);
        return new Measured(
                time.getLabel(),
                params.getParamsKeys().stream()
                        .sorted()
                        .map(key -> key + "=" + params.getParam(key))
                        .toList(),
                time.getScore(),
                time.getScoreError(),
                allocated == null ? OptionalDouble.empty() : OptionalDouble.of(allocated.getScore()));
    }
}
