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
    @ValueSource(strings = {"", " ", "a\nb", "a\u001bp0", "a\ud800"})
    void a_personal_text_is_plain(String value) {
        assertThat(PersonalText.isValid(value)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonalText.of(value))
                .withMessage("text must have 1 to 200 plain characters but had " + value.length());
    }

    @Test
    void a_personal_text_has_at_most_200_characters() {
        assertThat(PersonalText.isValid("a".repeat(200))).isTrue();
        assertThat(PersonalText.isValid("a".repeat(201))).isFalse();
    }

    @Test
    void a_host_that_has_asked_already_allows_everything() {
        Session session = new Session(Till.parse("a/b/c"), ActorId.of("ana"), SessionId.of("s"));

        assertThat(AccessPolicy.allowAll().allows(session, Permission.SELL)).isTrue();
    }
}
