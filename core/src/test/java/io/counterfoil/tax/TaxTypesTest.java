package io.counterfoil.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.counterfoil.calendar.Validity;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.Rounding;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxTypesTest {
    private static final TaxMethod METHOD =
            new TaxMethod(TaxTreatment.EXCLUSIVE, RoundingPlace.PER_RATE, Rounding.HALF_UP_CENT);

    @Test
    void a_rate_below_zero_is_no_tax() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PercentTax(TaxCode.of("vat"), "VAT", Percent.of("-1")))
                .withMessage("rate must not be negative but was -1 %");
    }

    @Test
    void no_kind_of_tax_is_below_zero() {
        TaxCode code = TaxCode.of("vat");
        Percent below = Percent.of("-0.00000001");

        assertThatIllegalArgumentException().isThrownBy(() -> new CompoundTax(code, "VAT", below));
        assertThatIllegalArgumentException().isThrownBy(() -> new SelfCompoundTax(code, "VAT", below));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FixedTax(code, "VAT", Money.ofMinor(Currency.getInstance("USD"), -1)))
                .withMessage("perUnit must not be negative but was USD -0.01");
    }

    @Test
    void a_tax_is_in_force_from_its_first_date_to_the_one_before_its_end() {
        LocalDate from = LocalDate.of(2026, 1, 1);
        LocalDate until = LocalDate.of(2026, 7, 1);
        assertThat(everyKind()).hasSize(5);
        for (TaxRule rule : everyKind()) {
            TaxRule half = rule.during(new Validity(from, until));

            assertThat(rule.isInForce(LocalDate.EPOCH)).isTrue();
            assertThat(half.isInForce(from.minusDays(1))).isFalse();
            assertThat(half.isInForce(from)).isTrue();
            assertThat(half.isInForce(until.minusDays(1))).isTrue();
            assertThat(half.isInForce(until)).isFalse();
            assertThat(half.during(Validity.ALWAYS)).isEqualTo(rule);
        }
    }

    @Test
    void a_profile_keeps_the_history_of_a_tax() {
        LocalDate change = LocalDate.of(2026, 7, 1);
        TaxCode vat = TaxCode.of("vat");
        TaxRule before = new PercentTax(vat, "VAT", Percent.of("16")).during(new Validity(LocalDate.MIN, change));
        TaxRule after = new PercentTax(vat, "VAT", Percent.of("17")).during(new Validity(change, LocalDate.MAX));
        TaxRule other = new PercentTax(TaxCode.of("city"), "City", Percent.of("1"));
        TaxProfile profile = new TaxProfile(1, METHOD, List.of(before, other, after));

        assertThat(profile.history(vat)).containsExactly(before, after);
        assertThat(profile.history(TaxCode.of("none"))).isEmpty();
        assertThat(profile.rule(vat, change.minusDays(1))).contains(before);
        assertThat(profile.rule(vat, change)).contains(after);
    }

    private static List<TaxRule> everyKind() {
        TaxCode code = TaxCode.of("vat");
        Percent rate = Percent.of("16");
        return List.of(
                new PercentTax(code, "VAT", rate),
                new FixedTax(code, "VAT", Money.ofMinor(Currency.getInstance("USD"), 200)),
                new CompoundTax(code, "VAT", rate),
                new SelfCompoundTax(code, "VAT", rate),
                new Exemption(code, "VAT"));
    }

    @Test
    void a_levy_below_zero_is_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Levy(LevyCode.of("port"), "Port", Money.ofMinor(Currency.getInstance("USD"), -1)))
                .withMessage("perUnit must not be negative but was USD -0.01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "VAT", "-vat", "vat 16", "ä"})
    void a_code_is_lower_case_without_blanks(String text) {
        assertThat(TaxCode.isValid(text)).isFalse();
        assertThat(LevyCode.isValid(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> TaxCode.of(text));
        assertThatIllegalArgumentException().isThrownBy(() -> LevyCode.of(text));
    }

    @Test
    void a_code_has_63_characters_at_most() {
        assertThat(TaxCode.of("a".repeat(63))).hasToString("a".repeat(63));
        assertThat(LevyCode.of("a".repeat(63))).isLessThan(LevyCode.of("b"));
        assertThat(TaxCode.isValid("a".repeat(64))).isFalse();
    }

    @Test
    void a_profile_finds_its_rules_by_code() {
        TaxRule rule = new PercentTax(TaxCode.of("vat16"), "VAT", Percent.of("16"));
        TaxProfile profile = new TaxProfile(1, METHOD, List.of(rule));

        assertThat(profile.rule(TaxCode.of("vat16"), LocalDate.EPOCH)).contains(rule);
        assertThat(profile.rule(TaxCode.of("vat8"), LocalDate.EPOCH)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new TaxProfile(0, METHOD, List.of()));
    }
}
