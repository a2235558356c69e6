package io.counterfoil.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each row of the table of section 5: what the books say to a paper. */
class PaperCheckTest {

    private static final Origin ELSEWHERE = Origin.parse("example.com/store-1/caja-02/0");

    private final List<StoredEntry> rows =
            new ArrayList<>(Golden.chain().entries().stream().map(Entry::toRow).toList());
    private final PrintedHash paper =
            PrintedHash.of(Golden.ORIGIN, Golden.chain().entries().get(3));

    private PaperCheck check(PrintedHash printed) {
        return PaperCheck.of(printed, List.of(Golden.ENROLMENT), StoredRows.of(Golden.ORIGIN, rows));
    }

    private StoredEntry altered() {
        byte[] content = Golden.ticket(9).getBytes(UTF_8);
        return Rows.copy(rows.get(3))
                .canonical(content)
                .digest(Layout.digest(content).bytes())
                .build();
    }

    @Test
    void a_paper_whose_entry_is_untouched_is_genuine() {
        PaperCheck check = check(paper);

        assertThat(check.finding()).isEqualTo(PaperFinding.GENUINE);
        assertThat(check.signature()).isEqualTo(PaperSignature.VALID);
        assertThat(check.isGenuine()).isTrue();
        assertThat(check.entry().orElseThrow().row().seq()).isEqualTo(3);
        assertThat(check(paper.withoutSignature()).isGenuine()).isTrue();
    }

    @Test
    void a_genuine_hash_under_a_signature_of_another_key_is_not_genuine() {
        SignatureBytes other =
                Keys.TEST_2.sign(Layout.signedByEntry(paper.hash().raw()));

        PaperCheck check = check(paper.withSignature(other));

        assertThat(check.finding()).isEqualTo(PaperFinding.GENUINE);
        assertThat(check.signature()).isEqualTo(PaperSignature.INVALID);
        assertThat(check.isGenuine()).isFalse();
    }

    @Test
    void content_that_was_altered_under_its_hash_is_told_from_a_damaged_hash() {
        StoredEntry good = rows.get(3);
        rows.set(3, altered());
        assertThat(check(paper).finding()).isEqualTo(PaperFinding.CONTENT_ALTERED);

        rows.set(3, Rows.copy(good).hash(new byte[Hash.LENGTH]).build());
        assertThat(check(paper).finding()).isEqualTo(PaperFinding.HASH_DAMAGED);
    }

    @Test
    void a_digest_column_that_was_damaged_alone_leaves_the_paper_genuine() {
        rows.set(3, Rows.copy(rows.get(3)).digest(new byte[Hash.LENGTH]).build());

        assertThat(check(paper).finding()).isEqualTo(PaperFinding.GENUINE);
    }

    @Test
    void a_hash_that_stands_at_another_number_or_in_another_chain_is_on_forged_paper() {
        PrintedHash moved = PrintedHash.of(Golden.ORIGIN, 5, paper.hash());
        PrintedHash foreign = PrintedHash.of(ELSEWHERE, 3, paper.hash());

        assertThat(check(moved).finding()).isEqualTo(PaperFinding.FORGED_PLACE);
        assertThat(check(moved).entry().orElseThrow().row().seq()).isEqualTo(3);
        assertThat(check(foreign).finding()).isEqualTo(PaperFinding.FORGED_PLACE);
        assertThat(check(foreign).entry().orElseThrow().origin()).isEqualTo(Golden.ORIGIN);
    }

    @Test
    void a_signed_hash_that_is_nowhere_shows_an_entry_that_was_rewritten_or_cut_off() {
        Entry.Place place =
                new Entry.Place(3, rows.get(3).ms(), Hash.of(rows.get(3).prev()));
        byte[] ticket = Golden.ticket(9).getBytes(UTF_8);
        Entry rewritten = Entry.unsigned(
                place, EntryType.TICKET, ticket, new EntryHasher().hashesOf(place, EntryType.TICKET, ticket));
        rows.set(3, rewritten.signedBy(Keys.TEST_1).toRow());
        assertThat(check(paper).finding()).isEqualTo(PaperFinding.ENTRY_MISSING);

        rows.subList(3, rows.size()).clear();
        assertThat(check(paper).finding()).isEqualTo(PaperFinding.ENTRY_MISSING);
        assertThat(check(paper).entry()).isEmpty();
    }

    @Test
    void a_hash_that_is_nowhere_is_forged_with_a_bad_signature_and_undecided_without_one() {
        PrintedHash unsigned = PrintedHash.of(Golden.ORIGIN, 3, Hash.of(new byte[Hash.LENGTH]));
        PrintedHash badly = unsigned.withSignature(paper.signature().orElseThrow());

        assertThat(check(badly).finding()).isEqualTo(PaperFinding.FORGED);
        assertThat(check(unsigned).finding()).isEqualTo(PaperFinding.UNDECIDED);
        assertThat(check(unsigned).signature()).isEqualTo(PaperSignature.ABSENT);
        assertThat(PaperCheck.of(badly, List.of(), StoredRows.of(Golden.ORIGIN, rows)))
                .isEqualTo(new PaperCheck(
                        PaperFinding.UNDECIDED,
                        PaperSignature.UNKNOWN,
                        check(unsigned).entry()));
    }

    @Test
    void three_hashes_that_all_differ_are_several_faults() {
        rows.set(
                3,
                Rows.copy(altered())
                        .hash(Hash.of(new byte[Hash.LENGTH]).bytes())
                        .build());

        assertThat(check(paper).finding()).isEqualTo(PaperFinding.SEVERAL_FAULTS);
    }

    @Test
    void a_chain_that_nobody_knows_is_named_as_such() {
        PrintedHash stranger = PrintedHash.of(ELSEWHERE, 3, Hash.of(new byte[Hash.LENGTH]));

        assertThat(check(stranger))
                .isEqualTo(
                        new PaperCheck(PaperFinding.UNKNOWN_CHAIN, PaperSignature.ABSENT, java.util.Optional.empty()));
    }

    @Test
    void of_two_rows_with_the_printed_number_the_one_that_was_printed_is_found() {
        rows.add(4, Rows.copy(rows.get(3)).build());
        rows.set(3, altered());
        rows.set(3, Rows.copy(altered()).hash(new byte[Hash.LENGTH]).build());

        assertThat(check(paper).finding()).isEqualTo(PaperFinding.GENUINE);
    }

    @Test
    void a_signature_is_judged_by_the_enrolment_alone() {
        assertThat(paper.signatureBy(Golden.ENROLMENT)).isEqualTo(PaperSignature.VALID);
        assertThat(paper.withoutSignature().signatureBy(Golden.ENROLMENT)).isEqualTo(PaperSignature.ABSENT);
        assertThat(paper.signatureBy(Enrolment.of(Golden.ORIGIN, Keys.TEST_2.publicKey())))
                .isEqualTo(PaperSignature.INVALID);
        assertThat(paper.signatureBy(Enrolment.of(ELSEWHERE, Keys.TEST_1.publicKey())))
                .isEqualTo(PaperSignature.UNKNOWN);
    }

    @Test
    void after_a_change_of_key_the_chain_itself_tells_the_key() {
        List<StoredEntry> rotated = Rotated.rows();
        PrintedHash printed = PrintedHash.of(
                        Golden.ORIGIN, 5, Hash.of(rotated.get(5).hash()))
                .withSignature(SignatureBytes.of(rotated.get(5).sig()));
        Ledger ledger = StoredRows.of(Golden.ORIGIN, rotated);

        assertThat(printed.signatureBy(Golden.ENROLMENT)).isEqualTo(PaperSignature.INVALID);
        assertThat(PaperCheck.of(printed, List.of(Golden.ENROLMENT), ledger).signature())
                .isEqualTo(PaperSignature.VALID);
        Enrolment listed = Golden.ENROLMENT.withKeys(List.of(new PinnedKey(4, Keys.TEST_2.publicKey())));
        assertThat(printed.signatureBy(listed)).isEqualTo(PaperSignature.VALID);
        assertThat(PaperCheck.of(printed, List.of(Golden.ENROLMENT.withKeys(List.of())), ledger)
                        .signature())
                .isEqualTo(PaperSignature.INVALID);
    }

    @Test
    void a_rotation_that_the_old_key_did_not_sign_tells_no_key() {
        List<StoredEntry> rotated = Rotated.rows();
        PrintedHash printed = PrintedHash.of(
                        Golden.ORIGIN, 5, Hash.of(rotated.get(5).hash()))
                .withSignature(SignatureBytes.of(rotated.get(5).sig()));
        rotated.set(3, Rows.copy(rotated.get(3)).sig(rotated.get(2).sig()).build());

        assertThat(PaperCheck.of(printed, List.of(Golden.ENROLMENT), new StoredRows(Map.of(Golden.ORIGIN, rotated)))
                        .isGenuine())
                .isFalse();
    }
}
