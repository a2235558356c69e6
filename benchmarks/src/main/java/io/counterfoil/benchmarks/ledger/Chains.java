package io.counterfoil.benchmarks.ledger;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.ClockReading;
import io.counterfoil.ledger.Ed25519Signer;
import io.counterfoil.ledger.Entry;
import io.counterfoil.ledger.Hash;
import io.counterfoil.ledger.Origin;
import java.time.ZoneOffset;

/** The chain of one till. */
final class Chains {
    static final Origin ORIGIN = Origin.parse("cafe.example/pier/till-1/0");
    static final Ed25519Signer SIGNER = Ed25519Signer.ofSeed(new byte[Ed25519Signer.SEED_LENGTH]);
    static final ClockReading OPENING = new ClockReading(SoldTickets.OPENING, ZoneOffset.UTC);

    private Chains() {}

    /** Where an entry would stand that is chained onto some other. */
    static Entry.Place second(CanonicalObject any) {
        return new Entry.Place(1, OPENING.ms(), Hash.of(BareHashes.sha256().digest(any.canonicalBytes())));
    }
}
