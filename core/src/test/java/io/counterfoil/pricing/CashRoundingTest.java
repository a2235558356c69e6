package io.counterfoil.pricing;

import static io.counterfoil.pricing.Shops.ADDED;
import static io.counterfoil.pricing.Shops.cart;
import static io.counterfoil.pricing.Shops.line;
import static io.counterfoil.pricing.Shops.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.counterfoil.money.Money;
import io.counterfoil.money.MoneyOverflowException;
import io.counterfoil.money.Rounding;
import java.math.RoundingMode;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CashRoundingTest {

    @ParameterizedTest
    @CsvSource({
        "82.13, HALF_UP, 0.05, 0.02",
        "82.12, HALF_UP, 0.05, -0.02",
        "82.15, HALF_UP, 0.05, 0.00",
        "82.13, HALF_UP, 0.10, -0.03",
        "82.50, HALF_UP, 1.00, 0.50",
        "82.50, HALF_DOWN, 1.00, -0.50",
        "-82.13, HALF_UP, 0.05, -0.02",
    })
    void a_total_is_rounded_to_what_coins_can_pay(String total, RoundingMode mode, String increment, String amount) {
        assertThat(CashRounding.of(usd(total), Rounding.of(mode, increment)).amount())
                .isEqualTo(usd(amount));
    }

    @Test
    void it_stands_after_the_tax_on_a_line_of_its_own() {
        Quote quote = Shops.price(cart(line("p0", 1)), Shops.selling(ADDED, "12.5", "73"));

        Quote inCash =
                quote.withCashRounding(CashRounding.of(quote.total(), Rounding.of(RoundingMode.HALF_UP, "0.05")));

        assertThat(quote.total()).isEqualTo(usd("82.13"));
        assertThat(inCash.totals())
                .isEqualTo(
                        new Totals(usd("73"), usd("0"), usd("73"), usd("0"), usd("9.13"), usd("0.02"), usd("82.15")));
        assertThat(inCash.total()).isEqualTo(usd("82.15"));
        assertThat(inCash.taxes()).isEqualTo(quote.taxes());
        assertThat(inCash.lines()).isEqualTo(quote.lines());
        assertThat(inCash).isNotEqualTo(quote);
    }

    @Test
    void a_total_that_cannot_be_rounded_up_is_an_overflow() {
        Money most = Money.ofMinor(Currency.getInstance("USD"), Long.MAX_VALUE);

        assertThatExceptionOfType(MoneyOverflowException.class)
                .isThrownBy(() -> CashRounding.of(most, Rounding.of(RoundingMode.UP, "0.05")));
    }
}
