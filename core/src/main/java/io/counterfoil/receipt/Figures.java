package io.counterfoil.receipt;

import io.counterfoil.money.Money;
import io.counterfoil.money.Quantity;
import io.counterfoil.money.QuantityUnit;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Numbers as a locale writes them: {@code 1,234.50} in English, {@code 1.234,50} in Spanish. Digits are always those of
 * ASCII and groups always have three of them; which characters separate them is the locale's, unless they belong to
 * other digits, as in Arabic. No currency: the receipt names it once, at its total.
 */
final class Figures {

    private static final int GROUP = 3;

    /** Keeps a number and its unit on one line. */
    private static final char NO_BREAK_SPACE = '\u00A0';

    private final char decimalSeparator;
    private final char groupingSeparator;

    Figures(Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        boolean latin = symbols.getDecimalSeparator() == '.' || symbols.getDecimalSeparator() == ',';
        this.decimalSeparator = latin ? symbols.getDecimalSeparator() : '.';
        this.groupingSeparator = latin ? symbols.getGroupingSeparator() : ',';
    }

    /** With as many decimals as the currency has. */
    String of(Money money) {
        return of(money.amount());
    }

    /** Pieces as their number alone, everything else with its unit. */
    String of(Quantity quantity) {
        String number = of(quantity.value());
        return quantity.unit().equals(QuantityUnit.PIECE)
                ? number
                : number + NO_BREAK_SPACE + quantity.unit().code();
    }

    /** With the decimals that it has. */
    String of(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder(value.signum() < 0 ? "-" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % GROUP == 0) {
                text.append(groupingSeparator);
            }
            text.append(whole.charAt(i));
        }
        if (point >= 0) {
            text.append(decimalSeparator).append(plain, point + 1, plain.length());
        }
        return text.toString();
    }
}
