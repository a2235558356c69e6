package io.counterfoil.sale;

import io.counterfoil.Books;
import io.counterfoil.ledger.Entry;
import io.counterfoil.ledger.Hash;
import io.counterfoil.ledger.Head;
import io.counterfoil.ledger.Ledger;
import io.counterfoil.ledger.Note;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.StoredEntryVisitor;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.ticket.EntryRef;
import io.counterfoil.ticket.HostPart;
import io.counterfoil.ticket.HostParts;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Books of a store that has no room left for one kind of thing. */
enum Unrecording {
    ENTRIES,
    HOST_PARTS;

    /** The same books but for that; whatever ports they have. */
    Books in(Books books) {
        return (Books) Proxy.newProxyInstance(
                Books.class.getClassLoader(), new Class<?>[] {Books.class}, (proxy, port, arguments) -> {
                    if (this == ENTRIES && port.getName().equals("ledger")) {
                        return new FullLedger(books.ledger());
                    }
                    if (this == HOST_PARTS && port.getName().equals("hostParts")) {
                        return new FullHostParts(books.hostParts());
                    }
                    return port.invoke(books, arguments);
                });
    }

    private static CounterfoilException noRoom() {
        return new CounterfoilException(FailureCode.STORAGE_INCONSISTENT, "what", "no room");
    }

    private record FullLedger(Ledger ledger) implements Ledger {
        @Override
        public void append(List<Entry> entries, Head newHead, long expected) {
            throw noRoom();
        }

        @Override
        public Optional<Head> head(Origin origin) {
            return ledger.head(origin);
        }

        @Override
        public void entries(Origin origin, long fromSeq, StoredEntryVisitor visitor) {
            ledger.entries(origin, fromSeq, visitor);
        }

        @Override
        public Optional<FoundEntry> entryByHash(Hash hash) {
            return ledger.entryByHash(hash);
        }

        @Override
        public void putNote(Note note) {
            ledger.putNote(note);
        }

        @Override
        public List<String> notes(Origin origin) {
            return ledger.notes(origin);
        }

        @Override
        public List<Origin> origins() {
            return ledger.origins();
        }
    }

    private record FullHostParts(HostParts parts) implements HostParts {
        @Override
        public void add(EntryRef entry, HostPart part) {
            throw noRoom();
        }

        @Override
        public Optional<HostPart> find(Origin origin, long seq) {
            return parts.find(origin, seq);
        }

        @Override
        public void erase(Origin origin, long seq) {
            parts.erase(origin, seq);
        }

        @Override
        public SortedMap<Long, Hash> commitments(Origin origin, long fromSeq, long toSeq) {
            return parts.commitments(origin, fromSeq, toSeq);
        }
    }
}
