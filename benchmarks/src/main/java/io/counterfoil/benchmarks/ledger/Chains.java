package io.counterfoil.benchmarks.ledger;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.ClockReading;
import io.counterfoil.ledger.Ed25519Signer;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.Entry;
import io.counterfoil.ledger.EntryType;
import io.counterfoil.ledger.Genesis;
import io.counterfoil.ledger.Hash;
import io.counterfoil.ledger.Head;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.Sealed;
import io.counterfoil.ledger.Sealer;
import io.counterfoil.ledger.Sealing;
import io.counterfoil.ledger.SigningPolicy;
import java.time.ZoneOffset;

/** The chain of one till. */
final class Chains {
    static final Origin ORIGIN = Origin.parse("cafe.example/pier/till-1/0");
    static final Ed25519Signer SIGNER = Ed25519Signer.ofSeed(new byte[Ed25519Signer.SEED_LENGTH]);
    static final ClockReading OPENING = new ClockReading(SoldTickets.OPENING, ZoneOffset.UTC);

    private Chains() {}

    static Enrolment enrolment(SigningPolicy policy) {
        return Enrolment.of(ORIGIN, SIGNER.publicKey()).withSigning(policy);
    }

    /** The entries of one unit of work: a genesis on an empty chain, and then so many tickets. */
    static Sealed seal(SigningPolicy policy, Head head, SoldTickets tickets, int count) {
        long first = Math.max(1, head.size());
        Sealer sealer = policy.isSigned() ? Sealer.of(policy, SIGNER) : Sealer.unsigned();
        Sealing sealing = sealer.begin(head, at(first + count - 1));
        if (head.size() == 0) {
            // Without a key there is no enrolment before its genesis; the one of another policy serves as well here.
            Enrolment enrolment = enrolment(policy.isSigned() ? policy : SigningPolicy.CHECKPOINTS);
            CanonicalObject genesis = Genesis.first(enrolment, at(first + count - 1), new byte[Genesis.NONCE_LENGTH]);
            sealing.seal(EntryType.GENESIS, genesis).orThrow();
        }
        for (int i = 0; i < count; i++) {
            sealing.seal(EntryType.TICKET, tickets.document(first + i)).orThrow();
        }
        return sealing.end();
    }

    private static ClockReading at(long second) {
        return new ClockReading(SoldTickets.OPENING.plusSeconds(second), ZoneOffset.UTC);
    }

    /** Where an entry would stand that is chained onto some other. */
    static Entry.Place second(CanonicalObject any) {
        return new Entry.Place(1, OPENING.ms(), Hash.of(BareHashes.sha256().digest(any.canonicalBytes())));
    }
}
