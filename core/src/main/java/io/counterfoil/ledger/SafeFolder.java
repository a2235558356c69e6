package io.counterfoil.ledger;

import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.shop.Till;
import io.counterfoil.work.RandomBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A folder outside the database that holds the safes of tills. For each till it has {@code ID.key}, {@code ID.enrolment.json} and
 * {@code ID.mark} with its {@code ID.mark.lock}, and while its key is changed {@code ID.next.key}, where ID is {@link Origin#id()}. Keep it on another disk than the database, or at least out of reach of
 * whoever can change the database, and hand the enrolment to whoever verifies.
 */
public final class SafeFolder {

    private static final String ENROLMENT = ".enrolment.json";
    private static final String KEY = ".key";
    private static final String NEXT_KEY = ".next.key";

    /** The longest enrolment that is read: an origin, a few keys and their places. */
    private static final int MAX_ENROLMENT_BYTES = 64 * 1024;

    private final Path folder;

    private SafeFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The safes in a folder.
     *
     * @param folder where; made by {@link #create} if need be
     * @return the safes
     */
    public static SafeFolder at(Path folder) {
        return new SafeFolder(Objects.requireNonNull(folder, "folder"));
    }

    /**
     * Makes the safe of a till that is to be opened, with a new key. Where an earlier attempt was cut short, what it made is used.
     *
     * @param till the till, in its first epoch
     * @param random a cryptographic source, for the key
     * @return the safe, signing every entry
     * @throws CounterfoilException FILE_UNWRITABLE, or as of {@link #open}
     */
    public TillSafe create(Till till, RandomBytes random) {
        Origin origin = Origin.of(till, 0);
        try {
            Files.createDirectories(folder);
            Path key = file(origin, KEY);
            Ed25519Signer signer =
                    Files.exists(key) ? KeyFile.open(key) : KeyFile.create(key, random.next(Ed25519Signer.SEED_LENGTH));
            if (!Files.exists(file(origin, ENROLMENT))) {
                Enrolment enrolment = Enrolment.of(origin, signer.publicKey());
                DurableFile.replace(
                        file(origin, ENROLMENT), enrolment.toCanonical().canonicalBytes());
            }
        } catch (IOException failed) {
            throw new CounterfoilException(FailureCode.FILE_UNWRITABLE, failed);
        }
        return open(till);
    }

    /**
     * Opens the safe of a till.
     *
     * @param till the till, in its first epoch
     * @return the safe
     * @throws CounterfoilException ENROLMENT_MISSING, ENROLMENT_UNREADABLE, KEY_MISSING, KEY_UNREADABLE, KEY_INSECURE or
     *     KEY_MISMATCH
     */
    public TillSafe open(Till till) {
        Origin origin = Origin.of(till, 0);
        Enrolment enrolment = enrolment(origin);
        VerifyingKey expected =
                enrolment.currentKey().orElseThrow(() -> new CounterfoilException(FailureCode.ENROLMENT_UNREADABLE));
        finishKeyChange(place(origin), expected);
        return new TillSafe(enrolment, KeyFile.open(file(origin, KEY), expected), marks());
    }

    /** A change that was interrupted after its new key was pinned needs nothing but the files. */
    private static void finishKeyChange(FolderKeyChange.Place place, VerifyingKey expected) {
        if (!Files.exists(place.next())
                || !KeyFile.open(place.next()).publicKey().equals(expected)) {
            return;
        }
        try {
            FolderKeyChange.takeOver(place);
        } catch (IOException failed) {
            throw new CounterfoilException(FailureCode.FILE_UNWRITABLE, failed);
        }
    }

    /**
     * The change of a till's key: a new one is made beside the old one, or found there where an earlier attempt was cut short.
     *
     * @param till the till, in its first epoch
     * @param random a cryptographic source, for the new key
     * @return the safe's part in the change
     */
    public KeyChange keyChange(Till till, RandomBytes random) {
        return new FolderKeyChange(
                place(Origin.of(till, 0)), Objects.requireNonNull(random, "random"), () -> open(till));
    }

    private FolderKeyChange.Place place(Origin origin) {
        return new FolderKeyChange.Place(file(origin, KEY), file(origin, NEXT_KEY), file(origin, ENROLMENT));
    }

    /**
     * The enrolments in the folder: what a verifier pins.
     *
     * @return by origin, ascending; empty where there is no folder
     * @throws CounterfoilException ENROLMENT_UNREADABLE if one of them cannot be read
     */
    public List<Enrolment> enrolments() {
        List<Enrolment> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.getFileName().toString().endsWith(ENROLMENT))
                    .toList()) {
                found.add(read(file));
            }
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException failed) {
            throw new CounterfoilException(FailureCode.ENROLMENT_UNREADABLE, failed);
        }
        found.sort((a, b) -> a.origin().compareTo(b.origin()));
        return List.copyOf(found);
    }

    /**
     * The marks in the folder.
     *
     * @return the keeper of the high-water marks
     */
    public HighWaterMark marks() {
        return HighWaterMarkFile.in(folder);
    }

    private Enrolment enrolment(Origin origin) {
        try {
            return read(file(origin, ENROLMENT));
        } catch (NoSuchFileException missing) {
            throw new CounterfoilException(FailureCode.ENROLMENT_MISSING, missing);
        } catch (IOException failed) {
            throw new CounterfoilException(FailureCode.ENROLMENT_UNREADABLE, failed);
        }
    }

    static Enrolment read(Path file) throws IOException {
        if (Files.size(file) > MAX_ENROLMENT_BYTES) {
            throw new CounterfoilException(FailureCode.ENROLMENT_UNREADABLE);
        }
        return Enrolment.parse(Files.readAllBytes(file)).fold(enrolment -> enrolment, refusals -> {
            throw new CounterfoilException(FailureCode.ENROLMENT_UNREADABLE);
        });
    }

    private Path file(Origin origin, String suffix) {
        return folder.resolve(origin.id() + suffix);
    }
}
