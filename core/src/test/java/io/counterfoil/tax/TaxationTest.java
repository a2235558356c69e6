package io.counterfoil.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.counterfoil.calendar.Validity;
import io.counterfoil.money.CurrencyMismatchException;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.Quantity;
import io.counterfoil.money.QuantityUnit;
import io.counterfoil.money.Rounding;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxationTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final TaxMethod ADDED =
            new TaxMethod(TaxTreatment.EXCLUSIVE, RoundingPlace.PER_RATE, Rounding.HALF_UP_CENT);
    private static final TaxMethod INCLUDED =
            new TaxMethod(TaxTreatment.INCLUSIVE, RoundingPlace.PER_RATE, Rounding.HALF_UP_CENT);

    @ParameterizedTest
    @CsvSource({
        "135, 16, 21.60",
        "130, 16, 20.80",
        "55, 15, 8.25",
        "73, 12.5, 9.13",
        "114.75, 12.5, 14.34",
        "100, 16, 16.00",
    })
    void tax_added_to_a_price_is_rounded_once(String net, String rate, String tax) {
        Taxation taxation = Taxation.of(ADDED, List.of(line(net, percent("vat", rate))));

        assertThat(taxation.table()).containsExactly(new TaxTotal(percent("vat", rate), usd(net), usd(tax)));
        assertThat(taxation.lines().get(0).net()).isEqualTo(usd(net));
    }

    @Test
    void the_7_percent_in_23_00_are_1_50_and_leave_21_50() {
        TaxedLine line = Taxation.of(INCLUDED, List.of(line("23.00", percent("vat7", "7"))))
                .lines()
                .get(0);

        assertThat(line.net()).isEqualTo(usd("21.50"));
        assertThat(line.tax()).isEqualTo(usd("1.50"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "14", "15", "16", "17"})
    void a_listed_price_never_moves_though_no_net_at_19_percent_gives_it_back(String price) {
        TaxRule rule = percent("vat19", "19");
        TaxedLine line =
                Taxation.of(INCLUDED, List.of(line(price, rule))).lines().get(0);

        assertThat(line.net().plus(line.tax())).isEqualTo(usd(price));
        assertThat(Taxation.of(ADDED, List.of(new TaxableLine(line.net(), List.of(rule))))
                        .lines()
                        .get(0)
                        .tax())
                .isNotEqualTo(line.tax());
    }

    @Test
    void three_lines_of_10_33_at_16_percent_up_are_4_98_per_line_and_4_96_per_rate() {
        TaxRule rule = percent("vat16", "16");
        List<TaxableLine> lines = List.of(line("10.33", rule), line("10.33", rule), line("10.33", rule));

        Taxation perLine = Taxation.of(up(RoundingPlace.PER_LINE), lines);
        Taxation perRate = Taxation.of(up(RoundingPlace.PER_RATE), lines);

        assertThat(perLine.table().get(0).amount()).isEqualTo(usd("4.98"));
        assertThat(perRate.table().get(0).amount()).isEqualTo(usd("4.96"));
        assertThat(perRate.lines()).extracting(TaxedLine::tax).containsExactly(usd("1.66"), usd("1.65"), usd("1.65"));
    }

    @Test
    void a_line_keeps_its_own_figure_and_the_correction_apart() {
        TaxRule rule = percent("vat16", "16");
        List<TaxableLine> lines = List.of(line("10.33", rule), line("10.33", rule), line("10.33", rule));

        LineTax corrected = Taxation.of(up(RoundingPlace.PER_RATE), lines)
                .lines()
                .get(1)
                .taxes()
                .get(0);
        LineTax own = Taxation.of(up(RoundingPlace.PER_LINE), lines)
                .lines()
                .get(1)
                .taxes()
                .get(0);

        assertThat(corrected).isEqualTo(new LineTax(rule, usd("10.33"), usd("1.66"), usd("-0.01")));
        assertThat(own).isEqualTo(new LineTax(rule, usd("10.33"), usd("1.66"), usd("0")));
    }

    @ParameterizedTest
    @CsvSource({"UP, 1.66", "HALF_UP, 1.65"})
    void ten_33_at_16_percent_is_1_66_up_and_1_65_half_up(RoundingMode mode, String tax) {
        TaxMethod method = new TaxMethod(TaxTreatment.EXCLUSIVE, RoundingPlace.PER_LINE, Rounding.of(mode, "0.01"));

        assertThat(Taxation.of(method, List.of(line("10.33", percent("vat16", "16"))))
                        .lines()
                        .get(0)
                        .tax())
                .isEqualTo(usd(tax));
    }

    @Test
    void several_taxes_fall_on_the_same_base_and_two_equal_ones_are_equal() {
        TaxedLine line = Taxation.of(ADDED, List.of(line("10.33", percent("city", "2"), percent("state", "2"))))
                .lines()
                .get(0);

        assertThat(line.taxes()).extracting(LineTax::amount).containsExactly(usd("0.21"), usd("0.21"));
        assertThat(line.taxes()).extracting(LineTax::base).containsOnly(usd("10.33"));
    }

    @Test
    void an_included_tax_is_rounded_once_though_its_lines_have_other_taxes_beside_it() {
        TaxRule state = percent("state", "10");
        TaxRule city = percent("city", "5");
        List<TaxableLine> lines = List.of(line("10.00", state), line("10.00", state, city), line("10.00", state, city));

        Taxation taxation = Taxation.of(INCLUDED, lines);

        // 100/110 + 2 x 100/115 = 2.648..., and 2 x 50/115 = 0.869...
        assertThat(taxation.table()).extracting(TaxTotal::amount).containsExactly(usd("0.87"), usd("2.65"));
        assertThat(taxation.lines())
                .allSatisfy(line -> assertThat(line.net().plus(line.tax())).isEqualTo(usd("10.00")));
    }

    @ParameterizedTest
    @EnumSource(RoundingPlace.class)
    void a_price_has_no_more_tax_in_it_than_it_amounts_to(RoundingPlace place) {
        TaxMethod method = new TaxMethod(TaxTreatment.INCLUSIVE, place, Rounding.UP_CENT);

        Taxation taxation = Taxation.of(method, List.of(line("0.01", percent("state", "16"), percent("city", "2"))));

        TaxedLine line = taxation.lines().get(0);
        assertThat(line.net()).isEqualTo(usd("0.00"));
        assertThat(line.taxes()).extracting(LineTax::amount).containsExactly(usd("0.00"), usd("0.01"));
        assertThat(taxation.table()).extracting(TaxTotal::amount).containsExactly(usd("0.01"), usd("0.00"));
    }

    @Test
    void a_cent_of_tax_that_has_no_room_in_its_line_goes_to_another() {
        TaxableLine line = line("0.01", percent("state", "50"), percent("city", "50"));

        Taxation taxation = Taxation.of(INCLUDED, Collections.nCopies(10, line));

        // 10 x 0.01 x 50/200 is 0.025, rounded to 0.03 for each of both.
        assertThat(taxation.table()).extracting(TaxTotal::amount).containsExactly(usd("0.03"), usd("0.03"));
        assertThat(taxation.lines())
                .extracting(TaxedLine::tax)
                .containsOnly(usd("0.01"), usd("0.00"))
                .filteredOn(tax -> tax.isPositive())
                .hasSize(6);
    }

    /** Once a cent of the city's fell on one line or on another by how they were cut, and the state lost its room by it. */
    @Test
    void how_lines_are_cut_does_not_change_what_is_left_for_the_next_tax() {
        TaxRule city = percent("city", "100");
        TaxRule state = percent("state", "300");
        TaxMethod method = new TaxMethod(TaxTreatment.INCLUSIVE, RoundingPlace.PER_RATE, Rounding.UP_CENT);
        TaxableLine both = line("0.02", city, state);

        Taxation whole = Taxation.of(method, List.of(both, line("0.04", city)));
        Taxation cut = Taxation.of(method, List.of(both, line("0.01", city), line("0.03", city)));

        // The city's 0.004 + 0.02 become 0.03, all from the dearer group; the state's 0.012 become 0.02.
        assertThat(whole.table())
                .containsExactly(
                        new TaxTotal(city, usd("0.01"), usd("0.03")), new TaxTotal(state, usd("0.00"), usd("0.02")));
        assertThat(cut.table()).isEqualTo(whole.table());
    }

    @Test
    void how_lines_are_cut_does_not_change_what_a_compound_tax_falls_on() {
        TaxRule state = percent("state", "10");
        TaxRule city = new CompoundTax(TaxCode.of("city"), "City", Percent.of("50"));
        TaxableLine both = line("0.04", state, city);

        Taxation whole = Taxation.of(ADDED, List.of(both, line("0.06", state)));
        Taxation cut = Taxation.of(ADDED, List.of(both, line("0.03", state), line("0.03", state)));

        // The state's cent falls on the dearer group, so the city's 50 % fall on 0.04.
        assertThat(whole.table())
                .containsExactly(
                        new TaxTotal(state, usd("0.10"), usd("0.01")), new TaxTotal(city, usd("0.04"), usd("0.02")));
        assertThat(cut.table()).isEqualTo(whole.table());
    }

    @Test
    void exempt_and_zero_rated_are_different_rows() {
        TaxRule zero = percent("zero", "0");
        TaxRule exempt = new Exemption(TaxCode.of("exempt"), "Exempt");

        Taxation taxation = Taxation.of(ADDED, List.of(line("10", zero), line("20", exempt), line("30")));

        assertThat(taxation.table())
                .containsExactly(new TaxTotal(exempt, usd("20"), usd("0")), new TaxTotal(zero, usd("10"), usd("0")));
    }

    @Test
    void a_free_line_never_takes_a_cent() {
        TaxRule rule = percent("vat16", "16");

        Taxation taxation = Taxation.of(up(RoundingPlace.PER_RATE), List.of(line("0", rule), line("0.01", rule)));

        assertThat(taxation.lines()).extracting(TaxedLine::tax).containsExactly(usd("0"), usd("0.01"));
    }

    @Test
    void lines_must_be_of_one_currency_and_one_sign() {
        assertThatIllegalArgumentException().isThrownBy(() -> Taxation.of(ADDED, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Taxation.of(ADDED, List.of(line("1"), line("-1"))))
                .withMessage("lines must be of one sign but was of both");
        TaxableLine euros = new TaxableLine(Money.of(Currency.getInstance("EUR"), "1"), List.of());
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> Taxation.of(ADDED, List.of(line("1"), euros)));
    }

    @Test
    void a_levy_and_a_quantity_have_the_sign_of_their_line() {
        Quantity one = Quantity.of(1, QuantityUnit.PIECE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Taxation.of(ADDED, List.of(new TaxableLine(usd("1"), usd("-1"), one, List.of()))));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Taxation.of(ADDED, List.of(new TaxableLine(usd("1"), usd("1"), one.negated(), List.of()))));
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> new TaxableLine(usd("1"), Money.zero(Currency.getInstance("EUR")), one, List.of()));
    }

    @Test
    void a_document_has_one_rule_of_each_tax_and_a_line_names_it_once() {
        TaxRule rule = percent("vat", "16");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Taxation.of(ADDED, List.of(line("1", rule), line("1", percent("vat", "15")))))
                .withMessage("lines must have one rule of each tax but had different ones of vat");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Taxation.of(ADDED, List.of(line("1", rule, rule))))
                .withMessage("rules must name each tax once but named twice vat");
    }

    @Test
    void compound_taxes_stand_in_one_order() {
        TaxRule state = new CompoundTax(TaxCode.of("state"), "State", Percent.of("10"));
        TaxRule city = new CompoundTax(TaxCode.of("city"), "City", Percent.of("10"));
        List<TaxableLine> lines = List.of(line("100", state, city), line("100", city, state));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Taxation.of(ADDED, lines))
                .withMessage("lines must name compound taxes in one order but named them in several");
        assertThat(Taxation.of(INCLUDED, lines).table()).hasSize(2);
    }

    @Test
    void a_part_of_a_unit_has_no_tax_of_its_own() {
        Quantity half = Quantity.of("0.5", QuantityUnit.KILOGRAM);

        assertThatIllegalStateException()
                .isThrownBy(() -> Taxation.of(
                        up(RoundingPlace.PER_UNIT),
                        List.of(new TaxableLine(usd("1"), usd("0"), half, List.of(percent("vat", "16"))))))
                .withMessage("quantity must be whole but was 0.500 kg");
    }

    @Test
    void a_tax_that_changed_has_a_row_for_each_rate_in_a_report_and_one_for_all_its_dates() {
        TaxRule old = percent("vat", "16");
        LocalDate july = LocalDate.of(2026, 7, 1);
        List<TaxTotal> rows = List.of(
                new TaxTotal(old.during(new Validity(LocalDate.MIN, july)), usd("100"), usd("16")),
                new TaxTotal(old.during(Validity.from(july)), usd("50"), usd("8")),
                new TaxTotal(percent("vat", "15"), usd("10"), usd("1.50")));

        assertThat(TaxTotal.merged(rows))
                .containsExactly(
                        new TaxTotal(percent("vat", "15"), usd("10"), usd("1.50")),
                        new TaxTotal(old, usd("150"), usd("24")));
    }

    @Test
    void a_document_without_taxes_has_an_empty_table() {
        assertThat(Taxation.of(ADDED, List.of(line("1"))).table()).isEmpty();
        assertThat(Taxation.of(INCLUDED, List.of(line("1"))).lines())
                .containsExactly(new TaxedLine(usd("1"), List.of()));
    }

    @Test
    void a_group_of_lines_that_is_rounded_up_puts_no_line_off_its_share_by_a_cent() {
        TaxRule vat = percent("vat", "10");
        TaxRule city = percent("city", "2");
        TaxRule onTop = new CompoundTax(TaxCode.of("y"), "On top", Percent.of("2"));
        List<TaxableLine> lines = List.of(
                line("0.13", vat, city), line("4.32", vat, city), line("3.26", vat, onTop), line("0.13", vat, city));

        // 0.78 in all, 0.46 of it for the three; the second has a share of 0.4298, which is no 0.44.
        assertThat(Taxation.of(ADDED, lines).lines())
                .extracting(line -> line.taxes().get(0).amount())
                .containsExactly(usd("0.02"), usd("0.43"), usd("0.32"), usd("0.01"));
    }

    @Test
    void what_is_owed_is_compared_by_all_that_it_says() {
        TaxRule vat = percent("vat", "16");
        Taxation taxation = Taxation.of(ADDED, List.of(line("100.00", vat)));
        TaxedLine line = taxation.lines().get(0);
        LineTax tax = line.taxes().get(0);

        assertThat(line.netMinor()).isEqualTo(10_000);
        assertThat(line.taxMinor()).isEqualTo(1_600);
        assertThat(taxation)
                .isEqualTo(Taxation.of(ADDED, List.of(line("100.00", vat))))
                .hasSameHashCodeAs(Taxation.of(ADDED, List.of(line("100.00", vat))))
                .isNotEqualTo(Taxation.of(ADDED, List.of(line("100.00", percent("vat", "17")))))
                .isNotEqualTo(Taxation.of(ADDED, List.of(line("100.01", vat))))
                .doesNotHaveSameHashCodeAs(Taxation.of(ADDED, List.of(line("100.01", vat))))
                .hasToString("Taxation[" + line + "]");
        assertThat(line)
                .isNotEqualTo(Taxation.of(INCLUDED, List.of(line("100.00", vat)))
                        .lines()
                        .get(0))
                .doesNotHaveSameHashCodeAs(
                        Taxation.of(ADDED, List.of(line("100.01", vat))).lines().get(0))
                .hasToString("TaxedLine[USD 100.00, [" + tax + "]]");
        assertThat(tax).hasToString("LineTax[vat on USD 100.00, own USD 16.00, correction USD 0.00]");
    }

    @Test
    void the_same_tax_with_another_correction_is_another() {
        TaxRule vat = percent("vat", "16");
        List<TaxableLine> thirds = List.of(line("10.33", vat), line("10.33", vat), line("10.33", vat));
        List<TaxedLine> taxed = Taxation.of(up(RoundingPlace.PER_RATE), thirds).lines();
        List<LineTax> taxes =
                taxed.stream().flatMap(line -> line.taxes().stream()).toList();

        // Rounded up each owes 1.66, together 4.96: one line keeps its own, two are a cent below.
        assertThat(taxes).extracting(LineTax::correction).containsExactly(usd("0.00"), usd("-0.01"), usd("-0.01"));
        assertThat(taxes.get(0)).isNotEqualTo(taxes.get(1));
        assertThat(taxes.get(1)).isEqualTo(taxes.get(2)).hasSameHashCodeAs(taxes.get(2));
    }

    private static TaxMethod up(RoundingPlace place) {
        return new TaxMethod(TaxTreatment.EXCLUSIVE, place, Rounding.UP_CENT);
    }

    private static TaxRule percent(String code, String rate) {
        return new PercentTax(TaxCode.of(code), code, Percent.of(rate));
    }

    private static TaxableLine line(String amount, TaxRule... rules) {
        return new TaxableLine(usd(amount), Arrays.asList(rules));
    }

    private static Money usd(String amount) {
        return Money.of(USD, amount);
    }
}
