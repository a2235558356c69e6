package io.counterfoil.storage.jdbi;

import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.shop.TenantId;
import io.counterfoil.work.Fingerprint;
import io.counterfoil.work.IdempotencyKeys;
import io.counterfoil.work.KeptAnswer;
import io.counterfoil.work.KeyClaim;
import java.time.Instant;
import java.util.Optional;

/** The answered requests of one tenant in the table {@code idempotency_keys}. */
final class JdbiIdempotencyKeys implements IdempotencyKeys {

    /** Writes a row if there is none, or one whose time is over; a rival waits here until this unit has ended. */
    private static final String CLAIM = """
            INSERT INTO idempotency_keys (tenant, key, request, until_ms) VALUES (?, ?, ?, ?)
            ON CONFLICT (tenant, key) DO UPDATE
            SET request = excluded.request, until_ms = excluded.until_ms, answer = NULL
            WHERE idempotency_keys.until_ms <= ?
            RETURNING key
            """;

    private static final String KEPT = "SELECT request, answer FROM idempotency_keys WHERE tenant = ? AND key = ?";

    private static final String ANSWER =
            "UPDATE idempotency_keys SET answer = ? WHERE tenant = ? AND key = ? AND answer IS NULL";

    private static final String FORGET = "DELETE FROM idempotency_keys WHERE tenant = ? AND until_ms <= ?";

    private final Sql sql;
    private final TenantId tenant;

    JdbiIdempotencyKeys(Sql sql, TenantId tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    @Override
    public Optional<KeptAnswer> claim(KeyClaim claim) {
        boolean isFirst = sql.returning(
                        CLAIM,
                        (row, context) -> row.getString(1),
                        tenant.value(),
                        claim.key().hex(),
                        claim.request().hex(),
                        JdbiInventory.millis(claim.until()),
                        JdbiInventory.millis(claim.now()))
                .isPresent();
        return isFirst ? Optional.empty() : Optional.of(kept(claim.key()));
    }

    private KeptAnswer kept(Fingerprint key) {
        return sql.first(
                        KEPT,
                        (row, context) -> {
                            String answer = row.getString(2);
                            if (answer == null) {
                                throw unanswered();
                            }
                            return new KeptAnswer(new Fingerprint(row.getString(1)), answer);
                        },
                        tenant.value(),
                        key.hex())
                .orElseThrow(JdbiIdempotencyKeys::unanswered);
    }

    private static CounterfoilException unanswered() {
        return new CounterfoilException(
                FailureCode.STORAGE_INCONSISTENT, "what", "an idempotency key was claimed and not answered");
    }

    @Override
    public void answer(Fingerprint key, String answer) {
        if (sql.write(ANSWER, answer, tenant.value(), key.hex()) == 0) {
            throw new IllegalStateException("key must be claimed in this unit but was not");
        }
    }

    @Override
    public int forget(Instant now) {
        return sql.write(FORGET, tenant.value(), JdbiInventory.millis(now));
    }
}
