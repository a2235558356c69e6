package io.counterfoil.audit;

import static io.counterfoil.sale.Cafe.CROSSING;
import static io.counterfoil.sale.Cafe.TILL;
import static io.counterfoil.sale.Cafe.VEHICLE;
import static io.counterfoil.sale.Cafe.breakfast;
import static io.counterfoil.sale.Cafe.cart;
import static io.counterfoil.sale.Cafe.cash;
import static io.counterfoil.sale.Cafe.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.counterfoil.ledger.AnchorResult;
import io.counterfoil.ledger.Break;
import io.counterfoil.ledger.BreakKind;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.HighWaterMark;
import io.counterfoil.ledger.Ledger;
import io.counterfoil.ledger.Mark;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.Verdict;
import io.counterfoil.ledger.VerificationReport;
import io.counterfoil.pricing.AttributeValue;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.sale.Cafe;
import io.counterfoil.sale.Desk;
import io.counterfoil.sale.SaleRequest;
import io.counterfoil.series.Series;
import io.counterfoil.ticket.HostParts;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.TicketProjection;
import io.counterfoil.ticket.Tickets;
import io.counterfoil.work.Transactions;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an audit finds where somebody changed what stands beside the entries. */
class AuditDeskTest {

    private static final Origin ORIGIN = Origin.of(TILL, 0);

    private final Cafe cafe = Cafe.open();
    private final RecordedTicket ticket =
            cafe.desk().checkout().sell(breakfast()).orThrow();

    @Test
    void untouched_books_are_intact_and_anchored_by_the_mark() {
        AuditReport report = cafe.audit();

        assertThat(report.verdict()).isEqualTo(Verdict.INTACT);
        assertThat(report.firstBad()).isEmpty();
        assertThat(report.origin()).isEqualTo(ORIGIN);
        assertThat(report.chain().anchors())
                .extracting(anchor -> anchor.result())
                .containsExactly(AnchorResult.MATCH);
        assertThat(report.toCanonical().canonicalBytes())
                .isEqualTo(cafe.audit().toCanonical().canonicalBytes());
    }

    @Test
    void an_entry_is_proved_by_a_checkpoint_above_it_and_refused_without_one() {
        AuditDesk desk = cafe.office.audit(TILL.tenant());

        assertThat(desk.prove(ORIGIN, 0).orThrow().note().size()).isEqualTo(1);
        assertThat(Cafe.refusals(desk.prove(ORIGIN, 1)))
                .containsExactly("CHECKPOINT_REQUIRED checkpoint: no checkpoint covers entry 1 yet");
        assertThat(Cafe.refusals(desk.prove(ORIGIN.nextEpoch(), 0)))
                .containsExactly("CHECKPOINT_REQUIRED checkpoint: no checkpoint covers entry 0 yet");
        cafe.desk().checkpoints().sign().orThrow();
        assertThat(desk.prove(ORIGIN, 1)
                        .orThrow()
                        .verify(cafe.safe(TILL).enrolment())
                        .orThrow()
                        .string("type"))
                .isEqualTo("TICKET");
        assertThat(Cafe.refusals(desk.prove(ORIGIN, 2)))
                .containsExactly("CHECKPOINT_REQUIRED checkpoint: no checkpoint covers entry 2 yet");
    }

    @Test
    void a_changed_total_in_the_table_is_named_with_both_values() {
        AuditReport report =
                auditing(rows -> replaced(rows, "total_minor", "1")).get(0);

        assertThat(report.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(report.firstBad().orElseThrow().kind()).isEqualTo(BreakKind.PROJECTION_MISMATCH);
        assertThat(report.firstBad().orElseThrow().seq()).isEqualTo(1);
        assertThat(report.firstBad().orElseThrow().expected()).isEqualTo("total_minor 15660");
        assertThat(report.firstBad().orElseThrow().actual()).isEqualTo("total_minor 1");
        assertThat(report.toCanonical().string("verdict")).isEqualTo("BROKEN");
        assertThat(report.toCanonical().object("first_bad").string("kind")).isEqualTo("PROJECTION_MISMATCH");
    }

    @Test
    void a_cancellation_that_the_table_hides_is_found() {
        cafe.desk().cancellations().cancel(ticket.ticket().id(), "typing error").orThrow();

        assertThat(cafe.audit().verdict()).isEqualTo(Verdict.INTACT);
        assertThat(auditing(rows -> replaced(rows, "status", "ISSUED")).get(0).verdict())
                .isEqualTo(Verdict.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cafe.example/plaza/till-1/0#1", "cafe.example/plaza/till-2/0#2", "#2"})
    void a_cancellation_that_the_table_places_elsewhere_is_found(String place) {
        cafe.desk().cancellations().cancel(ticket.ticket().id(), "typing error").orThrow();

        AuditReport report =
                auditing(rows -> replaced(rows, "cancellation", place)).get(0);

        assertThat(report.breaks())
                .containsExactly(new Break(
                        1,
                        BreakKind.PROJECTION_MISMATCH,
                        "cancellation cafe.example/plaza/till-1/0#2",
                        "cancellation " + place));
    }

    @Test
    void an_issued_ticket_that_the_table_gives_a_cancellation_is_found() {
        assertThat(auditing(rows -> replaced(rows, "cancellation", "cafe.example/plaza/till-1/0#2"))
                        .get(0)
                        .verdict())
                .isEqualTo(Verdict.BROKEN);
    }

    @Test
    void a_ticket_may_be_cancelled_at_another_till() {
        Desk other = cafe.desk(Cafe.SECOND_TILL);
        other.opening().open(Cafe.setup()).orThrow();
        other.cancellations().cancel(ticket.ticket().id(), "typing error").orThrow();

        assertThat(cafe.audit().verdict()).isEqualTo(Verdict.INTACT);
        assertThat(auditing(rows -> replaced(rows, "cancellation", "cafe.example/plaza/till-1/0#1"))
                        .get(0)
                        .firstBad()
                        .orElseThrow()
                        .expected())
                .isEqualTo("cancellation cafe.example/plaza/till-2/0#1");
    }

    @Test
    void a_copy_that_the_table_forgets_is_found() {
        cafe.desk().printing().take(ticket.ticket().id()).orThrow();
        assertThat(cafe.audit().verdict()).isEqualTo(Verdict.INTACT);
        cafe.desk().printing().take(ticket.ticket().id()).orThrow();

        assertThat(cafe.audit().verdict()).isEqualTo(Verdict.INTACT);
        assertThat(auditing(rows -> replaced(rows, "copies", "0"))
                        .get(0)
                        .firstBad()
                        .orElseThrow()
                        .expected())
                .isEqualTo("copies 1");
    }

    @Test
    void a_lost_row_and_a_row_too_many_are_found() {
        assertThat(auditing(rows -> List.of()).get(0).firstBad().orElseThrow().actual())
                .isEqualTo("none");
        assertThat(auditing(rows -> added(rows, 1))
                        .get(0)
                        .firstBad()
                        .orElseThrow()
                        .actual())
                .isEqualTo("more rows");
        assertThat(auditing(rows -> added(rows, 0))
                        .get(0)
                        .firstBad()
                        .orElseThrow()
                        .actual())
                .isEqualTo("a row without a ticket's entry");
    }

    @Test
    void a_row_beyond_the_end_of_the_chain_is_found() {
        AuditReport report = auditing(rows -> added(rows, 99)).get(0);

        assertThat(report.firstBad().orElseThrow().seq()).isEqualTo(99);
    }

    @Test
    void another_private_part_is_a_break_and_a_missing_one_leaves_the_audit_incomplete() {
        cafe.desk()
                .checkout()
                .sell(SaleRequest.of(
                        cart(line("car", 1).with(VEHICLE, AttributeValue.of("AB-123")))
                                .onRoute(CROSSING),
                        cash("180.00")))
                .orThrow();

        assertThat(auditing(rows -> replaced(rows, "private_commit", "")).get(0).verdict())
                .isEqualTo(Verdict.INCOMPLETE);
        assertThat(auditing(rows -> replaced(rows, "private_commit", "00"))
                        .get(0)
                        .breaks())
                .extracting(found -> found.kind())
                .containsOnly(BreakKind.COMMITMENT_MISMATCH);
    }

    @Test
    void a_private_part_that_was_erased_is_not_missing() {
        RecordedTicket car = passage();
        cafe.desk().erasures().erase(car.ticket().id(), "asked for").orThrow();

        AuditReport report = cafe.audit();

        assertThat(report.verdict()).isEqualTo(Verdict.INTACT);
        assertThat(report.privateParts()).isEqualTo(new AuditReport.PrivateParts(0, 1));
        assertThat(report.toCanonical().integer("erased_private_parts")).isEqualTo(1);
    }

    @Test
    void a_private_part_that_came_back_after_its_erasure_is_found_and_so_is_an_erasure_that_the_table_hides() {
        RecordedTicket car = passage();
        String commitment = car.ticket().privateCommitment().orElseThrow().hex();
        cafe.desk().erasures().erase(car.ticket().id(), "asked for").orThrow();

        assertThat(auditing(rows -> replaced(rows, "private_commit", commitment))
                        .get(0)
                        .breaks())
                .contains(new Break(2, BreakKind.COMMITMENT_MISMATCH, "no private part", commitment));
        assertThat(auditing(rows -> replaced(rows, "erasure", "")).get(0).breaks())
                .contains(new Break(
                        2, BreakKind.PROJECTION_MISMATCH, "erasure cafe.example/plaza/till-1/0#3", "erasure "));
    }

    private RecordedTicket passage() {
        return cafe.desk()
                .checkout()
                .sell(SaleRequest.of(
                        cart(line("car", 1).with(VEHICLE, AttributeValue.of("AB-123")))
                                .onRoute(CROSSING),
                        cash("180.00")))
                .orThrow();
    }

    @Test
    void a_chain_that_nobody_pinned_is_unverifiable_and_a_pinned_one_that_is_gone_is_broken() {
        AuditDesk desk = cafe.office.audit(TILL.tenant());

        assertThat(desk.audit(new Pins(List.of(), cafe.marks, List.of())).get(0).verdict())
                .isEqualTo(Verdict.UNVERIFIABLE);
        AuditReport missing = desk.audit(new Pins(
                        List.of(
                                cafe.safe(TILL).enrolment(),
                                cafe.safe(Cafe.SECOND_TILL).enrolment()),
                        cafe.marks,
                        List.of()))
                .get(1);
        assertThat(missing.firstBad().orElseThrow().kind()).isEqualTo(BreakKind.CHAIN_MISSING);
    }

    @Test
    void notes_kept_outside_are_anchors_of_their_own_chain() {
        AuditDesk desk = cafe.office.audit(TILL.tenant());
        List<String> notes = desk.notes(ORIGIN);

        AuditReport report = desk.audit(new Pins(List.of(cafe.safe(TILL).enrolment()), cafe.marks, notes))
                .get(0);

        assertThat(report.chain().anchors()).hasSize(2);
        assertThat(desk.audit(new Pins(List.of(cafe.safe(TILL).enrolment()), cafe.marks, List.of("scribble")))
                        .get(0)
                        .chain()
                        .anchors())
                .hasSize(2);
    }

    @Test
    void a_mark_that_cannot_be_read_leaves_its_own_chain_incomplete_and_no_other() {
        cafe.desk(Cafe.SECOND_TILL).opening().open(Cafe.setup()).orThrow();
        List<Enrolment> enrolments =
                List.of(cafe.safe(TILL).enrolment(), cafe.safe(Cafe.SECOND_TILL).enrolment());

        List<AuditReport> reports = cafe.office
                .audit(TILL.tenant())
                .audit(new Pins(
                        enrolments, new FailingMarks(cafe.marks, ORIGIN, FailureCode.MARK_UNREADABLE), List.of()));

        assertThat(reports).extracting(AuditReport::verdict).containsExactly(Verdict.INCOMPLETE, Verdict.INTACT);
        assertThat(reports.get(0).chain().anchors())
                .containsExactly(new VerificationReport.JudgedAnchor("MARK", 0, AnchorResult.BAD_SIGNATURE));
        assertThat(reports.get(0).chain().toCanonical().strings("not_checked")).containsExactly("MARK");
    }

    @Test
    void marks_that_fail_otherwise_fail_the_audit() {
        FailingMarks marks = new FailingMarks(cafe.marks, ORIGIN, FailureCode.STORAGE_FAILED);
        Pins pins = new Pins(List.of(cafe.safe(TILL).enrolment()), marks, List.of());
        AuditDesk desk = cafe.office.audit(TILL.tenant());

        assertThatExceptionOfType(CounterfoilException.class)
                .isThrownBy(() -> desk.audit(pins))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(FailureCode.STORAGE_FAILED));
    }

    @Test
    void a_chain_is_exported_line_by_line() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        cafe.office.audit(TILL.tenant()).export(ORIGIN, out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .allMatch(row -> row.startsWith("{\"seq\":"));
        assertThat(cafe.office.audit(TILL.tenant()).chains()).containsExactly(ORIGIN);
    }

    private List<AuditReport> auditing(UnaryOperator<List<TicketProjection>> tampering) {
        Transactions<AuditBooks> tampered = new Transactions<>() {
            @Override
            public <R> R transact(Function<? super AuditBooks, ? extends R> work) {
                return cafe.store.forTenant(TILL.tenant()).<R>read(books -> work.apply(new Tampered(books, tampering)));
            }
        };
        return AuditDesk.of(tampered, cafe.clock)
                .audit(new Pins(List.of(cafe.safe(TILL).enrolment()), cafe.marks, List.of()));
    }

    private static List<TicketProjection> replaced(List<TicketProjection> rows, String column, String value) {
        return rows.stream()
                .map(row -> {
                    SortedMap<String, String> columns = new TreeMap<>(row.columns());
                    columns.replace(column, value);
                    return new TicketProjection(row.seq(), columns);
                })
                .toList();
    }

    /** Marks of which one is lost to a broken disk. */
    private record FailingMarks(HighWaterMark marks, Origin broken, FailureCode code) implements HighWaterMark {
        @Override
        public Optional<Mark> read(Origin origin) {
            if (origin.equals(broken)) {
                throw new CounterfoilException(code);
            }
            return marks.read(origin);
        }

        @Override
        public void advance(Mark mark) {
            marks.advance(mark);
        }
    }

    private static List<TicketProjection> added(List<TicketProjection> rows, long seq) {
        List<TicketProjection> more = new ArrayList<>(rows);
        rows.forEach(row -> more.add(new TicketProjection(seq, row.columns())));
        return more;
    }

    /** Books whose table of tickets somebody changed by hand. */
    private record Tampered(AuditBooks books, UnaryOperator<List<TicketProjection>> tampering) implements AuditBooks {
        @Override
        public Ledger ledger() {
            return books.ledger();
        }

        @Override
        public Series series() {
            return books.series();
        }

        @Override
        public HostParts hostParts() {
            return books.hostParts();
        }

        @Override
        public Tickets tickets() {
            return new TamperedTickets(books.tickets(), tampering);
        }
    }

    @Test
    void a_till_that_goes_on_selling_while_it_is_audited_is_intact() {
        HighWaterMark moving = new HighWaterMark() {
            @Override
            public Optional<Mark> read(Origin origin) {
                cafe.desk().checkout().sell(breakfast()).orThrow();
                return cafe.marks.read(origin);
            }

            @Override
            public void advance(Mark mark) {
                cafe.marks.advance(mark);
            }
        };

        AuditReport report = cafe.office
                .audit(TILL.tenant())
                .audit(new Pins(List.of(cafe.safe(TILL).enrolment()), moving, List.of()))
                .get(0);

        assertThat(report.verdict()).isEqualTo(Verdict.INTACT);
    }
}
