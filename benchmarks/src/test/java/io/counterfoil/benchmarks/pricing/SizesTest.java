package io.counterfoil.benchmarks.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.plan.ModifierKind;
import io.counterfoil.plan.PriceModifier;
import io.counterfoil.tax.TaxTreatment;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The benchmarks without peers measure what they say. */
class SizesTest {

    @Test
    void a_cart_has_as_many_lines_as_asked_for() {
        assertThat(Shop.of(Order.ofLines(200), TaxTreatment.EXCLUSIVE).price().lines())
                .hasSize(200);
    }

    @Test
    void every_question_to_a_plan_meets_a_stage() {
        PlanSizeBenchmark benchmark = new PlanSizeBenchmark();
        benchmark.draw();

        assertThat(IntStream.range(0, 2_000).mapToObj(i -> benchmark.place()))
                .allSatisfy(price -> assertThat(price.modifiers())
                        .extracting(PriceModifier::kind)
                        .containsExactly(ModifierKind.STAGE, ModifierKind.ROW));
    }
}
