package io.counterfoil.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.shop.Till;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a till keeps outside the database, and what happens when some of it is missing, open to others or wrong. */
class SafeFolderTest {

    private static final Till TILL = Till.parse("cafe.example/plaza/till-1");
    private static final Till OTHER = Till.parse("cafe.example/plaza/till-2");

    @TempDir
    private Path temp;

    private int seeds;

    private SafeFolder safes() {
        return SafeFolder.at(temp.resolve("safe"));
    }

    private TillSafe create(Till till) {
        return safes().create(till, count -> {
            byte[] seed = new byte[count];
            seed[0] = (byte) ++seeds;
            return seed;
        });
    }

    private Path file(Till till, String suffix) {
        return temp.resolve("safe").resolve(Origin.of(till, 0).id() + suffix);
    }

    @Test
    void a_safe_is_opened_as_it_was_made_and_its_key_is_the_owners_alone() throws IOException {
        TillSafe made = create(TILL);

        assertThat(safes().open(TILL).enrolment()).isEqualTo(made.enrolment());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(TILL, ".key"))))
                .isEqualTo("rw-------");
        assertThat(made.toString())
                .doesNotContain(
                        Files.readString(file(TILL, ".key")).lines().toList().get(1));
    }

    @Test
    void making_it_again_keeps_the_key() {
        TillSafe made = create(TILL);

        assertThat(create(TILL).enrolment()).isEqualTo(made.enrolment());
    }

    @Test
    void enrolments_are_listed_by_origin_and_none_where_there_is_no_folder() {
        assertThat(safes().enrolments()).isEmpty();
        Enrolment second = create(OTHER).enrolment();
        Enrolment first = create(TILL).enrolment();

        assertThat(safes().enrolments()).isEqualTo(List.of(first, second));
    }

    @Test
    void a_missing_enrolment_or_key_is_named() throws IOException {
        assertFails(() -> safes().open(TILL), FailureCode.ENROLMENT_MISSING);
        create(TILL);
        Files.delete(file(TILL, ".key"));
        assertFails(() -> safes().open(TILL), FailureCode.KEY_MISSING);
    }

    @Test
    void a_key_that_others_can_read_is_refused() throws IOException {
        create(TILL);
        Files.setPosixFilePermissions(file(TILL, ".key"), PosixFilePermissions.fromString("rw-r-----"));

        assertFails(() -> safes().open(TILL), FailureCode.KEY_INSECURE);
    }

    @Test
    void another_key_and_no_key_at_all_are_refused() throws IOException {
        create(TILL);
        create(OTHER);
        byte[] other = Files.readAllBytes(file(OTHER, ".key"));
        Files.write(file(TILL, ".key"), other);
        assertFails(() -> safes().open(TILL), FailureCode.KEY_MISMATCH);

        Files.writeString(file(TILL, ".key"), "scribble");
        assertFails(() -> safes().open(TILL), FailureCode.KEY_UNREADABLE);
    }

    @Test
    void an_enrolment_that_cannot_be_read_is_named() throws IOException {
        create(TILL);
        Files.writeString(file(TILL, ".enrolment.json"), "{}");
        assertFails(() -> safes().open(TILL), FailureCode.ENROLMENT_UNREADABLE);
        assertFails(() -> safes().enrolments(), FailureCode.ENROLMENT_UNREADABLE);

        Files.write(file(TILL, ".enrolment.json"), new byte[64 * 1024 + 1]);
        assertFails(() -> safes().open(TILL), FailureCode.ENROLMENT_UNREADABLE);
    }

    private TillSafe recovered(Till till) {
        EpochChange change = safes().epochChange(till, count -> {
            byte[] seed = new byte[count];
            seed[0] = (byte) ++seeds;
            return seed;
        });
        Origin next = safes().inForce(till).origin().nextEpoch();
        return change.complete(Enrolment.of(next, change.prepare(next).publicKey()));
    }

    @Test
    void the_last_enrolled_epoch_is_in_force_and_the_keys_of_those_before_it_are_gone() throws IOException {
        TillSafe first = create(TILL);
        TillSafe other = create(OTHER);
        TillSafe second = recovered(TILL);

        assertThat(second.enrolment().origin()).hasToString(TILL + "/1");
        assertThat(safes().open(TILL).enrolment()).isEqualTo(second.enrolment());
        assertThat(safes().epochs(TILL)).containsExactly(first.enrolment(), second.enrolment());
        assertThat(safes().open(OTHER).enrolment()).isEqualTo(other.enrolment());
        assertThat(file(TILL, ".key")).doesNotExist();
        assertThat(file(TILL, ".enrolment.json")).exists();
        assertThat(create(TILL).enrolment()).isEqualTo(second.enrolment());
    }

    @Test
    void the_key_of_a_new_epoch_is_the_same_until_it_is_in_force() {
        create(TILL);
        Origin next = Origin.of(TILL, 1);
        EpochChange change = safes().epochChange(TILL, byte[]::new);
        assertThat(change.prepared(next)).isEmpty();

        Signer prepared = change.prepare(next);

        assertThat(safes().epochChange(TILL, count -> new byte[count + 1])
                        .prepare(next)
                        .publicKey())
                .isEqualTo(prepared.publicKey());
        assertThat(safes().open(TILL).enrolment().origin().epoch()).isZero();
    }

    @Test
    void a_later_enrolment_that_cannot_be_read_does_not_put_an_earlier_epoch_in_force_again() throws IOException {
        create(TILL);
        create(OTHER);
        recovered(TILL);
        Path later = temp.resolve("safe").resolve(Origin.of(TILL, 1).id() + ".enrolment.json");
        Files.writeString(later, "{}");

        assertFails(() -> safes().open(TILL), FailureCode.ENROLMENT_UNREADABLE);
        assertThat(safes().open(OTHER).enrolment().origin().till()).isEqualTo(OTHER);
    }

    @Test
    void an_enrolment_that_was_put_back_under_another_name_counts() throws IOException {
        create(TILL);
        Files.move(
                file(TILL, ".enrolment.json"),
                temp.resolve("safe").resolve("cafe.example+plaza+till-1+0.enrolment.json"));

        assertThat(safes().open(TILL).enrolment().origin().epoch()).isZero();
        assertThat(recovered(TILL).enrolment().origin().epoch()).isEqualTo(1);
    }

    @Test
    void a_till_without_a_safe_has_no_epoch() {
        assertThat(safes().epochs(TILL)).isEmpty();
        assertFails(() -> safes().inForce(TILL), FailureCode.ENROLMENT_MISSING);
        assertThat(safes().epochChange(TILL, byte[]::new).inForce()).isEmpty();
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        Files.writeString(temp.resolve("safe"), "a file");

        assertFails(() -> create(TILL), FailureCode.FILE_UNWRITABLE);
        assertFails(
                () -> safes().epochChange(TILL, byte[]::new).prepare(Origin.of(TILL, 0)), FailureCode.FILE_UNWRITABLE);
    }

    @Test
    void a_safe_holds_the_key_of_its_enrolment() {
        TillSafe first = create(TILL);
        TillSafe second = create(OTHER);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TillSafe(first.enrolment(), second.signer(), first.mark()))
                .withMessage("signer must have the key of the enrolment but had another");
    }

    private static void assertFails(ThrowingCallable call, FailureCode code) {
        assertThatExceptionOfType(CounterfoilException.class)
                .isThrownBy(call)
                .satisfies(thrown -> assertThat(thrown.code()).isEqualTo(code));
    }
}
