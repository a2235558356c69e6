package io.counterfoil.ticket;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.Commitment;
import io.counterfoil.ledger.Hash;
import io.counterfoil.shop.HostAttributes;
import io.counterfoil.shop.PersonalText;
import java.util.Objects;
import java.util.Optional;

/**
 * From where a sensitive action was done: the private part of its entry. The chain holds only a commitment to it, so it can be
 * erased.
 *
 * @param salt what keeps the commitment from being guessed; new for each entry, erased with the rest
 * @param host address and agent, at least one of them
 */
public record HostPart(Salt salt, HostAttributes host) {

    /** The member of an entry's document that binds this part to it. */
    public static final String MEMBER = "host_commit";

    /** The version of the form, member {@code v}. */
    private static final long VERSION = 1;

    /**
     * Refuses nulls.
     *
     * @throws IllegalArgumentException if the host told nothing, so that there is nothing to keep
     */
    public HostPart {
        Objects.requireNonNull(salt, "salt");
        if (host.isEmpty()) {
            throw new IllegalArgumentException("host must have an address or an agent but had none");
        }
    }

    /**
     * The object that the commitment covers: {@code v, type} HOST, {@code address, agent}.
     *
     * @return its canonical object
     */
    public CanonicalObject toCanonical() {
        CanonicalObject.Builder object =
                CanonicalObject.builder().put("v", VERSION).put("type", "HOST");
        host.address().ifPresent(address -> object.put("address", address.reveal()));
        host.agent().ifPresent(agent -> object.put("agent", agent.reveal()));
        return object.build();
    }

    /**
     * The part of such an object.
     *
     * @param object as stored
     * @param salt what was stored beside it
     * @return the part
     * @throws io.counterfoil.refusal.RefusedException if a member is of another kind
     * @throws IllegalArgumentException if a value has another form
     */
    public static HostPart read(CanonicalObject object, Salt salt) {
        return new HostPart(salt, new HostAttributes(text(object, "address"), text(object, "agent")));
    }

    private static Optional<PersonalText> text(CanonicalObject object, String member) {
        return object.findString(member).map(PersonalText::of);
    }

    /**
     * What binds this part to its entry.
     *
     * @return the commitment that the entry's document bears
     */
    public Hash commitment() {
        return Commitment.of(salt.reveal(), toCanonical());
    }

    /**
     * The document of the entry, bound to this part.
     *
     * @param document of the action
     * @return the same with {@value #MEMBER}
     */
    public CanonicalObject bindTo(CanonicalObject document) {
        return document.toBuilder().put(MEMBER, commitment().hex()).build();
    }
}
