package io.counterfoil.ledger;

import java.util.Optional;
import java.util.regex.Pattern;

/** Step 2 of the walk: whether a row's document is the one that was hashed, in form, and of the row's type. */
final class RowRules {

    private static final Pattern TYPE_NAME = Pattern.compile("[A-Z][A-Z_]{0,31}");

    private RowRules() {}

    /** What step 2 finds: a document to go on with, or the first fault. */
    interface Finder {
        void found(BreakKind kind, String expected, String actual);
    }

    /** The row's document where step 2 finds nothing. */
    static Optional<CanonicalObject> document(StoredEntry row, ChainKind chain, Finder finder) {
        Hash digest = Layout.digest(row.rawCanonical());
        if (!digest.matches(row.rawDigest())) {
            finder.found(BreakKind.DOC_DIGEST_MISMATCH, digest.hex(), Hex.format(row.rawDigest()));
            return Optional.empty();
        }
        return CanonicalReader.read(row.rawCanonical())
                .fold(document -> typed(row, document, chain, finder), refusals -> {
                    finder.found(
                            BreakKind.NON_CANONICAL,
                            "canonical form",
                            refusals.get(0).message());
                    return Optional.empty();
                });
    }

    private static Optional<CanonicalObject> typed(
            StoredEntry row, CanonicalObject document, ChainKind chain, Finder finder) {
        Optional<EntryType> type = EntryType.ofCode(row.type()).filter(known -> known.isOn(chain));
        if (!document.isInteger("v", 1)) {
            finder.found(BreakKind.VERSION_UNSUPPORTED, "1", document.has("v") ? "another" : "absent");
        } else if (type.isEmpty()) {
            finder.found(
                    BreakKind.TYPE_UNSUPPORTED,
                    "a type of a " + chain.wireName() + " chain",
                    Integer.toString(row.type()));
        } else if (!document.isText("type", type.get().name())) {
            finder.found(BreakKind.TYPE_MISMATCH, type.get().name(), typeName(document));
        } else {
            return Optional.of(document);
        }
        return Optional.empty();
    }

    /** The document's type if it looks like one; a report carries no other text of a document. */
    private static String typeName(CanonicalObject document) {
        return document.member("type") instanceof CanonicalValue.Text text
                        && TYPE_NAME.matcher(text.value()).matches()
                ? text.value()
                : "absent or another";
    }
}
