package io.counterfoil.sale;

import static io.counterfoil.sale.Cafe.TILL;
import static io.counterfoil.sale.Cafe.breakfast;
import static io.counterfoil.sale.Cafe.refusals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.counterfoil.audit.AuditReport;
import io.counterfoil.audit.Pins;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.HighWaterMark;
import io.counterfoil.ledger.KeyChange;
import io.counterfoil.ledger.Mark;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.SafeFolder;
import io.counterfoil.ledger.Signer;
import io.counterfoil.ledger.TillSafe;
import io.counterfoil.ledger.Verdict;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.shop.ActorId;
import io.counterfoil.shop.Permission;
import io.counterfoil.shop.Session;
import io.counterfoil.shop.SessionId;
import io.counterfoil.work.RandomBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Changing a till's key, and being interrupted at every step of it. */
class KeyDeskTest {

    private static final Origin ORIGIN = Origin.of(TILL, 0);

    @TempDir
    private Path folder;

    private final Cafe cafe = new Cafe();
    private int seeds;
    private SafeFolder safes;
    private Desk desk;
    private String oldKey;

    @BeforeEach
    void openTheTill() throws IOException {
        safes = SafeFolder.at(folder);
        desk = desk(safes.create(TILL, seeds()));
        desk.opening().open(Cafe.setup()).orThrow();
        desk.checkout().sell(breakfast()).orThrow();
        oldKey = Files.readString(folder.resolve(ORIGIN.id() + ".key"));
    }

    private RandomBytes seeds() {
        return count -> {
            byte[] seed = new byte[count];
            seed[0] = (byte) ++seeds;
            return seed;
        };
    }

    private Desk desk(TillSafe safe) {
        return cafe.office.desk(new Session(TILL, ActorId.of("ana"), SessionId.of("morning")), safe);
    }

    private KeyChange change() {
        return safes.keyChange(TILL, seeds());
    }

    private AuditReport audit() {
        return audit(safes.open(TILL).enrolment());
    }

    private AuditReport audit(Enrolment enrolment) {
        return cafe.office
                .audit(TILL.tenant())
                .audit(new Pins(List.of(enrolment), safes.marks(), List.of()))
                .get(0);
    }

    @Test
    void after_a_change_the_new_key_signs_and_the_old_one_is_gone() throws IOException {
        Enrolment before = safes.open(TILL).enrolment();

        TillSafe changed = desk.keys().change(change(), "yearly").orThrow();

        assertThat(changed.enrolment().keys().orElseThrow()).hasSize(1);
        assertThat(changed.enrolment().keys().orElseThrow().get(0).fromSeq()).isEqualTo(3);
        assertThat(changed.signer().publicKey()).isNotEqualTo(before.publicKey().orElseThrow());
        assertThat(safes.open(TILL).enrolment()).isEqualTo(changed.enrolment());
        desk(changed).checkout().sell(breakfast()).orThrow();
        assertThat(audit().verdict()).isEqualTo(Verdict.INTACT);
        assertThat(audit(before).verdict()).as("by the first key alone").isEqualTo(Verdict.INTACT);
        assertOldKeyIsGone();
    }

    private void assertOldKeyIsGone() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file)).isNotEqualTo(oldKey);
            }
        }
        assertThat(folder.resolve(ORIGIN.id() + ".next.key")).doesNotExist();
    }

    @Test
    void keys_can_be_changed_again_and_again() {
        TillSafe second = desk.keys().change(change(), "yearly").orThrow();
        TillSafe third = desk(second).keys().change(change(), "yearly").orThrow();

        desk(third).checkout().sell(breakfast()).orThrow();

        assertThat(third.enrolment().keys().orElseThrow()).hasSize(2);
        assertThat(audit().verdict()).isEqualTo(Verdict.INTACT);
    }

    @Test
    void no_desk_of_the_old_key_records_anything_more() {
        TillSafe old = safes.open(TILL);
        Desk other = desk(old);
        other.checkout().sell(breakfast()).orThrow();
        TillSafe changed = desk.keys().change(change(), "yearly").orThrow();

        assertChanged(() -> desk.checkout().sell(breakfast()));
        assertChanged(() -> other.checkout().sell(breakfast()));
        assertChanged(() -> desk(old).checkout().sell(breakfast()));
        desk(changed).checkout().sell(breakfast()).orThrow();
        desk(changed).checkpoints().sign().orThrow();
        assertChanged(() -> desk(old).checkout().sell(breakfast()));
        assertThat(audit().verdict()).isEqualTo(Verdict.INTACT);
    }

    private static void assertChanged(ThrowingCallable call) {
        assertThatExceptionOfType(CounterfoilException.class)
                .isThrownBy(call)
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(FailureCode.KEY_CHANGED));
    }

    @Test
    void a_change_needs_its_permission_and_a_reason() {
        assertThat(refusals(desk.keys().change(change(), " ")))
                .containsExactly("REASON_REQUIRED reason: a reason is required");
        cafe.denied.add(Permission.CHANGE_KEY);
        assertThat(refusals(desk.keys().change(change(), "yearly")))
                .containsExactly("PERMISSION_DENIED: the permission CHANGE_KEY is needed");
        desk.checkout().sell(breakfast()).orThrow();
        assertThat(audit().verdict()).isEqualTo(Verdict.INTACT);
    }

    /** Where the machine stops. */
    enum Stop {
        BEFORE_THE_NEW_KEY,
        AFTER_THE_NEW_KEY,
        BEFORE_THE_MARK,
        BEFORE_THE_NEW_KEY_IS_PINNED,
        AFTER_THE_CHANGE
    }

    /** A change that stops at one point, once. */
    private record Interrupted(KeyChange change, Stop stop) implements KeyChange {
        @Override
        public Signer successor() {
            requireBefore(Stop.BEFORE_THE_NEW_KEY);
            Signer successor = change.successor();
            requireBefore(Stop.AFTER_THE_NEW_KEY);
            return successor;
        }

        @Override
        public TillSafe complete(long rotationSeq) {
            requireBefore(Stop.BEFORE_THE_NEW_KEY_IS_PINNED);
            TillSafe safe = change.complete(rotationSeq);
            requireBefore(Stop.AFTER_THE_CHANGE);
            return safe;
        }

        private void requireBefore(Stop point) {
            if (stop == point) {
                throw new PowerFailure();
            }
        }
    }

    private static final class PowerFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Marks that cannot be written. */
    private record Unmoved(HighWaterMark marks) implements HighWaterMark {
        @Override
        public Optional<Mark> read(Origin origin) {
            return marks.read(origin);
        }

        @Override
        public void advance(Mark mark) {
            throw new PowerFailure();
        }
    }

    @ParameterizedTest
    @EnumSource(Stop.class)
    void a_change_that_was_interrupted_goes_on_where_it_stopped(Stop stop) throws IOException {
        TillSafe safe = safes.open(TILL);
        Desk interrupted = stop == Stop.BEFORE_THE_MARK
                ? desk(new TillSafe(safe.enrolment(), safe.signer(), new Unmoved(safe.mark())))
                : desk;
        assertThatExceptionOfType(PowerFailure.class)
                .isThrownBy(() -> interrupted.keys().change(new Interrupted(change(), stop), "yearly"));

        TillSafe reopened = safes.open(TILL);
        boolean isRecorded = stop == Stop.BEFORE_THE_MARK || stop == Stop.BEFORE_THE_NEW_KEY_IS_PINNED;
        if (isRecorded) {
            assertChanged(() -> desk(reopened).checkout().sell(breakfast()));
        } else {
            desk(reopened).checkout().sell(breakfast()).orThrow();
        }
        TillSafe changed = stop == Stop.AFTER_THE_CHANGE
                ? reopened
                : desk(safes.open(TILL)).keys().change(change(), "yearly").orThrow();

        desk(changed).checkout().sell(breakfast()).orThrow();
        assertThat(changed.enrolment().keys().orElseThrow()).hasSize(1);
        assertThat(audit().verdict()).isEqualTo(Verdict.INTACT);
        assertOldKeyIsGone();
    }

    @ParameterizedTest
    @EnumSource
    void a_change_cut_short_among_the_files_is_finished_by_opening_the_safe(Cut cut) throws IOException {
        Path key = folder.resolve(ORIGIN.id() + ".key");
        Path next = folder.resolve(ORIGIN.id() + ".next.key");
        desk.keys().change(change(), "yearly").orThrow();
        Files.copy(key, next);
        Files.writeString(key, cut == Cut.BEFORE_THE_OLD_KEY_IS_OVERWRITTEN ? oldKey : "\0".repeat(oldKey.length()));

        TillSafe reopened = safes.open(TILL);

        desk(reopened).checkout().sell(breakfast()).orThrow();
        assertThat(audit().verdict()).isEqualTo(Verdict.INTACT);
        assertOldKeyIsGone();
    }

    /** Where the machine stops once the new key is pinned. */
    enum Cut {
        BEFORE_THE_OLD_KEY_IS_OVERWRITTEN,
        BEFORE_THE_NEW_KEY_HAS_ITS_NAME
    }
}
