package io.counterfoil.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.Refusal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealingTest {

    private static final long START = Golden.FIRST_MS;
    private static final Sealer SEALER = Sealer.of(SigningPolicy.EVERY_ENTRY, Keys.TEST_1);

    private static Head opened(Sealer sealer, SigningPolicy policy) {
        ClockReading reading = Golden.reading(START);
        Enrolment enrolment = policy.isSigned()
                ? (policy == SigningPolicy.EVERY_ENTRY ? Golden.ENROLMENT : Golden.ENROLMENT.withSigning(policy))
                : Enrolment.unsigned(Golden.ORIGIN, Hash.ZERO);
        Sealing sealing = sealer.begin(Head.empty(Golden.ORIGIN), reading);
        sealing.seal(EntryType.GENESIS, Genesis.first(enrolment, reading, new byte[16]))
                .orThrow();
        return sealing.end().after();
    }

    private static Head opened() {
        return opened(SEALER, SigningPolicy.EVERY_ENTRY);
    }

    private static CanonicalObject ticket(ClockReading reading) {
        return reading.document(EntryType.TICKET).put("number", 1).build();
    }

    private static Outcome<Entry> sealTicketAt(long ms) {
        ClockReading reading = Golden.reading(ms);
        return SEALER.begin(opened(), reading).seal(EntryType.TICKET, ticket(reading));
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.fold(
                value -> List.of(),
                refusals -> refusals.stream().map(Refusal::toString).toList());
    }

    @Test
    void a_clock_24_hours_ahead_seals_and_one_millisecond_more_is_refused() {
        long limit = START + Duration.ofHours(24).toMillis();

        assertThat(sealTicketAt(limit).orThrow().ms()).isEqualTo(limit);
        assertThat(codes(sealTicketAt(limit + 1)))
                .containsExactly(
                        "CLOCK_AHEAD clock: the clock is 24 hours ahead of the last entry and must be confirmed");
    }

    @Test
    void a_confirmed_clock_seals_again() {
        ClockReading reading = Golden.reading(START + Duration.ofDays(3).toMillis());
        Sealing sealing = SEALER.begin(opened(), reading);

        sealing.confirmClock(reading.document(EntryType.ACTIVITY)
                        .put("action", "CLOCK_CONFIRMED")
                        .build())
                .orThrow();

        assertThat(sealing.seal(EntryType.TICKET, ticket(reading)).orThrow().seq())
                .isEqualTo(2);
    }

    @Test
    void a_clock_behind_does_not_set_the_chain_back_and_is_noted_beyond_2_seconds() {
        Head head = opened();

        assertThat(sealTicketAt(START - 2001).orThrow().ms()).isEqualTo(START);
        assertThat(SEALER.begin(head, Golden.reading(START - 2000)).millisBehind())
                .isEmpty();
        assertThat(SEALER.begin(head, Golden.reading(START - 2001)).millisBehind())
                .hasValue(2001);
    }

    @Test
    void a_document_without_its_frame_is_the_programs_fault() {
        ClockReading reading = Golden.reading(START);
        Sealing sealing = SEALER.begin(opened(), reading);
        CanonicalObject bare =
                CanonicalObject.builder().put("v", 1).put("type", "TICKET").build();

        assertThatThrownBy(() -> sealing.seal(EntryType.TICKET, bare)).hasMessageStartingWith("clock must");
        assertThatThrownBy(() -> sealing.seal(EntryType.PAYMENT, ticket(reading)))
                .hasMessageStartingWith("type must");
        assertThatThrownBy(() -> sealing.seal(EntryType.TICKET, CanonicalObject.empty()))
                .hasMessageStartingWith("v must");
        assertThatThrownBy(() -> sealing.seal(
                        EntryType.TICKET,
                        bare.toBuilder()
                                .put("clock", "2026-01-01T12:00:00.000Z")
                                .build()))
                .hasMessageStartingWith("utc_offset must");
        assertThatThrownBy(() -> sealing.seal(
                        EntryType.TICKET,
                        reading.document(EntryType.TICKET)
                                .put("private_commit", "x")
                                .build()))
                .hasMessageStartingWith("private_commit must");
        assertThatThrownBy(
                        () -> sealing.seal(EntryType.GENESIS, Genesis.first(Golden.ENROLMENT, reading, new byte[16])))
                .hasMessage("type must be GENESIS at entry 0 only but was GENESIS at 1");
    }

    @Test
    void text_that_is_not_normalized_is_refused_with_its_path() {
        ClockReading reading = Golden.reading(START);
        CanonicalObject line =
                CanonicalObject.builder().put("desc", "Cafe\u0301").build();
        CanonicalObject document =
                reading.document(EntryType.TICKET).put("lines", List.of(line)).build();

        assertThat(codes(SEALER.begin(opened(), reading).seal(EntryType.TICKET, document)))
                .containsExactly("VALUE_INVALID lines[0].desc: the value must be text in Unicode normalization form C");
    }

    @Test
    void a_document_beyond_262144_bytes_is_refused() {
        ClockReading reading = Golden.reading(START);
        CanonicalObject document = reading.document(EntryType.TICKET)
                .put("note", "x".repeat(262_144))
                .build();

        assertThat(codes(SEALER.begin(opened(), reading).seal(EntryType.TICKET, document)))
                .containsExactly("VALUE_INVALID: the value must be at most 262144 bytes in canonical form");
    }

    @Test
    void a_full_chain_seals_nothing() {
        long full = Limits.MAX_INTEGER;
        CompactRange range = new CompactRange(full, java.util.Collections.nCopies(53, CompactRange.EMPTY_ROOT));
        Head head = new Head(Golden.ORIGIN, CompactRange.EMPTY_ROOT, START, range, full);
        ClockReading reading = Golden.reading(START);

        assertThat(codes(SEALER.begin(head, reading).seal(EntryType.TICKET, ticket(reading))))
                .containsExactly("CHAIN_FULL: the chain of this till has reached its last number");
    }

    @Test
    void each_policy_signs_what_it_says() {
        assertThat(signedEntriesAndNotes(SigningPolicy.EVERY_ENTRY)).isEqualTo("signed 2, notes 1");
        assertThat(signedEntriesAndNotes(SigningPolicy.EVERY_COMMIT)).isEqualTo("signed 1, notes 2");
        assertThat(signedEntriesAndNotes(SigningPolicy.CHECKPOINTS)).isEqualTo("signed 1, notes 1");
        assertThat(signedEntriesAndNotes(SigningPolicy.NONE)).isEqualTo("signed 0, notes 0");
        assertThatThrownBy(() -> Sealer.of(SigningPolicy.NONE, Keys.TEST_1)).hasMessageContaining("policy must sign");
    }

    private static String signedEntriesAndNotes(SigningPolicy policy) {
        Sealer sealer = policy.isSigned() ? Sealer.of(policy, Keys.TEST_1) : Sealer.unsigned();
        ClockReading reading = Golden.reading(START);
        Head head = opened(sealer, policy);
        Sealing sealing = sealer.begin(head, reading);
        Entry entry = sealing.seal(EntryType.TICKET, ticket(reading)).orThrow();
        Sealed sealed = sealing.end();
        int signed = (policy.isSigned() ? 1 : 0) + (entry.signature().isPresent() ? 1 : 0);
        int notes = (head.signedSize() > 0 ? 1 : 0) + sealed.notes().size();
        return "signed " + signed + ", notes " + notes;
    }

    @Test
    void a_note_is_made_after_100_entries_and_on_demand() {
        Head head = opened();
        ClockReading reading = Golden.reading(START);
        for (int i = 0; i < 99; i++) {
            head = sealOne(head, reading).after();
        }
        assertThat(head.signedSize()).isEqualTo(1);
        assertThat(sealOne(head, reading).notes())
                .singleElement()
                .satisfies(note -> assertThat(note.size()).isEqualTo(101));
        Sealed asked = SEALER.begin(head, reading).sign().end();
        assertThat(asked.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.size()).isEqualTo(100));
        assertThat(SEALER.begin(asked.after(), reading).sign().end().notes()).isEmpty();
    }

    private static Sealed sealOne(Head head, ClockReading reading) {
        Sealing sealing = SEALER.begin(head, reading);
        sealing.seal(EntryType.TICKET, ticket(reading)).orThrow();
        return sealing.end();
    }

    @Test
    void a_rotation_is_signed_by_the_old_key_and_what_follows_by_the_new() {
        ClockReading reading = Golden.reading(START);
        Head head = opened();
        Sealing sealing = SEALER.begin(head, reading);

        sealing.rotateKey(Keys.TEST_2, rotation("planned")).orThrow();
        sealing.seal(EntryType.TICKET, ticket(reading)).orThrow();
        Sealed sealed = sealing.sign().end();

        Entry genesis = firstEntry();
        List<StoredEntry> rows = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(genesis), sealed.entries().stream())
                .map(Entry::toRow)
                .toList();
        VerificationReport report = Verification.of(StoredEntries.of(rows))
                .enrolledAs(Golden.ENROLMENT)
                .withAnchors(sealed.notes().stream()
                        .map(note -> Anchor.note(note.text()))
                        .toList())
                .run();
        assertThat(report.firstBad()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.INTACT);
        assertThat(sealed.notes()).hasSize(2);
        assertThatThrownBy(() -> SEALER.begin(head, reading).rotateKey(Keys.TEST_1, rotation("again")))
                .hasMessage("next must hold a new key but holds the old one");
    }

    private static CanonicalObject rotation(String reason) {
        return Golden.reading(START)
                .document(EntryType.KEY_ROTATE)
                .put("reason", reason)
                .build();
    }

    private static Entry firstEntry() {
        ClockReading reading = Golden.reading(START);
        return SEALER.begin(Head.empty(Golden.ORIGIN), reading)
                .seal(EntryType.GENESIS, Genesis.first(Golden.ENROLMENT, reading, new byte[16]))
                .orThrow();
    }

    @Test
    void a_second_epoch_goes_on_from_the_first() {
        ClockReading reading = Golden.reading(START);
        Sealed first = Golden.chain();
        Enrolment next = Enrolment.of(Golden.ORIGIN.nextEpoch(), Keys.TEST_3.publicKey());
        CanonicalObject genesis = Genesis.next(
                next, reading, new byte[16], new Genesis.Takeover(ClosedEpoch.of(first.after()), "recovery"));
        Sealing sealing = Sealer.of(SigningPolicy.EVERY_ENTRY, Keys.TEST_3).begin(Head.empty(next.origin()), reading);
        sealing.seal(EntryType.GENESIS, genesis).orThrow();

        Verification before = Verification.of(rows(first)).enrolledAs(Golden.ENROLMENT);
        Verification both =
                Verification.of(rows(sealing.end())).enrolledAs(next).after(before);

        assertThat(both.runAll())
                .extracting(VerificationReport::verdict)
                .containsExactly(Verdict.INTACT, Verdict.INTACT);
        assertThatThrownBy(() -> Genesis.first(next, reading, new byte[16])).hasMessage("epoch must be 0 but was 1");
        assertThatThrownBy(() -> Genesis.first(Golden.ENROLMENT, reading, new byte[15]))
                .hasMessage("nonce must be 16 bytes long but was 15");
    }

    static StoredEntries rows(Sealed sealed) {
        return StoredEntries.of(sealed.entries().stream().map(Entry::toRow).toList());
    }

    @Test
    void the_clock_is_written_with_milliseconds_and_offset() {
        CanonicalObject document = new ClockReading(
                        java.time.Instant.parse("2026-01-01T12:01:00.123456Z"),
                        java.time.ZoneOffset.ofHoursMinutes(-4, -30))
                .document(EntryType.TICKET)
                .build();

        assertThat(document.string("clock")).isEqualTo("2026-01-01T12:01:00.123Z");
        assertThat(document.string("utc_offset")).isEqualTo("-04:30");
        assertThat(ticket(Golden.reading(START)).string("utc_offset")).isEqualTo("+00:00");
        assertThatThrownBy(() -> Golden.reading(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
