package io.counterfoil.sale;

import io.counterfoil.Books;
import io.counterfoil.catalog.Catalog;
import io.counterfoil.ledger.Entry;
import io.counterfoil.ledger.Hash;
import io.counterfoil.ledger.Head;
import io.counterfoil.ledger.Ledger;
import io.counterfoil.ledger.Note;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.StoredEntryVisitor;
import io.counterfoil.payment.PaymentMethods;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.series.Series;
import io.counterfoil.ticket.EntryRef;
import io.counterfoil.ticket.HostPart;
import io.counterfoil.ticket.HostParts;
import io.counterfoil.ticket.Tickets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Books of a store that has no room left for one kind of thing. */
enum Unrecording {
    ENTRIES,
    HOST_PARTS;

    Books in(Books books) {
        return new Full(books, this);
    }

    private static CounterfoilException noRoom() {
        return new CounterfoilException(FailureCode.STORAGE_INCONSISTENT, "what", "no room");
    }

    private record Full(Books books, Unrecording fault) implements Books {
        @Override
        public Ledger ledger() {
            return fault == ENTRIES ? new FullLedger(books.ledger()) : books.ledger();
        }

        @Override
        public HostParts hostParts() {
            return fault == HOST_PARTS ? new FullHostParts(books.hostParts()) : books.hostParts();
        }

        @Override
        public Catalog catalog() {
            return books.catalog();
        }

        @Override
        public PaymentMethods paymentMethods() {
            return books.paymentMethods();
        }

        @Override
        public Series series() {
            return books.series();
        }

        @Override
        public Tickets tickets() {
            return books.tickets();
        }
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
