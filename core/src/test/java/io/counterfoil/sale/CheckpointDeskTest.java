package io.counterfoil.sale;

import static io.counterfoil.sale.Cafe.breakfast;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.ledger.Head;
import io.counterfoil.ledger.Verdict;
import org.junit.jupiter.api.Test;

class CheckpointDeskTest {

    private final Cafe cafe = Cafe.open();
    private final Desk desk = cafe.desk();

    @Test
    void a_checkpoint_speaks_of_the_whole_chain_and_is_signed_once_for_each_size() {
        desk.checkout().sell(breakfast()).orThrow();

        Head first = desk.checkpoints().sign().orThrow();
        Head again = desk.checkpoints().sign().orThrow();

        assertThat(first.signedSize()).isEqualTo(first.size()).isEqualTo(2);
        assertThat(again.size()).isEqualTo(2);
        assertThat(cafe.audit().verdict()).isEqualTo(Verdict.INTACT);
        desk.checkout().sell(breakfast()).orThrow();
        assertThat(desk.checkpoints().sign().orThrow().signedSize()).isEqualTo(3);
    }
}
