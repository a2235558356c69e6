package io.counterfoil.examples;

import io.counterfoil.ledger.Ed25519Signer;
import io.counterfoil.ledger.LedgerExport;
import io.counterfoil.ledger.Signer;
import io.counterfoil.ledger.StoredEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The rows of an exported ledger in the hands of somebody who changes them. The steps are those of {@code attacks.txt}; the layouts
 * of the hashes are written down here once more, so that an attacker does not depend on what is attacked.
 */
final class AttackedLedger {
    private static final byte[] CONTEXT = "\rcounterfoil/1".getBytes(StandardCharsets.US_ASCII);
    private static final Signer STRANGER = Ed25519Signer.ofSeed(new byte[Ed25519Signer.SEED_LENGTH]);

    private final List<StoredEntry> rows = new ArrayList<>();
    private final Map<Integer, String> lines = new TreeMap<>();
    private final Signer till;
    private long forgottenFrom = Long.MAX_VALUE;

    AttackedLedger(Path ledger, Signer till) {
        this.till = till;
        LedgerExport.rows(ledger).read(row -> {
            rows.add(row);
            return true;
        });
    }

    /** The size from which on no note was kept. */
    long forgottenFrom() {
        return forgottenFrom;
    }

    /** Takes one step, as {@code attacks.txt} writes it. */
    void step(String text) {
        String[] words = text.split(" ", -1);
        int row = Integer.parseInt(words[1]);
        switch (words[0]) {
            case "edit" -> change(row, it -> edited(it, words[2], words[3].replace("\\u0020", " ")));
            case "digest" -> change(row, AttackedLedger::withDigest);
            case "hash" -> change(row, AttackedLedger::withHash);
            case "chain" -> chain(row);
            case "sign" -> sign(row, words[2].equals("till") ? till : STRANGER);
            case "number" -> number(row, words.length > 2 ? Long.parseLong(words[2]) : row);
            case "delete" -> rows.remove(row);
            case "copy" -> rows.add(Integer.parseInt(words[2]), rows.get(row));
            case "swap" -> Collections.swap(rows, row, Integer.parseInt(words[2]));
            case "cut" -> rows.subList(row, rows.size()).clear();
            case "ms" ->
                change(
                        row,
                        it -> copy(it).ms(it.ms() + Long.parseLong(words[2])).build());
            case "type" ->
                change(row, it -> copy(it).type(Integer.parseInt(words[2])).build());
            case "alg" ->
                change(row, it -> copy(it).alg(Integer.parseInt(words[2])).build());
            case "unsign" ->
                change(
                        row,
                        it -> copy(it).alg(StoredEntry.UNSIGNED)
                                .sig(new byte[0])
                                .build());
            case "prev" ->
                change(
                        row,
                        it -> copy(it).prev(rows.get(Integer.parseInt(words[2])).prev())
                                .build());
            case "line" -> lines.put(row, words.length > 2 ? words[2] : "");
            case "forget" -> forgottenFrom = row;
            default -> throw new IllegalArgumentException("step must be one of attacks.txt but was " + text);
        }
    }

    private void change(int row, UnaryOperator<StoredEntry> step) {
        rows.set(row, step.apply(rows.get(row)));
    }

    private static StoredEntry edited(StoredEntry row, String old, String replacement) {
        String before = new String(row.canonical(), StandardCharsets.UTF_8);
        String after = before.replace(old, replacement);
        if (after.equals(before)) {
            throw new IllegalArgumentException("document must hold " + old + " but was " + before);
        }
        return copy(row).canonical(after.getBytes(StandardCharsets.UTF_8)).build();
    }

    private static StoredEntry withDigest(StoredEntry row) {
        byte[] content = row.canonical();
        byte[] length =
                ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array();
        return copy(row)
                .digest(sha256(new byte[] {2}, CONTEXT, length, content))
                .build();
    }

    private static StoredEntry withHash(StoredEntry row) {
        byte[] place = ByteBuffer.allocate(2 * Long.BYTES + 1)
                .putLong(row.seq())
                .put((byte) row.type())
                .putLong(row.ms())
                .array();
        return copy(row)
                .hash(sha256(new byte[] {3}, CONTEXT, place, row.prev(), row.digest()))
                .build();
    }

    private void chain(int first) {
        for (int i = first; i < rows.size(); i++) {
            byte[] below = i == 0 ? new byte[32] : rows.get(i - 1).hash();
            change(i, it -> withHash(withDigest(copy(it).prev(below).build())));
        }
    }

    private void sign(int first, Signer signer) {
        for (int i = first; i < rows.size(); i++) {
            byte[] hash = rows.get(i).hash();
            byte[] message = ByteBuffer.allocate(1 + CONTEXT.length + hash.length)
                    .put((byte) 5)
                    .put(CONTEXT)
                    .put(hash)
                    .array();
            change(i, it -> copy(it).sig(signer.sign(message).bytes()).build());
        }
    }

    private void number(int first, long from) {
        for (int i = first; i < rows.size(); i++) {
            long seq = from + i - first;
            change(i, it -> copy(it).seq(seq).build());
        }
    }

    private static StoredEntry.Builder copy(StoredEntry row) {
        return StoredEntry.builder()
                .seq(row.seq())
                .type(row.type())
                .ms(row.ms())
                .prev(row.prev())
                .canonical(row.canonical())
                .digest(row.digest())
                .hash(row.hash())
                .alg(row.alg())
                .sig(row.sig());
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform must have SHA-256", impossible);
        }
    }

    /** Writes the file as it is after the steps. */
    Path writeTo(Path file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LedgerExport.write(
                visitor -> {
                    rows.forEach(visitor::visit);
                    return OptionalLong.empty();
                },
                out);
        List<String> text =
                new ArrayList<>(out.toString(StandardCharsets.UTF_8).lines().toList());
        lines.forEach(text::set);
        return Files.writeString(file, text.isEmpty() ? "" : String.join("\n", text) + "\n");
    }
}
