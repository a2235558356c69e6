package io.counterfoil.json;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a JSON text says, kept as it was written: a number is its text, so no digit is lost. */
sealed interface JsonValue permits JsonValue.Scalar, JsonValue.Items, JsonValue.Members {

    /** Turns each kind into one result. */
    <R> R fold(
            Function<? super Scalar, ? extends R> onScalar,
            Function<? super Items, ? extends R> onItems,
            Function<? super Members, ? extends R> onMembers);

    /** Kinds of a value without parts. */
    enum Kind {
        /** In quotes. */
        TEXT,
        /** Without quotes. */
        NUMBER,
        /** {@code true} or {@code false}. */
        TRUTH,
        /** {@code null}. */
        NOTHING
    }

    /** A value without parts, as it was written: {@code 156.60}, {@code true}, {@code null}, a text without its quotes. */
    record Scalar(Kind kind, String text) implements JsonValue {
        @Override
        public <R> R fold(
                Function<? super Scalar, ? extends R> onScalar,
                Function<? super Items, ? extends R> onItems,
                Function<? super Members, ? extends R> onMembers) {
            return onScalar.apply(this);
        }

        /** Never the text, which may be a person's. */
        @Override
        public String toString() {
            return kind.toString();
        }
    }

    /** A list. */
    record Items(List<JsonValue> values) implements JsonValue {
        @Override
        public <R> R fold(
                Function<? super Scalar, ? extends R> onScalar,
                Function<? super Items, ? extends R> onItems,
                Function<? super Members, ? extends R> onMembers) {
            return onItems.apply(this);
        }
    }

    /** An object, its names in the order of the text, each once. */
    record Members(Map<String, JsonValue> values) implements JsonValue {
        @Override
        public <R> R fold(
                Function<? super Scalar, ? extends R> onScalar,
                Function<? super Items, ? extends R> onItems,
                Function<? super Members, ? extends R> onMembers) {
            return onMembers.apply(this);
        }
    }
}
