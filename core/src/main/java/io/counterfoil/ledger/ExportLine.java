package io.counterfoil.ledger;

import io.counterfoil.refusal.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** One row as a line of an export, and back. Any row can be read that the format can hold; nothing is judged here. */
final class ExportLine {

    private static final Set<String> MEMBERS =
            Set.of("seq", "type", "ms", "prev", "canonical", "canonical_b64", "digest", "hash", "alg", "sig");
    private static final int MAX_BYTE = 255;

    private ExportLine() {}

    /** The line without its LF, members in the order of the format. */
    static String format(StoredEntry row) {
        CanonicalWriter out = new CanonicalWriter();
        out.ascii("{\"seq\":");
        out.integer(row.seq());
        out.ascii(",\"type\":");
        out.integer(row.type());
        out.ascii(",\"ms\":");
        out.integer(row.ms());
        hex(out, "prev", row.rawPrev());
        Optional<String> text = Utf8.decode(row.rawCanonical());
        out.ascii(text.isPresent() ? ",\"canonical\":" : ",\"canonical_b64\":");
        out.text(text.orElseGet(() -> StrictBase64.encode(row.rawCanonical())));
        hex(out, "digest", row.rawDigest());
        hex(out, "hash", row.rawHash());
        out.ascii(",\"alg\":");
        out.integer(row.alg());
        if (row.alg() != StoredEntry.UNSIGNED) {
            hex(out, "sig", row.rawSig());
        }
        out.ascii('}');
        return new String(out.toBytes(), StandardCharsets.UTF_8);
    }

    private static void hex(CanonicalWriter out, String name, byte[] value) {
        out.ascii(",\"" + name + "\":\"" + Hex.format(value) + "\"");
    }

    /** Reads a line without its LF, strictly. */
    static StoredEntry parse(byte[] line) {
        try {
            return row(JsonText.readLine(line));
        } catch (RefusedException wrongKind) {
            throw new Malformed("all members, of the right kind", 0);
        }
    }

    private static StoredEntry row(CanonicalObject line) {
        if (!MEMBERS.containsAll(line.names())) {
            throw new Malformed("no unknown members", 0);
        }
        int alg = oneByte(line, "alg");
        return StoredEntry.builder()
                .seq(count(line, "seq"))
                .type(oneByte(line, "type"))
                .ms(count(line, "ms"))
                .prev(hex(line, "prev", Hash.LENGTH))
                .canonical(canonical(line))
                .digest(hex(line, "digest", Hash.LENGTH))
                .hash(hex(line, "hash", Hash.LENGTH))
                .alg(alg)
                .sig(sig(line, alg))
                .build();
    }

    private static byte[] canonical(CanonicalObject line) {
        if (line.has("canonical") == line.has("canonical_b64")) {
            throw new Malformed("either canonical or canonical_b64", 0);
        }
        return line.findString("canonical")
                .map(Utf8::encode)
                .or(() -> StrictBase64.decode(line.string("canonical_b64")))
                .orElseThrow(() -> new Malformed("base64 with padding", 0));
    }

    private static byte[] sig(CanonicalObject line, int alg) {
        if (line.has("sig") == (alg == StoredEntry.UNSIGNED)) {
            throw new Malformed("sig for every alg but 0", 0);
        }
        return line.has("sig") ? hex(line, "sig", SignatureBytes.LENGTH) : new byte[0];
    }

    private static byte[] hex(CanonicalObject line, String name, int length) {
        return Hex.parse(line.string(name), length)
                .orElseThrow(() -> new Malformed(2 * length + " hexadecimal digits", 0));
    }

    private static long count(CanonicalObject line, String name) {
        long value = line.integer(name);
        if (value < 0) {
            throw new Malformed("a whole number from 0", 0);
        }
        return value;
    }

    private static int oneByte(CanonicalObject line, String name) {
        long value = line.integer(name);
        if (value < 0 || value > MAX_BYTE) {
            throw new Malformed("0 to 255", 0);
        }
        return (int) value;
    }
}
