package io.counterfoil.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicketProofTest {

    private static final Sealed CHAIN = Golden.chain();

    @Test
    void a_ticket_is_proved_by_its_path_to_a_signed_note() {
        TicketProof proof = TicketProof.parse(proof(3, 7).toBytes()).orThrow();

        CanonicalObject document = proof.verify(Golden.ENROLMENT).orThrow();

        assertThat(document).isEqualTo(CHAIN.entries().get(3).document());
        assertThat(proof).isEqualTo(proof(3, 7)).hasSameHashCodeAs(proof(3, 7));
        assertThat(proof.entry().seq()).isEqualTo(3);
        assertThat(proof.note()).isEqualTo(CHAIN.notes().get(6));
    }

    @Test
    void a_proof_is_judged_by_the_enrolment() {
        TicketProof proof = proof(3, 7);

        assertThat(why(proof, Enrolment.of(Golden.ORIGIN, Keys.TEST_2.publicKey())))
                .contains("the entry is not signed by the till");
        assertThat(why(proof, Enrolment.of(Golden.ORIGIN.nextEpoch(), Keys.TEST_1.publicKey())))
                .contains("the checkpoint is not signed by the till");
        assertThat(why(proof, Enrolment.unsigned(Golden.ORIGIN, Hash.ZERO))).contains("not signed as the policy says");
        assertThat(why(proof, Golden.ENROLMENT.withChain(ChainKind.STORE))).contains("TYPE_UNSUPPORTED");
        assertThat(why(proof, Golden.ENROLMENT.withSigning(SigningPolicy.CHECKPOINTS)))
                .isEqualTo("holds");
    }

    @Test
    void a_path_to_another_root_is_no_proof() {
        Entry entry = CHAIN.entries().get(3);

        assertThatThrownBy(() -> TicketProof.of(entry, List.of(), CHAIN.notes().get(6)))
                .hasMessage("path must lead to the root of the note but did not");
    }

    @Test
    void every_golden_proof_is_reproduced_and_holds() {
        JsonNode golden = Vectors.json("ledger/golden-proofs.json");

        golden.get("tickets").forEach(one -> {
            TicketProof proof = proof(one.get("seq").asInt(), one.get("size").asInt());
            assertThat(new String(proof.toBytes(), UTF_8))
                    .isEqualTo(one.get("proof").asText());
            assertThat(holds(one.get("proof").asText())).isTrue();
        });
    }

    @Test
    void no_refused_proof_holds() {
        JsonNode golden = Vectors.json("ledger/golden-proofs.json");

        golden.get("tickets_refused")
                .forEach(one -> assertThat(holds(one.get("proof").asText()))
                        .as(one.get("why").asText())
                        .isFalse());
    }

    private static TicketProof proof(int seq, int size) {
        List<Hash> leaves = CHAIN.entries().stream().map(Entry::leaf).toList();
        List<Hash> path = MerkleTest.fed(Merkle.inclusion(seq, size), leaves, size);
        return TicketProof.of(CHAIN.entries().get(seq), path, CHAIN.notes().get(size - 1));
    }

    private static boolean holds(String proof) {
        return TicketProof.parse(proof.getBytes(UTF_8))
                .flatMap(read -> read.verify(Golden.ENROLMENT))
                .fold(document -> true, refused -> false);
    }

    private static String why(TicketProof proof, Enrolment enrolment) {
        return proof.verify(enrolment)
                .fold(document -> "holds", refused -> refused.get(0).message());
    }
}
