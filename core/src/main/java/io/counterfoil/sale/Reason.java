package io.counterfoil.sale;

import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.Refusals;
import io.counterfoil.shop.PlainText;
import io.counterfoil.ticket.Cancellation;

/** Why an operator does something that stays in the books for ever: one plain sentence, mandatory. */
final class Reason {

    private static final FieldPath PATH = FieldPath.of("reason");

    private Reason() {}

    /** The reason as it is recorded, or REASON_REQUIRED, TEXT_TOO_LONG or TEXT_NOT_PLAIN. */
    static Outcome<String> read(String typed) {
        String said = PlainText.composed(typed.strip());
        Refusals refusals = new Refusals();
        if (said.isEmpty()) {
            refusals.add(RefusalCode.REASON_REQUIRED, PATH);
        }
        if (said.length() > Cancellation.MAX_REASON_LENGTH) {
            refusals.add(
                    RefusalCode.TEXT_TOO_LONG,
                    PATH,
                    "limit",
                    String.valueOf(Cancellation.MAX_REASON_LENGTH),
                    "length",
                    String.valueOf(said.length()));
        }
        if (!PlainText.isPlain(said)) {
            refusals.add(RefusalCode.TEXT_NOT_PLAIN, PATH);
        }
        return refusals.orElse(() -> said);
    }
}
