package io.counterfoil.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids that go into the books, and texts that must not. */
class ShopTest {

    @Test
    void a_till_prints_what_it_parses() {
        assertThat(Till.parse("ferries.example/harbour/till-1")).hasToString("ferries.example/harbour/till-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Till.parse("harbour/till-1"))
                .withMessage("till must be tenant/location/till but had 2 parts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Caps", "-first", "white space", "ñ", "a/b", "a\n"})
    void an_id_of_another_form_is_refused_without_repeating_it(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocationId.of(value))
                .withMessage("location must match [a-z0-9][a-z0-9._-]{0,62} but had " + value.length()
                        + " characters of another form");
    }

    @Test
    void an_id_has_at_most_63_characters() {
        assertThat(TillId.of("a".repeat(63)).value()).hasSize(63);
        assertThatIllegalArgumentException().isThrownBy(() -> TillId.of("a".repeat(64)));
        assertThatIllegalArgumentException().isThrownBy(() -> TenantId.of("under_score"));
        assertThat(ActorId.of("under_score")).hasToString("under_score");
        assertThat(SessionId.of("2026-11-20")).hasToString("2026-11-20");
    }

    @Test
    void a_personal_text_shows_only_to_those_who_ask() {
        PersonalText text = PersonalText.of("José Ñandú");

        assertThat(text).hasToString("[personal]").isEqualTo(PersonalText.of("José Ñandú"));
        assertThat(text).isNotEqualTo(PersonalText.of("other")).hasSameHashCodeAs(PersonalText.of("José Ñandú"));
        assertThat(text.reveal()).isEqualTo("José Ñandú");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u202eb", "a\u2066b", "a\u2028b", "a\u0085b", "a\nb", "a\u001bp0", "a\ud800"})
    void a_personal_text_is_plain(String value) {
        assertThat(PersonalText.isValid(value)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonalText.of(value))
                .withMessage("text must have 1 to 200 plain characters but had " + value.length());
    }

    @Test
    void joiners_and_direction_marks_of_real_names_are_plain() {
        assertThat(PersonalText.isValid("\u0645\u06cc\u200c\u062e")).isTrue();
        assertThat(PersonalText.isValid("\u05d0\u200f1")).isTrue();
    }

    @Test
    void a_personal_text_has_at_most_200_characters() {
        assertThat(PersonalText.isValid("a".repeat(200))).isTrue();
        assertThat(PersonalText.isValid("a".repeat(201))).isFalse();
    }

    @Test
    void a_personal_text_is_measured_as_it_is_kept() {
        assertThat(PersonalText.of("\u0958".repeat(100)).reveal()).hasSize(200);
        assertThat(PersonalText.isValid("\u0958".repeat(101))).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonalText.of("\u0958".repeat(101)))
                .withMessage("text must have 1 to 200 plain characters but had 202");
        assertThat(PersonalText.of("e\u0301".repeat(200)).reveal()).isEqualTo("\u00e9".repeat(200));
    }

    @Test
    void a_composed_text_is_one_that_the_ledger_seals() {
        assertThat(PlainText.composed("Cafe\u0301")).isEqualTo("Caf\u00e9");
        assertThat(PlainText.composed("Caf\u00e9")).isEqualTo("Caf\u00e9");
        assertThat(PlainText.composed("\u1100\u1161\u11a8")).isEqualTo("\uac01");
    }

    @Test
    void a_text_beyond_all_limits_costs_no_time_and_stays_beyond_them() {
        // Greek alpha with three accents: no text shrinks further than to a quarter.
        String longest = "\u03b1\u0313\u0300\u0345".repeat(250);

        assertThat(PlainText.composed(longest)).hasSize(250);
        assertThat(PlainText.composed(longest + "e\u0301")).isEqualTo(longest + "e\u0301");
        assertThat(PersonalText.isValid("a" + "\u0301".repeat(500_000) + "\u0316".repeat(500_000)))
                .isFalse();
    }

    @Test
    void a_host_that_has_asked_already_allows_everything() {
        Session session = new Session(Till.parse("a/b/c"), ActorId.of("ana"), SessionId.of("s"));

        assertThat(AccessPolicy.allowAll().allows(session, Permission.SELL)).isTrue();
    }
}
