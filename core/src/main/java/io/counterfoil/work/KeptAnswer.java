package io.counterfoil.work;

import java.util.Objects;

/**
 * What was answered to a request under a key.
 *
 * @param request stands for the request
 * @param answer as the desk wrote it, such as the ids of tickets
 */
public record KeptAnswer(Fingerprint request, String answer) {

    /** Refuses nulls. */
    public KeptAnswer {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(answer, "answer");
    }
}
