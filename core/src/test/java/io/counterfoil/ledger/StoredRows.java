package io.counterfoil.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Chains as somebody left them in the database: rows of any content, only to be read. */
record StoredRows(Map<Origin, List<StoredEntry>> chains) implements Ledger {

    StoredRows {
        chains = Map.copyOf(chains);
    }

    static StoredRows of(Origin origin, List<StoredEntry> rows) {
        return new StoredRows(Map.of(origin, List.copyOf(rows)));
    }

    @Override
    public Optional<Head> head(Origin origin) {
        throw new UnsupportedOperationException("head");
    }

    @Override
    public void append(List<Entry> entries, Head newHead, long expected) {
        throw new UnsupportedOperationException("append");
    }

    @Override
    public void entries(Origin origin, long fromSeq, StoredEntryVisitor visitor) {
        for (StoredEntry row : chains.getOrDefault(origin, List.of())) {
            if (row.seq() >= fromSeq && !visitor.visit(row)) {
                return;
            }
        }
    }

    @Override
    public Optional<FoundEntry> entryByHash(Hash hash) {
        return new TreeMap<>(chains)
                .entrySet().stream()
                        .flatMap(chain -> chain.getValue().stream()
                                .filter(row -> hash.matches(row.rawHash()))
                                .map(row -> new FoundEntry(chain.getKey(), row)))
                        .findFirst();
    }

    @Override
    public void putNote(Note note) {
        throw new UnsupportedOperationException("putNote");
    }

    @Override
    public List<String> notes(Origin origin) {
        return List.of();
    }

    @Override
    public List<Origin> origins() {
        return List.copyOf(new TreeMap<>(chains).keySet());
    }
}
