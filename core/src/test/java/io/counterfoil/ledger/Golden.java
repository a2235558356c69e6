package io.counterfoil.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The golden chain of the format: a genesis, five minimal tickets a minute apart, a Z. Its documents fix bytes, not schemas, so
 * they are sealed verbatim.
 */
final class Golden {

    static final Origin ORIGIN = Origin.parse("example.com/store-1/caja-01/0");
    static final long FIRST_MS = 1_767_268_800_000L;
    static final long MINUTE_MS = 60_000;
    static final Enrolment ENROLMENT = Enrolment.of(ORIGIN, Keys.TEST_1.publicKey());

    private Golden() {}

    static String genesis(SigningPolicy policy) {
        return "{\"epoch\":0,\"nonce\":\"000102030405060708090a0b0c0d0e0f\",\"origin\":\"" + ORIGIN
                + "\",\"public_key\":\"" + Keys.TEST_1.publicKey()
                + (policy == SigningPolicy.EVERY_ENTRY ? "" : "\",\"signing\":\"" + policy.wireName())
                + "\",\"type\":\"GENESIS\",\"v\":1}";
    }

    static String ticket(int n) {
        return "{\"currency\":\"VES\",\"issued_at\":\"2026-01-01T12:0" + n + ":00.000Z\",\"lines\":[{\"desc\":"
                + "\"Caf\u00e9 con leche \u00f1 \u20ac\",\"n\":1,\"price\":\"" + n
                + "0.50\",\"qty\":\"1.000\",\"tax\":\"G\"}],\"number\":" + n + ",\"series\":\"A\",\"total\":\"" + n
                + "0.50\",\"type\":\"TICKET\",\"v\":1}";
    }

    static String zReport(Hash root) {
        return "{\"first_seq\":1,\"gt_after\":\"152.50\",\"gt_before\":\"0.00\",\"last_seq\":5,\"net\":\"152.50\",\"root\":\""
                + root + "\",\"size\":6,\"tickets\":5,\"type\":\"Z_REPORT\",\"v\":1,\"z\":1}";
    }

    /** The chain and the notes over it, with a unit of work ending at each of the sizes. */
    static Sealed chain(SigningPolicy policy, Integer... commits) {
        List<Entry> entries = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        Head head = Head.empty(ORIGIN);
        while (head.size() < 7) {
            int seq = (int) head.size();
            Sealing sealing = Sealer.of(policy, Keys.TEST_1).begin(head, reading(FIRST_MS + seq * MINUTE_MS));
            entries.add(
                    sealing.sealVerbatim(type(seq), document(policy, seq, head).getBytes(UTF_8)));
            head = sealing.head();
            if (List.of(commits).contains(seq + 1)) {
                Sealed sealed = sealing.sign().end();
                notes.addAll(sealed.notes());
                head = sealed.after();
            }
        }
        return new Sealed(Head.empty(ORIGIN), entries, head, notes);
    }

    static Sealed chain() {
        return chain(SigningPolicy.EVERY_ENTRY, 1, 2, 3, 4, 5, 6, 7);
    }

    /** What the till went on with at size 6, under another key. */
    static Sealed secondEpoch() {
        Head taken = Head.empty(ORIGIN);
        for (Entry entry : chain().entries().subList(0, 6)) {
            taken = taken.after(entry);
        }
        Origin next = ORIGIN.nextEpoch();
        String genesis = "{\"epoch\":1,\"nonce\":\"000102030405060708090a0b0c0d0e0f\",\"origin\":\"" + next
                + "\",\"prev_head\":\"" + taken.last() + "\",\"prev_root\":\"" + taken.root()
                + "\",\"prev_size\":6,\"public_key\":\"" + Keys.TEST_3.publicKey()
                + "\",\"reason\":\"recovery\",\"type\":\"GENESIS\",\"v\":1}";
        Sealer sealer = Sealer.of(SigningPolicy.EVERY_ENTRY, Keys.TEST_3);
        Sealing first = sealer.begin(Head.empty(next), reading(FIRST_MS + 400_000));
        Entry zero = first.sealVerbatim(EntryType.GENESIS, genesis.getBytes(UTF_8));
        Sealed begun = first.sign().end();
        Sealing second = sealer.begin(begun.after(), reading(FIRST_MS + 420_000));
        Entry one = second.sealVerbatim(EntryType.TICKET, ticket(7).getBytes(UTF_8));
        Sealed ended = second.sign().end();
        return new Sealed(
                Head.empty(next),
                List.of(zero, one),
                ended.after(),
                List.of(begun.notes().get(0), ended.notes().get(0)));
    }

    private static EntryType type(int seq) {
        return seq == 0 ? EntryType.GENESIS : seq == 6 ? EntryType.Z_REPORT : EntryType.TICKET;
    }

    private static String document(SigningPolicy policy, int seq, Head head) {
        return seq == 0 ? genesis(policy) : seq == 6 ? zReport(head.root()) : ticket(seq);
    }

    static ClockReading reading(long ms) {
        return new ClockReading(Instant.ofEpochMilli(ms), ZoneOffset.UTC);
    }
}
