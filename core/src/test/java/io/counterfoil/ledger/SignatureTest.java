package io.counterfoil.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final VerifyingKey KEY = Keys.TEST_1.publicKey();
    private static final byte[] MESSAGE = "message".getBytes(UTF_8);

    @Test
    void the_first_vector_of_rfc_8032_is_reproduced() {
        assertThat(KEY).hasToString("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertThat(Keys.TEST_1.sign(new byte[0]))
                .hasToString("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e397"
                        + "01cf9b46bd25bf5f0595bbe24655141438e7a100b");
    }

    @Test
    void the_vectors_of_rfc_8032_are_reproduced_and_verified() {
        Vectors.json("rfc8032/ed25519.json").get("vectors").forEach(vector -> {
            Ed25519Signer signer =
                    Ed25519Signer.ofSeed(HEX.parseHex(vector.get("secret_key").asText()));
            byte[] message = HEX.parseHex(vector.get("message").asText());
            assertThat(signer.publicKey()).hasToString(vector.get("public_key").asText());
            assertThat(signer.sign(message)).hasToString(vector.get("signature").asText());
            assertThat(signer.publicKey().verifies(message, signer.sign(message)))
                    .isTrue();
        });
    }

    @Test
    void a_signature_with_one_bit_changed_does_not_hold() {
        byte[] good = Keys.TEST_1.sign(MESSAGE).bytes();
        for (int bit = 0; bit < 8 * good.length; bit += 7) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(KEY.verifies(MESSAGE, SignatureBytes.of(bad)))
                    .as("bit " + bit)
                    .isFalse();
        }
        assertThat(KEY.verifies(new byte[1], SignatureBytes.of(good))).isFalse();
        assertThat(Keys.TEST_2.publicKey().verifies(MESSAGE, SignatureBytes.of(good)))
                .isFalse();
    }

    @Test
    void a_signature_with_s_beyond_the_order_does_not_hold() {
        byte[] signature = Keys.TEST_1.sign(MESSAGE).bytes();
        BigInteger order = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
        BigInteger s = littleEndian(signature, 32).add(order);
        for (int i = 0; i < 32; i++) {
            signature[32 + i] = s.shiftRight(8 * i).byteValue();
        }

        assertThat(KEY.verifies(MESSAGE, SignatureBytes.of(signature))).isFalse();
    }

    @Test
    void points_of_small_order_are_no_keys_and_the_list_of_them_is_right() {
        List<String> smallOrder = List.of(
                "0100000000000000000000000000000000000000000000000000000000000000",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000080",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85");

        assertThat(smallOrder).allSatisfy(hex -> {
            assertThat(EdPoint.isOfSmallOrder(HEX.parseHex(hex))).isTrue();
            assertThat(VerifyingKey.find(hex)).isEmpty();
        });
        assertThat(EdPoint.isOfSmallOrder(KEY.bytes())).isFalse();
    }

    @Test
    void other_spellings_and_points_off_the_curve_are_no_keys() {
        assertThat(List.of(
                        "f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                        "0100000000000000000000000000000000000000000000000000000000000080",
                        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                        "0200000000000000000000000000000000000000000000000000000000000000",
                        "D75A980182B10AB7D54BFED3C964073A0EE172F3DAA62325AF021A68F707511A",
                        "d75a"))
                .allSatisfy(hex -> assertThat(VerifyingKey.find(hex)).isEmpty());
        assertThatThrownBy(() -> VerifyingKey.parse("d75a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VerifyingKey.of(new byte[32])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SignatureBytes.of(new byte[63])).hasMessage("bytes must be 64 long but was 63");
        assertThatThrownBy(() -> Ed25519Signer.ofSeed(new byte[31]))
                .hasMessage("seed must be 32 bytes long but was 31");
    }

    @Test
    void the_example_of_the_signed_note_standard_verifies() {
        JsonNode example = Vectors.json("c2sp/signed-note-example.json");
        String[] vkey = example.get("vkey").asText().split("\\+", 3);
        byte[] typed = Base64.getDecoder().decode(vkey[2]);
        VerifyingKey key = VerifyingKey.of(java.util.Arrays.copyOfRange(typed, 1, 33));

        SignedText note = SignedText.parse(example.get("note").asText());

        assertThat(SignedText.keyId(vkey[0], key)).isEqualTo(vkey[1]).isEqualTo("530d903a");
        assertThat(note.isSignedBy(vkey[0], key)).isTrue();
        assertThat(note.isSignedBy("example.com/bar", key)).isFalse();
        assertThat(note.written()).isEqualTo(example.get("note").asText());
    }

    @Test
    void cosigned_notes_are_read_for_the_line_of_the_till() {
        JsonNode golden = Vectors.json("ledger/golden-cosigned-note.json");

        golden.get("accepted")
                .forEach(one ->
                        assertThat(holds(one)).as(one.get("why").asText()).isTrue());
        golden.get("refused")
                .forEach(one ->
                        assertThat(holds(one)).as(one.get("why").asText()).isFalse());
    }

    private static boolean holds(JsonNode one) {
        return Note.parse(one.get("checkpoint").asText())
                .fold(note -> note.origin().equals(Golden.ORIGIN) && note.isSignedBy(KEY), refused -> false);
    }

    @Test
    void a_key_shows_its_public_half_alone() {
        assertThat(Keys.TEST_1).hasToString("Ed25519Signer[" + KEY + "]");
    }

    private static BigInteger littleEndian(byte[] bytes, int from) {
        byte[] reversed = new byte[32];
        for (int i = 0; i < 32; i++) {
            reversed[i] = bytes[from + 31 - i];
        }
        return new BigInteger(1, reversed);
    }
}
