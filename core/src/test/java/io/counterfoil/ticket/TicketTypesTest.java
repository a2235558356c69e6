package io.counterfoil.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.counterfoil.shop.LocationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Ids, salts and queries. */
class TicketTypesTest {

    @Property
    void an_id_is_a_uuid_of_version_7_that_sorts_by_time(
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long ms, @ForAll @Size(10) byte[] random) {
        TicketId id = TicketId.of(Instant.ofEpochMilli(ms), random);
        UUID uuid = UUID.fromString(id.value());

        assertThat(uuid.version()).isEqualTo(7);
        assertThat(uuid.variant()).isEqualTo(2);
        assertThat(uuid.getMostSignificantBits() >>> 16).isEqualTo(ms);
        assertThat(TicketId.of(Instant.ofEpochMilli(ms + 1), new byte[10]).value())
                .isGreaterThan(id.value());
    }

    @Property
    void every_random_bit_that_fits_goes_into_the_id(@ForAll @Size(10) byte[] random) {
        byte[] other = random.clone();
        other[9] ^= 1;

        assertThat(TicketId.of(Instant.EPOCH, random)).isNotEqualTo(TicketId.of(Instant.EPOCH, other));
    }

    @Test
    void an_id_of_another_form_is_refused() {
        assertThat(TicketId.isValid("019a9f3c-1c80-7b6e-8f00-5d4c3b2a1908")).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TicketId.of("019A9F3C-1c80-7b6e-8f00-5d4c3b2a1908"))
                .withMessage("ticket id must be a lower-case UUID but had 36 characters of another form");
        assertThatIllegalArgumentException().isThrownBy(() -> TicketId.of(Instant.EPOCH, new byte[9]));
    }

    @Test
    void a_salt_has_16_bytes_and_shows_none() {
        byte[] bytes = new byte[16];
        Arrays.fill(bytes, (byte) 7);

        assertThat(Salt.of(bytes)).hasToString("Salt[redacted]").isEqualTo(Salt.of(bytes));
        assertThat(Salt.of(bytes)).hasSameHashCodeAs(Salt.of(bytes)).isNotEqualTo(Salt.of(new byte[16]));
        assertThat(Salt.of(bytes).reveal()).isEqualTo(bytes);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Salt.of(new byte[15]))
                .withMessage("bytes must be 16 but were 15");
    }

    @Test
    void a_query_goes_on_where_a_page_ended() {
        TicketId last = TicketId.of("019a9f3c-1c80-7b6e-8f00-5d4c3b2a1908");
        TicketQuery query = TicketQuery.builder()
                .from(LocalDate.of(2026, 11, 1))
                .to(LocalDate.of(2026, 11, 30))
                .location(LocationId.of("plaza"))
                .status(TicketStatus.ISSUED)
                .pageSize(500)
                .build();

        assertThat(query.after(last).after()).contains(last);
        assertThat(query.after(last).from()).isEqualTo(query.from());
        assertThat(query.after(last).pageSize()).isEqualTo(500);
        assertThat(query.after()).isEmpty();
        assertThat(query.paymentMethod()).isEmpty();
    }

    @Test
    void a_page_has_1_to_500_tickets() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TicketQuery.builder().pageSize(501))
                .withMessage("size must be 1 to 500 but was 501");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TicketQuery.builder().pageSize(0));
    }
}
