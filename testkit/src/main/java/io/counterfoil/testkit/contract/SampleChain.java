package io.counterfoil.testkit.contract;

import io.counterfoil.ledger.ClockReading;
import io.counterfoil.ledger.EntryType;
import io.counterfoil.ledger.Head;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.Sealed;
import io.counterfoil.ledger.Sealer;
import io.counterfoil.ledger.Sealing;
import io.counterfoil.ledger.Signer;
import io.counterfoil.ledger.SigningPolicy;
import java.time.Instant;
import java.time.ZoneOffset;

/** Entries that were properly sealed, without a key: what a store is given. */
final class SampleChain {

    static final ClockReading NOON = new ClockReading(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

    private SampleChain() {}

    /** A genesis where the chain is empty, and then so many activities. */
    static Sealed seal(Head head, int activities) {
        Sealing sealing = Sealer.unsigned().begin(head, NOON);
        if (head.size() == 0) {
            sealing.seal(EntryType.GENESIS, NOON.document(EntryType.GENESIS).build())
                    .orThrow();
        }
        for (int i = 0; i < activities; i++) {
            sealing.seal(
                            EntryType.ACTIVITY,
                            NOON.document(EntryType.ACTIVITY)
                                    .put("action", "DRAWER_OPENED")
                                    .put("nth", sealing.head().size())
                                    .build())
                    .orThrow();
        }
        return sealing.end();
    }

    static Sealed begin(Origin origin, int activities) {
        return seal(Head.empty(origin), activities);
    }

    /** A genesis with a signature. */
    static Sealed signed(Origin origin, Signer signer) {
        Sealing sealing = Sealer.of(SigningPolicy.EVERY_ENTRY, signer).begin(Head.empty(origin), NOON);
        sealing.seal(EntryType.GENESIS, NOON.document(EntryType.GENESIS).build())
                .orThrow();
        return sealing.end();
    }
}
