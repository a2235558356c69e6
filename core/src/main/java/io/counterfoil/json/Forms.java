package io.counterfoil.json;

import io.counterfoil.catalog.AttributeName;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.PromotionCode;
import io.counterfoil.catalog.RouteId;
import io.counterfoil.catalog.VoucherCode;
import io.counterfoil.catalog.VoucherId;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.payment.PaymentMethodCode;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.RowName;
import io.counterfoil.plan.SeatName;
import io.counterfoil.plan.StageCode;
import io.counterfoil.plan.ZoneCode;
import io.counterfoil.pricing.HeldUnits;
import io.counterfoil.shop.PersonalText;
import io.counterfoil.shop.Till;
import io.counterfoil.tax.LevyCode;
import io.counterfoil.tax.TaxCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.regex.Pattern;

/** The forms of the values that files are made of. */
final class Forms {
    private static final String ID_RULE = "1 to 63 of a-z 0-9 . _ -, beginning with a letter or digit";
    private static final String LABEL_RULE = "text of 1 to 32 plain characters without outer blanks";
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MOMENT =
            Pattern.compile(DATE + "T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,17})?");
    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,8}");

    /** What every JSON reader holds exactly. */
    private static final Pattern UNIT_COUNT = Pattern.compile("0|[1-9][0-9]{0,14}");

    static final Form<String> TEXT = new Form<>("text", text -> text, "");
    static final Form<ProductId> PRODUCT = new Form<>(ID_RULE, ProductId::of, ProductId.of("none"));
    static final Form<RouteId> ROUTE = new Form<>(ID_RULE, RouteId::of, RouteId.of("none"));
    static final Form<TaxCode> TAX = new Form<>(ID_RULE, TaxCode::of, TaxCode.of("none"));
    static final Form<LevyCode> LEVY = new Form<>(ID_RULE, LevyCode::of, LevyCode.of("none"));
    static final Form<PlanId> PLAN = new Form<>(ID_RULE, PlanId::of, PlanId.of("none"));
    static final Form<ZoneCode> PLACE_ZONE = new Form<>(ID_RULE, ZoneCode::of, ZoneCode.of("none"));
    static final Form<StageCode> STAGE = new Form<>(ID_RULE, StageCode::of, StageCode.of("none"));
    static final Form<RowName> ROW = new Form<>(LABEL_RULE, RowName::of, RowName.of("none"));
    static final Form<SeatName> SEAT = new Form<>(LABEL_RULE, SeatName::of, SeatName.of("none"));
    static final Form<PromotionCode> PROMOTION = new Form<>(
            "1 to 63 of A-Z 0-9 . _ -, beginning with a letter or digit", PromotionCode::of, PromotionCode.of("NONE"));
    static final Form<VoucherId> VOUCHER = new Form<>(ID_RULE, VoucherId::of, VoucherId.of("none"));
    static final Form<VoucherCode> VOUCHER_CODE = new Form<>(
            "4 to 63 of A-Z 0-9 . _ -, beginning with a letter or digit", VoucherCode::of, VoucherCode.of("NONE-NONE"));
    static final Form<AttributeName> ATTRIBUTE =
            new Form<>("a letter a-z, then up to 31 of a-z 0-9 _", AttributeName::of, AttributeName.of("none"));
    static final Form<PaymentMethodCode> METHOD = new Form<>(
            "1 to 32 of A-Z 0-9 _, beginning with a letter", PaymentMethodCode::of, PaymentMethodCode.of("NONE"));
    static final Form<Till> TILL =
            new Form<>("three ids like cafe.example/main/till-1", Till::parse, Till.parse("none/none/none"));
    static final Form<LocalDate> DATE_OF_YEAR = new Form<>("a date such as 2026-07-01", Forms::date, LocalDate.EPOCH);
    static final Form<Instant> INSTANT =
            new Form<>("an instant such as 2026-07-01T09:30:00Z", Forms::instant, Instant.EPOCH);
    static final Form<ZoneId> ZONE = new Form<>("a time zone such as America/Caracas", ZoneId::of, ZoneOffset.UTC);
    /** Stands in with four decimals, so that no amount is refused for a currency that was misspelt. */
    static final Form<Currency> CURRENCY = new Form<>(
            "a currency of ISO 4217 with 0 to " + Money.MAX_MINOR_DIGITS + " decimals, such as USD",
            Forms::currency,
            Currency.getInstance("CLF"));

    static final Form<Percent> RATE =
            new Form<>("a percentage of 0 or more, such as 16 or 12.5", Forms::rate, Percent.ZERO);
    static final Form<Percent> PERCENT = new Form<>("a percentage such as 15 or -12.5", Percent::of, Percent.ZERO);
    static final Form<BigDecimal> NUMBER =
            new Form<>("a plain decimal such as 2 or 0.750", Forms::decimal, BigDecimal.ONE);
    static final Form<Integer> COUNT = new Form<>("a whole number of 0 or more", Forms::whole, 1);
    static final Form<Long> UNITS = new Form<>("a whole number of 0 or more", Forms::units, 1L);
    static final Form<Long> HELD = new Form<>("a whole number of 1 to " + HeldUnits.MAX_UNITS, Forms::held, 1L);
    static final Form<Locale> LANGUAGE = new Form<>("a language tag such as es or en-GH", Forms::language, Locale.ROOT);

    static final Form<PersonalText> PERSONAL = new Form<>(
            "text of 1 to " + PersonalText.MAX_LENGTH + " plain characters", PersonalText::of, PersonalText.of("none"));

    private Forms() {}

    private static Currency currency(String code) {
        Currency currency = Currency.getInstance(code);
        Money.zero(currency);
        return currency;
    }

    private static Percent rate(String text) {
        Percent rate = Percent.of(text);
        require(!rate.isNegative());
        return rate;
    }

    private static LocalDate date(String text) {
        require(DATE.matcher(text).matches());
        return LocalDate.parse(text);
    }

    private static Instant instant(String text) {
        require(MOMENT.matcher(text).matches());
        return OffsetDateTime.parse(text).toInstant();
    }

    private static BigDecimal decimal(String text) {
        require(DECIMAL.matcher(text).matches());
        return new BigDecimal(text);
    }

    private static int whole(String text) {
        require(WHOLE.matcher(text).matches());
        return Integer.parseInt(text);
    }

    private static long units(String text) {
        require(UNIT_COUNT.matcher(text).matches());
        return Long.parseLong(text);
    }

    private static long held(String text) {
        return HeldUnits.beforeAnyStage(units(text)).units();
    }

    private static Locale language(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            require(!locale.getLanguage().isEmpty());
            return locale;
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void require(boolean formed) {
        if (!formed) {
            throw new IllegalArgumentException("text must have the form asked for but had another");
        }
    }
}
