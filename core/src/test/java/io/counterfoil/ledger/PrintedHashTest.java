package io.counterfoil.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PrintedHashTest {

    private static final String QR_3 = "CF1:UNJOOB3BNWXVIZD4:3:DUGRJDYIWJKC2AXP6HPT2PK2QVO2PHRD6W4BFNLUZUKKLBH2S6JQ";

    @Test
    void an_entry_is_printed_as_published() {
        PrintedHash printed =
                PrintedHash.of(Golden.ORIGIN, Golden.chain().entries().get(3));

        assertThat(printed.withoutSignature()).hasToString(QR_3);
        assertThat(printed.humanCode()).isEqualTo("1d0d148f08");
        assertThat(printed.isOf(Golden.ORIGIN)).isTrue();
        assertThat(printed.isOf(Golden.ORIGIN.nextEpoch())).isFalse();
        assertThat(printed.isSignedBy(Keys.TEST_1.publicKey())).isTrue();
        assertThat(printed.isSignedBy(Keys.TEST_2.publicKey())).isFalse();
        assertThat(printed.withoutSignature().isSignedBy(Keys.TEST_1.publicKey()))
                .isFalse();
        assertThat(PrintedHash.parse(printed.payload()).orThrow())
                .isEqualTo(printed)
                .hasSameHashCodeAs(printed);
    }

    @Test
    void the_golden_codes_are_reproduced_and_the_bad_ones_refused() {
        JsonNode golden = Vectors.json("ledger/golden-qr.json");
        var entries = Golden.chain().entries();

        golden.get("codes").forEach(code -> {
            PrintedHash full =
                    PrintedHash.of(Golden.ORIGIN, entries.get(code.get("seq").asInt()));
            PrintedHash printed = code.has("sig") ? full : full.withoutSignature();
            assertThat(printed.payload()).isEqualTo(code.get("qr").asText());
            PrintedHash read = PrintedHash.parse(code.get("qr").asText()).orThrow();
            assertThat(read.hash()).hasToString(code.get("hash").asText());
            assertThat(read.humanCode()).isEqualTo(code.get("human").asText());
        });
        assertThat(golden.get("refused"))
                .hasSize(12)
                .allSatisfy(bad -> assertThat(isRead(bad.get("qr").asText()))
                        .as(bad.get("why").asText())
                        .isFalse());
        assertThat(Golden.ORIGIN.id()).isEqualTo(golden.get("origin_id").asText());
    }

    @Test
    void other_spellings_are_refused() {
        assertThat(isRead(QR_3)).isTrue();
        assertThat(isRead(QR_3.replace(":3:", ":03:"))).isFalse();
        assertThat(isRead(QR_3.replace(":3:", ":9007199254740992:"))).isFalse();
        assertThat(isRead(QR_3.replace("S6JQ", "S6JR"))).isFalse();
        assertThat(isRead(QR_3 + ":")).isFalse();
        assertThat(isRead(QR_3 + "\n")).isFalse();
        assertThat(isRead(QR_3.toLowerCase(java.util.Locale.ROOT))).isFalse();
    }

    @Property
    void base_32_is_read_back_and_only_in_its_one_spelling(@ForAll @Size(max = 70) byte[] bytes) {
        String text = Base32.encode(bytes);

        assertThat(Base32.decode(text, bytes.length))
                .hasValueSatisfying(read -> assertThat(read).isEqualTo(bytes));
        assertThat(Base32.decode(text + "A", bytes.length)).isEmpty();
    }

    @Test
    void the_golden_commitments_are_reproduced() {
        JsonNode golden = Vectors.json("ledger/golden-commitment.json");

        golden.get("cases").forEach(one -> {
            CanonicalObject part = CanonicalReader.read(
                            one.get("canonical_utf8").asText().getBytes(UTF_8))
                    .orThrow();
            byte[] salt = Hex.parse(one.get("salt").asText(), 16).orElseThrow();
            assertThat(Commitment.of(salt, part)).hasToString(one.get("commit").asText());
        });
    }

    @Test
    void a_commitment_to_nothing_under_a_zero_salt_is_as_published() {
        assertThat(Commitment.of(new byte[16], CanonicalObject.empty()))
                .hasToString("fc7dc9798b4635480621de4e90688256611c1757f35ce9c3b9b73af146129e00");
        assertThatThrownBy(() -> Commitment.of(new byte[15], CanonicalObject.empty()))
                .hasMessage("salt must be 16 bytes long but was 15");
    }

    private static boolean isRead(String text) {
        return PrintedHash.parse(text).fold(read -> true, refused -> false);
    }
}
