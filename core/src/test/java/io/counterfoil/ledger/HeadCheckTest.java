package io.counterfoil.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadCheckTest {

    private static final Sealed CHAIN = Golden.chain();

    private static Head head(int size) {
        Head head = Head.empty(Golden.ORIGIN);
        for (Entry entry : CHAIN.entries().subList(0, size)) {
            head = head.after(entry);
        }
        return head;
    }

    private static List<StoredEntry> rows(int from, int to) {
        return new ArrayList<>(
                CHAIN.entries().subList(from, to).stream().map(Entry::toRow).toList());
    }

    private static Head check(Head stored, Mark mark, List<StoredEntry> rows) {
        HeadCheck check = HeadCheck.of(stored, mark);
        rows.forEach(check::visit);
        return check.result();
    }

    @Test
    void a_head_at_or_above_its_mark_is_checked_from_the_mark_on() {
        assertThat(check(head(7), head(7).mark(), rows(6, 7))).isEqualTo(head(7));
        assertThat(check(head(7), head(3).mark(), rows(2, 7))).isEqualTo(head(7));
        assertThat(HeadCheck.of(head(7), head(3).mark()).firstSeq()).isEqualTo(2);
    }

    @Test
    void a_head_below_its_mark_is_refused() {
        assertThatThrownBy(() -> HeadCheck.of(head(5), head(7).mark()))
                .hasMessage("CHAIN_BELOW_MARK: the chain has 5 entries but 7 were marked as recorded");
    }

    @Test
    void another_hash_at_the_mark_is_refused() {
        Mark other = new Mark(Golden.ORIGIN, head(2).last(), head(3).range());

        assertThatThrownBy(() -> check(head(7), other, rows(2, 7))).hasMessageContaining("CHAIN_DIFFERS_FROM_MARK");
        assertThatThrownBy(() -> check(head(7), head(3).mark(), List.of()))
                .hasMessageContaining("CHAIN_DIFFERS_FROM_MARK");
    }

    @Test
    void a_changed_missing_or_foreign_row_above_the_mark_is_refused() {
        List<StoredEntry> edited = rows(2, 7);
        edited.set(
                2, StoredEntryTest.copy(edited.get(2)).canonical(new byte[] {1}).build());
        List<StoredEntry> gap = rows(2, 7);
        gap.remove(2);

        assertThatThrownBy(() -> check(head(7), head(3).mark(), edited)).hasMessageContaining("at entry 4");
        assertThatThrownBy(() -> check(head(7), head(3).mark(), gap)).hasMessageContaining("at entry 4");
        assertThatThrownBy(() -> check(head(7), head(3).mark(), rows(2, 6))).hasMessageContaining("at entry 6");
        assertThatThrownBy(() -> check(head(6), head(3).mark(), rows(2, 7)))
                .hasMessageContaining("STORAGE_INCONSISTENT");
    }

    @Test
    void a_mark_of_another_chain_is_a_mistake() {
        Mark other = new Mark(Golden.ORIGIN.nextEpoch(), head(3).last(), head(3).range());

        assertThatThrownBy(() -> HeadCheck.of(head(7), other)).isInstanceOf(IllegalArgumentException.class);
    }
}
