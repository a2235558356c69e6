package io.counterfoil.ledger;

import io.counterfoil.refusal.RefusedException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a store's own chain must not do: enrol an origin or a key twice, or an epoch without the one before, or lease a number
 * twice. The first stays in force. Mutable, for one walk; keeps one span per run of leased numbers.
 */
final class StoreRules {

    private final Set<String> origins = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    private final Map<String, TreeMap<Long, Long>> leases = new HashMap<>();

    /** Takes an entry over, or says what it conflicts with. A document that lacks members conflicts with nothing. */
    Optional<String> conflict(EntryType type, CanonicalObject document) {
        try {
            return switch (type) {
                case ENROL -> enrol(document);
                case BLOCK_LEASE -> lease(document);
                default -> Optional.empty();
            };
        } catch (RefusedException malformed) {
            return Optional.empty();
        }
    }

    private Optional<String> enrol(CanonicalObject document) {
        String origin = document.string("origin");
        Optional<String> key = document.findString("public_key");
        if (origins.contains(origin)) {
            return Optional.of("an origin enrolled before");
        }
        if (key.filter(keys::contains).isPresent()) {
            return Optional.of("a key enrolled before");
        }
        Optional<Origin> parsed = Origin.find(origin);
        if (parsed.isPresent() && parsed.get().epoch() > 0 && !origins.contains(before(parsed.get()))) {
            return Optional.of("an epoch without the one before");
        }
        origins.add(origin);
        key.ifPresent(keys::add);
        return Optional.empty();
    }

    private static String before(Origin origin) {
        return Origin.of(origin.till(), origin.epoch() - 1).toString();
    }

    private Optional<String> lease(CanonicalObject document) {
        long first = document.integer("first");
        long last = document.integer("last");
        TreeMap<Long, Long> taken = leases.computeIfAbsent(document.string("series"), series -> new TreeMap<>());
        Map.Entry<Long, Long> below = taken.floorEntry(last);
        if (below != null && below.getValue() >= first) {
            return Optional.of("a lease that overlaps another");
        }
        if (first <= last) {
            boolean isAdjacent = below != null && below.getValue() == first - 1;
            taken.put(isAdjacent ? below.getKey() : first, last);
        }
        return Optional.empty();
    }
}
