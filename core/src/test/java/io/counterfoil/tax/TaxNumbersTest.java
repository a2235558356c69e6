package io.counterfoil.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.calendar.Validity;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.Quantity;
import io.counterfoil.money.QuantityUnit;
import io.counterfoil.money.Rounding;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each number that the rules of the business name. */
class TaxNumbersTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final TaxRule SIXTEEN = percent("vat16", "16");

    @Test
    void sixteen_percent_of_100_are_16_00() {
        assertThat(added("100", SIXTEEN)).containsExactly("16.00");
    }

    @Test
    void sixteen_percent_and_2_00_fixed_of_100_are_18_00() {
        TaxedLine line = line(new TaxableLine(usd("100"), List.of(SIXTEEN, fixed("bottle", "2.00"))));

        assertThat(line.taxes()).extracting(LineTax::amount).containsExactly(usd("16"), usd("2"));
        assertThat(line.tax()).isEqualTo(usd("18.00"));
    }

    @Test
    void ten_percent_then_compound_10_percent_of_100_are_10_00_and_11_00() {
        TaxedLine line = line(new TaxableLine(usd("100"), List.of(percent("state", "10"), compound("city", "10"))));

        assertThat(line.taxes()).extracting(LineTax::amount).containsExactly(usd("10"), usd("11"));
        assertThat(line.taxes()).extracting(LineTax::base).containsExactly(usd("100"), usd("110"));
        assertThat(line.tax()).isEqualTo(usd("21.00"));
    }

    @Test
    void a_compound_tax_does_not_fall_on_what_stands_after_it() {
        assertThat(added("100", compound("city", "10"), percent("state", "10"))).containsExactly("10.00", "10.00");
    }

    @Test
    void a_compound_tax_falls_on_fixed_and_compound_taxes_before_it_too() {
        assertThat(added("100", fixed("bottle", "2"), compound("state", "10"), compound("city", "10")))
                .containsExactly("2.00", "10.20", "11.22");
    }

    @Test
    void self_compound_10_percent_of_100_are_11_00_in_all() {
        assertThat(added("100", selfCompound("vat", "10"))).containsExactly("11.00");
    }

    @Test
    void sixteen_percent_of_10_33_are_1_66_up_and_1_65_half_up() {
        assertThat(at("10.33", Rounding.UP_CENT)).isEqualTo(usd("1.66"));
        assertThat(at("10.33", Rounding.HALF_UP_CENT)).isEqualTo(usd("1.65"));
    }

    @Test
    void twelve_and_a_half_percent_of_73_are_9_13_half_up_and_9_12_half_even() {
        TaxRule rule = percent("vat", "12.5");
        TaxableLine line = new TaxableLine(usd("73"), List.of(rule));

        assertThat(Taxation.of(
                                method(TaxTreatment.EXCLUSIVE, RoundingPlace.PER_RATE, Rounding.HALF_UP_CENT),
                                List.of(line))
                        .lines()
                        .get(0)
                        .tax())
                .isEqualTo(usd("9.13"));
        assertThat(Taxation.of(
                                method(TaxTreatment.EXCLUSIVE, RoundingPlace.PER_RATE, Rounding.HALF_EVEN_CENT),
                                List.of(line))
                        .lines()
                        .get(0)
                        .tax())
                .isEqualTo(usd("9.12"));
    }

    @Test
    void three_lines_of_10_33_at_16_percent_up_are_4_98_per_line_and_4_96_per_rate() {
        List<TaxableLine> lines = Collections.nCopies(3, new TaxableLine(usd("10.33"), List.of(SIXTEEN)));

        assertThat(total(RoundingPlace.PER_LINE, lines)).isEqualTo(usd("4.98"));
        assertThat(total(RoundingPlace.PER_RATE, lines)).isEqualTo(usd("4.96"));
    }

    @Test
    void three_units_of_10_33_at_16_percent_up_are_4_98_per_unit_and_4_96_per_line() {
        List<TaxableLine> lines = List.of(line("30.99", "0", 3, SIXTEEN));

        assertThat(total(RoundingPlace.PER_UNIT, lines)).isEqualTo(usd("4.98"));
        assertThat(total(RoundingPlace.PER_LINE, lines)).isEqualTo(usd("4.96"));
        LineTax tax = Taxation.of(method(TaxTreatment.EXCLUSIVE, RoundingPlace.PER_UNIT, Rounding.UP_CENT), lines)
                .lines()
                .get(0)
                .taxes()
                .get(0);
        assertThat(tax).isEqualTo(new LineTax(SIXTEEN, usd("30.99"), usd("4.96"), usd("0.02")));
    }

    @Test
    void at_16_percent_130_are_150_80_and_135_are_156_60() {
        assertThat(added("130", SIXTEEN)).containsExactly("20.80");
        assertThat(added("135", SIXTEEN)).containsExactly("21.60");
    }

    @Test
    void at_15_percent_55_are_63_25() {
        assertThat(added("55", percent("vat", "15"))).containsExactly("8.25");
    }

    @Test
    void at_12_5_percent_five_of_25_50_less_10_percent_are_129_09() {
        assertThat(added("114.75", percent("vat", "12.5"))).containsExactly("14.34");
    }

    @Test
    void the_7_percent_in_23_00_are_1_50_and_leave_21_50() {
        TaxedLine line = included(new TaxableLine(usd("23.00"), List.of(percent("vat7", "7"))));

        assertThat(line.tax()).isEqualTo(usd("1.50"));
        assertThat(line.net()).isEqualTo(usd("21.50"));
    }

    @Test
    void every_kind_of_tax_can_be_in_a_price() {
        List<TaxRule> rules = List.of(percent("state", "10"), fixed("bottle", "2"), compound("city", "10"));

        // 100.00 and 10.00, 2 x 2.00, 10 % of 114.00: together 125.40.
        TaxedLine line = included(new TaxableLine(usd("125.40"), usd("0"), pieces(2), rules));

        assertThat(line.net()).isEqualTo(usd("100"));
        assertThat(line.taxes()).extracting(LineTax::amount).containsExactly(usd("10"), usd("4"), usd("11.40"));
        assertThat(line.taxes()).extracting(LineTax::base).containsExactly(usd("100"), usd("100"), usd("114"));
        assertThat(included(new TaxableLine(usd("111"), List.of(selfCompound("vat", "10"))))
                        .net())
                .isEqualTo(usd("100"));
    }

    @Test
    void a_levy_is_outside_of_the_base_unless_the_tax_says_that_it_includes_it() {
        TaxRule onLevy =
                new PercentTax(TaxCode.of("vat10"), "VAT", Percent.of("10"), TaxBase.NET_AND_LEVY, Validity.ALWAYS);

        assertThat(line(line("300", "20", 2, percent("vat10", "10"))).tax()).isEqualTo(usd("30"));
        assertThat(line(line("300", "20", 2, onLevy)).tax()).isEqualTo(usd("32"));
        assertThat(line(line("300", "20", 2, onLevy)).taxes().get(0).base()).isEqualTo(usd("320"));
    }

    @Test
    void the_tax_on_a_levy_comes_out_of_the_price_that_includes_it() {
        TaxRule onLevy =
                new PercentTax(TaxCode.of("vat10"), "VAT", Percent.of("10"), TaxBase.NET_AND_LEVY, Validity.ALWAYS);

        // 300.00 with 10 % of themselves and of 20.00.
        TaxedLine line = included(line("332", "20", 2, onLevy));

        assertThat(line.net()).isEqualTo(usd("300"));
        assertThat(line.tax()).isEqualTo(usd("32"));
    }

    @Test
    void a_fixed_tax_is_counted_by_the_unit_and_by_its_parts() {
        TaxRule bottle = fixed("bottle", "2.00");

        assertThat(line(line("10", "0", 3, bottle)).tax()).isEqualTo(usd("6"));
        Quantity weight = Quantity.of("0.755", QuantityUnit.KILOGRAM);
        assertThat(line(new TaxableLine(usd("10"), usd("0"), weight, List.of(bottle)))
                        .tax())
                .isEqualTo(usd("1.51"));
    }

    @Test
    void a_price_below_its_fixed_tax_has_no_net() {
        TaxedLine line = included(new TaxableLine(usd("1.50"), List.of(SIXTEEN, fixed("bottle", "2.00"))));

        assertThat(line.net()).isEqualTo(usd("0"));
        assertThat(line.taxes()).extracting(LineTax::amount).containsExactly(usd("0"), usd("1.50"));
    }

    private static List<String> added(String net, TaxRule... rules) {
        return line(new TaxableLine(usd(net), List.of(rules))).taxes().stream()
                .map(tax -> tax.amount().toPlainString())
                .toList();
    }

    private static Money at(String net, Rounding rounding) {
        return Taxation.of(
                        method(TaxTreatment.EXCLUSIVE, RoundingPlace.PER_LINE, rounding),
                        List.of(new TaxableLine(usd(net), List.of(SIXTEEN))))
                .lines()
                .get(0)
                .tax();
    }

    private static Money total(RoundingPlace place, List<TaxableLine> lines) {
        return Taxation.of(method(TaxTreatment.EXCLUSIVE, place, Rounding.UP_CENT), lines)
                .table()
                .get(0)
                .amount();
    }

    private static TaxedLine line(TaxableLine line) {
        return Taxation.of(method(TaxTreatment.EXCLUSIVE, RoundingPlace.PER_RATE, Rounding.HALF_UP_CENT), List.of(line))
                .lines()
                .get(0);
    }

    private static TaxedLine included(TaxableLine line) {
        return Taxation.of(method(TaxTreatment.INCLUSIVE, RoundingPlace.PER_RATE, Rounding.HALF_UP_CENT), List.of(line))
                .lines()
                .get(0);
    }

    private static TaxMethod method(TaxTreatment treatment, RoundingPlace place, Rounding rounding) {
        return new TaxMethod(treatment, place, rounding);
    }

    private static TaxableLine line(String amount, String levy, int count, TaxRule... rules) {
        return new TaxableLine(usd(amount), usd(levy), pieces(count), List.of(rules));
    }

    private static Quantity pieces(int count) {
        return Quantity.of(count, QuantityUnit.PIECE);
    }

    private static TaxRule percent(String code, String rate) {
        return new PercentTax(TaxCode.of(code), code, Percent.of(rate));
    }

    private static TaxRule compound(String code, String rate) {
        return new CompoundTax(TaxCode.of(code), code, Percent.of(rate));
    }

    private static TaxRule selfCompound(String code, String rate) {
        return new SelfCompoundTax(TaxCode.of(code), code, Percent.of(rate));
    }

    private static TaxRule fixed(String code, String perUnit) {
        return new FixedTax(TaxCode.of(code), code, usd(perUnit));
    }

    private static Money usd(String amount) {
        return Money.of(USD, amount);
    }
}
