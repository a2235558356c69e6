package io.counterfoil.sale;

import static io.counterfoil.sale.Cafe.TILL;
import static io.counterfoil.sale.Cafe.refusals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.counterfoil.Books;
import io.counterfoil.BoxOffice;
import io.counterfoil.Store;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.CanonicalReader;
import io.counterfoil.ledger.Hash;
import io.counterfoil.ledger.LedgerExport;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.PrintedHash;
import io.counterfoil.ledger.StoredEntry;
import io.counterfoil.ledger.Verdict;
import io.counterfoil.ledger.Verification;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.shop.ActorId;
import io.counterfoil.shop.HostAttributes;
import io.counterfoil.shop.Permission;
import io.counterfoil.shop.PersonalText;
import io.counterfoil.shop.Session;
import io.counterfoil.shop.SessionId;
import io.counterfoil.shop.TenantId;
import io.counterfoil.ticket.Activity;
import io.counterfoil.ticket.EntryRef;
import io.counterfoil.ticket.HostPart;
import io.counterfoil.ticket.Salt;
import io.counterfoil.ticket.TicketQuery;
import io.counterfoil.work.Transactions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every sensitive action leaves an entry in its own unit of work, or is not done. */
class AuditTrailTest {

    private static final Origin ORIGIN = Origin.of(TILL, 0);
    private static final String ADDRESS = "192.0.2.7";

    private final Cafe cafe = new Cafe();

    private List<StoredEntry> rows() {
        return rows(ORIGIN);
    }

    private List<StoredEntry> rows(Origin origin) {
        List<StoredEntry> rows = new ArrayList<>();
        cafe.store.forTenant(TILL.tenant()).read(books -> {
            books.ledger().entries(origin, 0, rows::add);
            return rows;
        });
        return rows;
    }

    private static CanonicalObject document(StoredEntry row) {
        return CanonicalReader.read(row.canonical()).orThrow();
    }

    @ParameterizedTest
    @EnumSource
    void every_sensitive_action_says_who_where_why_from_where_and_what_changed(Deed deed) {
        deed.prepare(cafe);
        int before = deed == Deed.RECOVERY ? 1 : rows().size();

        deed.act(cafe.seenFrom(ADDRESS), cafe).orThrow();

        StoredEntry row = rows(deed.origin()).get(before);
        CanonicalObject document = document(row);
        assertThat(row.type()).isEqualTo(deed.type.code());
        assertThat(document.string("tenant") + "/" + document.string("location") + "/" + document.string("till"))
                .isEqualTo(TILL.toString());
        assertThat(document.string("operator")).isEqualTo("ana");
        assertThat(document.string("session")).isEqualTo("morning");
        assertThat(document.findString("reason").orElse("")).isEqualTo(deed.reason);
        assertThat(text(document, "before"))
                .startsWith(deed.before)
                .matches(text -> deed.before.isEmpty() == text.isEmpty());
        assertThat(text(document, "after"))
                .startsWith(deed.after)
                .matches(text -> deed.after.isEmpty() == text.isEmpty());
        HostPart host = part(deed.origin(), row.seq()).orElseThrow();
        assertThat(document.string("host_commit")).isEqualTo(host.commitment().hex());
        assertThat(host.host()).isEqualTo(HostAttributes.of(ADDRESS, "Kiosk/4.1 (gate 2)"));
        assertThat(new String(row.canonical(), StandardCharsets.UTF_8)).doesNotContain(ADDRESS, "Kiosk");
    }

    private static String text(CanonicalObject document, String member) {
        return document.findObject(member)
                .map(object -> new String(object.canonicalBytes(), StandardCharsets.UTF_8))
                .orElse("");
    }

    private Optional<HostPart> part(long seq) {
        return part(ORIGIN, seq);
    }

    private Optional<HostPart> part(Origin origin, long seq) {
        return cafe.store
                .forTenant(TILL.tenant())
                .read(books -> books.hostParts().find(origin, seq));
    }

    /** The state of all books that an action could have changed, in words. */
    private String state() {
        return cafe.store
                .forTenant(TILL.tenant())
                .read(books -> Stream.of(
                                books.ledger().origins(),
                                books.ledger().head(ORIGIN),
                                books.ledger().notes(ORIGIN),
                                books.tickets().projections(ORIGIN, 0, Long.MAX_VALUE),
                                books.tickets()
                                        .list(TicketQuery.builder().build())
                                        .tickets()
                                        .size(),
                                books.hostParts().commitments(ORIGIN, 0, Long.MAX_VALUE),
                                books.catalog().current().map(assortment -> assortment.version()),
                                books.paymentMethods().all(),
                                books.series().rule(OpeningDesk.ticketSeries(TILL)))
                        .map(Object::toString)
                        .toList()
                        .toString());
    }

    @ParameterizedTest
    @EnumSource
    void what_cannot_be_recorded_is_not_done(Deed deed) {
        deed.prepare(cafe);
        String before = state();

        assertThatExceptionOfType(CounterfoilException.class)
                .isThrownBy(() -> deed.act(postOver(Unrecording.ENTRIES), cafe).orThrow())
                .withMessageContaining("no room");

        assertThat(state()).isEqualTo(before);
        assertThat(cafe.marks.read(ORIGIN).map(mark -> mark.size()).orElse(0L)).isEqualTo((long) rows().size());
    }

    @ParameterizedTest
    @EnumSource
    void what_cannot_say_from_where_it_was_done_is_not_done_either(Deed deed) {
        deed.prepare(cafe);
        String before = state();

        assertThatExceptionOfType(CounterfoilException.class)
                .isThrownBy(
                        () -> deed.act(postOver(Unrecording.HOST_PARTS), cafe).orThrow())
                .withMessageContaining("no room");

        assertThat(state()).isEqualTo(before);
    }

    private Deed.Post postOver(Unrecording fault) {
        Store store = new Store() {
            @Override
            public Transactions<Books> forTenant(TenantId tenant) {
                Transactions<Books> whole = cafe.store.forTenant(tenant);
                return new Transactions<>() {
                    @Override
                    public <R> R transact(Function<? super Books, ? extends R> work) {
                        return whole.transact(books -> work.apply(fault.in(books)));
                    }

                    @Override
                    public <R> R read(Function<? super Books, ? extends R> work) {
                        return whole.read(work);
                    }
                };
            }

            @Override
            public void close() {}
        };
        Session session = new Session(TILL, ActorId.of("ana"), SessionId.of("morning"));
        return new Deed.Post(
                BoxOffice.over(store, new Surroundings(cafe.clock, byte[]::new, (who, permission) -> true)),
                session.withHost(HostAttributes.of(ADDRESS, "Kiosk/4.1")),
                cafe.safe(TILL));
    }

    @Test
    void every_activity_and_every_type_with_a_permission_of_its_own_is_among_them() {
        List<String> recorded = new ArrayList<>();
        for (Deed deed : Deed.values()) {
            Cafe shop = new Cafe();
            deed.prepare(shop);
            deed.act(shop.seen(), shop).orThrow();
            shop.store.forTenant(TILL.tenant()).read(books -> {
                books.ledger().entries(deed.origin(), 0, row -> {
                    recorded.add(document(row).findString("action").orElse(""));
                    recorded.add(document(row).string("type"));
                    return true;
                });
                return recorded;
            });
        }

        assertThat(recorded)
                .contains(Stream.of(Activity.values()).map(Enum::name).toArray(String[]::new))
                .contains("GENESIS", "CANCELLATION", "ERASURE", "KEY_ROTATE");
    }

    @Test
    void a_host_that_tells_nothing_is_committed_to_nowhere() {
        Deed.CANCELLATION.prepare(cafe);

        Deed.CANCELLATION.act(cafe.seen(), cafe).orThrow();

        assertThat(document(rows().get(2)).has("host_commit")).isFalse();
        assertThat(part(2)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HostPart(Salt.of(new byte[Salt.LENGTH]), HostAttributes.NONE))
                .withMessage("host must have an address or an agent but had none");
    }

    @Test
    void an_address_alone_is_enough_and_none_shows_in_a_text() {
        HostAttributes host = new HostAttributes(Optional.of(PersonalText.of(ADDRESS)), Optional.empty());
        HostPart part = new HostPart(Salt.of(new byte[Salt.LENGTH]), host);

        assertThat(part.toCanonical().canonicalBytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"address\":\"192.0.2.7\",\"type\":\"HOST\",\"v\":1}");
        assertThat(HostPart.read(part.toCanonical(), part.salt())).isEqualTo(part);
        assertThat(part.toString() + new Session(TILL, ActorId.of("ana"), SessionId.of("m")).withHost(host))
                .doesNotContain(ADDRESS);
    }

    @Test
    void who_may_read_private_parts_learns_from_where_and_nobody_else() {
        Deed.CANCELLATION.prepare(cafe);
        Deed.CANCELLATION.act(cafe.seenFrom(ADDRESS), cafe).orThrow();
        EntryRef entry = at(2);

        assertThat(cafe.desk().lookup().hostOf(entry).orThrow().orElseThrow().address())
                .contains(PersonalText.of(ADDRESS));
        cafe.denied.add(Permission.READ_PRIVATE);
        assertThat(refusals(cafe.desk().lookup().hostOf(entry)))
                .containsExactly("PERMISSION_DENIED: the permission READ_PRIVATE is needed");
    }

    private EntryRef at(int seq) {
        return new EntryRef(
                ORIGIN, PrintedHash.of(ORIGIN, seq, Hash.of(rows().get(seq).hash())));
    }

    @Test
    void an_audit_tells_an_erased_host_from_one_that_is_missing_and_one_that_was_changed() {
        Deed.CANCELLATION.prepare(cafe);
        Deed.CANCELLATION.act(cafe.seenFrom(ADDRESS), cafe).orThrow();
        assertThat(cafe.audit().verdict()).isEqualTo(Verdict.INTACT);

        HostPart part = part(2).orElseThrow();
        EntryRef record = at(2);
        tamper(books -> books.hostParts().erase(ORIGIN, 2));
        assertThat(cafe.audit().verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(cafe.audit().privateParts().missing()).isEqualTo(1);

        tamper(books -> books.hostParts().add(record, new HostPart(part.salt(), HostAttributes.of("192.0.2.8", "x"))));
        assertThat(cafe.audit().firstBad().orElseThrow().toString()).contains("2", "COMMITMENT_MISMATCH");

        tamper(books -> {
            books.hostParts().erase(ORIGIN, 2);
            books.hostParts().add(record, part);
        });
        cafe.desk().erasures().eraseHost(ORIGIN, 2, "a year is over").orThrow();
        assertThat(cafe.audit().verdict()).isEqualTo(Verdict.INTACT);
        assertThat(cafe.audit().privateParts().erased()).isEqualTo(1);
        assertThat(cafe.desk().lookup().hostOf(at(2)).orThrow()).isEmpty();

        tamper(books -> books.hostParts().add(record, part));
        assertThat(cafe.audit().firstBad().orElseThrow().toString()).contains("2", "COMMITMENT_MISMATCH");
    }

    private void tamper(Consumer<Books> hand) {
        cafe.store.forTenant(TILL.tenant()).transact(books -> {
            hand.accept(books);
            return books;
        });
    }

    @Test
    void a_host_part_of_an_entry_that_commits_to_none_is_a_mismatch() {
        Deed.CANCELLATION.prepare(cafe);
        HostPart part = new HostPart(Salt.of(new byte[Salt.LENGTH]), HostAttributes.of(ADDRESS, "x"));
        EntryRef sale = at(1);

        tamper(books -> books.hostParts().add(sale, part));

        assertThat(cafe.audit().firstBad().orElseThrow().toString()).contains("1", "COMMITMENT_MISMATCH");
    }

    @Test
    void what_is_not_stored_cannot_be_erased() {
        Deed.CANCELLATION.prepare(cafe);

        assertThat(refusals(cafe.desk().erasures().eraseHost(ORIGIN, 1, "a year is over")))
                .containsExactly("NOTHING_TO_ERASE seq: there is nothing about people to erase");
        assertThat(refusals(cafe.desk().erasures().eraseHost(ORIGIN, 99, "a year is over")))
                .containsExactly("NOTHING_TO_ERASE seq: there is nothing about people to erase");
        assertThat(refusals(cafe.desk().erasures().eraseHost(ORIGIN, 1, " ")))
                .containsExactly("REASON_REQUIRED reason: a reason is required");
        cafe.denied.add(Permission.ERASE);
        assertThat(refusals(cafe.desk().erasures().eraseHost(ORIGIN, 1, "a year is over")))
                .containsExactly("PERMISSION_DENIED: the permission ERASE is needed");
        assertThat(rows()).hasSize(2);
    }

    @Test
    void a_chain_that_is_handed_out_names_the_handing_out_and_bears_a_note_over_it(@TempDir Path folder)
            throws IOException {
        Deed.EXPORT.prepare(cafe);
        ChainCopy copy = cafe.desk().exports().take("the tax office asked").orThrow();

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        copy.writeTo(out);
        Path file = Files.write(folder.resolve("chain.jsonl"), out.toByteArray());

        assertThat(copy.head().size()).isEqualTo(3);
        assertThat(copy.notes()).hasSize(2);
        assertThat(document(rows().get(2)).integer("seq"))
                .as("the last entry before")
                .isEqualTo(1);
        assertThat(document(rows().get(2)).string("hash"))
                .isEqualTo(at(1).hash().hex());
        assertThat(Verification.of(LedgerExport.rows(file))
                        .enrolledAs(cafe.safe(TILL).enrolment())
                        .withNotes(copy.notes())
                        .run()
                        .size())
                .isEqualTo(3);
        cafe.denied.add(Permission.REPORT);
        assertThat(refusals(cafe.desk().exports().take("backup")))
                .containsExactly("PERMISSION_DENIED: the permission REPORT is needed");
        assertThat(refusals(cafe.desk().exports().take(" ")))
                .containsExactly("REASON_REQUIRED reason: a reason is required");
    }

    @Test
    void a_refusal_leaves_no_entry() {
        Deed.CANCELLATION.prepare(cafe);
        cafe.denied.addAll(List.of(Permission.values()));
        String before = state();

        for (Deed deed : Deed.values()) {
            Outcome<?> outcome = deed.act(cafe.seen(), cafe);
            assertThat(refusals(outcome)).as(deed.name()).hasSize(1);
        }

        assertThat(state()).isEqualTo(before);
    }

    @Test
    void reasons_that_may_be_left_out_are_read_like_all_others_where_given() {
        Deed.REPRINT.prepare(cafe);
        cafe.clock.move(Duration.ofDays(7));
        Desk desk = cafe.desk();

        assertThat(refusals(desk.checkout().confirmClock(" ")))
                .containsExactly("REASON_REQUIRED reason: a reason is required");
        desk.checkout().confirmClock().orThrow();
        assertThat(refusals(desk.printing().take(Deed.firstTicket(cafe), " ")))
                .containsExactly("REASON_REQUIRED reason: a reason is required");
        desk.printing().take(Deed.firstTicket(cafe)).orThrow();
        assertThat(refusals(desk.opening().publish(Cafe.setup(), " ")))
                .containsExactly("REASON_REQUIRED reason: a reason is required");
        desk.opening().publish(Cafe.setup()).orThrow();

        assertThat(rows().stream().skip(2).map(AuditTrailTest::document))
                .extracting(document -> document.string("action") + document.has("reason"))
                .containsExactly("CLOCK_CONFIRMEDfalse", "REPRINTfalse", "SET_UPfalse");
        assertThat(cafe.audit().verdict()).isEqualTo(Verdict.INTACT);
    }

    @Test
    void a_till_that_was_never_opened_publishes_nothing() {
        assertThat(refusals(cafe.desk().opening().publish(Cafe.setup())))
                .containsExactly("NOT_SET_UP: the shop has not been set up");
    }
}
