package io.counterfoil.ticket;

import io.counterfoil.ledger.CanonicalObject;
import java.util.Objects;
import java.util.Optional;

/**
 * What a sensitive action changed, as its entry says it: {@code before} {@code {"printings":1}}, {@code after} {@code {"printings":2}}.
 * Both are public and have the members that the action's row in {@code docs/ledger-format.md}, section 10 names.
 *
 * @param before how it stood; nothing where there was nothing yet
 * @param after how it stands
 */
public record Change(Optional<CanonicalObject> before, CanonicalObject after) {

    /** Refuses nulls. */
    public Change {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /**
     * A change of one text.
     *
     * @param member its name, {@code status}
     * @param before for instance {@code ISSUED}
     * @param after for instance {@code CANCELLED}
     * @return the change
     */
    public static Change of(String member, String before, String after) {
        return new Change(
                Optional.of(CanonicalObject.builder().put(member, before).build()),
                CanonicalObject.builder().put(member, after).build());
    }

    /**
     * A change of one number.
     *
     * @param member its name, {@code printings}
     * @param before for instance 1
     * @param after for instance 2
     * @return the change
     */
    public static Change of(String member, long before, long after) {
        return new Change(
                Optional.of(CanonicalObject.builder().put(member, before).build()),
                CanonicalObject.builder().put(member, after).build());
    }

    /**
     * Writes both members.
     *
     * @param document of the action's entry
     * @return the same builder
     */
    public CanonicalObject.Builder writeTo(CanonicalObject.Builder document) {
        before.ifPresent(state -> document.put("before", state));
        return document.put("after", after);
    }
}
