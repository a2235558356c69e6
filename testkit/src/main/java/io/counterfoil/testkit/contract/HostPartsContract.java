package io.counterfoil.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.Sealed;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.shop.HostAttributes;
import io.counterfoil.ticket.EntryRef;
import io.counterfoil.ticket.HostPart;
import io.counterfoil.ticket.Salt;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link io.counterfoil.ticket.HostParts} owe: each part as it was committed to, until it is erased. */
public abstract class HostPartsContract extends PortContract {

    private static final Origin TILL_1 = Origin.parse("ferries.example/harbour/till-1/0");
    private static final Origin TILL_2 = Origin.parse("ferries.example/harbour/till-2/0");

    private Sealed chain = SampleChain.begin(TILL_1, 3);

    /** For subclasses. */
    protected HostPartsContract() {}

    @BeforeEach
    void beginTheChain() {
        chain = SampleChain.begin(TILL_1, 3);
        books().transact(books -> {
            chain.appendTo(books.ledger());
            return chain;
        });
    }

    private EntryRef at(int seq) {
        return EntryRef.of(TILL_1, chain.entries().get(seq));
    }

    private static HostPart part(int n) {
        byte[] salt = new byte[Salt.LENGTH];
        salt[0] = (byte) n;
        return new HostPart(Salt.of(salt), HostAttributes.of("192.0.2." + n, "Kiosk/4.1 (gate " + n + ")"));
    }

    private void add(int seq) {
        books().transact(books -> {
            books.hostParts().add(at(seq), part(seq));
            return seq;
        });
    }

    private Optional<HostPart> find(long seq) {
        return books().read(books -> books.hostParts().find(TILL_1, seq));
    }

    private static void assertInconsistent(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CounterfoilException.class,
                        e -> assertThat(e.code()).isEqualTo(FailureCode.STORAGE_INCONSISTENT));
    }

    @Test
    void rule_01_a_part_comes_back_as_it_was_put() {
        add(1);

        assertThat(find(1))
                .as("If this fails: look at how salt and canonical bytes are stored")
                .contains(part(1));
        assertThat(find(2)).isEmpty();
    }

    @Test
    void rule_02_auditors_get_what_is_stored_of_a_range_by_number() {
        add(1);
        add(2);
        add(3);

        books().read(books -> {
            assertThat(books.hostParts().commitments(TILL_1, 2, Long.MAX_VALUE))
                    .as("If this fails: look at the bounds of the range")
                    .containsExactly(Map.entry(2L, part(2).commitment()), Map.entry(3L, part(3).commitment()));
            assertThat(books.hostParts().commitments(TILL_1, 0, 1)).containsOnlyKeys(1L);
            assertThat(books.hostParts().commitments(TILL_2, 0, Long.MAX_VALUE)).isEmpty();
            return books;
        });
    }

    @Test
    void rule_03_an_entry_has_one_part() {
        add(1);

        assertInconsistent(() -> add(1));

        assertThat(find(1)).contains(part(1));
    }

    @Test
    void rule_04_a_part_may_be_stored_before_its_entry_and_not_without_it() {
        Sealed next = SampleChain.seal(chain.after(), 1);
        EntryRef entry = EntryRef.of(TILL_1, next.entries().get(0));

        assertInconsistent(() -> books().transact(books -> {
            books.hostParts().add(entry, part(4));
            return entry;
        }));
        assertThat(find(4))
                .as("If this fails: look at what is proved at the end of a unit")
                .isEmpty();

        books().transact(books -> {
            books.hostParts().add(entry, part(4));
            next.appendTo(books.ledger());
            return entry;
        });
        assertThat(find(4)).contains(part(4));
    }

    @Test
    void rule_05_what_is_erased_is_gone_and_can_be_erased_once() {
        add(1);
        add(2);

        erase(1);

        assertThat(find(1)).isEmpty();
        assertThat(find(2)).contains(part(2));
        assertThatThrownBy(() -> erase(1))
                .as("If this fails: look at what tells that nothing was there")
                .isInstanceOf(IllegalStateException.class);
    }

    private void erase(long seq) {
        books().transact(books -> {
            books.hostParts().erase(TILL_1, seq);
            return seq;
        });
    }

    @Test
    void rule_06_a_unit_that_is_undone_stores_and_erases_nothing() {
        add(1);

        assertThatThrownBy(() -> books().transact(books -> {
                    books.hostParts().erase(TILL_1, 1);
                    books.hostParts().add(at(2), part(2));
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        assertThat(find(1)).contains(part(1));
        assertThat(find(2)).isEmpty();
    }

    @Test
    void rule_07_one_tenant_does_not_see_anothers_parts() {
        add(1);

        booksOf(OTHER_TENANT).read(books -> {
            assertThat(books.hostParts().find(TILL_1, 1))
                    .as("If this fails: look for a query without the tenant")
                    .isEmpty();
            assertThat(books.hostParts().commitments(TILL_1, 0, Long.MAX_VALUE)).isEmpty();
            return books;
        });
    }

    @Test
    void rule_08_a_reading_unit_stores_and_erases_nothing() {
        add(1);

        assertThatThrownBy(() -> books().read(books -> {
                    books.hostParts().erase(TILL_1, 1);
                    return books;
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> books().read(books -> {
                    books.hostParts().add(at(2), part(2));
                    return books;
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(find(1)).contains(part(1));
    }
}
