package io.counterfoil.sale;

import static io.counterfoil.sale.Cafe.TILL;
import static io.counterfoil.sale.Cafe.breakfast;
import static io.counterfoil.sale.Cafe.refusals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.counterfoil.audit.AuditReport;
import io.counterfoil.audit.Pins;
import io.counterfoil.ledger.BreakKind;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.CanonicalReader;
import io.counterfoil.ledger.ClosedEpoch;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.EpochChange;
import io.counterfoil.ledger.HighWaterMark;
import io.counterfoil.ledger.Mark;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.SafeFolder;
import io.counterfoil.ledger.Signer;
import io.counterfoil.ledger.StoredEntries;
import io.counterfoil.ledger.StoredEntry;
import io.counterfoil.ledger.TillSafe;
import io.counterfoil.ledger.Verdict;
import io.counterfoil.ledger.Verification;
import io.counterfoil.ledger.VerificationReport;
import io.counterfoil.ledger.VerificationReport.TailState;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.series.SeriesReset;
import io.counterfoil.series.SeriesRule;
import io.counterfoil.shop.ActorId;
import io.counterfoil.shop.Permission;
import io.counterfoil.shop.Session;
import io.counterfoil.shop.SessionId;
import io.counterfoil.shop.Till;
import io.counterfoil.ticket.Disclosure;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.TicketStatus;
import io.counterfoil.ticket.WithdrawnNumbers;
import io.counterfoil.work.RandomBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Going on after a loss, in a new epoch, and being interrupted at every step of it. */
class RecoveryDeskTest {

    private static final Origin FIRST = Origin.of(TILL, 0);
    private static final Origin SECOND = Origin.of(TILL, 1);
    private static final RecoveryRequest DIED = RecoveryRequest.because("the disk died");

    @TempDir
    private Path temp;

    private int seeds;

    private RandomBytes seeds() {
        return count -> {
            byte[] seed = new byte[count];
            seed[0] = (byte) ++seeds;
            return seed;
        };
    }

    private SafeFolder safes() {
        return SafeFolder.at(temp.resolve("safe"));
    }

    private static Session session() {
        return new Session(TILL, ActorId.of("ana"), SessionId.of("morning"));
    }

    private Desk desk(Cafe cafe) {
        return cafe.office.desk(session(), safes().open(TILL));
    }

    private RecoveryDesk recovery(Cafe cafe) {
        return cafe.office.recovery(session());
    }

    private EpochChange change() {
        return safes().epochChange(TILL, seeds());
    }

    /** A till with that many tickets. Time and chance are those of every café, so an older one is a part of a newer one. */
    private Cafe sold(int tickets) {
        Cafe cafe = new Cafe();
        TillSafe safe = safes().create(TILL, seeds());
        Desk desk = cafe.office.desk(session(), safe);
        desk.opening().open(Cafe.setup()).orThrow();
        for (int i = 0; i < tickets; i++) {
            desk.checkout().sell(breakfast()).orThrow();
        }
        return cafe;
    }

    /** The books of the later moment. */
    private Cafe newer = new Cafe();

    /** The books of an earlier moment beside the safe of a later one. */
    private Cafe rolledBack(int from, int to) throws IOException {
        Cafe older = sold(to);
        Path older0 = temp.resolve("safe").resolve(FIRST.id() + ".mark");
        Files.delete(older0);
        newer = new Cafe();
        Desk desk = newer.office.desk(session(), safes().open(TILL));
        desk.opening().open(Cafe.setup()).orThrow();
        for (int i = 0; i < from; i++) {
            desk.checkout().sell(breakfast()).orThrow();
        }
        return older;
    }

    private List<AuditReport> audit(Cafe cafe) {
        return cafe.office.audit(TILL.tenant()).audit(new Pins(safes().enrolments(), safes().marks(), List.of()));
    }

    private static List<String> firstBad(List<AuditReport> reports) {
        return reports.stream()
                .map(report -> report.verdict()
                        + report.firstBad()
                                .map(bad -> " " + bad.seq() + " " + bad.kind())
                                .orElse(""))
                .toList();
    }

    private static List<StoredEntry> rows(Cafe cafe, Origin origin) {
        List<StoredEntry> rows = new ArrayList<>();
        cafe.store.forTenant(TILL.tenant()).read(books -> {
            books.ledger().entries(origin, 0, rows::add);
            return origin;
        });
        return rows;
    }

    private static void assertFails(ThrowingCallable call, FailureCode code) {
        assertThatExceptionOfType(CounterfoilException.class)
                .isThrownBy(call)
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(code));
    }

    @Test
    void a_till_whose_books_were_rolled_back_goes_on_where_its_mark_stood() throws IOException {
        Cafe cafe = rolledBack(5, 3);
        Mark mark = safes().marks().read(FIRST).orElseThrow();
        assertFails(() -> desk(cafe).checkout().sell(breakfast()), FailureCode.CHAIN_BELOW_MARK);

        Recovery recovered = recovery(cafe).recover(change(), DIED).orThrow();

        assertThat(recovered.closed()).isEqualTo(new ClosedEpoch(FIRST, 6, mark.root(), mark.last(), 4));
        assertThat(recovered.closed().lost()).isEqualTo(2);
        assertThat(recovered.closed().orphaned()).isZero();
        assertThat(recovered.withdrawn())
                .containsExactly(new WithdrawnNumbers(OpeningDesk.ticketSeries(TILL), "", 4, 5));
        assertThat(recovered.safe().enrolment().origin()).isEqualTo(SECOND);
        RecordedTicket next = desk(cafe).checkout().sell(breakfast()).orThrow();
        assertThat(next.ticket().number().text()).isEqualTo("TT00000006");
        assertThat(next.entry().origin()).isEqualTo(SECOND);
        assertThat(firstBad(audit(cafe))).containsExactly("BROKEN 4 TRUNCATED_TAIL", "BROKEN 0 EPOCH_MISMATCH");
        assertThat(audit(cafe)).allSatisfy(report -> assertThat(report.breaks()).isEmpty());
    }

    @Test
    void with_the_lost_entries_that_turned_up_both_epochs_are_intact() throws IOException {
        Cafe cafe = rolledBack(5, 3);
        recovery(cafe).recover(change(), DIED).orThrow();
        desk(cafe).checkout().sell(breakfast()).orThrow();
        List<Enrolment> epochs = safes().epochs(TILL);

        List<VerificationReport> together = Verification.of(StoredEntries.of(rows(cafe, SECOND)))
                .enrolledAs(epochs.get(1))
                .after(Verification.of(StoredEntries.of(rows(newer, FIRST))).enrolledAs(epochs.get(0)))
                .runAll();

        assertThat(together).extracting(VerificationReport::verdict).containsOnly(Verdict.INTACT);
        assertThat(together.get(0).orphanedFrom()).isEmpty();
    }

    @Test
    void a_till_whose_mark_is_lost_goes_on_at_the_end_of_its_books_and_both_epochs_are_intact() throws IOException {
        Cafe cafe = sold(2);
        Files.delete(temp.resolve("safe").resolve(FIRST.id() + ".mark"));
        assertFails(() -> desk(cafe).checkout().sell(breakfast()), FailureCode.MARK_MISSING);

        Recovery recovered = recovery(cafe).recover(change(), DIED).orThrow();

        assertThat(recovered.closed().size()).isEqualTo(3);
        assertThat(recovered.closed().lost()).isZero();
        assertThat(recovered.withdrawn()).isEmpty();
        assertThat(desk(cafe)
                        .checkout()
                        .sell(breakfast())
                        .orThrow()
                        .ticket()
                        .number()
                        .number())
                .isEqualTo(3);
        assertThat(firstBad(audit(cafe))).containsExactly("INTACT", "INTACT");
        assertThat(audit(cafe).get(1).chain().tail().state()).isEqualTo(TailState.ANCHORED);
    }

    @Test
    void a_mark_that_cannot_be_read_is_as_none() throws IOException {
        Cafe cafe = sold(2);
        Files.writeString(temp.resolve("safe").resolve(FIRST.id() + ".mark"), "scribble");

        assertThat(recovery(cafe).recover(change(), DIED).orThrow().closed().size())
                .isEqualTo(3);
        assertThat(audit(cafe).get(1).verdict()).isEqualTo(Verdict.INTACT);
    }

    @Test
    void a_till_whose_books_are_gone_goes_on_in_new_ones_and_gives_no_number_twice() {
        sold(4);
        Cafe emptied = new Cafe();
        assertThat(refusals(recovery(emptied).recover(change(), DIED)))
                .containsExactly("NOT_SET_UP: the shop has not been set up");

        Recovery recovered = recovery(emptied)
                .recover(change(), DIED.withSetup(Cafe.setup()))
                .orThrow();

        assertThat(recovered.closed().size()).isEqualTo(5);
        assertThat(recovered.closed().lost()).isEqualTo(5);
        RecordedTicket next = desk(emptied).checkout().sell(breakfast()).orThrow();
        assertThat(next.ticket().number().number()).isEqualTo(6);
        assertThat(firstBad(audit(emptied))).containsExactly("BROKEN 0 CHAIN_MISSING", "BROKEN 0 EPOCH_MISMATCH");
        assertThat(audit(emptied).get(1).breaks()).isEmpty();
    }

    @Test
    void what_the_shop_is_set_up_with_in_new_books_is_recorded_after_the_recovery() {
        sold(4);
        Cafe emptied = new Cafe();

        recovery(emptied).recover(change(), DIED.withSetup(Cafe.setup())).orThrow();

        List<CanonicalObject> documents = rows(emptied, SECOND).stream()
                .map(row -> CanonicalReader.read(row.canonical()).orThrow())
                .toList();
        assertThat(documents).hasSize(3);
        assertThat(documents.get(0).string("reason")).isEqualTo("the disk died");
        assertThat(documents.get(1).string("action")).isEqualTo("RECOVERY");
        assertThat(documents.get(2).string("action")).isEqualTo("SET_UP");
        assertThat(documents.get(2).string("reason")).isEqualTo("the disk died");
        assertThat(documents.get(2).has("before")).isFalse();
        assertThat(documents.get(2).object("after").integer("assortment")).isEqualTo(1);
    }

    @Test
    void whoever_knows_the_last_number_from_the_papers_withdraws_no_more_than_that() {
        sold(4);
        Cafe emptied = new Cafe();

        Recovery recovered = recovery(emptied)
                .recover(change(), DIED.withSetup(Cafe.setup()).withLastNumber(4))
                .orThrow();

        assertThat(recovered.withdrawn())
                .containsExactly(new WithdrawnNumbers(OpeningDesk.ticketSeries(TILL), "", 1, 4));
        assertThat(desk(emptied)
                        .checkout()
                        .sell(breakfast())
                        .orThrow()
                        .ticket()
                        .number()
                        .number())
                .isEqualTo(5);
        assertThat(audit(emptied).get(1).breaks()).isEmpty();
    }

    @Test
    void the_last_number_of_the_papers_is_not_negative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DIED.withLastNumber(-1))
                .withMessage("number must be 0 or more but was -1");
    }

    @Test
    void a_last_number_that_the_books_know_withdraws_nothing() throws IOException {
        Cafe cafe = sold(2);
        Files.delete(temp.resolve("safe").resolve(FIRST.id() + ".mark"));

        assertThat(recovery(cafe)
                        .recover(change(), DIED.withLastNumber(2))
                        .orThrow()
                        .withdrawn())
                .isEmpty();
    }

    @Test
    void numbers_of_a_daily_series_are_withdrawn_for_the_day_of_the_recovery_alone() {
        sold(3);
        Cafe emptied = new Cafe();
        ShopSetup daily = Cafe.setup(new SeriesRule("T", 4, SeriesReset.DAILY));
        Recovery recovered =
                recovery(emptied).recover(change(), DIED.withSetup(daily)).orThrow();

        assertThat(recovered.withdrawn())
                .containsExactly(new WithdrawnNumbers(OpeningDesk.ticketSeries(TILL), "2026-11-20", 1, 4));
        assertThat(desk(emptied)
                        .checkout()
                        .sell(breakfast())
                        .orThrow()
                        .ticket()
                        .number()
                        .number())
                .isEqualTo(5);
        emptied.clock.move(Duration.ofHours(14));
        assertThat(desk(emptied)
                        .checkout()
                        .sell(breakfast())
                        .orThrow()
                        .ticket()
                        .number()
                        .number())
                .isEqualTo(1);
        assertThat(audit(emptied).get(1).breaks()).isEmpty();
    }

    @Test
    void books_that_are_not_those_of_the_mark_stay_and_are_not_gone_on_from() {
        sold(2);
        Cafe other = new Cafe();
        other.clock.move(Duration.ofSeconds(1));
        byte[] seed = new byte[32];
        seed[0] = 1;
        SafeFolder elsewhere = SafeFolder.at(temp.resolve("elsewhere"));
        Desk rewriting = other.office.desk(session(), elsewhere.create(TILL, count -> seed));
        rewriting.opening().open(Cafe.setup()).orThrow();
        for (int i = 0; i < 4; i++) {
            rewriting.checkout().sell(breakfast()).orThrow();
        }
        assertFails(() -> desk(other).checkout().sell(breakfast()), FailureCode.CHAIN_DIFFERS_FROM_MARK);

        Recovery recovered = recovery(other).recover(change(), DIED).orThrow();

        assertThat(recovered.closed().size()).isEqualTo(3);
        assertThat(recovered.closed().orphaned()).isEqualTo(2);
        List<AuditReport> reports = audit(other);
        assertThat(firstBad(reports)).containsExactly("BROKEN 0 CHECKPOINT_FORK", "BROKEN 0 EPOCH_MISMATCH");
        assertThat(reports.get(0).chain().orphanedFrom()).hasValue(3);
    }

    @Test
    void a_till_whose_key_is_lost_goes_on_with_another() throws IOException {
        Cafe cafe = sold(1);
        Files.delete(temp.resolve("safe").resolve(FIRST.id() + ".key"));
        assertFails(() -> safes().open(TILL), FailureCode.KEY_MISSING);

        recovery(cafe).recover(change(), DIED).orThrow();

        desk(cafe).checkout().sell(breakfast()).orThrow();
        assertThat(firstBad(audit(cafe))).containsExactly("INTACT", "INTACT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scribble", "0101010101010101010101010101010101010101010101010101010101010101"})
    void a_key_that_is_none_or_not_the_enrolled_one_is_a_lost_one(String content) throws IOException {
        Cafe cafe = sold(1);
        Files.writeString(temp.resolve("safe").resolve(FIRST.id() + ".key"), content);

        recovery(cafe).recover(change(), DIED).orThrow();

        desk(cafe).checkout().sell(breakfast()).orThrow();
        assertThat(firstBad(audit(cafe))).containsExactly("INTACT", "INTACT");
    }

    @Test
    void a_key_that_others_could_use_is_a_lost_one() throws IOException {
        Cafe cafe = sold(1);
        Path key = temp.resolve("safe").resolve(FIRST.id() + ".key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

        recovery(cafe).recover(change(), DIED).orThrow();

        assertThat(key).doesNotExist();
        assertThat(desk(cafe).checkout().sell(breakfast()).orThrow().entry().origin())
                .isEqualTo(SECOND);
    }

    @Test
    void a_till_whose_whole_safe_is_lost_goes_on_and_its_first_epoch_needs_the_enrolment_that_others_keep() {
        Cafe cafe = sold(1);
        Enrolment kept = safes().open(TILL).enrolment();
        SafeFolder fresh = SafeFolder.at(temp.resolve("fresh"));

        recovery(cafe).recover(fresh.epochChange(TILL, seeds()), DIED).orThrow();

        assertThat(fresh.open(TILL).enrolment().origin()).isEqualTo(SECOND);
        cafe.office
                .desk(session(), fresh.open(TILL))
                .checkout()
                .sell(breakfast())
                .orThrow();
        List<Enrolment> pinned = List.of(kept, fresh.open(TILL).enrolment());
        assertThat(firstBad(cafe.office.audit(TILL.tenant()).audit(new Pins(pinned, fresh.marks(), List.of()))))
                .containsExactly("INTACT", "INTACT");
        assertThat(firstBad(
                        cafe.office.audit(TILL.tenant()).audit(new Pins(fresh.enrolments(), fresh.marks(), List.of()))))
                .containsExactly("UNVERIFIABLE", "INTACT");
    }

    @Test
    void a_till_that_is_in_order_is_left_alone_unless_the_operator_knows_better() {
        Cafe cafe = sold(1);

        assertThat(refusals(recovery(cafe).recover(change(), DIED)))
                .containsExactly("NOTHING_TO_RECOVER: the books, the mark and the key of the till are in order");
        desk(cafe).checkout().sell(breakfast()).orThrow();
        assertThat(safes().open(TILL).enrolment().origin()).isEqualTo(FIRST);
        assertThat(temp.resolve("safe").resolve(SECOND.id() + ".key")).doesNotExist();

        recovery(cafe)
                .recover(change(), RecoveryRequest.because("the key was stolen").evenIfSound())
                .orThrow();
        desk(cafe).checkout().sell(breakfast()).orThrow();
        assertThat(firstBad(audit(cafe))).containsExactly("INTACT", "INTACT");
    }

    @Test
    void recovery_needs_its_permission_a_reason_and_a_till() {
        Cafe cafe = sold(1);

        assertThat(refusals(recovery(cafe).recover(change(), RecoveryRequest.because(" "))))
                .containsExactly("REASON_REQUIRED reason: a reason is required");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recovery(cafe).recover(safes().epochChange(Cafe.SECOND_TILL, seeds()), DIED))
                .withMessage("change must be of till cafe.example/plaza/till-1 but was of cafe.example/plaza/till-2");
        cafe.denied.add(Permission.RECOVER);
        assertThat(refusals(recovery(cafe).recover(change(), DIED.evenIfSound())))
                .containsExactly("PERMISSION_DENIED: the permission RECOVER is needed");
        assertThat(temp.resolve("safe").resolve(SECOND.id() + ".key")).doesNotExist();
    }

    @Test
    void a_till_that_was_never_opened_is_to_be_opened_and_not_recovered() {
        Cafe cafe = new Cafe();
        assertThat(refusals(recovery(cafe).recover(change(), DIED.withSetup(Cafe.setup()))))
                .containsExactly("NOT_SET_UP: the till has not been set up");

        safes().create(TILL, seeds());
        assertThat(refusals(recovery(cafe).recover(change(), DIED.withSetup(Cafe.setup()))))
                .containsExactly("NOT_SET_UP: the till has not been set up");
    }

    @Test
    void a_change_of_key_that_was_cut_short_is_finished_and_not_recovered_from() {
        Cafe cafe = sold(1);
        TillSafe safe = safes().open(TILL);
        assertThatExceptionOfType(PowerFailure.class)
                .isThrownBy(() -> cafe.office
                        .desk(session(), new TillSafe(safe.enrolment(), safe.signer(), new Unmoved(safe.mark())))
                        .keys()
                        .change(safes().keyChange(TILL, seeds()), "yearly"));

        assertFails(() -> recovery(cafe).recover(change(), DIED), FailureCode.KEY_CHANGED);

        desk(cafe).keys().change(safes().keyChange(TILL, seeds()), "yearly").orThrow();
        desk(cafe).checkout().sell(breakfast()).orThrow();
    }

    @Test
    void nothing_is_appended_to_an_epoch_once_the_next_exists() throws IOException {
        Cafe cafe = sold(1);
        TillSafe old = safes().open(TILL);
        Desk before = cafe.office.desk(session(), old);
        before.checkout().sell(breakfast()).orThrow();

        recovery(cafe).recover(change(), DIED.evenIfSound()).orThrow();

        long size = rows(cafe, FIRST).size();
        assertFails(() -> before.checkout().sell(breakfast()), FailureCode.EPOCH_CLOSED);
        assertFails(() -> before.checkpoints().sign(), FailureCode.EPOCH_CLOSED);
        assertFails(() -> cafe.office.desk(session(), old).checkout().sell(breakfast()), FailureCode.EPOCH_CLOSED);
        assertThat(rows(cafe, FIRST)).hasSize((int) size);
        assertThat(temp.resolve("safe").resolve(FIRST.id() + ".key")).doesNotExist();
        assertThat(refusals(desk(cafe).opening().open(Cafe.setup())))
                .containsExactly("ALREADY_SET_UP: the till has been set up already");
    }

    @Test
    void a_later_epoch_whose_books_and_mark_are_lost_is_recovered_and_not_opened_anew() throws IOException {
        Cafe cafe = sold(1);
        recovery(cafe).recover(change(), DIED.evenIfSound()).orThrow();
        Files.delete(temp.resolve("safe").resolve(SECOND.id() + ".mark"));
        Cafe emptied = new Cafe();

        assertThat(refusals(desk(emptied).opening().open(Cafe.setup())))
                .containsExactly("ALREADY_SET_UP: the till has been set up already");
        Recovery recovered = recovery(emptied)
                .recover(change(), DIED.withSetup(Cafe.setup()))
                .orThrow();

        assertThat(recovered.safe().enrolment().origin().epoch()).isEqualTo(2);
        assertThat(recovered.closed().size()).isZero();
    }

    @Test
    void tickets_of_an_earlier_epoch_are_found_printed_cancelled_and_erased() {
        Cafe cafe = sold(2);
        recovery(cafe).recover(change(), DIED.evenIfSound()).orThrow();
        Desk desk = desk(cafe);
        RecordedTicket early =
                desk.lookup().findByNumber("TT00000001", Disclosure.PUBLIC).orThrow();
        assertThat(early.entry().origin()).isEqualTo(FIRST);

        desk.printing().take(early.ticket().id()).orThrow();
        desk.printing().take(early.ticket().id()).orThrow();
        desk.cancellations().cancel(early.ticket().id(), "typing error").orThrow();

        assertThat(desk.lookup()
                        .findByNumber("TT00000001", Disclosure.PUBLIC)
                        .orThrow()
                        .status())
                .isEqualTo(TicketStatus.CANCELLED);
        assertThat(firstBad(audit(cafe))).containsExactly("INTACT", "INTACT");
    }

    @Test
    void a_till_recovers_again_and_again_and_its_keys_change_in_every_epoch() throws IOException {
        Cafe cafe = sold(1);
        for (int epoch = 1; epoch <= 11; epoch++) {
            recovery(cafe).recover(change(), DIED.evenIfSound()).orThrow();
            desk(cafe).checkout().sell(breakfast()).orThrow();
        }
        desk(cafe).keys().change(safes().keyChange(TILL, seeds()), "yearly").orThrow();
        desk(cafe).checkout().sell(breakfast()).orThrow();

        assertThat(safes().open(TILL).enrolment().origin().epoch()).isEqualTo(11);
        assertThat(safes().epochs(TILL))
                .extracting(it -> it.origin().epoch())
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(audit(cafe))
                .hasSize(12)
                .allSatisfy(report -> assertThat(report.verdict())
                        .as(report.origin().toString())
                        .isEqualTo(Verdict.INTACT));
    }

    @Test
    void the_last_entries_of_a_chain_that_its_key_did_not_sign_are_orphaned() throws IOException {
        Cafe cafe = sold(2);
        Files.delete(temp.resolve("safe").resolve(FIRST.id() + ".mark"));
        Enrolment strange = SafeFolder.at(temp.resolve("strange"))
                .create(TILL, count -> {
                    byte[] other = new byte[count];
                    other[0] = 99;
                    return other;
                })
                .enrolment();
        Path enrolment = temp.resolve("safe").resolve(FIRST.id() + ".enrolment.json");
        Files.write(enrolment, strange.toCanonical().canonicalBytes());

        Recovery recovered = recovery(cafe).recover(change(), DIED).orThrow();

        assertThat(recovered.closed().size()).isZero();
        assertThat(recovered.closed().orphaned()).isEqualTo(3);
        assertThat(audit(cafe).get(0).chain().orphanedFrom()).hasValue(0);
        assertThat(audit(cafe).get(1).verdict()).isEqualTo(Verdict.INTACT);
    }

    /** Where the machine stops. */
    enum Stop {
        BEFORE_THE_KEY,
        AFTER_THE_KEY,
        BEFORE_THE_MARK,
        BEFORE_IT_IS_IN_FORCE,
        AFTER_IT_IS_IN_FORCE
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

    /** An opening that stops at one point. */
    private record Interrupted(EpochChange change, Stop stop) implements EpochChange {
        @Override
        public Till till() {
            return change.till();
        }

        @Override
        public List<Enrolment> enrolled() {
            return change.enrolled();
        }

        @Override
        public HighWaterMark marks() {
            return stop == Stop.BEFORE_THE_MARK ? new Unmoved(change.marks()) : change.marks();
        }

        @Override
        public Optional<TillSafe> inForce() {
            return change.inForce();
        }

        @Override
        public Optional<Signer> prepared(Origin origin) {
            return change.prepared(origin);
        }

        @Override
        public Signer prepare(Origin origin) {
            requireBefore(Stop.BEFORE_THE_KEY);
            Signer signer = change.prepare(origin);
            requireBefore(Stop.AFTER_THE_KEY);
            return signer;
        }

        @Override
        public TillSafe complete(Enrolment enrolment) {
            requireBefore(Stop.BEFORE_IT_IS_IN_FORCE);
            TillSafe safe = change.complete(enrolment);
            requireBefore(Stop.AFTER_IT_IS_IN_FORCE);
            return safe;
        }

        private void requireBefore(Stop point) {
            if (stop == point) {
                throw new PowerFailure();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Stop.class)
    void a_recovery_that_was_interrupted_goes_on_where_it_stopped(Stop stop) throws IOException {
        Cafe cafe = rolledBack(5, 3);
        assertThatExceptionOfType(PowerFailure.class)
                .isThrownBy(() -> recovery(cafe).recover(new Interrupted(change(), stop), DIED));

        if (stop == Stop.BEFORE_THE_MARK || stop == Stop.BEFORE_IT_IS_IN_FORCE) {
            assertFails(() -> desk(cafe).checkout().sell(breakfast()), FailureCode.EPOCH_CLOSED);
        }
        if (stop != Stop.AFTER_IT_IS_IN_FORCE) {
            Recovery recovered = recovery(cafe).recover(change(), DIED).orThrow();
            assertThat(recovered.closed().size()).isEqualTo(6);
            assertThat(recovered.withdrawn())
                    .containsExactly(new WithdrawnNumbers(OpeningDesk.ticketSeries(TILL), "", 4, 5));
        }

        assertThat(desk(cafe)
                        .checkout()
                        .sell(breakfast())
                        .orThrow()
                        .ticket()
                        .number()
                        .number())
                .isEqualTo(6);
        assertThat(safes().epochs(TILL)).hasSize(2);
        assertThat(rows(cafe, SECOND)).hasSize(3);
        assertThat(rows(cafe, Origin.of(TILL, 2))).isEmpty();
        assertThat(audit(cafe).get(1).chain().breaks())
                .extracting(found -> found.kind())
                .containsExactly(BreakKind.EPOCH_MISMATCH);
        assertThat(temp.resolve("safe").resolve(FIRST.id() + ".key")).doesNotExist();
    }

    @Test
    void books_lost_again_after_the_mark_of_a_new_epoch_begin_no_second_chain_with_its_key() throws IOException {
        Cafe cafe = rolledBack(5, 3);
        assertThatExceptionOfType(PowerFailure.class)
                .isThrownBy(() -> recovery(cafe).recover(new Interrupted(change(), Stop.BEFORE_IT_IS_IN_FORCE), DIED));
        Cafe emptied = new Cafe();

        Recovery recovered = recovery(emptied)
                .recover(change(), DIED.withSetup(Cafe.setup()))
                .orThrow();

        assertThat(recovered.safe().enrolment().origin().epoch()).isEqualTo(2);
        assertThat(recovered.closed().origin()).isEqualTo(SECOND);
    }

    @Test
    void an_epoch_in_use_whose_enrolment_is_lost_is_followed_by_another_and_not_gone_on_in() throws IOException {
        Cafe cafe = sold(1);
        recovery(cafe).recover(change(), DIED.evenIfSound()).orThrow();
        desk(cafe).checkout().sell(breakfast()).orThrow();
        Files.delete(temp.resolve("safe").resolve(SECOND.id() + ".enrolment.json"));
        Files.delete(temp.resolve("safe").resolve(SECOND.id() + ".mark"));

        Recovery recovered = recovery(cafe).recover(change(), DIED).orThrow();

        assertThat(recovered.safe().enrolment().origin().epoch()).isEqualTo(2);
        assertThat(recovered.closed().origin()).isEqualTo(SECOND);
        desk(cafe).checkout().sell(breakfast()).orThrow();
        assertThat(rows(cafe, SECOND)).hasSize(3);
    }

    @Test
    void an_epoch_whose_mark_saw_more_than_its_opening_is_not_gone_on_in() throws IOException {
        Cafe cafe = rolledBack(2, 1);
        assertThatExceptionOfType(PowerFailure.class)
                .isThrownBy(() -> recovery(cafe).recover(new Interrupted(change(), Stop.BEFORE_IT_IS_IN_FORCE), DIED));
        Files.writeString(
                temp.resolve("safe").resolve(SECOND.id() + ".mark"), "what no mark is", StandardCharsets.US_ASCII);

        assertThat(recovery(cafe)
                        .recover(change(), DIED)
                        .orThrow()
                        .safe()
                        .enrolment()
                        .origin()
                        .epoch())
                .isEqualTo(2);
    }

    @Test
    void a_first_epoch_whose_enrolment_is_lost_is_recovered_from_though_its_key_is_there() throws IOException {
        Cafe cafe = sold(1);
        Files.delete(temp.resolve("safe").resolve(FIRST.id() + ".enrolment.json"));

        Recovery recovered = recovery(cafe).recover(change(), DIED).orThrow();

        assertThat(recovered.safe().enrolment().origin()).isEqualTo(SECOND);
        desk(cafe).checkout().sell(breakfast()).orThrow();
    }

    @Test
    void an_old_copy_of_the_safe_does_not_go_on_in_an_epoch_that_another_began() throws IOException {
        Cafe cafe = sold(1);
        Path copy = Files.createDirectories(temp.resolve("copy"));
        try (var files = Files.list(temp.resolve("safe"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        recovery(cafe).recover(change(), DIED.evenIfSound()).orThrow();
        SafeFolder old = SafeFolder.at(copy);
        assertFails(
                () -> cafe.office.desk(session(), old.open(TILL)).checkout().sell(breakfast()),
                FailureCode.EPOCH_CLOSED);

        Recovery recovered =
                recovery(cafe).recover(old.epochChange(TILL, seeds()), DIED).orThrow();

        assertThat(recovered.safe().enrolment().origin().epoch()).isEqualTo(2);
        assertThat(recovered.closed())
                .isEqualTo(new ClosedEpoch(
                        SECOND, 2, recovered.closed().root(), recovered.closed().last(), 2));
    }
}
