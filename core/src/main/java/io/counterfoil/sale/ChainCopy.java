package io.counterfoil.sale;

import io.counterfoil.ledger.Head;
import io.counterfoil.ledger.LedgerExport;
import io.counterfoil.ledger.StoredEntries;
import io.counterfoil.work.Transactions;
import java.io.OutputStream;
import java.util.List;

/** A chain that was taken to be handed out: recorded, signed, and written as often as it is asked for. Safe for threads. */
public final class ChainCopy {

    private final Transactions<? extends CheckoutBooks> transactions;
    private final Head head;

    ChainCopy(Transactions<? extends CheckoutBooks> transactions, Head head) {
        this.transactions = transactions;
        this.head = head;
    }

    /**
     * Where the chain ended when it was taken, the record of the taking included.
     *
     * @return the head that the newest note speaks of
     */
    public Head head() {
        return head;
    }

    /**
     * Writes the chain as JSON Lines, as anybody's verifier reads it; what was sold since is in it as well.
     *
     * @param out receives UTF-8; not closed
     * @throws io.counterfoil.refusal.CounterfoilException if it cannot be written or read
     */
    public void writeTo(OutputStream out) {
        transactions.read(books -> {
            LedgerExport.write(StoredEntries.of(books.ledger(), head.origin()), out);
            return head;
        });
    }

    /**
     * The signed checkpoints of the chain, to be handed out with it.
     *
     * @return the text of each, by size ascending
     */
    public List<String> notes() {
        return transactions.read(books -> List.copyOf(books.ledger().notes(head.origin())));
    }
}
