package io.counterfoil.testkit;

import io.counterfoil.ledger.Entry;
import io.counterfoil.ledger.Hash;
import io.counterfoil.ledger.Head;
import io.counterfoil.ledger.Ledger;
import io.counterfoil.ledger.Note;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.StoredEntryVisitor;
import io.counterfoil.ledger.Tile;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Chains in lists, entry by entry at the index of its number. */
final class InMemoryLedger implements Ledger {

    private static final Comparator<Note> BY_SIZE =
            Comparator.comparingLong(Note::size).thenComparing(Note::text);

    private final UnitGuard guard;
    private final SortedMap<Origin, Head> heads = new TreeMap<>();
    private final SortedMap<Origin, List<Entry>> chains = new TreeMap<>();
    private final List<Note> notes = new ArrayList<>();
    private final Map<TilePlace, Tile> tiles = new HashMap<>();

    private record TilePlace(Origin origin, int level, long index) {}

    InMemoryLedger(UnitGuard guard) {
        this.guard = guard;
    }

    InMemoryLedger copy(UnitGuard other) {
        InMemoryLedger copy = new InMemoryLedger(other);
        copy.heads.putAll(heads);
        chains.forEach((origin, entries) -> copy.chains.put(origin, new ArrayList<>(entries)));
        copy.notes.addAll(notes);
        copy.tiles.putAll(tiles);
        return copy;
    }

    @Override
    public Optional<Head> head(Origin origin) {
        guard.reading();
        return Optional.ofNullable(heads.get(origin));
    }

    @Override
    public void append(List<Entry> entries, Head newHead, long expected) {
        guard.writing();
        requireConsecutive(entries, newHead, expected);
        Head stored = heads.getOrDefault(newHead.origin(), Head.empty(newHead.origin()));
        if (stored.size() != expected) {
            throw new CounterfoilException(FailureCode.HEAD_MOVED);
        }
        requireChained(entries, stored.last());
        heads.put(newHead.origin(), newHead);
        chains.computeIfAbsent(newHead.origin(), origin -> new ArrayList<>()).addAll(entries);
    }

    private static void requireConsecutive(List<Entry> entries, Head newHead, long expected) {
        long next = expected;
        for (Entry entry : entries) {
            if (entry.seq() != next) {
                throw new IllegalArgumentException("entry must have seq " + next + " but was " + entry.seq());
            }
            next++;
        }
        if (newHead.size() != next) {
            throw new IllegalArgumentException("newHead must have size " + next + " but was " + newHead.size());
        }
    }

    /** What a database's {@code UNIQUE(chain, prev)} refuses at the latest: a second entry on the same one. */
    private static void requireChained(List<Entry> entries, Hash last) {
        Hash prev = last;
        for (Entry entry : entries) {
            if (!entry.prev().equals(prev)) {
                throw new CounterfoilException(
                        FailureCode.STORAGE_INCONSISTENT, "what", "an entry is not chained onto the last one");
            }
            prev = entry.hash();
        }
    }

    @Override
    public void entries(Origin origin, long fromSeq, StoredEntryVisitor visitor) {
        guard.reading();
        List<Entry> entries = chains.getOrDefault(origin, List.of());
        int end = entries.size(); // what the visitor appends is not shown to it
        for (long seq = Math.max(0, fromSeq); seq < end; seq++) {
            if (!visitor.visit(entries.get((int) seq).toRow())) {
                return;
            }
        }
    }

    @Override
    public void putTile(Origin origin, Tile tile) {
        guard.writing();
        tiles.put(new TilePlace(origin, tile.level(), tile.index()), tile);
    }

    @Override
    public Optional<Tile> tile(Origin origin, int level, long index) {
        guard.reading();
        return Optional.ofNullable(tiles.get(new TilePlace(origin, level, index)));
    }

    @Override
    public Optional<FoundEntry> entryByHash(Hash hash) {
        guard.reading();
        return chains.entrySet().stream()
                .flatMap(chain -> chain.getValue().stream()
                        .filter(entry -> entry.hash().equals(hash))
                        .map(entry -> new FoundEntry(chain.getKey(), entry.toRow())))
                .findFirst();
    }

    /** The entry at a place, for the projections. */
    Optional<Entry> entry(Origin origin, long seq) {
        List<Entry> entries = chains.getOrDefault(origin, List.of());
        return seq < entries.size() ? Optional.of(entries.get(Math.toIntExact(seq))) : Optional.empty();
    }

    @Override
    public void putNote(Note note) {
        guard.writing();
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    @Override
    public List<String> notes(Origin origin) {
        guard.reading();
        return notes.stream()
                .filter(note -> note.origin().equals(origin))
                .sorted(BY_SIZE)
                .map(Note::text)
                .toList();
    }

    @Override
    public List<Origin> origins() {
        guard.reading();
        return List.copyOf(heads.keySet());
    }
}
