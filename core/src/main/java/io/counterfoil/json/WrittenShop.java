package io.counterfoil.json;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.AssortmentDraft;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.payment.PaymentFee;
import io.counterfoil.payment.PaymentMethod;
import io.counterfoil.payment.PaymentTrait;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.Refusals;
import io.counterfoil.series.SeriesReset;
import io.counterfoil.series.SeriesRule;
import io.counterfoil.shop.Till;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file about a shop without faults of form, before anybody asked what it means. A {@link ShopFile} sells, so it takes some
 * payment; a {@link PlanFile} only prices.
 */
record WrittenShop(Optional<Till> till, AssortmentDraft draft, List<PaymentMethod> paymentMethods, SeriesRule series) {
    static final FieldPath METHODS = FieldPath.of("payment_methods");
    private static final int FIRST_VERSION = 1;
    private static final SeriesRule DEFAULT_SERIES = new SeriesRule("TT", 8, SeriesReset.NEVER);
    private static final Form<String> METHOD_NAME = new Form<>(
            "text of 1 to " + PaymentMethod.MAX_NAME_LENGTH + " plain characters", WrittenShop::methodName, "none");

    static WrittenShop of(ObjectReader file) {
        Optional<Till> till = file.findText("till", Forms.TILL);
        AssortmentDraft draft = AssortmentReader.read(file, FIRST_VERSION);
        Currency currency = draft.shop().currency();
        return new WrittenShop(
                till,
                draft,
                file.objects(METHODS.toString(), method -> method(method, currency)),
                file.findObject("series", WrittenShop::series).orElse(DEFAULT_SERIES));
    }

    /** The assortment, or nothing where it has faults; they and those of the payment methods are noted. */
    Optional<Assortment> check(Refusals refusals) {
        Optional<Assortment> assortment = refusals.take(Assortment.of(draft).map(Optional::of), Optional.empty());
        checkMethods(refusals);
        return assortment;
    }

    private void checkMethods(Refusals refusals) {
        if (paymentMethods.size() > ShopFile.MAX_PAYMENT_METHODS) {
            refusals.add(
                    RefusalCode.TOO_MANY,
                    METHODS,
                    "limit",
                    Integer.toString(ShopFile.MAX_PAYMENT_METHODS),
                    "count",
                    Integer.toString(paymentMethods.size()));
        }
        Map<Object, FieldPath> first = new HashMap<>();
        for (int i = 0; i < paymentMethods.size(); i++) {
            FieldPath code = METHODS.index(i).at("code");
            FieldPath earlier = first.putIfAbsent(paymentMethods.get(i).code(), code);
            if (earlier != null) {
                refusals.add(RefusalCode.DUPLICATE, code, "first", earlier.toString());
            }
        }
    }

    private static PaymentMethod method(ObjectReader method, Currency currency) {
        return new PaymentMethod(
                method.text("code", Forms.METHOD),
                method.text("name", METHOD_NAME),
                new HashSet<>(method.texts("traits", Form.oneOf(PaymentTrait.class))),
                method.findObject("fee", fee -> fee(fee, currency)));
    }

    /** A percentage, a fixed amount, or both. */
    private static PaymentFee fee(ObjectReader fee, Currency currency) {
        if (!fee.has("percent") && !fee.has("amount")) {
            fee.invalid("percent", "there where no amount is");
        }
        return new PaymentFee(
                fee.findNumber("percent", Forms.RATE).orElse(Percent.ZERO),
                fee.has("amount") ? fee.amountNotNegative("amount", currency) : Money.zero(currency));
    }

    private static String methodName(String text) {
        return new PaymentMethod(Forms.METHOD.instead(), text, new HashSet<>()).name();
    }

    private static SeriesRule series(ObjectReader series) {
        String prefix = series.findText(
                        "prefix", new Form<>("0 to 12 of A-Z 0-9 -", WrittenShop::prefix, DEFAULT_SERIES.prefix()))
                .orElse(DEFAULT_SERIES.prefix());
        int digits = series.findNumber(
                        "digits",
                        new Form<>("1 to " + SeriesRule.MAX_DIGITS, WrittenShop::digits, DEFAULT_SERIES.digits()))
                .orElse(DEFAULT_SERIES.digits());
        SeriesReset reset =
                series.findText("reset", Form.oneOf(SeriesReset.class)).orElse(SeriesReset.NEVER);
        return new SeriesRule(prefix, digits, reset);
    }

    private static String prefix(String text) {
        return new SeriesRule(text, 1, SeriesReset.NEVER).prefix();
    }

    private static int digits(String text) {
        return new SeriesRule("", Forms.COUNT.reader().apply(text), SeriesReset.NEVER).digits();
    }
}
