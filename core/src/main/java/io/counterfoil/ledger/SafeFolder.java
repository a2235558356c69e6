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
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A folder outside the database that holds the safes of tills. For each epoch of a till it has {@code ID.key}, {@code ID.enrolment.json}
 * and {@code ID.mark} with its {@code ID.mark.lock}, and while its key is changed {@code ID.next.key}, where ID is {@link Origin#id()}.
 * The last enrolled epoch of a till is the one in force; of those before it enrolment and mark stay, as evidence, and the key is
 * destroyed. Keep the folder on another disk than the database, or at least out of reach of whoever can change the database, and hand
 * the enrolments to whoever verifies.
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
     * Makes the safe of a till that is to be opened, with a new key. Where an earlier attempt was cut short, what it made is used;
     * where the till has a safe already, that one is opened.
     *
     * @param till the till; its first epoch is begun
     * @param random a cryptographic source, for the key
     * @return the safe, signing every entry
     * @throws CounterfoilException FILE_UNWRITABLE, or as of {@link #open}
     */
    public TillSafe create(Till till, RandomBytes random) {
        Origin origin = Origin.of(till, 0);
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new CounterfoilException(FailureCode.FILE_UNWRITABLE, failed);
        }
        if (epochs(till).isEmpty()) {
            Path key = key(origin);
            Signer signer = Files.exists(key) ? KeyFile.open(key) : createKey(origin, random);
            pin(Enrolment.of(origin, signer.publicKey()));
        }
        return open(till);
    }

    /**
     * Opens the safe of a till, at the epoch in force.
     *
     * @param till the till
     * @return the safe
     * @throws CounterfoilException ENROLMENT_MISSING, ENROLMENT_UNREADABLE, KEY_MISSING, KEY_UNREADABLE, KEY_INSECURE or
     *     KEY_MISMATCH
     */
    public TillSafe open(Till till) {
        Enrolment enrolment = inForce(till);
        Origin origin = enrolment.origin();
        VerifyingKey expected =
                enrolment.currentKey().orElseThrow(() -> new CounterfoilException(FailureCode.ENROLMENT_UNREADABLE));
        finishKeyChange(place(origin), expected);
        Signer signer = KeyFile.open(key(origin), expected);
        destroyKeysBefore(origin);
        return new TillSafe(enrolment, signer, marks());
    }

    /**
     * The enrolment of a till's epoch in force: the last one that the folder knows.
     *
     * @param till the till
     * @return its enrolment; the key is left where it is
     * @throws CounterfoilException ENROLMENT_MISSING or ENROLMENT_UNREADABLE
     */
    public Enrolment inForce(Till till) {
        List<Enrolment> epochs = epochs(till);
        if (epochs.isEmpty()) {
            throw new CounterfoilException(FailureCode.ENROLMENT_MISSING);
        }
        return epochs.get(epochs.size() - 1);
    }

    /**
     * The epochs of a till.
     *
     * @param till the till
     * @return their enrolments by epoch, ascending; empty where there is none
     * @throws CounterfoilException ENROLMENT_UNREADABLE if one of them cannot be read
     */
    public List<Enrolment> epochs(Till till) {
        List<Enrolment> epochs = new ArrayList<>();
        List<Path> unreadable = new ArrayList<>();
        for (Path file : files(ENROLMENT)) {
            try {
                Enrolment enrolment = read(file);
                if (enrolment.origin().till().equals(till)) {
                    epochs.add(enrolment);
                }
            } catch (CounterfoilException | IOException damaged) {
                unreadable.add(file);
            }
        }
        epochs.sort(Comparator.comparingInt(enrolment -> enrolment.origin().epoch()));
        int next = epochs.isEmpty() ? 0 : epochs.get(epochs.size() - 1).origin().epoch() + 1;
        for (int epoch = 0; epoch <= next && !unreadable.isEmpty(); epoch++) {
            if (unreadable.contains(file(Origin.of(till, epoch), ENROLMENT))) {
                throw new CounterfoilException(FailureCode.ENROLMENT_UNREADABLE);
            }
        }
        return List.copyOf(epochs);
    }

    /** An epoch that was closed is not signed for any more: its key goes, also where its closing was cut short before that. */
    private void destroyKeysBefore(Origin inForce) {
        try {
            for (Enrolment enrolment : epochs(inForce.till())) {
                if (!enrolment.origin().equals(inForce)) {
                    DurableFile.destroy(place(enrolment.origin()).key());
                    DurableFile.destroy(place(enrolment.origin()).next());
                }
            }
        } catch (IOException failed) {
            throw new CounterfoilException(FailureCode.FILE_UNWRITABLE, failed);
        }
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
     * @param till the till; the key of its epoch in force is changed
     * @param random a cryptographic source, for the new key
     * @return the safe's part in the change
     */
    public KeyChange keyChange(Till till, RandomBytes random) {
        return new FolderKeyChange(
                place(inForce(till).origin()), Objects.requireNonNull(random, "random"), () -> open(till));
    }

    /**
     * The safe's part in opening a new epoch of a till.
     *
     * @param till the till
     * @param random a cryptographic source, for the key of the new epoch
     * @return the change, to be carried out by a desk
     */
    public EpochChange epochChange(Till till, RandomBytes random) {
        return new FolderEpochChange(
                this, Objects.requireNonNull(till, "till"), Objects.requireNonNull(random, "random"));
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
        for (Path file : files(ENROLMENT)) {
            try {
                found.add(read(file));
            } catch (IOException failed) {
                throw new CounterfoilException(FailureCode.ENROLMENT_UNREADABLE, failed);
            }
        }
        found.sort((a, b) -> a.origin().compareTo(b.origin()));
        return List.copyOf(found);
    }

    private List<Path> files(String suffix) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.getFileName().toString().endsWith(suffix))
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException failed) {
            throw new CounterfoilException(FailureCode.ENROLMENT_UNREADABLE, failed);
        }
    }

    /**
     * The marks in the folder.
     *
     * @return the keeper of the high-water marks
     */
    public HighWaterMark marks() {
        return HighWaterMarkFile.in(folder);
    }

    Path folder() {
        return folder;
    }

    Path key(Origin origin) {
        return file(origin, KEY);
    }

    Signer createKey(Origin origin, RandomBytes random) {
        return KeyFile.create(key(origin), random.next(Ed25519Signer.SEED_LENGTH));
    }

    /** Puts an epoch in force. */
    void pin(Enrolment enrolment) {
        try {
            DurableFile.replace(
                    file(enrolment.origin(), ENROLMENT), enrolment.toCanonical().canonicalBytes());
        } catch (IOException failed) {
            throw new CounterfoilException(FailureCode.FILE_UNWRITABLE, failed);
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
