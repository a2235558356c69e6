package io.counterfoil.catalog;

import static io.counterfoil.catalog.Offers.USD;
import static io.counterfoil.catalog.Offers.draft;
import static io.counterfoil.catalog.Offers.faults;
import static io.counterfoil.catalog.Offers.shop;
import static io.counterfoil.catalog.Offers.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.counterfoil.money.CurrencyMismatchException;
import io.counterfoil.money.Money;
import io.counterfoil.money.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeRateTest {
    private static final Currency VES = Currency.getInstance("VES");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final ExchangeRate DOLLAR = rate(USD, VES, "36.5217");

    @Test
    void an_amount_is_shown_in_either_direction() {
        assertThat(DOLLAR.convert(usd("10"), Rounding.HALF_UP_CENT)).isEqualTo(Money.of(VES, "365.22"));
        assertThat(DOLLAR.convert(Money.of(VES, "365.22"), Rounding.HALF_UP_CENT))
                .isEqualTo(usd("10.00"));
        assertThat(DOLLAR.convert(usd("-10"), Rounding.HALF_UP_CENT)).isEqualTo(Money.of(VES, "-365.22"));
    }

    @Test
    void it_knows_its_two_currencies_and_no_other() {
        assertThat(DOLLAR.other(USD)).isEqualTo(VES);
        assertThat(DOLLAR.other(VES)).isEqualTo(USD);
        assertThatExceptionOfType(CurrencyMismatchException.class).isThrownBy(() -> DOLLAR.other(EUR));
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> DOLLAR.convert(Money.of(EUR, "1"), Rounding.HALF_UP_CENT));
    }

    @Test
    void the_currencies_of_a_rate_differ() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rate(USD, USD, "1"))
                .withMessage("counter must be another currency but was USD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.000000001", "1000000000000", "1E+999999999", "1E-999999999"})
    void a_rate_is_above_zero_and_within_its_digits(String rate) {
        assertThatIllegalArgumentException().isThrownBy(() -> rate(USD, VES, rate));
    }

    @Test
    void a_rate_is_kept_without_trailing_zeros() {
        assertThat(rate(USD, VES, "100.00").rate()).isEqualTo(new BigDecimal("100"));
        assertThat(rate(USD, VES, "999999999999.00000001").rate()).hasToString("999999999999.00000001");
    }

    @Test
    void a_shop_shows_a_currency_that_leads_to_its_own() {
        assertThat(faults(draft(shop().withDisplay(DOLLAR)))).isEmpty();
        assertThat(faults(draft(shop().withDisplay(rate(EUR, VES, "40")))))
                .containsExactly(
                        "VALUE_INVALID shop.display: the value must be a rate between USD and another currency");
        assertThat(faults(draft(shop().withDisplay(rate(USD, Currency.getInstance("XAU"), "0.0005")))))
                .containsExactly("VALUE_INVALID shop.display: the value must be a currency with 0 to 4 decimals");
    }

    @Test
    void a_shop_rounds_cash_to_a_multiple_of_its_minor_unit() {
        Rounding toFive = Rounding.of(RoundingMode.HALF_UP, "0.05");
        Rounding tooFine = Rounding.of(RoundingMode.HALF_UP, "0.001");

        assertThat(faults(draft(roundingCash(toFive)))).isEmpty();
        assertThat(roundingCash(toFive).roundings().cash()).contains(toFive);
        assertThat(roundingCash(toFive).rounding()).isEqualTo(Rounding.HALF_UP_CENT);
        assertThat(faults(draft(roundingCash(tooFine))))
                .containsExactly("VALUE_INVALID shop.cash_rounding: the value must be a rounding to a multiple of the"
                        + " minor unit of USD");
    }

    private static ShopProfile roundingCash(Rounding cash) {
        ShopProfile shop = shop();
        return new ShopProfile(
                shop.letterhead(),
                shop.currency(),
                shop.zone(),
                shop.language(),
                shop.roundings().withCash(cash));
    }

    private static ExchangeRate rate(Currency base, Currency counter, String rate) {
        return new ExchangeRate(base, counter, new BigDecimal(rate), JUNE);
    }
}
