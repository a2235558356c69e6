package io.counterfoil.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.VoucherId;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.RowName;
import io.counterfoil.plan.SeatName;
import io.counterfoil.plan.StageCode;
import io.counterfoil.plan.ZoneCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InventoryTypesTest {

    private static final PlanId CONCERT = PlanId.of("concert");
    private static final Place STALLS = Place.in(ZoneCode.of("stalls"));

    @Test
    void each_kind_of_thing_has_a_key_of_its_own() {
        assertThat(List.of(
                        PoolKey.stock(ProductId.of("poster")),
                        PoolKey.event(CONCERT),
                        PoolKey.place(CONCERT, STALLS),
                        PoolKey.place(CONCERT, STALLS.row(RowName.of("A"))),
                        PoolKey.place(CONCERT, STALLS.row(RowName.of("A")).seat(SeatName.of("7"))),
                        PoolKey.place(CONCERT, STALLS.seat(SeatName.of("7"))),
                        PoolKey.stage(CONCERT, StageCode.of("early")),
                        PoolKey.uses(VoucherId.of("gift-17")),
                        PoolKey.value(VoucherId.of("gift-17"))))
                .extracting(PoolKey::value)
                .containsExactly(
                        "stock:poster",
                        "event:concert",
                        "zone:concert/stalls",
                        "row:concert/stalls/A",
                        "seat:concert/stalls/A/7",
                        "seat:concert/stalls//7",
                        "stage:concert/early",
                        "uses:gift-17",
                        "value:gift-17");
    }

    @Test
    void a_slash_in_a_label_makes_no_other_place() {
        PoolKey slashed = PoolKey.place(CONCERT, STALLS.row(RowName.of("A/7")).seat(SeatName.of("1")));
        PoolKey escaped = PoolKey.place(CONCERT, STALLS.row(RowName.of("A%2F7")).seat(SeatName.of("1")));

        assertThat(slashed.value()).isEqualTo("seat:concert/stalls/A%2F7/1");
        assertThat(escaped.value()).isEqualTo("seat:concert/stalls/A%252F7/1");
        assertThat(slashed.kind()).isEqualTo(PoolKind.SEAT);
    }

    @Test
    void the_longest_names_fit() {
        String name = "a".repeat(63);
        String label = "/".repeat(RowName.MAX_LENGTH);
        PoolKey key = PoolKey.place(
                PlanId.of(name),
                Place.in(ZoneCode.of(name)).row(RowName.of(label)).seat(SeatName.of(label)));

        assertThat(key.value()).hasSizeLessThanOrEqualTo(PoolKey.MAX_LENGTH);
        assertThat(PoolKey.of(key.value())).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "seat", "seat:", "chair:a/b", "seat:/b", "seat:a/b/c/d/e"})
    void another_text_is_no_key(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PoolKey.of(text))
                .withMessageStartingWith("pool must be a kind, a colon and a name");
    }

    @Test
    void a_key_is_too_long_one_past_its_limit() {
        String longest = "stock:" + "a".repeat(PoolKey.MAX_LENGTH - 6);

        assertThat(PoolKey.of(longest).value()).hasSize(PoolKey.MAX_LENGTH);
        assertThatIllegalArgumentException().isThrownBy(() -> PoolKey.of(longest + "a"));
    }

    @Test
    void a_hold_id_is_a_uuid_of_version_7() {
        HoldId id = HoldId.of(Instant.parse("2026-11-20T12:00:00.250Z"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, -1});

        assertThat(id).hasToString("01a1f8d3-eafa-7102-8304-0506070809ff");
        assertThat(HoldId.of(id.value())).isEqualTo(id);
        assertThatIllegalArgumentException().isThrownBy(() -> HoldId.of(Instant.EPOCH, new byte[9]));
        assertThatIllegalArgumentException().isThrownBy(() -> HoldId.of("hold"));
    }

    @Test
    void counts_are_never_negative_and_a_take_is_never_nothing() {
        PoolKey pool = PoolKey.event(CONCERT);

        assertThatIllegalArgumentException().isThrownBy(() -> new Pool(pool, OptionalLong.of(-1), 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pool(pool, OptionalLong.empty(), -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pool(pool, OptionalLong.empty(), 0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Take(pool, 0, OptionalLong.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new HoldLine(ProductId.of("a"), Optional.empty(), Optional.empty(), -1, List.of(pool)));
    }
}
