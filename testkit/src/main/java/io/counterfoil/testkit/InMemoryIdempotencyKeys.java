package io.counterfoil.testkit;

import io.counterfoil.work.Fingerprint;
import io.counterfoil.work.IdempotencyKeys;
import io.counterfoil.work.KeptAnswer;
import io.counterfoil.work.KeyClaim;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Answers in a map. */
final class InMemoryIdempotencyKeys implements IdempotencyKeys {

    private record Kept(KeptAnswer answer, Instant until) {}

    private final UnitGuard guard;
    private final Map<Fingerprint, Kept> kept = new HashMap<>();
    private final Set<Fingerprint> unanswered = new HashSet<>();

    InMemoryIdempotencyKeys(UnitGuard guard) {
        this.guard = guard;
    }

    InMemoryIdempotencyKeys copy(UnitGuard other) {
        InMemoryIdempotencyKeys copy = new InMemoryIdempotencyKeys(other);
        copy.kept.putAll(kept);
        return copy;
    }

    /** Refuses a claim without an answer; belongs before the commit. */
    void prove() {
        if (!unanswered.isEmpty()) {
            throw new IllegalStateException("each claimed key must be answered but " + unanswered.size() + " was not");
        }
    }

    @Override
    public Optional<KeptAnswer> claim(KeyClaim claim) {
        guard.writing();
        Kept found = kept.get(claim.key());
        if (found != null && found.until().isAfter(claim.now())) {
            return Optional.of(found.answer());
        }
        unanswered.add(claim.key());
        kept.put(claim.key(), new Kept(new KeptAnswer(claim.request(), ""), claim.until()));
        return Optional.empty();
    }

    @Override
    public void answer(Fingerprint key, String answer) {
        guard.writing();
        if (!unanswered.remove(key)) {
            throw new IllegalStateException("key must be claimed in this unit but was not");
        }
        kept.computeIfPresent(
                key,
                (same, claimed) -> new Kept(
                        new KeptAnswer(claimed.answer().request(), Objects.requireNonNull(answer, "answer")),
                        claimed.until()));
    }

    @Override
    public int forget(Instant now) {
        guard.writing();
        int known = kept.size();
        kept.values().removeIf(each -> !each.until().isAfter(now));
        return known - kept.size();
    }
}
