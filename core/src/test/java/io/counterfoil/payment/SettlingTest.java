package io.counterfoil.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.counterfoil.money.Money;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.shop.PersonalText;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How tenders become payments. */
class SettlingTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final FieldPath PAYMENTS = FieldPath.of("payments");

    private final Settling settling = Settling.with(List.of(
            method("CASH", PaymentTrait.GIVES_CHANGE),
            method("CARD", PaymentTrait.ELECTRONIC),
            method("TRANSFER", PaymentTrait.NEEDS_REFERENCE),
            method("CHEQUE", PaymentTrait.INACTIVE)));

    @Test
    void cash_100_for_82_13_gives_17_87_change() {
        Settlement settlement =
                settle("82.13", Tender.of("CASH", usd("100.00"))).orThrow();

        assertThat(settlement.tendered()).isEqualTo(usd("100.00"));
        assertThat(settlement.change()).isEqualTo(usd("17.87"));
        assertThat(settlement.paid()).isEqualTo(usd("82.13"));
        assertThat(settlement.due()).isEqualTo(usd("0.00"));
    }

    @Test
    void cash_200_for_156_60_gives_43_40_change() {
        assertThat(settle("156.60", Tender.of("CASH", usd("200.00"))).orThrow().change())
                .isEqualTo(usd("43.40"));
    }

    @Test
    void a_free_ticket_needs_no_payment() {
        assertThat(settle("0.00").orThrow().payments()).isEmpty();
    }

    @Test
    void change_comes_out_of_the_cash_although_the_card_came_later() {
        Settlement settlement = settle("100.00", Tender.of("CASH", usd("60.00")), Tender.of("CARD", usd("50.00")))
                .orThrow();

        assertThat(settlement.payments()).extracting(Payment::change).containsExactly(usd("10.00"), usd("0.00"));
    }

    @Test
    void change_comes_out_of_the_last_cash_first() {
        Settlement settlement = settle("10.00", Tender.of("CASH", usd("15.00")), Tender.of("CASH", usd("2.00")))
                .orThrow();

        assertThat(settlement.payments()).extracting(Payment::change).containsExactly(usd("5.00"), usd("2.00"));
    }

    @Test
    void less_than_the_total_is_refused_with_both_amounts() {
        assertThat(refusals(settle("82.13", Tender.of("CASH", usd("82.12")))))
                .containsExactly("PAYMENT_TOO_LITTLE payments: 82.13 is due but 82.12 was tendered");
    }

    @Test
    void nothing_for_something_is_refused() {
        assertThat(refusals(settle("0.01")))
                .containsExactly("PAYMENT_TOO_LITTLE payments: 0.01 is due but 0.00 was tendered");
    }

    @Test
    void a_card_cannot_exceed_the_total() {
        assertThat(refusals(settle("82.13", Tender.of("CARD", usd("82.14")))))
                .containsExactly("PAYMENT_TOO_MUCH payments: 82.13 is due but 82.14 was tendered,"
                        + " and only 0.00 of it gives change");
    }

    @Test
    void more_change_than_cash_is_refused() {
        assertThat(refusals(settle("10.00", Tender.of("CASH", usd("5.00")), Tender.of("CARD", usd("10.01")))))
                .containsExactly("PAYMENT_TOO_MUCH payments: 10.00 is due but 15.01 was tendered,"
                        + " and only 5.00 of it gives change");
    }

    @Test
    void all_faults_are_reported_together_each_with_its_path() {
        Outcome<Settlement> outcome = settle(
                "10.00",
                Tender.of("BARTER", usd("1.00")),
                Tender.of("CHEQUE", usd("1.00")),
                Tender.of("TRANSFER", usd("0.00")),
                Tender.of("CASH", Money.of(Currency.getInstance("EUR"), "1.00")),
                Tender.of("CASH", usd("-1.00")),
                Tender.of("CASH", usd("1.00")));

        assertThat(refusals(outcome))
                .containsExactly(
                        "TOO_MANY payments: at most 5 are allowed but there are 6",
                        "UNKNOWN_PAYMENT_METHOD payments[0].method: this payment method is not taken here",
                        "UNKNOWN_PAYMENT_METHOD payments[1].method: this payment method is not taken here",
                        "REFERENCE_REQUIRED payments[2].reference: this payment method needs a reference",
                        "PAYMENT_NOT_POSITIVE payments[2].amount: a payment must be more than 0 but was 0.00",
                        "CURRENCY_MISMATCH payments[3].amount: the currency must be USD but was EUR",
                        "PAYMENT_NOT_POSITIVE payments[4].amount: a payment must be more than 0 but was -1.00");
    }

    @Test
    void five_payments_are_taken() {
        Tender cash = Tender.of("CASH", usd("1.00"));

        assertThat(settle("5.00", cash, cash, cash, cash, cash).orThrow().payments())
                .hasSize(5);
    }

    @Test
    void tenders_of_more_yen_than_a_document_can_say_are_refused() {
        Currency yen = Currency.getInstance("JPY");
        Tender half = Tender.of("CASH", Money.of(yen, "500000000000000000"));
        Tender rest = Tender.of("CASH", Money.of(yen, "499999999999999999"));
        Money total = Money.of(yen, "1000");

        assertThat(settling.settle(total, List.of(half, rest), PAYMENTS)
                        .orThrow()
                        .tendered())
                .hasToString("JPY 999999999999999999");
        assertThat(refusals(settling.settle(total, List.of(half, half), PAYMENTS)))
                .containsExactly("AMOUNT_OVERFLOW payments: the amount is too large");
    }

    @Test
    void a_reference_is_taken_and_never_shown() {
        Tender tender = new Tender(
                PaymentMethodCode.of("TRANSFER"), usd("5.00"), Optional.of(PersonalText.of("0414-555-0199")));

        assertThat(settle("5.00", tender).orThrow().paid()).isEqualTo(usd("5.00"));
        assertThat(tender.toString()).doesNotContain("0414");
    }

    @Property
    void total_is_paid_plus_due_and_paid_is_tendered_less_change(
            @ForAll @Size(min = 1, max = 5) List<@LongRange(min = 1, max = 1_000_000) Long> tendered,
            @ForAll @LongRange(min = 0, max = 5_000_000) long total,
            @ForAll Set<@LongRange(min = 0, max = 4) Long> byCard) {
        List<Tender> tenders = IntStream.range(0, tendered.size())
                .mapToObj(i ->
                        Tender.of(byCard.contains((long) i) ? "CARD" : "CASH", Money.ofMinor(USD, tendered.get(i))))
                .toList();

        settling.settle(Money.ofMinor(USD, total), tenders, PAYMENTS)
                .fold(
                        settlement -> {
                            assertThat(settlement.due().isZero()).isTrue();
                            assertThat(settlement.total())
                                    .isEqualTo(settlement.paid().plus(settlement.due()));
                            assertThat(settlement.paid())
                                    .isEqualTo(settlement.tendered().minus(settlement.change()));
                            assertThat(settlement.payments())
                                    .filteredOn(
                                            payment -> payment.method().value().equals("CARD"))
                                    .allMatch(payment -> payment.change().isZero());
                            return true;
                        },
                        refused -> assertThat(refused).hasSize(1) != null);
    }

    @Test
    void a_payment_cannot_give_back_more_than_it_took() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Payment(PaymentMethodCode.of("CASH"), "Cash", usd("1.00"), usd("1.01")))
                .withMessage("change must be 0 to USD 1.00 but was USD 1.01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Payment(PaymentMethodCode.of("CASH"), "Cash", usd("1.00"), usd("-0.01")));
    }

    @Test
    void methods_have_a_code_and_a_name_that_fits_a_line() {
        assertThatIllegalArgumentException().isThrownBy(() -> PaymentMethodCode.of("cash"));
        assertThatIllegalArgumentException().isThrownBy(() -> PaymentMethodCode.of("C".repeat(33)));
        assertThat(PaymentMethodCode.of("C".repeat(32))).hasToString("C".repeat(32));
        assertThatIllegalArgumentException().isThrownBy(() -> method(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PaymentMethod(PaymentMethodCode.of("CASH"), "c".repeat(33), Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ca\u0007sh", "Cash\n", "Cash\ud800", "\udc00", "Ca\u0085sh"})
    void a_name_of_a_method_is_plain(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PaymentMethod(PaymentMethodCode.of("CASH"), name, Set.of()))
                .withMessage("name must have 1 to 32 plain characters but had " + name.length());
    }

    @Test
    void a_name_of_a_method_is_composed_and_measured_so() {
        assertThat(new PaymentMethod(PaymentMethodCode.of("CASH"), "Cre\u0301dito", Set.of()).name())
                .isEqualTo("Cr\u00e9dito");
        assertThat(new PaymentMethod(PaymentMethodCode.of("CASH"), "e\u0301".repeat(32), Set.of()).name())
                .hasSize(32);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PaymentMethod(PaymentMethodCode.of("CASH"), "\u0958".repeat(17), Set.of()));
    }

    private Outcome<Settlement> settle(String total, Tender... tenders) {
        return settling.settle(usd(total), List.of(tenders), PAYMENTS);
    }

    private static List<String> refusals(Outcome<?> outcome) {
        return outcome.fold(
                value -> Collections.<String>emptyList(),
                refused -> refused.stream().map(Refusal::toString).toList());
    }

    private static PaymentMethod method(String code, PaymentTrait... traits) {
        Set<PaymentTrait> set = EnumSet.noneOf(PaymentTrait.class);
        set.addAll(List.of(traits));
        return new PaymentMethod(PaymentMethodCode.of(code.isBlank() ? "BLANK" : code), code, set);
    }

    private static Money usd(String amount) {
        return Money.of(USD, amount);
    }
}
