package io.counterfoil.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.CanonicalReader;
import io.counterfoil.ledger.EntryType;
import io.counterfoil.ticket.Activity;
import io.counterfoil.ticket.TicketDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/ledger-format.md} and the code say the same of documents, member by member. */
class DocumentTablesTest {

    /** What desks write by now. */
    private static final Set<String> WRITTEN =
            Set.of("GENESIS", "TICKET", "CANCELLATION", "ACTIVITY", "KEY_ROTATE", "ERASURE");

    /** Members of a genesis that these tills have no occasion to write: of another policy or kind of chain, or of a second till. */
    private static final Set<String> OF_OTHER_CHAINS = Set.of("GENESIS.signing", "GENESIS.chain", "GENESIS.before");

    private static List<CanonicalObject> kept() {
        try (InputStream file = DocumentTablesTest.class.getResourceAsStream("documents.jsonl")) {
            return new String(Objects.requireNonNull(file, "documents.jsonl").readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> CanonicalReader.read(line.getBytes(StandardCharsets.UTF_8))
                            .orThrow())
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A change of a document's form is a change of the format: it needs a new version, or a reason that is as good. */
    @Test
    void a_ticket_and_what_commitments_cover_are_written_as_they_were() {
        assertThat(kept()).contains(SampleDocuments.everything()).containsAll(SampleDocuments.privateParts());
    }

    @Test
    void tickets_and_cancellations_that_were_kept_read_back() {
        for (CanonicalObject document : kept()) {
            if (document.string("type").equals("TICKET")) {
                assertThat(TicketDocument.of(TicketDocument.ticket(document))).isEqualTo(document);
            } else if (document.string("type").equals("CANCELLATION")) {
                assertThat(TicketDocument.cancellation(document).reason()).isEqualTo(document.string("reason"));
            }
        }
    }

    @Test
    void every_member_that_is_written_is_in_the_tables_and_every_member_of_the_tables_is_written() throws IOException {
        DocumentTables tables = DocumentTables.read();

        kept().stream().filter(document -> document.has("clock")).forEach(tables::check);
        tables.forget();
        SampleDocuments.documents().forEach(tables::check);
        tables.check(SampleDocuments.privateParts().get(0), "PrivatePart");
        tables.check(SampleDocuments.privateParts().get(1), "Host");

        Set<String> roots = new TreeSet<>(WRITTEN);
        roots.addAll(Set.of("PrivatePart", "Host"));
        assertThat(tables.unseen(roots)).isEqualTo(new TreeSet<>(OF_OTHER_CHAINS));
    }

    @Test
    void there_is_a_table_for_every_type_and_a_type_for_every_table_in_capitals() throws IOException {
        DocumentTables tables = DocumentTables.read();

        assertThat(tables.names().stream().filter(name -> name.equals(name.toUpperCase(java.util.Locale.ROOT))))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(EntryType.values()).map(Enum::name).toList());
        assertThat(tables.unknownForms()).isEmpty();
    }

    @Test
    void the_page_names_every_activity() throws IOException {
        DocumentTables tables = DocumentTables.read();

        assertThat(Stream.of(Activity.values()).map(Enum::name).toList())
                .allSatisfy(activity -> tables.check(
                        CanonicalObject.builder().put("action", activity).build(), "ACTIVITY"));
    }

    @Test
    void a_member_too_many_one_too_few_and_another_spelling_are_found() throws IOException {
        DocumentTables tables = DocumentTables.read();
        CanonicalObject cancellation = kept().stream()
                .filter(document -> document.string("type").equals("CANCELLATION"))
                .findFirst()
                .orElseThrow();

        for (CanonicalObject wrong : List.of(
                cancellation.toBuilder().put("mood", "good").build(),
                cancellation.without("ticket"),
                cancellation.without("hash").toBuilder().put("hash", "AB").build())) {
            assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> tables.check(wrong));
        }
    }
}
