package io.counterfoil.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RatioTableTest {

    @Test
    void each_peer_stands_beside_the_library_at_the_same_parameters() {
        RatioTable table = new RatioTable(List.of(
                new Measured("bigDecimal", List.of("EXCLUSIVE"), 600, 9.25, OptionalDouble.of(5_624)),
                new Measured("bigDecimal", List.of("INCLUSIVE"), 800, 9, OptionalDouble.of(5_944)),
                new Measured("counterfoil", List.of("EXCLUSIVE"), 150, Double.NaN, OptionalDouble.empty()),
                new Measured("counterfoil", List.of("INCLUSIVE"), 160, 2, OptionalDouble.of(1_000))));

        assertThat(table.toMarkdown().lines())
                .containsExactly(
                        "| benchmark | parameters | ns | ± | bytes | times ours |",
                        "| --- | --- | ---: | ---: | ---: | ---: |",
                        "| bigDecimal | EXCLUSIVE | 600.0 | 9.3 | 5,624 | 4.0 |",
                        "| bigDecimal | INCLUSIVE | 800.0 | 9.0 | 5,944 | 5.0 |",
                        "| counterfoil | EXCLUSIVE | 150.0 |  |  |  |",
                        "| counterfoil | INCLUSIVE | 160.0 | 2.0 | 1,000 |  |");
    }

    @Test
    void without_peers_there_are_no_ratios() {
        RatioTable table =
                new RatioTable(List.of(new Measured("place", List.of("500", "50"), 40, 1, OptionalDouble.of(96))));

        assertThat(table.toMarkdown()).contains("| place | 500 50 | 40.0 | 1.0 | 96 |  |");
    }
}
