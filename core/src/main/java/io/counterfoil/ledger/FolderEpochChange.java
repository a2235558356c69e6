package io.counterfoil.ledger;

import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.shop.Till;
import io.counterfoil.work.RandomBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A new epoch by files: {@code ID.key} of the new origin first, and its {@code ID.enrolment.json} last. */
record FolderEpochChange(SafeFolder safes, Till till, RandomBytes random) implements EpochChange {

    @Override
    public List<Enrolment> enrolled() {
        return safes.epochs(till);
    }

    @Override
    public HighWaterMark marks() {
        return safes.marks();
    }

    @Override
    public Optional<TillSafe> inForce() {
        try {
            return Optional.of(safes.open(till));
        } catch (CounterfoilException e) {
            return switch (e.code()) {
                case ENROLMENT_MISSING, KEY_MISSING, KEY_UNREADABLE, KEY_INSECURE, KEY_MISMATCH -> Optional.empty();
                default -> throw e;
            };
        }
    }

    @Override
    public Optional<Signer> prepared(Origin origin) {
        Path key = safes.key(origin);
        return Files.exists(key) ? Optional.of(KeyFile.open(key)) : Optional.empty();
    }

    @Override
    public Signer prepare(Origin origin) {
        try {
            Files.createDirectories(safes.folder());
        } catch (IOException failed) {
            throw new CounterfoilException(FailureCode.FILE_UNWRITABLE, failed);
        }
        return prepared(origin).orElseGet(() -> safes.createKey(origin, random));
    }

    @Override
    public TillSafe complete(Enrolment enrolment) {
        safes.pin(enrolment);
        return safes.open(till);
    }
}
