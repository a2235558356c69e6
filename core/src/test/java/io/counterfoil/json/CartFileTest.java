package io.counterfoil.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.counterfoil.catalog.PromotionCode;
import io.counterfoil.catalog.RouteId;
import io.counterfoil.catalog.VoucherCode;
import io.counterfoil.catalog.VoucherId;
import io.counterfoil.money.Money;
import io.counterfoil.payment.Tender;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.RowName;
import io.counterfoil.plan.SeatName;
import io.counterfoil.plan.StageCode;
import io.counterfoil.plan.ZoneCode;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.pricing.HeldUnits;
import io.counterfoil.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CartFileTest {

    private static final Currency USD = Currency.getInstance("USD");

    private static CartFile read(String text) {
        return CartFile.read(text.getBytes(StandardCharsets.UTF_8), USD).orThrow();
    }

    private static List<String> faults(String text) {
        return CartFile.read(text.getBytes(StandardCharsets.UTF_8), USD)
                .fold(
                        cart -> List.<String>of(),
                        found -> found.stream().map(Refusal::toString).toList());
    }

    @Test
    void a_cart_is_a_ticket_and_the_moment_of_the_question() {
        CartFile file = read("""
                {"at":"2026-11-20T10:15:00-04:00","date":"2026-11-21","route":"a.b",
                 "lines":[{"product":"coffee","quantity":2}],
                 "payments":[{"method":"CASH","amount":"200"}]}
                """);

        assertThat(file.at()).contains(Instant.parse("2026-11-20T14:15:00Z"));
        assertThat(file.date()).contains(LocalDate.of(2026, 11, 21));
        assertThat(file.cart().route()).contains(RouteId.of("a.b"));
        assertThat(file.cart().lines()).extracting(CartLine::toString).containsExactly("CartLine[coffee x 2]");
        assertThat(file.payments()).containsExactly(Tender.of("CASH", Money.of(USD, "200.00")));
    }

    @Test
    void a_cart_says_where_places_are_and_what_of_them_is_on_hold() {
        CartFile file = read("""
                {"lines":[
                  {"product":"ticket","quantity":1,"place":{"zone":"stalls","row":"B","seat":"12"}},
                  {"product":"ticket","quantity":4,"place":{"zone":"lawn"},
                   "holding":[{"stage":"early","units":"2"},{"units":1}]}],
                 "promotions":["friends"],"vouchers":["k7qx-93mt"]}
                """);

        CartLine seat = file.cart().lines().get(0);
        CartLine lawn = file.cart().lines().get(1);
        assertThat(seat.place())
                .contains(Place.in(ZoneCode.of("stalls")).row(RowName.of("B")).seat(SeatName.of("12")));
        assertThat(seat.held()).isEmpty();
        assertThat(lawn.held()).containsExactly(HeldUnits.in(StageCode.of("early"), 2), HeldUnits.beforeAnyStage(1));
        assertThat(file.cart().promotions()).containsExactly(PromotionCode.of("FRIENDS"));
        assertThat(file.cart().vouchers()).containsExactly(VoucherCode.of("K7QX-93MT"));
    }

    @Test
    void a_cart_says_what_stages_and_vouchers_have_left() {
        CartFile file = read("""
                {"left":{"stages":[{"plan":"gala","stage":"early","units":12}],
                         "vouchers":[{"voucher":"gift","amount":"18.40"},{"voucher":"press","uses":"1"}]}}
                """);

        assertThat(file.stagesLeft())
                .containsExactly(new CartFile.StageLeft(PlanId.of("gala"), StageCode.of("early"), 12));
        assertThat(file.vouchersLeft())
                .containsExactly(
                        new CartFile.VoucherLeft(
                                VoucherId.of("gift"), OptionalLong.empty(), Optional.of(Money.of(USD, "18.40"))),
                        new CartFile.VoucherLeft(VoucherId.of("press"), OptionalLong.of(1), Optional.empty()));
    }

    @Test
    void a_stage_never_has_less_than_nothing_left() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CartFile.StageLeft(PlanId.of("gala"), StageCode.of("early"), -1))
                .withMessage("units must be 0 or more but was -1");
    }

    @Test
    void no_fault_repeats_the_code_of_a_voucher() {
        assertThat(faults("{\"vouchers\":[\"K7QX 93MT\"],\"promotions\":[\"K7QX 93MT\"]}"))
                .hasSize(2)
                .noneSatisfy(fault -> assertThat(fault).contains("93MT"));
        assertThat(read("{\"vouchers\":[\"K7QX-93MT\"]}").toString()).doesNotContain("93MT");
    }

    @Test
    void a_cart_need_not_say_when() {
        CartFile file = read("{\"lines\":[{\"product\":\"coffee\",\"quantity\":2}]}");

        assertThat(file.at()).isEmpty();
        assertThat(file.date()).isEmpty();
        assertThat(file.payments()).isEmpty();
    }

    @Test
    void all_faults_of_form_are_reported_together_and_their_paths_begin_at_the_cart() {
        assertThat(faults("""
                {"at":"noon","date":"tomorrow","lines":[{"product":"coffee","quantity":1e2}],"tickets":[]}
                """))
                .containsExactly(
                        "VALUE_INVALID lines[0].quantity: the value must be a plain decimal such as 2 or 0.750",
                        "VALUE_INVALID at: the value must be an instant such as 2026-07-01T09:30:00Z",
                        "VALUE_INVALID date: the value must be a date such as 2026-07-01",
                        "MEMBER_UNKNOWN tickets: this member is not known here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20T14:15:00",
                "2026-02-30T14:15:00Z",
                "2026-11-20T25:00:00Z",
                "2026-11-20",
                "20261120T141500Z",
                "2026-11-20T14:15:00+99:00",
                "2026-11-20t14:15:00z"
            })
    void an_instant_has_a_date_a_time_and_an_offset(String at) {
        assertThat(faults("{\"at\":\"" + at + "\"}"))
                .containsExactly("VALUE_INVALID at: the value must be an instant such as 2026-07-01T09:30:00Z");
    }

    @Test
    void a_file_at_the_limit_is_read_and_one_byte_more_is_refused() {
        String full = "{\"lines\":[]}" + " ".repeat(CartFile.MAX_BYTES - "{\"lines\":[]}".length());

        assertThat(faults(full)).isEmpty();
        assertThat(faults(full + " ")).containsExactly("JSON_TOO_LARGE: the JSON is larger than 1048576 bytes");
    }
}
