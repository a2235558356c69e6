package io.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.catalog.ProductId;
import io.counterfoil.inventory.AvailabilityChange;
import io.counterfoil.inventory.AvailabilityFeed;
import io.counterfoil.inventory.PoolKey;
import io.counterfoil.shop.TenantId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AvailabilityBroadcastTest {

    private static final AvailabilityChange CHANGE =
            new AvailabilityChange(TenantId.of("cafe.example"), List.of(PoolKey.stock(ProductId.of("poster"))));

    private final AvailabilityBroadcast broadcast = new AvailabilityBroadcast();
    private final List<AvailabilityChange> told = new ArrayList<>();

    @Test
    void every_listener_is_told_until_it_stops() throws Exception {
        AvailabilityFeed listener = told::add;
        broadcast.listen(listener);
        AutoCloseable second = broadcast.listen(listener);
        broadcast.changed(CHANGE);
        second.close();
        broadcast.changed(CHANGE);

        assertThat(told).containsExactly(CHANGE, CHANGE, CHANGE);
    }

    @Test
    void a_listener_that_fails_disturbs_nobody() {
        broadcast.listen(change -> {
            throw new IllegalStateException("on purpose");
        });
        broadcast.listen(told::add);

        broadcast.changed(CHANGE);

        assertThat(told).containsExactly(CHANGE);
    }
}
