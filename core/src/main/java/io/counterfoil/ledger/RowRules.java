package io.counterfoil.ledger;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Step 2 of the walk: whether a row's document is the one that was hashed, in form, and of the row's type. */
final class RowRules {

    private static final Pattern TYPE_NAME = Pattern.compile("[A-Z][A-Z_]{0,31}");

    private final Hasher hasher;
    private final CanonicalScan scan = new CanonicalScan();
    private final byte[] digest = new byte[Hash.LENGTH];

    /** For many rows, one after the other, by one thread: tests them and builds nothing. */
    RowRules(Hasher hasher) {
        this.hasher = hasher;
    }

    /** What step 2 finds: the first fault. */
    interface Finder {
        void found(BreakKind kind, String expected, String actual);
    }

    /** The row's document where step 2 finds nothing. */
    static Optional<CanonicalObject> document(StoredEntry row, ChainKind chain, Finder finder) {
        return new RowRules(new Hasher()).isSound(row, chain, finder)
                ? Optional.of(CanonicalReader.readTested(row.rawCanonical()))
                : Optional.empty();
    }

    /** Whether step 2 finds nothing. */
    boolean isSound(StoredEntry row, ChainKind chain, Finder finder) {
        hasher.document(row.rawCanonical(), digest);
        if (!Arrays.equals(digest, row.rawDigest())) {
            finder.found(BreakKind.DOC_DIGEST_MISMATCH, Hex.format(digest), Hex.format(row.rawDigest()));
            return false;
        }
        try {
            scan.test(row.rawCanonical(), Limits.MAX_DOCUMENT_BYTES);
        } catch (Malformed malformed) {
            String why = CanonicalReader.refusal(malformed).message();
            finder.found(BreakKind.NON_CANONICAL, "canonical form", why);
            return false;
        }
        return isTyped(row, chain, finder);
    }

    private boolean isTyped(StoredEntry row, ChainKind chain, Finder finder) {
        Optional<EntryType> type = EntryType.ofCode(row.type()).filter(known -> known.isOn(chain));
        if (!scan.isVersion1()) {
            finder.found(BreakKind.VERSION_UNSUPPORTED, "1", scan.hasVersion() ? "another" : "absent");
        } else if (type.isEmpty()) {
            finder.found(
                    BreakKind.TYPE_UNSUPPORTED,
                    "a type of a " + chain.wireName() + " chain",
                    Integer.toString(row.type()));
        } else if (!scan.isType(type.get().name())) {
            String actual = typeName(CanonicalReader.readTested(row.rawCanonical()));
            finder.found(BreakKind.TYPE_MISMATCH, type.get().name(), actual);
        } else {
            return true;
        }
        return false;
    }

    /** The document's type if it looks like one; a report carries no other text of a document. */
    private static String typeName(CanonicalObject document) {
        return document.member("type") instanceof CanonicalValue.Text text
                        && TYPE_NAME.matcher(text.value()).matches()
                ? text.value()
                : "absent or another";
    }
}
