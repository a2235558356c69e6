package io.counterfoil.testkit.contract;

import static io.counterfoil.testkit.contract.SampleStock.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterfoil.Books;
import io.counterfoil.work.Fingerprint;
import io.counterfoil.work.IdempotencyKey;
import io.counterfoil.work.KeptAnswer;
import io.counterfoil.work.KeyClaim;
import io.counterfoil.work.Transactions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What {@link io.counterfoil.work.IdempotencyKeys} owe: whoever comes first does the work, and the others are told the same. */
public abstract class IdempotencyKeysContract extends PortContract {

    private static final IdempotencyKey KEY = IdempotencyKey.of("7f1c2d34-aaaa-bbbb");
    private static final Fingerprint SALE = KEY.fingerprint("two coffees".getBytes(StandardCharsets.UTF_8));
    private static final Fingerprint OTHER_SALE = KEY.fingerprint("one coffee".getBytes(StandardCharsets.UTF_8));
    private static final Duration DAY = Duration.ofDays(1);
    private static final int RIVALS = 8;

    /** For subclasses. */
    protected IdempotencyKeysContract() {}

    private static KeyClaim claim(Fingerprint request, Instant now) {
        return new KeyClaim(KEY.fingerprint(), request, now, now.plus(DAY));
    }

    /** Claims the key and, if it is free, answers. */
    private Optional<KeptAnswer> ask(Transactions<Books> books, Fingerprint request, Instant now, String answer) {
        return books.transact(open -> {
            Optional<KeptAnswer> kept = open.idempotencyKeys().claim(claim(request, now));
            if (kept.isEmpty()) {
                open.idempotencyKeys().answer(KEY.fingerprint(), answer);
            }
            return kept;
        });
    }

    @Test
    void rule_01_the_first_goes_on_and_the_next_is_told_what_the_first_was() {
        assertThat(ask(books(), SALE, NOON, "TT1")).isEmpty();

        assertThat(ask(books(), SALE, NOON.plusSeconds(1), "TT2"))
                .as("If this fails: look at whether the answer is kept with the claim")
                .contains(new KeptAnswer(SALE, "TT1"));
    }

    @Test
    void rule_02_another_request_is_told_which_was_answered() {
        ask(books(), SALE, NOON, "TT1");

        assertThat(ask(books(), OTHER_SALE, NOON, "TT2"))
                .as("If this fails: the caller cannot know that the key was used for something else")
                .contains(new KeptAnswer(SALE, "TT1"));
    }

    @Test
    void rule_03_an_answer_is_kept_until_its_time_and_the_key_is_free_from_then_on() {
        ask(books(), SALE, NOON, "TT1");

        assertThat(ask(books(), SALE, NOON.plus(DAY).minusMillis(1), "TT2")).isPresent();
        assertThat(ask(books(), OTHER_SALE, NOON.plus(DAY), "TT3"))
                .as("If this fails: look at how a claim whose time is over is replaced")
                .isEmpty();
        assertThat(ask(books(), OTHER_SALE, NOON.plus(DAY), "TT4")).contains(new KeptAnswer(OTHER_SALE, "TT3"));
    }

    @Test
    void rule_04_a_unit_that_is_undone_claims_nothing() {
        assertThatThrownBy(() -> books().transact(open -> {
                    open.idempotencyKeys().claim(claim(SALE, NOON));
                    open.idempotencyKeys().answer(KEY.fingerprint(), "TT1");
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        assertThat(ask(books(), OTHER_SALE, NOON, "TT2"))
                .as("If this fails: look for a claim outside the unit of work")
                .isEmpty();
    }

    @Test
    void rule_05_of_rivals_one_does_the_work() {
        AtomicInteger arrivals = new AtomicInteger();

        List<Optional<KeptAnswer>> told =
                Rivals.run(RIVALS, () -> ask(books(), SALE, NOON, "TT" + arrivals.incrementAndGet()));

        assertThat(told.stream().filter(Optional::isEmpty))
                .as("If this fails: look at what makes a rival wait for the first")
                .hasSize(1);
        assertThat(told.stream().flatMap(Optional::stream).distinct()).hasSize(1);
    }

    @Test
    void rule_06_only_a_claimed_key_is_answered() {
        assertThatThrownBy(() -> books().transact(open -> {
                    open.idempotencyKeys().answer(KEY.fingerprint(), "TT1");
                    return open;
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void rule_07_what_is_over_is_forgotten_and_nothing_else() {
        ask(books(), SALE, NOON, "TT1");

        assertThat(books().<Integer>transact(open ->
                        open.idempotencyKeys().forget(NOON.plus(DAY).minusMillis(1))))
                .isZero();
        assertThat(books().<Integer>transact(open -> open.idempotencyKeys().forget(NOON.plus(DAY))))
                .isEqualTo(1);
        assertThat(ask(books(), OTHER_SALE, NOON, "TT2")).isEmpty();
    }

    @Test
    void rule_08_one_tenant_does_not_meet_another() {
        ask(books(), SALE, NOON, "TT1");

        assertThat(ask(booksOf(OTHER_TENANT), OTHER_SALE, NOON, "TT2"))
                .as("If this fails: look for a key without the tenant")
                .isEmpty();
    }

    @Test
    void rule_09_a_reading_unit_claims_nothing() {
        assertThatThrownBy(() -> books().read(open -> open.idempotencyKeys().claim(claim(SALE, NOON))))
                .isInstanceOf(IllegalStateException.class);
    }
}
