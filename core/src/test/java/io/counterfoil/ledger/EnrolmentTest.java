package io.counterfoil.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterfoil.shop.Till;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnrolmentTest {

    private static final VerifyingKey KEY = Keys.TEST_1.publicKey();
    private static final PinnedKey LATER = new PinnedKey(4, Keys.TEST_2.publicKey());

    private static boolean isRead(String json) {
        return Enrolment.parse(json.getBytes(UTF_8)).fold(read -> true, refused -> false);
    }

    private static String json(String more) {
        return "{\"origin\":\"example.com/store-1/caja-01/0\", \"epoch\":0,\n\"public_key\":\"" + KEY + "\"" + more
                + "}";
    }

    @Test
    void an_enrolment_is_written_and_read_back() {
        List<Enrolment> all = List.of(
                Golden.ENROLMENT,
                Golden.ENROLMENT.withSigning(SigningPolicy.CHECKPOINTS).withChain(ChainKind.STORE),
                Golden.ENROLMENT.withKeys(List.of()),
                Golden.ENROLMENT.withKeys(List.of(LATER)).withGenesis(Hash.ZERO),
                Enrolment.unsigned(Golden.ORIGIN, Hash.ZERO));

        assertThat(all)
                .allSatisfy(enrolment -> assertThat(
                                Enrolment.parse(enrolment.toCanonical().canonicalBytes())
                                        .orThrow())
                        .isEqualTo(enrolment)
                        .hasSameHashCodeAs(enrolment));
        assertThat(isRead(json(""))).isTrue();
    }

    @Test
    void what_is_not_exactly_an_enrolment_is_refused() {
        assertThat(List.of(
                        json(",\"x\":1"),
                        json(",\"epoch\":0"),
                        json(",\"signing\":\"some\""),
                        json(",\"signing\":\"none\""),
                        json(",\"chain\":\"shop\""),
                        json(",\"chain\":1"),
                        json(",\"genesis\":\"00\""),
                        json(",\"keys\":{}"),
                        json(",\"keys\":[{\"from_seq\":0,\"public_key\":\"" + KEY + "\"}]"),
                        json(",\"keys\":[{\"from_seq\":1}]"),
                        json(",\"keys\":[{\"from_seq\":1,\"public_key\":\"00\"}]"),
                        json("").replace("\"epoch\":0", "\"epoch\":1"),
                        json("").replace("caja-01/0", "caja-01/00"),
                        json("").replace("d75a", "D75A"),
                        json("").replace("\"epoch\":0", "\"epoch\":0.0"),
                        json("") + "x",
                        "",
                        "[]",
                        "{\"origin\":\"example.com/store-1/caja-01/0\",\"epoch\":0}",
                        "{\"origin\":\"example.com/store-1/caja-01/0\",\"epoch\":0,\"signing\":\"none\"}"))
                .allSatisfy(text -> assertThat(isRead(text)).as(text).isFalse());
    }

    @Test
    void contradictions_cannot_be_built() {
        Enrolment unsigned = Enrolment.unsigned(Golden.ORIGIN, Hash.ZERO);

        assertThatThrownBy(() -> Golden.ENROLMENT.withSigning(SigningPolicy.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> unsigned.withSigning(SigningPolicy.CHECKPOINTS))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> unsigned.withKeys(List.of(LATER))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Golden.ENROLMENT.withKeys(List.of(LATER, LATER)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PinnedKey(0, KEY)).hasMessage("fromSeq must be at least 1 but was 0");
    }

    @Test
    void an_origin_is_domain_location_till_and_epoch() {
        Origin origin = Origin.of(Till.parse("example.com/store-1/caja-01"), 0);

        assertThat(origin).isEqualTo(Golden.ORIGIN).hasToString("example.com/store-1/caja-01/0");
        assertThat(origin.id()).isEqualTo("UNJOOB3BNWXVIZD4");
        assertThat(origin).isLessThan(origin.nextEpoch());
        String longest = "a".repeat(63) + "/" + "b".repeat(63) + "/" + "c".repeat(63) + "/";
        assertThat(Origin.find(longest + "12345678")).isPresent();
        assertThat(List.of(
                        longest + "123456789",
                        "a/b/0",
                        "a/b/c/d/0",
                        "a/b/c/",
                        "a/b/c/01",
                        "a/b/c/1234567890",
                        "A/b/c/0",
                        "a/_/c/0",
                        "a_/b/c/0"))
                .allSatisfy(text -> assertThat(Origin.find(text)).as(text).isEmpty());
        assertThatThrownBy(() -> Origin.parse("a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Origin.of(Till.parse("a/b/c"), -1)).hasMessageContaining("epoch must be");
    }
}
