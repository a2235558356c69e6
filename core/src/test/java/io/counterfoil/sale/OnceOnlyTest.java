package io.counterfoil.sale;

import static io.counterfoil.sale.Cafe.breakfast;
import static io.counterfoil.sale.Cafe.cart;
import static io.counterfoil.sale.Cafe.cash;
import static io.counterfoil.sale.Cafe.line;
import static io.counterfoil.sale.Cafe.refusals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.counterfoil.customer.CustomerSnapshot;
import io.counterfoil.inventory.HoldId;
import io.counterfoil.ledger.Verdict;
import io.counterfoil.pricing.AttributeValue;
import io.counterfoil.shop.PersonalText;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.TicketStatus;
import io.counterfoil.work.IdempotencyKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A request that is sent again is answered as the first time. */
class OnceOnlyTest {

    private static final IdempotencyKey KEY = IdempotencyKey.of("2f1d7c34-5aaa-4bbb-8ccc-001122334455");

    private final Cafe cafe = Cafe.open();
    private final Checkout checkout = cafe.desk().checkout();

    @Test
    void the_same_request_gets_the_first_tickets_and_sells_nothing() {
        SaleRequest sale = new SaleRequest(
                breakfast().cart(),
                breakfast().payments(),
                Optional.of(new CustomerSnapshot(PersonalText.of("José Ñandú"), Optional.empty())));
        List<RecordedTicket> first =
                checkout.sell(List.of(sale, breakfast()), KEY).orThrow();
        cafe.clock.move(Duration.ofHours(1));

        assertThat(checkout.sell(List.of(sale, breakfast()), KEY).orThrow()).isEqualTo(first);
        assertThat(checkout.sell(breakfast()).orThrow().ticket().number()).hasToString("TT00000003");
        assertThat(cafe.audit().verdict()).isEqualTo(Verdict.INTACT);
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        checkout.sell(breakfast(), KEY).orThrow();

        assertThat(refusals(checkout.sell(List.of(breakfast(), breakfast()), KEY)))
                .containsExactly(
                        "IDEMPOTENCY_CONFLICT idempotency_key: the idempotency key was used for another request");
    }

    @Test
    void a_request_that_was_refused_is_sent_again_put_right() {
        assertThat(refusals(checkout.sell(SaleRequest.of(breakfast().cart(), cash("1.00")), KEY)))
                .isNotEmpty();

        assertThat(checkout.sell(breakfast(), KEY).orThrow().ticket().number()).hasToString("TT00000001");
    }

    @Test
    void a_key_is_remembered_for_a_day() {
        RecordedTicket first = checkout.sell(breakfast(), KEY).orThrow();
        cafe.clock.move(Duration.ofDays(1).minusMillis(1));
        assertThat(checkout.sell(breakfast(), KEY).orThrow()).isEqualTo(first);
        cafe.clock.move(Duration.ofMillis(1));

        assertThat(checkout.sell(breakfast(), KEY).orThrow().ticket().number()).hasToString("TT00000002");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Surroundings(cafe.clock, byte[]::new, (session, permission) -> true)
                        .keepingAnswersFor(Duration.ZERO));
    }

    @Test
    void a_ticket_that_was_cancelled_meanwhile_is_told_as_it_stands() {
        RecordedTicket first = checkout.sell(breakfast(), KEY).orThrow();
        cafe.desk().cancellations().cancel(first.ticket().id(), "spilt").orThrow();

        assertThat(checkout.sell(breakfast(), KEY).orThrow().status()).isEqualTo(TicketStatus.CANCELLED);
    }

    @Test
    void of_requests_at_the_same_time_one_sells() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<RecordedTicket>> running = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                running.add(threads.submit(() -> checkout.sell(breakfast(), KEY).orThrow()));
            }
            Set<RecordedTicket> told = new HashSet<>();
            for (Future<RecordedTicket> each : running) {
                told.add(each.get());
            }

            assertThat(told).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(checkout.sell(breakfast()).orThrow().ticket().number()).hasToString("TT00000002");
    }

    @Test
    void requests_that_differ_anywhere_are_not_the_same() {
        SaleRequest sale = breakfast();
        HoldId hold = HoldId.of(java.time.Instant.EPOCH, new byte[HoldId.RANDOM_BYTES]);
        List<List<SaleRequest>> requests = List.of(
                List.of(sale),
                List.of(sale, sale),
                List.of(sale.using(hold)),
                List.of(SaleRequest.of(sale.cart(), cash("200.01"))),
                List.of(SaleRequest.of(sale.cart(), cash("100.00"), cash("100.00"))),
                List.of(SaleRequest.of(cart(line("coffee", 3)), cash("200.00"))),
                List.of(SaleRequest.of(
                        cart(line("coffee", 2), line("croissant", 1), line("water", 1)), cash("200.00"))),
                List.of(SaleRequest.of(
                        cart(line("coffee", 2).with(Cafe.VEHICLE, AttributeValue.of("\ud800")), line("croissant", 1)),
                        cash("200.00"))),
                List.of(SaleRequest.of(
                        cart(line("coffee", 2).with(Cafe.VEHICLE, AttributeValue.of("\ud801")), line("croissant", 1)),
                        cash("200.00"))));

        assertThat(requests.stream()
                        .map(request -> KEY.fingerprint(RequestText.of(request)))
                        .distinct())
                .hasSameSizeAs(requests);
        assertThat(RequestText.of(List.of(sale)))
                .as("the same again, from another day")
                .isEqualTo(RequestText.of(
                        List.of(SaleRequest.of(sale.cart().on(java.time.LocalDate.EPOCH), cash("200.00")))));
    }

    @Test
    void a_key_is_long_enough_and_never_shown() {
        assertThat(IdempotencyKey.of("x".repeat(16))).hasToString("IdempotencyKey[redacted]");
        assertThat(IdempotencyKey.of("x".repeat(200))).isNotEqualTo(KEY).isEqualTo(IdempotencyKey.of("x".repeat(200)));
        assertThat(IdempotencyKey.of("y".repeat(16)).fingerprint(new byte[0]))
                .isNotEqualTo(IdempotencyKey.of("x".repeat(16)).fingerprint(new byte[0]));
        for (String wrong : List.of("x".repeat(15), "x".repeat(201), "x".repeat(15) + " ", "x".repeat(16) + "é")) {
            assertThatIllegalArgumentException().isThrownBy(() -> IdempotencyKey.of(wrong));
        }
    }
}
