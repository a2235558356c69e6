package io.counterfoil.ledger;

import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.work.RandomBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A change of key by files: {@code ID.next.key} beside {@code ID.key} until the one takes the other's place. */
record FolderKeyChange(Place place, RandomBytes random, Supplier<TillSafe> opening) implements KeyChange {

    /** The files of one till's safe. */
    record Place(Path key, Path next, Path enrolment) {}

    @Override
    public Signer successor() {
        Path next = place.next();
        return Files.exists(next) ? KeyFile.open(next) : KeyFile.create(next, random.next(Ed25519Signer.SEED_LENGTH));
    }

    @Override
    public TillSafe complete(long rotationSeq) {
        try {
            if (Files.exists(place.next())) {
                pin(new PinnedKey(rotationSeq + 1, successor().publicKey()));
                takeOver(place);
            }
        } catch (IOException failed) {
            throw new CounterfoilException(FailureCode.FILE_UNWRITABLE, failed);
        }
        return opening.get();
    }

    private void pin(PinnedKey key) throws IOException {
        Enrolment enrolment = SafeFolder.read(place.enrolment());
        List<PinnedKey> keys = new ArrayList<>(enrolment.keys().orElse(List.of()));
        if (!keys.contains(key)) {
            keys.add(key);
            DurableFile.replace(
                    place.enrolment(), enrolment.withKeys(keys).toCanonical().canonicalBytes());
        }
    }

    /** Overwrites the old key, and gives its name to the new one. */
    static void takeOver(Place place) throws IOException {
        DurableFile.overwrite(place.key());
        DurableFile.rename(place.next(), place.key());
    }
}
