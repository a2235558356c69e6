package io.counterfoil.sale;

import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.RefusedException;
import io.counterfoil.ticket.Disclosure;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.TicketId;
import io.counterfoil.work.Fingerprint;
import io.counterfoil.work.IdempotencyKey;
import io.counterfoil.work.KeptAnswer;
import io.counterfoil.work.KeyClaim;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Issues the tickets of a request once, in the unit of work that also keeps the answer under the client's key. */
record OnceOnly(UnitOfRecord unit, IdempotencyKey key, Workplace place) {

    private static final String BETWEEN_IDS = " ";

    List<RecordedTicket> issue(byte[] request, Supplier<List<RecordedTicket>> issuing) {
        Fingerprint fingerprint = key.fingerprint(request);
        Optional<KeptAnswer> kept = unit.books()
                .idempotencyKeys()
                .claim(new KeyClaim(
                        key.fingerprint(),
                        fingerprint,
                        unit.stamp().instant(),
                        unit.stamp().instant().plus(place.surroundings().answersKept())));
        if (kept.isPresent()) {
            return again(kept.get(), fingerprint);
        }
        List<RecordedTicket> issued = issuing.get();
        unit.books()
                .idempotencyKeys()
                .answer(
                        key.fingerprint(),
                        issued.stream()
                                .map(ticket -> ticket.ticket().id().value())
                                .collect(Collectors.joining(BETWEEN_IDS)));
        return issued;
    }

    private List<RecordedTicket> again(KeptAnswer kept, Fingerprint request) {
        if (!kept.request().equals(request)) {
            throw new RefusedException(
                    List.of(Refusal.of(RefusalCode.IDEMPOTENCY_CONFLICT, FieldPath.of("idempotency_key"))));
        }
        return Arrays.stream(kept.answer().split(BETWEEN_IDS))
                .map(TicketId::of)
                .map(this::find)
                .toList();
    }

    private RecordedTicket find(TicketId id) {
        return unit.books()
                .tickets()
                .find(id, Disclosure.PRIVATE)
                .orElseThrow(() -> new CounterfoilException(
                        FailureCode.STORAGE_INCONSISTENT, "what", "a ticket of an answered request is not there"));
    }
}
