package io.counterfoil.sale;

import static io.counterfoil.sale.Cafe.breakfast;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.ledger.Head;
import io.counterfoil.ledger.Verdict;
import io.counterfoil.sale.CheckpointDesk.Tick;
import io.counterfoil.shop.Permission;
import java.time.Duration;
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

    @Test
    void a_till_that_stands_still_signs_what_is_due_when_the_host_ticks() {
        desk.checkout().sell(breakfast()).orThrow();
        cafe.clock.move(Duration.ofMinutes(15).minusMillis(1));
        assertThat(desk.checkpoints().tick().orThrow()).isEqualTo(Tick.NOTHING_DUE);

        cafe.clock.move(Duration.ofMillis(1));

        assertThat(desk.checkpoints().tick().orThrow()).isEqualTo(Tick.SIGNED);
        assertThat(desk.checkpoints().tick().orThrow()).isEqualTo(Tick.NOTHING_DUE);
        cafe.clock.move(Duration.ofHours(1));
        assertThat(desk.checkpoints().tick().orThrow()).isEqualTo(Tick.NOTHING_DUE);
        assertThat(cafe.audit().chain().size()).isEqualTo(2);
        cafe.denied.add(Permission.SELL);
        assertThat(Cafe.refusals(desk.checkpoints().tick())).hasSize(1);
    }
}
