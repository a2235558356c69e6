package io.counterfoil.storage.jdbi;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.json.AssortmentJson;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.refusal.RefusedException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads the texts of assortments, and remembers the last: every checkout asks for the same one, and reading thousands of
 * products takes longer than the rest of a sale. It is remembered by its whole text, so it can never be out of date.
 */
final class ReadAssortments {

    private record Remembered(String body, Assortment assortment) {}

    private volatile @Nullable Remembered last;

    /**
     * The assortment of a stored text.
     *
     * @throws CounterfoilException STORAGE_INCONSISTENT if it is none
     */
    Assortment assortment(String body) {
        Remembered remembered = last;
        if (remembered == null || !remembered.body().equals(body)) {
            remembered = new Remembered(body, read(body));
            last = remembered;
        }
        return remembered.assortment();
    }

    private static Assortment read(String body) {
        try {
            return AssortmentJson.read(body.getBytes(StandardCharsets.UTF_8)).orThrow();
        } catch (RefusedException e) {
            throw new CounterfoilException(FailureCode.STORAGE_INCONSISTENT, e, "what", "an assortment cannot be read");
        }
    }
}
