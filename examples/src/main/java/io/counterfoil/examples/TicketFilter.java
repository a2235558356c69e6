package io.counterfoil.examples;

import io.counterfoil.payment.PaymentMethodCode;
import io.counterfoil.shop.LocationId;
import io.counterfoil.ticket.TicketQuery;
import io.counterfoil.ticket.TicketStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which tickets to list or export. */
final class TicketFilter {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(names = "--from", paramLabel = "DATE", description = "The first business date, such as 2026-11-20.")
    private @Nullable LocalDate from;

    @Option(names = "--location", paramLabel = "ID", description = "Where they were issued.")
    private @Nullable String location;

    @Option(names = "--method", paramLabel = "CODE", description = "Paid by that method, at least in part.")
    private @Nullable String method;

    @Option(names = "--status", paramLabel = "STATUS", description = "One of: ${COMPLETION-CANDIDATES}.")
    private @Nullable TicketStatus status;

    /** All of these, up to a business date where one is given. */
    TicketQuery.Builder query(@Nullable LocalDate last) {
        TicketQuery.Builder query = TicketQuery.builder();
        if (from != null) {
            query.from(from);
        }
        if (last != null) {
            query.to(last);
        }
        if (location != null) {
            query.location(location(location));
        }
        if (method != null) {
            query.paymentMethod(method(method));
        }
        if (status != null) {
            query.status(status);
        }
        return query;
    }

    private LocationId location(String typed) {
        try {
            return LocationId.of(typed);
        } catch (IllegalArgumentException e) {
            throw misuse("--location must be the key of a location, such as plaza");
        }
    }

    private PaymentMethodCode method(String typed) {
        if (!PaymentMethodCode.isValid(typed)) {
            throw misuse("--method must be the code of a payment method, such as CASH");
        }
        return PaymentMethodCode.of(typed);
    }

    ParameterException misuse(String message) {
        if (spec == null) {
            throw new IllegalStateException("spec must be set by the parser but was not");
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
