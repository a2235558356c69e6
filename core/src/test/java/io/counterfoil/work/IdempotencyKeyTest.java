package io.counterfoil.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {
    private static final String KEY = "0123456789abcdef";
    private static final byte[] REQUEST = "two coffees".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"", "0123456789abcde", "0123456789 abcdef", "0123456789abcdeä", "0123456789abcdef\n"})
    void a_key_is_long_enough_and_visible_ascii(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdempotencyKey.of(value))
                .withMessage("idempotency key must be 16 to 200 visible ASCII characters but had " + value.length()
                        + " characters");
    }

    @Test
    void a_key_has_200_characters_at_most() {
        assertThat(IdempotencyKey.of("k".repeat(200))).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> IdempotencyKey.of("k".repeat(201)));
    }

    @Test
    void books_know_a_key_by_its_sha_256() {
        // From FIPS 180-4's function by another program: printf 0123456789abcdef | sha256sum
        assertThat(IdempotencyKey.of(KEY).fingerprint())
                .hasToString("9f9f5111f7b27a781f1f1ddde5ebc2dd2b796bfc7365c9c28b548e564176929f");
    }

    @Test
    void a_request_is_known_by_its_bytes_and_the_key_together() {
        IdempotencyKey key = IdempotencyKey.of(KEY);
        Fingerprint fingerprint = key.fingerprint(REQUEST);

        assertThat(fingerprint)
                .isEqualTo(IdempotencyKey.of(KEY).fingerprint(REQUEST.clone()))
                .isNotEqualTo(key.fingerprint("two teas".getBytes(StandardCharsets.UTF_8)))
                .isNotEqualTo(IdempotencyKey.of(KEY + "0").fingerprint(REQUEST));
    }

    @Test
    void equal_keys_are_equal_and_none_shows_itself() {
        assertThat(IdempotencyKey.of(KEY))
                .isEqualTo(IdempotencyKey.of(KEY))
                .hasSameHashCodeAs(IdempotencyKey.of(KEY))
                .isNotEqualTo(IdempotencyKey.of(KEY + "0"))
                .isNotEqualTo(KEY)
                .hasToString("IdempotencyKey[redacted]");
    }

    @Test
    void a_fingerprint_is_64_hex_digits() {
        assertThat(new Fingerprint("a".repeat(64)).hex()).hasSize(64);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Fingerprint("A".repeat(64)))
                .withMessage("fingerprint must be 64 hex digits but had 64 characters of another form");
    }

    @Test
    void an_answer_is_kept_for_some_time() {
        Fingerprint any = new Fingerprint("0".repeat(64));
        Instant now = Instant.EPOCH;

        assertThat(new KeyClaim(any, any, now, now.plusMillis(1)).until()).isAfter(now);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeyClaim(any, any, now, now))
                .withMessage("until must be after 1970-01-01T00:00:00Z but was 1970-01-01T00:00:00Z");
    }
}
