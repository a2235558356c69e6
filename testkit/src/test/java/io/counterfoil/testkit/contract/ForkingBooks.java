package io.counterfoil.testkit.contract;

import static java.util.concurrent.TimeUnit.MINUTES;

import io.counterfoil.Books;
import io.counterfoil.ledger.Entry;
import io.counterfoil.ledger.Hash;
import io.counterfoil.ledger.Head;
import io.counterfoil.ledger.Ledger;
import io.counterfoil.ledger.Note;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.StoredEntry;
import io.counterfoil.ledger.StoredEntryVisitor;
import io.counterfoil.work.Transactions;
import java.lang.reflect.Proxy;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * A store of chains as it must not be: it reads the head, then writes entries and head, without a lock, without comparing the size, and
 * without a unique key. The barrier makes every rival stand between the two, so the fork shows in every run.
 */
final class ForkingBooks implements Transactions<Books> {

    private final Ledger ledger;

    ForkingBooks(int rivals) {
        this.ledger = new ReadThenWrite(new CyclicBarrier(rivals));
    }

    @Override
    public <R> R transact(Function<? super Books, ? extends R> work) {
        return work.apply((Books) Proxy.newProxyInstance(
                Books.class.getClassLoader(), new Class<?>[] {Books.class}, (proxy, method, arguments) -> ledger));
    }

    private static final class ReadThenWrite implements Ledger {

        private final List<StoredEntry> rows = new CopyOnWriteArrayList<>();
        private final CyclicBarrier betweenReadAndWrite;
        private volatile Optional<Head> head = Optional.empty();

        ReadThenWrite(CyclicBarrier betweenReadAndWrite) {
            this.betweenReadAndWrite = betweenReadAndWrite;
        }

        @Override
        public Optional<Head> head(Origin origin) {
            return head;
        }

        @Override
        public void append(List<Entry> entries, Head newHead, long expected) {
            meetTheOthers();
            entries.forEach(entry -> rows.add(entry.toRow()));
            head = Optional.of(newHead);
            meetTheOthers();
        }

        private void meetTheOthers() {
            try {
                betweenReadAndWrite.await(1, MINUTES);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new IllegalStateException("rivals must meet but did not", e);
            }
        }

        @Override
        public void entries(Origin origin, long fromSeq, StoredEntryVisitor visitor) {
            for (StoredEntry row : sorted(fromSeq)) {
                if (!visitor.visit(row)) {
                    return;
                }
            }
        }

        private List<StoredEntry> sorted(long fromSeq) {
            return rows.stream()
                    .filter(row -> row.seq() >= fromSeq)
                    .sorted(Comparator.comparingLong(StoredEntry::seq))
                    .toList();
        }

        @Override
        public Optional<FoundEntry> entryByHash(Hash hash) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void putNote(Note note) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> notes(Origin origin) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Origin> origins() {
            throw new UnsupportedOperationException();
        }
    }
}
