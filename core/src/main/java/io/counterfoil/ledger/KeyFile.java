package io.counterfoil.ledger;

import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A till's private key in a file of its own, readable by its owner only. Written as PKCS #8 in PEM, which openssl reads
 * ({@code openssl pkey -in till.key -text}); read in that form or as the 64 hexadecimal digits of the seed.
 *
 * <p>Whoever has the file can sign in the till's name, and a lost file cannot be made again: keep it out of backups that others
 * read. Where the file system knows no owner and group (Windows), who may read the file is the host's care.
 */
public final class KeyFile {

    /** DER of RFC 8410 section 7 up to the 32 bytes of the key: version 0, id-Ed25519, octet string in octet string. */
    private static final byte[] PKCS8_START = {
        0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20
    };

    private static final String PEM_BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String PEM_END = "-----END PRIVATE KEY-----";

    /** No key file is longer; anything longer is something else. */
    private static final int MAX_BYTES = 4096;

    private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private KeyFile() {}

    /**
     * Makes a key file.
     *
     * @param file where; nothing must be there
     * @param seed 32 bytes from a cryptographic random source
     * @return a signer with the new key
     * @throws CounterfoilException FILE_UNWRITABLE if the file is there already or cannot be written
     * @throws IllegalArgumentException if there are not 32 bytes
     */
    public static Ed25519Signer create(Path file, byte[] seed) {
        Ed25519Signer signer = Ed25519Signer.ofSeed(seed);
        byte[] der = Arrays.copyOf(PKCS8_START, PKCS8_START.length + seed.length);
        System.arraycopy(seed, 0, der, PKCS8_START.length, seed.length);
        String pem = PEM_BEGIN + "\n" + Base64.getEncoder().encodeToString(der) + "\n" + PEM_END + "\n";
        try {
            DurableFile.createPrivate(file, pem.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException failed) {
            throw new CounterfoilException(FailureCode.FILE_UNWRITABLE, withoutPath(failed));
        } finally {
            Arrays.fill(der, (byte) 0);
        }
        return signer;
    }

    /**
     * Reads a key file and checks that it is the key of the enrolment.
     *
     * @param file what {@link #create} made
     * @param expected the key that the till was enrolled with
     * @return a signer with that key
     * @throws CounterfoilException KEY_MISSING, KEY_UNREADABLE, KEY_INSECURE if group or others may use the file, or KEY_MISMATCH
     */
    public static Ed25519Signer open(Path file, VerifyingKey expected) {
        Ed25519Signer signer = open(file);
        if (!signer.publicKey().equals(expected)) {
            throw new CounterfoilException(FailureCode.KEY_MISMATCH);
        }
        return signer;
    }

    /**
     * Reads a key file.
     *
     * @param file what {@link #create} made
     * @return a signer with its key
     * @throws CounterfoilException KEY_MISSING, KEY_UNREADABLE, or KEY_INSECURE if group or others may use the file
     */
    public static Ed25519Signer open(Path file) {
        byte[] content = {};
        byte[] seed = {};
        try {
            requirePrivate(file);
            content = read(file);
            seed = seed(content).orElseThrow(() -> new CounterfoilException(FailureCode.KEY_UNREADABLE));
            return Ed25519Signer.ofSeed(seed);
        } catch (NoSuchFileException missing) {
            throw new CounterfoilException(FailureCode.KEY_MISSING);
        } catch (IOException failed) {
            throw new CounterfoilException(FailureCode.KEY_UNREADABLE, withoutPath(failed));
        } finally {
            Arrays.fill(content, (byte) 0);
            Arrays.fill(seed, (byte) 0);
        }
    }

    private static void requirePrivate(Path file) throws IOException {
        if (DurableFile.isPosix(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new CounterfoilException(FailureCode.KEY_INSECURE);
        }
    }

    private static byte[] read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(MAX_BYTES + 1);
        }
    }

    private static Optional<byte[]> seed(byte[] content) {
        if (content.length > MAX_BYTES) {
            return Optional.empty();
        }
        String text = new String(content, StandardCharsets.US_ASCII).strip();
        if (text.startsWith(PEM_BEGIN) && text.endsWith(PEM_END)) {
            return pkcs8Seed(text.substring(PEM_BEGIN.length(), text.length() - PEM_END.length()));
        }
        return Hex.parse(text, Ed25519Signer.SEED_LENGTH);
    }

    private static Optional<byte[]> pkcs8Seed(String base64) {
        try {
            byte[] der = Base64.getMimeDecoder().decode(base64);
            boolean isEd25519 = der.length == PKCS8_START.length + Ed25519Signer.SEED_LENGTH
                    && Arrays.equals(Arrays.copyOf(der, PKCS8_START.length), PKCS8_START);
            return isEd25519 ? Optional.of(Arrays.copyOfRange(der, PKCS8_START.length, der.length)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** The kind of failure alone: a path may hold a person's name. */
    private static IOException withoutPath(IOException failed) {
        return new IOException(
                failed instanceof FileAlreadyExistsException
                        ? "the file exists"
                        : failed.getClass().getSimpleName());
    }
}
