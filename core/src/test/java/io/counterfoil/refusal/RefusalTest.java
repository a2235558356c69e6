package io.counterfoil.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The one way to say no. */
class RefusalTest {

    private static final FieldPath TOTAL =
            FieldPath.of("tickets").index(1).at("lines").index(0).at("total");
    private static final Refusal MISMATCH =
            Refusal.of(RefusalCode.AMOUNT_MISMATCH, TOTAL, "expected", "156.60", "got", "$1.00");

    @Test
    void a_refusal_reads_as_code_path_and_line() {
        assertThat(MISMATCH)
                .hasToString("AMOUNT_MISMATCH tickets[1].lines[0].total: the total is 156.60 and not $1.00");
        assertThat(MISMATCH.data()).containsEntry("expected", "156.60").containsEntry("got", "$1.00");
        assertThat(Refusal.of(RefusalCode.CART_EMPTY, FieldPath.root()))
                .hasToString("CART_EMPTY: there is nothing to sell");
    }

    @Test
    void the_data_are_exactly_those_that_the_code_names() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Refusal.of(RefusalCode.AMOUNT_MISMATCH, TOTAL, "expected", "1"))
                .withMessage("data of AMOUNT_MISMATCH must be [expected, got] but was [expected]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Refusal.of(RefusalCode.CART_EMPTY, TOTAL, "why", "because"));
        assertThatIllegalArgumentException().isThrownBy(() -> Refusal.of(RefusalCode.CART_EMPTY, TOTAL, "why"));
    }

    @Test
    void an_accepted_outcome_gives_its_value() {
        Outcome<Integer> accepted = Outcome.accepted(1);

        assertThat(accepted.orThrow()).isEqualTo(1);
        assertThat(accepted.map(value -> value + 1).orThrow()).isEqualTo(2);
        assertThat(accepted.flatMap(value -> Outcome.<Integer>refused(List.of(MISMATCH))))
                .isEqualTo(Outcome.refused(List.of(MISMATCH)));
    }

    @Test
    void a_refused_outcome_throws_the_same_refusals() {
        Outcome<Integer> refused = Outcome.refused(RefusalCode.CART_EMPTY, FieldPath.of("lines"));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> refused.map(value -> value + 1).orThrow())
                .withMessage("CART_EMPTY lines: there is nothing to sell")
                .satisfies(thrown -> assertThat(Outcome.catching(() -> {
                            throw thrown;
                        }))
                        .isEqualTo(refused));
        assertThat(Outcome.catching(() -> 1)).isEqualTo(Outcome.accepted(1));
    }

    @Test
    void a_refused_outcome_has_a_reason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Outcome.refused(List.of()))
                .withMessage("refusals must hold at least one but was empty");
    }

    @Test
    void all_faults_are_collected_before_the_answer() {
        Refusals refusals = new Refusals();

        assertThat(refusals.isEmpty()).isTrue();
        assertThat(refusals.orElse(() -> 1)).isEqualTo(Outcome.accepted(1));
        refusals.throwIfAny();

        assertThat(refusals.<Integer>take(Outcome.refused(List.of(MISMATCH)), 0))
                .isZero();
        assertThat(refusals.take(Outcome.accepted(5), 0)).isEqualTo(5);
        refusals.add(RefusalCode.CART_EMPTY, FieldPath.root());

        assertThat(refusals.list())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.AMOUNT_MISMATCH, RefusalCode.CART_EMPTY);
        assertThat(refusals.orElse(() -> 1)).isEqualTo(Outcome.refused(refusals.list()));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(refusals::throwIfAny)
                .satisfies(thrown -> assertThat(thrown.refusals()).isEqualTo(refusals.list()));
    }

    @Test
    void paths_compare_as_text_and_count_from_0() {
        assertThat(FieldPath.root().isRoot()).isTrue();
        assertThat(FieldPath.root().index(0)).hasToString("[0]");
        assertThat(FieldPath.of("a").at("b"))
                .isEqualTo(FieldPath.root().at("a").at("b"))
                .hasSameHashCodeAs(FieldPath.of("a").at("b"));
        assertThat(FieldPath.of("a")).isLessThan(FieldPath.of("b")).isNotEqualTo(FieldPath.of("b"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FieldPath.of("a").index(-1))
                .withMessage("index must be 0 or more but was -1");
    }

    @Test
    void a_failure_carries_its_code_data_and_cause() {
        IllegalStateException cause = new IllegalStateException("below");
        CounterfoilException failure =
                new CounterfoilException(FailureCode.STORAGE_NEWER, cause, "found", "9", "known", "1");

        assertThat(failure)
                .hasMessage("STORAGE_NEWER: the database has schema 9 but this version knows 1")
                .hasCause(cause);
        assertThat(failure.code()).isEqualTo(FailureCode.STORAGE_NEWER);
        assertThat(failure.data()).containsEntry("found", "9").containsEntry("known", "1");
        assertThat(new CounterfoilException(FailureCode.STORAGE_FULL)).hasNoCause();
    }

    @ParameterizedTest
    @EnumSource(RefusalCode.class)
    void a_template_is_one_line_without_a_full_stop(RefusalCode code) {
        assertThat(code.template()).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
    }

    @ParameterizedTest
    @EnumSource(FailureCode.class)
    void a_failure_template_is_one_line_without_a_full_stop(FailureCode code) {
        assertThat(code.template()).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
    }
}
