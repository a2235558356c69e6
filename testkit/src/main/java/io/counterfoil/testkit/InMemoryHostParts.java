package io.counterfoil.testkit;

import io.counterfoil.ledger.CanonicalReader;
import io.counterfoil.ledger.Hash;
import io.counterfoil.ledger.Origin;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.ticket.EntryRef;
import io.counterfoil.ticket.HostPart;
import io.counterfoil.ticket.HostParts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Private parts of entries by chain and number. */
final class InMemoryHostParts implements HostParts {

    private final UnitGuard guard;
    private final InMemoryLedger ledger;
    private final Map<Origin, SortedMap<Long, HostPart>> parts = new HashMap<>();

    /** What must hold when the unit of work ends: a part may be stored before its entry is. */
    private final List<EntryRef> unproven = new ArrayList<>();

    InMemoryHostParts(UnitGuard guard, InMemoryLedger ledger) {
        this.guard = guard;
        this.ledger = ledger;
    }

    InMemoryHostParts copy(UnitGuard other, InMemoryLedger copiedLedger) {
        InMemoryHostParts copy = new InMemoryHostParts(other, copiedLedger);
        parts.forEach((origin, stored) -> copy.parts.put(origin, new TreeMap<>(stored)));
        return copy;
    }

    /** Whether what this unit of work stored has its entries; belongs before the commit. */
    void prove() {
        for (EntryRef entry : unproven) {
            if (ledger.entry(entry.origin(), entry.seq()).isEmpty()) {
                throw new CounterfoilException(FailureCode.STORAGE_INCONSISTENT, "what", "a host part has no entry");
            }
        }
    }

    private SortedMap<Long, HostPart> of(Origin origin) {
        return parts.computeIfAbsent(origin, key -> new TreeMap<>());
    }

    @Override
    public void add(EntryRef entry, HostPart part) {
        guard.writing();
        if (of(entry.origin()).putIfAbsent(entry.seq(), part) != null) {
            throw new CounterfoilException(
                    FailureCode.STORAGE_INCONSISTENT, "what", "an entry has a host part already");
        }
        unproven.add(entry);
    }

    @Override
    public Optional<HostPart> find(Origin origin, long seq) {
        guard.reading();
        return Optional.ofNullable(of(origin).get(seq)).map(InMemoryHostParts::asRead);
    }

    /** As a store reads it that keeps its bytes. */
    private static HostPart asRead(HostPart part) {
        byte[] canonical = part.toCanonical().canonicalBytes();
        return HostPart.read(CanonicalReader.read(canonical).orThrow(), part.salt());
    }

    @Override
    public void erase(Origin origin, long seq) {
        guard.writing();
        if (of(origin).remove(seq) == null) {
            throw new IllegalStateException("entry must have a host part but " + origin + "#" + seq + " had none");
        }
    }

    @Override
    public SortedMap<Long, Hash> commitments(Origin origin, long fromSeq, long toSeq) {
        guard.reading();
        SortedMap<Long, Hash> found = new TreeMap<>();
        of(origin).forEach((seq, part) -> {
            if (seq >= fromSeq && seq <= toSeq) {
                found.put(seq, part.commitment());
            }
        });
        return found;
    }
}
