package io.counterfoil.storage.jdbi;

import io.counterfoil.ledger.Ed25519Signer;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.Function;

/**
 * Somebody who changes the database file by SQL and knows the format well enough to hash and sign: with the till's own key, or with
 * one of their own. Hashes are computed here from the text of the format alone.
 */
final class Forger implements AutoCloseable {

    private static final byte[] CONTEXT = "\rcounterfoil/1".getBytes(StandardCharsets.US_ASCII);
    private static final byte DOCUMENT = 2;
    private static final byte HEADER = 3;
    private static final byte SIGNATURE = 5;

    private final Connection connection;
    private String chain = "";

    Forger(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        function("doc_digest", call -> digest(call.bytes(0)));
        function(
                "header_hash",
                call -> sha256(header(call.number(0), call.number(1), call.number(2), call.bytes(3), call.bytes(4))));
        function("sign", call -> sign(call.text(0), call.bytes(1)));
        run("DROP TRIGGER IF EXISTS entries_are_never_changed");
        run("DROP TRIGGER IF EXISTS entries_are_never_deleted");
        run("DROP TRIGGER IF EXISTS entries_are_never_replaced");
    }

    /** One step of an attack: SQL, or one of the words of the corpus. */
    void act(String step) throws SQLException {
        String[] words = step.split(" ", -1);
        switch (words[0]) {
            case "loosen" -> loosen();
            case "epoch" -> chain = " AND chain LIKE '%/" + words[1] + "'";
            case "reseal" -> reseal(words[1], Long.parseLong(words[2]), words.length > 3);
            default -> run(step);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The same rows in a table that refuses nothing. */
    private void loosen() throws SQLException {
        run("PRAGMA foreign_keys = OFF");
        run("DROP VIEW journal");
        run("CREATE TABLE loose AS SELECT * FROM entries");
        run("DROP TABLE entries");
        run("PRAGMA legacy_alter_table = ON");
        run("ALTER TABLE loose RENAME TO entries");
    }

    private void reseal(String key, long from, boolean isAlone) throws SQLException {
        List<Long> seqs = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT seq FROM entries WHERE seq >= " + from
                        + (isAlone ? " AND seq <= " + from : "") + chain + " ORDER BY seq")) {
            while (rows.next()) {
                seqs.add(rows.getLong(1));
            }
        }
        for (long seq : seqs) {
            String row = " WHERE seq = " + seq + chain;
            if (seq > 0) {
                run("UPDATE entries SET prev = (SELECT hash FROM entries WHERE seq = " + (seq - 1) + chain + ")" + row);
            }
            run("UPDATE entries SET digest = doc_digest(canonical)" + row);
            run("UPDATE entries SET hash = header_hash(seq, type, ms, prev, digest)" + row);
            run("UPDATE entries SET alg = 1, sig = sign('" + key + "', hash)" + row);
        }
    }

    private static byte[] digest(byte[] canonical) {
        return sha256(joined(
                new byte[] {DOCUMENT},
                CONTEXT,
                ByteBuffer.allocate(Integer.BYTES).putInt(canonical.length).array(),
                canonical));
    }

    private static byte[] header(long seq, long type, long ms, byte[] prev, byte[] digest) {
        return joined(
                new byte[] {HEADER},
                CONTEXT,
                ByteBuffer.allocate(Long.BYTES).putLong(seq).array(),
                new byte[] {(byte) type},
                ByteBuffer.allocate(Long.BYTES).putLong(ms).array(),
                prev,
                digest);
    }

    static byte[] sign(String key, byte[] hash) {
        byte[] seed = new byte[Ed25519Signer.SEED_LENGTH];
        seed[0] = switch (key) {
            case "own" -> 0;
            case "next" -> 2;
            default -> 1;
        };
        return Ed25519Signer.ofSeed(seed)
                .sign(joined(new byte[] {SIGNATURE}, CONTEXT, hash))
                .bytes();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** What SQL hands over. */
    private interface Call {
        byte[] bytes(int argument) throws SQLException;

        long number(int argument) throws SQLException;

        String text(int argument) throws SQLException;
    }

    /** What comes of it. */
    @FunctionalInterface
    private interface Answer {
        byte[] of(Call call) throws SQLException;
    }

    private void function(String name, Answer answer) throws SQLException {
        Function.create(connection, name, new Function() {
            @Override
            protected void xFunc() throws SQLException {
                result(answer.of(new Call() {
                    @Override
                    public byte[] bytes(int argument) throws SQLException {
                        return value_blob(argument);
                    }

                    @Override
                    public long number(int argument) throws SQLException {
                        return value_long(argument);
                    }

                    @Override
                    public String text(int argument) throws SQLException {
                        return value_text(argument);
                    }
                }));
            }
        });
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
