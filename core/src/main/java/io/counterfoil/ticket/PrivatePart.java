package io.counterfoil.ticket;

import io.counterfoil.customer.CustomerSnapshot;
import io.counterfoil.ledger.Commitment;
import io.counterfoil.ledger.Hash;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a ticket knows about people. The chain holds only a commitment to it, so it can be erased.
 *
 * @param salt what keeps the commitment from being guessed; erased with the rest
 * @param customer who bought, where the shop must know
 * @param attributes what products asked to know, by line
 * @param references what ties payments to the outside
 */
public record PrivatePart(
        Salt salt,
        Optional<CustomerSnapshot> customer,
        List<PrivateAttribute> attributes,
        List<PrivateReference> references) {

    /** Copies the lists. */
    public PrivatePart {
        Objects.requireNonNull(salt, "salt");
        Objects.requireNonNull(customer, "customer");
        attributes = List.copyOf(attributes);
        references = List.copyOf(references);
    }

    /**
     * Whether there is nothing to keep.
     *
     * @return true if the ticket knows nothing about people
     */
    public boolean isEmpty() {
        return customer.isEmpty() && attributes.isEmpty() && references.isEmpty();
    }

    /**
     * What binds this part to its ticket.
     *
     * @return the commitment that the ticket bears
     */
    public Hash commitment() {
        return Commitment.of(salt.reveal(), TicketDocument.of(this));
    }
}
