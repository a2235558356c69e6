package io.counterfoil.ledger;

import java.util.Objects;

/**
 * A statement about a chain that was kept outside its database and its export: a note, a high-water mark, or a printed ticket. Only
 * anchors reveal a cut tail. Given as it was found; whether it is genuine is for {@link Verification} to say.
 */
public sealed interface Anchor {

    /**
     * Turns any kind of anchor into one result.
     *
     * @param cases one function per kind
     * @param <R> the kind of result
     * @return what the matching function returned
     */
    <R> R fold(Cases<R> cases);

    /**
     * One function per kind of anchor.
     *
     * @param <R> the kind of result
     */
    interface Cases<R> {

        /**
         * For a note.
         *
         * @param note the anchor
         * @return the result
         */
        R note(NoteAnchor note);

        /**
         * For a high-water mark.
         *
         * @param mark the anchor
         * @return the result
         */
        R mark(MarkAnchor mark);

        /**
         * For a high-water mark that cannot be read.
         *
         * @return the result
         */
        R unreadableMark();

        /**
         * For a printed hash.
         *
         * @param printed the anchor
         * @return the result
         */
        R printed(PrintedAnchor printed);
    }

    /**
     * A note kept outside.
     *
     * @param text the whole note, readable or not
     * @return the anchor
     */
    static Anchor note(String text) {
        return new NoteAnchor(text);
    }

    /**
     * A high-water mark.
     *
     * @param mark as it was kept
     * @return the anchor
     */
    static Anchor mark(Mark mark) {
        return new MarkAnchor(mark.size(), mark.last(), mark.root());
    }

    /**
     * A high-water mark that is there but cannot be read: what it would have shown stays unchecked.
     *
     * @return the anchor
     */
    static Anchor unreadableMark() {
        return new UnreadableMark();
    }

    /**
     * A printed hash.
     *
     * @param payload the QR content, readable or not
     * @return the anchor
     */
    static Anchor printed(String payload) {
        return new PrintedAnchor(payload);
    }

    /**
     * A note kept outside.
     *
     * @param text the whole note
     */
    record NoteAnchor(String text) implements Anchor {

        /** Refuses null. */
        public NoteAnchor {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.note(this);
        }
    }

    /**
     * What a high-water mark says.
     *
     * @param size how many entries there were, at least 1
     * @param hash of the last of them
     * @param root over them
     */
    record MarkAnchor(long size, Hash hash, Hash root) implements Anchor {

        /**
         * Checks the size.
         *
         * @throws IllegalArgumentException if it is 0 or beyond 2<sup>53</sup> - 1
         */
        public MarkAnchor {
            Objects.requireNonNull(hash, "hash");
            Objects.requireNonNull(root, "root");
            if (size < 1 || !Limits.isCount(size)) {
                throw new IllegalArgumentException("size must be 1 to 2^53 - 1 but was " + size);
            }
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.mark(this);
        }
    }

    /** A high-water mark that cannot be read. */
    record UnreadableMark() implements Anchor {

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unreadableMark();
        }
    }

    /**
     * A printed hash.
     *
     * @param payload the QR content
     */
    record PrintedAnchor(String payload) implements Anchor {

        /** Refuses null. */
        public PrintedAnchor {
            Objects.requireNonNull(payload, "payload");
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.printed(this);
        }
    }
}
