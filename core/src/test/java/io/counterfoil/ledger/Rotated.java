package io.counterfoil.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** The golden chain whose key changes at entry 3 from TEST 1 to TEST 2, as the format publishes it. */
final class Rotated {

    private static final int ROTATION = 3;

    private Rotated() {}

    static List<StoredEntry> rows() {
        return new ArrayList<>(chain().entries().stream().map(Entry::toRow).toList());
    }

    /** Every entry a unit of work of its own, with a note after it. */
    static Sealed chain() {
        List<Entry> entries = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        Head head = Head.empty(Golden.ORIGIN);
        for (int seq = 0; seq < 7; seq++) {
            Signer signer = seq <= ROTATION ? Keys.TEST_1 : Keys.TEST_2;
            Sealing sealing = Sealer.of(SigningPolicy.EVERY_ENTRY, signer)
                    .begin(head, Golden.reading(Golden.FIRST_MS + seq * Golden.MINUTE_MS));
            entries.add(sealing.sealVerbatim(type(seq), document(seq, head).getBytes(UTF_8)));
            Sealed sealed = sealing.sign().end();
            notes.addAll(sealed.notes());
            head = sealed.after();
        }
        return new Sealed(Head.empty(Golden.ORIGIN), entries, head, notes);
    }

    private static EntryType type(int seq) {
        return seq == 0 ? EntryType.GENESIS : seq == ROTATION ? EntryType.KEY_ROTATE : EntryType.TICKET;
    }

    private static String document(int seq, Head head) {
        return seq == 0
                ? Golden.genesis(SigningPolicy.EVERY_ENTRY)
                : seq == ROTATION ? rotation(head) : Golden.ticket(seq);
    }

    private static String rotation(Head head) {
        VerifyingKey next = Keys.TEST_2.publicKey();
        SignatureBytes proof =
                Keys.TEST_2.sign(Layout.signedByNewKey(next, head.last().raw()));
        return "{\"alg\":1,\"new_public_key\":\"" + next + "\",\"proof\":\"" + proof
                + "\",\"reason\":\"planned\",\"type\":\"KEY_ROTATE\",\"v\":1}";
    }
}
