package io.counterfoil.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterfoil.Books;
import io.counterfoil.catalog.Assortment;
import io.counterfoil.ledger.ClockReading;
import io.counterfoil.ledger.EntryType;
import io.counterfoil.ledger.Head;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.Sealer;
import io.counterfoil.ledger.Sealing;
import io.counterfoil.payment.PaymentMethod;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.RefusedException;
import io.counterfoil.shop.TenantId;
import io.counterfoil.work.Transactions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Units of work of which another changes what they have read: at the worst moment, by design and not by chance. */
class PostgresRacesTest extends OnPostgres {

    private static final TenantId TENANT = TenantId.of("ferries.example");
    private static final Origin ORIGIN = Origin.parse("ferries.example/harbour/till-1/0");
    private static final ClockReading NOON = new ClockReading(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

    private JdbiStore store;
    private Transactions<Books> books;
    private final AtomicInteger runs = new AtomicInteger();

    @BeforeEach
    void openTheStore() {
        store = JdbiStore.openPostgres(server());
        books = store.forTenant(TENANT);
    }

    @AfterEach
    void closeTheStore() {
        store.close();
    }

    /** Lets another thread do all of its unit, the first time that this is reached. */
    private void meanwhile(Consumer<Books> unit) {
        if (runs.incrementAndGet() == 1) {
            CompletableFuture.runAsync(() -> books.transact(open -> {
                        unit.accept(open);
                        return open;
                    }))
                    .join();
        }
    }

    /** What is not there cannot be locked. */
    @Test
    void a_chain_that_another_began_meanwhile_is_gone_on_from() {
        books.transact(open -> {
            Head seen = open.ledger().head(ORIGIN).orElse(Head.empty(ORIGIN));
            meanwhile(PostgresRacesTest::extend);
            extend(open, seen);
            return open;
        });

        assertThat(runs).hasValue(2);
        assertThat(books.<Long>read(
                        open -> open.ledger().head(ORIGIN).orElseThrow().size()))
                .isEqualTo(2);
    }

    private static void extend(Books open) {
        extend(open, open.ledger().head(ORIGIN).orElse(Head.empty(ORIGIN)));
    }

    private static void extend(Books open, Head head) {
        Sealing sealing = Sealer.unsigned().begin(head, NOON);
        EntryType type = head.size() == 0 ? EntryType.GENESIS : EntryType.ACTIVITY;
        sealing.seal(type, NOON.document(type).build()).orThrow();
        sealing.end().appendTo(open.ledger());
    }

    @Test
    void an_assortment_that_another_published_meanwhile_is_followed() {
        books.transact(open -> {
            int next = open.catalog().current().map(Assortment::version).orElse(0) + 1;
            meanwhile(other -> other.catalog().publish(version(1)));
            open.catalog().publish(version(next));
            return open;
        });

        assertThat(runs).hasValue(2);
        assertThat(books.<Integer>read(
                        open -> open.catalog().current().orElseThrow().version()))
                .isEqualTo(2);
    }

    /** Who decided upon a version without having looked in this unit is told that it is taken, and is not run again. */
    @Test
    void a_version_that_was_decided_before_the_unit_is_a_conflict() {
        assertThatThrownBy(() -> books.transact(open -> {
                    meanwhile(other -> other.catalog().publish(version(1)));
                    open.catalog().publish(version(1));
                    return open;
                }))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusals())
                                .extracting(Refusal::code)
                                .containsExactly(RefusalCode.VERSION_CONFLICT));
        assertThat(runs).hasValue(1);
    }

    private static Assortment version(int version) {
        return Assortment.of(Kiosk.setup().assortment().draft().withVersion(version))
                .orThrow();
    }

    /** All of them are deleted and written anew, so the keys of one are in the way of the other. */
    @Test
    void payment_methods_that_many_define_at_once_are_those_of_one_of_them() {
        List<PaymentMethod> methods = Kiosk.setup().paymentMethods();
        List<CompletableFuture<Books>> rivals = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            rivals.add(CompletableFuture.supplyAsync(() -> books.transact(open -> {
                open.paymentMethods().define(methods);
                return open;
            })));
        }
        rivals.forEach(CompletableFuture::join);

        assertThat(books.<List<PaymentMethod>>read(open -> open.paymentMethods().all()))
                .isEqualTo(methods);
    }
}
