package io.counterfoil.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.LongConsumer;

/**
 * Signatures of a chain, checked in batches by whatever threads there are while the walk goes on, and answered in the order of
 * the chain. Holds a bounded number of them. Used by the thread that walks.
 */
final class SignatureChecks {

    /** Signatures of a batch: some 50 ms of work, so that handing it over costs nothing beside it. */
    private static final int BATCH = 64;

    /** Batches that may be under way or waiting: enough for 16 threads, some 100 KB. */
    private static final int MAX_BATCHES = 16;

    private final Executor executor;
    private final Deque<FutureTask<List<Long>>> underWay = new ArrayDeque<>();
    private List<Check> batch = new ArrayList<>(BATCH);

    /** One signature over what it should cover; the rest of the row is not kept. */
    private static final class Check {
        private final long seq;
        private final VerifyingKey key;
        private final byte[] signed;
        private final SignatureBytes signature;

        Check(StoredEntry row, VerifyingKey key) {
            this.seq = row.seq();
            this.key = key;
            this.signed = Layout.signedByEntry(row.rawHash());
            this.signature = SignatureBytes.of(row.rawSig());
        }

        long seq() {
            return seq;
        }

        boolean fails() {
            return !key.verifies(signed, signature);
        }
    }

    SignatureChecks(Executor executor) {
        this.executor = executor;
    }

    void add(StoredEntry row, VerifyingKey key) {
        batch.add(new Check(row, key));
        if (batch.size() == BATCH) {
            send();
        }
    }

    private void send() {
        List<Check> checks = batch;
        batch = new ArrayList<>(BATCH);
        underWay.add(Together.begin(
                executor,
                () -> checks.stream().filter(Check::fails).map(Check::seq).toList()));
    }

    /** Gives the numbers of entries with bad signatures out, so far as room must be made. */
    void makeRoom(LongConsumer bad) {
        while (underWay.size() >= MAX_BATCHES) {
            settle(bad);
        }
    }

    /** Waits for the rest. */
    void end(LongConsumer bad) {
        send();
        while (!underWay.isEmpty()) {
            settle(bad);
        }
    }

    private void settle(LongConsumer bad) {
        Together.end(underWay.remove()).forEach(bad::accept);
    }
}
