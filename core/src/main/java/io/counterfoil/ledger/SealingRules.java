package io.counterfoil.ledger;

import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.Refusals;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of a document before it is sealed, beyond its canonical form. What a program forgot is an exception; what a
 * person's text may bring about is a refusal.
 */
final class SealingRules {

    private static final Pattern CLOCK =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z");
    private static final Pattern OFFSET = Pattern.compile("[+-][0-9]{2}:[0-9]{2}");

    private SealingRules() {}

    /** Whether the frame is that of the type: v, type, clock and utc_offset. */
    static void requireFrame(EntryType type, CanonicalObject document) {
        require(document.isInteger("v", 1), "v", "be 1");
        require(document.isText("type", type.name()), "type", "be " + type);
        require(matches(document, "clock", CLOCK), "clock", "be an instant with milliseconds");
        require(matches(document, "utc_offset", OFFSET), "utc_offset", "be an offset such as +00:00");
    }

    private static boolean matches(CanonicalObject document, String name, Pattern pattern) {
        return document.member(name) instanceof CanonicalValue.Text text
                && pattern.matcher(text.value()).matches();
    }

    private static void require(boolean holds, String name, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(name + " must " + rule + " but was not");
        }
    }

    /** Notes the faults of texts, each with its path. */
    static void check(CanonicalObject document, Refusals refusals) {
        document.eachText(new TextCheck(refusals));
    }

    /** Keeps names and indexes on the way down, and makes a path of them only where there is a fault to name. */
    private static final class TextCheck implements CanonicalValue.TextVisitor {

        private final Refusals refusals;
        private final @Nullable CanonicalName[] names = new CanonicalName[Limits.MAX_DEPTH];
        private final int[] indexes = new int[Limits.MAX_DEPTH];
        private int depth;

        TextCheck(Refusals refusals) {
            this.refusals = refusals;
        }

        @Override
        public void into(CanonicalName name) {
            names[depth++] = name;
        }

        @Override
        public void into(int index) {
            names[depth] = null;
            indexes[depth++] = index;
        }

        @Override
        public void out() {
            depth--;
        }

        @Override
        public void text(CanonicalValue.Text text) {
            CanonicalName name = names[depth - 1];
            if (name != null && name.isCommitment() && Hash.find(text.value()).isEmpty()) {
                throw new IllegalArgumentException(path() + " must be 64 hexadecimal digits but was not");
            }
            if (!text.isPlain() && !Normalizer.isNormalized(text.value(), Normalizer.Form.NFC)) {
                refusals.add(RefusalCode.VALUE_INVALID, path(), "rule", "text in Unicode normalization form C");
            }
        }

        private FieldPath path() {
            FieldPath path = FieldPath.root();
            for (int i = 0; i < depth; i++) {
                CanonicalName name = names[i];
                path = name == null ? path.index(indexes[i]) : path.at(name.text());
            }
            return path;
        }
    }
}
