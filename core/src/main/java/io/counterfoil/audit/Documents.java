package io.counterfoil.audit;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.CanonicalReader;
import io.counterfoil.ledger.EntryType;
import io.counterfoil.ledger.Ledger;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.StoredEntry;
import io.counterfoil.refusal.RefusedException;
import io.counterfoil.ticket.HostPart;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a chain's rows some at a time, and the documents of those that can be read. */
final class Documents {

    /** How many rows are held at once. */
    static final int CHUNK = 256;

    private Documents() {}

    /** Some rows, the first at that number or above; none above the greatest number there is, which is where a long turns over. */
    static List<StoredEntry> chunk(Ledger ledger, Origin origin, long fromSeq) {
        List<StoredEntry> rows = new ArrayList<>();
        if (fromSeq < 0) {
            return rows;
        }
        ledger.entries(origin, fromSeq, row -> {
            rows.add(row);
            return rows.size() < CHUNK;
        });
        return rows;
    }

    /** What the document of a row binds itself to of the host; nothing where it does not, or is not of this version's form. */
    static Optional<String> hostCommitment(StoredEntry row) {
        try {
            return CanonicalReader.read(row.canonical())
                    .fold(document -> document.findString(HostPart.MEMBER), refusals -> Optional.<String>empty());
        } catch (RefusedException otherForm) {
            return Optional.empty();
        }
    }

    /** What a row of that type records; nothing where the row is of another type, or its document is not of this version's form. */
    static <T> Optional<T> read(StoredEntry row, EntryType type, Function<CanonicalObject, T> form) {
        if (row.type() != type.code()) {
            return Optional.empty();
        }
        try {
            return CanonicalReader.read(row.canonical())
                    .fold(document -> Optional.of(form.apply(document)), refusals -> Optional.empty());
        } catch (RefusedException | IllegalArgumentException | DateTimeException | ArithmeticException otherForm) {
            return Optional.empty();
        }
    }
}
