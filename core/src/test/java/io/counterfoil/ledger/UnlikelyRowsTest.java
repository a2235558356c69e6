package io.counterfoil.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Rows that no sealer writes and any attacker can: found by comparing reports with those of another verifier. */
class UnlikelyRowsTest {

    private static final List<StoredEntry> GOLDEN =
            Golden.chain().entries().stream().map(Entry::toRow).toList();

    @Test
    void a_rotation_at_the_last_number_there_is_does_not_end_the_verification() {
        Enrolment pinned = Golden.ENROLMENT.withKeys(List.of(new PinnedKey(4, Keys.TEST_2.publicKey())));
        StoredEntry rotation = signedRotation(Limits.MAX_INTEGER);

        VerificationReport report = Verification.of(rows(List.of(GOLDEN.get(0), rotation)))
                .enrolledAs(pinned)
                .run();

        assertThat(report.breaks())
                .extracting(bad -> bad.seq() + " " + bad.kind())
                .containsExactly("1 SEQ_GAP", Limits.MAX_INTEGER + " UNKNOWN_KEY");
    }

    @Test
    void an_epoch_is_judged_by_its_genesis_only_where_that_is_no_duplicate() {
        Origin later = Golden.ORIGIN.nextEpoch();
        Enrolment enrolment = Enrolment.of(later, Keys.TEST_3.publicKey());
        Head before = Golden.chain().after();
        CanonicalObject genesis = Genesis.next(
                enrolment,
                Golden.reading(Golden.FIRST_MS),
                new byte[Genesis.NONCE_LENGTH],
                new Genesis.Takeover(ClosedEpoch.of(before), "restored"));
        Sealing sealing = Sealer.of(SigningPolicy.EVERY_ENTRY, Keys.TEST_3)
                .begin(Head.empty(later), Golden.reading(Golden.FIRST_MS));
        StoredEntry first = sealing.seal(EntryType.GENESIS, genesis).orThrow().toRow();
        StoredEntry second = sealing.sealVerbatim(
                        EntryType.TICKET, Golden.ticket(1).getBytes(UTF_8))
                .toRow();
        Verification epochBefore = Verification.of(rows(GOLDEN)).enrolledAs(Golden.ENROLMENT);

        VerificationReport swapped = Verification.of(rows(List.of(second, first)))
                .enrolledAs(enrolment)
                .after(epochBefore)
                .run();

        assertThat(swapped.breaks())
                .extracting(bad -> bad.seq() + " " + bad.kind())
                .containsExactly("0 SEQ_GAP", "0 SEQ_DUPLICATE");
    }

    private static StoredEntry signedRotation(long seq) {
        byte[] prev = GOLDEN.get(0).hash();
        VerifyingKey key = Keys.TEST_2.publicKey();
        byte[] content = CanonicalObject.builder()
                .put("v", 1)
                .put("type", "KEY_ROTATE")
                .put("alg", StoredEntry.ED25519)
                .put("new_public_key", key.hex())
                .put("proof", Keys.TEST_2.sign(Layout.signedByNewKey(key, prev)).hex())
                .put("reason", "planned")
                .build()
                .canonicalBytes();
        byte[] digest = Layout.digest(content).bytes();
        int type = EntryType.KEY_ROTATE.code();
        byte[] hash = Layout.headerHash(Layout.header(seq, type, Golden.FIRST_MS, prev, digest))
                .bytes();
        return StoredEntry.builder()
                .seq(seq)
                .type(type)
                .ms(Golden.FIRST_MS)
                .prev(prev)
                .canonical(content)
                .digest(digest)
                .hash(hash)
                .alg(StoredEntry.ED25519)
                .sig(Keys.TEST_1.sign(Layout.signedByEntry(hash)).bytes())
                .build();
    }

    private static StoredEntries rows(List<StoredEntry> rows) {
        return visitor -> {
            rows.forEach(visitor::visit);
            return OptionalLong.empty();
        };
    }
}
