package io.counterfoil.shop;

import java.util.Objects;
import java.util.Optional;

/**
 * From where an operator works, as the host sees it: a network address, {@code 192.0.2.7}, and a program or device,
 * {@code Kiosk/4.1 (gate 2)}.
 *
 * <p>Both tell of a person: an address leads to whoever sat there, an agent to their device. So they are treated as names are. The
 * chain holds only a commitment to them ({@code host_commit}); they are stored beside it, can be erased, and show in no message, log
 * or {@code toString}. A till that nobody carries about has an id, which is public and enough: such a host gives none.
 *
 * @param address from where, in the host's own spelling
 * @param agent by which program or device; a host shortens what is longer than {@value PersonalText#MAX_LENGTH} characters
 */
public record HostAttributes(Optional<PersonalText> address, Optional<PersonalText> agent) {

    /** A host that tells nothing. */
    public static final HostAttributes NONE = new HostAttributes(Optional.empty(), Optional.empty());

    /** Refuses nulls. */
    public HostAttributes {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(agent, "agent");
    }

    /**
     * Both attributes.
     *
     * @param address for instance {@code 192.0.2.7}
     * @param agent for instance {@code Kiosk/4.1 (gate 2)}
     * @return the attributes
     * @throws IllegalArgumentException if one of them is no text that can be kept; the message does not repeat it
     */
    public static HostAttributes of(String address, String agent) {
        return new HostAttributes(Optional.of(PersonalText.of(address)), Optional.of(PersonalText.of(agent)));
    }

    /**
     * Whether there is nothing to keep.
     *
     * @return true if the host told nothing
     */
    public boolean isEmpty() {
        return address.isEmpty() && agent.isEmpty();
    }
}
